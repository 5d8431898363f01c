import { countSizes, countSums, joined, runningTotals } from './limbs.js'

/**
 * In how many of the sets of the other members each member decides: they fall short of the quota without
 * her, and reach it with her. Exact, by one count of all sets by their weight; a member's swings are then
 * an alternating sum over that count (a set with her is one without her, and her weight more).
 *
 * @param weights whole numbers from 1
 * @param quota the weight that carries, from 1
 * @example banzhafSwings([2, 1, 1], 3) // [3n, 1n, 1n]
 */
export function banzhafSwings(weights: readonly number[], quota: number): bigint[] {
  const total = totalOf(weights)
  if (quota > total) return weights.map(() => 0n)
  const cells = shorter(quota, total)
  const below = runningTotals(countSums(ascending(weights), cells), cells)
  return byWeight(weights, (weight) => joined(below.map((plane) => alternating(plane, cells - 1, weight))))
}

/**
 * The same by the number of members in the set: `[k]` counts those of k others. What Shapley and Shubik's
 * index is made of.
 *
 * @example shapleySwings([2, 1, 1], 3)[0] // [0n, 2n, 1n]
 */
export function shapleySwings(weights: readonly number[], quota: number): bigint[][] {
  const total = totalOf(weights)
  const sizes = weights.length
  if (quota > total) return weights.map(() => Array.from({ length: sizes }, () => 0n))
  const cells = shorter(quota, total)
  const below = runningTotals(countSizes(ascending(weights), sizes, cells), cells)
  // The dual game, which has the shorter quota, has the same swings with the sizes the other way round.
  const dual = cells !== quota
  return byWeight(weights, (weight) => {
    const swings = Array.from({ length: sizes }, (_, size) =>
      joined(below.map((plane) => alternatingBySize(plane, size, cells, weight))),
    )
    return dual ? swings.reverse() : swings
  })
}

const totalOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0)

/** A member decides as often where the others need what blocks as where they need what carries. */
const shorter = (quota: number, total: number) => Math.min(quota, total - quota + 1)

const ascending = (weights: readonly number[]) => [...weights].sort((a, b) => a - b)

/** One answer for each distinct weight. */
function byWeight<Answer>(weights: readonly number[], answer: (weight: number) => Answer): Answer[] {
  const known = new Map<number, Answer>()
  return weights.map((weight) => {
    const before = known.get(weight)
    if (before !== undefined) return before
    const found = answer(weight)
    known.set(weight, found)
    return found
  })
}

/** One limb of Σ (−1)^k (S[q − kw] − S[q − (k+1)w]), where S[x] counts the sets below x. */
function alternating(below: Float64Array, last: number, weight: number): number {
  let sum = 0
  let sign = 1
  let upper = below[last] ?? 0
  for (let at = last - weight; ; at -= weight) {
    const lower = at < 0 ? 0 : (below[at] ?? 0)
    sum += sign * (upper - lower)
    if (at < 0) return sum
    upper = lower
    sign = -sign
  }
}

/** The same in the rows of a count by size: taking a member out of a set makes it smaller by one. */
function alternatingBySize(below: Float64Array, size: number, cells: number, weight: number): number {
  let sum = 0
  let sign = 1
  for (let row = size, at = cells - 1; row >= 0 && at >= 0; row -= 1, at -= weight) {
    const upper = below[row * cells + at] ?? 0
    const lower = at < weight ? 0 : (below[row * cells + at - weight] ?? 0)
    sum += sign * (upper - lower)
    sign = -sign
  }
  return sum
}
