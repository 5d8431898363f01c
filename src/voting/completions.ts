import { KNOWN_BALLOTS, type KnownBallot } from '../vocabulary.js'
import { count } from './count.js'
import { quorumOf } from './quorum.js'
import { type Bloc, headsOf, type Roll } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/**
 * Completions of a roll's unreported ballots that between them have every outcome any completion has.
 *
 * Whether a question carries, and whether there is a quorum, are linear conditions on how many
 * unreported members give each ballot, so they are decided at the corners: all alike, or two ballots
 * between them with the change where the quorum is just met or the votes are just equal. Their number
 * does not depend on how many ballots are unreported. A property test holds this against every
 * completion of small bodies.
 */
export function completions(roll: Roll, rule: VotingRule): Roll[] {
  const unreported = headsOf(roll, 'unreported')
  const allowed = KNOWN_BALLOTS.filter((ballot) => {
    if (roll.unanimous === 'aye') return ballot !== 'nay'
    return roll.unanimous === 'nay' ? ballot !== 'aye' : true
  })
  const found: Roll[] = []
  for (const blocs of orders(roll)) {
    for (const first of allowed) {
      for (const rest of allowed) {
        if (first === rest) continue
        const complete = (firsts: number) => ({ ...roll, blocs: fill(blocs, first, firsts, rest) })
        const turns = [
          turnOf(unreported, (firsts) => hasQuorum(complete(firsts), rule)),
          turnOf(unreported, (firsts) => lead(complete(firsts), rule) >= 0),
          turnOf(unreported, (firsts) => lead(complete(firsts), rule) > 0),
        ]
        const sizes = new Set([0, 1, unreported - 1, unreported])
        for (const turn of turns) for (let near = turn - 2; near <= turn + 2; near += 1) sizes.add(near)
        for (const size of sizes) if (size >= 0 && size <= unreported) found.push(complete(size))
      }
    }
  }
  return found
}

/** The blocs in the orders in which unreported members can be the first: light or heavy, each group first or last. */
function orders(roll: Roll): Bloc[][] {
  const open = roll.blocs.filter((bloc) => bloc.counts.unreported > 0)
  const weights = new Set(open.map((bloc) => bloc.weight))
  const groups = [...new Set(open.map((bloc) => bloc.group))]
  const byWeight = [...roll.blocs].sort((a, b) => a.weight - b.weight)
  const orders = weights.size > 1 ? [byWeight, [...byWeight].reverse()] : [byWeight]
  if (groups.length < 2) return orders
  return orders.flatMap((order) =>
    groups.flatMap((group) => {
      const inside = order.filter((bloc) => bloc.group === group)
      const outside = order.filter((bloc) => bloc.group !== group)
      return [
        [...inside, ...outside],
        [...outside, ...inside],
      ]
    }),
  )
}

/** The first so many unreported members give one ballot, the others another. */
function fill(blocs: readonly Bloc[], first: KnownBallot, firsts: number, rest: KnownBallot): Bloc[] {
  let left = firsts
  return blocs.map((bloc) => {
    const { unreported } = bloc.counts
    if (unreported === 0) return bloc
    const taken = Math.min(left, unreported)
    left -= taken
    const counts = { ...bloc.counts, unreported: 0 }
    counts[first] += taken
    counts[rest] += unreported - taken
    return { ...bloc, counts }
  })
}

/** Where a condition that changes at most once between 0 and `most` changes. */
function turnOf(most: number, condition: (size: number) => boolean): number {
  const start = condition(0)
  if (condition(most) === start) return most
  let low = 0
  let high = most
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (condition(middle) === start) low = middle
    else high = middle
  }
  return high
}

function hasQuorum(roll: Roll, rule: VotingRule): boolean {
  if (rule.quorum === null) return true
  return quorumOf(rule.quorum, count(roll.blocs, roll.seats, roll.vacant, rule.meanings)).met
}

/** Votes for less votes against. */
function lead(roll: Roll, rule: VotingRule): number {
  const whole = count(roll.blocs, roll.seats, roll.vacant, rule.meanings)
  return whole.for - whole.against
}
