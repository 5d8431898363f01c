import { InputError, type Problem } from '../../kernel/problem.js'
import { LARGEST_COUNT } from '../../kernel/share.js'
import { show } from '../../kernel/show.js'
import {
  CASTABLE_BALLOTS,
  type CastableBallot,
  type DecisionOutcome,
  KNOWN_BALLOTS,
  type KnownBallot,
} from '../../vocabulary.js'
import type { Said } from '../../voting/classes.js'
import { type Body, placeOf } from '../../voting/roll.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { CASTING_BALLOTS, type CastingVote, planOf } from '../odds/plan.js'

/** What it costs to have a member vote otherwise: one price, a price for each ballot, or null where none will do. */
export type Price = number | null | Readonly<Partial<Record<CastableBallot, number | null>>>

/** The cheapest change of members' ballots that changes a result. */
export interface CheapestSwing {
  /** The result as it stands. */
  readonly outcome: DecisionOutcome
  /** Null where no change that has a price changes it. */
  readonly cheapest: {
    readonly cost: number
    readonly outcome: DecisionOutcome
    readonly changes: readonly {
      readonly member: string
      readonly from: CastableBallot
      readonly to: CastableBallot
    }[]
  } | null
}

/** How many changes of kinds of members are gone through, at most. */
const MOST_TRIED = 20_000_000

/**
 * The cheapest way to another result: exact, by going through the tallies that changes lead to, with the least
 * cost of each. Under any rule: weights, two colleges, two tests, a mayor whose vote stands. With every price 1
 * it is the smallest set of `swingOf`; which members are alike and do as well, that one tells.
 *
 * @param ballots every member, all known; those who are absent or recused change nothing
 * @param prices by name, whole numbers from 0; 1 where nothing is said
 * @param to the result that is wanted; any other than the one that is there, unless given
 * @throws InputError for a price that is none, for ballots that are not known
 * @example cheapestSwing({ A: 'aye', B: 'nay', C: 'nay' }, { seats: 3 }, rule, { B: 5, C: 2 }).cheapest?.changes // C, to aye
 */
export function cheapestSwing(
  ballots: Readonly<Record<string, KnownBallot>>,
  body: Body,
  rule: VotingRule,
  prices: Readonly<Record<string, Price>> = {},
  said: Pick<Said, 'casting' | 'officer'> = {},
  to?: DecisionOutcome,
): CheapestSwing {
  const kinds = kindsOf(ballots, body, prices)
  const { mayor, choice } = mayorOf(said)
  const plan = planOf({
    voters: kinds.flatMap((kind) => kind.members.map(() => kind)),
    units: unitsOf(kinds),
    possible: kinds.map(() => KNOWN_BALLOTS),
    seats: body.seats,
    vacant: body.vacant ?? 0,
    ...(body.vacancies === undefined ? {} : { vacancies: body.vacancies }),
    rule,
    mayor,
  })
  const start = kinds.reduce(
    (cell, _, n) => cell + shiftOf(plan.shifts, kinds, n, kinds[n]?.ballot, 'all'),
    0,
  )
  const first = start + (mayor === null ? 0 : (plan.shifts[kinds.length]?.[choice] ?? 0))
  const outcome = plan.outcomeAt(first)
  let reached = new Map<number, Way>([[first, { cost: 0, before: null, changes: [] }]])
  let tried = 0
  kinds.forEach((kind, n) => {
    const steps = stepsOf(kind).map(({ changes, cost }) => ({
      changes,
      cost,
      shift: changes.reduce(
        (sum, { ballot, members }) =>
          sum +
          members *
            (shiftOf(plan.shifts, kinds, n, ballot, 'one') -
              shiftOf(plan.shifts, kinds, n, kind.ballot, 'one')),
        0,
      ),
    }))
    tried += steps.length * reached.size
    if (tried > MOST_TRIED) {
      const message = `there are too many changes to be gone through: more than ${MOST_TRIED}`
      throw new InputError([{ code: 'too-large', path: 'ballots', message }])
    }
    const next = new Map<number, Way>()
    for (const [cell, way] of reached) {
      for (const { changes, cost, shift } of steps) {
        const known = next.get(cell + shift)
        if (known !== undefined && known.cost <= way.cost + cost) continue
        next.set(cell + shift, {
          cost: way.cost + cost,
          before: changes.length === 0 ? way.before : way,
          changes: changes.length === 0 ? way.changes : changes.map((each) => ({ kind, ...each })),
        })
      }
    }
    reached = next
  })
  let best: { way: Way; outcome: DecisionOutcome } | null = null
  for (const [cell, way] of reached) {
    if (best !== null && best.way.cost <= way.cost) continue
    const there = plan.outcomeAt(cell)
    if (to === undefined ? there !== outcome : there === to) best = { way, outcome: there }
  }
  if (best === null) return { outcome, cheapest: null }
  const order = Object.keys(ballots)
  const changes = changesOf(best.way).sort((a, b) => order.indexOf(a.member) - order.indexOf(b.member))
  return { outcome, cheapest: { cost: best.way.cost, outcome: best.outcome, changes } }
}

/** Members who are alike: the same ballot, weight, group and price. */
interface Kind {
  readonly members: string[]
  readonly ballot: KnownBallot
  readonly weight: number
  readonly group: string | null
  readonly price: ReadonlyMap<CastableBallot, number>
}

/** The places of the members of each kind, in a row of them all. */
function unitsOf(kinds: readonly Kind[]): number[][] {
  let at = 0
  return kinds.map(({ members }) =>
    members.map(() => {
      at += 1
      return at - 1
    }),
  )
}

interface Way {
  readonly cost: number
  readonly before: Way | null
  readonly changes: readonly {
    readonly kind: Kind
    readonly ballot: CastableBallot
    readonly members: number
  }[]
}

function kindsOf(
  ballots: Readonly<Record<string, KnownBallot>>,
  body: Body,
  prices: Readonly<Record<string, Price>>,
): Kind[] {
  const problems: Problem[] = []
  for (const name of Object.keys(prices)) {
    if (!Object.hasOwn(ballots, name)) {
      problems.push({ code: 'prices', path: `prices.${name}`, message: `there is no member "${name}"` })
    }
  }
  const kinds = new Map<string, Kind>()
  for (const [name, ballot] of Object.entries(ballots)) {
    if (!KNOWN_BALLOTS.includes(ballot)) {
      const message = `expected one of ${KNOWN_BALLOTS.join(', ')}, found ${show(ballot)}`
      problems.push({ code: 'ballots', path: `ballots.${name}`, message })
      continue
    }
    const price = pricesOf(name, ballot, Object.hasOwn(prices, name) ? (prices[name] ?? null) : 1, problems)
    const { weight, group } = placeOf(name, body)
    const key = JSON.stringify([ballot, weight, group, [...price]])
    const kind = kinds.get(key) ?? { members: [], ballot, weight, group, price }
    kind.members.push(name)
    kinds.set(key, kind)
  }
  if (problems.length > 0) throw new InputError(problems)
  return [...kinds.values()]
}

/** The price of each ballot that a member can be brought to. */
function pricesOf(
  name: string,
  ballot: KnownBallot,
  price: Price,
  problems: Problem[],
): ReadonlyMap<CastableBallot, number> {
  const found = new Map<CastableBallot, number>()
  const own = CASTABLE_BALLOTS.find((each) => each === ballot)
  const table = typeof price === 'object' && price !== null ? price : null
  for (const each of CASTABLE_BALLOTS) {
    const value = table === null ? price : Object.hasOwn(table, each) ? table[each] : 1
    if (value === null) continue
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT / 1000) {
      if (own !== undefined && each !== own) found.set(each, value)
      continue
    }
    const path = table === null ? `prices.${name}` : `prices.${name}.${each}`
    problems.push({
      code: 'prices',
      path,
      message: `expected a whole number from 0, or null, found ${show(value)}`,
    })
    if (table === null) break
  }
  for (const key of Object.keys(table ?? {})) {
    if (CASTABLE_BALLOTS.some((each) => each === key)) continue
    const message = `expected one of ${CASTABLE_BALLOTS.join(', ')}`
    problems.push({ code: 'prices', path: `prices.${name}.${key}`, message })
  }
  return found
}

/** How far a ballot of one member of a kind, or of all of them, moves the tally. */
function shiftOf(
  shifts: readonly (readonly number[])[],
  kinds: readonly Kind[],
  at: number,
  ballot: KnownBallot | undefined,
  of: 'one' | 'all',
): number {
  const all = ballot === undefined ? 0 : (shifts[at]?.[KNOWN_BALLOTS.indexOf(ballot)] ?? 0)
  return of === 'all' ? all : all / (kinds[at]?.members.length ?? 1)
}

/** Every way to change so many members of a kind, with what it costs. */
function stepsOf({ members, price }: Kind): {
  readonly changes: readonly { readonly ballot: CastableBallot; readonly members: number }[]
  readonly cost: number
}[] {
  const [first, second] = [...price]
  const steps: ReturnType<typeof stepsOf> = []
  const most = members.length
  for (let one = 0; one <= (first === undefined ? 0 : most); one += 1) {
    for (let other = 0; other <= (second === undefined ? 0 : most - one); other += 1) {
      steps.push({
        changes: [
          ...(first === undefined || one === 0 ? [] : [{ ballot: first[0], members: one }]),
          ...(second === undefined || other === 0 ? [] : [{ ballot: second[0], members: other }]),
        ],
        cost: one * (first?.[1] ?? 0) + other * (second?.[1] ?? 0),
      })
    }
  }
  return steps
}

function mayorOf({ casting, officer }: Pick<Said, 'casting' | 'officer'>): {
  mayor: CastingVote | null
  choice: number
} {
  const of = (ballot: (typeof CASTING_BALLOTS)[number]) => CASTING_BALLOTS.indexOf(ballot)
  if (officer !== undefined) {
    const { present, inQuorum, inBase, ballot } = officer
    const votes = ballot === null ? ([] as const) : ('always' as const)
    return { mayor: { votes, inQuorum, inBase }, choice: of(present ? (ballot ?? 'abstain') : 'absent') }
  }
  if (casting === undefined) return { mayor: null, choice: 0 }
  return { mayor: { votes: 'chair', inQuorum: false, inBase: false }, choice: of(casting) }
}

function changesOf(way: Way) {
  const changes: { member: string; from: CastableBallot; to: CastableBallot }[] = []
  for (let at: Way | null = way; at !== null; at = at.before) {
    let taken = 0
    for (const { kind, ballot, members } of at.changes) {
      const from = CASTABLE_BALLOTS.find((each) => each === kind.ballot) ?? 'abstain'
      for (const member of kind.members.slice(taken, taken + members)) {
        changes.push({ member, from, to: ballot })
      }
      taken += members
    }
  }
  return changes
}
