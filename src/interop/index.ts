// The public names, one by one.
export {
  type Audit,
  type AuditOptions,
  Auditor,
  audit,
  type Disagreement,
  type Doubt,
  type Mismatched,
  type Unchecked,
  type Votes,
} from './audit.js'
export type { BodyAudit } from './audit-bodies.js'
export { CAUSES, type Cause, type CauseCode } from './causes.js'
export type { ReadOptions } from './context.js'
export { UNDECIDABLE, type UndecidableCode } from './decide-record.js'
export { formatOf } from './detect.js'
export { HOLDS, type Holds } from './holds.js'
export {
  type Apart,
  INFERENCES,
  type Inference,
  type InferenceOptions,
  type InferenceOutcome,
  Inferrer,
  inferRule,
  type RankedRule,
} from './infer-rule.js'
export {
  MemberCounts,
  type MemberPair,
  type MemberRow,
  type MemberStatistics,
  memberStatistics,
} from './member-statistics.js'
export { membersCsv, pairsCsv } from './member-tables.js'
export type { Mixture, MixturePart } from './mixture.js'
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
export { kindOf, type RuleOptions } from './rule-for.js'
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
