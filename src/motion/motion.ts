import type { Rulebook } from '../rules/rulebook.js'
import type { Ballot, CertainDecision, MotionKind, Standing } from '../vocabulary.js'
import type { Decision } from '../voting/decide.js'
import type { Wording } from './effects.js'

/** One vote on a motion: the electorate of its moment, ballot by ballot, and what it decided. */
export interface Vote {
  /** Every member who held a seat, with her ballot. */
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly unanimous: 'aye' | 'nay' | null
  /** True where a quorum is known although attendance is not reported. */
  readonly quorumKnown: boolean
  readonly decision: Decision
  /** The result as it was declared, where the ballots alone leave it open. */
  readonly declared: CertainDecision | null
}

/** A motion, whole: who moved what, where it stands, how it was voted on. Plain data. */
export interface Motion {
  readonly id: string
  readonly kind: MotionKind
  readonly standing: Standing
  /** How deep it amends: 0 for a motion of its own, 1 for an amendment or substitute, 2 for an amendment to one. */
  readonly degree: number
  /** The motion that it would amend, replace or reconsider. */
  readonly on: string | null
  /** The settled motion of an earlier meeting that it brings back. */
  readonly renews: string | null
  readonly mover: string
  readonly seconder: string | null
  readonly introduced: Wording
  /** The wording as it stands, amended or substituted. */
  readonly wording: Wording
  /** Amendments and substitutes that are pending on it, oldest first. */
  readonly pending: readonly string[]
  /** The carried substitute whose wording it now has, or that took its place. */
  readonly substitutedBy: string | null
  /** The motion whose vote settled it: itself, or a substitute that finished the item. */
  readonly settledBy: string | null
  /** Members who recused themselves from it. */
  readonly recused: readonly string[]
  /** Ballots cast so far in a roll call that is under way. */
  readonly cast: Readonly<Record<string, Ballot>>
  readonly votes: readonly Vote[]
  /** The decision of the last vote; null before the first. */
  readonly decision: Decision | null
  /** True once a motion to reconsider it has been decided. */
  readonly reconsidered: boolean
}

/** What a motion needs to be introduced. */
export interface MotionInput {
  readonly id: string
  readonly kind?: MotionKind
  readonly mover: string
  readonly text: string
  readonly effects?: Wording['effects']
  readonly on?: string
  readonly degree?: number
  readonly renews?: string
}

/** What the machine knows: the motion, and the law that it lives under. */
export interface MotionContext {
  readonly motion: Motion
  readonly rules: Rulebook
}

/**
 * A motion just introduced, with the rulebook that it lives under: the input of `motionMachine`.
 *
 * @example createActor(motionMachine, { input: introduce({ id: 'm1', mover: 'Chen', text: '…' }, rulebooks.rosenberg) })
 */
export function introduce(input: MotionInput, rules: Rulebook): MotionContext {
  const wording = { text: input.text, effects: input.effects ?? [] }
  const motion: Motion = {
    id: input.id,
    kind: input.kind ?? 'main',
    standing: 'introduced',
    degree: input.degree ?? 0,
    on: input.on ?? null,
    renews: input.renews ?? null,
    mover: input.mover,
    seconder: null,
    introduced: wording,
    wording,
    pending: [],
    substitutedBy: null,
    settledBy: null,
    recused: [],
    cast: {},
    votes: [],
    decision: null,
    reconsidered: false,
  }
  return { motion, rules }
}

/** What the last vote came to: its decision, or, where that was open, what was declared. */
export function resultOf(motion: Motion): Decision['outcome'] | null {
  const vote = motion.votes.at(-1)
  return vote === undefined ? null : (vote.declared ?? vote.decision.outcome)
}

/** The last vote, where its ballots leave the result open and nobody has declared it; else null. */
export function openVote(motion: Motion): Vote | null {
  const vote = motion.votes.at(-1)
  return vote !== undefined && vote.declared === null && vote.decision.outcome === 'undetermined'
    ? vote
    : null
}
