import type { MotionKind, Outcome, TieRule } from '../vocabulary.js'
import type { BallotMeanings } from './ballot-meaning.js'
import type { Citation } from './citation.js'
import type { Threshold } from './threshold.js'

/** A row of law: what it says, and where that is written. */
export type Row<Law> = Law & { readonly cite: Citation }

/** One kind of motion, as the table of motions has it. */
export interface MotionRow {
  readonly name: string
  /** Higher ranks are decided first; a motion may be moved only while what is pending ranks below it. */
  readonly rank: number
  readonly second: boolean
  readonly debatable: boolean
  readonly amendable: boolean
  /** What the ayes must reach. */
  readonly threshold: Threshold
  /** Which of its decisions may be reconsidered. */
  readonly reconsider: 'either' | 'carried-only' | 'lost-only' | 'neither'
}

/** When a settled question may be moved again as a new motion. */
export type Renewal = 'any-time' | 'later-meeting' | 'never'

/** How votes are counted. */
export interface VotingLaw {
  readonly quorum: Row<{ readonly threshold: Threshold }>
  readonly ballots: Row<{ readonly meanings: BallotMeanings }>
  readonly tie: Row<{ readonly rule: TieRule }>
}

/** How business is done. */
export interface ConductLaw {
  /** What a carried substitute does: it finishes the item, or the question as substituted is still put. */
  readonly substituteCarried: Row<{ readonly effect: 'finishes-item' | 'question-still-put' }>
  /** Whether a substitute may be moved while an amendment is pending. */
  readonly substituteOverAmendment: Row<{ readonly allowed: boolean }>
  /** How many motions may be on the floor at once; null where only rank and degree limit them. */
  readonly motionsOnFloor: Row<{ readonly most: number | null }>
  /** How deep amendments go: 1, or 2 for an amendment to an amendment. */
  readonly amendmentDegrees: Row<{ readonly most: 1 | 2 }>
  /** Whose word withdraws a motion that is before the body: its mover's, or the body's. */
  readonly withdrawal: Row<{ readonly by: 'mover' | 'leave-of-the-body' }>
  /** The order of a roll call: seats in order; the chair in turn, or last. */
  readonly rollCall: Row<{ readonly chair: 'in-turn' | 'last' }>
  /** Who may move to reconsider, and until when. */
  readonly reconsideration: Row<{
    readonly standing: 'prevailing-side' | 'voted-with-majority'
    readonly window: 'same-meeting' | 'next-meeting' | 'next-day'
  }>
  /** When a question may be moved again, by what became of it. */
  readonly renewal: Row<{ readonly after: Readonly<Record<Outcome, Renewal>> }>
}

/** A body of law, as rows of plain data: it can be printed, compared, stored. No function inside. */
export interface Rulebook {
  readonly id: string
  readonly title: string
  readonly voting: VotingLaw
  readonly motions: Readonly<Record<MotionKind, Row<MotionRow>>>
  readonly conduct: ConductLaw
}
