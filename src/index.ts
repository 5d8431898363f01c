// The public names, one by one.
export type {
  Council,
  Letter,
  Measure,
  Notice,
  PastMeeting,
  Seat,
} from './council/council.js'
export type { Act, Origin } from './council/origin.js'
export {
  type Authority,
  type Relationship,
  type RelationshipChange,
  relationshipName,
  relationshipWith,
} from './council/relationship.js'
export { digest } from './kernel/digest.js'
export { InputError, type Problem } from './kernel/problem.js'
export { OutOfOrderError, type Refusal } from './kernel/ruling.js'
export { type Accepted, act, attempt, type Ruling } from './meeting/act.js'
export { adjourn } from './meeting/adjourn.js'
export {
  type ComparedVote,
  type Comparison,
  compareRulebooks,
  type VoteElsewhere,
} from './meeting/compare-rulebooks.js'
export { convene, council } from './meeting/convene.js'
export type { Elsewhere } from './meeting/elsewhere.js'
export { type ActRuling, executiveAct } from './meeting/executive-act.js'
export { type Explanation, explain } from './meeting/explain.js'
export { foresight, type Outlook, swing } from './meeting/foresight.js'
export { inOrder, type Option, type OptionFilter, optionNames } from './meeting/in-order.js'
export { type Attendance, floor, type Meeting, type Opening, pendingQuestion } from './meeting/meeting.js'
export { presidingOfficer } from './meeting/officers.js'
export { type Presence, presence } from './meeting/presence.js'
export { type QuorumMoment, quorumTimeline } from './meeting/quorum-timeline.js'
export { recount } from './meeting/recount.js'
export { load, save } from './meeting/save.js'
export type { Ruled, Session } from './meeting/session.js'
export { type Side, sideOf } from './meeting/side.js'
export { replayed, undo } from './meeting/undo.js'
export { type Edit, edited, type Misedit } from './motion/edit.js'
export type { Effect, Proposition, Terms, Wording } from './motion/effects.js'
export type { Debate, Motion, Passage, Signature, Vote, Waiting } from './motion/motion.js'
export type { Entry, Fact } from './record/facts.js'
export type { SaveFile } from './record/save.js'
export { rulebooks } from './rulebooks/index.js'
export { type BallotMeanings, ballotMeanings } from './rules/ballot-meaning.js'
export { type Citation, cite } from './rules/citation.js'
export { diff, type RuleDifference } from './rules/diff.js'
export type { ExecutiveLaw, OfficerVotes, OverrideLaw, VetoLaw } from './rules/executive.js'
export { extend, type OwnRows, rowProblems } from './rules/extend.js'
export type { MotionRow, Term } from './rules/motion-row.js'
export { formatThreshold, parseThreshold } from './rules/notation.js'
export type { Rulebook } from './rules/rulebook.js'
export type { Threshold } from './rules/threshold.js'
export type { ActInput } from './schema/act.js'
export type { Action } from './schema/action.js'
export type { CouncilInput, Sitting } from './schema/council.js'
export {
  ABSTENTION_MODES,
  type AbstentionMode,
  ACTION_TYPES,
  type ActionType,
  ASIDE,
  type Aside,
  BALLOTS,
  BASES,
  type Ballot,
  type Base,
  CASTABLE_BALLOTS,
  CASTING_CASES,
  type CastableBallot,
  type CastingCase,
  CERTAIN_DECISIONS,
  type CertainDecision,
  CITATION_CONFIDENCES,
  type CitationConfidence,
  CONDITIONS,
  CONSEQUENCES,
  type Condition,
  type Consequence,
  DECIDED_BY,
  DECISIONS,
  type DecidedBy,
  type DecisionOutcome,
  EFFECTS,
  type EffectName,
  FACTS,
  type FactName,
  INEXACT_REASONS,
  KNOWN_BALLOTS,
  type KnownBallot,
  MOTION_CLASSES,
  MOTION_KINDS,
  type MotionClass,
  type MotionKind,
  OUTCOMES,
  type Outcome,
  PROVENANCES,
  type Provenance,
  RECUSAL_MODES,
  REFUSAL_CODES,
  RELATIONSHIP_KINDS,
  RELATIONSHIP_LEVELS,
  RELATIONSHIP_STATES,
  type RecusalMode,
  type RefusalCode,
  type RelationshipKind,
  type RelationshipLevel,
  type RelationshipState,
  RULE_PARTS,
  type RulePart,
  STANDINGS,
  type Standing,
  SUSPENDABLE,
  type Suspendable,
  TIE_RULES,
  type TieRule,
  UNREPORTED,
  VOTE_METHODS,
  type VoteMethod,
  WAYS_OF_VOTING,
  type WayOfVoting,
} from './vocabulary.js'
export { castingCase } from './voting/casting.js'
export { type Decision, decideRoll, type TestResult } from './voting/decide.js'
export { decideElection, type Election, type ElectionResult } from './voting/election.js'
export type { NeededAyes } from './voting/needed-ayes.js'
export { decide, type Question } from './voting/question.js'
export { type Body, type Roll, rollOf, type Tally } from './voting/roll.js'
export { type Swing, type SwingWay, swingOf } from './voting/swing.js'
export type { VotingRule } from './voting/voting-rule.js'
