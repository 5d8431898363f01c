import type { Dice } from '../../kernel/dice.js'
import type { Option, OptionFilter } from '../../meeting/in-order.js'
import type { Meeting } from '../../meeting/meeting.js'
import type { Action } from '../../schema/action.js'

/** What a policy chooses from: everything that is in order now, and dice of its own. */
export interface Turn {
  readonly meeting: Meeting
  /** What is in order, all of it or what is asked for, found when it is asked for. */
  options(filter?: OptionFilter): readonly Option[]
  readonly dice: Dice
}

/** Chooses what is done next at a meeting; undefined where it has nothing more to do. */
export type Policy = (turn: Turn) => Action | undefined

/** The first policy that has something to do. */
export const firstOf =
  (...policies: readonly Policy[]): Policy =>
  (turn) => {
    for (const policy of policies) {
      const action = policy(turn)
      if (action !== undefined) return action
    }
    return undefined
  }

/**
 * Does what a script says, one action after the other, however the meeting goes. An action that is out of
 * order is refused, and passed over.
 *
 * @example playMeeting({ opening, policy: scripted(actions), seed: 1, trial: 0 })
 */
export function scripted(actions: readonly Action[]): Policy {
  return ({ meeting }) => actions[meeting.actions.length]
}
