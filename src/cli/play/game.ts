import type { Meeting } from '../../meeting/meeting.js'
import type { Action } from '../../schema/action.js'
import type { Journal } from './journal.js'
import { nextMeeting } from './next-meeting.js'
import { undone } from './undone.js'

/** A game that goes on: the meeting as it is, and the record that has it on the disk. */
export interface Game {
  meeting: Meeting
  /** The meetings before it, as each was when the next one opened. */
  former: readonly Meeting[]
  readonly journal: Journal
  /** What is said when it is left. */
  readonly leaving: readonly string[]
}

/** Goes on to what an action that is in order came to: it is on the disk first. */
export function take(game: Game, action: Action, after: Meeting): void {
  game.journal.write({ do: action })
  game.meeting = after
}

/**
 * Takes the last action back, or the opening of this meeting where nothing was done at it yet: then the one
 * before it is open again, as it was. The record keeps both.
 *
 * @returns what was taken back; null where there is nothing
 */
export function takeBack(game: Game): Action['type'] | 'next' | null {
  const { meeting, former } = game
  const last = meeting.actions.at(-1)
  if (last === undefined && former.length === 0) return null
  game.journal.write({ undo: true })
  Object.assign(game, undone({ meeting, former }))
  return last?.type ?? 'next'
}

/** Goes on to the next meeting of the same body. */
export function goOn(game: Game, date: string | null): void {
  const after = nextMeeting(game.meeting, date)
  game.journal.write({ next: date })
  game.former = [...game.former, game.meeting]
  game.meeting = after
}
