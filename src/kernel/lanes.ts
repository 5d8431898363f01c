import { fill, WORDS } from './dice.js'

/** Trials that are drawn together: one bit of a word for each. */
export const LANES = 32

/** Bits of a word that are drawn at a time: as many as Philox gives words. */
const GROUP = 4
const GROUPS = LANES / GROUP

/**
 * Chance for thirty-two trials at once: bit n of a mask is trial n of a block. The words of the trials stand
 * upright, one bit of each in a plane, and are compared from the first bit on, until all are decided: seven
 * planes do for most, where words one by one would be thirty-two. The same block draws the same, whoever asks,
 * in whatever order.
 */
export interface Lanes {
  /** Turns to a block: trials 32·block to 32·block + 31. */
  turnTo(block: number): void
  /** The trials in whose slot the word is below a cut: a whole number from 0 to 2^32. */
  below(slot: number, cut: number): number
}

/**
 * The lanes of every block under a seed.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 * @param slots how many draws a trial can ask for
 * @example lanesOf(7, 1).below(0, cutOf(0.5)) // 32 coins, as the bits of a whole number
 */
export function lanesOf(seed: number, slots: number, stream = 2): Lanes {
  const planes = new Uint32Array(slots * LANES)
  const drawn = new Uint8Array(slots)
  const [low, high] = [seed % WORDS, Math.floor(seed / WORDS)]
  let [blockLow, blockHigh] = [0, 0]
  return {
    turnTo(block) {
      drawn.fill(0)
      blockLow = block % WORDS
      blockHigh = Math.floor(block / WORDS)
    },
    below(slot, cut) {
      if (cut >= WORDS) return -1
      let undecided = -1
      let below = 0
      const first = slot * LANES
      for (let n = 0; n < LANES && undecided !== 0; n += 1) {
        if (n >= (drawn[slot] ?? 0)) {
          fill(planes, first + n, low, high, blockLow, blockHigh, slot * GROUPS + n / GROUP, stream)
          drawn[slot] = n + GROUP
        }
        const plane = planes[first + n] ?? 0
        if ((cut >>> (LANES - 1 - n)) & 1) {
          below |= undecided & ~plane
          undecided &= plane
        } else {
          undecided &= ~plane
        }
      }
      return below
    },
  }
}

/** How many trials a mask has. */
export function countOf(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
