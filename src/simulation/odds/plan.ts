import { InputError } from '../../kernel/problem.js'
import type { CastingCase, DecisionOutcome, KnownBallot } from '../../vocabulary.js'
import { countedCase } from '../../voting/casting.js'
import { type Count, countOf, type Sums } from '../../voting/count.js'
import { outcomeOfCounts } from '../../voting/decide.js'
import { withOfficerFor } from '../../voting/officer.js'
import type { Body, Officer } from '../../voting/roll.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { added, type Section, type SumName, sectionsOf, type Voter } from './columns.js'
import { type Reduction, reduced } from './coordinates.js'

/** Who decides together: one member, or several who give the same ballot. */
export type Unit = readonly number[]

/** A mayor or other officer, whose own choice is counted after the members' ballots. */
export interface CastingVote {
  /** `chair`: breaks equal votes under the rule `chair-decides`. Otherwise when she votes, who is no member. */
  readonly votes: 'chair' | 'always' | readonly CastingCase[]
  readonly inQuorum: boolean
  readonly inBase: boolean
}

/** The choices of a mayor, in the order of the numbers that stand for them. */
export const CASTING_BALLOTS = ['nay', 'aye', 'abstain', 'absent'] as const

/** What is asked: a body with its rule, before anybody's chances. */
export interface Shape {
  readonly voters: readonly Voter[]
  readonly units: readonly Unit[]
  /** Which ballots each unit can give; others have no chance. */
  readonly possible: readonly (readonly KnownBallot[])[]
  readonly seats: number
  readonly vacant: number
  /** What the vacant seats weigh and belong to; those that are not listed weigh 1 and are in no group. */
  readonly vacancies?: Body['vacancies']
  readonly rule: VotingRule
  readonly mayor: CastingVote | null
}

/** A grid of tallies: how each ballot of each unit moves through it, and what each cell comes to. */
export interface Plan {
  readonly cells: number
  /** By unit (the mayor last), how far each of her ballots moves; by the order of her possible ballots. */
  readonly shifts: readonly (readonly number[])[]
  readonly outcomeAt: (cell: number) => DecisionOutcome
}

/** Cells are numbered in whole numbers below 2^53. */
const MOST_CELLS = 2 ** 52

/**
 * The tallies of a body under a rule, by the fewest sums that tell every decision. What a tally comes to is
 * decided by the same integers as `decideRoll`.
 *
 * @throws InputError where there are too many tallies
 */
export function planOf(shape: Shape): Plan {
  const { voters, units, possible, rule, mayor } = shape
  const sections = sectionsOf([...voters, ...(shape.vacancies ?? [])], rule, {
    officer: mayor !== null && mayor.votes !== 'chair',
  })
  const columns = sections.flatMap((section) =>
    section.sums.map((sum) =>
      units.map((unit, n) =>
        (possible[n] ?? []).map((ballot) =>
          unit.reduce((total, at) => total + addedBy(ballot, voters[at], section, sum, rule), 0),
        ),
      ),
    ),
  )
  const reduction = reduced(columns)
  const sides = reduction.kept.map(
    (at) => 1 + (columns[at] ?? []).reduce((most, choices) => most + Math.max(...choices), 0),
  )
  if (mayor !== null) sides.push(CASTING_BALLOTS.length)
  const cells = sides.reduce((product, side) => product * side, 1)
  if (cells > MOST_CELLS) {
    const message = `there are too many tallies to be gone through: ${cells}, of at most ${MOST_CELLS}`
    throw new InputError([{ code: 'too-large', path: 'members', message }])
  }
  const strides = sides.map((_, n) => sides.slice(0, n).reduce((product, side) => product * side, 1))
  const shifts = units.map((_, unit) =>
    (possible[unit] ?? []).map((_ballot, choice) =>
      reduction.kept.reduce(
        (sum, at, n) => sum + (columns[at]?.[unit]?.[choice] ?? 0) * (strides[n] ?? 0),
        0,
      ),
    ),
  )
  const last = strides[strides.length - 1] ?? 1
  return {
    cells,
    shifts: mayor === null ? shifts : [...shifts, CASTING_BALLOTS.map((_, n) => n * last)],
    outcomeAt: outcomes(shape, sections, reduction, sides),
  }
}

function addedBy(
  ballot: KnownBallot,
  voter: Voter | undefined,
  section: Section,
  sum: SumName,
  rule: VotingRule,
): number {
  return voter === undefined ? 0 : added(ballot, voter, section, sum, rule)
}

/** Reads a cell back into sums, and decides them. */
function outcomes(
  shape: Shape,
  sections: readonly Section[],
  { told }: Reduction,
  sides: readonly number[],
): (cell: number) => DecisionOutcome {
  const { rule, mayor } = shape
  const fixed = sections.map((section) => fixedSums(section, shape))
  const names = sections.flatMap((section, at) => section.sums.map((sum) => ({ at, sum })))
  return (cell) => {
    const place: number[] = []
    let rest = cell
    for (const side of sides) {
      place.push(rest % side)
      rest = Math.floor(rest / side)
    }
    const sums = fixed.map((each) => ({ ...each.sums }))
    names.forEach(({ at, sum }, n) => {
      const { constant, times } = told[n] ?? { constant: 0, times: [] }
      const section = sums[at]
      if (section !== undefined)
        section[sum] = times.reduce((total, each, k) => total + each * (place[k] ?? 0), constant)
    })
    const counts = sums.map((each, n) => countOf(each, fixed[n]?.seats ?? 0, fixed[n]?.vacant ?? 0))
    const casting = mayor === null ? null : (CASTING_BALLOTS[place[place.length - 1] ?? 0] ?? 'nay')
    return decided(sections, counts, rule, mayor, casting)
  }
}

function decided(
  sections: readonly Section[],
  counts: readonly Count[],
  rule: VotingRule,
  mayor: CastingVote | null,
  casting: (typeof CASTING_BALLOTS)[number] | null,
): DecisionOutcome {
  const of = (group: string | null): Count | undefined => {
    const votes = counts[sections.findIndex((each) => each.group === group && !each.heads)]
    const byHeads = counts[sections.findIndex((each) => each.group === group && each.heads)]
    return votes === undefined || byHeads === undefined ? votes : { ...votes, byHeads }
  }
  const members = of(null)
  if (members === undefined) return 'undetermined'
  const groups = new Map<string, Count>()
  for (const { group, heads } of sections) {
    const counted = group === null || heads ? undefined : of(group)
    if (group !== null && counted !== undefined) groups.set(group, counted)
  }
  if (mayor === null || mayor.votes === 'chair') {
    const vote = casting === 'aye' || casting === 'nay' ? casting : undefined
    // A chair who is away, or will not say, leaves equal votes equal: nothing carries on them.
    const held = casting !== null && vote === undefined ? 'nay' : vote
    return outcomeOfCounts(members, groups, rule, held)
  }
  const whole = withOfficerFor(members, officerOf(members, rule, mayor, casting ?? 'absent'))
  return outcomeOfCounts(whole, groups, rule, undefined)
}

function officerOf(
  members: Count,
  rule: VotingRule,
  { votes, inQuorum, inBase }: CastingVote,
  casting: (typeof CASTING_BALLOTS)[number],
): Officer {
  const may =
    votes === 'always' || (votes !== 'chair' && countedCase(members, rule.threshold, votes) !== null)
  const present = casting !== 'absent'
  return { present, inQuorum, inBase, ballot: may && present ? casting : null }
}

type OpenSums = { -readonly [Sum in keyof Sums]: Sums[Sum] }

/** What is the same in every tally of a section: weights, members, seats. */
function fixedSums(section: Section, { voters, seats, vacant, vacancies = [] }: Shape) {
  const isInside = ({ group }: Voter) => section.group === null || group === section.group
  const inside = voters.filter(isInside)
  const empty = vacancies.filter(isInside)
  const own =
    section.group === null ? { seats, vacant } : { seats: inside.length + empty.length, vacant: empty.length }
  const sums: OpenSums = {
    ayes: 0,
    against: 0,
    addedFor: 0,
    withMajority: 0,
    concurring: 0,
    leaving: 0,
    present: 0,
    recused: 0,
    weights: inside.reduce((total, { weight }) => total + (section.heads ? 1 : weight), 0),
    members: inside.length,
    presentHeads: 0,
    recusedHeads: 0,
    vacantVotes: empty.reduce((total, { weight }) => total + (section.heads ? 0 : weight - 1), own.vacant),
  }
  return { sums, ...own }
}
