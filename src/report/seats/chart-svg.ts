import type { Council } from '../../council/council.js'
import { forXml } from '../text/escape.js'
import { type MarkedSeat, markedSeats, TEXT_MARKS } from '../text/marks.js'
import { labelLines, labelOf, type SeatLabel } from './label.js'
import { layoutSeats, MOST_IN_ONE_ROW } from './layout.js'
import { type ChartPart, legendSvg, listSvg } from './legend.js'
import { type ChartBallots, chartDescription, chartTitle, seatInWords } from './seat-chart.js'
import { fixed, outlineSvg, SEAT_SHAPES } from './shapes.js'

/** Sizes in pixels of a chart with names beside the seats, and of one with a list below. */
const NAMED = { pitch: 106, radius: 24, letter: 20, ring: 2.5, least: 420 }
const MANY = { pitch: 35, radius: 12.5, letter: 13, ring: 2, least: 660 }
type Size = typeof NAMED

const MARGIN = 18
const HEADING = 17

/**
 * A chart of who sits where and how each voted, as SVG: one seat for each member, told apart by letter,
 * shape and colour, with names, a legend, and the count in words for screen readers. No script, no
 * reference to anything outside.
 *
 * @param council the body whose seats are drawn
 * @param ballots each member's ballot; undefined for a chart without votes
 * @returns one SVG element
 * @example seatChartSvg(meeting.council, meeting.motions[0]?.votes.at(-1)?.ballots)
 */
export function seatChartSvg(council: Council, ballots?: ChartBallots): string {
  const seats = markedSeats(council, ballots)
  const named = seats.length <= MOST_IN_ONE_ROW
  const size = named ? NAMED : MANY
  const drawn = drawnSeats(seats, named, size)
  const { left, right, top, bottom } = boundsOf(drawn, size.radius * 1.3)
  const width = Math.max(size.least, 2 * Math.max(-left, right) + 2 * MARGIN)
  const inner = width - 2 * MARGIN
  const title = chartTitle(council, ballots)
  const heading = headingSvg(title, inner)
  const arc = `translate(${fixed(width / 2)} ${fixed(heading.bottom + MARGIN - top)})`
  const legend = legendSvg(seats, MARGIN, heading.bottom + bottom - top + 2 * MARGIN, inner)
  const list = named ? { svg: [], bottom: 0 } : listSvg(seats, MARGIN, legend.bottom + 12, inner)
  const height = Math.max(legend.bottom, list.bottom) + MARGIN
  const [wide, high] = [fixed(width), fixed(height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${forXml(title)}"` +
      ` viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" font-family="sans-serif">`,
    `<title>${forXml(title)}</title>`,
    `<desc>${forXml(chartDescription(council, seats))}</desc>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...heading.svg,
    `<g transform="${arc}">`,
    ...drawn.map(({ seat, x, y, label }) => seatSvg(seat, x, y, size, label?.svg(x, y) ?? '')),
    '</g>',
    ...legend.svg,
    ...list.svg,
    '</svg>\n',
  ].join('\n')
}

interface DrawnSeat {
  readonly seat: MarkedSeat
  readonly x: number
  readonly y: number
  readonly label: SeatLabel | null
}

function drawnSeats(seats: readonly MarkedSeat[], named: boolean, { pitch }: Size): DrawnSeat[] {
  const places = layoutSeats(seats.length)
  return seats.flatMap((seat, n) => {
    const place = places[n]
    if (place === undefined) return []
    return [{ seat, x: place.x * pitch, y: -place.y * pitch, label: named ? labelOf(seat, place) : null }]
  })
}

/** How far the seats reach, with their names. */
function boundsOf(drawn: readonly DrawnSeat[], edge: number) {
  return {
    left: Math.min(...drawn.map(({ x, label }) => x + Math.min(-edge, label?.left ?? 0))),
    right: Math.max(...drawn.map(({ x, label }) => x + Math.max(edge, label?.right ?? 0))),
    top: Math.min(...drawn.map(({ y, label }) => y + Math.min(-edge, label?.top ?? 0))),
    bottom: Math.max(...drawn.map(({ y, label }) => y + Math.max(edge, label?.bottom ?? 0))),
  }
}

/** The title where it can be seen, on as many lines as it takes. */
function headingSvg(title: string, width: number): ChartPart {
  const lines = labelLines(title, width / HEADING, 3)
  const svg = lines.map(
    (line, n) =>
      `<text x="${MARGIN}" y="${fixed(MARGIN + (n + 0.8) * HEADING * 1.3)}" font-size="${HEADING}"` +
      ` font-weight="bold" fill="#1a1a1a">${forXml(line)}</text>`,
  )
  return { svg, bottom: MARGIN + lines.length * HEADING * 1.3 }
}

function seatSvg(
  seat: MarkedSeat,
  x: number,
  y: number,
  { radius, letter, ring }: Size,
  label: string,
): string {
  const shape = SEAT_SHAPES[seat.mark]
  const dashes = shape.dashes === undefined ? '' : ` stroke-dasharray="${shape.dashes}"`
  const paint = `fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="2"${dashes}`
  const line = `fill="none" stroke="#1a1a1a" stroke-width="${ring}"`
  const text = letterOf(seat)
  const high = text.length > 2 ? letter * 0.75 : letter
  const low = high * (seat.mark === 'recused' ? 0.5 : 0.35)
  return [
    `<g><title>${forXml(seatInWords(seat))}</title>`,
    seat.chair ? outlineSvg(shape.outline, x, y, radius * 1.25, line) : '',
    outlineSvg(shape.outline, x, y, radius, paint),
    `<text x="${fixed(x)}" y="${fixed(y + low)}" font-size="${fixed(high)}" font-weight="bold"` +
      ` text-anchor="middle" fill="${shape.ink}">${forXml(text)}</text>`,
    label,
    '</g>',
  ].join('')
}

/** The letter of a ballot; where nothing is voted on, the number of the seat. */
function letterOf({ mark, number }: MarkedSeat): string {
  if (mark === 'seated') return String(number)
  return mark === 'waiting' || mark === 'vacant' ? '' : TEXT_MARKS[mark].letter
}
