import { InputError, type Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import type { QuestionOdds, Summary } from '../../schema/trials.js'
import { settingProblems, withSettings } from '../study/settings.js'
import type { Study } from '../study/study.js'
import { type Estimate, estimateOf } from './estimate.js'

/** A number of a study that is varied, and the values it takes. */
export interface SweptRange {
  readonly name: string
  readonly values: readonly number[]
}

/** One point of a sweep: what was set, and what came of it. */
export interface SweepPoint {
  readonly settings: Readonly<Record<string, number>>
  readonly played: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly options: Readonly<Record<string, Estimate & { readonly count: number }>>
  /** The exact chance that the only question of the study carries; null where it has more, or only trials will do. */
  readonly carries: ExactChance | null
}

type ExactChance = NonNullable<QuestionOdds['odds']>['carried']

/** The most points of one sweep. */
const MOST_POINTS = 10_000

/**
 * Reads `name=from:to:step`, several of them with commas between.
 *
 * @throws InputError with everything that is wrong with it
 * @example parseSweep('speech.by=0:4:1,speech.moves=0:9:3')
 */
export function parseSweep(text: string): SweptRange[] {
  const problems: Problem[] = []
  const wrong = (message: string) => problems.push({ code: 'sweep', path: 'sweep', message })
  const ranges = text.split(',').flatMap((part) => readRange(part, wrong))
  const doubled = ranges.map(({ name }) => name).filter((name, n, all) => all.indexOf(name) < n)
  for (const name of new Set(doubled)) wrong(`"${name}" is varied twice`)
  const points = ranges.reduce((product, { values }) => product * values.length, 1)
  if (points > MOST_POINTS) wrong(`expected at most ${MOST_POINTS} points, found ${points}`)
  if (problems.length > 0) throw new InputError(problems)
  return ranges
}

function readRange(part: string, wrong: (message: string) => void): SweptRange[] {
  const found = /^\s*(.+?)\s*=\s*([-+.\deE]+):([-+.\deE]+)(?::([-+.\deE]+))?\s*$/.exec(part)
  const [from = 0, to = 0, step = 0] = [found?.[2], found?.[3], found?.[4] ?? '1'].map(Number)
  const sound = found !== null && [from, to, step].every((each) => Number.isFinite(each))
  if (!sound || !(step > 0) || to < from) {
    wrong(`expected name=from:to:step, with a step above 0 and from no more than to, found ${show(part)}`)
    return []
  }
  // Counted, not added up, so that 0:1:0.1 has its eleven values.
  const steps = Math.floor((to - from) / step + 1e-9)
  if (steps >= MOST_POINTS) {
    wrong(`expected at most ${MOST_POINTS} points, found ${steps + 1}`)
    return []
  }
  const values = Array.from({ length: steps + 1 }, (_, n) => Number((from + n * step).toFixed(9)))
  return [{ name: found?.[1] ?? '', values }]
}

/** Every combination of the values of several ranges. */
export function pointsOf([first, ...rest]: readonly SweptRange[]): Readonly<Record<string, number>>[] {
  if (first === undefined) return [{}]
  return first.values.flatMap((value) => pointsOf(rest).map((point) => ({ [first.name]: value, ...point })))
}

/**
 * The same study over and over, with some of its numbers varied: a curve, or a surface, as data. Every point
 * draws the same words, so that points differ by what was set and by nothing else.
 *
 * @throws InputError for a name that is none of the study's numbers
 * @example await sweep(study, parseSweep('speech.moves=0:9:1'), (at) => runShard({ scenario: at, … }))
 */
export async function sweep(
  study: Study,
  ranges: readonly SweptRange[],
  run: (study: Study) => Summary | Promise<Summary>,
): Promise<SweepPoint[]> {
  const problems = rangeProblems(study, ranges)
  if (problems.length > 0) throw new InputError(problems)
  const points: SweepPoint[] = []
  for (const settings of pointsOf(ranges)) {
    const { played, outcomes, options, questions, odds } = await run(withSettings(study, settings))
    points.push({
      settings,
      played,
      outcomes,
      options: Object.fromEntries(
        Object.entries(options).map(([option, count]) => [option, { count, ...estimateOf(count, played) }]),
      ),
      carries: (questions.length === 1 ? odds?.[0]?.odds?.carried : null) ?? null,
    })
  }
  return points
}

/** What cannot be set in a study: a name once, and of each range the first value that cannot stand there. */
export const rangeProblems = (study: Study, ranges: readonly SweptRange[]): Problem[] =>
  ranges.flatMap(({ name, values }) =>
    settingProblems(
      study,
      values.map((value) => [name, value] as const),
    ).slice(0, 1),
  )
