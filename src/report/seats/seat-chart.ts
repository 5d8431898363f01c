import type { Council } from '../../council/council.js'
import type { Ballot } from '../../vocabulary.js'
import { forTerminal } from '../text/escape.js'
import { MARKS_IN_ORDER, type MarkedSeat, placeWords, type SeatMark, TEXT_MARKS } from '../text/marks.js'
import { capitalised, counted } from '../words/words.js'

/** Ballots by member, as a vote holds them; undefined for a chart of who sits where. */
export type ChartBallots = Readonly<Record<string, Ballot>> | undefined

/** What a chart shows, in a few words: the body, and whether it votes. */
export function chartTitle({ name }: Council, ballots: ChartBallots): string {
  return forTerminal(`${capitalised(name)}: ${ballots === undefined ? 'the seats' : 'how each member voted'}`)
}

/** Every mark that a chart shows, with how many seats have it. */
export function marksShown(seats: readonly MarkedSeat[]): { mark: SeatMark; count: number }[] {
  return MARKS_IN_ORDER.map((mark) => ({
    mark,
    count: seats.filter((seat) => seat.mark === mark).length,
  })).filter(({ count }) => count > 0)
}

/** The count of a chart in words, for those who do not see it. Ballots that are not reported are counted as such. */
export function chartDescription(council: Council, seats: readonly MarkedSeat[]): string {
  const marks = marksShown(seats).map(({ mark, count }) => `${count} ${TEXT_MARKS[mark].word}`)
  const chair = council.chair === null ? '' : ` The chair is ${council.chair}.`
  return forTerminal(`${counted(seats.length, 'seat')}: ${marks.join(', ')}.${chair}`)
}

/** A seat in words: `District 1: Chappie Jones, chair, aye`; `Ward 1: Chen, 3 votes, nay` where votes are weighted. */
export function seatInWords(given: MarkedSeat): string {
  const { seat, member, chair, mark } = given
  const voted = mark === 'seated' ? '' : TEXT_MARKS[mark].word
  const words = [member ?? '', chair ? 'chair' : '', ...placeWords(given), voted]
  return forTerminal(`${seat}: ${words.filter((word) => word !== '').join(', ')}`)
}
