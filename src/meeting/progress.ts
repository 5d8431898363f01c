import type { Council } from '../council/council.js'
import { enact } from '../council/enact.js'
import type { Effect, Wording } from '../motion/effects.js'
import type { MotionEvent, Treatment } from '../motion/events.js'
import type { Motion } from '../motion/motion.js'
import { stepMotion } from '../motion/step.js'
import type { Fact } from '../record/facts.js'
import type { Meeting } from './meeting.js'
import { isPending, motionOf } from './meeting.js'
import type { Session } from './session.js'

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

/** Adds a new motion, or one of an earlier meeting; what is pending goes on top of the floor. */
export function addMotion(progress: Progress, motion: Motion): Progress {
  const { meeting } = progress
  const added = { ...progress, meeting: { ...meeting, motions: [...meeting.motions, motion] } }
  return isPending(motion) ? putOnFloor(added, motion.id) : added
}

/** Takes a motion out again that has just been added. */
export function without(progress: Progress, id: string): Progress {
  const { meeting } = progress
  const motions = meeting.motions.filter((motion) => motion.id !== id)
  const floor = meeting.floor.filter((each) => each !== id)
  return { ...progress, meeting: { ...meeting, motions, floor } }
}

/** Puts a motion on top of what is pending, or above another one. */
export function putOnFloor(progress: Progress, id: string, above?: string): Progress {
  const { meeting } = progress
  const others = meeting.floor.filter((each) => each !== id)
  const at = above === undefined ? others.length : others.indexOf(above) + 1
  return { ...progress, meeting: { ...meeting, floor: [...others.slice(0, at), id, ...others.slice(at)] } }
}

/** Takes one step in the life of a motion. The action's checks have let it through. */
export function advance(progress: Progress, id: string, event: MotionEvent): Progress {
  const motion = motionOf(progress.meeting, id)
  if (motion === undefined) throw new Error(`no motion ${id} at this meeting`)
  const step = stepMotion({ motion, rules: progress.meeting.council.rules }, event)
  if (!('motion' in step)) throw new Error(`${id} refused ${event.type}: ${step.code}`)
  return withMotion({ ...progress, facts: [...progress.facts, ...step.facts] }, step.motion)
}

/** Puts the new state of a motion in place of the old; what is no longer pending leaves the floor. */
export function withMotion(progress: Progress, motion: Motion): Progress {
  const { meeting } = progress
  const motions = meeting.motions.map((each) => (each.id === motion.id ? motion : each))
  const floor =
    isPending(motion) || !meeting.floor.includes(motion.id)
      ? meeting.floor
      : meeting.floor.filter((id) => id !== motion.id)
  return { ...progress, meeting: { ...meeting, motions, floor } }
}

/** A motion that changes a question remembers how that read before: its vote may be reconsidered. */
export function withMemory(progress: Progress, id: string, before: Wording): Progress {
  const motion = motionOf(progress.meeting, id)
  return motion === undefined ? progress : withMotion(progress, { ...motion, before })
}

/** Changes how a question is treated. */
export function treat(progress: Progress, id: string, by: string, treatment: Treatment): Progress {
  return advance(progress, id, { type: 'treated', by, treatment })
}

/** Applies the effects of an adopted motion to the council. */
export function takeEffect(progress: Progress, motion: Motion, effects?: readonly Effect[]): Progress {
  const { meeting } = progress
  const by = { motion: motion.id, date: meeting.opening.date }
  const { council, facts } = enact(meeting.council, effects ?? motion.wording.effects, by)
  return { meeting: { ...meeting, council }, facts: [...progress.facts, ...facts] }
}

/** Replaces the council's state. */
export function withCouncil(progress: Progress, council: Council): Progress {
  return { ...progress, meeting: { ...progress.meeting, council } }
}

/** Changes where the sitting stands. */
export function withSession(progress: Progress, changes: Partial<Session>): Progress {
  const { meeting } = progress
  return { ...progress, meeting: { ...meeting, session: { ...meeting.session, ...changes } } }
}
