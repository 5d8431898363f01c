import { InputError } from '../../kernel/problem.js'
import { divisor, type Fraction, fractionOf } from '../odds/fraction.js'
import { cellsOf, compoundSwings } from './compound.js'
import { type Game, gameOf, type PowerBody } from './game.js'
import { kindSwings, kindsOf, setsOf } from './kinds.js'
import { banzhafSwings, shapleySwings } from './one-quota.js'
import { type PowerQuestion, readPower } from './read-power.js'

/** What one player's vote is worth. Exact. */
export interface PlayerPower {
  readonly name: string
  /** What her vote counts; null for a mayor, who is no member. */
  readonly weight: number | null
  /** In how many sets of the others she decides. */
  readonly swings: string
  /** Her share of all swings: Banzhaf's index, normalised. */
  readonly banzhaf: Fraction
  /** Her swings over all sets of the others: the chance that she decides where all others toss coins. */
  readonly banzhafAbsolute: Fraction
  /**
   * Her share of all orders of joining in which she is the one who makes the set carry; null where the sets are
   * too many to be counted by their size too.
   */
  readonly shapleyShubik: Fraction | null
}

/** Banzhaf's and Shapley and Shubik's indices of a body. */
export interface Power {
  readonly players: readonly PlayerPower[]
  /** True: counted in integers, nothing was drawn or rounded. */
  readonly exact: true
}

/**
 * The power of each member under a rule, and of a mayor who breaks ties or has a veto: exact, by counting
 * sets of members by their sums, never by going through them.
 *
 * Banzhaf 1965; Shapley and Shubik 1954. Where nothing can carry, all are 0.
 *
 * @throws InputError for an unsound rule or body, and for one whose sums are too many to count
 * @example powerOf({ rule: '3 ayes', weights: [2, 1, 1] }).players[0]?.banzhaf.fraction // '3/5'
 */
export function powerOf(question: PowerQuestion): Power {
  const { body, names } = readPower(question)
  const swings = swingsOf(body, names.length)
  const all = swings.reduce((sum, { whole }) => sum + whole, 0n)
  const sets = 2n ** BigInt(names.length - 1)
  const orders = ordersOf(names.length)
  const known = new Map<bigint | readonly bigint[], Omit<PlayerPower, 'name' | 'weight'>>()
  const players = names.map((name, n): PlayerPower => {
    const { whole, bySize } = swings[n] ?? { whole: 0n, bySize: null }
    // Players who are alike have one list of swings, or one number of them, between them.
    const indices = known.get(bySize ?? whole) ?? {
      swings: String(whole),
      banzhaf: fractionOf(whole, all === 0n ? 1n : all),
      banzhafAbsolute: fractionOf(whole, sets),
      shapleyShubik:
        bySize === null
          ? null
          : fractionOf(
              bySize.reduce((sum, count, size) => sum + count * (orders.with[size] ?? 0n), 0n),
              orders.all,
            ),
    }
    known.set(bySize ?? whole, indices)
    return { name, weight: body.weights[n] ?? null, ...indices }
  })
  return { players, exact: true }
}

/** Memory and time: a count of so many cells, once for every fifty players, takes some seconds. */
const MOST_CELLS = 20_000_000

/** So many sets of players of a few kinds are gone through one by one. */
const MOST_SETS = 200_000

interface Swings {
  readonly whole: bigint
  /** By the number of others in the set; null where that is too much to count. */
  readonly bySize: readonly bigint[] | null
}

function swingsOf(body: PowerBody, players: number): Swings[] {
  const game = gameOf(body)
  const single = singleQuota(game)
  const fits = (cells: number) => cells * Math.ceil(players / 50) <= MOST_CELLS
  if (single === null) {
    const kinds = kindsOf(game, players)
    if (setsOf(kinds) <= MOST_SETS) return kindSwings(game, kinds, players).map(withWhole)
    const cells = cellsOf(game, players)
    if (!fits(cells)) throw tooLarge(cells, players)
    return compoundSwings(game, players).map(withWhole)
  }
  const sums = shorterQuota(single)
  if (fits(sums * players)) return shapleySwings(single.weights, single.quota).map(withWhole)
  if (!fits(sums)) throw tooLarge(sums, players)
  return banzhafSwings(single.weights, single.quota).map((whole) => ({ whole, bySize: null }))
}

const withWhole = (bySize: readonly bigint[]): Swings => ({
  whole: bySize.reduce((sum, each) => sum + each, 0n),
  bySize,
})

function tooLarge(cells: number, players: number): InputError {
  const message = `the sums of these weights are too many to be counted: ${cells}, with ${players} players`
  return new InputError([{ code: 'too-large', path: 'weights', message }])
}

interface SingleQuota {
  readonly weights: readonly number[]
  readonly quota: number
}

/** A game of one quota, its weights without a common divisor; null where it is compound. */
function singleQuota({ dimensions, carries }: Game): SingleQuota | null {
  if (!('least' in carries)) return null
  const weights = dimensions[carries.dimension] ?? []
  if (weights.some((weight) => weight === 0)) return null
  const common = Number(weights.reduce((sum, weight) => divisor(sum, BigInt(weight)), 0n))
  return { weights: weights.map((weight) => weight / common), quota: Math.ceil(carries.least / common) }
}

const shorterQuota = ({ weights, quota }: SingleQuota) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Math.max(1, Math.min(quota, total - quota + 1))
}

/** Of all orders of so many players, in how many a given set of each size comes before a given player. */
function ordersOf(players: number): { readonly with: readonly bigint[]; readonly all: bigint } {
  const factorials = [1n]
  for (let n = 1; n <= players; n += 1) factorials.push((factorials[n - 1] ?? 1n) * BigInt(n))
  const of = (n: number) => factorials[n] ?? 1n
  return {
    with: Array.from({ length: players }, (_, size) => of(size) * of(players - 1 - size)),
    all: of(players),
  }
}
