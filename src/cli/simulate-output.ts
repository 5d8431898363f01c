import { percent } from '../report/charts/frame.js'
import { outcomeBarsSvg } from '../report/charts/outcome-bars.js'
import { sweepCurveSvg } from '../report/charts/sweep-curve.js'
import { tallyBarsSvg } from '../report/charts/tally-bars.js'
import { SIMULATED } from '../report/simulated/trials.js'
import { padTo } from '../report/text/columns.js'
import { forTerminal, wrap } from '../report/text/escape.js'
import type { Summary } from '../schema/trials.js'
import type { Study } from '../simulation/study/study.js'
import { estimateOf } from '../simulation/trials/estimate.js'
import type { SweepPoint, SweptRange } from '../simulation/trials/sweep.js'

const captionOf = (trials: number, seed: number) =>
  `Simulated: ${trials.toLocaleString('en')} trials, seed ${seed}; intervals hold 95 times in 100.`

/** The outcomes of a run, or the ayes on its last question, as a chart. */
export function chartOf(chart: string, summary: Summary, title: string): string {
  const caption = captionOf(summary.played, summary.seed)
  if (chart === 'outcomes') {
    const bars = Object.entries(summary.options).map(([name, count]) => ({
      name,
      ...estimateOf(count, summary.played),
    }))
    return outcomeBarsSvg({ title: `Simulated: ${title}`, caption, bars })
  }
  const question = summary.questions.findLast(({ put }) => put > 0)
  return tallyBarsSvg({
    title: `Simulated ayes on "${question?.id ?? ''}"`,
    caption,
    counts: question?.ayes ?? [],
  })
}

/** The option that a sweep is about: what the last item moves. */
const movedBy = ({ simulation }: Study) => simulation.items.at(-1)?.motion ?? simulation.statusQuo

/** A sweep as curves: along the last number that is varied, one curve for each value of those before it. */
export function sweepChart(
  study: Study,
  ranges: readonly SweptRange[],
  points: readonly SweepPoint[],
): string {
  const along = ranges.at(-1)?.name ?? ''
  const option = movedBy(study)
  const groups = new Map<string, SweepPoint[]>()
  for (const point of points) {
    const { [along]: _x, ...rest } = point.settings
    const name = Object.entries(rest)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')
    groups.set(name, [...(groups.get(name) ?? []), point])
  }
  return sweepCurveSvg({
    title: `Simulated: ${study.title}`,
    caption: `Simulated: ${(points[0]?.played ?? 0).toLocaleString('en')} trials a point; intervals hold 95 times in 100.`,
    x: along,
    y: `trials that end with "${option}"`,
    curves: [...groups].map(([name, list]) => ({
      name,
      points: list.map(({ settings, options }) => ({
        x: settings[along] ?? 0,
        ...(options[option] ?? { share: 0, low: 0, high: 0 }),
      })),
    })),
  })
}

/** A sweep as a table. */
export function sweepText(
  study: Study,
  ranges: readonly SweptRange[],
  points: readonly SweepPoint[],
  seed: number,
): string {
  const option = movedBy(study)
  const names = ranges.map(({ name }) => name)
  const widths = names.map((name) => Math.max(10, name.length + 2))
  const head = names.map((name, n) => padTo(forTerminal(name), widths[n] ?? 10)).join('')
  const lines = points.map(({ settings, options, carries }) => {
    const exactly = carries === null ? '' : `  exactly ${percent(carries.value)}`
    const { share = 0, low = 0, high = 0 } = options[option] ?? {}
    const set = names.map((name, n) => padTo(String(settings[name]), widths[n] ?? 10)).join('')
    return `${set}${percent(share).padStart(8)}  (${percent(low)} to ${percent(high)})${exactly}`
  })
  return [
    `${forTerminal(study.scenario)}: how often it ends with "${forTerminal(option)}"`,
    ...wrap(SIMULATED),
    `${(points[0]?.played ?? 0).toLocaleString('en')} trials a line, seed ${seed}; intervals hold 95 times in 100 (Wilson).`,
    '',
    `${head}${forTerminal(option)}`,
    ...lines,
    '',
  ].join('\n')
}
