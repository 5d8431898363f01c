import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutOf, diceOf, philox, scaled, WORDS } from '../../src/kernel/dice.js'
import { holds } from './holds.js'

type Four = readonly [number, number, number, number]

/** The answers that come with the authors' own library, Random123: examples/kat_vectors, philox4x32 10. */
const KNOWN: readonly (readonly [counter: Four, key: readonly [number, number], words: Four])[] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
]

describe('philox', () => {
  it.each(KNOWN)('counter %j, key %j: as its authors publish it', (counter, key, words) => {
    const out = new Uint32Array(4)
    philox(out, 0, key, counter)
    expect([...out]).toEqual(words)
  })
})

describe('the words of a trial', () => {
  /** The first words of a trial, as its dice give them. */
  const wordsOf = (seed: number, trial: number, many: number, stream?: number) => {
    const dice = diceOf(seed, trial, stream)
    return Array.from({ length: many }, () => dice.below(WORDS))
  }

  it('differ from seed to seed, trial to trial, one to the next and stream to stream', () => {
    const drawn = new Set<number>()
    for (const seed of [0, 1, 2 ** 32, 2 ** 40 + 1]) {
      for (const stream of [0, 1]) {
        for (let trial = 0; trial < 8; trial += 1) {
          for (const word of wordsOf(seed, trial, 16, stream)) drawn.add(word)
        }
      }
    }
    // 1,024 words: two alike by chance once in eight thousand seeds, and these seeds are fixed.
    expect(drawn.size).toBe(4 * 2 * 8 * 16)
  })

  it('are evenly spread: chi-squared of 256 classes, of each byte, and of pairs of neighbours', () => {
    const trials = 65_536
    const bytes = [0, 8, 16, 24].map(() => new Float64Array(256))
    const pairs = new Float64Array(256)
    let before = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const [, word = 0] = wordsOf(20_220_308, trial, 2)
      for (const [n, counts] of bytes.entries()) {
        const byte = (word >>> (8 * n)) & 255
        counts[byte] = (counts[byte] ?? 0) + 1
      }
      const pair = ((before >>> 28) << 4) | (word >>> 28)
      pairs[pair] = (pairs[pair] ?? 0) + 1
      before = word
    }
    for (const counts of [...bytes, pairs]) {
      const chiSquared = counts.reduce((sum, count) => sum + (count - 256) ** 2 / 256, 0)
      // 255 degrees of freedom: between these bounds but for one in a million.
      expect(chiSquared).toBeGreaterThan(158)
      expect(chiSquared).toBeLessThan(375)
    }
  })
})

describe('chances', () => {
  it('of 0 never, of 1 always', () => {
    expect(cutOf(0)).toBe(0)
    expect(cutOf(1)).toBe(WORDS)
  })

  it('come true as often as they say', () => {
    const dice = diceOf(1, 2)
    let yes = 0
    for (let n = 0; n < 100_000; n += 1) if (dice.happens(0.3)) yes += 1
    // Five standard deviations of 100,000 draws.
    expect(Math.abs(yes - 30_000)).toBeLessThan(5 * Math.sqrt(100_000 * 0.3 * 0.7))
  })

  it('scale to whole numbers below the number of sides', () => {
    holds(
      fc.property(
        fc.integer({ min: 0, max: WORDS - 1 }),
        fc.integer({ min: 1, max: 1000 }),
        (word, sides) => {
          const side = scaled(word, sides)
          expect(Number.isInteger(side) && side >= 0 && side < sides).toBe(true)
        },
      ),
    )
  })
})
