import type { Outcome, Suspendable } from '../vocabulary.js'
import type { ExecutiveLaw } from './executive.js'
import type { MotionRow } from './motion-row.js'
import type { Row } from './row.js'
import type { Threshold } from './threshold.js'
import type { VotingLaw } from './voting-law.js'

export type { Row } from './row.js'
export type { VotingLaw } from './voting-law.js'

/** When a settled question may be moved again as a new motion. */
export type Renewal = 'any-time' | 'later-meeting' | 'never'

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
  /** Who says whether a change amends or substitutes: the chair, or the form of the change. */
  readonly designation: Row<{ readonly by: 'chair' | 'form' }>
  /** Whether the chair may put a question that nobody has seconded. */
  readonly seconding: Row<{ readonly chairMayProceed: boolean }>
  /** Whose word withdraws a motion that is before the body: its mover's, or the body's. */
  readonly withdrawal: Row<{ readonly by: 'mover' | 'leave-of-the-body' }>
  /** How often and how long a member may speak on one question; null where nothing limits it. */
  readonly debate: Row<{ readonly speeches: number | null; readonly seconds: number | null }>
  /** Whether a question can be settled without a vote where nobody objects. */
  readonly unanimousConsent: Row<{ readonly allowed: boolean }>
  /** Which rules of conduct the body can suspend. */
  readonly suspension: Row<{ readonly rules: readonly Suspendable[] }>
  readonly ordinances: Row<OrdinanceLaw>
  /** How long a question stays on the table: through the next meeting, or until it is taken up. */
  readonly table: Row<{ readonly lasts: 'next-meeting' | 'forever' }>
  /** The order of a roll call: seats in order; the chair in turn, or last. */
  readonly rollCall: Row<{ readonly chair: 'in-turn' | 'last' }>
  /** Who may move to reconsider, until when, and whether the question comes back as it stood or as new. */
  readonly reconsideration: Row<{
    readonly standing: 'prevailing-side' | 'voted-with-majority'
    readonly window: 'same-meeting' | 'next-meeting' | 'next-day'
    readonly effect: 'as-it-stood' | 'as-new'
  }>
  /** When a question may be moved again, by what became of it. */
  readonly renewal: Row<{ readonly after: Readonly<Record<Outcome, Renewal>> }>
  /** Whether a motion on what is pending that was lost waits for progress before it is made again. */
  readonly progress: Row<{ readonly needed: boolean }>
}

/** How an ordinance is passed. */
export interface OrdinanceLaw {
  /** How often it is passed before it is law: 1 where once is enough. */
  readonly readings: number
  /** Days between one reading and the next, at the least. */
  readonly days: number
  /** True where all readings after the first are at regular meetings. */
  readonly regularOnly: boolean
  /** What passes an urgent one at once; null where none can be. */
  readonly urgency: Threshold | null
  /** What passes one, where it is not what passes other main motions. */
  readonly passage: Threshold | null
}

/** The table of motions: a rulebook that lacks a row knows no such motion. */
export type MotionTable = Readonly<Record<'main' | 'amend' | 'substitute' | 'reconsider', Row<MotionRow>>> &
  Readonly<Record<string, Row<MotionRow>>>

/** A body of law, as rows of plain data: it can be printed, compared, stored. No function inside. */
export interface Rulebook {
  readonly id: string
  readonly title: string
  readonly voting: VotingLaw
  /** Every kind of motion that it knows, by name; the four that are always there, and as many more as it has. */
  readonly motions: MotionTable
  readonly conduct: ConductLaw
  readonly executive: ExecutiveLaw
}
