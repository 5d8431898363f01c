import type { Council } from '../council/council.js'
import { pastMotion } from '../council/council.js'
import type { Motion } from '../motion/motion.js'
import type { Entry } from '../record/facts.js'
import type { Action } from '../schema/action.js'
import { OUTCOMES } from '../vocabulary.js'

/** Whether a member is in the room; `unreported` where the sources do not say. */
export type Attendance = 'present' | 'absent' | 'unreported'

/** How a meeting opened: with the actions, all that is needed to play it again. */
export interface Opening {
  readonly council: Council
  readonly date: string | null
  readonly attendance: Readonly<Record<string, Attendance>>
  /** True where the body acted, so that there was a quorum although attendance is not reported. */
  readonly quorumKnown: boolean
  readonly agenda: readonly string[]
}

/**
 * One sitting of a council: plain, frozen data. What is pending, whether there is a quorum and what is in
 * order are read from it by functions, never stored.
 */
export interface Meeting {
  readonly opening: Opening
  /** The council as it is now: what was adopted has taken effect. */
  readonly council: Council
  readonly attendance: Readonly<Record<string, Attendance>>
  /** Every motion of this meeting, in the order in which they were made. */
  readonly motions: readonly Motion[]
  /** What was done, in order: the record from which the meeting can be played again. */
  readonly actions: readonly Action[]
  /** What happened, in the past tense. */
  readonly record: readonly Entry[]
}

/** The motions that are pending, oldest first: the last is the question before the body. */
export function floor(meeting: Meeting): Motion[] {
  return meeting.motions.filter(isPending)
}

/** The immediately pending question; undefined where nothing is before the body. */
export function pendingQuestion(meeting: Meeting): Motion | undefined {
  return meeting.motions.findLast(isPending)
}

/** True for a motion that has no outcome yet. */
export function isPending(motion: Motion): boolean {
  return !OUTCOMES.some((outcome) => outcome === motion.standing)
}

/** A motion of this meeting, or of a past one, by its id. */
export function motionOf(meeting: Pick<Meeting, 'motions'>, id: string | null): Motion | undefined {
  return meeting.motions.find((motion) => motion.id === id)
}

/** A motion of this meeting or an earlier one, by its id. */
export function knownMotion(meeting: Meeting, id: string): Motion | undefined {
  return motionOf(meeting, id) ?? pastMotion(meeting.council, id)?.motion
}

/** The main motion under a motion: itself, or what it would in the end amend or replace. */
export function rootOf(meeting: Pick<Meeting, 'motions'>, motion: Motion): Motion {
  const under = motionOf(meeting, motion.on)
  return under === undefined || motion.kind === 'reconsider' ? motion : rootOf(meeting, under)
}

/** The name that the next motion gets: m1, m2, … over the council's whole life. */
export function nextMotionId(meeting: Meeting): string {
  const past = meeting.council.past.reduce((sum, { motions }) => sum + motions.length, 0)
  let number = past + meeting.motions.length + 1
  while (knownMotion(meeting, `m${number}`) !== undefined) number += 1
  return `m${number}`
}
