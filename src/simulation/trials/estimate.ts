import type { Summary } from '../../schema/trials.js'

/** A share of trials, with the interval that the chance behind it lies in. Never more than an estimate. */
export interface Estimate {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The standard normal quantile of 97.5 %: intervals hold the chance 95 times in 100. */
export const Z_95 = 1.959963984540054

/**
 * Wilson's score interval of a count out of trials (E. B. Wilson, "Probable inference, the law of succession,
 * and statistical inference", JASA 22, 1927; preferred over the textbook interval by Brown, Cai and DasGupta,
 * "Interval estimation for a binomial proportion", Statistical Science 16, 2001). It does not leave 0 to 1,
 * and says something of counts of 0, where the textbook interval has no width.
 *
 * @example estimateOf(8, 10) // { share: 0.8, low: 0.4901…, high: 0.9433… }
 */
export function estimateOf(count: number, trials: number, z: number = Z_95): Estimate {
  if (trials === 0) return { share: 0, low: 0, high: 1 }
  const share = count / trials
  const square = (z * z) / trials
  const middle = (share + square / 2) / (1 + square)
  const reach = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials))
  return {
    share,
    low: count === 0 ? 0 : Math.max(0, middle - reach),
    high: count === trials ? 1 : Math.min(1, middle + reach),
  }
}

/** Half the width of an interval. */
export const reachOf = ({ low, high }: Estimate): number => (high - low) / 2

/** The widest interval of a summary's outcomes and options, over all its items: half its width. */
export function leastPrecise({ items, played }: Summary): number {
  const counts = items.flatMap(({ outcomes, options }) => [
    ...Object.values(outcomes),
    ...Object.values(options),
  ])
  return Math.max(...counts.map((count) => reachOf(estimateOf(count, played))))
}
