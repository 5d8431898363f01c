/**
 * Every closed list of words in the library, as data. Types, schemas, tests and documents are made
 * from these lists. The two longest stand in files of their own; nothing else is imported.
 */

export { FACTS, type FactName } from './vocabulary/fact-names.js'
export { REFUSAL_CODES, type RefusalCode } from './vocabulary/refusal-codes.js'

/** What one member's ballot can be. `unreported`: there was a ballot or an absence, no source says which. */
export const BALLOTS = ['aye', 'nay', 'abstain', 'recused', 'absent', 'unreported'] as const
export type Ballot = (typeof BALLOTS)[number]

/** The ballots that say something; `unreported` is the lack of a report, not a ballot. */
export const KNOWN_BALLOTS = ['aye', 'nay', 'abstain', 'recused', 'absent'] as const
export type KnownBallot = (typeof KNOWN_BALLOTS)[number]

/** The ballots that a member in the room casts. */
export const CASTABLE_BALLOTS = ['aye', 'nay', 'abstain'] as const
export type CastableBallot = (typeof CASTABLE_BALLOTS)[number]

/** What a fraction can be taken of. */
export const BASES = ['voting', 'present', 'in-office', 'seats', 'eligible'] as const
export type Base = (typeof BASES)[number]

/** The parts of a rulebook that decide a vote, each of which can differ by itself. */
export const RULE_PARTS = ['threshold', 'quorum', 'ballots', 'tie'] as const
export type RulePart = (typeof RULE_PARTS)[number]

/** How an abstention counts. */
export const ABSTENTION_MODES = [
  'ignored',
  'as-nay',
  'as-aye',
  'with-majority',
  'leave-base',
  'concur-if-one-short',
] as const
export type AbstentionMode = (typeof ABSTENTION_MODES)[number]

/** Whether a recused member leaves the present and eligible members, or stays among them. */
export const RECUSAL_MODES = ['leaves', 'stays'] as const
export type RecusalMode = (typeof RECUSAL_MODES)[number]

/** What equal votes do: the question is lost, the chair decides, or the chair's ruling is sustained. */
export const TIE_RULES = ['lost', 'chair-decides', 'sustains-chair'] as const
export type TieRule = (typeof TIE_RULES)[number]

/**
 * When an officer votes who does not vote on everything: on equal votes; where exactly half of those in
 * office have voted aye; where more than a majority is needed.
 */
export const CASTING_CASES = ['tie', 'half-in-office', 'above-majority'] as const
export type CastingCase = (typeof CASTING_CASES)[number]

/** What can happen to a question that was put to the vote. */
export const DECISIONS = ['carried', 'lost', 'no-quorum', 'undetermined'] as const
export type DecisionOutcome = (typeof DECISIONS)[number]

/** The decisions that a complete set of ballots can have. */
export const CERTAIN_DECISIONS = ['carried', 'lost', 'no-quorum'] as const
export type CertainDecision = (typeof CERTAIN_DECISIONS)[number]

/** What can become of a motion. A motion that is still pending, or set aside, has no outcome. */
export const OUTCOMES = [
  'adopted',
  'rejected',
  'letter-instead',
  'replaced',
  'withdrawn',
  'died',
  'postponed-indefinitely',
  'objected',
  'divided',
  'rescinded',
  'vetoed',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Where a motion waits that was set aside, and can come back as it was. */
export const ASIDE = ['tabled', 'postponed', 'referred', 'awaiting-reading'] as const
export type Aside = (typeof ASIDE)[number]

/** Where a motion stands in its life: on its way, set aside, or at one of the outcomes. */
export const STANDINGS = [
  'introduced',
  'debate',
  'amending',
  'substituting',
  'vote',
  ...ASIDE,
  'awaiting-signature',
  ...OUTCOMES,
] as const
export type Standing = (typeof STANDINGS)[number]

/** The classes of motion, as the tables have them. */
export const MOTION_CLASSES = ['main', 'subsidiary', 'privileged', 'incidental', 'bring-again'] as const
export type MotionClass = (typeof MOTION_CLASSES)[number]

/** The kinds of motion that the shipped rulebooks have rows for. A rulebook can have rows for others. */
export const MOTION_KINDS = [
  'main',
  'ordinance',
  'budget',
  'override',
  'fill-vacancy',
  'election',
  'consent-calendar',
  'adopt-report',
  'adopt-constitution',
  'adopt-standing-rules',
  'amend-constitution',
  'amend-standing-rules',
  'special-order',
  'order-of-the-day',
  'privileged-question',
  'rescind',
  'reconsider',
  'take-from-table',
  'discharge',
  'postpone-indefinitely',
  'amend',
  'substitute',
  'amend-amendment',
  'fill-blank',
  'informal-consideration',
  'commit',
  'postpone',
  'limit-debate',
  'previous-question',
  'lay-on-table',
  'orders-of-the-day',
  'question-of-privilege',
  'recess',
  'adjourn',
  'fix-time-to-adjourn',
  'appeal',
  'appeal-undebatable',
  'point-of-order',
  'continue-speaking',
  'suspend-rules',
  'take-up-out-of-order',
  'object-to-consideration',
  'divide-question',
  'divide-question-on-demand',
  'divide-assembly',
  'vote-method',
  'nominate',
  'close-nominations',
  'reopen-nominations',
  'inquiry',
  'read-papers',
  'leave-to-withdraw',
  'send-to-committee',
] as const
/** A kind of motion: one that is shipped, or the name of a row of a body's own. */
export type MotionKind = (typeof MOTION_KINDS)[number] | (string & {})

/** How a motion is decided: by a vote, by the chair, by an answer, or at once on one member's demand. */
export const DECIDED_BY = ['vote', 'chair', 'answer', 'demand'] as const
export type DecidedBy = (typeof DECIDED_BY)[number]

/** What must hold for a motion to be moved, beyond its rank. */
export const CONDITIONS = [
  'nothing-pending',
  'question-pending',
  'main-pending',
  'pending-open',
  'pending-debatable',
  'before-debate',
  'business-since',
  'ruling-open',
  'vote-open',
  'order-due',
  'silenced',
  'blank-to-fill',
  'nominations-open',
  'nominations-closed',
  'own-motion',
  'ordinance-pending',
  'returned-pending',
  'comes-of-itself',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** What a motion does when it carries (or, where it says so, when it is lost). */
export const CONSEQUENCES = [
  'takes-effect',
  'enacts-items',
  'elects',
  'makes-order',
  'rescinds',
  'reconsiders',
  'takes-from-table',
  'discharges',
  'drops',
  'amends',
  'replaces',
  'fills-blank',
  'lifts-limits',
  'refers',
  'postpones',
  'limits-debate',
  'closes-debate',
  'tables',
  'takes-up-order',
  'admits-question',
  'recesses',
  'adjourns',
  'sets-next-meeting',
  'sets-closing-time',
  'sustains-ruling',
  'reverses-ruling',
  'settles-point',
  'restores-speaker',
  'suspends-rules',
  'takes-up-item',
  'allows-consideration',
  'divides-question',
  'divides-assembly',
  'sets-vote-method',
  'closes-nominations',
  'reopens-nominations',
  'is-answered',
  'is-granted',
  'withdraws',
  'waives-reading',
  'overrides',
  'excuses',
] as const
export type Consequence = (typeof CONSEQUENCES)[number]

/** How a vote can be ordered to be taken. */
export const VOTE_METHODS = ['roll-call', 'count', 'ballot'] as const
export type VoteMethod = (typeof VOTE_METHODS)[number]

/** The rules of conduct that a body can suspend for a purpose. */
export const SUSPENDABLE = ['debate', 'reconsideration', 'renewal', 'agenda'] as const
export type Suspendable = (typeof SUSPENDABLE)[number]

/** What a member, the chair or the clerk can do at a meeting: first what carries the pending question on. */
export const ACTION_TYPES = [
  'second',
  'no-second',
  'proceed',
  'withdraw',
  'ask-to-speak',
  'recognize',
  'yield',
  'speak',
  'amend',
  'substitute',
  'call-vote',
  'ballot',
  'vote',
  'declare',
  'rule',
  'answer',
  'ask-consent',
  'object',
  'no-objection',
  'designate',
  'pull',
  'move',
  'renew',
  'reconsider',
  'take-up',
  'report',
  'sign',
  'veto',
  'lapse',
  'draw-lots',
  'notice',
  'call-to-order',
  'arrive',
  'leave',
  'recuse',
  'resign',
  'time',
  'state',
] as const
export type ActionType = (typeof ACTION_TYPES)[number]

/** What a motion can do to the council's state when it is adopted. */
export const EFFECTS = [
  'end-relationship',
  'suspend-relationship',
  'form-relationship',
  'seek-relationship',
  'send-letter',
  'light-building',
  'direct-staff',
  'recommend',
  'measure',
  'elect',
  'fill-seat',
] as const
export type EffectName = (typeof EFFECTS)[number]

/** What a sister-city relationship can be. */
export const RELATIONSHIP_STATES = ['active', 'dormant', 'suspended', 'ended', 'sought'] as const
export type RelationshipState = (typeof RELATIONSHIP_STATES)[number]

/** The levels that a relationship can be held at apart: between governments, and between citizens. */
export const RELATIONSHIP_LEVELS = ['government', 'citizens'] as const
export type RelationshipLevel = (typeof RELATIONSHIP_LEVELS)[number]

/** What kind of relationship it is. */
export const RELATIONSHIP_KINDS = ['sister-city', 'sister-county', 'twin-city', 'friendship-city'] as const
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number]

/** Who may change a relationship: the council, its executive, a body that it delegated this to, or nobody says. */
export const AUTHORITY_HOLDERS = ['council', 'executive', 'body', 'unreported'] as const
export type AuthorityHolder = (typeof AUTHORITY_HOLDERS)[number]

/** How well a rule is known: read in the source, computed from it, remembered but not checked, or assumed. */
export const CITATION_CONFIDENCES = ['stated', 'derived', 'recalled', 'assumed'] as const
export type CitationConfidence = (typeof CITATION_CONFIDENCES)[number]

/** How well a happening is known: a source states it, it follows from one, or it is assumed to be able to play. */
export const PROVENANCES = ['reported', 'inferred', 'assumed', 'unknown'] as const
export type Provenance = (typeof PROVENANCES)[number]

/** Stands where a member's name would, when the sources do not say who it was. */
export const UNREPORTED = 'unreported'

/**
 * How a simulated member votes: for what she would rather have; with the side that is expected to win, once
 * hers cannot; or looking ahead to what each result would lead to.
 */
export const WAYS_OF_VOTING = ['sincere', 'with-expected-majority', 'sophisticated'] as const
export type WayOfVoting = (typeof WAYS_OF_VOTING)[number]

/** Why the odds of a simulated question are not known exactly, and only trials will do. */
export const INEXACT_REASONS = [
  'asked-after-another',
  'substitutes-may-follow',
  'event-before',
  'bloc',
  'follows',
  'counts-majority',
  'looks-ahead',
  'officer-votes-in-cases',
  'mayor-counted',
  'abstaining-needs-leave',
  'too-few-vote',
  'weighted-vacancy',
  'long-decimals',
  'too-many-products',
] as const
export type InexactReason = (typeof INEXACT_REASONS)[number]
