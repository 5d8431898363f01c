import type { CastingCase, EffectName, MotionKind } from '../vocabulary.js'
import type { Row } from './row.js'
import type { Threshold } from './threshold.js'
import type { VotingLaw } from './voting-law.js'

/** When an officer votes who does not vote like every member: in none, or in some, of the cases. */
export type OfficerVotes = 'always' | 'never' | readonly CastingCase[]

/** What a mayor can send back, and how. */
export interface VetoLaw {
  /** The kinds of motion that go to the mayor before they take effect; none where there is no veto. */
  readonly kinds: readonly MotionKind[]
  /** Subjects on which what was passed takes effect at once, as the body names them in `terms.subject`. */
  readonly exempt: readonly string[]
  /** Whether single items can be vetoed, and the rest stand. */
  readonly lines: boolean
  /** Whether a substitute can be returned with the veto. */
  readonly substitute: boolean
  /** Days for it after passage; null where the rule is not known, or sets none. */
  readonly days: number | null
}

/** How the body passes something over a veto. */
export interface OverrideLaw {
  readonly threshold: Threshold
  /** What puts single items back; null where it is the same. */
  readonly lines: Threshold | null
  /** True where what passing it needed is needed again, if that is more. */
  readonly asPassage: boolean
  /** Days for it after the veto; null where the rule is not known, or sets none. */
  readonly days: number | null
}

/** Who presides, when officers vote, and what a mayor may do outside the council's votes. */
export interface ExecutiveLaw {
  /** Who takes the chair when present: the member who is chair, or a mayor who holds no seat. */
  readonly presiding: Row<{ readonly by: 'chair' | 'mayor' }>
  /** When the chair votes, who holds a seat. */
  readonly chair: Row<{ readonly votes: OfficerVotes }>
  /** When the president pro tempore votes, who holds a seat, while she presides. */
  readonly proTempore: Row<{ readonly votes: OfficerVotes }>
  /** When a mayor votes who holds no seat, and what she is counted in. */
  readonly mayor: Row<{
    readonly votes: OfficerVotes
    /** Whether she counts toward the quorum, in what is needed and in who is there. */
    readonly inQuorum: boolean
    /** Whether she is one of those whom a share of seats, members in office or present is taken of. */
    readonly inBase: boolean
  }>
  readonly veto: Row<VetoLaw>
  readonly override: Row<OverrideLaw>
  /** What a mayor may do to the council's state by an act of her own, without a vote. */
  readonly acts: Row<{ readonly allowed: readonly EffectName[] }>
}

const cite = {
  source: 'no source',
  confidence: 'assumed',
  note: 'the rulebook does not say: what is usual is played',
} as const

/** What a rulebook that says nothing of an executive comes to: no mayor, no veto, every member votes. */
export const NO_EXECUTIVE: ExecutiveLaw = {
  presiding: { by: 'chair', cite },
  chair: { votes: 'always', cite },
  proTempore: { votes: 'always', cite },
  mayor: { votes: 'never', inQuorum: false, inBase: false, cite },
  veto: { kinds: [], exempt: [], lines: false, substitute: false, days: null, cite },
  override: {
    threshold: { share: [2, 3], strictly: false, of: 'voting' },
    lines: null,
    asPassage: false,
    days: null,
    cite,
  },
  acts: { allowed: [], cite },
}

/** What is usual where a rulebook says nothing of who may abstain, how many vote, and lots. */
export const USUAL_VOTING = {
  abstaining: { allowed: 'freely', cite },
  tooFewVote: { effect: 'decided', cite },
  necessity: { byLot: false, cite },
} as const satisfies Partial<VotingLaw>
