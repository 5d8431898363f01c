import { formatThreshold } from '../../rules/notation.js'
import { KNOWN_BALLOTS } from '../../vocabulary.js'
import type { Decision } from '../../voting/decide.js'
import { forTerminal } from '../text/escape.js'
import { BALLOT_WORDS, ballotsInWords, counted, listed } from '../words/words.js'
import { needSentences } from './need.js'
import { isOpenRoll, resultSentence } from './result.js'

/**
 * How a decision came about, in sentences: the result first, then the ballots, the rule, what the fraction
 * was taken of, the need, the margin, ties, the quorum, and what is possible where it is open. Exact: a
 * number that is not known is not said. Needs no meeting.
 *
 * @param decision what `decide` returned, or a vote of a meeting holds
 * @returns plain sentences, safe for a terminal, each on one line
 * @example because(decide({ seats: 11, ballots: { aye: 6, nay: 3 }, rule: 'majority of voting' }))
 * // ['The question carried, 6 to 3.', 'Ballots: 6 aye, 3 nay, 2 absent.', …, 'A majority of 9 is 5.', …]
 */
export function because(decision: Decision): string[] {
  return [
    resultSentence(decision),
    ...ballotSentences(decision),
    `The rule: ${formatThreshold(decision.threshold)}.`,
    ...needSentences(decision),
    ...concurrence(decision),
    ...castingSentence(decision),
    marginSentence(decision),
    ...testSentences(decision),
    ...tieSentence(decision),
    quorumSentence(decision),
    ...possibleSentence(decision),
  ].map(forTerminal)
}

/** What the ballots were, and as how many votes they were counted where that is something else. */
function ballotSentences(decision: Decision): string[] {
  const { ballots, ayes, nays, unanimous, tally, seatsKnown } = decision
  const said = UNANIMOUS[unanimous ?? 'neither']
  if (isOpenRoll(decision)) {
    const { unreported } = ballots
    const reported = { ...ballots, unreported: 0 }
    return [
      ...(tally === undefined ? [] : [`The numbers as reported: ${tallyWords(tally)}.`]),
      ...reportedBallots(reported, unanimous),
      seatsKnown === false
        ? 'How many other members there are, and their ballots, is not reported.'
        : `${counted(unreported, 'ballot or absence is', 'ballots or absences are')} not reported.`,
      ...said,
    ]
  }
  const asGiven = ayes === ballots.aye && nays === ballots.nay
  return [
    `Ballots: ${ballotsInWords(ballots)}.`,
    ...said,
    ...(asGiven ? [] : [`Counted by the rule: ${counted(ayes, 'vote')} for, ${nays} against.`]),
  ]
}

const tallyWords = (tally: NonNullable<Decision['tally']>) =>
  KNOWN_BALLOTS.filter((ballot) => tally[ballot] !== undefined)
    .map((ballot) => `${tally[ballot]} ${BALLOT_WORDS[ballot]}`)
    .join(', ')

/** Where all are said to be alike, a number of those that are reported would look like a tally. */
function reportedBallots(reported: Decision['ballots'], unanimous: Decision['unanimous']): string[] {
  const given = KNOWN_BALLOTS.filter((ballot) => reported[ballot] > 0)
  if (given.length === 0) return ['No ballot is known by itself.']
  const [only] = given
  return unanimous !== null && given.length === 1 && only === unanimous
    ? [`Every ballot that is known was ${only}.`]
    : [`Ballots reported: ${ballotsInWords(reported)}.`]
}

const UNANIMOUS = {
  aye: ['The vote was unanimous: no ballot was against.'],
  nay: ['The vote was unanimous: no ballot was for.'],
  neither: [],
} as const

const castingSentence = ({ casting }: Decision) =>
  casting === null || casting === 'abstain'
    ? []
    : [`The officer who presides, and holds no seat, voted ${casting}: that vote is counted.`]

const concurrence = ({ concurred }: Decision) =>
  concurred ? ['One aye was missing, and one abstention was counted as that aye.'] : []

/** How far the ayes are from the need; of a vote without a quorum, how far they would have been. */
function marginSentence(decision: Decision): string {
  const { margin, ayes, need, group, outcome } = decision
  if (margin === null) return 'How far the ayes are from the need is not known.'
  const far =
    margin === 0 ? 'just what is needed' : `${Math.abs(margin)} ${margin > 0 ? 'above' : 'below'} the need`
  const condition = outcome === 'no-quorum' ? ', had there been a quorum' : ''
  if (group !== null) {
    return `In ${group}, the group with the least to spare, the ayes are ${far}${condition}.`
  }
  if (isOpenRoll(decision)) return `Whatever the ballots were, the ayes are ${far}${condition}.`
  const have = `${counted(ayes, 'aye is', 'ayes are')} ${far}`
  return `${have}${margin === 0 || need === null ? '' : `, which is ${need}`}${condition}.`
}

/** Each of several tests at once: members in one, the weights of their votes in another. */
function testSentences({ tests, threshold }: Decision): string[] {
  if (tests === undefined) return []
  const results = tests.map(
    ({ threshold: part, met, ayes, need }) =>
      `${formatThreshold(part)}: ${ayes} of the ${need} needed, ${met ? 'met' : 'not met'}`,
  )
  return [`${'all' in threshold ? 'All' : 'One'} of these must be met: ${results.join('; ')}.`]
}

/** What equal votes came to, by the rule that broke the tie. */
function tieSentence({ tie, outcome }: Decision): string[] {
  switch (tie) {
    case null:
      return []
    case 'lost':
      return ['The votes are equal, and equal votes lose.']
    case 'sustains-chair':
      return ['No more votes are against it than for it, and that sustains the ruling of the chair.']
    case 'chair-decides':
      return [`The votes are equal, and the chair decides: ${CHAIR_DECIDED[outcome]}.`]
  }
}

const CHAIR_DECIDED: Readonly<Record<Decision['outcome'], string>> = {
  carried: "the chair's vote for the question is counted",
  lost: "the chair's vote was against, or would not have been enough",
  'no-quorum': 'but there was no quorum',
  undetermined: "the chair's vote is not known",
}

function quorumSentence({ quorum }: Decision): string {
  if (quorum === null) return 'No quorum is asked for.'
  const { need, present, met } = quorum
  if (need === null) {
    return `Quorum: how many are needed is not known, ${present} known to be present; whether there was one is ${met === null ? 'not known' : met ? 'known: there was' : 'known: there was none'}.`
  }
  const numbers = `Quorum: ${need} needed, ${present}`
  if (met === null) return `${numbers} known to be present; whether there was one is not known.`
  if (met && present < need) return `${numbers} known to be present; it is known that there was one.`
  return `${numbers} present: ${met ? 'met' : 'not met'}.`
}

const POSSIBLE: Readonly<Record<Decision['possible'][number], string>> = {
  carried: 'it carried',
  lost: 'it was lost',
  'no-quorum': 'there was no quorum',
}

function possibleSentence({ outcome, possible }: Decision): string[] {
  if (outcome !== 'undetermined') return []
  return [
    `Possible: ${listed(
      possible.map((each) => POSSIBLE[each]),
      'or',
    )}.`,
  ]
}
