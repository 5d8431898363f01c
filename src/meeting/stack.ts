import type { Motion } from '../motion/motion.js'
import { MAIN_RANK, type MotionRow } from '../rules/motion-row.js'
import { rowOf } from '../rules/readers.js'
import { floor, type Meeting, pendingQuestion } from './meeting.js'

/** Below privileged motions, above every subsidiary one: where an incidental motion stands that admits none. */
const ABOVE_SUBSIDIARY = 85

/** The rank that a pending motion has against what is moved while it is pending. */
export function rankOnFloor(meeting: Meeting, motion: Motion): number {
  if (motion.rank !== null) return motion.rank
  return rowOf(meeting.council.rules, motion.kind).subsidiary ? MAIN_RANK : ABOVE_SUBSIDIARY
}

/** True for a question of its own, as against a motion about one: a main motion, or an appeal. */
export function isItem(meeting: Meeting, motion: Motion): boolean {
  const row = rowOf(meeting.council.rules, motion.kind)
  return row.class === 'main' || row.class === 'bring-again' || isAppeal(row)
}

const isAppeal = ({ does }: MotionRow) => does === 'sustains-ruling' || does === 'reverses-ruling'

/** The question that subsidiary motions would treat: the uppermost on the floor that is one of its own. */
export function itemOnFloor(meeting: Meeting): Motion | undefined {
  return floor(meeting).findLast((motion) => isItem(meeting, motion))
}

/** Proposals to fill a blank, and nominations, are put in the order in which they were made: the last lies lowest. */
export const isPutInTurn = ({ does }: MotionRow): boolean => does === 'fills-blank' || does === 'elects'

/** A pending motion and all that is pending above it, lowest first. */
export function stackFrom(meeting: Meeting, id: string): string[] {
  return meeting.floor.slice(meeting.floor.indexOf(id))
}

/**
 * What a motion to amend would amend: what is pending, or, where that cannot be amended and ranks lower,
 * the question under it.
 */
export function amendable(meeting: Meeting, row: MotionRow): Motion | undefined {
  const { rules } = meeting.council
  const stack = floor(meeting)
  const reached = stack.findLast(
    ({ kind, rank }) => rowOf(rules, kind).amendable || rank === null || rank >= (row.rank ?? 0),
  )
  return reached ?? pendingQuestion(meeting)
}
