import type { Council } from '../../council/council.js'
import type { Ballot } from '../../vocabulary.js'
import { BALLOT_WORDS, counted } from '../words/words.js'

/** What a seat shows: a ballot, a member who has none yet, a member where nothing is voted on, or a vacancy. */
export type SeatMark = Ballot | 'waiting' | 'seated' | 'vacant'

/** How a mark is told apart without colour, in text: a letter and a sign, and what they mean. */
export interface TextMark {
  readonly letter: string
  readonly sign: string
  readonly word: string
}

/** The letters and signs, one of each for every mark. */
export const TEXT_MARKS: Readonly<Record<SeatMark, TextMark>> = {
  aye: { letter: 'A', sign: '+', word: BALLOT_WORDS.aye },
  nay: { letter: 'N', sign: '−', word: BALLOT_WORDS.nay },
  abstain: { letter: 'B', sign: '=', word: BALLOT_WORDS.abstain },
  recused: { letter: 'R', sign: '/', word: BALLOT_WORDS.recused },
  absent: { letter: 'X', sign: '·', word: BALLOT_WORDS.absent },
  unreported: { letter: '?', sign: '?', word: BALLOT_WORDS.unreported },
  waiting: { letter: '.', sign: ' ', word: 'no ballot yet' },
  seated: { letter: 'o', sign: ' ', word: 'member' },
  vacant: { letter: ' ', sign: ' ', word: 'vacant' },
}

/** The marks in the order in which legends show them. */
export const MARKS_IN_ORDER: readonly SeatMark[] = [
  'aye',
  'nay',
  'abstain',
  'recused',
  'absent',
  'unreported',
  'waiting',
  'seated',
  'vacant',
]

/** One seat with who holds it and what it shows. */
export interface MarkedSeat {
  /** From 1, in the order of the seats. */
  readonly number: number
  readonly seat: string
  /** Null for a vacancy. */
  readonly member: string | null
  readonly chair: boolean
  readonly mark: SeatMark
  /** What its vote counts; null where all seats count alike. */
  readonly weight: number | null
  /** The college that it belongs to; null where it is in none, or all are in the same. */
  readonly group: string | null
}

/** Every seat of a council with its mark; without ballots, the roster. */
export function markedSeats(
  council: Council,
  ballots: Readonly<Record<string, Ballot>> | undefined,
): MarkedSeat[] {
  const unlike = (of: (seat: Council['seats'][number]) => unknown) => new Set(council.seats.map(of)).size > 1
  const weighted = unlike(({ weight = 1 }) => weight)
  const grouped = unlike(({ group = null }) => group)
  return council.seats.map(({ seat, member, weight = 1, group = null }, n) => ({
    number: n + 1,
    seat,
    member,
    chair: member !== null && member === council.chair,
    mark: member === null ? 'vacant' : markOf(member, ballots),
    weight: weighted ? weight : null,
    group: grouped ? group : null,
  }))
}

/** What a seat counts and where, where not all seats are alike: `3 votes`, `north`. */
export function placeWords({ weight, group }: Pick<MarkedSeat, 'weight' | 'group'>): string[] {
  return [...(weight === null ? [] : [counted(weight, 'vote')]), ...(group === null ? [] : [group])]
}

function markOf(member: string, ballots: Readonly<Record<string, Ballot>> | undefined): SeatMark {
  if (ballots === undefined) return 'seated'
  return (Object.hasOwn(ballots, member) ? ballots[member] : undefined) ?? 'waiting'
}
