import type { Council } from '../../council/council.js'
import { COLUMNS, columnsOf } from '../text/columns.js'
import { forTerminal, wrap } from '../text/escape.js'
import { type MarkedSeat, markedSeats, placeWords, type SeatMark, TEXT_MARKS } from '../text/marks.js'
import { type Paint, type PaintRole, plain } from '../text/paint.js'
import { layoutSeats, MOST_IN_ONE_ROW, type Place } from './layout.js'
import { type ChartBallots, chartTitle, marksShown } from './seat-chart.js'

/** How a seat chart is written. */
export interface SeatChartTextOptions {
  /** The most columns that a line may take: 80 unless given, and never less than 20. */
  readonly columns?: number
  /** False leaves the names out, where a roll call stands beside the chart. */
  readonly names?: boolean
  readonly paint?: Paint
}

/**
 * A chart of who sits where and how each voted, as text: the seats in a half circle by letter, the chair in
 * brackets of its own, a legend, and the names from left to right.
 *
 * @param council the body whose seats are shown
 * @param ballots each member's ballot; undefined for a chart without votes
 * @returns lines, joined
 * @example console.log(seatChartText(meeting.council, meeting.motions[0]?.votes.at(-1)?.ballots))
 */
export function seatChartText(
  council: Council,
  ballots?: ChartBallots,
  options: SeatChartTextOptions = {},
): string {
  const columns = Math.max(20, options.columns ?? COLUMNS)
  const paint = options.paint ?? plain
  const seats = markedSeats(council, ballots)
  const title = wrap(chartTitle(council, ballots), columns).map((line) => paint(line, 'strong'))
  const drawing = drawingOf(seats, columns, paint)
  const list = options.names === false ? [] : ['', ...names(seats, columns)]
  return [...title, '', ...drawing, '', ...legend(seats, columns), ...list].join('\n')
}

/** Each seat as `[A]`, the chair as `<A>`; where there are too many for that, by the letter alone. */
function drawingOf(seats: readonly MarkedSeat[], columns: number, paint: Paint): string[] {
  const places = layoutSeats(seats.length)
  for (const wide of [3, 1]) {
    for (let unit = 8; unit >= wide + 0.5; unit -= 0.25) {
      const grid = gridOf(places, unit, wide, columns)
      if (grid !== null) return linesOfGrid(grid, seats, wide, paint)
    }
  }
  return wrap(seats.map((seat) => cellOf(seat, 3).replace(' ', '_')).join(' '), columns)
}

interface Cell {
  readonly line: number
  readonly column: number
}

/** The places on lines and columns, with so many columns to a unit; null where they do not fit or touch. */
function gridOf(places: readonly Place[], unit: number, wide: number, columns: number): Cell[] | null {
  const left = Math.min(...places.map(({ x }) => x))
  const top = Math.max(...places.map(({ y }) => y))
  const cells = places.map(({ x, y }) => ({
    column: Math.round((x - left) * unit),
    // A line of a terminal is about as high as two columns are wide.
    line: Math.round(((top - y) * unit) / 2),
  }))
  if (cells.some(({ column }) => column + wide > columns)) return null
  const taken = new Map<number, number[]>()
  for (const { line, column } of cells) {
    const beside = taken.get(line) ?? []
    if (beside.some((other) => Math.abs(other - column) < wide + 1)) return null
    taken.set(line, [...beside, column])
  }
  return cells
}

function linesOfGrid(
  cells: readonly Cell[],
  seats: readonly MarkedSeat[],
  wide: number,
  paint: Paint,
): string[] {
  const last = Math.max(...cells.map(({ line }) => line))
  return Array.from({ length: last + 1 }, (_, line) => {
    const here = cells
      .flatMap((cell, n) => (cell.line === line ? [{ column: cell.column, seat: seats[n] }] : []))
      .sort((a, b) => a.column - b.column)
    let at = 0
    return here
      .map(({ column, seat }) => {
        const gap = ' '.repeat(column - at)
        at = column + wide
        return seat === undefined ? gap : gap + paint(cellOf(seat, wide), ROLES[seat.mark] ?? 'quiet')
      })
      .join('')
  })
}

const ROLES: Partial<Record<SeatMark, PaintRole>> = { aye: 'good', nay: 'bad' }

function cellOf({ mark, chair }: MarkedSeat, wide: number): string {
  const { letter } = TEXT_MARKS[mark]
  if (wide === 1) return mark === 'vacant' ? '_' : letter
  return chair ? `<${letter}>` : `[${letter}]`
}

/** `A aye: 6`, for every mark that there is. */
function legend(seats: readonly MarkedSeat[], columns: number): string[] {
  // Where ballots are not reported, the numbers of the others would look like a tally.
  const open = seats.some(({ mark }) => mark === 'unreported')
  const marks = marksShown(seats).map(({ mark, count }) => {
    const { letter, word } = TEXT_MARKS[mark]
    const many = open ? '' : `: ${count}`
    return mark === 'vacant' ? `${word}${many}` : `${letter} ${word}${many}`
  })
  const chair = seats.some((seat) => seat.chair) ? ['<> the chair'] : []
  return wrap([...marks, ...chair].join('; '), columns)
}

/** The names from left to right, one to a line; of a large body, one list for each ballot. */
function names(seats: readonly MarkedSeat[], columns: number): string[] {
  if (seats.length > MOST_IN_ONE_ROW) {
    return marksShown(seats)
      .filter(({ mark }) => mark !== 'vacant')
      .flatMap(({ mark }) => {
        const members = seats
          .filter((seat) => seat.mark === mark)
          .map((seat) => [nameOf(seat), ...bracketed(placeWords(seat).map(forTerminal))].join(' '))
        return wrap(`${TEXT_MARKS[mark].word}: ${members.join(', ')}`, columns, '', '  ')
      })
  }
  const digits = String(seats.length).length
  return seats.flatMap((seat) => {
    const start = `${String(seat.number).padStart(digits)}. ${TEXT_MARKS[seat.mark].letter}  `
    const words = [nameOf(seat), ...[seat.seat, ...placeWords(seat)].map(forTerminal)]
    return wrap(words.join(', '), columns, start, ' '.repeat(columnsOf(start)))
  })
}

const bracketed = (words: readonly string[]) => (words.length === 0 ? [] : [`(${words.join(', ')})`])

const nameOf = ({ member, chair }: MarkedSeat) =>
  member === null ? 'vacant' : `${forTerminal(member)}${chair ? ' (chair)' : ''}`
