import type { BallotMeaning, Counting } from '../rules/ballot-meaning.js'
import { formatThreshold } from '../rules/notation.js'
import type { MotionRow, Row, Rulebook, VotingLaw } from '../rules/rulebook.js'
import { KNOWN_BALLOTS, type KnownBallot, type MotionKind, type TieRule } from '../vocabulary.js'
import { conductInWords } from './law-conduct.js'
import { type LawInWords, lawRow } from './law-row.js'
import { counted } from './words.js'

/** Every row of a rulebook in words, in the order in which it is printed. */
export function lawInWords({ voting, motions, conduct }: Rulebook): LawInWords[] {
  const kinds = Object.entries(motions) as [MotionKind, Row<MotionRow>][] // the keys of a record of motion kinds
  return [
    ...votingInWords(voting),
    ...kinds.map(([kind, row]) =>
      lawRow('Motions', KIND_TITLES[kind], `motions.${kind}`, motionClauses(row), row.cite),
    ),
    ...conductInWords(conduct),
  ]
}

function votingInWords({ quorum, ballots, tie }: VotingLaw): LawInWords[] {
  const meanings = KNOWN_BALLOTS.map(
    (ballot) => [`meanings.${ballot}`, meaningInWords(ballot, ballots.meanings[ballot])] as const,
  )
  // A quorum of a fixed number is one of members, whatever the notation calls them.
  const needed =
    'count' in quorum.threshold
      ? counted(quorum.threshold.count, 'member')
      : `“${formatThreshold(quorum.threshold)}”`
  return [
    lawRow('Voting', 'Quorum', 'voting.quorum', [['threshold', `the quorum is ${needed}`]], quorum.cite),
    lawRow('Voting', 'Ballots', 'voting.ballots', meanings, ballots.cite),
    lawRow('Voting', 'Equal votes', 'voting.tie', [['rule', TIES[tie.rule]]], tie.cite),
  ]
}

const BALLOT_NAMES: Readonly<Record<KnownBallot, string>> = {
  aye: 'an aye',
  nay: 'a nay',
  abstain: 'an abstention',
  recused: 'a recusal',
  absent: 'an absence',
}

const COUNTINGS: Readonly<Record<Counting, string>> = {
  for: 'counts for',
  against: 'counts against',
  neither: 'counts for neither side',
  'with-majority': 'goes with the larger side',
  'concurs-if-one-short': 'counts as the aye where just one is missing',
  'leaves-base': 'counts for neither side and leaves the base',
}

const meaningInWords = (ballot: KnownBallot, { counts, present }: BallotMeaning) =>
  `${BALLOT_NAMES[ballot]} ${COUNTINGS[counts]}, and its member ${present ? 'is' : 'is not'} counted as present`

const TIES: Readonly<Record<TieRule, string>> = {
  lost: 'equal votes lose',
  'chair-decides': 'the chair decides equal votes',
  'sustains-chair': 'equal votes sustain the ruling of the chair',
}

const KIND_TITLES: Readonly<Record<MotionKind, string>> = {
  main: 'Main motion',
  amend: 'Motion to amend',
  substitute: 'Substitute',
  reconsider: 'Motion to reconsider',
}

const RECONSIDERED: Readonly<Record<MotionRow['reconsider'], string>> = {
  either: 'a decision on it can be reconsidered, carried or lost',
  'carried-only': 'a decision on it can be reconsidered only where it carried',
  'lost-only': 'a decision on it can be reconsidered only where it was lost',
  neither: 'a decision on it cannot be reconsidered',
}

/** The clauses of a motion's row. All of them are there: a new field must be given words. */
function motionClauses(motion: MotionRow): [keyof MotionRow, string][] {
  const words: Readonly<Record<keyof MotionRow, string>> = {
    name: `it is called “${motion.name}”`,
    rank: `its rank is ${motion.rank}`,
    second: motion.second ? 'it needs a second' : 'it needs no second',
    debatable: motion.debatable ? 'it can be debated' : 'it cannot be debated',
    amendable: motion.amendable ? 'it can be amended' : 'it cannot be amended',
    threshold: `it carries by “${formatThreshold(motion.threshold)}”`,
    reconsider: RECONSIDERED[motion.reconsider],
  }
  return Object.entries(words) as [keyof MotionRow, string][] // the keys that were just written
}
