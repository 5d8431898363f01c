import { InputError, type Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import { countsGroups, type Threshold } from '../../rules/threshold.js'
import { TIE_RULES, type TieRule } from '../../vocabulary.js'
import { readThreshold } from '../../voting/read-threshold.js'
import type { PowerBody } from './game.js'

/** A body and its rule. Everybody is there and votes aye or nay, as power indices have it. */
export interface PowerQuestion {
  /** What the ayes must reach, in notation (`majority of voting`, `39 ayes`) or as data. A count is of weights. */
  readonly rule: string | Threshold
  /** What each member's vote counts: in order, or by name. Whole numbers from 1. */
  readonly weights: readonly number[] | Readonly<Record<string, number>>
  /** The college of each member, by name, for a rule that is to be met in each group. */
  readonly groups?: Readonly<Record<string, string>>
  /** Vacant seats, which a share of `seats` is taken of too. */
  readonly vacant?: number
  /** What equal votes do; `lost` unless given. With `chair-decides` the mayor breaks them. */
  readonly tie?: TieRule
  /** A mayor who is no member: whether what is passed needs her signature, unless this overrides her veto. */
  readonly mayor?: { readonly override?: string | Threshold }
}

/** The name of the last player where there is a mayor. */
export const MAYOR = 'mayor'

const KEYS = ['rule', 'weights', 'groups', 'vacant', 'tie', 'mayor']
const MOST_MEMBERS = 2000
const MOST_WEIGHT = 1_000_000

/**
 * Reads the question of a body's power.
 *
 * @throws InputError with every problem at once
 */
export function readPower(input: PowerQuestion): { body: PowerBody; names: readonly string[] } {
  const problems: Problem[] = []
  const wrong = (code: string, path: string, message: string) => problems.push({ code, path, message })
  if (!isRecord(input)) {
    throw new InputError([{ code: 'type', path: '', message: 'expected an object with a rule and weights' }])
  }
  // What comes from outside need not be what its type says.
  const given: Readonly<Record<string, unknown>> = { ...input }
  for (const key of Object.keys(given)) {
    if (!KEYS.includes(key)) wrong('unknown-key', key, `unknown key, expected one of ${KEYS.join(', ')}`)
  }
  const entries = readWeights(given.weights, wrong)
  const names = entries.map(([name]) => name)
  const threshold = readThreshold(given.rule, 'rule', problems) ?? { count: 1 }
  const tie = given.tie === undefined ? 'lost' : TIE_RULES.find((each) => each === given.tie)
  if (tie === undefined) {
    wrong('unknown-word', 'tie', `expected one of ${TIE_RULES.join(', ')}, found ${show(given.tie)}`)
  }
  const vacant = given.vacant ?? 0
  if (typeof vacant !== 'number' || !Number.isInteger(vacant) || vacant < 0 || vacant > MOST_WEIGHT) {
    wrong('count', 'vacant', `expected a whole number from 0 to ${MOST_WEIGHT}, found ${show(vacant)}`)
  }
  const breaksTies = tie === 'chair-decides'
  const override = readMayor(given.mayor, problems)
  const hasMayor = breaksTies || override !== null
  if (given.mayor !== undefined && !hasMayor && problems.length === 0) {
    wrong('mayor', 'mayor', 'expected "override", or "tie": "chair-decides": this mayor decides nothing')
  }
  if (hasMayor && names.includes(MAYOR)) {
    wrong('weights', `weights.${MAYOR}`, `"${MAYOR}" is the name of the mayor, who is no member`)
  }
  const groups = readGroups(given.groups, names, wrong)
  const grouped = [threshold, ...(override === null ? [] : [override])].some(countsGroups)
  if (grouped && groups.every((group) => group === null)) {
    wrong('groups', 'groups', 'expected the group of each member: the rule counts each group')
  }
  if (problems.length > 0) throw new InputError(problems)
  return {
    names: hasMayor ? [...names, MAYOR] : names,
    body: {
      weights: entries.map(([, weight]) => weight),
      groups,
      vacant: Number(vacant),
      threshold,
      tie: tie ?? 'lost',
      mayor: hasMayor ? { breaksTies, override } : null,
    },
  }
}

type Wrong = (code: string, path: string, message: string) => void

function readWeights(given: unknown, wrong: Wrong): [string, number][] {
  const entries = Array.isArray(given)
    ? Array.from(given, (weight: unknown, n): [string, unknown, string] => [
        String(n + 1),
        weight,
        `weights[${n}]`,
      ])
    : isRecord(given)
      ? Object.entries(given).map(([name, weight]): [string, unknown, string] => [
          name,
          weight,
          `weights.${name}`,
        ])
      : null
  if (entries === null) {
    wrong('weights', 'weights', `expected a list of weights, or weights by name, found ${show(given)}`)
    return []
  }
  if (entries.length === 0) wrong('weights', 'weights', 'expected at least one member')
  if (entries.length > MOST_MEMBERS) {
    wrong('weights', 'weights', `expected at most ${MOST_MEMBERS} members, found ${entries.length}`)
  }
  return entries.flatMap(([name, weight, path]): [string, number][] => {
    if (typeof weight === 'number' && Number.isInteger(weight) && weight >= 1 && weight <= MOST_WEIGHT) {
      return [[name, weight]]
    }
    wrong('weights', path, `expected a whole number from 1 to ${MOST_WEIGHT}, found ${show(weight)}`)
    return []
  })
}

function readGroups(given: unknown, names: readonly string[], wrong: Wrong): (string | null)[] {
  if (given === undefined) return names.map(() => null)
  if (!isRecord(given)) {
    wrong('groups', 'groups', `expected groups by name, found ${show(given)}`)
    return names.map(() => null)
  }
  for (const [name, group] of Object.entries(given)) {
    if (!names.includes(name)) wrong('groups', `groups.${name}`, `there is no member "${name}"`)
    else if (typeof group !== 'string') {
      wrong('groups', `groups.${name}`, `expected the name of a group, found ${show(group)}`)
    }
  }
  return names.map((name) => {
    const group = Object.hasOwn(given, name) ? given[name] : null
    return typeof group === 'string' ? group : null
  })
}

function readMayor(given: unknown, problems: Problem[]): Threshold | null {
  if (given === undefined) return null
  if (!isRecord(given)) {
    problems.push({ code: 'mayor', path: 'mayor', message: `expected an object, found ${show(given)}` })
    return null
  }
  for (const key of Object.keys(given)) {
    if (key === 'override') continue
    problems.push({ code: 'unknown-key', path: `mayor.${key}`, message: 'unknown key, expected override' })
  }
  return given.override === undefined ? null : readThreshold(given.override, 'mayor.override', problems)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
