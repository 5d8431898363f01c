import { InputError, type Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import { type CastingCase, KNOWN_BALLOTS, type KnownBallot } from '../../vocabulary.js'
import { type Question, readQuestion } from '../../voting/question.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { type Chance, lacking, type ReadChance, readChance, restOf } from './chance.js'
import type { Voter } from './columns.js'
import { CASTING_BALLOTS, type CastingVote, type Unit } from './plan.js'

/** How likely each ballot is; or one chance, of an aye, where the only other ballot is a nay. */
export type Chances = Chance | Readonly<Partial<Record<KnownBallot, Chance>>>

/** One member whose ballot is not known yet. */
export interface OddsMember {
  readonly name: string
  /** Her own chances; left out where a bloc says how she votes. */
  readonly chances?: Chances
  readonly weight?: number
  readonly group?: string
}

/** A rule in notation; with its quorum, ballot meaning and tie rule as a question has them; or rows of a rulebook. */
export type OddsRule =
  | string
  | Pick<Question, 'rule' | 'quorum' | 'abstentions' | 'recusal' | 'tie'>
  | VotingRule

/** What else there is to a question. */
export interface OddsSetting {
  /** Seats by charter, where there are more than members. */
  readonly seats?: number
  readonly vacant?: number
  /** Members who give one ballot between them. */
  readonly blocs?: readonly { readonly members: readonly string[]; readonly chances: Chances }[]
  /** Something that happens to several members at once: one of its cases, in which some have other chances. */
  readonly shocks?: readonly {
    readonly cases: readonly {
      readonly chance: Chance
      readonly chances: Readonly<Record<string, Chances>>
    }[]
  }[]
  /** A mayor or chair who breaks ties, or an officer without a seat. Shocks call her `mayor`. */
  readonly mayor?: {
    readonly chances: Chances
    /** `chair`, unless given: breaks equal votes under `tie: 'chair-decides'`. */
    readonly votes?: 'chair' | 'always' | readonly CastingCase[]
    readonly inQuorum?: boolean
    readonly inBase?: boolean
  }
}

/** A question of odds, read and checked. */
export interface ReadOdds {
  readonly names: readonly string[]
  readonly voters: readonly Voter[]
  readonly units: readonly Unit[]
  readonly seats: number
  readonly vacant: number
  readonly rule: VotingRule
  readonly mayor: CastingVote | null
  /** Each way things can be: how likely it is, and the chances of each unit (the mayor last) in it. */
  readonly cases: readonly { readonly chance: ReadChance; readonly chances: readonly BallotChances[] }[]
}

/** Of each ballot, in the order of `KNOWN_BALLOTS`; of a mayor, in that of `CASTING_BALLOTS`. */
export type BallotChances = readonly ReadChance[]

const NONE: ReadChance = { value: 0, exact: [0n, 1n] }
const MOST_CASES = 10_000

/**
 * Reads members, rule and setting.
 *
 * @throws InputError with every problem at once
 */
export function readOdds(members: readonly OddsMember[], rule: OddsRule, setting: OddsSetting): ReadOdds {
  const problems: Problem[] = []
  const wrong = (code: string, path: string, message: string) => problems.push({ code, path, message })
  const names = members.map(({ name }) => name)
  if (names.length === 0) wrong('members', 'members', 'expected at least one member')
  names.forEach((name, n) => {
    if (typeof name !== 'string' || name === '') wrong('members', `members[${n}].name`, 'expected a name')
    else if (names.indexOf(name) < n) wrong('members', `members[${n}].name`, `"${name}" is there twice`)
  })
  const blocs = setting.blocs ?? []
  const blocOf = new Map<string, number>()
  blocs.forEach((bloc, n) => {
    if (bloc.members.length === 0) wrong('blocs', `blocs[${n}].members`, 'expected at least one member')
    bloc.members.forEach((name, k) => {
      const path = `blocs[${n}].members[${k}]`
      if (!names.includes(name)) wrong('blocs', path, `there is no member ${show(name)}`)
      else if (blocOf.has(name)) wrong('blocs', path, `"${name}" is in a bloc already`)
      else blocOf.set(name, n)
    })
  })
  const units: Unit[] = []
  const own: BallotChances[] = []
  const unitOf = new Map<string, number>()
  members.forEach((member, n) => {
    const bloc = blocOf.get(member.name)
    if (bloc === undefined) {
      unitOf.set(member.name, units.length)
      units.push([n])
      own.push(readChances(member.chances, `members[${n}].chances`, KNOWN_BALLOTS, problems))
    } else if (member.chances !== undefined) {
      wrong(
        'chances',
        `members[${n}].chances`,
        `"${member.name}" votes as her bloc does: give one or the other`,
      )
    }
  })
  blocs.forEach((bloc, n) => {
    for (const name of bloc.members) unitOf.set(name, units.length)
    units.push(bloc.members.map((name) => names.indexOf(name)))
    own.push(readChances(bloc.chances, `blocs[${n}].chances`, KNOWN_BALLOTS, problems))
  })
  const { mayor = null } = setting
  if (mayor !== null) {
    if (names.includes(MAYOR))
      wrong('members', 'mayor', `"${MAYOR}" is the mayor's name: no member can have it`)
    unitOf.set(MAYOR, units.length)
    own.push(readChances(mayor.chances, 'mayor.chances', CASTING_BALLOTS, problems))
  }
  const asked = readRule(members, rule, setting, problems)
  const votes = mayor?.votes ?? 'chair'
  if (mayor !== null && votes === 'chair' && asked !== null && asked.rule.tie !== 'chair-decides') {
    wrong('mayor', 'mayor', 'expected "tie": "chair-decides", or "votes" that say when she votes')
  }
  const cases = readShocks(setting, own, unitOf, units.length, problems)
  if (problems.length > 0 || asked === null) throw new InputError(problems)
  return {
    names,
    voters: members.map(({ weight = 1, group = null }) => ({ weight, group })),
    units,
    ...asked,
    mayor:
      mayor === null ? null : { votes, inQuorum: mayor.inQuorum ?? false, inBase: mayor.inBase ?? false },
    cases,
  }
}

/** The name by which shocks, and answers, call a mayor. */
export const MAYOR = 'mayor'

function readChances(
  given: unknown,
  path: string,
  ballots: readonly string[],
  problems: Problem[],
): BallotChances {
  const wrong = (at: string, message: string) => problems.push({ code: 'chances', path: at, message })
  const none = ballots.map(() => NONE)
  if (typeof given === 'number' || typeof given === 'string') {
    const aye = readChance(given, (message) => wrong(path, message))
    if (aye === null) return none
    return ballots.map((ballot) => (ballot === 'aye' ? aye : ballot === 'nay' ? restOf(aye) : NONE))
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    wrong(path, `expected chances as {"aye": 0.6, "nay": 0.4}, found ${show(given)}`)
    return none
  }
  const table = new Map<string, unknown>(Object.entries(given))
  for (const ballot of table.keys()) {
    if (!ballots.includes(ballot)) {
      wrong(`${path}.${ballot}`, `unknown ballot, expected one of ${ballots.join(', ')}`)
    }
  }
  let sound = true
  const chances = ballots.map((ballot) => {
    if (!table.has(ballot)) return NONE
    const chance = readChance(table.get(ballot), (message) => wrong(`${path}.${ballot}`, message))
    if (chance === null) sound = false
    return chance ?? NONE
  })
  const lack = sound ? lacking(chances) : null
  if (lack !== null) wrong(path, lack)
  return chances
}

/** The rule and the seats, by the reader of questions: the same checks, and the same words. */
function readRule(
  members: readonly OddsMember[],
  rule: OddsRule,
  { seats, vacant }: OddsSetting,
  problems: Problem[],
): Pick<ReadOdds, 'rule' | 'seats' | 'vacant'> | null {
  const plain = typeof rule === 'string' ? { rule } : 'threshold' in rule ? { rule: rule.threshold } : rule
  const grouped = new Map<string, [string, 'aye'][]>()
  const inGroups = members.some(({ group }) => group !== undefined)
  members.forEach(({ name, group }, n) => {
    if (inGroups && typeof group !== 'string') {
      const message = 'expected the group of every member, where some have one'
      problems.push({ code: 'groups', path: `members[${n}].group`, message })
    }
    const list = grouped.get(String(group)) ?? []
    list.push([name, 'aye'])
    grouped.set(String(group), list)
  })
  const tables = [...grouped].map(([group, list]) => [group, Object.fromEntries(list)] as const)
  const ballots = inGroups ? { groups: Object.fromEntries(tables) } : (tables[0]?.[1] ?? {})
  const filled = members.length + (vacant ?? 0)
  try {
    const { roll, rule: read } = readQuestion({
      ...plain,
      ballots,
      weights: Object.fromEntries(members.map(({ name, weight = 1 }) => [name, weight])),
      seats: seats ?? filled,
      vacant: vacant ?? 0,
    })
    const rows = typeof rule !== 'string' && 'threshold' in rule ? rule : read
    return { rule: rows, seats: roll.seats, vacant: roll.vacant }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
    return null
  }
}

/** Every way the shocks can turn out between them: which of their cases, and the chances in it. */
function readShocks(
  setting: OddsSetting,
  own: readonly BallotChances[],
  unitOf: ReadonlyMap<string, number>,
  mayorAt: number,
  problems: Problem[],
): ReadOdds['cases'] {
  let cases: { chance: ReadChance; chances: readonly BallotChances[] }[] = [
    { chance: { value: 1, exact: [1n, 1n] }, chances: own },
  ]
  for (const [n, shock] of (setting.shocks ?? []).entries()) {
    const path = `shocks[${n}].cases`
    const read = shock.cases.map((each, k) => {
      const at = `${path}[${k}]`
      const chance = readChance(each.chance, (message) =>
        problems.push({ code: 'chances', path: `${at}.chance`, message }),
      )
      const changes = Object.entries(each.chances).flatMap(([name, given]) => {
        const unit = unitOf.get(name)
        if (unit === undefined) {
          problems.push({
            code: 'shocks',
            path: `${at}.chances.${name}`,
            message: `there is no member "${name}"`,
          })
          return []
        }
        const ballots = unit === mayorAt ? CASTING_BALLOTS : KNOWN_BALLOTS
        return [[unit, readChances(given, `${at}.chances.${name}`, ballots, problems)] as const]
      })
      return { chance: chance ?? NONE, changes: new Map(changes) }
    })
    const lack = lacking(read.map(({ chance }) => chance))
    if (lack !== null) problems.push({ code: 'shocks', path, message: lack })
    if (cases.length * read.length > MOST_CASES) {
      const message = `expected at most ${MOST_CASES} ways in which the shocks can turn out between them`
      problems.push({ code: 'too-large', path: 'shocks', message })
      return cases
    }
    cases = cases.flatMap((before) =>
      read
        .filter(({ chance }) => chance.value > 0)
        .map(({ chance, changes }) => ({
          chance: multiplied(before.chance, chance),
          chances: before.chances.map((each, unit) => changes.get(unit) ?? each),
        })),
    )
  }
  return cases
}

const multiplied = (a: ReadChance, b: ReadChance): ReadChance => ({
  value: a.value * b.value,
  exact: a.exact === null || b.exact === null ? null : [a.exact[0] * b.exact[0], a.exact[1] * b.exact[1]],
})
