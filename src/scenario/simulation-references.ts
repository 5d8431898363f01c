import type { Problem } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import { followingProblems } from './following.js'
import { items, keys, part } from './parts.js'

type Wrong = (path: string, message: string) => void

/** Chances in a file are decimals: sums of them are right to so much. */
const ROUNDING = 1e-9

/**
 * What a simulation refers to and does not have, and what its parts say together: options, members, items,
 * chances that do not add up, members who follow one another in a circle. It looks at the file as it was
 * read, sound or not, so that all problems are told at once.
 *
 * @param simulation the part of the file, as data
 * @param seated who holds a seat; undefined where that is known only from another scenario
 * @param officers who may vote without a seat
 */
export function simulationProblems(
  simulation: unknown,
  seated: readonly string[] | undefined,
  officers: readonly string[] = [],
): Problem[] {
  const members = seated === undefined ? undefined : [...new Set([...seated, ...officers])]
  const problems: Problem[] = []
  const wrong: Wrong = (path, message) =>
    problems.push({ code: 'simulation', path: `simulation.${path}`, message })
  const options = keys(part(simulation, 'options'))
  const isOption = (name: unknown, path: string) => {
    if (typeof name === 'string' && !options.includes(name))
      wrong(path, `no option ${show(name)}; there is: ${options.join(', ') || 'none'}`)
  }
  const isMember = (name: unknown, path: string) => {
    if (typeof name === 'string' && members !== undefined && !members.includes(name))
      wrong(path, `"${name}" holds no seat`)
  }
  isOption(part(simulation, 'statusQuo'), 'statusQuo')
  const titles = options.map((name) => part(simulation, 'options', name, 'title'))
  for (const [n, title] of titles.entries()) {
    if (typeof title === 'string' && titles.indexOf(title) !== n)
      wrong(`options.${options[n]}.title`, 'two options have this title')
  }

  const given = items(part(simulation, 'dispositions'))
  const named = given.map((each) => part(each, 'member'))
  for (const [n, disposition] of given.entries()) {
    const path = `dispositions[${n}]`
    isMember(named[n], `${path}.member`)
    if (named.indexOf(named[n]) !== n) wrong(`${path}.member`, `${show(named[n])} has two dispositions`)
    checkWants(disposition, path, options, isOption, wrong)
    checkBasis(disposition, path, wrong)
  }
  const others = part(simulation, 'others')
  if (others !== undefined) checkWants(others, 'others', options, isOption, wrong)
  else {
    const without = seated?.filter((name) => !named.includes(name)) ?? []
    if (without.length > 0) wrong('others', `expected what the others want: ${without.join(', ')}`)
  }

  const blocs = part(simulation, 'blocs')
  for (const name of keys(blocs)) {
    for (const [n, member] of items(part(blocs, name, 'members')).entries())
      isMember(member, `blocs.${name}.members[${n}]`)
    checkBasis(part(blocs, name), `blocs.${name}`, wrong)
    if (members?.includes(name)) wrong(`blocs.${name}`, 'a bloc cannot have the name of a member')
  }
  for (const { path, message } of followingProblems(simulation, members)) wrong(path, message)
  checkItems(simulation, seated, isOption, isMember, wrong)
  checkEvents(simulation, isOption, isMember, wrong)
  return problems
}

/** Every option has a place in what a member wants, or a chance of its own; chances add up to 1. */
function checkWants(
  wants: unknown,
  path: string,
  options: readonly string[],
  isOption: (name: unknown, path: string) => void,
  wrong: Wrong,
): void {
  const [preference, utilities, chances] = ['preference', 'utilities', 'chances'].map((key) =>
    part(wants, key),
  )
  if (preference !== undefined && utilities !== undefined)
    wrong(`${path}.utilities`, 'expected a preference or utilities, not both')
  const ranked = items(preference).flatMap((each, n) =>
    Array.isArray(each)
      ? each.map((name: unknown, m): [unknown, string] => [name, `${path}.preference[${n}][${m}]`])
      : [[each, `${path}.preference[${n}]`] as [unknown, string]],
  )
  for (const [n, [name, at]] of ranked.entries()) {
    isOption(name, at)
    if (ranked.findIndex(([each]) => each === name) !== n) wrong(at, `${show(name)} is ranked twice`)
  }
  for (const name of keys(utilities)) isOption(name, `${path}.utilities.${name}`)
  for (const name of keys(chances)) {
    isOption(name, `${path}.chances.${name}`)
    const each = ['aye', 'nay', 'abstain'].map((ballot) => part(chances, name, ballot) ?? 0)
    const sum = each.reduce<number>((total, chance) => total + (typeof chance === 'number' ? chance : 0), 0)
    if (Math.abs(sum - 1) > ROUNDING)
      wrong(`${path}.chances.${name}`, `expected chances that add up to 1, found ${Number(sum.toFixed(9))}`)
  }
  if (preference === undefined && utilities === undefined && chances === undefined) {
    wrong(path, 'expected a preference, utilities or chances')
    return
  }
  const wanted = preference === undefined ? keys(utilities) : ranked.map(([name]) => name)
  if (preference === undefined && utilities === undefined) return
  for (const name of options) if (!wanted.includes(name)) wrong(path, `says nothing of the option "${name}"`)
}

/** What is said of a real member rests on facts, or is an assumption and says so. */
function checkBasis(given: unknown, path: string, wrong: Wrong): void {
  const basis = part(given, 'basis')
  if (basis !== 'reported' && basis !== 'inferred') return
  if (items(part(given, 'facts')).length > 0) return
  wrong(`${path}.facts`, `expected the facts that show it, as it is ${basis}; without any it is assumed`)
}

function checkItems(
  simulation: unknown,
  seated: readonly string[] | undefined,
  isOption: (name: unknown, path: string) => void,
  isMember: (name: unknown, path: string) => void,
  wrong: Wrong,
): void {
  const statusQuo = part(simulation, 'statusQuo')
  const given = items(part(simulation, 'items'))
  const ids = given.map((item) => part(item, 'id'))
  for (const [n, item] of given.entries()) {
    const path = `items[${n}]`
    if (ids.indexOf(ids[n]) !== n) wrong(`${path}.id`, `${show(ids[n])} is there twice`)
    isMember(part(item, 'by'), `${path}.by`)
    checkRecused(item, path, seated, wrong)
    const moved: [unknown, string][] = [
      [part(item, 'motion'), `${path}.motion`],
      ...items(part(item, 'substitutes')).map((each, m): [unknown, string] => [
        each,
        `${path}.substitutes[${m}]`,
      ]),
    ]
    for (const [m, [name, at]] of moved.entries()) {
      isOption(name, at)
      if (name === statusQuo && name !== undefined)
        wrong(at, `${show(name)} is what is left where nothing carries: nobody moves it`)
      if (moved.findIndex(([each]) => each === name) !== m) wrong(at, `${show(name)} is moved twice`)
    }
  }
}

/** Members recuse themselves, each once; and nobody from what she moves. */
function checkRecused(
  item: unknown,
  path: string,
  seated: readonly string[] | undefined,
  wrong: Wrong,
): void {
  const recused = items(part(item, 'recused'))
  for (const [n, name] of recused.entries()) {
    const at = `${path}.recused[${n}]`
    if (typeof name === 'string' && seated !== undefined && !seated.includes(name))
      wrong(at, `"${name}" holds no seat, and has no vote to recuse herself from`)
    if (recused.indexOf(name) !== n) wrong(at, `${show(name)} is there twice`)
    if (name === part(item, 'by')) wrong(at, `${show(name)} moves it: who recuses herself moves nothing`)
  }
}

function checkEvents(
  simulation: unknown,
  isOption: (name: unknown, path: string) => void,
  isMember: (name: unknown, path: string) => void,
  wrong: Wrong,
): void {
  const itemIds = items(part(simulation, 'items')).map((item) => part(item, 'id'))
  const given = items(part(simulation, 'events'))
  const ids = given.map((event) => part(event, 'id'))
  for (const [n, event] of given.entries()) {
    const path = `events[${n}]`
    if (ids.indexOf(ids[n]) !== n) wrong(`${path}.id`, `${show(ids[n])} is there twice`)
    const before = part(event, 'before')
    if (typeof before === 'string' && !itemIds.includes(before))
      wrong(`${path}.before`, `no item ${show(before)}`)
    checkBasis(event, path, wrong)
    for (const [m, shift] of items(part(event, 'shifts')).entries()) {
      isOption(part(shift, 'option'), `${path}.shifts[${m}].option`)
      const moved = items(part(shift, 'members'))
      for (const [k, name] of moved.entries()) isMember(name, `${path}.shifts[${m}].members[${k}]`)
      const moves = part(shift, 'moves')
      if (moved.length > 0 && typeof moves === 'number' && moves > moved.length)
        wrong(
          `${path}.shifts[${m}].moves`,
          `expected at most ${moved.length}, the members named, found ${moves}`,
        )
    }
  }
}
