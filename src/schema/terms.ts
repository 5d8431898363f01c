import * as z from 'zod'
import type { Proposition, Terms } from '../motion/effects.js'
import { SUSPENDABLE, VOTE_METHODS } from '../vocabulary.js'
import { effectsSchema } from './effect.js'
import { listOf, memberSchema, motionIdSchema, textSchema } from './words.js'

const propositionSchema: z.ZodType<Proposition> = z.strictObject({
  text: textSchema,
  effects: effectsSchema.default([]),
}) as unknown as z.ZodType<Proposition> // an item may leave its effects out when it comes in

/** What a motion says beyond its text, as it comes from outside. */
export const termsSchema = /* @__PURE__ */ z.strictObject({
  until: textSchema
    .exactOptional()
    .describe('a time as 20:15, a date as 2022-06-14, both as 2022-06-14T19:00, or next-meeting'),
  committee: textSchema.exactOptional(),
  turns: z.int().min(1).max(1000).exactOptional().describe('speeches of one member on one question'),
  seconds: z.int().min(1).max(1_000_000).exactOptional().describe('seconds of one speech'),
  parts: listOf(propositionSchema, { least: 2, most: 100 }).exactOptional(),
  independent: z.boolean().exactOptional().describe('true where the parts are on different subjects'),
  items: listOf(propositionSchema, { most: 500 }).exactOptional(),
  name: textSchema.exactOptional().describe('what fills a blank; who is nominated'),
  method: z.enum(VOTE_METHODS).exactOptional(),
  rules: listOf(z.enum(SUSPENDABLE), { least: 1 }).exactOptional(),
  item: textSchema.exactOptional().describe('an item of the agenda, as the agenda has it'),
  motion: motionIdSchema.exactOptional(),
  office: textSchema.exactOptional(),
  subject: textSchema
    .exactOptional()
    .describe('what it is about, where that decides whether it can be vetoed'),
  against: memberSchema.exactOptional().describe('whose conduct a point of order is about'),
  all: z.boolean().exactOptional().describe('about every pending question, not only the last'),
  urgent: z.boolean().exactOptional().describe('an ordinance that is to pass at once'),
  correction: z.boolean().exactOptional().describe('an amendment that only mends a slip'),
}) as unknown as z.ZodType<Terms> // the same shape; zod's readonly marks differ
