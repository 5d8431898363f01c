import * as z from 'zod'
import { LARGEST_WEIGHT } from '../kernel/share.js'
import { UNREPORTED } from '../vocabulary.js'

/** Text that people wrote: anything but nothing. It stays text wherever it is shown. */
export const textSchema = /* @__PURE__ */ z.string().min(1, { error: 'expected some text' }).max(20_000)

/** `unreported` says that nobody is named; `__proto__` cannot be a key of plain data everywhere. */
const NO_NAMES: readonly string[] = [UNREPORTED, '__proto__']

/** A member's name. `unreported` is kept for a member whom the sources do not name. */
export const memberSchema = /* @__PURE__ */ z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !NO_NAMES.includes(name), { error: `"${UNREPORTED}" and "__proto__" are no names` })

/** A member's name, or `unreported` where the sources do not say who it was. */
export const actorSchema = /* @__PURE__ */ z.string().min(1).max(200)

/** What the vote of a seat counts. */
export const weightSchema = /* @__PURE__ */ z.int().min(1).max(LARGEST_WEIGHT)

/** The name of a college; the same names are out as for members. */
export const groupSchema = /* @__PURE__ */ memberSchema

/** A motion's name, within the council: `m1`, or what the caller calls it. */
export const motionIdSchema = /* @__PURE__ */ z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: 'expected letters, digits, dots and hyphens' })

/** A time of day, `19:40`. */
export const timeSchema = /* @__PURE__ */ z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time as 19:40' })

/** A calendar date, `2022-03-08`. */
export const dateSchema = /* @__PURE__ */ z.iso.date({ error: 'expected a date as 2022-03-08' })

/**
 * A list that callers may pass frozen. It is readonly in its type alone: zod's own `readonly()` would
 * freeze what it is given, even where that is no list at all.
 */
export function listOf<Item extends z.ZodType>(
  item: Item,
  { least = 0, most = 2000 }: { least?: number; most?: number } = {},
): z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]> {
  return z.array(item).min(least).max(most)
}

/** The name of a part of a file: a fact, a source, an option. */
export const keySchema = /* @__PURE__ */ z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: 'expected letters, digits and hyphens' })
