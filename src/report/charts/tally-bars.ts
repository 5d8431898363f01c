import { at, framed, line, text } from './frame.js'

const LEFT = 50
const HEIGHT = 160
const TOP = 40
const WIDTH = 480

/**
 * How often a question had so many ayes, from none on: an SVG of its own, in black and white.
 *
 * @param chart counts by number of ayes; the need, where one number of ayes is needed, is marked
 * @example tallyBarsSvg({ title: 'Ayes for the letter', caption: '…', counts: [0, 3, 12, 5], need: 2 })
 */
export function tallyBarsSvg(chart: {
  readonly title: string
  readonly caption: string
  readonly counts: readonly number[]
  readonly need?: number
}): string {
  const { counts, need } = chart
  const most = Math.max(1, ...counts)
  const step = WIDTH / Math.max(1, counts.length)
  // Many seats leave room for some numbers only.
  const every = Math.ceil(counts.length / 24)
  const floor = TOP + HEIGHT
  const bars = counts.flatMap((count, ayes) => {
    const height = (count / most) * HEIGHT
    const x = LEFT + ayes * step
    return [
      `<rect x="${at(x + step * 0.1)}" y="${at(floor - height)}" width="${at(step * 0.8)}" height="${at(height)}" fill="${need !== undefined && ayes < need ? 'white' : 'url(#hatch)'}" stroke="black"/>`,
      ...(ayes % every === 0
        ? [text(x + step / 2, floor + 14, String(ayes), { size: 10, anchor: 'middle' })]
        : []),
    ]
  })
  const marked =
    need === undefined
      ? []
      : [
          line(LEFT + need * step, TOP - 6, LEFT + need * step, floor, 1.5, '6 3'),
          text(LEFT + need * step + 4, TOP, `needs ${need}`, { size: 10 }),
        ]
  const axis = [
    line(LEFT, floor, LEFT + WIDTH, floor),
    text(LEFT - 6, TOP + 10, most.toLocaleString('en'), { size: 10, anchor: 'end' }),
    text(LEFT - 6, floor, '0', { size: 10, anchor: 'end' }),
    text(LEFT + WIDTH / 2, floor + 30, 'ayes', { size: 11, anchor: 'middle' }),
  ]
  return framed({ width: LEFT + WIDTH + 30, height: floor + 56, ...chart }, [...bars, ...axis, ...marked])
}
