import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCount, isShare, LARGEST_COUNT, LARGEST_PART, needOf, type Share } from '../../src/kernel/share.js'
import { holds } from './holds.js'

/** The same need in rational numbers without a limit: the first whole number that is not too small. */
function slowNeed([numerator, denominator]: Share, strictly: boolean, base: number): bigint {
  const product = BigInt(numerator) * BigInt(base)
  const enough = (ayes: bigint) =>
    strictly ? ayes * BigInt(denominator) > product : ayes * BigInt(denominator) >= product
  // At most two steps from the rounded quotient to the first that is enough, and never below one.
  let need = product / BigInt(denominator)
  while (!enough(need)) need += 1n
  return need < 1n ? 1n : need
}

const part = fc.integer({ min: 1, max: LARGEST_PART })
const shares = fc.tuple(part, part).map(([a, b]): Share => [Math.min(a, b), Math.max(a, b)])
const bases = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: LARGEST_COUNT }),
  fc.integer({ min: LARGEST_COUNT - 20_000, max: LARGEST_COUNT }),
)

describe('needOf', () => {
  it.each<[Share, boolean, number, number]>([
    [[1, 2], true, 0, 1],
    [[1, 2], true, 1, 1],
    [[1, 2], true, 10, 6],
    [[1, 2], true, 11, 6],
    [[1, 2], false, 10, 5],
    [[1, 2], false, 11, 6],
    [[2, 3], false, 9, 6],
    [[2, 3], false, 10, 7],
    [[2, 3], true, 9, 7],
    [[3, 4], false, 80, 60],
    [[4, 5], false, 17, 14],
    [[1, 1], false, 11, 11],
    [[1, 1], false, 0, 1],
    [[1, 3], false, 22, 8],
    [[1, LARGEST_PART], false, 1, 1],
    [[LARGEST_PART, LARGEST_PART], false, LARGEST_COUNT, LARGEST_COUNT],
    [[9_999, LARGEST_PART], false, LARGEST_COUNT, 99_990_000_000],
    [[9_999, LARGEST_PART], true, LARGEST_COUNT, 99_990_000_001],
  ])('%j of, strictly %j, %i is %i', (share, strictly, base, need) => {
    expect(needOf(share, strictly, base)).toBe(need)
  })

  it('is what rational numbers say, for every small share and base', () => {
    for (let denominator = 1; denominator <= 12; denominator += 1) {
      for (let numerator = 1; numerator <= denominator; numerator += 1) {
        for (let base = 0; base <= 40; base += 1) {
          for (const strictly of [true, false]) {
            const share: Share = [numerator, denominator]
            const told = `${numerator}/${denominator} of ${base}, strictly ${strictly}`
            expect(BigInt(needOf(share, strictly, base)), told).toBe(slowNeed(share, strictly, base))
          }
        }
      }
    }
  })

  it('is what rational numbers say, up to the largest parts and counts', () => {
    holds(
      fc.property(shares, fc.boolean(), bases, (share, strictly, base) => {
        expect(BigInt(needOf(share, strictly, base))).toBe(slowNeed(share, strictly, base))
      }),
      5000,
    )
  })

  it('does not change with the words for the share: 2/4 is 1/2', () => {
    holds(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        bases,
        (numerator, more, times, strictly, base) => {
          const denominator = numerator + more
          const need = needOf([numerator, denominator], strictly, base)
          expect(needOf([numerator * times, denominator * times], strictly, base)).toBe(need)
        },
      ),
    )
  })
})

describe('isShare', () => {
  it.each<Share>([
    [1, 1],
    [1, 2],
    [2, 4],
    [1, LARGEST_PART],
    [LARGEST_PART, LARGEST_PART],
  ])('takes %j/%j', (...share) => {
    expect(isShare(share)).toBe(true)
  })

  it.each<Share>([
    [0, 1],
    [-1, 2],
    [1, -2],
    [-1, -2],
    [3, 2],
    [0.5, 1],
    [1, 1.5],
    [1, 0],
    [0, 0],
    [1, LARGEST_PART + 1],
    [Number.NaN, 2],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('refuses %j/%j', (...share) => {
    expect(isShare(share)).toBe(false)
  })

  it('takes whole parts in order, and nothing else', () => {
    holds(
      fc.property(
        fc.oneof(fc.integer(), part, fc.double()),
        fc.oneof(fc.integer(), part, fc.double()),
        (a, b) => {
          const whole = Number.isInteger(a) && Number.isInteger(b)
          expect(isShare([a, b])).toBe(whole && 1 <= a && a <= b && b <= LARGEST_PART)
        },
      ),
    )
  })
})

describe('isCount', () => {
  it.each([0, 1, 11, LARGEST_COUNT])('takes %j', (value) => {
    expect(isCount(value)).toBe(true)
  })

  it.each([
    -1,
    0.5,
    LARGEST_COUNT + 1,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('refuses %j', (value) => {
    expect(isCount(value)).toBe(false)
  })

  it('keeps every product of a count and a part exact', () => {
    expect(Number.isSafeInteger(LARGEST_COUNT * LARGEST_PART)).toBe(true)
    // Six kinds of ballots, each as many as there can be.
    expect(Number.isSafeInteger(6 * LARGEST_COUNT * LARGEST_PART)).toBe(true)
  })
})
