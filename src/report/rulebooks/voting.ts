import type { BallotMeaning, Counting } from '../../rules/ballot-meaning.js'
import { formatThreshold } from '../../rules/notation.js'
import type { VotingLaw } from '../../rules/rulebook.js'
import { KNOWN_BALLOTS, type KnownBallot, type TieRule } from '../../vocabulary.js'
import { counted } from '../words/words.js'
import { type LawInWords, lawRow } from './row.js'

/** What equal votes do, as a clause. */
export const TIES: Readonly<Record<TieRule, string>> = {
  lost: 'equal votes lose',
  'chair-decides': 'the chair decides equal votes',
  'sustains-chair': 'equal votes sustain the ruling of the chair',
}

/** How votes are counted, in words. */
export function votingInWords(law: VotingLaw): LawInWords[] {
  const { quorum, ballots, tie, abstaining, tooFewVote, necessity } = law
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
    lawRow(
      'Voting',
      'Abstaining',
      'voting.abstaining',
      [
        [
          'allowed',
          abstaining.allowed === 'freely'
            ? 'a member in the room may abstain'
            : 'a member in the room may abstain only where the body has excused her',
        ],
      ],
      abstaining.cite,
    ),
    lawRow(
      'Voting',
      'Few votes',
      'voting.tooFewVote',
      [
        [
          'effect',
          tooFewVote.effect === 'decided'
            ? 'with a quorum present, any number of votes decides'
            : 'where fewer than a quorum vote, the question is put off to the next meeting',
        ],
      ],
      tooFewVote.cite,
    ),
    lawRow(
      'Voting',
      'Recusals that leave no quorum',
      'voting.necessity',
      [
        [
          'byLot',
          necessity.byLot
            ? 'as many recused members as a quorum needs are brought back by lot'
            : 'recused members are not brought back',
        ],
      ],
      necessity.cite,
    ),
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

/** What one ballot means: `an abstention counts against, and its member is counted as present`. */
export const meaningInWords = (ballot: KnownBallot, { counts, present }: BallotMeaning) =>
  `${BALLOT_NAMES[ballot]} ${COUNTINGS[counts]}, and its member ${present ? 'is' : 'is not'} counted as present`
