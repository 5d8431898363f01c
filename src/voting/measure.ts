import { requiredAyes, type Threshold } from '../rules/threshold.js'
import type { Base } from '../vocabulary.js'
import type { Count } from './count.js'

/** A threshold held against a count: what was needed, what was there. */
export interface Measure {
  readonly met: boolean
  readonly ayes: number
  /** What the fraction was taken of; null for a fixed number of ayes. */
  readonly base: number | null
  readonly of: Base | null
  readonly need: number
  /** Ayes above (or below) the need. In groups: of the group that has least to spare. */
  readonly margin: number
  /** True where an abstention was counted as the one missing aye. */
  readonly concurred: boolean
  /** The group that has least to spare, where each group is counted. */
  readonly group: string | null
  /** True where members were counted, one each, and not the weights of their votes. */
  readonly heads: boolean
}

/**
 * Holds a threshold against the count of the whole body and of each group. `any` is as good as its
 * best part, `all` and `eachGroup` as their worst.
 */
export function measure(threshold: Threshold, whole: Count, groups: ReadonlyMap<string, Count>): Measure {
  if ('any' in threshold)
    return pick(
      threshold.any.map((part) => measure(part, whole, groups)),
      (a, b) => a > b,
    )
  if ('all' in threshold)
    return pick(
      threshold.all.map((part) => measure(part, whole, groups)),
      (a, b) => a < b,
    )
  if ('eachGroup' in threshold) {
    const inner = threshold.eachGroup
    const tests = [...groups].map(([group, count]) => ({ ...measure(inner, count, groups), group }))
    const worst = pick(tests, (a, b) => a < b)
    const total = (of: (each: Measure) => number | null) =>
      tests.reduce((sum, each) => sum + (of(each) ?? 0), 0)
    return {
      ...worst,
      ayes: total((each) => each.ayes),
      base: worst.base === null ? null : total((each) => each.base),
      need: total((each) => each.need),
    }
  }
  const counted = threshold.heads === true ? (whole.byHeads ?? whole) : whole
  const heads = counted !== whole
  const { need, base, of } = requiredAyes(threshold, counted.bases)
  const margin = counted.for - need
  const plain = { ayes: counted.for, base, of, need, margin, concurred: false, group: null, heads }
  if (margin >= 0 || counted.concurring === 0 || counted.for === 0) return { met: margin >= 0, ...plain }
  // One abstention concurs; it then votes, so the base of those voting grows with it.
  const concurring = requiredAyes(threshold, { ...counted.bases, voting: counted.bases.voting + 1 })
  const after = counted.for + 1 - concurring.need
  return after === 0
    ? { ...plain, ...concurring, met: true, ayes: counted.for + 1, margin: after, concurred: true }
    : { met: false, ...plain }
}

function pick(tests: readonly Measure[], better: (a: number, b: number) => boolean): Measure {
  const [first, ...rest] = tests
  // Thresholds are checked before they are counted: a list of parts is never empty, nor are the groups.
  if (first === undefined) {
    const nothing = { ayes: 0, base: 0, of: null, need: 1, margin: -1 }
    return { met: false, ...nothing, concurred: false, group: null, heads: false }
  }
  return rest.reduce((best, each) => (better(each.margin, best.margin) ? each : best), first)
}
