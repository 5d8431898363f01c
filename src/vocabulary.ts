/**
 * Every closed list of words in the library, as data. Types, schemas, tests and documents are made
 * from these lists; this file imports nothing.
 */

/** What one member's ballot can be. `unreported`: there was a ballot or an absence, no source says which. */
export const BALLOTS = ['aye', 'nay', 'abstain', 'recused', 'absent', 'unreported'] as const
export type Ballot = (typeof BALLOTS)[number]

/** The ballots that say something; `unreported` is the lack of a report, not a ballot. */
export const KNOWN_BALLOTS = ['aye', 'nay', 'abstain', 'recused', 'absent'] as const
export type KnownBallot = (typeof KNOWN_BALLOTS)[number]

/** What a fraction can be taken of. */
export const BASES = ['voting', 'present', 'in-office', 'seats', 'eligible'] as const
export type Base = (typeof BASES)[number]

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

/** What can happen to a question that was put to the vote. */
export const DECISIONS = ['carried', 'lost', 'no-quorum', 'undetermined'] as const
export type DecisionOutcome = (typeof DECISIONS)[number]

/** The decisions that a complete set of ballots can have. */
export const CERTAIN_DECISIONS = ['carried', 'lost', 'no-quorum'] as const
export type CertainDecision = (typeof CERTAIN_DECISIONS)[number]

/** What can become of a motion. A motion that is still pending has no outcome. */
export const OUTCOMES = ['adopted', 'rejected', 'letter-instead', 'replaced', 'withdrawn', 'died'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Where a motion stands in its life: on its way, or at one of the outcomes. */
export const STANDINGS = ['introduced', 'debate', 'amending', 'substituting', 'vote', ...OUTCOMES] as const
export type Standing = (typeof STANDINGS)[number]

/** The kinds of motion that the rulebooks have rows for. */
export const MOTION_KINDS = ['main', 'amend', 'substitute', 'reconsider'] as const
export type MotionKind = (typeof MOTION_KINDS)[number]

/** What a member, the chair or the clerk can do at a meeting. */
export const ACTION_TYPES = [
  'arrive',
  'leave',
  'recuse',
  'move',
  'renew',
  'second',
  'no-second',
  'withdraw',
  'speak',
  'amend',
  'substitute',
  'call-vote',
  'ballot',
  'vote',
  'declare',
  'reconsider',
  'state',
] as const
export type ActionType = (typeof ACTION_TYPES)[number]

/** Why an action is out of order. */
export const REFUSAL_CODES = [
  'not-a-member',
  'not-in-the-room',
  'already-in-the-room',
  'already-recused',
  'no-quorum',
  'nothing-pending',
  'question-pending',
  'not-pending',
  'not-seconded',
  'already-seconded',
  'own-motion',
  'not-the-mover',
  'needs-leave',
  'not-debatable',
  'not-amendable',
  'amendment-pending',
  'too-many-motions',
  'vote-under-way',
  'no-vote-under-way',
  'already-voted',
  'out-of-turn',
  'ballots-missing',
  'ballot-of-the-absent',
  'ballot-of-the-recused',
  'not-unanimous',
  'not-undetermined',
  'not-possible',
  'motion-unknown',
  'name-taken',
  'not-settled',
  'not-voted-on',
  'not-reconsiderable',
  'not-on-prevailing-side',
  'window-closed',
  'already-reconsidered',
  'same-session',
  'not-renewable',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** What the record can say happened, in the past tense. */
export const FACTS = [
  'convened',
  'arrived',
  'left',
  'recused',
  'moved',
  'renewed',
  'seconded',
  'not-seconded',
  'withdrawn',
  'spoke',
  'stated',
  'put-to-vote',
  'voted',
  'decided',
  'declared',
  'amended',
  'replaced',
  'settled',
  'reconsidered',
  'reversed',
  'relationship-changed',
  'letter-sent',
  'measure-taken',
  'adjourned',
] as const
export type FactName = (typeof FACTS)[number]

/** What a sister-city relationship can be. */
export const RELATIONSHIP_STATES = ['active', 'dormant', 'suspended', 'ended', 'sought'] as const
export type RelationshipState = (typeof RELATIONSHIP_STATES)[number]

/** How well a rule is known: read in the source, computed from it, remembered but not checked, or assumed. */
export const CITATION_CONFIDENCES = ['stated', 'derived', 'recalled', 'assumed'] as const
export type CitationConfidence = (typeof CITATION_CONFIDENCES)[number]

/** How well a happening is known: a source states it, it follows from one, or it is assumed to be able to play. */
export const PROVENANCES = ['reported', 'inferred', 'assumed', 'unknown'] as const
export type Provenance = (typeof PROVENANCES)[number]

/** Stands where a member's name would, when the sources do not say who it was. */
export const UNREPORTED = 'unreported'
