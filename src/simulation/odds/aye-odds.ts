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
  const tally = new Float64Array(cells)
  const alike = moves.every((move) => move === 1)
  return (chances) => {
    tally.fill(0)
    tally[0] = 1
    if (alike) addFourAtATime(tally, chances, moves.length)
    else addEach(tally, chances, moves)
    let sum = 0
    // An index below the length of a typed array is always there: `?? 0` would cost a branch a cell.
    for (let at = 0; at < cells; at += 1) sum += (tally[at] as number) * (carries[at] as number)
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
function addFourAtATime(tally: Float64Array, chances: ArrayLike<number>, members: number): void {
  let reach = 0
  let n = 0
  for (; n + 4 <= members; n += 4) {
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
  for (; n < members; n += 1) {
    const aye = chances[n] ?? 0
    reach += 1
    for (let at = reach; at >= 1; at -= 1) {
      tally[at] = (tally[at] as number) * (1 - aye) + (tally[at - 1] as number) * aye
    }
    tally[0] = (tally[0] as number) * (1 - aye)
  }
}
