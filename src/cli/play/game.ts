import type { Meeting } from '../../meeting/meeting.js'
import { undo } from '../../meeting/undo.js'
import type { Action } from '../../schema/action.js'
import type { Journal } from './journal.js'
import { nextMeeting } from './next-meeting.js'

/** A game that goes on: the meeting as it is, and the record that has it on the disk. */
export interface Game {
  meeting: Meeting
  readonly journal: Journal
  /** What is said when it is left. */
  readonly leaving: readonly string[]
}

/** Goes on to what an action that is in order came to: it is on the disk first. */
export function take(game: Game, action: Action, after: Meeting): void {
  game.journal.write({ do: action })
  game.meeting = after
}

/** Takes the last action back; the record keeps both. */
export function takeBack(game: Game): void {
  if (game.meeting.actions.length === 0) return
  game.journal.write({ undo: true })
  game.meeting = undo(game.meeting)
}

/** Goes on to the next meeting of the same body; what was done at this one cannot be taken back from there. */
export function goOn(game: Game, date: string | null): void {
  const after = nextMeeting(game.meeting, date)
  game.journal.write({ next: date })
  game.meeting = after
}
