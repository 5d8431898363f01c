import type { BallotMeanings } from '../rules/ballot-meaning.js'
import type { Threshold } from '../rules/threshold.js'
import type { CastingCase } from '../vocabulary.js'
import { type Count, count } from './count.js'
import type { Roll } from './roll.js'

/**
 * Why an officer votes on a question who votes in some cases only: on equal votes, where exactly half of
 * those in office have voted aye, or where more than a majority is needed. Null where none is the case.
 *
 * @param roll the members' ballots, all known, without the officer's
 * @param rule what the ayes must reach, and what ballots mean
 * @param cases those in which she votes, as her row has them
 * @example castingCase(rollOf({ A: 'aye', B: 'nay' }, { seats: 2 }), rule, ['tie']) // 'tie'
 */
export function castingCase(
  roll: Roll,
  rule: { readonly threshold: Threshold; readonly meanings: BallotMeanings },
  cases: readonly CastingCase[],
): CastingCase | null {
  const counted = count(roll.blocs, roll.seats, roll.vacant, rule.meanings)
  return countedCase(counted, rule.threshold, cases)
}

/** The same of a count that is already made. */
export function countedCase(
  counted: Count,
  threshold: Threshold,
  cases: readonly CastingCase[],
): CastingCase | null {
  return cases.find((each) => HOLDS[each](counted, threshold)) ?? null
}

const HOLDS: Readonly<Record<CastingCase, (count: Count, threshold: Threshold) => boolean>> = {
  // Zero ayes carry nothing, so that there is nothing to break.
  tie: (count) => count.for > 0 && count.for === count.against,
  'half-in-office': (count) => count.for > 0 && 2 * count.for === count.bases['in-office'],
  'above-majority': (count, threshold) => isAboveMajority(threshold, count.bases['in-office']),
}

/** True where a threshold asks for more than a majority of its base. */
export function isAboveMajority(threshold: Threshold, inOffice: number): boolean {
  if ('count' in threshold) return threshold.count > Math.floor(inOffice / 2) + 1
  if ('share' in threshold) return 2 * threshold.share[0] > threshold.share[1]
  if ('eachGroup' in threshold) return isAboveMajority(threshold.eachGroup, inOffice)
  return 'any' in threshold
    ? threshold.any.every((part) => isAboveMajority(part, inOffice))
    : threshold.all.some((part) => isAboveMajority(part, inOffice))
}
