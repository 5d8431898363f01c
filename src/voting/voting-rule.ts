import type { BallotMeanings } from '../rules/ballot-meaning.js'
import type { Threshold } from '../rules/threshold.js'
import type { TieRule } from '../vocabulary.js'

/** How one question is decided: rows of a rulebook, put together. */
export interface VotingRule {
  readonly threshold: Threshold
  /** What presence must reach; null where nothing asks for a quorum. */
  readonly quorum: Threshold | null
  readonly meanings: BallotMeanings
  readonly tie: TieRule
}
