import * as z from 'zod'
import type { Council } from '../council/council.js'
import type { Motion } from '../motion/motion.js'
import type { Entry } from '../record/facts.js'
import {
  BALLOTS,
  CERTAIN_DECISIONS,
  DECISIONS,
  FACTS,
  STANDINGS,
  TIE_RULES,
  VOTE_METHODS,
} from '../vocabulary.js'
import { actionSchema, tallySchema } from './action.js'
import { effectSchema } from './effect.js'
import { kindSchema, rulebookSchema, thresholdSchema } from './rulebook.js'
import {
  savedActSchema,
  savedLetterSchema,
  savedMeasureSchema,
  savedRelationshipSchema,
} from './saved-relationship.js'
import { termsSchema } from './terms.js'
import { groupSchema, weightSchema } from './words.js'

const text = z.string()
const count = z.int().min(0)
const wording = z.strictObject({
  text,
  effects: z.array(effectSchema),
  terms: termsSchema.exactOptional(),
})
const ballots = z.record(text, z.enum(BALLOTS))
const CAST = ['aye', 'nay', 'abstain'] as const
const side = z.enum(['aye', 'nay']).nullable()

const decision = z.strictObject({
  outcome: z.enum(DECISIONS),
  possible: z.array(z.enum(CERTAIN_DECISIONS)),
  ayes: count,
  nays: count,
  base: count.nullable(),
  of: text.nullable(),
  need: count.nullable(),
  margin: z.int().nullable(),
  quorum: z.strictObject({ need: count.nullable(), present: count, met: z.boolean().nullable() }).nullable(),
  tie: z.enum(TIE_RULES).nullable(),
  concurred: z.boolean(),
  group: text.nullable(),
  ballots: z.record(z.enum(BALLOTS), count),
  unanimous: side,
  casting: z.enum(CAST).nullable().default(null),
  tally: tallySchema.exactOptional(),
  seatsKnown: z.literal(false).exactOptional(),
  threshold: thresholdSchema,
  heads: z.literal(true).exactOptional(),
  tests: z
    .array(
      z.strictObject({
        threshold: thresholdSchema,
        met: z.boolean(),
        ayes: count,
        base: count.nullable(),
        need: count,
        margin: z.int(),
      }),
    )
    .exactOptional(),
})

const vote = z.strictObject({
  ballots,
  unanimous: side,
  tally: tallySchema.exactOptional(),
  quorumKnown: z.boolean(),
  decision,
  declared: z.enum(CERTAIN_DECISIONS).nullable(),
  casting: z.strictObject({ by: text, ballot: z.enum(CAST) }).exactOptional(),
})

const motion = z.strictObject({
  id: text,
  kind: kindSchema,
  rank: z.int().nullable(),
  debatable: z.boolean(),
  standing: z.enum(STANDINGS),
  on: text.nullable(),
  renews: text.nullable(),
  mover: text,
  seconder: text.nullable(),
  introduced: wording,
  wording,
  pending: z.array(text),
  substitutedBy: text.nullable(),
  settledBy: text.nullable(),
  recused: z.array(text),
  cast: ballots,
  votes: z.array(vote),
  decision: decision.nullable(),
  reconsidered: z.boolean(),
  debate: z.strictObject({
    speeches: z.record(text, count),
    turns: count.nullable(),
    seconds: count.nullable(),
    closedBy: text.nullable(),
    list: z.array(text),
    holder: text.nullable(),
  }),
  method: z.enum(VOTE_METHODS).nullable(),
  waiting: z
    .strictObject({
      by: text.nullable(),
      until: text.nullable(),
      committee: text.nullable(),
      stack: z.array(text),
    })
    .nullable(),
  stood: z.enum(STANDINGS).nullable(),
  passage: z.strictObject({
    readings: z.array(text.nullable()),
    altered: z.boolean(),
    waived: z.boolean(),
  }),
  before: wording.nullable(),
  notice: z.boolean(),
  nominationsClosed: z.boolean(),
  excused: z.array(text).default([]),
  signature: z
    .strictObject({
      presented: text.nullable(),
      act: z.enum(['signed', 'lapsed', 'vetoed']).nullable(),
      by: text.nullable(),
      date: text.nullable(),
      message: text.nullable(),
      lines: z.array(text),
      overridden: z.boolean(),
    })
    .nullable()
    .default(null),
  degree: count,
}) as unknown as z.ZodType<Motion> // the same shape; zod's optional keys and readonly marks differ

/** A fact of an earlier meeting: kept as it is, and never played again. */
const entry = z.looseObject({ fact: z.enum(FACTS), action: z.int() }) as unknown as z.ZodType<Entry>

/** A council, whole, with its past: as `adjourn` gives it, read back from JSON. */
export const savedCouncilSchema: z.ZodType<Council> = z.strictObject({
  name: text,
  rules: rulebookSchema,
  seats: z.array(
    z.strictObject({
      seat: text,
      member: text.nullable(),
      weight: weightSchema.exactOptional(),
      group: groupSchema.exactOptional(),
    }),
  ),
  seatsKnown: z.boolean().default(true),
  chair: text.nullable(),
  proTempore: text.nullable().default(null),
  mayor: text.nullable().default(null),
  relationships: z.array(savedRelationshipSchema),
  acts: z.array(savedActSchema).default([]),
  correspondence: z.array(savedLetterSchema),
  measures: z.array(savedMeasureSchema),
  notices: z.array(
    z.strictObject({ kind: kindSchema, motion: text.nullable(), text, by: text, date: text.nullable() }),
  ),
  past: z.array(z.strictObject({ date: text.nullable(), motions: z.array(motion), record: z.array(entry) })),
})

/** The contents of a save file, when its seal has been checked and taken off. */
export const savedMeetingSchema = /* @__PURE__ */ z.strictObject({
  format: text,
  version: z.literal(1),
  rules: z.strictObject({ id: text, digest: text }),
  opening: z.strictObject({
    council: savedCouncilSchema,
    date: text.nullable(),
    attendance: z.record(text, z.enum(['present', 'absent', 'unreported'])),
    quorumKnown: z.boolean(),
    agenda: z.array(text),
    regular: z.boolean(),
    time: text.nullable(),
  }),
  actions: z.array(actionSchema),
})
