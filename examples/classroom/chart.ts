import type { Ballot, Council } from 'council-sim'
import {
  layoutSeats,
  type MarkedSeat,
  markedSeats,
  outlineSvg,
  SEAT_SHAPES,
  TEXT_MARKS,
} from 'council-sim/report'
import { h, s } from './dom.js'
import { t, term } from './words/index.js'

/** What a chart shows. */
export interface ChartInput {
  readonly council: Council
  /** Undefined for a chart of who sits where. */
  readonly ballots?: Readonly<Record<string, Ballot>> | undefined
  /** Who moves now: her seat is ringed. */
  readonly actor?: string | null
  /** What a click on a seat does; the same can be done in the list beside the chart. */
  readonly onseat?: ((member: string) => void) | undefined
  /** The chart in words. */
  readonly label: string
}

const WIDE = { pitch: 108, radius: 29, letter: 25 }
const NARROW = { pitch: 58, radius: 19, letter: 18 }
const MANY = { pitch: 36, radius: 13.5, letter: 13 }
const MOST_NAMED = 15

/** True where there is no room for names beside the seats. */
export const isNarrow = () => matchMedia('(max-width: 44rem)').matches

/**
 * The seats in a half circle, each with its ballot by letter, shape and colour. The whole is one picture with
 * its words; the same stands in `ballotList` for those who do not see it.
 */
export function seatChart({ council, ballots, actor, onseat, label }: ChartInput): SVGElement {
  const seats = markedSeats(council, ballots)
  const named = seats.length <= MOST_NAMED && !isNarrow()
  const size = seats.length > MOST_NAMED ? MANY : named ? WIDE : NARROW
  const places = layoutSeats(seats.length)
  const points = places.map(({ x, y, angle }) => ({ x: x * size.pitch, y: -y * size.pitch, angle }))
  const longest = Math.max(...seats.flatMap((seat) => nameLines(seat).map(({ length }) => length)))
  const side = named ? size.radius * 1.8 + longest * 12.6 + 8 : size.radius * 1.7
  const over = named ? 112 : size.radius * 1.6
  const left = Math.min(...points.map(({ x }) => x)) - side
  const right = Math.max(...points.map(({ x }) => x)) + side
  const top = Math.min(...points.map(({ y }) => y)) - over
  const bottom = Math.max(...points.map(({ y }) => y)) + size.radius * 1.8
  const width = Math.max(right - left, 220)
  const picture = s('svg', {
    class: 'chart',
    role: 'img',
    'aria-label': label,
    viewBox: `${(left + right - width) / 2} ${top} ${width} ${bottom - top}`,
  })
  for (const [n, seat] of seats.entries()) {
    const point = points[n]
    if (point === undefined) continue
    picture.append(seatOf(seat, point, size, seat.member !== null && seat.member === actor, named, onseat))
  }
  return picture
}

function seatOf(
  seat: MarkedSeat,
  { x, y, angle }: { x: number; y: number; angle: number },
  { radius, letter }: typeof WIDE,
  moves: boolean,
  named: boolean,
  onseat: ChartInput['onseat'],
): SVGElement {
  const shape = SEAT_SHAPES[seat.mark]
  const dashes = shape.dashes === undefined ? '' : ` stroke-dasharray="${shape.dashes}"`
  const group = s('g', { class: onseat === undefined ? 'seat' : 'seat pressable' })
  const ring = seat.chair
    ? outlineSvg(shape.outline, x, y, radius * 1.26, 'fill="none" stroke="#1a1a1a" stroke-width="2.5"')
    : ''
  const spot = moves
    ? outlineSvg('circle', x, y, radius * 1.5, 'fill="#ffe08a" stroke="#8a5a00" stroke-width="3"')
    : ''
  // Numbers and colours alone: nothing that anybody wrote is in here.
  group.innerHTML =
    spot +
    ring +
    outlineSvg(
      shape.outline,
      x,
      y,
      radius,
      `fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="2"${dashes}`,
    )
  const mark =
    seat.mark === 'seated'
      ? String(seat.number)
      : seat.mark === 'waiting' || seat.mark === 'vacant'
        ? ''
        : TEXT_MARKS[seat.mark].letter
  group.append(
    s(
      'title',
      {},
      `${seat.member ?? term('ballots', 'vacant')}${seat.chair ? ` (${t('chair')})` : ''}: ${term('ballots', seat.mark)}`,
    ),
    s(
      'text',
      {
        x,
        y: y + letter * (seat.mark === 'recused' ? 0.5 : 0.36),
        'text-anchor': 'middle',
        'font-size': letter,
        'font-weight': 'bold',
        fill: shape.ink,
      },
      mark,
    ),
  )
  if (named) group.append(nameOf(seat, x, y, angle, radius))
  const { member } = seat
  if (onseat !== undefined && member !== null) group.addEventListener('click', () => onseat(member))
  return group
}

const LINE = 24
const LONGEST = 13

function nameOf(seat: MarkedSeat, x: number, y: number, angle: number, radius: number): SVGElement {
  const lines = nameLines(seat)
  const across = Math.cos(angle)
  const anchor = across > 0.35 ? 'start' : across < -0.35 ? 'end' : 'middle'
  const middle = y - Math.sin(angle) * (radius * 1.7)
  const top = middle - lines.length * LINE * ((1 + Math.sin(angle)) / 2) + LINE * 0.8
  const beside = x + across * radius * 1.75
  return s(
    'text',
    { 'text-anchor': anchor, 'font-size': 22, fill: '#1a1a1a' },
    ...lines.map((line, n) => s('tspan', { x: beside, y: top + n * LINE }, line)),
  )
}

const nameLines = ({ member, chair }: MarkedSeat): string[] => [
  ...inLines(member ?? term('ballots', 'vacant')),
  ...(chair ? [`(${t('chair')})`] : []),
]

/** A name on at most three short lines. */
function inLines(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= LONGEST) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines
    .slice(0, 3)
    .map((line) => (line.length > LONGEST + 3 ? `${line.slice(0, LONGEST + 2)}…` : line))
  return lines.length > 3 ? [...shown.slice(0, 2), `${shown[2]}…`] : shown
}

/** A ballot's mark: its letter in its shape and colour. */
export function badge(mark: MarkedSeat['mark']): HTMLElement {
  const shape = SEAT_SHAPES[mark]
  const picture = s('svg', { class: 'badge', viewBox: '-15 -15 30 30', 'aria-hidden': 'true' })
  picture.innerHTML = outlineSvg(
    shape.outline,
    0,
    0,
    12,
    `fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="1.6"`,
  )
  picture.append(
    s(
      'text',
      {
        x: 0,
        y: mark === 'recused' ? 6.5 : 4.6,
        'text-anchor': 'middle',
        'font-size': 13,
        'font-weight': 'bold',
        fill: shape.ink,
      },
      mark === 'waiting' || mark === 'seated' || mark === 'vacant' ? '' : TEXT_MARKS[mark].letter,
    ),
  )
  return h('span', { class: 'mark' }, picture)
}

/** Every seat with its ballot, in words: made once somebody opens it, for a large body has many rows. */
export function ballotDetails(open: boolean, ...shown: Parameters<typeof ballotList>): HTMLElement {
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(ballotList(...shown))
  }
  const details = h('details', { id: 'roll-list', open, ontoggle: fill }, h('summary', {}, t('rollInWords')))
  fill()
  return details
}

function ballotList(
  council: Council,
  ballots: Readonly<Record<string, Ballot>> | undefined,
  inferred: readonly string[] = [],
): HTMLElement {
  const seats = markedSeats(council, ballots)
  return h(
    'table',
    { class: 'roll' },
    h('caption', { class: 'hidden' }, t('rollInWords')),
    h(
      'thead',
      {},
      h('tr', {}, ...[t('seat'), t('member'), t('ballot')].map((title) => h('th', { scope: 'col' }, title))),
    ),
    h(
      'tbody',
      {},
      ...seats.map(({ seat, member, chair, mark }) =>
        h(
          'tr',
          {},
          h('td', {}, seat),
          h('th', { scope: 'row' }, member ?? term('ballots', 'vacant'), chair && ` (${t('chair')})`),
          h(
            'td',
            {},
            badge(mark),
            ' ',
            term('ballots', mark),
            member !== null && inferred.includes(member) && ` (${term('grounds', 'inferred')})`,
          ),
        ),
      ),
    ),
  )
}

/** The ballots counted, each kind with its mark; without numbers where not every ballot is reported. */
export function tally(
  council: Council,
  ballots: Readonly<Record<string, Ballot>>,
  whole: boolean,
): HTMLElement {
  const marks = markedSeats(council, ballots).map(({ mark }) => mark)
  const kinds = (['aye', 'nay', 'abstain', 'recused', 'absent', 'unreported', 'waiting'] as const).filter(
    (mark) => (mark === 'aye' || mark === 'nay' ? whole || marks.includes(mark) : marks.includes(mark)),
  )
  return h(
    'ul',
    { class: 'tally', 'aria-label': t('tally') },
    ...kinds.map((mark) =>
      h(
        'li',
        {},
        badge(mark),
        ' ',
        term('ballots', mark),
        whole && h('strong', {}, ` ${marks.filter((each) => each === mark).length}`),
      ),
    ),
  )
}

/** The same in words, for a screen reader. */
export function tallyWords(
  council: Council,
  ballots: Readonly<Record<string, Ballot>>,
  whole: boolean,
): string {
  if (!whole) return t('notWhole')
  const marks = markedSeats(council, ballots).map(({ mark }) => mark)
  return (['aye', 'nay', 'abstain', 'recused', 'absent', 'waiting'] as const)
    .map((mark) => [mark, marks.filter((each) => each === mark).length] as const)
    .filter(([mark, many]) => many > 0 || mark === 'aye' || mark === 'nay')
    .map(([mark, many]) => `${term('ballots', mark)} ${many}`)
    .join(', ')
}
