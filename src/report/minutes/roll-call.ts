import { standingBallot } from '../../meeting/electorate.js'
import type { Meeting } from '../../meeting/meeting.js'
import { isPending } from '../../meeting/meeting.js'
import type { Motion, Vote } from '../../motion/motion.js'
import type { Ballot } from '../../vocabulary.js'
import { decisionLine } from '../decisions/result.js'
import { COLUMNS, columnsOf } from '../text/columns.js'
import { forTerminal, wrap } from '../text/escape.js'
import { markdownTable } from '../text/markdown.js'
import { type MarkedSeat, markedSeats, TEXT_MARKS } from '../text/marks.js'
import { type Paint, type PaintRole, plain } from '../text/paint.js'
import { tableLines } from '../text/table.js'

/** Which vote a roll call shows, and how. */
export interface RollCallOptions {
  /** The last vote on the motion unless given; where there was none, the ballots cast so far. */
  readonly vote?: Vote
  readonly paint?: Paint
}

/**
 * The roll call of a motion as text of at most 80 columns: every seat, its member, and the ballot by
 * letter, sign and word. The decision stands below.
 *
 * @param meeting the meeting that the motion is of
 * @param motion a motion of the meeting
 * @returns lines, joined
 * @example console.log(rollCallTable(meeting, meeting.motions[0]))
 */
export function rollCallTable(meeting: Meeting, motion: Motion, options: RollCallOptions = {}): string {
  const paint = options.paint ?? plain
  const vote = options.vote ?? motion.votes.at(-1)
  const seats = markedSeats(meeting.council, ballotsOf(meeting, motion, vote))
  const columns = columnsFor(seats, markWords)
  const headings = columns.map(({ heading }) => heading)
  const rows = seats.map((seat) => columns.map(({ cell }) => forTerminal(cell(seat))))
  const widths = widthsOf([headings, ...rows])
  const [head = '', ...rest] = tableLines([headings], widths)
  const lines = seats.flatMap((seat, n) =>
    tableLines([rows[n] ?? []], widths).map((line) => paint(line, ROLES[seat.mark] ?? 'quiet')),
  )
  const decision = vote === undefined ? [] : ['', ...wrap(decisionLine(vote.decision))]
  return [paint(head, 'strong'), ...rest, ...lines, ...decision].join('\n')
}

/**
 * The same roll call as a Markdown table. The decision is not part of it.
 *
 * @example rollCallMarkdown(meeting, meeting.motions[0])
 */
export function rollCallMarkdown(meeting: Meeting, motion: Motion, options: RollCallOptions = {}): string {
  const vote = options.vote ?? motion.votes.at(-1)
  const seats = markedSeats(meeting.council, ballotsOf(meeting, motion, vote))
  const columns = columnsFor(seats, ({ mark, member }) => (member === null ? '' : TEXT_MARKS[mark].word))
  return markdownTable(
    columns.map(({ heading }) => heading),
    seats.map((seat) => columns.map(({ cell }) => cell(seat))),
  )
}

interface Column {
  readonly heading: string
  readonly cell: (seat: MarkedSeat) => string
}

/** Seat, member, ballot; between them the group and the votes of each, where not all seats are alike. */
function columnsFor(seats: readonly MarkedSeat[], ballot: Column['cell']): Column[] {
  return [
    { heading: 'Seat', cell: ({ seat }) => seat },
    { heading: 'Member', cell: memberWords },
    ...(seats.some(({ group }) => group !== null)
      ? [{ heading: 'Group', cell: ({ group }: MarkedSeat) => group ?? '' }]
      : []),
    ...(seats.some(({ weight }) => weight !== null)
      ? [{ heading: 'Votes', cell: ({ weight }: MarkedSeat) => String(weight ?? '') }]
      : []),
    { heading: 'Ballot', cell: ballot },
  ]
}

const ROLES: Readonly<Record<string, PaintRole>> = { aye: 'good', nay: 'bad' }

function memberWords({ member, chair }: MarkedSeat): string {
  if (member === null) return 'vacant'
  return `${member}${chair ? ' (chair)' : ''}`
}

function markWords({ mark }: MarkedSeat): string {
  if (mark === 'vacant') return ''
  const { letter, sign, word } = TEXT_MARKS[mark]
  return `${letter} ${sign} ${word}`
}

/** The ballots of a vote; before the first, those cast so far, and those that a seat has without voting. */
function ballotsOf(
  meeting: Meeting,
  motion: Motion,
  vote: Vote | undefined,
): Readonly<Record<string, Ballot>> {
  if (vote !== undefined) return vote.ballots
  const standing = meeting.council.seats.flatMap(({ member }): [string, Ballot][] => {
    if (member === null || !isPending(motion)) return []
    const ballot = standingBallot(meeting, motion, member)
    return ballot === undefined ? [] : [[member, ballot]]
  })
  return { ...Object.fromEntries(standing), ...motion.cast }
}

/** As wide as the cells are, but together no wider than a terminal: the seat, the member and the group give way. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const wide = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => columnsOf((row[n] ?? '').trim()))))
  const headings = rows[0] ?? []
  const most = wide.map((width, n) =>
    headings[n] === 'Seat'
      ? Math.min(width, WIDEST_SEAT)
      : Math.min(width, headings[n] === 'Group' ? WIDEST_GROUP : width),
  )
  const others = most.reduce((sum, width, n) => (n === 1 ? sum : sum + width + 2), 0)
  return most.map((width, n) => (n === 1 ? Math.min(width, COLUMNS - others) : width))
}

const WIDEST_SEAT = 22
const WIDEST_GROUP = 14
