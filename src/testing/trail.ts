import { attempt, type Ruling } from '../meeting/act.js'
import { opened } from '../meeting/convene.js'
import type { Meeting } from '../meeting/meeting.js'
import type { Action } from '../schema/action.js'

/** One thing that somebody tried, with the meeting before it and the ruling on it. */
export interface Step {
  readonly before: Meeting
  readonly action: Action
  readonly ruling: Ruling
}

/** A meeting with how it came to be: everything that was tried at it, refusals among it. */
export interface Trail {
  readonly opening: Meeting
  readonly steps: readonly Step[]
  /** The meeting after the last step. */
  readonly meeting: Meeting
}

/** A step that was in order, with the meeting after it. */
export interface Taken {
  readonly before: Meeting
  readonly action: Action
  readonly after: Meeting
}

/** The trail that begins with a meeting, before anything is tried. */
export const begun = (opening: Meeting): Trail => ({ opening, steps: [], meeting: opening })

/**
 * Tries one more action: what is out of order is refused, and the meeting stays.
 *
 * @example tried(begun(meeting), { type: 'second', by: 'Díaz' }).steps[0]?.ruling.inOrder
 */
export function tried(trail: Trail, action: Action): Trail {
  const ruling = attempt(trail.meeting, action)
  const step = { before: trail.meeting, action, ruling }
  return {
    opening: trail.opening,
    steps: [...trail.steps, step],
    meeting: ruling.inOrder ? ruling.meeting : trail.meeting,
  }
}

/**
 * How a meeting came to be: its actions, taken again one by one from its opening.
 *
 * @example trailOf(meeting).steps.length === meeting.actions.length // true
 */
export function trailOf(meeting: Meeting): Trail {
  return meeting.actions.reduce(tried, begun(opened(meeting.opening)))
}

/** The steps of a trail that were in order. */
export const takenIn = ({ steps }: Trail): Taken[] =>
  steps.flatMap(({ before, action, ruling }) =>
    ruling.inOrder ? [{ before, action, after: ruling.meeting }] : [],
  )

/** Every meeting on the way, from the opening to the end. */
export const meetingsIn = (trail: Trail): Meeting[] => [
  trail.opening,
  ...takenIn(trail).map(({ after }) => after),
]
