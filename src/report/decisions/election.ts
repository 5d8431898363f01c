import type { ElectionResult } from '../../voting/election.js'
import { forTerminal } from '../text/escape.js'
import { counted, listed } from '../words/words.js'

/**
 * What an election came to, in sentences: the result, the ballots as the tellers count them, what was
 * needed, and each candidate's votes.
 *
 * @returns plain sentences, safe for a terminal, each on one line
 * @example electionSentences(decideElection({ candidates: { Chen: 13, Díaz: 12 }, rule: 'majority' }))[0]
 * // 'Chen is elected.'
 */
export function electionSentences(result: ElectionResult): string[] {
  const { elected, cast, necessary, candidates, blank, illegal } = result
  const aside = blank === 0 ? '' : `, not counting ${counted(blank, 'blank ballot')}`
  const votes = candidates.map(
    ({ name, votes, eligible }) => `${name} ${votes}${eligible ? '' : ' (cannot be elected)'}`,
  )
  return [
    elected === null ? `Nobody is elected: ${whyWords(result)}.` : `${elected} is elected.`,
    `${counted(cast, 'vote')} cast${aside}.`,
    ...(illegal === 0
      ? []
      : [`${counted(illegal, 'illegal ballot is', 'illegal ballots are')} among the votes cast.`]),
    necessary === null ? 'The most votes elect.' : `Necessary to elect: ${necessary}.`,
    ...(votes.length === 0 ? [] : [`Votes: ${votes.join(', ')}.`]),
  ].map(forTerminal)
}

function whyWords({ why, candidates }: ElectionResult): string {
  const [first] = candidates
  switch (why) {
    case 'too-few':
      return 'nobody has the votes that are necessary'
    case 'equal-votes':
      return `${listed(candidates.filter(({ votes }) => votes === first?.votes).map(({ name }) => name))} have equally many votes`
    case 'ineligible':
      return `the most votes are for ${first?.name ?? ''}, who cannot be elected`
    case 'no-votes':
    case null:
      return 'nobody was voted for'
  }
}
