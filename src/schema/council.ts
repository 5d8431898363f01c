import * as z from 'zod'
import { rulebookById } from '../rulebooks/index.js'
import type { Rulebook } from '../rules/rulebook.js'
import { RELATIONSHIP_STATES } from '../vocabulary.js'
import { rulebookSchema } from './rulebook.js'
import { dateSchema, memberSchema, textSchema } from './words.js'

/** A rulebook by its id, or whole. */
export const rulesSchema = /* @__PURE__ */ z
  .union([z.string(), rulebookSchema])
  .transform((rules, context): Rulebook => {
    const known = typeof rules === 'string' ? rulebookById(rules) : rules
    if (known !== undefined) return known
    context.addIssue({ code: 'custom', message: `expected the id of a rulebook, or one as data` })
    return z.NEVER
  })

const seatSchema = z.union([
  memberSchema.transform((member) => ({ seat: '', member })),
  z.strictObject({ seat: textSchema, member: memberSchema.nullable() }),
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

const twice =
  <Item>(nameOf: (item: Item) => string | null, fault: string) =>
  (items: readonly Item[], context: z.core.$RefinementCtx) => {
    const names = items.map(nameOf)
    names.forEach((name, n) => {
      if (name === null || names.indexOf(name) === n) return
      context.addIssue({ code: 'custom', path: [n], message: `"${name}" ${fault}` })
    })
  }

const seatsSchema = z
  .array(seatSchema)
  .min(1)
  .max(2000)
  .superRefine(twice(({ member }) => member, 'holds two seats'))

const relationshipsSchema = z
  .array(relationshipSchema)
  .max(1000)
  .superRefine(twice((relationship) => relationship.with, 'is there twice'))

/** A council as it comes from outside. */
export const councilSchema = /* @__PURE__ */ z
  .strictObject({
    name: textSchema.default('the council'),
    rules: rulesSchema,
    seats: seatsSchema,
    chair: memberSchema.nullable().default(null),
    relationships: relationshipsSchema.default([]),
  })
  .superRefine(({ seats, chair }, context) => {
    if (chair === null || seats.some(({ member }) => member === chair)) return
    context.addIssue({ code: 'custom', path: ['chair'], message: 'expected a member who holds a seat' })
  })

/** What a council is made from: seats as names, or with what each seat is called. */
export type CouncilInput = z.input<typeof councilSchema>
/** The same, checked and filled in. */
export type CheckedCouncil = z.output<typeof councilSchema>

/** How a meeting opens. */
export const sittingSchema = /* @__PURE__ */ z.strictObject({
  date: dateSchema.nullable().exactOptional().describe('the day of the meeting; null where it is not known'),
  present: z
    .array(memberSchema)
    .readonly()
    .exactOptional()
    .describe('who is in the room; everybody, if left out'),
  others: z.enum(['absent', 'unreported']).exactOptional().describe('what the rest are; absent, if left out'),
  quorumKnown: z.boolean().exactOptional().describe('true where the body acted, so that there was a quorum'),
  agenda: z.array(textSchema).readonly().exactOptional(),
})

export type Sitting = z.input<typeof sittingSchema>
