import type { Problem } from '../kernel/problem.js'
import type { Scenario, ScenarioMeeting, ScenarioStep } from '../schema/scenario.js'
import { UNREPORTED } from '../vocabulary.js'

/**
 * What a scenario refers to and does not have: facts, sources, members. The schema sees each part by
 * itself; this sees them together.
 */
export function danglingReferences(scenario: Scenario): Problem[] {
  const problems: Problem[] = []
  const wrong = (path: string, message: string) => problems.push({ code: 'reference', path, message })
  const sources = Object.keys(scenario.sources)
  const facts = Object.keys(scenario.facts)
  const hasFacts = (path: string, cited: readonly string[]) => {
    for (const [n, fact] of cited.entries()) {
      if (!facts.includes(fact)) wrong(`${path}.facts[${n}]`, `no fact "${fact}" in this file`)
    }
  }
  for (const [name, fact] of Object.entries(scenario.facts)) {
    fact.sources.forEach((source, n) => {
      if (!sources.includes(source))
        wrong(`facts.${name}.sources[${n}]`, `no source "${source}" in this file`)
    })
    if (fact.confidence !== 'unknown' && fact.sources.length === 0) {
      wrong(`facts.${name}.sources`, `expected a source for what is ${fact.confidence}`)
    }
  }
  for (const part of ['before', 'after', 'positions'] as const) {
    for (const [n, each] of scenario[part].entries()) hasFacts(`${part}[${n}]`, each.facts)
  }
  const members = scenario.council?.seats.flatMap(({ member }) => (member === null ? [] : [member]))
  scenario.positions.forEach(({ member }, n) => {
    if (members !== undefined && !members.includes(member))
      wrong(`positions[${n}].member`, `"${member}" holds no seat`)
  })
  const meetings = [
    ...scenario.meetings.map((meeting, n) => ({ meeting, path: `meetings[${n}]` })),
    ...scenario.variants.flatMap((variant, v) =>
      variant.meetings.map((meeting, n) => ({ meeting, path: `variants[${v}].meetings[${n}]` })),
    ),
  ]
  for (const { meeting, path } of meetings) checkMeeting(meeting, path, members, hasFacts, wrong)
  if (scenario.council === undefined && scenario.continues === undefined) {
    wrong('', 'expected a council, or the scenario that this one continues')
  }
  if (scenario.council !== undefined && scenario.continues !== undefined) {
    wrong('council', 'the council carries over from the scenario that this one continues')
  }
  const variants = scenario.variants.map(({ id }) => id)
  variants.forEach((id, n) => {
    if (variants.indexOf(id) !== n) wrong(`variants[${n}].id`, `"${id}" is there twice`)
  })
  return problems
}

function checkMeeting(
  meeting: ScenarioMeeting,
  path: string,
  members: readonly string[] | undefined,
  hasFacts: (path: string, facts: readonly string[]) => void,
  wrong: (path: string, message: string) => void,
): void {
  hasFacts(path, meeting.facts)
  const isSeated = (name: string, at: string) => {
    if (members === undefined || members.includes(name) || name === UNREPORTED) return
    wrong(at, `"${name}" holds no seat`)
  }
  for (const [n, name] of meeting.present?.entries() ?? []) isSeated(name, `${path}.present[${n}]`)
  meeting.steps.forEach((step, n) => {
    const at = `${path}.steps[${n}]`
    if ('facts' in step) hasFacts(at, step.facts)
    for (const [name, part] of namesIn(step)) isSeated(name, `${at}.${part}`)
  })
}

/** Every member that a step names, with the part of the step that does. */
function namesIn(step: ScenarioStep): [name: string, part: string][] {
  if ('foresee' in step) {
    const list = (side: 'ayes' | 'nays') =>
      step.foresee[side].map((name, n): [string, string] => [name, `foresee.${side}[${n}]`])
    return [...list('ayes'), ...list('nays')]
  }
  if ('recall' in step) return [[step.recall.member, 'recall.member']]
  const [action, key] = 'do' in step ? [step.do, 'do'] : [step.ask, 'ask']
  // Anybody may make a statement: a president far away, a member of the public.
  const by: [string, string][] = 'by' in action && action.type !== 'state' ? [[action.by, `${key}.by`]] : []
  const ballots =
    action.type === 'vote'
      ? Object.keys(action.ballots).map((name): [string, string] => [name, `${key}.ballots.${name}`])
      : []
  return [...by, ...ballots]
}
