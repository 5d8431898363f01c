import { KNOWN_BALLOTS, type KnownBallot } from '../vocabulary.js'
import { largestDenominator, MOST_THIRDS, quorumShrinks } from './limits.js'
import { countRoll } from './officer.js'
import { quorumOf } from './quorum.js'
import { type Bloc, headsOf, type Roll } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/**
 * Completions of a roll's unreported ballots that between them have every outcome any completion has.
 *
 * Whether a question carries, and whether there is a quorum, are linear conditions on how many
 * unreported members give each ballot, so they are decided at the corners: all alike, or two ballots
 * between them with the change where the quorum is just met or the votes are just equal. Where recusals
 * lower the quorum itself, a corner can fall between whole members, and a few of a third ballot are tried
 * beside. The number of completions does not depend on how many ballots are unreported. Tests hold this
 * against every completion of small bodies.
 */
export function completions(roll: Roll, rule: VotingRule): Roll[] {
  const allowed = KNOWN_BALLOTS.filter((ballot) => {
    if (roll.inRoom === true && (ballot === 'absent' || ballot === 'recused')) return false
    if (roll.tally?.[ballot] !== undefined) return false
    if (roll.unanimous === 'aye') return ballot !== 'nay'
    return roll.unanimous === 'nay' ? ballot !== 'aye' : true
  })
  return orders(roll).flatMap((order) => {
    const tallied = withTally(roll, order)
    return withThirds(tallied, rule, order, allowed).flatMap((partly) =>
      corners(partly, rule, order, allowed),
    )
  })
}

/** The roll with as many of the unreported ballots given as its tally says; the rest are none of those. */
function withTally(roll: Roll, order: readonly number[]): Roll {
  const { tally } = roll
  if (tally === undefined) return roll
  const blocs = KNOWN_BALLOTS.reduce<readonly Bloc[]>((filled, ballot) => {
    const many = tally[ballot]
    return many === undefined ? filled : set(filled, order, ballot, many - headsOf(roll, ballot))
  }, roll.blocs)
  return { ...roll, blocs }
}

/** The roll as it is, and with a few unreported members set to each ballot, where whole members matter. */
function withThirds(
  roll: Roll,
  rule: VotingRule,
  order: readonly number[],
  allowed: readonly KnownBallot[],
): Roll[] {
  if (roll.unanimous !== 'aye' || !quorumShrinks(rule)) return [roll]
  const few = Math.min(largestDenominator(rule.quorum), MOST_THIRDS, headsOf(roll, 'unreported'))
  const thirds = allowed.flatMap((ballot) =>
    Array.from({ length: few }, (_, n) => ({ ...roll, blocs: set(roll.blocs, order, ballot, n + 1) })),
  )
  return [roll, ...thirds]
}

/** Two ballots between the unreported members, with the change at every place where it can matter. */
function corners(
  roll: Roll,
  rule: VotingRule,
  order: readonly number[],
  allowed: readonly KnownBallot[],
): Roll[] {
  const unreported = headsOf(roll, 'unreported')
  if (unreported === 0) return [roll]
  const [only, ...others] = allowed
  if (only !== undefined && others.length === 0) {
    return [{ ...roll, blocs: set(roll.blocs, order, only, unreported) }]
  }
  return allowed.flatMap((first) =>
    allowed.flatMap((rest) => {
      if (first === rest) return []
      const complete = (firsts: number): Roll => {
        const blocs = set(roll.blocs, order, first, firsts)
        return { ...roll, blocs: set(blocs, order, rest, unreported - firsts) }
      }
      const turns = [
        turnOf(unreported, (firsts) => hasQuorum(complete(firsts), rule)),
        turnOf(unreported, (firsts) => lead(complete(firsts), rule) >= 0),
        turnOf(unreported, (firsts) => lead(complete(firsts), rule) > 0),
      ]
      const sizes = new Set([0, 1, unreported - 1, unreported])
      for (const turn of turns) for (let near = turn - 2; near <= turn + 2; near += 1) sizes.add(near)
      return [...sizes].filter((size) => size >= 0 && size <= unreported).map(complete)
    }),
  )
}

/** The places of the blocs in the orders in which unreported members are set: light or heavy, each group first or last. */
function orders({ blocs }: Roll): number[][] {
  const open = [...blocs.keys()].filter((n) => (blocs[n]?.counts.unreported ?? 0) > 0)
  const weightOf = (n: number) => blocs[n]?.weight ?? 1
  const groupOf = (n: number) => blocs[n]?.group ?? null
  const byWeight = [...open].sort((a, b) => weightOf(a) - weightOf(b))
  const orders = new Set(open.map(weightOf)).size > 1 ? [byWeight, [...byWeight].reverse()] : [byWeight]
  const groups = [...new Set(open.map(groupOf))]
  if (groups.length < 2) return orders
  return orders.flatMap((order) =>
    groups.flatMap((group) => {
      const inside = order.filter((n) => groupOf(n) === group)
      const outside = order.filter((n) => groupOf(n) !== group)
      return [
        [...inside, ...outside],
        [...outside, ...inside],
      ]
    }),
  )
}

/** Gives a ballot to the first so many unreported members, in the order of the places; the blocs stay in theirs. */
function set(blocs: readonly Bloc[], order: readonly number[], ballot: KnownBallot, members: number): Bloc[] {
  const filled = [...blocs]
  let left = members
  for (const place of order) {
    const bloc = filled[place]
    if (left <= 0 || bloc === undefined) break
    const taken = Math.min(left, bloc.counts.unreported)
    left -= taken
    const counts = { ...bloc.counts, unreported: bloc.counts.unreported - taken }
    counts[ballot] += taken
    filled[place] = { ...bloc, counts }
  }
  return filled
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
  return quorumOf(rule.quorum, countRoll(roll, rule.meanings)).met
}

/** Votes for less votes against. */
function lead(roll: Roll, rule: VotingRule): number {
  const whole = countRoll(roll, rule.meanings)
  return whole.for - whole.against
}
