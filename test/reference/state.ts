import type { Action } from '../../src/schema/action.js'
import type { Standing } from '../../src/vocabulary.js'
import { LAWS, type Law, type Row } from './tables.js'

export type Terms = NonNullable<Extract<Action, { type: 'move' }>['terms']>
export type Effects = NonNullable<Extract<Action, { type: 'move' }>['effects']>
export type Ballots = Readonly<Record<string, 'aye' | 'nay' | 'abstain'>>

/** A motion as it stood, to be brought back to. */
export interface Remembered {
  readonly motion: Motion
  readonly was: Pick<
    Motion,
    'text' | 'effects' | 'terms' | 'closed' | 'turns' | 'seconds' | 'substituted' | 'standing'
  >
}

/** One motion, from when it was made: it is changed in place. */
export interface Motion {
  readonly id: string
  readonly kind: string
  readonly row: Row
  readonly mover: string
  /** What it is applied to: what it amends, closes debate on, reconsiders. */
  readonly on: string | null
  readonly rank: number | null
  /** 0: no amendment; 1: of the first degree, substitutes too. */
  readonly degree: number
  readonly debatable: boolean
  /** Whether what was introduced would write a letter. */
  readonly asLetter: boolean
  terms: Terms
  text: string
  /** What it said when it was moved. */
  readonly introduced: string
  effects: Effects
  standing: Standing
  speeches: Record<string, number>
  turns: number | null
  seconds: number | null
  closed: boolean
  list: string[]
  holder: string | null
  cast: Record<string, 'aye' | 'nay' | 'abstain'>
  lastVote: { readonly ballots: Ballots; readonly carried: boolean; readonly byConsent?: true } | null
  /** The motion whose vote settled it: its own, or the substitute that took its place. */
  settledBy: string | null
  reconsidered: boolean
  /** The floor of its item as it was when the vote was taken that settled it, or set it aside. */
  stood: readonly Remembered[]
  /** The progress of the meeting when it was rejected, or set aside. */
  since: number
  /** On its item somebody spoke, or voted, or moved something subsidiary. */
  begun: boolean
  nominationsClosed: boolean
  /** A substitute took its place, and it is still to be voted on (§33). */
  substituted: boolean
  committee: string | null
  until: string | null
  method: string | null
  /** How the question read that it changed, when it had changed it. */
  made: string | null
}

export interface ReferenceState {
  readonly law: Law
  readonly members: readonly string[]
  chair: string | null
  room: string[]
  status: 'in-session' | 'in-recess' | 'adjourned'
  motions: Motion[]
  /** The pending motions, the immediately pending one last. */
  floor: Motion[]
  /** The ruling that can be appealed from. */
  ruling: { readonly point: Motion; readonly well: boolean } | null
  consentAsked: boolean
  silenced: string[]
  /** The point for which each was silenced last. */
  silencedFor: Record<string, string>
  suspended: string[]
  progress: number
  time: string | null
  closing: string | null
}

export function opening(meeting: {
  readonly rules: 'rosenberg' | 'robert1915'
  readonly members: readonly string[]
  readonly chair: string | null
  readonly present: readonly string[]
}): ReferenceState {
  return {
    law: LAWS[meeting.rules],
    members: meeting.members,
    chair: meeting.chair,
    room: meeting.members.filter((name) => meeting.present.includes(name)),
    status: 'in-session',
    motions: [],
    floor: [],
    ruling: null,
    consentAsked: false,
    silenced: [],
    silencedFor: {},
    suspended: [],
    progress: 0,
    time: null,
    closing: null,
  }
}

export function summary(state: ReferenceState) {
  const settled = state.motions.filter((motion) => !state.floor.includes(motion))
  return {
    floor: state.floor.map(({ id, kind, standing }) => ({ id, kind, standing })),
    settled: Object.fromEntries(settled.map(({ id, standing }) => [id, standing])),
    status: state.status,
  }
}

export const pendingOf = (state: ReferenceState): Motion | undefined => state.floor.at(-1)

export const motionOf = (state: ReferenceState, id: string | null): Motion | undefined =>
  state.motions.find((motion) => motion.id === id)

export const has = (motion: { readonly row: Row }, letter: string): boolean => motion.row.has.includes(letter)

/** A majority of all the members (§64; "one more than half"). */
export const quorum = (state: ReferenceState): boolean => 2 * state.room.length > state.members.length

/** §64: what is in order without one, and its amendments with it (§16, §18: both can be amended). */
export function needsNone(state: ReferenceState, motion: Motion | undefined): boolean {
  if (motion === undefined) return false
  return has(motion, 'Q') || (motion.degree > 0 && needsNone(state, motionOf(state, motion.on)))
}

/** All that a motion says. */
export const saying = ({ text, effects, terms }: Motion): string => JSON.stringify([text, effects, terms])

/** A question of its own, which others are applied to: a main motion, one that brings again, an appeal. */
export const isOwn = ({ kind, row }: Motion): boolean =>
  row.class === 'main' || row.class === 'bring-again' || kind.startsWith('appeal')

/** The question that a motion belongs to: itself, or what it is applied to in the end. */
export function questionUnder(state: ReferenceState, motion: Motion): Motion {
  const on = isOwn(motion) ? undefined : motionOf(state, motion.on)
  return on === undefined ? motion : questionUnder(state, on)
}

/** The uppermost question of its own on the floor. */
export const questionOf = (state: ReferenceState): Motion | undefined => state.floor.findLast(isOwn)

export const debateOpen = (motion: Motion): boolean => motion.debatable && !motion.closed

export const settledStanding = ({ standing }: Motion): boolean =>
  !['introduced', 'debate', 'amending', 'substituting', 'vote'].includes(standing) && !isAside(standing)

export const isAside = (standing: Standing): boolean =>
  ['tabled', 'postponed', 'referred', 'awaiting-reading'].includes(standing)

/** Who is still to be called, the chair last. */
export function stillToVote(state: ReferenceState, motion: Motion): string[] {
  const others = state.room.filter((name) => name !== state.chair)
  const called = state.room.length > others.length && state.chair !== null ? [...others, state.chair] : others
  return called.filter((name) => motion.cast[name] === undefined)
}

/** Whether something writes a letter and leaves every relationship alone. */
export const writesLetter = (effects: Effects): boolean =>
  effects.some(({ effect }) => effect === 'send-letter') &&
  !effects.some(({ effect }) => effect.endsWith('-relationship'))
