import { replay } from '../record/replay.js'
import { act } from './act.js'
import { opened } from './convene.js'
import type { Meeting } from './meeting.js'

/**
 * The meeting before its last action (or its last few): its opening, and the actions before, played again.
 * At its opening there is nothing to undo, and it stays as it is.
 *
 * @example undo(act(meeting, action)) // equals meeting
 */
export function undo(meeting: Meeting, actions = 1): Meeting {
  const kept = meeting.actions.slice(0, Math.max(0, meeting.actions.length - actions))
  return replay(opened(meeting.opening), kept, act)
}

/**
 * Plays a meeting again from its opening and its actions: the same state, always.
 *
 * @example replayed(meeting) // equals meeting
 */
export function replayed(meeting: Meeting): Meeting {
  return undo(meeting, 0)
}
