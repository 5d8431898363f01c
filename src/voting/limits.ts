import { basesOf, countsGroups, type Threshold } from '../rules/threshold.js'
import { headsOf, type Roll } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** The largest denominator of a quorum of the eligible for which whole members are tried one by one. */
export const MOST_THIRDS = 12

/**
 * Why the corners do not decide a question with unreported ballots; null where they do. These are
 * questions of a kind that no body is known to ask: they are refused, rather than answered by a guess.
 */
export function beyondCorners(roll: Roll, rule: VotingRule): string | null {
  if (headsOf(roll, 'unreported') === 0) return null
  const weighted = new Set(roll.blocs.map((bloc) => bloc.weight)).size > 1
  if (rule.tie === 'chair-decides' && weighted) {
    return 'where votes are weighted, the chair decides a tie only over ballots that are all reported'
  }
  if (roll.tally !== undefined && (weighted || new Set(roll.blocs.map(({ group }) => group)).size > 1)) {
    return 'a tally without names needs votes that weigh the same, in one group'
  }
  const { counts } = rule.meanings.abstain
  if (roll.unanimous !== 'aye' || counts === 'neither' || counts === 'against') return null
  // An abstention that helps the motion, or shrinks its base, is not simply the worst that can happen to it.
  if (countsGroups(rule.threshold)) {
    return 'a unanimous vote in groups needs abstentions that are ignored or count as nays'
  }
  if (quorumShrinks(rule) && largestDenominator(rule.quorum) > MOST_THIRDS) {
    return `a unanimous vote with a quorum of the eligible needs a share in parts of at most ${MOST_THIRDS}`
  }
  return null
}

/** True where recusals lower the quorum itself. */
export function quorumShrinks({ quorum, meanings }: VotingRule): boolean {
  return quorum !== null && basesOf(quorum).includes('eligible') && !meanings.recused.present
}

/** The largest denominator in a threshold; 1 where it takes no share. */
export function largestDenominator(threshold: Threshold | null): number {
  if (threshold === null || 'count' in threshold) return 1
  if ('of' in threshold) return threshold.share[1]
  if ('eachGroup' in threshold) return largestDenominator(threshold.eachGroup)
  return Math.max(...('any' in threshold ? threshold.any : threshold.all).map(largestDenominator))
}
