import * as z from 'zod'
import { effectsSchema } from './effect.js'
import { dateSchema, memberSchema, textSchema } from './words.js'

/** Something done without a vote, as it comes from outside. Somebody is named: an act has no unreported author. */
export const actSchema = /* @__PURE__ */ z.strictObject({
  by: memberSchema.describe('the executive, or the body that the relationships are delegated to'),
  date: dateSchema.nullable().default(null),
  text: textSchema,
  effects: effectsSchema.default([]),
})

export type ActInput = z.input<typeof actSchema>
