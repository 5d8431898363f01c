import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { InputError } from '../kernel/problem.js'
import { type Command, callError, DONE } from './command.js'
import { unreadable } from './files.js'
import { builtInScenarios, findScenario, openPlaced } from './scenarios.js'

/** `council-sim page`: the page for a class, written to a file. */
export const page: Command = {
  name: 'page',
  summary: 'Writes the page for a class: one HTML file that works without a network.',
  usage: 'page OUT.html [SCENARIO-FILES] [--force]',
  options: { force: { says: 'writes over a file that is there' } },
  details: [
    'The built-in stories are in the page. Scenario files that are named after it, in',
    'YAML or JSON, are checked and put in front of them.',
  ],
  example: 'council-sim page classroom.html our-council.yaml',
  async run(given, terminal) {
    const [out, ...files] = given.words
    if (out === undefined) throw callError(page, 'expected the name of the file to write')
    if (existsSync(out) && !given.flag('force')) {
      throw new InputError([
        { code: 'file', path: '', message: 'is there already; --force writes over it', file: `${out}:` },
      ])
    }
    const text = withStories(builtPage(), files.map(openPlaced))
    try {
      writeFileSync(out, text)
    } catch (error) {
      throw unreadable(out, error)
    }
    terminal.err(`${out}: ${Buffer.byteLength(text)} bytes, with ${builtInScenarios().length} stories`)
    terminal.err(files.length === 0 ? '.\n' : ` and ${files.length} of your own.\n`)
    return DONE
  },
}

/** The page as it was built: beside the command, or in `dist` where the command runs from source. */
function builtPage(): string {
  const found = ['./classroom.html', '../../dist/classroom.html']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path))
  if (found !== undefined) return readFileSync(found, 'utf8')
  const message = 'the page is not there; in a clone, `npm run build` makes it'
  throw new InputError([{ code: 'package', path: '', message }])
}

const NO_STORIES = '<script type="application/json" id="stories">[]</script>'

/** The page with stories in front of its own. What is in them stays text: nothing can end the element. */
function withStories(html: string, files: readonly ReturnType<typeof openPlaced>[]): string {
  const ids = files.map(({ scenario }) => scenario.id)
  const strangers = files.flatMap(({ scenario: { id, continues } }) =>
    continues === undefined || ids.includes(continues) || findScenario(continues) !== undefined
      ? []
      : [
          {
            code: 'continues',
            path: 'continues',
            message: `"${id}" continues "${continues}", which is not in the page`,
          },
        ],
  )
  if (strangers.length > 0) throw new InputError(strangers)
  // The file as it was written, and not as it was read: the page reads it by itself.
  const rows = files.map(({ scenario: { id, title }, value }) => [id, title, JSON.stringify(value)])
  const data = JSON.stringify(rows).replaceAll('<', '\\u003c')
  const [before, after] = html.split(NO_STORIES)
  if (before === undefined || after === undefined) throw new Error('the page has no place for stories')
  return `${before}<script type="application/json" id="stories">${data}</script>${after}`
}
