import type { Ballot, CertainDecision } from '../vocabulary.js'
import type { Wording } from './effects.js'
import type { Vote } from './motion.js'

/**
 * What can happen to a motion. The first group is what members and the chair do; the second is what
 * follows from what became of another motion.
 */
export type MotionEvent =
  | { readonly type: 'second'; readonly by: string }
  | { readonly type: 'no-second' }
  | { readonly type: 'withdraw'; readonly by: string; readonly leave?: boolean }
  | { readonly type: 'speak'; readonly by: string; readonly text?: string }
  | { readonly type: 'amend'; readonly id: string }
  | { readonly type: 'substitute'; readonly id: string }
  | { readonly type: 'recuse'; readonly by: string; readonly reason?: string }
  | { readonly type: 'call-vote'; readonly by: string }
  | { readonly type: 'ballot'; readonly by: string; readonly ballot: Ballot }
  | { readonly type: 'vote'; readonly vote: Vote }
  | { readonly type: 'declare'; readonly outcome: CertainDecision }
  | { readonly type: 'amendment-carried'; readonly id: string; readonly wording: Wording }
  | { readonly type: 'amendment-lost'; readonly id: string }
  | { readonly type: 'substitute-carried'; readonly id: string; readonly wording: Wording }
  | { readonly type: 'substitute-lost'; readonly id: string }
  | { readonly type: 'overtaken'; readonly id: string }
  | { readonly type: 'reconsidered' }
  | { readonly type: 'reopened'; readonly pending: readonly string[] }
  | { readonly type: 'resumed'; readonly pending: readonly string[] }
  | { readonly type: 'reconsideration-decided' }

export type MotionEventType = MotionEvent['type']
