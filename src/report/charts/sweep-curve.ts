import { at, fitted, framed, line, text } from './frame.js'

/** One curve: shares with their intervals, by the number that was varied. */
export interface SweepCurve {
  readonly name: string
  readonly points: readonly {
    readonly x: number
    readonly share: number
    readonly low: number
    readonly high: number
  }[]
}

const LEFT = 60
const TOP = 52
const WIDTH = 420
const HEIGHT = 240

/** Curves are told apart by their dashes and the shapes of their points. */
const DASHES = ['', '6 3', '2 3', '10 3 2 3', '1 5', '14 4']
const SHAPES: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${at(x)}" cy="${at(y)}" r="3.5" fill="black"/>`,
  (x, y) => `<rect x="${at(x - 3)}" y="${at(y - 3)}" width="6" height="6" fill="white" stroke="black"/>`,
  (x, y) => `<path d="M${at(x)} ${at(y - 4)}l4 7h-8z" fill="black"/>`,
  (x, y) => `<path d="M${at(x)} ${at(y - 5)}l5 5l-5 5l-5 -5z" fill="white" stroke="black"/>`,
  (x, y) =>
    `<path d="M${at(x - 4)} ${at(y - 4)}l8 8m0 -8l-8 8" stroke="black" stroke-width="1.5" fill="none"/>`,
  (x, y) => `<circle cx="${at(x)}" cy="${at(y)}" r="3.5" fill="white" stroke="black"/>`,
]

/**
 * What a sweep found, as curves with their intervals: an SVG of its own, in black and white.
 *
 * @example sweepCurveSvg({ title: 'Would it carry?', caption: '…', x: 'members moved', y: 'sever', curves })
 */
export function sweepCurveSvg(chart: {
  readonly title: string
  readonly caption: string
  readonly x: string
  readonly y: string
  readonly curves: readonly SweepCurve[]
}): string {
  const all = chart.curves.flatMap(({ points }) => points.map((point) => point.x))
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const across = (x: number) => LEFT + (most === least ? 0.5 : (x - least) / (most - least)) * WIDTH
  const up = (share: number) => TOP + (1 - share) * HEIGHT
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line(LEFT, up(share), LEFT + WIDTH, up(share), 0.5, '2 3'),
    text(LEFT - 8, up(share) + 4, `${100 * share} %`, { size: 10, anchor: 'end' }),
  ])
  const ticks = [...new Set(all)].sort((a, b) => a - b)
  const every = Math.ceil(ticks.length / 16)
  const axis = [
    ...ticks
      .filter((_, n) => n % every === 0)
      .map((x) => text(across(x), TOP + HEIGHT + 16, String(x), { size: 10, anchor: 'middle' })),
    text(LEFT + WIDTH / 2, TOP + HEIGHT + 34, chart.x, { size: 11, anchor: 'middle' }),
    text(LEFT, TOP - 10, fitted(chart.y, WIDTH, 11), { size: 11 }),
  ]
  const curves = chart.curves.flatMap(({ name, points }, n) => {
    const dash = DASHES[n % DASHES.length] ?? ''
    const shape = SHAPES[n % SHAPES.length] ?? SHAPES[0]
    const path = points
      .map(({ x, share }, p) => `${p === 0 ? 'M' : 'L'}${at(across(x))} ${at(up(share))}`)
      .join('')
    const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
    const y = TOP + 10 + n * 20
    return [
      `<path d="${path}" fill="none" stroke="black" stroke-width="1.5"${dashed}/>`,
      ...points.flatMap(({ x, share, low, high }) => [
        line(across(x), up(low), across(x), up(high), 1),
        shape?.(across(x), up(share)) ?? '',
      ]),
      line(LEFT + WIDTH + 16, y, LEFT + WIDTH + 46, y, 1.5, dash),
      shape?.(LEFT + WIDTH + 31, y) ?? '',
      text(LEFT + WIDTH + 54, y + 4, fitted(name, 112, 11), { size: 11 }),
    ]
  })
  // A legend of many curves is longer than the chart.
  const bottom = Math.max(TOP + HEIGHT + 66, TOP + 20 + chart.curves.length * 20)
  return framed({ width: LEFT + WIDTH + 170, height: bottom, ...chart }, [...grid, ...axis, ...curves])
}
