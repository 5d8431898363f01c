import { standingBallot } from '../meeting/electorate.js'
import type { Meeting } from '../meeting/meeting.js'
import { isPending } from '../meeting/meeting.js'
import type { Motion, Vote } from '../motion/motion.js'
import type { Ballot } from '../vocabulary.js'
import { COLUMNS, columnsOf } from './columns.js'
import { forTerminal, wrap } from './escape.js'
import { markdownTable } from './markdown.js'
import { type MarkedSeat, markedSeats, TEXT_MARKS } from './marks.js'
import { type Paint, type PaintRole, plain } from './paint.js'
import { decisionLine } from './result.js'
import { tableLines } from './table.js'

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
  const rows = seats.map((seat) => [forTerminal(seat.seat), memberWords(seat), markWords(seat)])
  const widths = widthsOf([HEADINGS, ...rows])
  const [head = '', ...rest] = tableLines([HEADINGS], widths)
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
  return markdownTable(
    HEADINGS,
    seats.map((seat) => [
      seat.seat,
      memberWords(seat),
      seat.member === null ? '' : TEXT_MARKS[seat.mark].word,
    ]),
  )
}

const HEADINGS = ['Seat', 'Member', 'Ballot']

const ROLES: Readonly<Record<string, PaintRole>> = { aye: 'good', nay: 'bad' }

function memberWords({ member, chair }: MarkedSeat): string {
  if (member === null) return 'vacant'
  return `${forTerminal(member)}${chair ? ' (chair)' : ''}`
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

/** As wide as the cells are, but together no wider than a terminal. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const [seat, member, ballot] = HEADINGS.map((_, n) =>
    Math.max(...rows.map((row) => columnsOf((row[n] ?? '').trim()))),
  )
  const last = ballot ?? 0
  const first = Math.min(seat ?? 0, WIDEST_SEAT)
  return [first, Math.min(member ?? 0, COLUMNS - first - last - 4), last]
}

const WIDEST_SEAT = 22
