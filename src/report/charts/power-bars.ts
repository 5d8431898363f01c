import { at, fitted, framed, line, percent, text } from './frame.js'

/** One player, or several who are alike: what her vote counts, and her share of the power. Shares, from 0 to 1. */
export interface PowerBar {
  readonly name: string
  /** What her vote counts; null for a mayor, who has none. */
  readonly weight: number | null
  /** Her share of all votes; null for a mayor, who has none. */
  readonly votes: number | null
  readonly banzhaf: number
  /** Null where it was not counted. */
  readonly shapleyShubik: number | null
}

const LEFT = 160
const BAR = 360
const TOP = 64
const BAND = 13
const ROW = 3 * BAND + 12
const FILLS = { votes: 'white', banzhaf: 'url(#hatch)', shapleyShubik: 'black' } as const
const NAMES = { votes: 'votes', banzhaf: 'Banzhaf', shapleyShubik: 'Shapley-Shubik' } as const
const SERIES = ['votes', 'banzhaf', 'shapleyShubik'] as const

/**
 * Shares of votes and of power side by side, player by player: an SVG of its own, in black and white.
 *
 * @example powerBarsSvg({ title: 'Power under "39 ayes"', caption: '…', bars })
 */
export function powerBarsSvg(chart: {
  readonly title: string
  readonly caption: string
  readonly bars: readonly PowerBar[]
}): string {
  const bottom = TOP + chart.bars.length * ROW
  const most = topOf(chart.bars)
  const long = (share: number) => (share / most) * BAR
  const scale = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => [
    line(LEFT + part * BAR, TOP - 6, LEFT + part * BAR, bottom, 0.5, '2 3'),
    text(LEFT + part * BAR, bottom + 14, `${Number((100 * part * most).toFixed(2))} %`, {
      size: 10,
      anchor: 'middle',
    }),
  ])
  const legend = SERIES.flatMap((series, n) => [
    `<rect x="${LEFT + n * 120}" y="32" width="18" height="10" fill="${FILLS[series]}" stroke="black"/>`,
    text(LEFT + 24 + n * 120, 41, NAMES[series], { size: 11 }),
  ])
  const bars = chart.bars.flatMap((bar, n) => {
    const y = TOP + n * ROW
    const drawn = SERIES.flatMap((series, k) => {
      const share = bar[series]
      const top = y + k * BAND
      if (share === null) return [text(LEFT + 6, top + 10, '–', { size: 10 })]
      return [
        `<rect x="${LEFT}" y="${at(top)}" width="${at(long(share))}" height="${BAND - 3}" fill="${FILLS[series]}" stroke="black"/>`,
        text(LEFT + long(share) + 6, top + 9, percent(share, 2), { size: 10, halo: true }),
      ]
    })
    const weight = bar.weight === null ? '' : ` (${bar.weight})`
    const name = `${fitted(bar.name, LEFT - 12 - 7 * weight.length)}${weight}`
    return [text(LEFT - 8, y + BAND + 10, name, { anchor: 'end' }), ...drawn]
  })
  return framed({ width: LEFT + BAR + 70, height: bottom + 46, ...chart }, [...scale, ...legend, ...bars])
}

/** The end of the scale: a round share that no bar is longer than. */
function topOf(bars: readonly PowerBar[]): number {
  const shares = bars.flatMap(({ votes, banzhaf, shapleyShubik }) => [
    votes ?? 0,
    banzhaf,
    shapleyShubik ?? 0,
  ])
  const most = Math.max(...shares, 0)
  return [0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8].find((top) => most <= top) ?? 1
}
