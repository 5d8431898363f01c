import * as z from 'zod'
import type { Rulebook } from '../rules/rulebook.js'
import { checkThreshold, countsGroups, type Threshold } from '../rules/threshold.js'
import { CITATION_CONFIDENCES, MOTION_KINDS, OUTCOMES, TIE_RULES } from '../vocabulary.js'
import { textSchema } from './words.js'

const citationSchema = z.strictObject({
  source: textSchema,
  section: textSchema.exactOptional(),
  url: textSchema.exactOptional(),
  confidence: z.enum(CITATION_CONFIDENCES),
  note: textSchema.exactOptional(),
})

/** A threshold as data; its own check finds what is wrong with it, so there is one account of thresholds. */
export const thresholdSchema: z.ZodType<Threshold> = /* @__PURE__ */ z
  .custom<Threshold>()
  .superRefine(checked)

/** A threshold of a council: its seats are in no groups, so none is counted in them. */
export const councilThresholdSchema: z.ZodType<Threshold> = /* @__PURE__ */ z
  .custom<Threshold>()
  .superRefine((value, context) => {
    checked(value, context)
    if (context.issues.length > 0 || !countsGroups(value)) return
    context.addIssue({ code: 'custom', message: 'a council has no groups to count' })
  })

function checked(value: unknown, context: z.core.$RefinementCtx): void {
  for (const problem of checkThreshold(value, '')) {
    context.addIssue({ code: 'custom', message: `${problem.path} ${problem.message}`.trim() })
  }
}

const countings = [
  'for',
  'against',
  'neither',
  'with-majority',
  'concurs-if-one-short',
  'leaves-base',
] as const

/** Ballots mean what they say: only abstentions and recusals differ from body to body. */
const meaningsSchema = z.strictObject({
  aye: z.strictObject({ counts: z.literal('for'), present: z.literal(true) }),
  nay: z.strictObject({ counts: z.literal('against'), present: z.literal(true) }),
  abstain: z.strictObject({ counts: z.enum(countings), present: z.literal(true) }),
  recused: z.strictObject({ counts: z.literal('neither'), present: z.boolean() }),
  absent: z.strictObject({ counts: z.literal('neither'), present: z.literal(false) }),
})

const row = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, cite: citationSchema })

const motionSchema = row({
  name: textSchema,
  rank: z.int().min(1).max(1000),
  second: z.boolean(),
  debatable: z.boolean(),
  amendable: z.boolean(),
  threshold: councilThresholdSchema,
  reconsider: z.enum(['either', 'carried-only', 'lost-only', 'neither']),
})

/** A rulebook, whole: every row with its source. */
export const rulebookSchema: z.ZodType<Rulebook> = /* @__PURE__ */ z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  title: textSchema,
  voting: z.strictObject({
    quorum: row({ threshold: councilThresholdSchema }),
    ballots: row({ meanings: meaningsSchema }),
    tie: row({ rule: z.enum(TIE_RULES) }),
  }),
  motions: z.record(z.enum(MOTION_KINDS), motionSchema),
  conduct: z.strictObject({
    substituteCarried: row({ effect: z.enum(['finishes-item', 'question-still-put']) }),
    substituteOverAmendment: row({ allowed: z.boolean() }),
    motionsOnFloor: row({ most: z.int().min(1).max(100).nullable() }),
    amendmentDegrees: row({ most: z.union([z.literal(1), z.literal(2)]) }),
    withdrawal: row({ by: z.enum(['mover', 'leave-of-the-body']) }),
    rollCall: row({ chair: z.enum(['in-turn', 'last']) }),
    reconsideration: row({
      standing: z.enum(['prevailing-side', 'voted-with-majority']),
      window: z.enum(['same-meeting', 'next-meeting', 'next-day']),
    }),
    renewal: row({ after: z.record(z.enum(OUTCOMES), z.enum(['any-time', 'later-meeting', 'never'])) }),
  }),
})
