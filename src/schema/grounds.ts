import * as z from 'zod'
import { keySchema, textSchema } from './words.js'

/** What every step, happening, position and disposition says of where it comes from. */
export const grounds = {
  basis: z
    .enum(['reported', 'inferred', 'assumed'])
    .describe('reported by a source; inferred from what is reported; assumed, to be able to play it'),
  facts: z.array(keySchema).default([]).describe('the facts that it rests on'),
  note: textSchema.exactOptional(),
}
