import type { AbstentionMode } from '../../vocabulary.js'
import type { Mixture } from './mixture.js'

/** A candidate rule with what it explains, judged on records that it was not chosen by. */
export interface RankedRule {
  /** In notation. */
  readonly rule: string
  readonly abstentions: AbstentionMode
  /** Seats, given or learned, where the rule counts them and there is one body; null otherwise. */
  readonly seats: number | null
  readonly agree: number
  readonly checked: number
  /** `agree` by `checked`, to four places; for reading only. */
  readonly rate: number
  /** Rules that say the same of every record have the same rank. */
  readonly rank: number
}

/** The leading rule against another: on which records they differ, and whose side those take. */
export interface Apart {
  readonly rule: string
  readonly abstentions: AbstentionMode
  /** Records on which they differ and the leading rule is right. */
  readonly forLeader: number
  readonly forOther: number
  /** Some of those records. */
  readonly records: readonly string[]
}

/** How an inference ends: one rule, several that no record or too few tell apart, a mixture, or none. */
export const INFERENCES = ['one', 'untold', 'mixture', 'none', 'no-records'] as const
export type InferenceOutcome = (typeof INFERENCES)[number]

/** What the records say about the rule that was used. */
export interface Inference {
  readonly outcome: InferenceOutcome
  /** The best rules, best first: all that share the first rank, and some after them. */
  readonly rules: readonly RankedRule[]
  /** Records that could be used: with a result, and all ballots known. */
  readonly checked: number
  /** Records on which the candidate shares do not all say the same. */
  readonly telling: number
  /** Rules that differ from the leading one on some records, and by too few to rule them out; and the next ones. */
  readonly apart: readonly Apart[]
  /** The rules of a mixture, with the records that each is for. */
  readonly mixture: Mixture | null
  /** Seats learned for each body under the leading rule. */
  readonly seats: Readonly<Record<string, number>>
  /** Records that could not be used, by why. */
  readonly notTaken: Readonly<Record<string, number>>
  /** All of it in a few sentences. */
  readonly verdict: string
}
