import { forTerminal, forXml } from '../text/escape.js'
import { type MarkedSeat, type SeatMark, TEXT_MARKS } from '../text/marks.js'
import { shortened, widthOf } from './label.js'
import { marksShown, seatInWords } from './seat-chart.js'
import { fixed, outlineSvg, SEAT_SHAPES } from './shapes.js'

/** A part of a chart, with where it ends. */
export interface ChartPart {
  readonly svg: readonly string[]
  readonly bottom: number
}

const SIZE = 13
const LINE = 24
const RADIUS = 8

/** What every mark means, and how many seats have it, from left to right and line by line. */
export function legendSvg(seats: readonly MarkedSeat[], x: number, y: number, width: number): ChartPart {
  // Where ballots are not reported, the numbers of the others would look like a tally.
  const open = seats.some(({ mark }) => mark === 'unreported')
  const items = [
    ...marksShown(seats).map(({ mark, count }) => {
      const { word } = TEXT_MARKS[mark]
      return { mark, text: open ? word : `${word}: ${count}` }
    }),
    ...(seats.some(({ chair }) => chair) ? [{ mark: null, text: 'double outline: the chair' }] : []),
  ]
  let left = x
  let line = y + LINE / 2
  const drawn = items.map(({ mark, text }) => {
    const wide = 2 * RADIUS + 8 + widthOf(text) * SIZE + 18
    if (left > x && left + wide - 18 > x + width) {
      left = x
      line += LINE
    }
    const at = left
    left += wide
    return `${mark === null ? ringSvg(at + RADIUS, line) : markSvg(mark, at + RADIUS, line)}${textSvg(text, at + 2 * RADIUS + 8, line)}`
  })
  return { svg: drawn, bottom: line + LINE / 2 }
}

const [NARROWEST, WIDEST] = [140, 300]
const ROW = 20

/** Every seat with its member, in columns, from left to right as they sit. */
export function listSvg(seats: readonly MarkedSeat[], x: number, y: number, width: number): ChartPart {
  const names = seats.map(listName)
  const longest = Math.max(...names.map(widthOf)) * SIZE + 2 * RADIUS + 20
  const columns = Math.max(1, Math.floor(width / Math.min(WIDEST, Math.max(NARROWEST, longest))))
  const rows = Math.ceil(seats.length / columns)
  const room = width / columns
  const heading = `<text x="${fixed(x)}" y="${fixed(y + 14)}" font-size="${SIZE}" font-weight="bold" fill="#1a1a1a">From left to right:</text>`
  const top = y + 32
  const drawn = seats.map((seat, n) => {
    const left = x + Math.floor(n / rows) * room
    const line = top + (n % rows) * ROW
    const wide = (room - 2 * RADIUS - 14) / SIZE
    const text = shortened(names[n] ?? '', wide)
    return (
      `<g><title>${forXml(seatInWords(seat))}</title>` +
      `${markSvg(seat.mark, left + RADIUS, line)}${textSvg(text, left + 2 * RADIUS + 6, line)}</g>`
    )
  })
  return { svg: [heading, ...drawn], bottom: top + rows * ROW }
}

const listName = ({ number, member, chair }: MarkedSeat) =>
  `${number}. ${member === null ? 'vacant' : forTerminal(member)}${chair ? ' (chair)' : ''}`

function markSvg(mark: SeatMark, x: number, y: number): string {
  const { outline, fill, stroke, ink, dashes } = SEAT_SHAPES[mark]
  const line = dashes === undefined ? '' : ' stroke-dasharray="2 2"'
  const letter = mark === 'seated' || mark === 'waiting' ? '' : TEXT_MARKS[mark].letter.trim()
  return (
    outlineSvg(outline, x, y, RADIUS, `fill="${fill}" stroke="${stroke}" stroke-width="1.5"${line}`) +
    (letter === ''
      ? ''
      : `<text x="${fixed(x)}" y="${fixed(y + (mark === 'recused' ? 5 : 3.5))}" font-size="10" font-weight="bold" text-anchor="middle" fill="${ink}">${forXml(letter)}</text>`)
  )
}

function ringSvg(x: number, y: number): string {
  const line = 'fill="none" stroke="#1a1a1a" stroke-width="1.5"'
  return outlineSvg('circle', x, y, RADIUS, line) + outlineSvg('circle', x, y, RADIUS - 3, line)
}

const textSvg = (text: string, x: number, y: number) =>
  `<text x="${fixed(x)}" y="${fixed(y + 4.5)}" font-size="${SIZE}" fill="#1a1a1a">${forXml(text)}</text>`
