import { MAIN_RANK, type MotionRow } from '../rules/motion-row.js'
import { rowOf } from '../rules/readers.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { Ballot, CertainDecision, MotionKind, Standing, VoteMethod } from '../vocabulary.js'
import type { Decision } from '../voting/decide.js'
import type { Tally } from '../voting/roll.js'
import type { Wording } from './effects.js'

/** One vote on a motion: the electorate of its moment, ballot by ballot, and what it decided. */
export interface Vote {
  /** Every member who held a seat, with her ballot. */
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly unanimous: 'aye' | 'nay' | null
  /** The numbers as they were reported, over ballots that were not. */
  readonly tally?: Tally
  /** True where a quorum is known although attendance is not reported. */
  readonly quorumKnown: boolean
  readonly decision: Decision
  /** The result as it was declared, where the ballots alone leave it open. */
  readonly declared: CertainDecision | null
  /** The ballot of an officer without a seat who votes in some cases, where she did. */
  readonly casting?: { readonly by: string; readonly ballot: 'aye' | 'nay' | 'abstain' }
}

/** How a question is being debated: who spoke how often, under which limits, and whether it still is. */
export interface Debate {
  readonly speeches: Readonly<Record<string, number>>
  /** Speeches of one member, and seconds of one speech; null where nothing limits them. */
  readonly turns: number | null
  readonly seconds: number | null
  /** The motion that closed debate; null while it is open. */
  readonly closedBy: string | null
  /** Who has asked to speak, in the order of asking. */
  readonly list: readonly string[]
  /** Who has the floor; null where nobody has. */
  readonly holder: string | null
}

/** Where a question waits that was set aside: until when, with whom, and what was pending on it. */
export interface Waiting {
  /** The motion that set it aside; null where that was a reading. */
  readonly by: string | null
  readonly until: string | null
  readonly committee: string | null
  /** It and all that was pending on it, lowest first. */
  readonly stack: readonly string[]
}

/** How far an ordinance has come. */
export interface Passage {
  /** The days on which it was passed so far. */
  readonly readings: readonly (string | null)[]
  /** True where its substance was changed since the last of them. */
  readonly altered: boolean
  /** True where no further reading is needed. */
  readonly waived: boolean
}

/** What became of a motion that went to the mayor before it took effect. */
export interface Signature {
  /** The day on which the body passed it. */
  readonly presented: string | null
  /** What the mayor did; null while it waits. */
  readonly act: 'signed' | 'lapsed' | 'vetoed' | null
  readonly by: string | null
  readonly date: string | null
  readonly message: string | null
  /** The items that were vetoed, where the rest stands. */
  readonly lines: readonly string[]
  /** True once the body passed over the veto what was vetoed. */
  readonly overridden: boolean
}

/** A motion, whole: who moved what, where it stands, how it was voted on. Plain data. */
export interface Motion {
  readonly id: string
  readonly kind: MotionKind
  readonly standing: Standing
  /** Its rank on the floor: that of its row, or of what it amends; null where it has none. */
  readonly rank: number | null
  /** True where it can be debated: its row says so, or leaves it to its target. */
  readonly debatable: boolean
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
  readonly debate: Debate
  /** How its vote was ordered to be taken; null where that is left to the chair. */
  readonly method: VoteMethod | null
  /** Where it waits, while it is set aside. */
  readonly waiting: Waiting | null
  /** Where it stood when it was set aside. */
  readonly stood: Standing | null
  readonly passage: Passage
  /** The wording that it changed, where it is a carried amendment. */
  readonly before: Wording | null
  /** True where notice of it was given at an earlier meeting. */
  readonly notice: boolean
  readonly nominationsClosed: boolean
  /** Members whom the body excused from voting on it. */
  readonly excused: readonly string[]
  /** Where it went to the mayor; null where it did not. */
  readonly signature: Signature | null
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
  readonly terms?: Wording['terms']
  /** What it applies to, where that decides whether it is debatable and how it ranks. */
  readonly target?: Pick<Motion, 'rank' | 'debatable'>
  /** True where it was moved with nothing pending: the default for a motion with no target. */
  readonly alone?: boolean
  readonly notice?: boolean
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
  const wording = {
    text: input.text,
    effects: input.effects ?? [],
    ...(input.terms === undefined ? {} : { terms: input.terms }),
  }
  const kind = input.kind ?? 'main'
  const row = rowOf(rules, kind)
  const alone = input.alone ?? input.target === undefined
  const motion: Motion = {
    id: input.id,
    kind,
    standing: 'introduced',
    rank: rankOf(row, input.target, alone),
    debatable: isDebatable(row, input.target, alone),
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
    debate: {
      speeches: {},
      turns: row.speeches ?? rules.conduct.debate.speeches,
      seconds: rules.conduct.debate.seconds,
      closedBy: null,
      list: [],
      holder: null,
    },
    method: null,
    waiting: null,
    stood: null,
    passage: { readings: [], altered: false, waived: false },
    before: null,
    notice: input.notice ?? false,
    nominationsClosed: false,
    excused: [],
    signature: null,
  }
  return { motion, rules }
}

type Target = Pick<Motion, 'rank' | 'debatable'> | undefined

/** What amends a motion of a higher rank comes with that rank; a motion that is alone is a main motion. */
function rankOf(row: MotionRow, target: Target, alone: boolean): number | null {
  if (row.debatable === 'if-nothing-pending' && alone) return MAIN_RANK
  if (row.does === 'reconsiders') return target === undefined ? row.rank : target.rank
  if (row.does !== 'amends' || target === undefined || target.rank === null) return row.rank
  return Math.max(target.rank, row.rank ?? 0)
}

function isDebatable(row: MotionRow, target: Target, alone: boolean): boolean {
  if (row.debatable === 'as-target') return target?.debatable ?? true
  return row.debatable === 'if-nothing-pending' ? alone : row.debatable
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
