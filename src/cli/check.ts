import { formatProblem, InputError, type Problem } from '../kernel/problem.js'
import { forTerminal } from '../report/text/escape.js'
import { playScenario } from '../scenario/play.js'
import { ANSWER_IS_NO, BAD_INPUT, type Command, callError, DONE, json } from './command.js'
import { findScenario, openPlaced } from './scenarios.js'

interface Checked {
  readonly file: string
  readonly problems: readonly Problem[]
  /** What the scenario expects and does not get, in any of its readings. */
  readonly unmet: readonly {
    readonly reading: string
    readonly line: number
    readonly column: number
    readonly what: string
    readonly expected: string
    readonly found: string
  }[]
}

/** `council-sim check`: are these scenario files sound, and do they come out as they expect? */
export const check: Command = {
  name: 'check',
  summary: 'Checks scenario files: every problem at once, and every expectation in every reading.',
  usage: 'check FILE-OR-NAME... [--json]',
  options: { json: { says: 'as JSON' } },
  example: 'council-sim check san-jose-2022-03',
  async run(given, terminal) {
    if (given.words.length === 0) throw callError(check, 'expected at least one scenario')
    const results = given.words.map(checkOne)
    await terminal.out(given.flag('json') ? json(results) : results.map(textOf).join(''))
    if (results.some(({ problems }) => problems.length > 0)) return BAD_INPUT
    return results.some(({ unmet }) => unmet.length > 0) ? ANSWER_IS_NO : DONE
  },
}

function checkOne(file: string): Checked {
  try {
    const { scenario, place } = openPlaced(file)
    const readings = [undefined, ...scenario.variants.map(({ id }) => id)]
    const unmet = readings.flatMap((variant, n) =>
      playScenario(scenario, { find: findScenario, ...(variant === undefined ? {} : { variant }) })
        .checks.filter(({ met }) => !met)
        .map(({ what, path, expected, found }) => ({
          reading: variant ?? scenario.id,
          ...place(variant === undefined ? path : `variants[${n - 1}].${path}`),
          what,
          expected,
          found,
        })),
    )
    return { file, problems: [], unmet }
  } catch (error) {
    if (error instanceof InputError) return { file, problems: error.problems, unmet: [] }
    throw error
  }
}

function textOf({ file, problems, unmet }: Checked): string {
  if (problems.length > 0) {
    return problems.map((problem) => `${forTerminal(formatProblem({ file, ...problem }))}\n`).join('')
  }
  const lines = unmet.map(
    ({ reading, line, column, what, expected, found }) =>
      `${file}:${line}:${column} (${reading}) ${what}: expected ${expected}, found ${found}`,
  )
  return `${(lines.length === 0 ? [`${file}: sound, and comes out as it expects`] : lines).map(forTerminal).join('\n')}\n`
}
