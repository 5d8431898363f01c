import { requiredAyes, type Threshold } from '../../rules/threshold.js'
import type { TieRule } from '../../vocabulary.js'

/** The members for a proposal, where all the others are against: which sets of them carry it. */
export interface Game {
  /** Each of what is counted: what every player adds to it. */
  readonly dimensions: readonly (readonly number[])[]
  readonly carries: Condition
}

/** A condition on the sums of a set: at least so much, exactly so much, or several of them. */
export type Condition =
  | { readonly dimension: number; readonly least: number }
  | { readonly dimension: number; readonly exactly: number }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }

/** A body whose power is asked for, read and checked. */
export interface PowerBody {
  readonly weights: readonly number[]
  readonly groups: readonly (string | null)[]
  readonly vacant: number
  readonly threshold: Threshold
  readonly tie: TieRule
  /** A mayor who is no member: the last player; null where there is none. */
  readonly mayor: { readonly breaksTies: boolean; readonly override: Threshold | null } | null
}

/**
 * The game of a body: everybody is there and votes aye or nay. The quotas are those of the exact rules, and
 * tests hold the sets that carry against `decideRoll`.
 */
export function gameOf(body: PowerBody): Game {
  const dimensions = new Dimensions(body)
  const plain = conditionOf(body.threshold, body, dimensions, 0)
  const passes = withTie(plain, body, dimensions)
  const override = body.mayor?.override ?? null
  if (override === null) return { dimensions: dimensions.rows, carries: simplified(passes) }
  const over = conditionOf(override, body, dimensions, 0)
  const signed: Condition = { all: [passes, { dimension: dimensions.mayor(), least: 1 }] }
  return { dimensions: dimensions.rows, carries: simplified({ any: [signed, over] }) }
}

function withTie(plain: Condition, body: PowerBody, dimensions: Dimensions): Condition {
  const total = sum(body.weights)
  const dimension = dimensions.weights()
  // A ruling of the chair stands unless more are against it than for it.
  if (body.tie === 'sustains-chair') {
    return { any: [plain, { dimension, least: Math.max(1, Math.ceil(total / 2)) }] }
  }
  if (body.mayor?.breaksTies !== true || total % 2 === 1) return plain
  // Her vote is counted, not only cast: it must reach the need like any other.
  const cast = conditionOf(body.threshold, body, dimensions, 1)
  const mayor: Condition = { dimension: dimensions.mayor(), least: 1 }
  return { any: [plain, { all: [{ dimension, exactly: total / 2 }, cast, mayor] }] }
}

/** What a threshold asks of the members' ayes, where so many more votes than theirs are for it. */
function conditionOf(threshold: Threshold, body: PowerBody, dimensions: Dimensions, more: 0 | 1): Condition {
  if ('any' in threshold)
    return { any: threshold.any.map((part) => conditionOf(part, body, dimensions, more)) }
  if ('all' in threshold)
    return { all: threshold.all.map((part) => conditionOf(part, body, dimensions, more)) }
  if ('eachGroup' in threshold) {
    const groups = [...new Set(body.groups)].filter((group) => group !== null)
    // The vote of a mayor belongs to no group, and no vacancy does.
    const all = groups.map((group) => {
      const inside = body.groups.map((each) => each === group)
      return inGroup(threshold.eachGroup, body, dimensions, inside)
    })
    return { all }
  }
  const heads = threshold.heads === true
  const votes = heads ? body.weights.length : sum(body.weights)
  const { need } = requiredAyes(threshold, basesFor(votes, body.vacant, more))
  return { dimension: heads ? dimensions.heads() : dimensions.weights(), least: need - more }
}

function inGroup(
  threshold: Threshold,
  body: PowerBody,
  dimensions: Dimensions,
  inside: readonly boolean[],
): Condition {
  if ('any' in threshold) return { any: threshold.any.map((part) => inGroup(part, body, dimensions, inside)) }
  if ('all' in threshold) return { all: threshold.all.map((part) => inGroup(part, body, dimensions, inside)) }
  // A threshold inside each group counts no groups of its own: checkThreshold refuses it.
  if ('eachGroup' in threshold) return inGroup(threshold.eachGroup, body, dimensions, inside)
  const heads = threshold.heads === true
  const votes = body.weights.map((weight, n) => (inside[n] === true ? (heads ? 1 : weight) : 0))
  const { need } = requiredAyes(threshold, basesFor(sum(votes), 0, 0))
  return { dimension: dimensions.of(votes), least: need }
}

const basesFor = (votes: number, vacant: number, more: number) => ({
  voting: votes + more,
  present: votes,
  'in-office': votes,
  seats: votes + vacant,
  eligible: votes,
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** What is counted, each once. */
class Dimensions {
  readonly rows: number[][] = []
  private readonly body: PowerBody

  constructor(body: PowerBody) {
    this.body = body
  }

  weights(): number {
    return this.of(this.body.weights)
  }

  heads(): number {
    return this.of(this.body.weights.map(() => 1))
  }

  mayor(): number {
    return this.row([...this.body.weights.map(() => 0), 1])
  }

  /** The place of what each member adds; a mayor adds nothing to it. */
  of(votes: readonly number[]): number {
    return this.row(this.body.mayor === null ? [...votes] : [...votes, 0])
  }

  private row(row: number[]): number {
    const at = this.rows.findIndex((each) => each.every((value, n) => value === row[n]))
    return at < 0 ? this.rows.push(row) - 1 : at
  }
}

/** Several conditions on one sum as one: the easiest of any, the hardest of all. */
function simplified(condition: Condition): Condition {
  if ('dimension' in condition) return condition
  const easiest = 'any' in condition
  const parts = (easiest ? condition.any : condition.all).map(simplified)
  const least = new Map<number, number>()
  const others: Condition[] = []
  for (const part of parts) {
    if (!('least' in part)) others.push(part)
    else {
      const before = least.get(part.dimension) ?? part.least
      least.set(part.dimension, easiest ? Math.min(before, part.least) : Math.max(before, part.least))
    }
  }
  const joined = [...[...least].map(([dimension, value]) => ({ dimension, least: value })), ...others]
  const [only, ...more] = joined
  if (only !== undefined && more.length === 0) return only
  return easiest ? { any: joined } : { all: joined }
}
