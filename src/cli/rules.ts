import { digest } from '../kernel/digest.js'
import { InputError } from '../kernel/problem.js'
import { describe, describeDifferences } from '../report/rulebooks/rulebook.js'
import { wrap } from '../report/text/escape.js'
import { rulebookById, rulebooks } from '../rulebooks/index.js'
import { diff } from '../rules/diff.js'
import type { Rulebook } from '../rules/rulebook.js'
import { type Command, callError, DONE, json } from './command.js'

/** `council-sim rules`: the rulebooks, shown and compared. */
export const rules: Command = {
  name: 'rules',
  summary: 'Shows the rows of a rulebook with their sources, or where two rulebooks differ.',
  usage: 'rules [show ID | diff ID ID] [--json]',
  options: { json: { says: 'as JSON' } },
  example: 'council-sim rules diff rosenberg robert1915',
  async run(given, terminal) {
    const [verb = 'list', ...ids] = given.words
    const asJson = given.flag('json')
    if (verb === 'list' && ids.length === 0) {
      const list = Object.values(rulebooks).map(({ id, title }) => ({ id, title }))
      await terminal.out(asJson ? json(list) : listText(list))
      return DONE
    }
    if (verb === 'show' && ids.length === 1) {
      const book = rulebook(ids[0])
      await terminal.out(asJson ? json({ ...book, digest: digest(book) }) : describe(book))
      return DONE
    }
    if (verb === 'diff' && ids.length === 2) {
      const [a, b] = [rulebook(ids[0]), rulebook(ids[1])]
      await terminal.out(asJson ? json(diff(a, b)) : describeDifferences(a, b))
      return DONE
    }
    throw callError(rules, 'expected show and one rulebook, or diff and two')
  },
}

/** Every id with its title, in 80 columns. */
function listText(list: readonly { readonly id: string; readonly title: string }[]): string {
  const column = Math.max(...list.map(({ id }) => id.length)) + 2
  const lines = list.flatMap(({ id, title }) => wrap(title, 80, id.padEnd(column), ' '.repeat(column)))
  return `${lines.join('\n')}\n`
}

/** The rulebook of this id. */
export function rulebook(id = ''): Rulebook {
  const found = rulebookById(id)
  if (found !== undefined) return found
  const known = Object.values(rulebooks)
    .map((each) => each.id)
    .join(', ')
  throw new InputError([{ code: 'rulebook', path: '', message: `no rulebook "${id}"; there is: ${known}` }])
}
