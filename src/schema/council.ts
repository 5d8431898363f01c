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

/** A council as it comes from outside. */
export const councilSchema = /* @__PURE__ */ z
  .strictObject({
    name: textSchema.default('the council'),
    rules: rulesSchema,
    seats: z.array(seatSchema).min(1).max(2000),
    chair: memberSchema.nullable().default(null),
    relationships: z.array(relationshipSchema).max(1000).default([]),
  })
  .superRefine(({ seats, chair, relationships }, context) => {
    const members = seats.map(({ member }) => member)
    members.forEach((member, n) => {
      if (member === null || members.indexOf(member) === n) return
      context.addIssue({ code: 'custom', path: ['seats', n], message: `"${member}" holds two seats` })
    })
    if (chair !== null && !members.includes(chair)) {
      context.addIssue({ code: 'custom', path: ['chair'], message: 'expected a member who holds a seat' })
    }
    relationships.forEach((relationship, n) => {
      if (relationships.findIndex((each) => each.with === relationship.with) === n) return
      context.addIssue({
        code: 'custom',
        path: ['relationships', n],
        message: `"${relationship.with}" is there twice`,
      })
    })
  })

/** What a council is made from: seats as names, or with what each seat is called. */
export type CouncilInput = z.input<typeof councilSchema>

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
