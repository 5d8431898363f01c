import { needOf, type Share } from '../../kernel/share.js'
import { ballotMeanings } from '../../rules/ballot-meaning.js'
import { formatThreshold } from '../../rules/notation.js'
import type { Threshold } from '../../rules/threshold.js'
import { ABSTENTION_MODES, type AbstentionMode, type Base, type RecusalMode } from '../../vocabulary.js'
import { type Count, count } from '../../voting/count.js'
import { type Bloc, headsIn } from '../../voting/roll.js'

/** The bases that candidates take their share of. */
export const CANDIDATE_BASES = ['voting', 'present', 'seats', 'in-office'] as const satisfies readonly Base[]

/** The shares of candidates, the usual ones first: where records cannot tell, the more usual is named. */
export const CANDIDATE_SHARES: readonly { readonly share: Share; readonly strictly: boolean }[] = [
  { share: [1, 2], strictly: true },
  { share: [2, 3], strictly: false },
  { share: [3, 5], strictly: false },
  { share: [3, 4], strictly: false },
  { share: [4, 5], strictly: false },
  { share: [1, 1], strictly: false },
  { share: [1, 2], strictly: false },
  { share: [2, 3], strictly: true },
  { share: [3, 5], strictly: true },
  { share: [3, 4], strictly: true },
  { share: [4, 5], strictly: true },
]

/** A rule that could be the one that a body uses. A candidate of seats stands for any number of them. */
export interface Candidate {
  readonly rule: string
  readonly threshold: Threshold
  readonly abstentions: AbstentionMode
  /** Lower is more usual. */
  readonly rank: number
}

/**
 * Every candidate: shares of each base, each strictly or not, under each way of counting abstentions; fixed
 * numbers of ayes up to `most`; and, where there are colleges, shares in each of them.
 */
export function candidates(most: number, colleges: boolean): Candidate[] {
  const found: Candidate[] = []
  const add = (threshold: Threshold, rank: number) => {
    ABSTENTION_MODES.forEach((abstentions, n) => {
      found.push({ rule: formatThreshold(threshold), threshold, abstentions, rank: rank + n * 2 })
    })
  }
  CANDIDATE_SHARES.forEach(({ share, strictly }, s) => {
    CANDIDATE_BASES.forEach((of, b) => {
      add({ share, strictly, of }, s * 10 + b * 3)
      if (colleges && of !== 'seats') add({ eachGroup: { share, strictly, of } }, 200 + s * 10 + b * 3)
    })
  })
  for (let ayes = 1; ayes <= most; ayes += 1) add({ count: ayes }, 1000 + ayes)
  return found
}

/** Ballots counted once for each way of counting abstentions: what all candidates are asked on. */
export interface Counted {
  readonly whole: Count
  readonly groups: readonly Count[]
}

/** Counts blocs as a way of counting abstentions has it. Who is listed is in office. */
export function countedAs(
  blocs: readonly Bloc[],
  mode: AbstentionMode,
  recusal: RecusalMode,
  colleges: boolean,
): Counted {
  const meanings = ballotMeanings(mode, recusal)
  const heads = blocs.reduce((sum, bloc) => sum + headsIn(bloc), 0)
  const whole = count(blocs, heads, 0, meanings)
  if (!colleges) return { whole, groups: [] }
  const groups = [...new Set(blocs.map(({ group }) => group))].map((group) => {
    const inside = blocs.filter((bloc) => bloc.group === group)
    const size = inside.reduce((sum, bloc) => sum + headsIn(bloc), 0)
    return count(inside, size, 0, meanings)
  })
  return { whole, groups }
}

/**
 * True where the ballots carry under a candidate's threshold, with so many seats beyond those listed. Comes
 * to what `decideRoll` comes to, without its working.
 */
export function carries(threshold: Threshold, { whole, groups }: Counted, beyond: number): boolean {
  if ('eachGroup' in threshold) {
    const inner = threshold.eachGroup
    return groups.length > 0 && groups.every((group) => reaches(inner, group, 0))
  }
  return reaches(threshold, whole, beyond)
}

function reaches(threshold: Threshold, counted: Count, beyond: number): boolean {
  const { for: ayes, concurring } = counted
  if (ayes === 0) return false
  if ('count' in threshold) {
    return ayes >= threshold.count || (concurring > 0 && ayes + 1 === threshold.count)
  }
  if (!('of' in threshold)) return false
  const { share, strictly, of } = threshold
  const base = counted.bases[of] + (of === 'seats' ? beyond : 0)
  if (ayes >= needOf(share, strictly, base)) return true
  // The one who concurs votes, so that the base of those voting grows with her.
  return concurring > 0 && ayes + 1 === needOf(share, strictly, of === 'voting' ? base + 1 : base)
}
