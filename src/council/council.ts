import { remembered } from '../kernel/remembered.js'
import type { Motion } from '../motion/motion.js'
import type { Entry } from '../record/facts.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { MotionKind } from '../vocabulary.js'
import type { Body } from '../voting/roll.js'
import type { Act, Origin } from './origin.js'
import type { Relationship } from './relationship.js'

/** A seat exists by charter; a member holds it, or it is vacant. */
export interface Seat {
  readonly seat: string
  /** The member who holds it; null for a vacancy. */
  readonly member: string | null
  /** What its vote counts; 1 where it is left out. A vacant seat keeps its weight in a base of seats. */
  readonly weight?: number
  /** The college that it belongs to, where the body has several; none where it is left out. */
  readonly group?: string
}

/** A letter that was resolved to be sent. */
export type Letter = Origin & {
  readonly to: string
  readonly message: string
}

/** Anything else that was resolved: a building lit, staff directed. */
export type Measure = Origin & {
  readonly measure: string
}

/** Notice of a motion, given at a meeting for a later one. */
export interface Notice {
  readonly kind: MotionKind
  /** The motion that it is about; null where it is about none. */
  readonly motion: string | null
  readonly text: string
  readonly by: string
  readonly date: string | null
}

/** A meeting that is over. */
export interface PastMeeting {
  readonly date: string | null
  readonly motions: readonly Motion[]
  readonly record: readonly Entry[]
}

/** The standing body: its seats, rulebook, sister-city ties and past. It lives across meetings. */
export interface Council {
  readonly name: string
  readonly rules: Rulebook
  readonly seats: readonly Seat[]
  /** False where no source says how many seats there are, and the seats only stand in for them. */
  readonly seatsKnown: boolean
  /** The member who presides; null where nobody is named. */
  readonly chair: string | null
  /** The member who presides where nobody else does; null where nobody is named. */
  readonly proTempore: string | null
  /** The mayor or other chief executive, who may hold a seat or none; null where nobody is named. */
  readonly mayor: string | null
  readonly relationships: readonly Relationship[]
  /** What was done without a vote, by the executive or by a body with the authority to. Never a motion. */
  readonly acts: readonly Act[]
  readonly correspondence: readonly Letter[]
  readonly measures: readonly Measure[]
  readonly notices: readonly Notice[]
  readonly past: readonly PastMeeting[]
}

/** The members, in the order of their seats. */
export const membersOf = remembered((council: Council): readonly string[] =>
  council.seats.flatMap(({ member }) => (member === null ? [] : [member])),
)

/** The mayor, where she is named and holds no seat. */
export const mayorWithoutSeat = (council: Council): string | null =>
  council.mayor === null || membersOf(council).includes(council.mayor) ? null : council.mayor

/** Everybody who can be in the room for the body: its members, and a mayor without a seat. */
export const officersAndMembers = remembered((council: Council): readonly string[] => {
  const mayor = mayorWithoutSeat(council)
  return mayor === null ? membersOf(council) : [...membersOf(council), mayor]
})

/** How many seats are vacant. */
export function vacancies(council: Council): number {
  return council.seats.filter(({ member }) => member === null).length
}

/** The seats of a council as a vote counts them now. */
export const bodyOf = remembered((council: Council): Body => bodyOfSeats(council.seats))

/** Seats as a vote counts them: their number, and what each weighs and belongs to where that is said. */
export function bodyOfSeats(seats: readonly Seat[]): Body {
  const empty = seats.filter(({ member }) => member === null)
  const weighed = seats.some(({ weight }) => weight !== undefined)
  const grouped = seats.some(({ group }) => group !== undefined)
  const table = <Value>(of: (seat: Seat) => Value | undefined): Record<string, Value> =>
    Object.fromEntries(
      seats.flatMap((seat) => {
        const value = of(seat)
        return seat.member === null || value === undefined ? [] : [[seat.member, value]]
      }),
    )
  return {
    seats: seats.length,
    vacant: empty.length,
    ...(weighed ? { weights: table(({ weight }) => weight) } : {}),
    ...(grouped ? { groups: table(({ group }) => group) } : {}),
    ...(weighed || grouped
      ? { vacancies: empty.map(({ weight = 1, group = null }) => ({ weight, group })) }
      : {}),
  }
}

/** The members in the order in which a roll is called: by seat, who presides in turn or last. */
export function rollCallOrder(council: Council, presiding: string | null = council.chair): string[] {
  const members = membersOf(council)
  const last = council.rules.conduct.rollCall.chair === 'last' ? presiding : null
  return [...members.filter((member) => member !== last), ...members.filter((member) => member === last)]
}

/** A motion of an earlier meeting, with that meeting; undefined where there is none of this id. */
export function pastMotion(
  council: Council,
  id: string,
): { motion: Motion; meeting: PastMeeting } | undefined {
  for (const meeting of [...council.past].reverse()) {
    const motion = meeting.motions.find((each) => each.id === id)
    if (motion !== undefined) return { motion, meeting }
  }
  return undefined
}
