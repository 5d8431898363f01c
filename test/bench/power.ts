// Power and odds, each against the plainest exact way to the same numbers: one count of BigInts a member, and
// the chances of each number of ayes in two loops.

import { ballotMeanings } from '../../src/rules/ballot-meaning.js'
import { parseThreshold } from '../../src/rules/notation.js'
import { ayeOdds } from '../../src/simulation/odds/aye-odds.js'
import { passProbability } from '../../src/simulation/odds/pass-probability.js'
import { banzhafSwings, shapleySwings } from '../../src/simulation/power/one-quota.js'
import { type Figure, measured, ratio } from './measure.js'

/** One figure beside what it is told against, measured in the same run. */
export interface Compared {
  readonly figure: Figure
  readonly plain: Figure
  /** How many times the plain way takes as long. */
  readonly faster: number
}

/** The states of the apportionment of 2000. */
const STATES = [
  55, 34, 31, 27, 21, 21, 20, 17, 15, 15, 15, 13, 12, 11, 11, 11, 11, 10, 10, 10, 10, 9, 9, 9, 8, 8, 7, 7, 7,
  7, 6, 6, 6, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
]

/** Weights from 1 to 50. */
const body = (members: number) => Array.from({ length: members }, (_, n) => ((n * 37) % 50) + 1)
const majority = (weights: readonly number[]) => Math.floor(weights.reduce((a, b) => a + b, 0) / 2) + 1

export function powerFigures(): Compared[] {
  return [
    compared(
      'Banzhaf, 51 members (270 of 538)',
      300,
      () => banzhafSwings(STATES, 270),
      1,
      () => plainBanzhaf(STATES, 270),
    ),
    ...[538, 1000].map((members) => {
      const weights = body(members)
      const quota = majority(weights)
      return compared(
        `Banzhaf, ${members} members, weights to 50`,
        1,
        () => banzhafSwings(weights, quota),
        1,
        () => oneCount(weights, quota),
      )
    }),
    compared(
      'Shapley-Shubik, 51 members',
      20,
      () => shapleySwings(STATES, 270),
      1,
      () => plainShapley(STATES, 270),
    ),
    compared(
      'Shapley-Shubik, 100 members, weights to 50',
      1,
      () => shapleySwings(body(100), majority(body(100))),
      1,
      () => plainShapley(body(100), majority(body(100))),
    ),
  ]
}

const MAJORITY = {
  threshold: parseThreshold('majority of voting'),
  quorum: null,
  meanings: ballotMeanings('ignored', 'leaves'),
  tie: 'lost',
} as const

export function oddsFigures(): Compared[] {
  return [11, 50, 538, 1000].flatMap((members) => {
    const chances = Float64Array.from({ length: members }, (_, n) => 0.3 + ((n * 7) % 40) / 100)
    const asked = Array.from(chances, (chance, n) => ({ name: `m${n}`, chances: chance }))
    const rounds = Math.max(5, Math.round(3_000_000 / members ** 2))
    const ready = ayeOdds(
      asked.map(() => ({ weight: 1, group: null })),
      MAJORITY,
    )
    return [
      compared(
        `ayeOdds, made ready, ${members} members`,
        rounds,
        () => ready(chances),
        rounds,
        () => plainOdds(chances),
      ),
      compared(
        `passProbability, read and checked, ${members} members`,
        Math.max(5, Math.round(20_000 / members)),
        () => passProbability(asked, MAJORITY),
        rounds,
        () => plainOdds(chances),
      ),
    ]
  })
}

function compared(
  name: string,
  rounds: number,
  round: () => unknown,
  plainRounds: number,
  plain: () => unknown,
): Compared {
  const figure = measured(name, rounds, round)
  const other = measured(`${name}, plain`, plainRounds, plain)
  return { figure, plain: other, faster: ratio(other, figure) }
}

/** For each member, the sets of the others by their sum. */
function plainBanzhaf(weights: readonly number[], quota: number): bigint[] {
  return weights.map((own, member) => {
    const sets = Array.from({ length: quota }, () => 0n)
    sets[0] = 1n
    weights.forEach((weight, n) => {
      if (n === member) return
      for (let sum = quota - 1; sum >= weight; sum -= 1)
        sets[sum] = (sets[sum] ?? 0n) + (sets[sum - weight] ?? 0n)
    })
    return sets.slice(Math.max(0, quota - own)).reduce((total, each) => total + each, 0n)
  })
}

/** One count of all sets in BigInts: what the plain way does for a single member. */
function oneCount(weights: readonly number[], quota: number): bigint {
  const sets = Array.from({ length: quota }, () => 0n)
  sets[0] = 1n
  for (const weight of weights) {
    for (let sum = quota - 1; sum >= weight; sum -= 1)
      sets[sum] = (sets[sum] ?? 0n) + (sets[sum - weight] ?? 0n)
  }
  return sets.reduce((total, each) => total + each, 0n)
}

/** One count by size and sum, in BigInts. */
function plainShapley(weights: readonly number[], quota: number): bigint {
  const rows = weights.map(() => Array.from({ length: quota }, () => 0n))
  const [first] = rows
  if (first !== undefined) first[0] = 1n
  weights.forEach((weight, n) => {
    for (let size = Math.min(n + 1, weights.length - 1); size >= 1; size -= 1) {
      const [row, before] = [rows[size] ?? [], rows[size - 1] ?? []]
      for (let sum = quota - 1; sum >= weight; sum -= 1)
        row[sum] = (row[sum] ?? 0n) + (before[sum - weight] ?? 0n)
    }
  })
  return rows.reduce((total, row) => total + (row[quota - 1] ?? 0n), 0n)
}

function plainOdds(chances: Float64Array): number {
  const ayes = new Float64Array(chances.length + 1)
  ayes[0] = 1
  chances.forEach((chance, n) => {
    for (let at = n + 1; at >= 1; at -= 1)
      ayes[at] = (ayes[at] ?? 0) * (1 - chance) + (ayes[at - 1] ?? 0) * chance
    ayes[0] = (ayes[0] ?? 0) * (1 - chance)
  })
  let sum = 0
  for (let at = (chances.length >> 1) + 1; at <= chances.length; at += 1) sum += ayes[at] ?? 0
  return sum
}
