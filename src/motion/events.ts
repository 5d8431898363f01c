import type { Ballot, CertainDecision, VoteMethod } from '../vocabulary.js'
import type { Wording } from './effects.js'
import type { Debate, Vote } from './motion.js'

/** What members and the chair do to a motion. */
export type HandlingEvent =
  | { readonly type: 'second'; readonly by: string }
  | { readonly type: 'no-second' }
  | { readonly type: 'proceed' }
  | { readonly type: 'withdraw'; readonly by: string; readonly leave?: boolean }
  | { readonly type: 'speak'; readonly by: string; readonly text?: string; readonly seconds?: number }
  | { readonly type: 'amend'; readonly id: string }
  | { readonly type: 'substitute'; readonly id: string }
  | { readonly type: 'recuse'; readonly by: string; readonly reason?: string }
  | { readonly type: 'call-vote'; readonly by: string }
  | { readonly type: 'ballot'; readonly by: string; readonly ballot: Ballot }
  | { readonly type: 'vote'; readonly vote: Vote; readonly date?: string | null }
  | { readonly type: 'declare'; readonly outcome: CertainDecision; readonly date?: string | null }
  | { readonly type: 'rule'; readonly well: boolean; readonly text?: string }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'consented'; readonly date?: string | null }

/** What follows for a motion from what became of another. */
export type ConsequentEvent =
  | { readonly type: 'amendment-carried'; readonly id: string; readonly wording: Wording }
  | { readonly type: 'amendment-lost'; readonly id: string }
  | { readonly type: 'substitute-carried'; readonly id: string; readonly wording: Wording }
  | { readonly type: 'substitute-lost'; readonly id: string }
  | { readonly type: 'overtaken'; readonly id: string }
  | { readonly type: 'reconsidered'; readonly afresh?: boolean }
  | { readonly type: 'reopened'; readonly pending: readonly string[] }
  | { readonly type: 'resumed'; readonly pending: readonly string[] }
  | { readonly type: 'reconsideration-decided' }
  | { readonly type: 'granted' }
  | { readonly type: 'treated'; readonly by: string; readonly treatment: Treatment }
  | { readonly type: 'filled'; readonly id: string; readonly wording: Wording; readonly undone?: boolean }
  | { readonly type: 'elected'; readonly id: string; readonly wording: Wording }
  | { readonly type: 'tabled'; readonly by: string; readonly stack: readonly string[] }
  | {
      readonly type: 'postponed'
      /** The motion that carried; null where too few voted, and the question puts itself off. */
      readonly by: string | null
      readonly stack: readonly string[]
      readonly until: string
    }
  | {
      readonly type: 'referred'
      readonly by: string
      readonly stack: readonly string[]
      readonly committee: string
    }
  | { readonly type: 'brought-back' }
  | { readonly type: 'dropped'; readonly by: string }
  | { readonly type: 'objected'; readonly by: string }
  | { readonly type: 'divided'; readonly by: string }
  | { readonly type: 'rescinded'; readonly by: string }
  | {
      readonly type: 'revived'
      readonly by: string
      readonly as: 'amending' | 'substituting'
      readonly change: Revival
    }
  | { readonly type: 'taken-up-again'; readonly by: string }
  | { readonly type: 'read'; readonly date: string | null; readonly regular: boolean }
  | { readonly type: 'divide' }
  | { readonly type: 'returned-by-lot'; readonly members: readonly string[] }
  | ExecutiveEvent

/** What the mayor does with what the body passed, and what the body does then. */
export type ExecutiveEvent =
  | { readonly type: 'sign'; readonly by: string; readonly date: string | null }
  | { readonly type: 'lapse'; readonly date: string | null }
  | {
      readonly type: 'veto'
      readonly by: string
      readonly date: string | null
      readonly message: string | null
      /** The items that are vetoed; none for the whole. */
      readonly lines: readonly string[]
      readonly substitute: boolean
    }
  | { readonly type: 'overridden'; readonly by: string }

/** How a motion on a pending question changes the way it is treated. */
export interface Treatment {
  readonly debate?: Partial<Debate>
  readonly method?: VoteMethod | null
  readonly nominationsClosed?: boolean
  readonly waived?: boolean
  /** A member who is excused from voting. */
  readonly excused?: string
  /** True where the motion that had changed it is reconsidered, and what it changed goes back. */
  readonly undone?: boolean
}

/** What the reconsideration of a motion on it gives back to a question. */
export interface Revival {
  readonly wording?: Wording
  readonly pending?: readonly string[]
  readonly substitutedBy?: string | null
}

/** Everything that can happen to a motion. */
export type MotionEvent = HandlingEvent | ConsequentEvent

export type MotionEventType = MotionEvent['type']
