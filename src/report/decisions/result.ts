import type { Decision } from '../../voting/decide.js'
import { forTerminal } from '../text/escape.js'
import { counted, DECISION_WORDS, listed } from '../words/words.js'

/** True where ballots are unreported: the ayes and nays are then not the whole of them. */
export function isOpenRoll({ ballots }: Decision): boolean {
  return ballots.unreported > 0
}

/**
 * A decision in one short line. No tally is given where ballots are unreported.
 *
 * @param decision what `decide` returned, or a vote of a meeting holds
 * @returns one line, safe for a terminal
 * @example decisionLine(decide({ seats: 9, ballots: { aye: 6, nay: 3 }, rule: 'majority of voting' }))
 * // 'Carried, 6 to 3 (5 needed).'
 */
export function decisionLine(decision: Decision): string {
  return forTerminal(isOpenRoll(decision) ? openLine(decision) : completeLine(decision))
}

function completeLine(decision: Decision): string {
  const { outcome, ayes, nays, need, quorum, tie, concurred } = decision
  const tally = `${ayes} to ${nays}${byHeads(decision)}`
  const needed = decision.group === null ? `${need} needed` : groupWords(decision)
  if (outcome === 'no-quorum') {
    return quorum === null ? 'No quorum.' : `No quorum (${quorum.present} present, ${quorum.need} needed).`
  }
  if (outcome === 'undetermined') return `Open, ${tally}: the chair has not decided the tie (${needed}).`
  const result = outcome === 'carried' ? 'Carried' : 'Lost'
  if (tie === 'sustains-chair') return `${result}, ${tally}: the chair is sustained (${needed}).`
  if (tie === 'chair-decides' && outcome === 'carried')
    return `${result}, ${tally} with the chair's vote (${needed}).`
  if (tie !== null) return `${result} on equal votes, ${tally} (${needed}).`
  return `${result}, ${tally}${concurred ? ' with an abstention concurring' : ''} (${needed}).`
}

/** Says that members were counted, where votes are weighted. */
const byHeads = ({ heads }: Decision) => (heads === true ? ' by heads' : '')

/** The group with the least to spare decides where each is counted. */
function groupWords({ group, margin }: Decision): string {
  if (margin === null || margin >= 0) return 'enough in each group'
  return `${group} is ${-margin} short`
}

function openLine(decision: Decision): string {
  const { outcome, unanimous, possible, tally } = decision
  const unknown = unknownBallots(decision)
  if (outcome === 'undetermined') {
    const words = possible.map((each) => DECISION_WORDS[each])
    return `Open: ${listed(words, 'or')}; ${unknown}.`
  }
  if (outcome === 'no-quorum') return `No quorum, whatever the ballots were; ${unknown}.`
  const result = outcome === 'carried' ? 'Carried' : 'Lost'
  if (tally !== undefined) return `${result}, ${tally.aye} to ${tally.nay}; ${unknownBallots(decision)}.`
  const unanimously = unanimous === (outcome === 'carried' ? 'aye' : 'nay')
  return unanimously
    ? `${result} unanimously; ${unknown}.`
    : `${result}, whatever the other ballots were; ${unknown}.`
}

/** What is not reported: who voted at all, or how some did. */
function unknownBallots({ ballots, tally, seatsKnown }: Decision): string {
  if (tally !== undefined) return 'how each member voted is not reported'
  if (seatsKnown === false) return 'how many members voted is not reported'
  const { unreported, ...reported } = ballots
  const known = Object.values(reported).some((count) => count > 0)
  return known
    ? `${counted(unreported, 'ballot is', 'ballots are')} not reported`
    : 'which members voted is not reported'
}

/** The result as a full sentence: the first of a decision's working. */
export function resultSentence(decision: Decision): string {
  const { outcome, ayes, nays } = decision
  if (isOpenRoll(decision)) return openSentence(decision)
  switch (outcome) {
    case 'carried':
      return `The question carried, ${ayes} to ${nays}${byHeads(decision)}.`
    case 'lost':
      return `The question was lost, ${ayes} to ${nays}${byHeads(decision)}.`
    case 'no-quorum':
      return 'There was no quorum, and the vote decided nothing.'
    case 'undetermined':
      return `The result is open: the votes are equal, ${ayes} to ${nays}${byHeads(decision)}.`
  }
}

function openSentence(decision: Decision): string {
  const { outcome, unanimous, tally } = decision
  switch (outcome) {
    case 'carried':
    case 'lost': {
      const result = outcome === 'carried' ? 'The question carried' : 'The question was lost'
      if (tally !== undefined) return `${result}, ${tally.aye} to ${tally.nay}; ${unknownBallots(decision)}.`
      return unanimous === (outcome === 'carried' ? 'aye' : 'nay')
        ? `${result} unanimously; ${unknownBallots(decision)}.`
        : `${result}, whatever the ballots were that are not reported.`
    }
    case 'no-quorum':
      return 'There was no quorum, whatever the ballots were that are not reported, and the vote decided nothing.'
    case 'undetermined':
      return 'The result is open: it depends on ballots that are not reported.'
  }
}
