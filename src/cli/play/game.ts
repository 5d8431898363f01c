import type { Meeting } from '../../meeting/meeting.js'
import { undo } from '../../meeting/undo.js'
import type { Action } from '../../schema/action.js'
import type { Journal } from './journal.js'

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
