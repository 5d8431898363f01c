import type { TieRule } from '../vocabulary.js'
import type { BallotMeanings } from './ballot-meaning.js'
import type { Row } from './row.js'
import type { Threshold } from './threshold.js'

/** How votes are counted. */
export interface VotingLaw {
  readonly quorum: Row<{ readonly threshold: Threshold }>
  readonly ballots: Row<{ readonly meanings: BallotMeanings }>
  readonly tie: Row<{ readonly rule: TieRule }>
  /** Whether a member in the room may abstain without being excused by the body. */
  readonly abstaining: Row<{ readonly allowed: 'freely' | 'when-excused' }>
  /** What becomes of a question on which fewer than a quorum vote, though a quorum is there. */
  readonly tooFewVote: Row<{ readonly effect: 'decided' | 'put-off' }>
  /** Whether members who recused themselves are brought back by lot where no quorum is left without them. */
  readonly necessity: Row<{ readonly byLot: boolean }>
}
