import type { Ballot } from '../../vocabulary.js'
import type { Format, RecordedBallot, RecordedKind, RecordedVote } from '../recorded/recorded-vote.js'

/** The fields of a vote that a format may be unable to hold. Every format holds the id and the motion. */
export type VoteField = Exclude<
  keyof RecordedVote,
  'id' | 'kind' | 'ballots' | 'place' | 'format' | 'threshold'
>
export type BallotField = Exclude<keyof RecordedBallot, 'name' | 'ballot' | 'token'>

/** What a format can hold, and how many of what comes in several. */
export interface Holds {
  readonly kinds: readonly RecordedKind[]
  readonly vote: readonly VoteField[]
  readonly ballot: readonly BallotField[]
  /** True where any word can stand for a ballot or a result, beside what it means. */
  readonly anyToken: boolean
  /** True where a threshold is held in notation; elsewhere it is held where the requirement says it. */
  readonly threshold: boolean
  readonly classifications: number
  readonly sources: number
  /** The word for each ballot; null where there is none and no other comes near, so that it is left out. */
  readonly words: Readonly<Record<Ballot, string | null>>
  readonly results: Readonly<Record<'carried' | 'lost', string>>
}

const POPOLO: Holds = {
  kinds: ['roll-call', 'voice-vote'],
  vote: [
    'body',
    'date',
    'motion',
    'declared',
    'declaredByGroup',
    'result',
    'resultToken',
    'groupResults',
    'requirement',
    'mover',
    'classification',
    'sources',
    'extras',
  ],
  ballot: ['id', 'group', 'weight', 'extras'],
  anyToken: false,
  threshold: false,
  classifications: 1,
  sources: Number.POSITIVE_INFINITY,
  words: { aye: 'yes', nay: 'no', abstain: 'abstain', recused: 'absent', absent: 'absent', unreported: null },
  results: { carried: 'pass', lost: 'fail' },
}

const OWN_WORDS = {
  aye: 'aye',
  nay: 'nay',
  abstain: 'abstain',
  recused: 'recused',
  absent: 'absent',
  unreported: 'unreported',
}

/** What each format can hold. What it cannot is listed when a vote is written, and never dropped in silence. */
export const HOLDS: Readonly<Record<Format, Holds>> = {
  popolo: POPOLO,
  'popolo-csv': {
    ...POPOLO,
    vote: [
      'body',
      'date',
      'motion',
      'declared',
      'result',
      'resultToken',
      'seats',
      'requirement',
      'mover',
      'classification',
      'sources',
      'extras',
    ],
    sources: 1,
  },
  ocd: {
    kinds: ['roll-call', 'voice-vote'],
    vote: [
      'body',
      'date',
      'motion',
      'declared',
      'result',
      'resultToken',
      'classification',
      'sources',
      'extras',
    ],
    ballot: ['id', 'extras'],
    anyToken: false,
    threshold: false,
    classifications: Number.POSITIVE_INFINITY,
    sources: Number.POSITIVE_INFINITY,
    words: {
      aye: 'yes',
      nay: 'no',
      abstain: 'abstain',
      recused: 'excused',
      absent: 'absent',
      unreported: 'other',
    },
    results: { carried: 'pass', lost: 'fail' },
  },
  legistar: {
    kinds: ['roll-call', 'voice-vote', 'attendance', 'consent'],
    vote: [
      'body',
      'date',
      'motion',
      'result',
      'resultToken',
      'mover',
      'seconder',
      'classification',
      'extras',
    ],
    ballot: ['id', 'present', 'extras'],
    anyToken: false,
    threshold: false,
    classifications: 1,
    sources: 0,
    words: {
      aye: 'Yea',
      nay: 'Nay',
      abstain: 'Abstain',
      recused: 'Recused',
      absent: 'Absent',
      unreported: '',
    },
    results: { carried: 'Pass', lost: 'Fail' },
  },
  cdp: {
    kinds: ['roll-call', 'voice-vote'],
    vote: ['body', 'date', 'motion', 'result', 'resultToken', 'extras'],
    ballot: ['id', 'extras'],
    anyToken: false,
    threshold: false,
    classifications: 0,
    sources: 0,
    words: {
      aye: 'Approve',
      nay: 'Reject',
      abstain: 'Abstain (Non-Voting)',
      recused: 'Absent (Non-Voting)',
      absent: 'Absent (Non-Voting)',
      unreported: null,
    },
    results: { carried: 'Passed', lost: 'Failed' },
  },
  congress: {
    kinds: ['roll-call', 'voice-vote', 'attendance'],
    vote: [
      'body',
      'date',
      'motion',
      'result',
      'resultToken',
      'requirement',
      'classification',
      'sources',
      'extras',
    ],
    ballot: ['id', 'group', 'present', 'extras'],
    anyToken: false,
    threshold: false,
    classifications: 1,
    sources: 1,
    words: {
      aye: 'Yea',
      nay: 'Nay',
      abstain: 'Present',
      recused: 'Not Voting',
      absent: 'Not Voting',
      unreported: null,
    },
    results: { carried: 'Passed', lost: 'Failed' },
  },
  jsonl: {
    kinds: ['roll-call', 'voice-vote', 'attendance', 'consent'],
    vote: [...POPOLO.vote, 'seats', 'seconder'],
    ballot: ['id', 'group', 'weight', 'present', 'extras'],
    anyToken: true,
    threshold: true,
    classifications: Number.POSITIVE_INFINITY,
    sources: Number.POSITIVE_INFINITY,
    words: OWN_WORDS,
    results: { carried: 'carried', lost: 'lost' },
  },
  csv: {
    kinds: ['roll-call', 'voice-vote', 'attendance', 'consent'],
    vote: [
      'body',
      'date',
      'motion',
      'declared',
      'result',
      'resultToken',
      'groupResults',
      'seats',
      'requirement',
      'mover',
      'seconder',
      'classification',
      'sources',
      'extras',
    ],
    ballot: ['id', 'group', 'weight', 'present'],
    anyToken: true,
    threshold: true,
    classifications: Number.POSITIVE_INFINITY,
    sources: Number.POSITIVE_INFINITY,
    words: OWN_WORDS,
    results: { carried: 'carried', lost: 'lost' },
  },
}
