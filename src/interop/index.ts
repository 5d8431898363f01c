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
} from './audit/audit.js'
export type { BodyAudit } from './audit/audit-bodies.js'
export { CAUSES, type Cause, type CauseCode } from './audit/causes.js'
export { UNDECIDABLE, type UndecidableCode } from './audit/decide-record.js'
export { MISMATCHES, type Mismatch, reconcile } from './audit/reconcile.js'
export { kindOf, type RuleOptions } from './audit/rule-for.js'
export type { ReadOptions } from './document/context.js'
export {
  ATTENDANCE,
  RESULTS,
  type ResultTable,
  TOKEN_NOTES,
  TOKENS,
  type TokenSource,
  type TokenTable,
} from './document/tokens.js'
export { HOLDS, type Holds } from './formats/holds.js'
export { type InferenceOptions, Inferrer, inferRule } from './inference/infer-rule.js'
export {
  type Apart,
  INFERENCES,
  type Inference,
  type InferenceOutcome,
  type RankedRule,
} from './inference/inference.js'
export type { Mixture, MixturePart } from './inference/mixture.js'
export { formatOf } from './reading/detect.js'
export { readVoteLines, readVotes, type VoteFile } from './reading/read-votes.js'
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
  type Votes,
} from './recorded/recorded-vote.js'
export { CONGRESS_REQUIREMENTS, REQUIREMENTS } from './recorded/requirement.js'
export {
  MemberCounts,
  type MemberPair,
  type MemberRow,
  type MemberStatistics,
  memberStatistics,
} from './statistics/member-statistics.js'
export { membersCsv, pairsCsv } from './statistics/member-tables.js'
export { type Written, writeVotes } from './writing/write-votes.js'
