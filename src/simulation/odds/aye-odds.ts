import type { VotingRule } from '../../voting/voting-rule.js'
import type { Voter } from './columns.js'
import { planOf } from './plan.js'

/**
 * The chance that a question carries where everybody is there and votes aye or nay, made ready for many sets of
 * chances: which numbers of ayes carry is decided once, by the same integers as `decideRoll`. Nothing is read
 * or checked; `passProbability` is the door for everything else, and tests hold the two together.
 *
 * @param voters each member's weight and group; at most a few thousand votes between them
 * @param rule what the ayes must reach
 * @returns a function of each member's chance of an aye, in the same order
 * @example ayeOdds([{ weight: 1, group: null }, { weight: 1, group: null }], rule)([0.5, 0.5])
 */
export function ayeOdds(voters: readonly Voter[], rule: VotingRule): (chances: ArrayLike<number>) => number {
  const { cells, shifts, outcomeAt } = planOf({
    voters,
    units: voters.map((_, n) => [n]),
    possible: voters.map(() => ['aye', 'nay'] as const),
    seats: voters.length,
    vacant: 0,
    rule,
    mayor: null,
  })
  const carries = Float64Array.from({ length: cells }, (_, at) => (outcomeAt(at) === 'carried' ? 1 : 0))
  const moves = Int32Array.from(shifts, ([aye = 0]) => aye)
  const need = carries.indexOf(1)
  const grows = need < 0 || carries.subarray(need).every((each) => each === 1)
  if (grows && moves.every((move) => move === 1)) {
    const least = need < 0 ? cells : need
    return moves.length < HALVED_FROM ? smallOdds(moves.length, least) : tailOdds(moves.length, least)
  }
  const tally = new Float64Array(cells)
  return (chances) => {
    tally.fill(0)
    tally[0] = 1
    addEach(tally, chances, moves)
    let sum = 0
    // An index below the length of a typed array is always there: `?? 0` would cost a branch a cell.
    for (let at = 0; at < cells; at += 1) sum += (tally[at] as number) * (carries[at] as number)
    return sum
  }
}

/** Fewer members are counted all together: halves save less than they cost. */
const HALVED_FROM = 16

/** Members of one vote each, few of them. */
function smallOdds(members: number, need: number): (chances: ArrayLike<number>) => number {
  const tally = new Float64Array(members + 1)
  return (chances) => {
    tally[0] = 1
    // A loop of its own: `fill` costs more than so few cells.
    for (let at = 1; at <= members; at += 1) tally[at] = 0
    addFourAtATime(tally, chances, 0, members)
    let sum = 0
    for (let at = need; at <= members; at += 1) sum += tally[at] as number // below the length
    return sum
  }
}

/**
 * Members of one vote each: the two halves of them are counted apart, each in a quarter of the steps that all
 * take together; they carry where the one half makes up for what the other lacks.
 */
function tailOdds(members: number, need: number): (chances: ArrayLike<number>) => number {
  const half = members >> 1
  const first = new Float64Array(half + 1)
  const second = new Float64Array(members - half + 1)
  return (chances) => {
    first.fill(0)
    second.fill(0)
    first[0] = 1
    second[0] = 1
    addFourAtATime(first, chances, 0, half)
    addFourAtATime(second, chances, half, members)
    let sum = 0
    // The chance that the second half has so many ayes or more, from the most down.
    let tail = 0
    let from = members - half + 1
    for (let ayes = 0; ayes <= half; ayes += 1) {
      const least = Math.max(0, need - ayes)
      while (from > least) {
        from -= 1
        tail += second[from] as number // below the length
      }
      if (least <= members - half) sum += (first[ayes] as number) * tail
    }
    return sum
  }
}

function addEach(tally: Float64Array, chances: ArrayLike<number>, moves: Int32Array): void {
  let reach = 0
  for (let n = 0; n < moves.length; n += 1) {
    const move = moves[n] as number // below the length
    const aye = chances[n] ?? 0
    const nay = 1 - aye
    reach += move
    let at = reach
    for (; at >= move; at -= 1) {
      tally[at] = (tally[at] as number) * nay + (tally[at - move] as number) * aye
    }
    for (; at >= 0; at -= 1) tally[at] = (tally[at] as number) * nay
  }
}

/** Members of one vote, four in one pass: how many ayes the four give has five chances, reckoned once. */
function addFourAtATime(tally: Float64Array, chances: ArrayLike<number>, start: number, end: number): void {
  let reach = 0
  let n = start
  for (; n + 4 <= end; n += 4) {
    const [a, b] = [chances[n] ?? 0, chances[n + 1] ?? 0]
    const [c, d] = [chances[n + 2] ?? 0, chances[n + 3] ?? 0]
    const [l0, l1, l2] = [(1 - a) * (1 - b), a * (1 - b) + b * (1 - a), a * b]
    const [r0, r1, r2] = [(1 - c) * (1 - d), c * (1 - d) + d * (1 - c), c * d]
    const [p0, p1, p2] = [l0 * r0, l0 * r1 + l1 * r0, l0 * r2 + l1 * r1 + l2 * r0]
    const [p3, p4] = [l1 * r2 + l2 * r1, l2 * r2]
    reach += 4
    let at = reach
    for (; at >= 4; at -= 1) {
      tally[at] =
        (tally[at] as number) * p0 +
        (tally[at - 1] as number) * p1 +
        (tally[at - 2] as number) * p2 +
        (tally[at - 3] as number) * p3 +
        (tally[at - 4] as number) * p4
    }
    const [t0, t1, t2, t3] = [tally[0] as number, tally[1] as number, tally[2] as number, tally[3] as number]
    tally[3] = t3 * p0 + t2 * p1 + t1 * p2 + t0 * p3
    tally[2] = t2 * p0 + t1 * p1 + t0 * p2
    tally[1] = t1 * p0 + t0 * p1
    tally[0] = t0 * p0
  }
  for (; n < end; n += 1) {
    const aye = chances[n] ?? 0
    reach += 1
    for (let at = reach; at >= 1; at -= 1) {
      tally[at] = (tally[at] as number) * (1 - aye) + (tally[at - 1] as number) * aye
    }
    tally[0] = (tally[0] as number) * (1 - aye)
  }
}
