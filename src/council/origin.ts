import type { Effect } from '../motion/effects.js'
import type { Fact } from '../record/facts.js'

/** What something in the council's state comes from, and when: an adopted motion, or an act without a vote. */
export type Origin =
  | { readonly motion: string; readonly date: string | null }
  | { readonly motion: null; readonly act: string; readonly date: string | null }

/** Something done without a vote: it has no mover, no ballots and no decision, and is no motion. */
export interface Act {
  /** `act 1`, `act 2`, … in the order in which they were done: no motion can have such a name. */
  readonly id: string
  readonly by: string
  /** By the executive, or by the body that the relationships it changes are delegated to. */
  readonly as: 'executive' | 'body'
  readonly date: string | null
  readonly text: string
  readonly effects: readonly Effect[]
  readonly facts: readonly Fact[]
  /** How many meetings of the council were over by then. */
  readonly meetings: number
}
