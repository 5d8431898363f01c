import { type Dice, diceOf } from '../../kernel/dice.js'
import { attempt } from '../../meeting/act.js'
import { inOrder } from '../../meeting/in-order.js'
import { floor, type Meeting } from '../../meeting/meeting.js'
import type { Policy, Turn } from './policy.js'

/** A meeting to be played headless. */
export interface MeetingInput {
  readonly opening: Meeting
  readonly policy: Policy
  readonly seed: number
  readonly trial: number
  /** Turns after which it is broken off; 60, if left out. */
  readonly turns?: number
}

/** A meeting as it was played. */
export interface PlayedThrough {
  readonly meeting: Meeting
  readonly turns: number
  /** Actions that were refused. */
  readonly refused: number
  /** True where the policy had nothing more to do, or the meeting was adjourned. */
  readonly finished: boolean
}

const turnAt = (meeting: Meeting, dice: Dice): Turn => ({
  meeting,
  options: (filter) => inOrder(meeting, filter),
  dice,
})

/**
 * Plays a whole meeting by a policy, through the full engine: every action ruled on, every fact recorded.
 * The same seed and trial play the same meeting.
 *
 * @example playMeeting({ opening, policy: randomPolicy(), seed: 7, trial: 0 }).meeting.motions
 */
export function playMeeting({ opening, policy, seed, trial, turns = 60 }: MeetingInput): PlayedThrough {
  const dice = diceOf(seed, trial)
  let meeting = opening
  let refused = 0
  for (let turn = 0; turn < turns; turn += 1) {
    if (meeting.session.status === 'adjourned') return { meeting, turns: turn, refused, finished: true }
    const action = policy(turnAt(meeting, dice))
    if (action === undefined) return { meeting, turns: turn, refused, finished: true }
    const ruling = attempt(meeting, action)
    if (ruling.inOrder) meeting = ruling.meeting
    else refused += 1
  }
  return { meeting, turns, refused, finished: floor(meeting).length === 0 }
}
