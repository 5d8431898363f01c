import * as z from 'zod'
import { RELATIONSHIP_KINDS, RELATIONSHIP_LEVELS } from '../vocabulary.js'
import { listOf, memberSchema, textSchema } from './words.js'

const atLevel = {
  with: textSchema,
  level: z
    .enum(RELATIONSHIP_LEVELS)
    .exactOptional()
    .describe('one level of the relationship; all of it, if left out'),
}
const as = { as: z.enum(RELATIONSHIP_KINDS).exactOptional().describe('the kind; as it is, if left out') }

/** What a motion would do, as it comes from outside. */
export const effectSchema = /* @__PURE__ */ z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.literal('end-relationship'), ...atLevel }),
  z.strictObject({
    effect: z.literal('suspend-relationship'),
    ...atLevel,
    until: textSchema.exactOptional().describe('a date, or a condition in words'),
  }),
  z.strictObject({ effect: z.literal('form-relationship'), ...atLevel, ...as }),
  z.strictObject({ effect: z.literal('seek-relationship'), ...atLevel, ...as }),
  z.strictObject({ effect: z.literal('send-letter'), to: textSchema, message: textSchema }),
  z.strictObject({ effect: z.literal('light-building'), building: textSchema, colours: textSchema }),
  z.strictObject({ effect: z.literal('direct-staff'), to: textSchema }),
  z.strictObject({ effect: z.literal('recommend'), to: textSchema, what: textSchema }),
  z.strictObject({ effect: z.literal('measure'), name: textSchema }),
  z.strictObject({ effect: z.literal('fill-seat'), seat: textSchema, member: memberSchema }),
  z.strictObject({ effect: z.literal('elect'), office: textSchema, member: memberSchema }),
])

export const effectsSchema = /* @__PURE__ */ listOf(effectSchema, { most: 100 })
