import { divisor } from '../odds/fraction.js'

/** An exact number: two integers, the second above zero, without a common divisor. */
export type Rational = readonly [numerator: bigint, denominator: bigint]

/** The most decimals that are taken for what was meant, and not for what rounding left. */
const MOST_DECIMALS = 9

/**
 * A number as it is written in decimals, as an exact fraction; null where it has more than nine.
 *
 * @example decimal(0.95) // [19n, 20n]
 */
export function decimal(value: number): Rational | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(value))
  const [, whole = '', decimals = ''] = match ?? []
  if (match === null || decimals.length > MOST_DECIMALS) return null
  return lowest(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export const plus = ([a, b]: Rational, [c, d]: Rational): Rational => lowest(a * d + c * b, b * d)
export const less = ([a, b]: Rational, [c, d]: Rational): Rational => lowest(a * d - c * b, b * d)
export const times = ([a, b]: Rational, [c, d]: Rational): Rational => lowest(a * c, b * d)

function lowest(numerator: bigint, denominator: bigint): Rational {
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator)
  return [numerator / common, denominator / common]
}
