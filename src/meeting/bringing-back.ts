import { pastMotion } from '../council/council.js'
import { introduce, type Motion } from '../motion/motion.js'
import { knownMotion, motionOf, nextMotionId, rootOf } from './meeting.js'
import { addMotion, advance, note, type Progress, putOnFloor } from './progress.js'

/** A motion of an earlier meeting comes before this one, with all that was moved or pending on the same item. */
export function bringBack(progress: Progress, id: string): Progress {
  if (motionOf(progress.meeting, id) !== undefined) return progress
  const found = pastMotion(progress.meeting.council, id)
  if (found === undefined) throw new Error(`no motion ${id}`)
  const { motion: wanted, meeting: past } = found
  const about = motionOf(past, wanted.on)
  const roots = [wanted, ...(about === undefined ? [] : [about])].map((each) => rootOf(past, each).id)
  const stack = past.motions.flatMap(({ id: each, waiting }) =>
    roots.includes(each) ? (waiting?.stack ?? []) : [],
  )
  return past.motions
    .filter(
      (motion) =>
        motion.id === id ||
        stack.includes(motion.id) ||
        motion.settledBy === id ||
        (motion.kind !== 'reconsider' && roots.includes(rootOf(past, motion).id)),
    )
    .filter((motion) => motionOf(progress.meeting, motion.id) === undefined)
    .reduce(addMotion, progress)
}

/** A question that was set aside is before the body exactly as it stood, with what was pending on it. */
export function restore(progress: Progress, id: string): Progress {
  const there = bringBack(progress, id)
  const stack = motionOf(there.meeting, id)?.waiting?.stack ?? [id]
  return stack.reduce((each, next) => putOnFloor(advance(each, next, { type: 'brought-back' }), next), there)
}

/** An order of the day comes up: a question that was put off to this time, or a special order. */
export function takeUpOrder(progress: Progress, order: Motion): Progress {
  const { meeting } = progress
  const told = note(progress, { fact: 'taken-up', item: order.wording.text })
  if (order.standing === 'postponed') return restore(told, order.id)
  const { rules } = meeting.council
  const id = nextMotionId(meeting)
  const { text, effects } = order.wording
  const input = { id, kind: 'order-of-the-day', mover: order.mover, on: order.id, text, effects }
  const { motion } = introduce(input, rules)
  const moved = addMotion(told, { ...motion, seconder: order.seconder, standing: 'debate' })
  return note(moved, { fact: 'moved', by: motion.mover, motion: id, kind: motion.kind, on: motion.on })
}

/** An ordinance is read again. */
export function readAgain(progress: Progress, id: string): Progress {
  const there = bringBack(progress, id)
  const { date, regular } = there.meeting.opening
  return putOnFloor(advance(there, id, { type: 'read', date, regular }), id)
}

/** The text of a motion, of whichever meeting. */
export const textOfMotion = (progress: Progress, id: string) =>
  knownMotion(progress.meeting, id)?.wording.text ?? id
