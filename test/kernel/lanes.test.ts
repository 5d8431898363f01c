import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_SEED, WORDS } from '../../src/kernel/dice.js'
import { countOf, LANES, lanesOf } from '../../src/kernel/lanes.js'
import { holds } from './holds.js'

const seeds = fc.integer({ min: 0, max: LARGEST_SEED })
const cuts = fc.oneof(fc.integer({ min: 0, max: WORDS }), fc.constantFrom(0, 1, 2 ** 31, WORDS - 1, WORDS))
const lanes = Array.from({ length: LANES }, (_, n) => n)

describe('the lanes of a block', () => {
  it('are the same in whatever order they are asked for', () => {
    holds(
      fc.property(
        seeds,
        fc.array(fc.tuple(fc.nat(2 ** 40), fc.nat(6), cuts), { minLength: 1, maxLength: 30 }),
        (seed, asked) => {
          const ask = (list: typeof asked) => {
            const drawn = lanesOf(seed, 7)
            return list.map(([block, slot, cut]) => {
              drawn.turnTo(block)
              return drawn.below(slot, cut)
            })
          }
          expect(ask([...asked].reverse()).reverse()).toEqual(ask(asked))
        },
      ),
    )
  })

  it('are of one word: what is below a cut is below every higher one, nothing below 0, all below 2^32', () => {
    holds(
      fc.property(seeds, fc.nat(1000), cuts, cuts, (seed, block, one, other) => {
        const drawn = lanesOf(seed, 2)
        drawn.turnTo(block)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(drawn.below(1, low) & ~drawn.below(1, high)).toBe(0)
        expect(drawn.below(1, 0)).toBe(0)
        expect(drawn.below(1, WORDS)).toBe(-1)
      }),
    )
  })

  it('can be searched for their words, bit by bit, and these are the planes', () => {
    const drawn = lanesOf(7, 3)
    drawn.turnTo(5)
    // The word of a lane is the highest cut that it is not below.
    const words = lanes.map((lane) => {
      let word = 0
      for (let bit = WORDS / 2; bit >= 1; bit /= 2) {
        if (((drawn.below(2, word + bit) >>> lane) & 1) === 0) word += bit
      }
      return word
    })
    expect(new Set(words).size).toBe(LANES)
    for (const cut of [1, 12_345_678, 2 ** 31, 3_000_000_000, ...words]) {
      const expected = lanes.filter((lane) => (words[lane] ?? 0) < cut)
      const mask = drawn.below(2, cut)
      expect(lanes.filter((lane) => (mask >>> lane) & 1)).toEqual(expected)
    }
  })

  it.each([0.5, 0.1, 0.999, 1 / 3])('say yes as often as the chance of %d, in every lane', (chance) => {
    const drawn = lanesOf(20_220_308, 3)
    const counts = new Float64Array(LANES)
    const blocks = 20_000
    for (let block = 0; block < blocks; block += 1) {
      drawn.turnTo(block)
      const mask = drawn.below(1, Math.round(chance * WORDS))
      for (const lane of lanes) counts[lane] = (counts[lane] ?? 0) + ((mask >>> lane) & 1)
    }
    const deviation = Math.sqrt(blocks * chance * (1 - chance))
    for (const count of counts) expect(Math.abs(count - blocks * chance)).toBeLessThan(5 * deviation)
    const total = counts.reduce((sum, count) => sum + count, 0)
    expect(Math.abs(total - LANES * blocks * chance)).toBeLessThan(5 * deviation * Math.sqrt(LANES))
  })

  it('differ from lane to lane, block to block, slot to slot, seed to seed and stream to stream', () => {
    const masks = new Set<number>()
    for (const seed of [0, 1, 2 ** 32, 2 ** 40 + 1]) {
      for (const stream of [2, 3]) {
        const drawn = lanesOf(seed, 8, stream)
        for (let block = 0; block < 8; block += 1) {
          drawn.turnTo(block)
          for (let slot = 0; slot < 8; slot += 1) masks.add(drawn.below(slot, WORDS / 2))
        }
      }
    }
    expect(masks.size).toBe(4 * 2 * 8 * 8)
  })
})

describe('the numbers of a block', () => {
  const numbersIn = (seed: number, block: number, sides: number, slot = 1) => {
    const drawn = lanesOf(seed, 3)
    drawn.turnTo(block)
    const numbers = new Int32Array(LANES).fill(-7)
    drawn.numbers(slot, sides, numbers)
    return [...numbers]
  }

  it.each([1, 2, 5, 9, 10, 41, 2001])('are each as likely as another, of %d', (sides) => {
    const counts = new Float64Array(sides)
    const blocks = 4000
    for (let block = 0; block < blocks; block += 1) {
      for (const number of numbersIn(7, block, sides)) counts[number] = (counts[number] ?? 0) + 1
    }
    const drawn = blocks * LANES
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(drawn)
    // Pearson's statistic of so many classes: its mean is one less than they are, its deviation the root of twice that.
    const expected = drawn / sides
    const apart = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(Math.abs(apart - (sides - 1))).toBeLessThanOrEqual(6 * Math.sqrt(2 * (sides - 1)))
  })

  it('are the same whenever they are asked for, and others elsewhere', () => {
    for (const sides of [5, 2001]) {
      expect(numbersIn(7, 3, sides)).toEqual(numbersIn(7, 3, sides))
      const others = [numbersIn(8, 3, sides), numbersIn(7, 4, sides), numbersIn(7, 3, sides, 2)]
      for (const other of others) expect(other).not.toEqual(numbersIn(7, 3, sides))
    }
  })
})

describe('the count of a mask', () => {
  it('is that of its bits', () => {
    holds(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (mask) => {
        expect(countOf(mask)).toBe(lanes.filter((lane) => (mask >>> lane) & 1).length)
      }),
    )
    expect([countOf(0), countOf(-1)]).toEqual([0, 32])
  })
})
