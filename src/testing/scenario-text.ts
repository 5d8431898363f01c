import type { Council } from '../council/council.js'
import type { Meeting } from '../meeting/meeting.js'
import { rulebookById } from '../rulebooks/index.js'
import { SCENARIO_FORMAT } from '../schema/scenario.js'
import { isDeepEqual } from './is-deep-equal.js'
import type { Step, Trail } from './trail.js'

/** Words that YAML would not read as text. */
const NO_TEXT = /^(true|false|null|yes|no|on|off|y|n)$/i
const PLAIN = /^\p{L}[\p{L}\p{N}-]*$/u

/**
 * Plain data on one line of YAML, with quotes only where they are needed.
 *
 * @example inYaml({ type: 'second', by: 'Díaz' }) // '{ type: second, by: Díaz }'
 */
export function inYaml(value: unknown): string {
  if (typeof value === 'string')
    return PLAIN.test(value) && !NO_TEXT.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, part]) => `${inYaml(key)}: ${inYaml(part)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/**
 * What was tried, as one step of a scenario file, ready to be pasted under `steps:`. What was refused
 * becomes a question to the rules, with the refusal that is expected.
 *
 * @example stepText(step) // '- { do: { type: second, by: Díaz }, basis: assumed }'
 */
export function stepText({ action, ruling }: Pick<Step, 'action' | 'ruling'>): string {
  if (ruling.inOrder) return `- { do: ${inYaml(action)}, basis: assumed }`
  return `- { ask: ${inYaml(action)}, expect: { inOrder: false, code: ${ruling.code} } }`
}

/**
 * A whole meeting as a scenario file: its council, how it opened, and every step that was tried. Steps are
 * marked as assumed: nothing in it is reported of anybody.
 *
 * A council's past is left out, so the meeting must be its first.
 *
 * @example readScenario(scenarioText(trailOf(meeting)))
 */
export function scenarioText(trail: Trail, about: { id?: string; title?: string } = {}): string {
  const { id = 'counterexample', title = 'A meeting that was found by a test' } = about
  const { opening } = trail.opening
  const members = (standing: string) =>
    Object.keys(opening.attendance).filter((name) => opening.attendance[name] === standing)
  return `${[
    `format: ${SCENARIO_FORMAT}`,
    'version: 1',
    `id: ${id}`,
    `title: ${inYaml(title)}`,
    `council: ${inYaml(councilOf(opening.council))}`,
    'meetings:',
    `  - date: ${inYaml(opening.date)}`,
    `    present: ${inYaml(members('present'))}`,
    `    others: ${members('unreported').length > 0 ? 'unreported' : 'absent'}`,
    `    quorumKnown: ${opening.quorumKnown}`,
    `    agenda: ${inYaml(opening.agenda)}`,
    '    hypothetical: true',
    '    basis: assumed',
    `    steps:${trail.steps.length === 0 ? ' []' : ''}`,
    ...trail.steps.map((step) => `      ${stepText(step)}`),
    `expect: ${inYaml({ standings: standingsOf(trail.meeting) })}`,
  ].join('\n')}\n`
}

const standingsOf = ({ motions }: Meeting) =>
  Object.fromEntries(motions.map(({ id, standing }) => [id, standing]))

/** The council as a scenario gives it: a shipped rulebook by its name, any other whole. */
function councilOf({ name, rules, seats, chair, relationships }: Council) {
  return {
    name,
    rules: isDeepEqual(rulebookById(rules.id), rules) ? rules.id : rules,
    seats,
    chair,
    relationships: relationships.map(({ changes: _changes, ...relationship }) => relationship),
  }
}
