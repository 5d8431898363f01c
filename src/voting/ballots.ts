import type { Problem } from '../kernel/problem.js'
import { isCount, LARGEST_COUNT, LARGEST_WEIGHT } from '../kernel/share.js'
import { show } from '../kernel/show.js'
import { BALLOTS, type Ballot } from '../vocabulary.js'
import { type Bloc, NO_BALLOTS } from './roll.js'

/** Reads ballots as counts, as names, or in groups of either; adds what is wrong with them to `problems`. */
export function readBallots(given: unknown, weights: unknown, problems: Problem[]): Bloc[] {
  const wrong = (path: string, message: string) => problems.push({ code: 'ballots', path, message })
  const table = readWeights(weights, problems)
  if (!isRecord(given)) {
    wrong('ballots', 'expected counts {"aye": 6}, names {"Chen": "aye"} or {"groups": {…}}')
    return []
  }
  if ('groups' in given && !isRecord(given.groups) && !BALLOTS.some((ballot) => ballot === given.groups)) {
    wrong('ballots.groups', 'expected the ballots of each group: {"groups": {"north": {"aye": 3}}}')
    return []
  }
  const seen = new Set<string>()
  const blocs = isRecord(given.groups)
    ? Object.entries(given.groups).flatMap(([group, inside]) => {
        const path = `ballots.groups.${group}`
        if (isRecord(inside)) return readGroup(inside, group, path, table, seen, problems)
        wrong(path, 'expected the ballots of the group')
        return []
      })
    : readGroup(given, null, 'ballots', table, seen, problems)
  if (isRecord(given.groups)) {
    for (const key of Object.keys(given))
      if (key !== 'groups') wrong(`ballots.${key}`, 'expected only "groups" here')
    if (Object.keys(given.groups).length === 0) wrong('ballots.groups', 'expected at least one group')
  }
  if (table !== null) {
    for (const name of table.keys()) {
      if (seen.has(name)) continue
      // A member with a weight and no ballot is absent, and keeps her weight in the base.
      blocs.push({ group: null, weight: table.get(name) ?? 1, counts: { ...NO_BALLOTS, absent: 1 } })
    }
  }
  return blocs
}

function readGroup(
  given: Readonly<Record<string, unknown>>,
  group: string | null,
  path: string,
  weights: ReadonlyMap<string, number> | null,
  seen: Set<string>,
  problems: Problem[],
): Bloc[] {
  if (areCounts(given)) {
    if (weights !== null && Object.keys(given).length > 0) {
      problems.push({ code: 'ballots', path, message: 'expected ballots by name, as the weights are' })
    }
    return [{ group, weight: 1, counts: readCounts(given, path, problems) }]
  }
  const blocs = new Map<number, { group: string | null; weight: number; counts: Record<Ballot, number> }>()
  for (const [name, value] of Object.entries(given)) {
    const ballot = BALLOTS.find((each) => each === value)
    if (ballot === undefined) {
      const message = `expected one of ${BALLOTS.join(', ')}, found ${show(value)}`
      problems.push({ code: 'ballots', path: `${path}.${name}`, message })
      continue
    }
    if (seen.has(name)) problems.push({ code: 'ballots', path: `${path}.${name}`, message: 'named twice' })
    seen.add(name)
    const weight = weights?.get(name) ?? 1
    const bloc = blocs.get(weight) ?? { group, weight, counts: { ...NO_BALLOTS } }
    bloc.counts[ballot] += 1
    blocs.set(weight, bloc)
  }
  return [...blocs.values()]
}

/** Counts, or meant as counts: numbers, or ballots as keys without a ballot as a value. */
function areCounts(given: Readonly<Record<string, unknown>>): boolean {
  const isBallot = (value: unknown) => BALLOTS.some((ballot) => ballot === value)
  const values = Object.values(given)
  if (values.every((value) => typeof value === 'number')) return true
  return Object.keys(given).every(isBallot) && !values.some(isBallot)
}

function readCounts(given: Readonly<Record<string, unknown>>, path: string, problems: Problem[]) {
  const counts = { ...NO_BALLOTS }
  for (const [key, value] of Object.entries(given)) {
    const ballot = BALLOTS.find((each) => each === key)
    if (ballot === undefined) {
      const message = `unknown ballot, expected one of ${BALLOTS.join(', ')}`
      problems.push({ code: 'ballots', path: `${path}.${key}`, message })
    } else if (typeof value !== 'number' || !isCount(value)) {
      const message = `expected a whole number from 0 to ${LARGEST_COUNT}, found ${show(value)}`
      problems.push({ code: 'count', path: `${path}.${key}`, message })
    } else {
      counts[ballot] = value
    }
  }
  return counts
}

function readWeights(given: unknown, problems: Problem[]): Map<string, number> | null {
  if (given === undefined) return null
  if (!isRecord(given)) {
    problems.push({ code: 'weights', path: 'weights', message: 'expected weights by name: {"Chen": 3}' })
    return null
  }
  const table = new Map<string, number>()
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LARGEST_WEIGHT) {
      table.set(name, value)
    } else {
      const message = `expected a whole number from 1 to ${LARGEST_WEIGHT}, found ${show(value)}`
      problems.push({ code: 'weights', path: `weights.${name}`, message })
    }
  }
  return table
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
