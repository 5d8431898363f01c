import { InputError } from '../kernel/problem.js'
import { trialsText } from '../report/simulated/trials.js'
import type { Summary } from '../schema/trials.js'
import { estimateOf } from '../simulation/trials/estimate.js'
import { isWhole, merge, missingShards, readSummary } from '../simulation/trials/merge.js'
import { ANSWER_IS_NO, type Command, callError, DONE, json } from './command.js'
import { linesOf } from './lines.js'
import { resultOf } from './trial-result.js'

const MOST_NAMED = 20

/** `council-sim merge`: the shards of a run, put together. */
export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Puts the shards of a simulated run together: lines of `simulate --shard` on standard input.',
  usage: 'merge [--json | --line]',
  options: {
    json: { says: 'as JSON, the same bytes as simulate --json' },
    line: { says: 'as one line for another merge, whole or not' },
  },
  details: [
    'Shards may come in any order. A shard that is there twice, or is of another',
    'run, is refused; a run with shards missing is not told as if it were whole.',
  ],
  example: 'seq 0 3 | xargs -I{} council-sim simulate san-jose-2022-03 --shard {}/4 | council-sim merge',
  async run(given, terminal) {
    if (given.words.length > 0) throw callError(mergeCommand, 'expected the shards on standard input')
    const summaries: Summary[] = []
    const lines: number[] = []
    const problems: InputError['problems'][number][] = []
    let number = 0
    for await (const line of linesOf(terminal.input)) {
      number += 1
      if (line.trim() === '') continue
      try {
        summaries.push(readSummary(line))
        lines.push(number)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        problems.push(...error.problems.map((each) => ({ ...each, file: 'standard input', line: number })))
      }
    }
    if (problems.length > 0) throw new InputError(problems)
    const summary = merged(summaries, lines)
    if (given.flag('line')) {
      await terminal.out(`${JSON.stringify(summary)}\n`)
      return DONE
    }
    if (!isWhole(summary)) {
      const missing = missingShards(summary)
      const named = missing.slice(0, MOST_NAMED).join(', ')
      const more = missing.length > MOST_NAMED ? ', …' : ''
      terminal.err(`${missing.length} of ${summary.of} shards are missing: ${named}${more}\n`)
      return ANSWER_IS_NO
    }
    await terminal.out(given.flag('json') ? json(resultOf(summary)) : trialsText(summary, estimateOf))
    return DONE
  },
}

/** The summaries as one; what is wrong with one of them is told with the line that it stands on. */
function merged(summaries: readonly Summary[], lines: readonly number[]): Summary {
  const lineOf = (place: string) => lines[Number(place)] ?? 0
  try {
    return merge(summaries)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(
      error.problems.map((problem) => {
        const [, place = '', path = ''] = /^\[(\d+)\]\.(.+)$/.exec(problem.path) ?? []
        if (place === '') return problem
        const message = problem.message.replace(/\[(\d+)\]$/, (_, first: string) => `line ${lineOf(first)}`)
        return { ...problem, path, message, file: 'standard input', line: lineOf(place) }
      }),
    )
  }
}
