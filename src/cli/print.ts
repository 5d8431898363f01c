import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRINTABLES, type PrintableName, printable } from '../report/printables/index.js'
import { forTerminal } from '../report/text/escape.js'
import { type Command, callError, DONE } from './command.js'
import { unreadable } from './files.js'
import { rulebook } from './rules.js'
import { findScenario, openScenario } from './scenarios.js'

/** `council-sim print`: what a class needs on paper, as HTML pages. */
export const print: Command = {
  name: 'print',
  summary: 'Writes pages to print for a class: agenda, role cards, script, worksheet, answers and more.',
  usage: 'print SCENARIO [--what NAME,NAME] [--out DIR] [--variant ID] [--rules ID]',
  options: {
    what: { value: 'NAMES', says: 'only these; all if left out' },
    out: { value: 'DIR', says: 'the folder that they go to; SCENARIO-print otherwise' },
    variant: { value: 'ID', says: 'another reading that the scenario has' },
    rules: { value: 'ID', says: 'another rulebook than its own' },
  },
  details: [
    'There is: agenda, role-cards, script, roll-call, ballots, worksheet, answer-key,',
    'minutes and motion-map. Open them in any browser, and print; no network is',
    'needed. Files of the same name are written over.',
  ],
  example: 'council-sim print san-jose-2022-03 --out lesson',
  async run(given, terminal) {
    const [file, ...more] = given.words
    if (file === undefined || more.length > 0) throw callError(print, 'expected one scenario')
    const names = wanted(given.value('what'))
    const scenario = openScenario(file)
    const variant = given.value('variant')
    const rules = given.value('rules')
    const options = {
      find: findScenario,
      ...(variant === undefined ? {} : { variant }),
      ...(rules === undefined ? {} : { rules: rulebook(rules) }),
    }
    const pages = names.map((name) => ({ name, text: printable(scenario, name, options) }))
    const folder = given.value('out') ?? `${scenario.id}-print`
    try {
      mkdirSync(folder, { recursive: true })
      for (const { name, text } of pages) writeFileSync(join(folder, `${name}.html`), text)
    } catch (error) {
      throw unreadable(folder, error)
    }
    await terminal.out(pages.map(({ name }) => `${forTerminal(join(folder, `${name}.html`))}\n`).join(''))
    return DONE
  },
}

function wanted(what: string | undefined): readonly PrintableName[] {
  if (what === undefined) return PRINTABLES
  const asked = what.split(',').map((name) => name.trim())
  const unknown = asked.filter((name) => !PRINTABLES.some((each) => each === name))
  if (unknown.length > 0) {
    throw callError(
      print,
      `there is no ${unknown.map((name) => `"${name}"`).join(', ')}; there is: ${PRINTABLES.join(', ')}`,
    )
  }
  return PRINTABLES.filter((name) => asked.includes(name))
}
