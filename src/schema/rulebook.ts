import * as z from 'zod'
import { NO_EXECUTIVE, USUAL_VOTING } from '../rules/executive.js'
import { TERMS } from '../rules/motion-row.js'
import type { MotionTable, Rulebook } from '../rules/rulebook.js'
import { checkThreshold, countsGroups, type Threshold } from '../rules/threshold.js'
import {
  CASTING_CASES,
  CITATION_CONFIDENCES,
  CONDITIONS,
  CONSEQUENCES,
  DECIDED_BY,
  EFFECTS,
  MOTION_CLASSES,
  OUTCOMES,
  SUSPENDABLE,
  TIE_RULES,
} from '../vocabulary.js'
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

/** What a quorum must reach: presence is counted in the whole body, never in its groups. */
const quorumSchema: z.ZodType<Threshold> = /* @__PURE__ */ z
  .custom<Threshold>()
  .superRefine((value, context) => {
    checked(value, context)
    if (context.issues.length > 0 || !countsGroups(value)) return
    context.addIssue({ code: 'custom', message: 'a quorum is of the whole body, not of each group' })
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

/** A kind of motion: one of the library's, or a name of the body's own. */
export const kindSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, { error: 'expected small letters, digits and hyphens' })

const row = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, cite: citationSchema })

const motionSchema = row({
  name: textSchema,
  class: z.enum(MOTION_CLASSES),
  rank: z.int().min(1).max(1000).nullable(),
  second: z.boolean(),
  debatable: z.union([z.boolean(), z.enum(['as-target', 'if-nothing-pending'])]),
  opensMain: z.boolean(),
  amendable: z.boolean(),
  subsidiary: z.boolean(),
  interrupts: z.boolean(),
  decided: z.enum(DECIDED_BY),
  withoutQuorum: z.boolean(),
  threshold: thresholdSchema,
  withNotice: thresholdSchema.exactOptional(),
  needsNotice: z.boolean().exactOptional(),
  tie: z.enum(TIE_RULES).exactOptional(),
  reconsider: z.enum(['either', 'carried-only', 'lost-only', 'neither']),
  speeches: z.int().min(1).max(100).exactOptional(),
  when: z.array(z.enum(CONDITIONS)),
  asks: z.array(z.enum(TERMS)),
  variant: z
    .strictObject({
      kind: kindSchema,
      when: z.enum(['on-amendment', 'on-decorum-or-undebatable', 'on-demand']),
    })
    .exactOptional(),
  readings: z.boolean().exactOptional(),
  does: z.enum(CONSEQUENCES),
})

/** The table of motions: four kinds that are always there, and any others under names of their own. */
const motionsSchema = z.record(kindSchema, motionSchema).superRefine((motions, context) => {
  for (const kind of ['main', 'amend', 'substitute', 'reconsider']) {
    if (!Object.hasOwn(motions, kind)) {
      context.addIssue({ code: 'custom', path: [kind], message: 'expected a row for this kind of motion' })
    }
  }
  for (const [kind, { variant }] of Object.entries(motions)) {
    if (variant === undefined || Object.hasOwn(motions, variant.kind)) continue
    const message = `expected a row for "${variant.kind}", which this one can turn into`
    context.addIssue({ code: 'custom', path: [kind, 'variant'], message })
  }
}) as unknown as z.ZodType<MotionTable> // a record with the four kinds that the check has seen

const officerVotes = z.union([z.enum(['always', 'never']), z.array(z.enum(CASTING_CASES)).min(1)])
const days = z.int().min(0).max(10_000)

/** Rulebooks written before there were vetoes say nothing of them. */
const renewalsSchema = z.preprocess(
  (after) => (typeof after === 'object' && after !== null ? { vetoed: 'later-meeting', ...after } : after),
  z.record(z.enum(OUTCOMES), z.enum(['any-time', 'later-meeting', 'never'])),
)

const executiveSchema = z.strictObject({
  presiding: row({ by: z.enum(['chair', 'mayor']) }),
  chair: row({ votes: officerVotes }),
  proTempore: row({ votes: officerVotes }),
  mayor: row({ votes: officerVotes, inQuorum: z.boolean(), inBase: z.boolean() }),
  veto: row({
    kinds: z.array(kindSchema),
    exempt: z.array(textSchema),
    lines: z.boolean(),
    substitute: z.boolean(),
    days: days.nullable(),
  }),
  override: row({
    threshold: thresholdSchema,
    lines: thresholdSchema.nullable(),
    asPassage: z.boolean(),
    days: days.nullable(),
  }),
  acts: row({ allowed: z.array(z.enum(EFFECTS)) }),
})

/** A rulebook, whole: every row with its source. */
export const rulebookSchema: z.ZodType<Rulebook> = /* @__PURE__ */ z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  title: textSchema,
  voting: z.strictObject({
    quorum: row({ threshold: quorumSchema }),
    ballots: row({ meanings: meaningsSchema }),
    tie: row({ rule: z.enum(TIE_RULES) }),
    abstaining: row({ allowed: z.enum(['freely', 'when-excused']) }).default(USUAL_VOTING.abstaining),
    tooFewVote: row({ effect: z.enum(['decided', 'put-off']) }).default(USUAL_VOTING.tooFewVote),
    necessity: row({ byLot: z.boolean() }).default(USUAL_VOTING.necessity),
  }),
  motions: motionsSchema,
  conduct: z.strictObject({
    substituteCarried: row({ effect: z.enum(['finishes-item', 'question-still-put']) }),
    substituteOverAmendment: row({ allowed: z.boolean() }),
    motionsOnFloor: row({ most: z.int().min(1).max(100).nullable() }),
    amendmentDegrees: row({ most: z.union([z.literal(1), z.literal(2)]) }),
    designation: row({ by: z.enum(['chair', 'form']) }),
    seconding: row({ chairMayProceed: z.boolean() }),
    withdrawal: row({ by: z.enum(['mover', 'leave-of-the-body']) }),
    debate: row({
      speeches: z.int().min(1).max(1000).nullable(),
      seconds: z.int().min(1).max(1_000_000).nullable(),
    }),
    unanimousConsent: row({ allowed: z.boolean() }),
    suspension: row({ rules: z.array(z.enum(SUSPENDABLE)) }),
    ordinances: row({
      readings: z.int().min(1).max(10),
      days: z.int().min(0).max(10_000),
      regularOnly: z.boolean(),
      urgency: thresholdSchema.nullable(),
      passage: thresholdSchema.nullable(),
    }),
    table: row({ lasts: z.enum(['next-meeting', 'forever']) }),
    rollCall: row({ chair: z.enum(['in-turn', 'last']) }),
    reconsideration: row({
      standing: z.enum(['prevailing-side', 'voted-with-majority']),
      window: z.enum(['same-meeting', 'next-meeting', 'next-day']),
      effect: z.enum(['as-it-stood', 'as-new']),
    }),
    renewal: row({ after: renewalsSchema }),
    progress: row({ needed: z.boolean() }),
  }),
  executive: executiveSchema.default(NO_EXECUTIVE as z.output<typeof executiveSchema>), // readonly marks differ
})
