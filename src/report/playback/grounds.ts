import type { Scenario } from '../../schema/scenario.js'
import { forTerminal, wrap } from '../text/escape.js'

/** Text from outside, wrapped for a terminal of 80 columns. */
export const lines = (text: string, indent = '') => wrap(forTerminal(text), 80, indent)

const MARKS = { reported: 'R', inferred: 'I', assumed: 'A' } as const

/** `R  text`, with the sources of what is reported or inferred under it. */
export function marked(basis: keyof typeof MARKS, text: string): string[] {
  const [first = '', ...rest] = wrap(forTerminal(text), 80, '     ')
  return [`  ${MARKS[basis]}  ${first.trimStart()}`, ...rest]
}

/** The titles of the sources that facts rest on, each once. */
function sourcesOf(facts: readonly string[], scenario: Scenario): string[] {
  const keys = facts.flatMap((fact) => scenario.facts[fact]?.sources ?? [])
  return [...new Set(keys)].flatMap((key) => scenario.sources[key]?.title ?? [])
}

/** In brackets: what there is to note, and the sources. */
export function grounds(
  given: { readonly facts: readonly string[]; readonly note?: string },
  scenario: Scenario,
): string[] {
  const sources = sourcesOf(given.facts, scenario)
  const note = given.note === undefined ? [] : [given.note]
  const said = [...note, ...(sources.length === 0 ? [] : [`Source: ${sources.join('; ')}`])]
  return said.length === 0 ? [] : lines(`(${said.join('. ')})`, '     ')
}
