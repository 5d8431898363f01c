/**
 * Exact shares. A share is two integers, compared by cross-multiplication; no float decides a vote.
 * Integers stay below 2^53, where a product of a count and a denominator is still exact.
 */

/** Numerator and denominator, `[2, 3]` for two-thirds. */
export type Share = readonly [numerator: number, denominator: number]

/** The largest part of a share, and (with the largest count) what keeps every product exact. */
export const LARGEST_PART = 10_000
/** The largest count of ballots or weights: a product with a part of a share stays below 2^53. */
export const LARGEST_COUNT = 100_000_000_000

/** The most that one member's vote can weigh. */
export const LARGEST_WEIGHT = 1_000_000

/** True for `[n, d]` with whole parts, `0 < n <= d`, and `d` at most 10,000. */
export function isShare(value: Share): boolean {
  const [numerator, denominator] = value
  return (
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    numerator > 0 &&
    numerator <= denominator &&
    denominator <= LARGEST_PART
  )
}

/** True for a whole number from 0 to the largest count. */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT
}

/**
 * The smallest whole number that reaches the share of `base`, or, `strictly`, that exceeds it.
 * At least 1: nobody carries anything with nothing.
 *
 * @example needOf([2, 3], false, 9) // 6
 * @example needOf([1, 2], true, 10) // 6
 */
export function needOf(share: Share, strictly: boolean, base: number): number {
  const product = share[0] * base
  const rest = product % share[1]
  const floor = (product - rest) / share[1]
  const need = strictly || rest > 0 ? floor + 1 : floor
  return need < 1 ? 1 : need
}
