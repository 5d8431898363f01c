import type { Council } from '../council/council.js'
import { enact } from '../council/enact.js'
import type { MotionEvent } from '../motion/events.js'
import type { Motion } from '../motion/motion.js'
import { stepMotion } from '../motion/step.js'
import type { Fact } from '../record/facts.js'
import type { Meeting } from './meeting.js'
import { motionOf } from './meeting.js'

/** A meeting on its way through one action, with the facts so far. */
export interface Progress {
  readonly meeting: Meeting
  readonly facts: readonly Fact[]
}

export const begin = (meeting: Meeting): Progress => ({ meeting, facts: [] })

/** Adds facts to the record of the action. */
export function note(progress: Progress, ...facts: Fact[]): Progress {
  return { ...progress, facts: [...progress.facts, ...facts] }
}

/** Puts a new motion, or one of an earlier meeting, before the meeting. */
export function addMotion(progress: Progress, motion: Motion): Progress {
  const { meeting } = progress
  return { ...progress, meeting: { ...meeting, motions: [...meeting.motions, motion] } }
}

/** Takes one step in the life of a motion. The action's checks have let it through. */
export function advance(progress: Progress, id: string, event: MotionEvent): Progress {
  const motion = motionOf(progress.meeting, id)
  if (motion === undefined) throw new Error(`no motion ${id} at this meeting`)
  const step = stepMotion({ motion, rules: progress.meeting.council.rules }, event)
  if (!('motion' in step)) throw new Error(`${id} refused ${event.type}: ${step.code}`)
  const motions = progress.meeting.motions.map((each) => (each.id === id ? step.motion : each))
  return { meeting: { ...progress.meeting, motions }, facts: [...progress.facts, ...step.facts] }
}

/** Applies the effects of an adopted motion to the council. */
export function takeEffect(progress: Progress, motion: Motion): Progress {
  const { meeting } = progress
  const by = { motion: motion.id, date: meeting.opening.date }
  const { council, facts } = enact(meeting.council, motion.wording.effects, by)
  return { meeting: { ...meeting, council }, facts: [...progress.facts, ...facts] }
}

/** Replaces the council's state. */
export function withCouncil(progress: Progress, council: Council): Progress {
  return { ...progress, meeting: { ...progress.meeting, council } }
}
