import { fill, scaled, WORDS } from './dice.js'

/** Trials that are drawn together: one bit of a word for each. */
export const LANES = 32

/** Words that are drawn at a time: as many as Philox gives. */
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
  /**
   * A number for each trial, from 0 to `sides` - 1, each as likely as another. The slot is asked for nothing else.
   *
   * @param into written over, trial by trial
   */
  numbers(slot: number, sides: number, into: Int32Array): void
}

/** Up to so many sides a number is found by comparing; beyond, whole words are drawn sooner than compared. */
const COMPARED = 9

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
  /** Draws the next planes of a slot, or the words of its next trials. */
  function draw(slot: number): void {
    const n = drawn[slot] ?? 0
    fill(planes, slot * LANES + n, low, high, blockLow, blockHigh, slot * GROUPS + n / GROUP, stream)
    drawn[slot] = n + GROUP
  }

  function below(slot: number, cut: number): number {
    if (cut >= WORDS) return -1
    let undecided = -1
    let under = 0
    const first = slot * LANES
    for (let n = 0; n < LANES && undecided !== 0; n += 1) {
      if (n >= (drawn[slot] ?? 0)) draw(slot)
      const plane = planes[first + n] ?? 0
      if ((cut >>> (LANES - 1 - n)) & 1) {
        under |= undecided & ~plane
        undecided &= plane
      } else {
        undecided &= ~plane
      }
    }
    return under
  }

  return {
    turnTo(block) {
      drawn.fill(0)
      blockLow = block % WORDS
      blockHigh = Math.floor(block / WORDS)
    },
    below,
    numbers(slot, sides, into) {
      if (sides <= COMPARED) {
        into.fill(0)
        // At or beyond each cut, it is one more.
        for (let cut = 1; cut < sides; cut += 1) {
          const beyond = ~below(slot, Math.ceil((cut * WORDS) / sides))
          for (let n = 0; n < LANES; n += 1) into[n] = (into[n] ?? 0) + ((beyond >>> n) & 1)
        }
        return
      }
      while ((drawn[slot] ?? 0) < LANES) draw(slot)
      for (let n = 0; n < LANES; n += 1) into[n] = scaled(planes[slot * LANES + n] ?? 0, sides)
    },
  }
}

/** How many trials a mask has. */
export function countOf(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
