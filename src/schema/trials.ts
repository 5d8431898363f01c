import * as z from 'zod'
import { INEXACT_REASONS } from '../vocabulary.js'

/** The name that a summary of trials gives itself. */
export const TRIALS_FORMAT = 'council-sim/trials'

const countSchema = z.int().min(0)
const countsSchema = z.record(z.string(), countSchema)

const itemSummarySchema = z.strictObject({
  id: z.string(),
  outcomes: countsSchema.describe('how often each became of its motion'),
  options: countsSchema.describe('how often it ended with each option'),
})

const questionSummarySchema = z.strictObject({
  item: z.string(),
  id: z.string(),
  kind: z.enum(['main', 'substitute', 'signature', 'override']),
  option: z.string(),
  put: countSchema.describe('how often it was put'),
  outcomes: countsSchema,
  ayes: z.array(countSchema).describe('how often there were so many ayes, from none on'),
  members: z.record(z.string(), countsSchema).describe("how often each ballot was each member's"),
})

const exactNumberSchema = z.strictObject({
  fraction: z.string().nullable().describe('a/b, in lowest terms; null where it is not known exactly'),
  value: z.number(),
})

const questionOddsSchema = z.strictObject({
  item: z.string(),
  id: z.string(),
  exact: z.boolean().describe('true where all four are exact fractions'),
  odds: z
    .strictObject({
      carried: exactNumberSchema,
      lost: exactNumberSchema,
      noQuorum: exactNumberSchema,
      undetermined: exactNumberSchema,
    })
    .nullable()
    .describe('counted, not drawn; null where only trials will do'),
  why: z
    .array(z.strictObject({ reason: z.enum(INEXACT_REASONS), member: z.string().exactOptional() }))
    .describe('why not exact'),
})

/** What came of trials, in whole numbers: of all of them, or of some shards. */
export const summarySchema = /* @__PURE__ */ z.strictObject({
  format: z.literal(TRIALS_FORMAT),
  version: z.literal(1),
  simulated: z.literal(true),
  scenario: z.string(),
  digest: z.string(),
  seed: z.int().min(0),
  trials: z.int().min(1).describe('of the whole run'),
  of: z.int().min(1).describe('how many shards the run is cut into'),
  shards: z.array(countSchema).min(1).describe('which of them are in here'),
  played: countSchema.describe('trials that are in here'),
  outcomes: countsSchema.describe('of the last item'),
  options: countsSchema.describe('of the last item'),
  items: z.array(itemSummarySchema).min(1),
  questions: z.array(questionSummarySchema),
  odds: z.array(questionOddsSchema).exactOptional().describe('the exact odds of each question'),
})

export type Summary = z.output<typeof summarySchema>
export type QuestionOdds = z.output<typeof questionOddsSchema>
export type ItemSummary = z.output<typeof itemSummarySchema>
export type QuestionSummary = z.output<typeof questionSummarySchema>
