import * as z from 'zod'
import type { Edit } from '../motion/edit.js'
import { listOf, textSchema } from './words.js'

const place = { after: textSchema.exactOptional(), before: textSchema.exactOptional() }

/** One change of a text. */
const editSchema: z.ZodType<Edit> = z.union([
  z.strictObject({ insert: textSchema, ...place }),
  z.strictObject({ strike: textSchema }),
  z.strictObject({ strike: textSchema, insert: textSchema }),
  z.strictObject({ substitute: textSchema }),
])

export const editsSchema = /* @__PURE__ */ listOf(editSchema, { least: 1, most: 100 })
