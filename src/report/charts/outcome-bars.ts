import { at, fitted, framed, line, percent, text } from './frame.js'

/** One bar: how often something came out, and the interval around it. Shares, from 0 to 1. */
export interface OutcomeBar {
  readonly name: string
  readonly share: number
  readonly low: number
  readonly high: number
}

const ROW = 30
const LEFT = 150
const BAR = 380
const TOP = 40

/**
 * Outcomes as bars, each with its interval: an SVG of its own, in black and white.
 *
 * @example outcomeBarsSvg({ title: 'Simulated outcomes', caption: '10,000 trials, seed 7', bars })
 */
export function outcomeBarsSvg(chart: {
  readonly title: string
  readonly caption: string
  readonly bars: readonly OutcomeBar[]
}): string {
  const bottom = TOP + chart.bars.length * ROW
  const scale = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line(LEFT + share * BAR, TOP - 4, LEFT + share * BAR, bottom, 0.5, '2 3'),
    text(LEFT + share * BAR, bottom + 14, `${100 * share} %`, { size: 10, anchor: 'middle' }),
  ])
  const bars = chart.bars.flatMap(({ name, share, low, high }, n) => {
    const y = TOP + n * ROW
    const [from, to] = [LEFT + low * BAR, LEFT + high * BAR]
    return [
      text(LEFT - 8, y + 16, fitted(name, LEFT - 12), { anchor: 'end' }),
      `<rect x="${LEFT}" y="${at(y + 4)}" width="${at(share * BAR)}" height="16" fill="url(#hatch)" stroke="black"/>`,
      line(from, y + 12, to, y + 12, 2),
      line(from, y + 6, from, y + 18, 2),
      line(to, y + 6, to, y + 18, 2),
      text(LEFT + BAR + 10, y + 16, percent(share)),
    ]
  })
  return framed({ width: LEFT + BAR + 80, height: bottom + 46, ...chart }, [...scale, ...bars])
}
