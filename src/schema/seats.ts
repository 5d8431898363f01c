import * as z from 'zod'
import { groupSchema, memberSchema, textSchema, weightSchema } from './words.js'

/** A seat with the member who holds it, by name or with what the seat is called; or seats that nobody names. */
const seatSchema = z.union([
  memberSchema,
  z.strictObject({
    seat: textSchema.default(''),
    member: memberSchema.nullable(),
    weight: weightSchema.exactOptional().describe('what its vote counts; 1, if left out'),
    group: groupSchema.exactOptional().describe('the college that it belongs to, where there are several'),
  }),
  z.strictObject({
    unnamed: z.int().min(1).max(500).describe('so many seats whose members no source used names'),
  }),
])

/** A seat, checked; its name is empty where it was given none. */
export interface CheckedSeat {
  readonly seat: string
  readonly member: string | null
  readonly weight?: number
  readonly group?: string
}

/** The seats of a body, in order; `{ unnamed: 3 }` are three whose members are not named. */
export const seatsSchema = /* @__PURE__ */ z
  .array(seatSchema)
  .min(1)
  .max(2000)
  .transform((seats): readonly CheckedSeat[] => eachSeat(seats).map(seatOf)) as unknown as z.ZodType<
  readonly CheckedSeat[],
  readonly z.input<typeof seatSchema>[]
> // callers may pass a frozen list: readonly in the type alone

const seatOf = (seat: unknown): CheckedSeat =>
  typeof seat === 'string' ? { seat: '', member: seat } : (seat as CheckedSeat) // as the schema has just read it

/** Stands where a member's name would in a seat that no source used fills. No person is called so. */
export const memberNotNamed = (number: number) => `(member not named ${number})`

/** A list of seats in which each seat stands by itself, from input that may be unsound elsewhere. */
export function eachSeat(seats: readonly unknown[]): unknown[] {
  let unnamed = 0
  return seats.flatMap((seat): unknown[] => {
    if (typeof seat !== 'object' || seat === null || !('unnamed' in seat)) return [seat]
    const { unnamed: many } = seat
    if (typeof many !== 'number' || !Number.isInteger(many) || many < 1 || many > 500) return []
    return Array.from({ length: many }, () => {
      unnamed += 1
      return { seat: '', member: memberNotNamed(unnamed) }
    })
  })
}

/** The members that seats name, from input that may be unsound elsewhere. */
export function namesOn(seats: unknown): string[] {
  if (!Array.isArray(seats)) return []
  return eachSeat(seats).flatMap((seat) => {
    const member = typeof seat === 'object' && seat !== null && 'member' in seat ? seat.member : seat
    return typeof member === 'string' ? [member] : []
  })
}
