import type { Meeting } from '../../meeting/meeting.js'
import { undo } from '../../meeting/undo.js'

/** The meetings of a game: the one that is on, and those before it, each as it was when the next one opened. */
export interface Meetings {
  readonly meeting: Meeting
  readonly former: readonly Meeting[]
}

/** Meetings without what was done last: an action, or the opening of the meeting. */
export function undone({ meeting, former }: Meetings): Meetings {
  const before = former.at(-1)
  if (meeting.actions.length > 0 || before === undefined) return { meeting: undo(meeting), former }
  return { meeting: before, former: former.slice(0, -1) }
}
