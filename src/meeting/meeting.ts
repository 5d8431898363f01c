import type { Council } from '../council/council.js'
import { pastMotion } from '../council/council.js'
import { remembered } from '../kernel/remembered.js'
import type { Motion } from '../motion/motion.js'
import type { Entry } from '../record/facts.js'
import type { Action } from '../schema/action.js'
import { ASIDE, type Standing } from '../vocabulary.js'
import type { Session } from './session.js'

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
  /** False for a special meeting. */
  readonly regular: boolean
  /** When it opened; null where that is not known. */
  readonly time: string | null
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
  /** The names of the motions that are pending, lowest first: the last is put first. */
  readonly floor: readonly string[]
  readonly session: Session
  /** What was done, in order: the record from which the meeting can be played again. */
  readonly actions: readonly Action[]
  /** What happened, in the past tense. */
  readonly record: readonly Entry[]
}

/** The motions that are pending, lowest first: the last is the question before the body. */
export const floor = remembered((meeting: Pick<Meeting, 'motions' | 'floor'>): readonly Motion[] =>
  meeting.floor.flatMap((id) => motionOf(meeting, id) ?? []),
)

/** The immediately pending question; undefined where nothing is before the body. */
export function pendingQuestion({ motions, floor }: Pick<Meeting, 'motions' | 'floor'>): Motion | undefined {
  const last = floor.at(-1)
  if (last === undefined) return undefined
  // It is asked for more often than anything else, and is mostly among those that were made last.
  let n = motions.length - 1
  while (n >= 0 && motions[n]?.id !== last) n -= 1
  return motions[n]
}

const PENDING: readonly Standing[] = ['introduced', 'debate', 'amending', 'substituting', 'vote']

/** True for a motion that is before the body: it has no outcome yet, and is not set aside. */
export function isPending({ standing }: Pick<Motion, 'standing'>): boolean {
  return PENDING.includes(standing)
}

/** True for a motion that was set aside, and can come back as it was. */
export function isAside({ standing }: Pick<Motion, 'standing'>): boolean {
  return ASIDE.some((aside) => aside === standing)
}

/** A motion of this meeting, or of a past one, by its id. */
export function motionOf(meeting: Pick<Meeting, 'motions'>, id: string | null): Motion | undefined {
  return meeting.motions.find((motion) => motion.id === id)
}

/** A motion of this meeting or an earlier one, by its id. */
export function knownMotion(meeting: Pick<Meeting, 'motions' | 'council'>, id: string): Motion | undefined {
  return motionOf(meeting, id) ?? pastMotion(meeting.council, id)?.motion
}

/** The main motion under a motion: itself, or what it would in the end amend or replace. */
export function rootOf(meeting: Pick<Meeting, 'motions'>, motion: Motion): Motion {
  const under = motionOf(meeting, motion.on)
  return under === undefined || !changesItem(motion) ? motion : rootOf(meeting, under)
}

/** True for a motion that would change the wording of another, so that both are one item. */
export function changesItem({ degree }: Pick<Motion, 'degree'>): boolean {
  return degree > 0
}

/** Every motion that is known, of this meeting and of earlier ones; what was brought back stands as it is here. */
export const knownMotions = remembered(
  ({ motions, council }: Pick<Meeting, 'motions' | 'council'>): readonly Motion[] => {
    const here = new Set(motions.map(({ id }) => id))
    const before = council.past.flatMap((past) => past.motions)
    return [...motions, ...before.filter(({ id }) => !here.has(id))]
  },
)

/** The name that the next motion gets: m1, m2, … over the council's whole life. */
export function nextMotionId(meeting: Meeting): string {
  const past = meeting.council.past.reduce((sum, { motions }) => sum + motions.length, 0)
  let number = past + meeting.motions.length + 1
  while (knownMotion(meeting, `m${number}`) !== undefined) number += 1
  return `m${number}`
}
