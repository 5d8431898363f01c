import type { Proposition } from '../motion/effects.js'
import type { Suspendable } from '../vocabulary.js'

/** Where the sitting itself stands: whether it is in session, and what waits for the chair. Plain data. */
export interface Session {
  readonly status: 'in-session' | 'in-recess' | 'adjourned'
  /** The time of day that the caller told last. */
  readonly time: string | null
  /** When the recess ends, and when the meeting is to close. */
  readonly until: string | null
  readonly closing: string | null
  /** When the body meets next, where it has fixed that. */
  readonly next: string | null
  /** The chair's last ruling, while it can be appealed from. */
  readonly ruling: Ruled | null
  /** The question on which the chair has asked for unanimous consent. */
  readonly asking: string | null
  /** Members who were ruled out of order in debate. */
  readonly silenced: readonly string[]
  /** Rules that are suspended until the next question is settled. */
  readonly suspended: readonly Suspendable[]
  /** Items of the agenda that were taken up. */
  readonly taken: readonly string[]
  /** Items that were taken out of a consent calendar, and wait. */
  readonly pulled: readonly Pulled[]
}

/** A ruling of the chair on a point. */
export interface Ruled {
  readonly motion: string
  readonly well: boolean
}

/** An item that was taken out of a consent calendar, with who had moved that. */
export interface Pulled extends Proposition {
  readonly mover: string
}

/** A sitting that has just been called to order. */
export const sessionAt = (time: string | null): Session => ({
  status: 'in-session',
  time,
  until: null,
  closing: null,
  next: null,
  ruling: null,
  asking: null,
  silenced: [],
  suspended: [],
  taken: [],
  pulled: [],
})
