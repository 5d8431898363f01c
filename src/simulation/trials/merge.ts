import { freeze } from '../../kernel/freeze.js'
import { InputError, type Problem } from '../../kernel/problem.js'
import { read } from '../../schema/read.js'
import { type Summary, summarySchema } from '../../schema/trials.js'
import { sorted } from './shard.js'

/** What must be the same in all summaries of one run. */
const HEADER = ['scenario', 'digest', 'seed', 'trials', 'of'] as const

/**
 * One summary of several. The order does not matter, nor in what groups they are merged. Once every shard is
 * there, the summary is that of the whole run, whatever it was cut into.
 *
 * @throws InputError for summaries of different runs, and for a shard that is there twice; all at once
 * @example merge(lines.map(readSummary))
 */
export function merge(summaries: readonly Summary[]): Summary {
  const [first, ...rest] = summaries
  if (first === undefined) {
    throw new InputError([{ code: 'merge', path: '', message: 'expected at least one summary' }])
  }
  const problems = [...mismatches(summaries), ...doubled(summaries)]
  if (problems.length > 0) throw new InputError(problems)
  const merged = rest.reduce(together, first)
  const whole = merged.shards.length === merged.of
  return freeze({ ...merged, ...(whole ? { of: 1, shards: [0] } : {}) })
}

function together(sum: Summary, each: Summary): Summary {
  const items = sum.items.map((item, n) => ({
    ...item,
    outcomes: added(item.outcomes, each.items[n]?.outcomes ?? {}),
    options: added(item.options, each.items[n]?.options ?? {}, false),
  }))
  return {
    ...sum,
    shards: [...sum.shards, ...each.shards].sort((a, b) => a - b),
    played: sum.played + each.played,
    outcomes: items.at(-1)?.outcomes ?? {},
    options: items.at(-1)?.options ?? {},
    items,
    questions: sum.questions.map((question, n) => addedQuestion(question, each.questions[n])),
  }
}

/** True where every shard of the run is in a summary. */
export const isWhole = ({ shards, of }: Pick<Summary, 'shards' | 'of'>): boolean => shards.length === of

/** The shards of its run that a summary does not have. */
export function missingShards({ shards, of }: Summary): number[] {
  const there = new Set(shards)
  return Array.from({ length: of }, (_, n) => n).filter((n) => !there.has(n))
}

/**
 * A summary from a line of JSON.
 *
 * @throws InputError where it is none
 */
export function readSummary(line: string): Summary {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError([{ code: 'json', path: '', message }])
  }
  const summary = read(summarySchema, value)
  const wrong = summary.shards.filter((shard) => shard >= summary.of)
  if (wrong.length > 0) {
    const message = `expected shards below ${summary.of}, found ${wrong.join(', ')}`
    throw new InputError([{ code: 'merge', path: 'shards', message }])
  }
  return freeze(summary)
}

function mismatches([first, ...rest]: readonly Summary[]): Problem[] {
  return rest.flatMap((each, n) =>
    HEADER.flatMap((key) => {
      if (first === undefined || each[key] === first[key]) return []
      const message = `expected the ${key} of the first summary, ${first[key]}, found ${each[key]}`
      return [{ code: 'merge', path: `[${n + 1}].${key}`, message }]
    }),
  )
}

function doubled(summaries: readonly Summary[]): Problem[] {
  const seen = new Map<number, number>()
  return summaries.flatMap(({ shards }, n) =>
    shards.flatMap((shard) => {
      const before = seen.get(shard)
      seen.set(shard, before ?? n)
      if (before === undefined) return []
      return [
        {
          code: 'merge',
          path: `[${n}].shards`,
          message: `shard ${shard} is there twice, first in [${before}]`,
        },
      ]
    }),
  )
}

type Counts = Readonly<Record<string, number>>

function added(one: Counts, other: Counts, sort = true): Record<string, number> {
  const sum: Record<string, number> = { ...one }
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count
  return sort ? sorted(sum) : sum
}

function addedQuestion(
  question: Summary['questions'][number],
  other: Summary['questions'][number] | undefined,
): Summary['questions'][number] {
  if (other === undefined) return question
  return {
    ...question,
    put: question.put + other.put,
    outcomes: added(question.outcomes, other.outcomes, false),
    ayes: question.ayes.map((count, n) => count + (other.ayes[n] ?? 0)),
    members: Object.fromEntries(
      Object.entries(question.members).map(([name, counts]) => [
        name,
        added(counts, other.members[name] ?? {}, false),
      ]),
    ),
  }
}
