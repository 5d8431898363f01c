// The public names, one by one.
export type { ReadOptions } from './context.js'
export { formatOf } from './detect.js'
export { HOLDS, type Holds } from './holds.js'
export { readVoteLines, readVotes, type VoteFile } from './read-votes.js'
export { MISMATCHES, type Mismatch, reconcile } from './reconcile.js'
export {
  type DeclaredCounts,
  FORMATS,
  type Format,
  type NotHeld,
  RECORDED_KINDS,
  type Reading,
  type RecordedBallot,
  type RecordedKind,
  type RecordedPlace,
  type RecordedVote,
  type UnreadableVote,
} from './recorded-vote.js'
export { CONGRESS_REQUIREMENTS, REQUIREMENTS } from './requirement.js'
export {
  ATTENDANCE,
  RESULTS,
  type ResultTable,
  TOKEN_NOTES,
  TOKENS,
  type TokenSource,
  type TokenTable,
} from './tokens.js'
export { type Written, writeVotes } from './write-votes.js'
