import * as z from 'zod'
import { unanswerable } from '../council/electorate-rules.js'
import type { Problem } from '../kernel/problem.js'
import { rulebookById } from '../rulebooks/index.js'
import type { Rulebook } from '../rules/rulebook.js'
import { RELATIONSHIP_STATES } from '../vocabulary.js'
import { pathOf, problemsIn } from './read.js'
import { rulebookSchema } from './rulebook.js'
import {
  dateSchema,
  groupSchema,
  listOf,
  memberSchema,
  textSchema,
  timeSchema,
  weightSchema,
} from './words.js'

/** A rulebook by its id, or whole. */
export const rulesSchema = /* @__PURE__ */ z
  .union([z.string(), rulebookSchema], {
    error: ({ input }) =>
      typeof input === 'object' && input !== null
        ? 'Invalid input'
        : 'expected the id of a rulebook, or one as data',
  })
  .transform((rules, context): Rulebook => {
    // A copy: what is made of it is frozen, and the caller's own is hers.
    const known = typeof rules === 'string' ? rulebookById(rules) : structuredClone(rules)
    if (known !== undefined) return known
    context.addIssue({ code: 'custom', message: `expected the id of a rulebook, or one as data` })
    return z.NEVER
  })

/** A seat, checked; its name is empty where it was given none. */
export interface CheckedSeat {
  readonly seat: string
  readonly member: string | null
  readonly weight?: number
  readonly group?: string
}

const seatSchema = z.union([
  memberSchema.transform((member): CheckedSeat => ({ seat: '', member })),
  z.strictObject({
    seat: textSchema.default(''),
    member: memberSchema.nullable(),
    weight: weightSchema.exactOptional().describe('what its vote counts; 1, if left out'),
    group: groupSchema.exactOptional().describe('the college that it belongs to, where there are several'),
  }),
])

const relationshipSchema = z.strictObject({
  with: textSchema,
  state: z.enum(RELATIONSHIP_STATES).default('active'),
  since: z
    .union([z.string(), z.int().transform(String)])
    .nullable()
    .default(null),
  until: textSchema.nullable().default(null),
})

/** A council as it comes from outside; `councilProblems` sees its parts together. */
export const councilSchema = /* @__PURE__ */ z
  .strictObject({
    name: textSchema.default('the council'),
    rules: rulesSchema,
    seats: listOf(seatSchema, { least: 1 }),
    chair: memberSchema.nullable().default(null),
    proTempore: memberSchema.nullable().default(null),
    mayor: memberSchema.nullable().default(null),
    relationships: listOf(relationshipSchema).default([]),
  })
  .superRefine((council, context) => {
    for (const { path, message } of togetherProblems(council))
      context.addIssue({ code: 'custom', path, message })
    for (const { row, message } of unanswerable(council.seats, council.rules))
      context.addIssue({ code: 'custom', path: ['rules', ...row.split('.')], message })
  })

/** Every problem of a council at once: those of its parts, and those of its parts together. */
export function councilProblems(input: unknown): Problem[] {
  const apart = problemsIn(councilSchema, input)
  const together = togetherProblems(input).map(({ path, message }) => ({
    code: 'custom',
    path: pathOf(path),
    message,
  }))
  return [...apart, ...together.filter(({ path }) => !apart.some((problem) => problem.path === path))]
}

/** What the schema of each part cannot see: doubled members and cities, a chair without a seat. */
function togetherProblems(input: unknown): { path: (string | number)[]; message: string }[] {
  if (typeof input !== 'object' || input === null) return []
  const { seats, chair, proTempore, relationships } = input as Readonly<Record<string, unknown>>
  const members = namesOn(seats)
  const doubled = (list: unknown, key: string, nameOf: (item: unknown) => unknown, fault: string) => {
    const names = Array.isArray(list) ? list.map(nameOf) : []
    return names.flatMap((name, n) =>
      typeof name === 'string' && names.indexOf(name) !== n
        ? [{ path: [key, n], message: `"${name}" ${fault}` }]
        : [],
    )
  }
  return [
    ...doubled(seats, 'seats', (seat) => namesOn([seat])[0], 'holds two seats'),
    ...doubled(relationships, 'relationships', cityOf, 'is there twice'),
    ...Object.entries({ chair, proTempore }).flatMap(([office, member]) =>
      typeof member === 'string' && Array.isArray(seats) && !members.includes(member)
        ? [{ path: [office], message: `expected a member who holds a seat, found "${member}"` }]
        : [],
    ),
  ]
}

const cityOf = (relationship: unknown) =>
  typeof relationship === 'object' && relationship !== null && 'with' in relationship
    ? relationship.with
    : undefined

/** What a council is made from: seats as names, or with what each seat is called. */
export type CouncilInput = z.input<typeof councilSchema>
/** The same, checked and filled in. */
export type CheckedCouncil = z.output<typeof councilSchema>

/** The members that seats name, from input that may be unsound elsewhere. */
export function namesOn(seats: unknown): string[] {
  if (!Array.isArray(seats)) return []
  return seats.flatMap((seat: unknown) => {
    const member = typeof seat === 'object' && seat !== null && 'member' in seat ? seat.member : seat
    return typeof member === 'string' ? [member] : []
  })
}

/** How a meeting opens. */
export const sittingSchema = /* @__PURE__ */ z.strictObject({
  date: dateSchema.nullable().exactOptional().describe('the day of the meeting; null where it is not known'),
  present: listOf(memberSchema).exactOptional().describe('who is in the room; everybody, if left out'),
  others: z.enum(['absent', 'unreported']).exactOptional().describe('what the rest are; absent, if left out'),
  quorumKnown: z.boolean().exactOptional().describe('true where the body acted, so that there was a quorum'),
  agenda: listOf(textSchema).exactOptional(),
  regular: z.boolean().exactOptional().describe('false for a special meeting; true, if left out'),
  time: timeSchema.exactOptional().describe('when it opens'),
})

export type Sitting = z.input<typeof sittingSchema>
