/**
 * Chance that can be drawn again: a counter-based generator. A word is a function of seed and counter alone,
 * so that trial 1,000 is the same whoever draws it, in whatever order.
 *
 * Philox4x32 with ten rounds, from Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
 * 1, 2, 3", SC11 (2011), https://doi.org/10.1145/2063384.2063405.
 */

const MULTIPLIER_A = 0xd2511f53
const MULTIPLIER_B = 0xcd9e8d57
const WEYL_A = 0x9e3779b9
const WEYL_B = 0xbb67ae85
const ROUNDS = 10

/** How many values a word has: chances are compared in parts of this. */
export const WORDS = 2 ** 32

/** The largest seed: the largest whole number that JSON carries exactly. */
export const LARGEST_SEED = Number.MAX_SAFE_INTEGER

/** The upper half of the product of two 32-bit words, one of them given in halves. All of it in 32-bit steps. */
function upper(word: number, low: number, high: number): number {
  const a = word & 0xffff
  const b = word >>> 16
  // No sum passes 2^32, so that nothing is lost by keeping 32 bits.
  const first = (Math.imul(b, low) + (Math.imul(a, low) >>> 16)) | 0
  const second = (Math.imul(a, high) + (first & 0xffff)) | 0
  return (Math.imul(b, high) + (first >>> 16) + (second >>> 16)) | 0
}

const A_LOW = MULTIPLIER_A & 0xffff
const A_HIGH = MULTIPLIER_A >>> 16
const B_LOW = MULTIPLIER_B & 0xffff
const B_HIGH = MULTIPLIER_B >>> 16

/**
 * Four random words of 32 bits for a key of two words and a counter of four, written into `out` from `at`.
 *
 * @example philox(out, 0, [0, 0], [0, 0, 0, 0]) // 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8
 */
export function philox(
  out: Uint32Array,
  at: number,
  [firstKey, secondKey]: readonly [number, number],
  [c0, c1, c2, c3]: readonly [number, number, number, number],
): void {
  fill(out, at, firstKey, secondKey, c0, c1, c2, c3)
}

/** `philox` with its arguments one by one: arrays of them would cost as much as the words. */
export function fill(
  out: Uint32Array,
  at: number,
  firstKey: number,
  secondKey: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
): void {
  let k0 = firstKey | 0
  let k1 = secondKey | 0
  let w0 = c0 | 0
  let w1 = c1 | 0
  let w2 = c2 | 0
  let w3 = c3 | 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const upperA = upper(w0, A_LOW, A_HIGH)
    const upperB = upper(w2, B_LOW, B_HIGH)
    const lowerA = Math.imul(MULTIPLIER_A, w0)
    const lowerB = Math.imul(MULTIPLIER_B, w2)
    w0 = upperB ^ w1 ^ k0
    w1 = lowerB
    w2 = upperA ^ w3 ^ k1
    w3 = lowerA
    k0 = (k0 + (WEYL_A | 0)) | 0
    k1 = (k1 + (WEYL_B | 0)) | 0
  }
  out[at] = w0
  out[at + 1] = w1
  out[at + 2] = w2
  out[at + 3] = w3
}

/** A stream of words, one after the other, for what has no fixed number of draws: a whole meeting. */
export interface Dice {
  /** A whole number from 0 to `sides` - 1. */
  below(sides: number): number
  /** True with this chance. */
  happens(chance: number): boolean
}

/**
 * The dice of one trial.
 *
 * @example diceOf(7, 0).below(6) // the same whole number every time
 */
export function diceOf(seed: number, trial: number, stream = 1): Dice {
  const out = new Uint32Array(4)
  const [low, high] = [seed % WORDS, Math.floor(seed / WORDS)]
  const [trialLow, trialHigh] = [trial % WORDS, Math.floor(trial / WORDS)]
  let drawn = 0
  const next = () => {
    if ((drawn & 3) === 0) fill(out, 0, low, high, trialLow, trialHigh, drawn >> 2, stream)
    const word = out[drawn & 3] ?? 0
    drawn += 1
    return word
  }
  return {
    below: (sides) => scaled(next(), sides),
    happens: (chance) => next() < cutOf(chance),
  }
}

/** A word as a whole number from 0 to `sides` - 1. */
export const scaled = (word: number, sides: number): number => Math.floor((word / WORDS) * sides)

/** Of all words, how many say yes to a chance: to the nearest part in 2^32, none for 0 and all for 1. */
export const cutOf = (chance: number): number => Math.round(chance * WORDS)
