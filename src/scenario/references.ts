import type { Problem } from '../kernel/problem.js'
import { namesOn } from '../schema/seats.js'
import { UNREPORTED } from '../vocabulary.js'
import { items, keys, part } from './parts.js'
import { simulationProblems } from './simulation-references.js'

type Wrong = (path: string, message: string) => void

/**
 * What a scenario refers to and does not have: facts, sources, members, motions. The schema sees each part
 * by itself; this sees them together. It looks at the file as it was read, sound or not, so that all
 * problems are told at once; what is not of the right shape is the schema's to tell.
 */
export function danglingReferences(scenario: unknown): Problem[] {
  const problems: Problem[] = []
  const wrong: Wrong = (path, message) => problems.push({ code: 'reference', path, message })
  const sources = keys(part(scenario, 'sources'))
  const facts = keys(part(scenario, 'facts'))
  const hasFacts = (path: string, owner: unknown) => {
    for (const [n, fact] of items(part(owner, 'facts')).entries()) {
      if (typeof fact === 'string' && !facts.includes(fact))
        wrong(`${path}.facts[${n}]`, `no fact "${fact}" in this file`)
    }
  }
  for (const name of facts) {
    const cited = items(part(part(scenario, 'facts'), name, 'sources'))
    for (const [n, source] of cited.entries()) {
      if (typeof source !== 'string' || sources.includes(source)) continue
      wrong(`facts.${name}.sources[${n}]`, `no source "${source}" in this file`)
    }
    const confidence = part(part(scenario, 'facts'), name, 'confidence')
    if ((confidence === 'reported' || confidence === 'inferred') && cited.length === 0) {
      wrong(`facts.${name}.sources`, `expected a source for what is ${confidence}`)
    }
  }
  for (const list of ['before', 'after', 'positions', 'arguments', 'acts']) {
    for (const [n, each] of items(part(scenario, list)).entries()) hasFacts(`${list}[${n}]`, each)
  }
  const council = part(scenario, 'council')
  const continues = part(scenario, 'continues') !== undefined
  const members = council === undefined ? undefined : namesOn(part(council, 'seats'))
  const isSeated = (name: unknown, path: string) => {
    if (typeof name !== 'string' || members === undefined || name === UNREPORTED || members.includes(name))
      return
    wrong(path, `"${name}" holds no seat`)
  }
  for (const [n, each] of items(part(scenario, 'positions')).entries()) {
    isSeated(part(each, 'member'), `positions[${n}].member`)
  }
  checkReading(scenario, '', continues, hasFacts, isSeated, wrong)
  const variants = items(part(scenario, 'variants'))
  for (const [n, variant] of variants.entries()) {
    checkReading(variant, `variants[${n}].`, continues, hasFacts, isSeated, wrong)
    const id = part(variant, 'id')
    if (variants.findIndex((each) => part(each, 'id') === id) !== n)
      wrong(`variants[${n}].id`, `"${id}" is there twice`)
  }
  const simulation = part(scenario, 'simulation')
  if (simulation !== undefined) {
    const mayor = part(council, 'mayor')
    const seated = members?.filter((name) => typeof name === 'string')
    problems.push(...simulationProblems(simulation, seated, typeof mayor === 'string' ? [mayor] : []))
    for (const list of ['dispositions', 'events']) {
      for (const [n, each] of items(part(simulation, list)).entries())
        hasFacts(`simulation.${list}[${n}]`, each)
    }
    for (const name of keys(part(simulation, 'blocs')))
      hasFacts(`simulation.blocs.${name}`, part(simulation, 'blocs', name))
  }
  if (council === undefined && !continues)
    wrong('', 'expected a council, or the scenario that this one continues')
  if (council !== undefined && continues) {
    wrong('council', 'the council carries over from the scenario that this one continues')
  }
  return problems
}

/** The meetings of the file, or of a variant, and what is expected of them. */
function checkReading(
  reading: unknown,
  path: string,
  continues: boolean,
  hasFacts: (path: string, owner: unknown) => void,
  isSeated: (name: unknown, path: string) => void,
  wrong: Wrong,
): void {
  const moved: unknown[] = []
  for (const [m, meeting] of items(part(reading, 'meetings')).entries()) {
    const at = `${path}meetings[${m}]`
    hasFacts(at, meeting)
    for (const [n, name] of items(part(meeting, 'present')).entries()) isSeated(name, `${at}.present[${n}]`)
    for (const [n, step] of items(part(meeting, 'steps')).entries()) {
      hasFacts(`${at}.steps[${n}]`, step)
      moved.push(part(step, 'do', 'id'))
      for (const [name, inside] of namesIn(step)) isSeated(name, `${at}.steps[${n}].${inside}`)
    }
  }
  if (continues) return
  for (const list of ['standings', 'decisions']) {
    for (const id of keys(part(reading, 'expect', list))) {
      // m1, m2, … are the names of motions that were given none.
      if (moved.includes(id) || /^m\d+$/.test(id)) continue
      wrong(`${path}expect.${list}.${id}`, `no motion "${id}" is moved in this file`)
    }
  }
}

/** Every member that a step names, with the part of the step that does. */
function namesIn(step: unknown): [name: unknown, part: string][] {
  const foreseen = ['ayes', 'nays'].flatMap((side) =>
    items(part(step, 'foresee', side)).map((name, n): [unknown, string] => [name, `foresee.${side}[${n}]`]),
  )
  const inferred = items(part(step, 'inferredBallots')).map((name, n): [unknown, string] => [
    name,
    `inferredBallots[${n}]`,
  ])
  const acted = ['do', 'ask'].flatMap((key) => {
    // Anybody may make a statement: a president far away, a member of the public.
    const by: [unknown, string][] =
      part(step, key, 'type') === 'state' ? [] : [[part(step, key, 'by'), `${key}.by`]]
    return [
      ...by,
      ...keys(part(step, key, 'ballots')).map((name): [unknown, string] => [name, `${key}.ballots.${name}`]),
    ]
  })
  return [...foreseen, ...inferred, ...acted, [part(step, 'recall', 'member'), 'recall.member']]
}
