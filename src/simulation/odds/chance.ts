import { show } from '../../kernel/show.js'

/** How likely something is: a number from 0 to 1, or exactly, as `1/3` or `0.9` in quotes. */
export type Chance = number | string

/** A chance as it is reckoned with: the number, and the exact fraction where it was given as one. */
export interface ReadChance {
  readonly value: number
  readonly exact: readonly [numerator: bigint, denominator: bigint] | null
}

const NONE: ReadChance = { value: 0, exact: [0n, 1n] }
const CERTAIN: ReadChance = { value: 1, exact: [1n, 1n] }

/** How far numbers may be from adding up to 1: what rounding does to them. */
const NEAR = 1e-9

/** Reads a chance; null, with what is wrong in a message, where it is none. */
export function readChance(given: unknown, wrong: (message: string) => void): ReadChance | null {
  const expected = 'expected a number from 0 to 1, or an exact chance as "1/3" or "0.9"'
  if (given === 0) return NONE
  if (given === 1) return CERTAIN
  if (typeof given === 'number') {
    if (given > 0 && given < 1) return { value: given, exact: null }
    wrong(`${expected}, found ${show(given)}`)
    return null
  }
  const match = typeof given === 'string' ? /^(\d{1,9})(?:\/(\d{1,9})|\.(\d{1,9}))?$/.exec(given) : null
  const [, whole = '0', below, decimals] = match ?? []
  const exact: readonly [bigint, bigint] =
    decimals === undefined
      ? [BigInt(whole), BigInt(below ?? '1')]
      : [BigInt(whole + decimals), 10n ** BigInt(decimals.length)]
  if (match === null || exact[1] === 0n || exact[0] > exact[1]) {
    wrong(`${expected}, found ${show(given)}`)
    return null
  }
  return { value: Number(exact[0]) / Number(exact[1]), exact }
}

/** What a list of chances lacks to 1; null where they add up to it. */
export function lacking(chances: readonly ReadChance[]): string | null {
  const exact = chances.map((chance) => chance.exact).filter((each) => each !== null)
  if (exact.length === chances.length) {
    const below = exact.reduce((product, [, denominator]) => product * denominator, 1n)
    const above = exact.reduce((sum, [numerator, denominator]) => sum + (numerator * below) / denominator, 0n)
    if (above === below) return null
  }
  const sum = chances.reduce((total, { value }) => total + value, 0)
  if (exact.length < chances.length && Math.abs(sum - 1) <= NEAR) return null
  return `expected chances that add up to 1, found ${sum}`
}

/** One less a chance, for the only other choice there is. */
export function restOf({ value, exact }: ReadChance): ReadChance {
  return { value: 1 - value, exact: exact === null ? null : [exact[1] - exact[0], exact[1]] }
}
