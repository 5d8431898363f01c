import * as z from 'zod'
import { listOf, memberSchema, textSchema } from './words.js'

/** What a motion would do, as it comes from outside. */
export const effectSchema = /* @__PURE__ */ z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.literal('end-relationship'), with: textSchema }),
  z.strictObject({
    effect: z.literal('suspend-relationship'),
    with: textSchema,
    until: textSchema.exactOptional(),
  }),
  z.strictObject({ effect: z.literal('form-relationship'), with: textSchema }),
  z.strictObject({ effect: z.literal('send-letter'), to: textSchema, message: textSchema }),
  z.strictObject({ effect: z.literal('light-building'), building: textSchema, colours: textSchema }),
  z.strictObject({ effect: z.literal('direct-staff'), to: textSchema }),
  z.strictObject({ effect: z.literal('measure'), name: textSchema }),
  z.strictObject({ effect: z.literal('fill-seat'), seat: textSchema, member: memberSchema }),
  z.strictObject({ effect: z.literal('elect'), office: textSchema, member: memberSchema }),
])

export const effectsSchema = /* @__PURE__ */ listOf(effectSchema, { most: 100 })
