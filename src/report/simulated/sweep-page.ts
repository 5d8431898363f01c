import { percent } from '../charts/frame.js'
import { html } from '../printables/html.js'
import { figures, reportPage, table } from '../text/report-page.js'
import { assumptionsHtml } from './assumptions.js'
import { type ShareTold, SIMULATED } from './trials.js'
import { rulesHtml, type Simulated } from './trials-page.js'

/** One point of a sweep, as it is told. */
export interface SweepPointTold {
  readonly settings: Readonly<Record<string, number>>
  readonly played: number
  readonly options: Readonly<Record<string, ShareTold & { readonly count: number }>>
  /** The chance that its only question carries, where that is counted. */
  readonly carries?: { readonly value: number } | null
}

/**
 * A sweep as one page of HTML: its curve, a table of the same numbers, and everything that was assumed.
 *
 * @param curve the chart of the sweep, as SVG of this library
 * @example sweepPage(points, sweepCurveSvg(chart), { title, simulation, rules, grounds: scenario }, 1)
 */
export function sweepPage(
  points: readonly SweepPointTold[],
  curve: string,
  told: Simulated,
  seed: number,
): string {
  const [first] = points
  const names = Object.keys(first?.settings ?? {})
  const options = Object.keys(first?.options ?? {})
  const trials = (first?.played ?? 0).toLocaleString('en')
  const counted = points.some(({ carries }) => carries != null)
  const rows = points.map(({ settings, options: shares, carries }) => [
    ...names.map((name) => String(settings[name])),
    ...options.map((option) => {
      const { share, low, high } = shares[option] ?? { share: 0, low: 0, high: 1 }
      return html`${percent(share)}<br><small>${percent(low)} to ${percent(high)}</small>`
    }),
    ...(counted ? [carries == null ? '' : percent(carries.value)] : []),
  ])
  const columns = [...options, ...(counted ? ['carries, exactly'] : [])]
  const body = [
    html`<p class="label">${SIMULATED}</p>`,
    html`<p>${names.join(' and ')} varied; ${trials} trials a point, seed ${String(seed)}, under ${told.rules.title}. Every point draws the same words, so that points differ by what was set and by nothing else. Intervals hold 95 times in 100 (Wilson 1927).</p>`,
    figures()(curve),
    table(
      'How often it ends with each option, simulated',
      [...names, ...columns],
      rows,
      columns.map((_, n) => names.length + n),
    ),
    html`<p>What is varied stands among the assumptions as it was before.</p>`,
    assumptionsHtml(told.simulation, told.grounds),
    rulesHtml(told.rules),
  ]
  return reportPage(`Simulated: ${told.title}`, body, { label: 'Simulated' })
}
