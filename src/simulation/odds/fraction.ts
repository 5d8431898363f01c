/** An exact number: the fraction in lowest terms, and the nearest number to it. */
export interface Fraction {
  /** `a/b`, as `1/3`; whole numbers too, as `1/1`. */
  readonly fraction: string
  readonly value: number
}

/**
 * A fraction of two integers, in lowest terms.
 *
 * @param denominator above zero
 * @example fractionOf(2n, 6n) // { fraction: '1/3', value: 0.3333333333333333 }
 */
export function fractionOf(numerator: bigint, denominator: bigint): Fraction {
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator)
  const [above, below] = [numerator / common, denominator / common]
  return { fraction: `${above}/${below}`, value: nearest(above, below) }
}

/** The greatest common divisor; of 0 and n it is n. */
export function divisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

const bitsOf = (value: bigint) => value.toString(16).length * 4

/** A quotient of more than 64 bits, with a last bit for what is left over, rounds like the fraction itself. */
function nearest(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -nearest(-numerator, denominator)
  if (numerator === 0n) return 0
  const shift = Math.max(0, 68 + bitsOf(denominator) - bitsOf(numerator))
  const scaled = numerator << BigInt(shift)
  const quotient = scaled / denominator
  const sticky = scaled % denominator === 0n ? quotient : quotient | 1n
  // In two steps, since 2 to the power of a large shift is beyond the numbers.
  const half = Math.floor(shift / 2)
  return Number(sticky) / 2 ** half / 2 ** (shift - half)
}
