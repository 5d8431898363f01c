import { type DecisionOutcome, KNOWN_BALLOTS, type KnownBallot } from '../../vocabulary.js'
import type { ReadChance } from './chance.js'
import { after, type Distribution, eachTally, exactly, type Move, movesOf, nobody } from './distribution.js'
import { type Fraction, fractionOf } from './fraction.js'
import { CASTING_BALLOTS, type Plan, planOf } from './plan.js'
import {
  MAYOR,
  type OddsMember,
  type OddsRule,
  type OddsSetting,
  type ReadOdds,
  readOdds,
} from './read-odds.js'

/** How likely each outcome of a question is. */
export interface PassOdds {
  readonly carried: number
  readonly lost: number
  readonly noQuorum: number
  /** Equal votes that a chair decides of whose vote nothing is said. */
  readonly undetermined: number
  /** True: every tally is counted with its chance, and decided exactly. Nothing was drawn. */
  readonly exact: true
  /** The same as exact fractions, where all chances were given as such. */
  readonly fractions: Readonly<Record<'carried' | 'lost' | 'noQuorum' | 'undetermined', Fraction>> | null
  /** How many members are expected to give each ballot. */
  readonly expected: Readonly<Record<KnownBallot, number>>
  /** How likely each number of ayes is, in votes, from the fewest that have a chance. Of the members alone. */
  readonly ayes: readonly { readonly votes: number; readonly chance: number }[]
}

/** The chance that somebody decides: that her aye carries the question, and her nay does not. */
export interface Pivotality {
  /** The member; all members of a bloc; the mayor. */
  readonly members: readonly string[]
  readonly decides: number
}

/**
 * The chance that a question carries, from the chances of each member's ballot. By going through tallies, not
 * through members' ballots: which tallies carry is decided in whole numbers, as `decideRoll` does it; only the
 * chances are floats. Members are independent, but for blocs and shocks.
 *
 * @throws InputError with every problem at once; where there are too many tallies
 * @example passProbability([{ name: 'A', chances: '1/2' }, { name: 'B', chances: '1/3' }], '2 ayes').fractions?.carried.fraction // '1/6'
 */
export function passProbability(
  members: readonly OddsMember[],
  rule: OddsRule,
  setting: OddsSetting = {},
): PassOdds {
  return passOddsOf(readOdds(members, rule, setting))
}

/**
 * The same from what has been read, or comes from where it was checked.
 *
 * @throws InputError where there are too many tallies
 */
export function passOddsOf(read: ReadOdds): PassOdds {
  const plan = planFor(read)
  const outcomes = { carried: 0, lost: 0, 'no-quorum': 0, undetermined: 0 }
  const outcomeAt = once(plan.outcomeAt)
  for (const { chance, moves } of turnsOf(read, plan)) {
    eachTally(after(nobody(plan.cells), moves), (cell, part) => {
      outcomes[outcomeAt(cell)] += chance.value * part
    })
  }
  const { carried, lost, undetermined } = outcomes
  return {
    carried,
    lost,
    noQuorum: outcomes['no-quorum'],
    undetermined,
    exact: true,
    fractions: fractionsOf(read, plan, outcomeAt),
    expected: expectedOf(read),
    ayes: ayesOf(read),
  }
}

/**
 * The chance that each member decides, under the same chances of all others.
 *
 * @throws InputError as `passProbability` does
 * @example pivotality([{ name: 'A', chances: 1 }, { name: 'B', chances: 0.5 }], '2 ayes')[0]?.decides // 0.5
 */
export function pivotality(
  members: readonly OddsMember[],
  rule: OddsRule,
  setting: OddsSetting = {},
): Pivotality[] {
  const read = readOdds(members, rule, setting)
  const plan = planFor(read)
  const carries = once((cell) => plan.outcomeAt(cell) === 'carried')
  const whose = [...read.units.map((unit) => unit.map((at) => read.names[at] ?? '')), [MAYOR]]
  const decides = plan.shifts.map(() => 0)
  for (const { chance, moves } of turnsOf(read, plan)) {
    withoutEach(nobody(plan.cells), moves, (chooser, others) => {
      const shifts = plan.shifts[chooser] ?? []
      const of = (ballot: 'aye' | 'nay') => shifts[choicesOf(read, chooser).indexOf(ballot)] ?? 0
      decides[chooser] = (decides[chooser] ?? 0) + chance.value * swing(others, carries, of('aye'), of('nay'))
    })
  }
  return decides.map((each, n) => ({ members: whose[n] ?? [], decides: each }))
}

const choicesOf = ({ units }: ReadOdds, chooser: number): readonly string[] =>
  chooser < units.length ? KNOWN_BALLOTS : CASTING_BALLOTS

function swing(others: Distribution, carries: (cell: number) => boolean, aye: number, nay: number): number {
  let sum = 0
  eachTally(others, (cell, chance) => {
    if (carries(cell + aye) && !carries(cell + nay)) sum += chance
  })
  return sum
}

/** A function of cells, asked once for each. */
function once<Answer>(read: (cell: number) => Answer): (cell: number) => Answer {
  const known = new Map<number, Answer>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const answer = read(cell)
    known.set(cell, answer)
    return answer
  }
}

/** Leaves out each chooser in turn: half of the others are added at once, again and again. */
function withoutEach(
  before: Distribution,
  moves: readonly (readonly Move[])[],
  give: (chooser: number, others: Distribution) => void,
  offset = 0,
): void {
  if (moves.length === 1) {
    give(offset, before)
    return
  }
  const middle = moves.length >> 1
  const [first, second] = [moves.slice(0, middle), moves.slice(middle)]
  withoutEach(after(before, second), first, give, offset)
  withoutEach(after(before, first), second, give, offset + middle)
}

/** The grid of a question, of whoever may vote at all: ballots that nobody can give make no tallies. */
function planFor(read: ReadOdds): Plan {
  return planOf({ ...read, possible: read.units.map((_, unit) => possibleOf(read, unit)) })
}

/** A member who decides can always vote aye or nay. */
function possibleOf({ cases }: ReadOdds, unit: number): KnownBallot[] {
  return KNOWN_BALLOTS.filter((ballot, n) => {
    if (ballot === 'aye' || ballot === 'nay') return true
    return cases.some(({ chances }) => (chances[unit]?.[n]?.value ?? 0) > 0)
  })
}

/** Each way things can be, as moves through the grid. */
function turnsOf(read: ReadOdds, plan: Plan): { chance: ReadChance; moves: Move[][] }[] {
  const places = read.units.map((_, unit) =>
    possibleOf(read, unit).map((ballot) => KNOWN_BALLOTS.indexOf(ballot)),
  )
  return read.cases.map(({ chance, chances }) => ({
    chance,
    moves: plan.shifts.map((shifts, n) => {
      const all = chances[n] ?? []
      const own = places[n]?.map((at) => all[at]).filter((each) => each !== undefined) ?? all
      return movesOf(shifts, own)
    }),
  }))
}

/** How many products of whole numbers are made for exact fractions, at most. */
const MOST_EXACT = 3_000_000

function fractionsOf(
  read: ReadOdds,
  plan: Plan,
  outcomeAt: (cell: number) => DecisionOutcome,
): PassOdds['fractions'] {
  const exact = read.cases.every(
    ({ chance, chances }) =>
      chance.exact !== null && chances.every((each) => each.every((one) => one.exact !== null)),
  )
  if (!exact) return null
  const sums = new Map<DecisionOutcome, [bigint, bigint]>()
  for (const { chance, moves } of turnsOf(read, plan)) {
    const [above, below] = chance.exact ?? [0n, 1n]
    const found = exactly(moves, MOST_EXACT / read.cases.length)
    if (found === null) return null
    const { parts, of } = found
    parts.forEach((part, cell) => {
      const outcome = outcomeAt(cell)
      const [numerator, denominator] = sums.get(outcome) ?? [0n, below * of]
      const [own, common] = [part * above, below * of]
      sums.set(
        outcome,
        denominator === common
          ? [numerator + own, common]
          : [numerator * common + own * denominator, denominator * common],
      )
    })
  }
  const fraction = (outcome: DecisionOutcome) => {
    const [above, below] = sums.get(outcome) ?? [0n, 1n]
    return fractionOf(above, below)
  }
  return {
    carried: fraction('carried'),
    lost: fraction('lost'),
    noQuorum: fraction('no-quorum'),
    undetermined: fraction('undetermined'),
  }
}

function expectedOf({ units, cases }: ReadOdds): PassOdds['expected'] {
  const of = (ballot: number) =>
    cases.reduce(
      (sum, { chance, chances }) =>
        sum +
        chance.value *
          units.reduce((total, unit, n) => total + unit.length * (chances[n]?.[ballot]?.value ?? 0), 0),
      0,
    )
  const [aye = 0, nay = 0, abstain = 0, recused = 0, absent = 0] = KNOWN_BALLOTS.map((_, n) => of(n))
  return { aye, nay, abstain, recused, absent }
}

function ayesOf({ units, voters, cases }: ReadOdds): PassOdds['ayes'] {
  const weights = units.map((unit) => unit.reduce((sum, at) => sum + (voters[at]?.weight ?? 0), 0))
  const votes = weights.reduce((sum, weight) => sum + weight, 0)
  const sums = new Map<number, number>()
  for (const { chance, chances } of cases) {
    const moves = weights.map((weight, n) =>
      movesOf(
        KNOWN_BALLOTS.map((ballot) => (ballot === 'aye' ? weight : 0)),
        chances[n] ?? [],
      ),
    )
    eachTally(after(nobody(votes + 1), moves), (at, part) => {
      sums.set(at, (sums.get(at) ?? 0) + chance.value * part)
    })
  }
  return [...sums].map(([at, chance]) => ({ votes: at, chance })).sort((a, b) => a.votes - b.votes)
}
