import * as z from 'zod'
import {
  BALLOTS,
  DECISIONS,
  REFUSAL_CODES,
  RELATIONSHIP_KINDS,
  RELATIONSHIP_STATES,
  STANDINGS,
} from '../vocabulary.js'
import { actSchema } from './act.js'
import { actionSchema } from './action.js'
import { councilSchema, sittingSchema } from './council.js'
import { grounds } from './grounds.js'
import { simulationSchema } from './simulation.js'
import { dateSchema, keySchema, memberSchema, motionIdSchema, textSchema } from './words.js'

/** The name that a scenario file gives itself, and the version that this library reads. */
export const SCENARIO_FORMAT = 'council-sim/scenario'

const confidence = z.enum(['reported', 'inferred', 'unknown'])
const sourceSchema = z.strictObject({
  title: textSchema.describe('outlet and date'),
  url: textSchema.exactOptional(),
  note: textSchema.exactOptional(),
})

const factSchema = z.strictObject({
  says: textSchema,
  quote: z.string().min(1).max(300).exactOptional().describe('a short phrase of the source, word for word'),
  sources: z.array(keySchema).default([]),
  confidence,
})

/** Something that happened outside the meetings: a proposal filed, a speech, an announcement. */
const happeningSchema = z
  .strictObject({
    date: dateSchema.nullable(),
    kind: z.enum(['proposed', 'recommended', 'said', 'announced', 'decided-elsewhere', 'happened']),
    by: textSchema.exactOptional().describe('who; left out where it is nobody’s doing in the story'),
    text: textSchema,
    ...grounds,
  })
  .refine(({ kind, by }) => kind === 'happened' || by !== undefined, {
    path: ['by'],
    error: 'expected who it was',
  })

/** What a member wanted, kept apart from how she voted. */
const positionSchema = z.strictObject({
  member: memberSchema,
  firstChoice: textSchema,
  ...grounds,
})

/** A reason that was given, and for what: both sides of a dispute stand beside one another. */
const argumentSchema = z.strictObject({
  speaksFor: textSchema.describe('what it is a reason for'),
  text: textSchema,
  by: z.array(textSchema).min(1).describe('who gave it'),
  ...grounds,
})

const doSchema = z.strictObject({
  do: actionSchema,
  ifPending: motionIdSchema
    .exactOptional()
    .describe('taken only where this motion is still pending: rulebooks differ on what a substitute settles'),
  inferredBallots: z
    .array(memberSchema)
    .default([])
    .describe('members whose ballots no source reports, but follow from what is reported'),
  ...grounds,
})
const askSchema = z.strictObject({
  ask: actionSchema.describe('would this be in order? nothing is done'),
  expect: z.strictObject({
    inOrder: z.boolean(),
    code: z.enum(REFUSAL_CODES).exactOptional(),
  }),
  note: textSchema.exactOptional(),
})
const foreseeSchema = z.strictObject({
  foresee: z.strictObject({
    ayes: z.array(memberSchema).default([]),
    nays: z.array(memberSchema).default([]),
  }),
  expect: z.strictObject({ certain: z.int(), more: z.int() }).exactOptional(),
  ...grounds,
})

const recallSchema = z.strictObject({
  recall: z
    .strictObject({ motion: motionIdSchema, member: memberSchema })
    .describe('how did she vote, and did that side win?'),
  expect: z.strictObject({ ballot: z.enum(BALLOTS), prevailed: z.boolean() }),
  note: textSchema.exactOptional(),
})

/** One step of a meeting: something done, a question to the rules, a look back or a look ahead. */
export const stepSchema = z.union([doSchema, askSchema, recallSchema, foreseeSchema])

const question = {
  question: textSchema
    .exactOptional()
    .describe('what was asked, in a few words, for a table beside other bodies'),
}

const meetingSchema = z.strictObject({
  ...sittingSchema.shape,
  ...question,
  hypothetical: z
    .boolean()
    .default(false)
    .describe('true for a meeting that is not reported to have been held'),
  ...grounds,
  steps: z.array(stepSchema).max(5000),
})

const scenarioActSchema = z.strictObject({
  ...actSchema.shape,
  ...question,
  meetingsBefore: z
    .int()
    .min(0)
    .default(0)
    .describe('how many of the meetings were over by then; none, if left out'),
  refused: z
    .enum(REFUSAL_CODES)
    .exactOptional()
    .describe('the refusal, where the story asks what would not be in order'),
  ...grounds,
})

const relationshipExpectation = z.union([
  z.enum(RELATIONSHIP_STATES),
  z.strictObject({
    state: z.enum(RELATIONSHIP_STATES),
    until: textSchema.exactOptional(),
    kind: z.enum(RELATIONSHIP_KINDS).exactOptional(),
  }),
])

const expectSchema = z.strictObject({
  standings: z.record(motionIdSchema, z.enum(STANDINGS)).default({}),
  decisions: z
    .record(motionIdSchema, z.enum(DECISIONS))
    .default({})
    .describe('what came of each vote: as declared, where the known ballots leave it open'),
  relationships: z
    .record(textSchema, relationshipExpectation)
    .default({})
    .describe('by city, with the level in brackets where there are levels: Moscow (government)'),
  acts: z.int().min(0).exactOptional().describe('how many acts without a vote the council has in the end'),
  letters: z.int().min(0).exactOptional().describe('how many letters the correspondence has in the end'),
  open: z.boolean().exactOptional().describe('true where the story has no reported end'),
})

const variantSchema = z.strictObject({
  id: keySchema,
  title: textSchema,
  rests: textSchema.describe('which sources this reading rests on'),
  meetings: z.array(meetingSchema).min(1),
  expect: expectSchema,
})

/** A scenario file: a council, what happened, and what came of it, each with its sources. */
export const scenarioSchema = /* @__PURE__ */ z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal(SCENARIO_FORMAT),
  version: z.literal(1),
  id: keySchema,
  title: textSchema,
  about: textSchema.exactOptional(),
  rests: textSchema.exactOptional().describe('which sources this reading rests on, where there are others'),
  rulesNote: textSchema.exactOptional().describe('why these rules'),
  beside: z.array(textSchema).default([]).describe('rulebooks that it is played under too, to compare'),
  continues: keySchema.exactOptional().describe('the scenario whose council and record carry over'),
  council: councilSchema.exactOptional(),
  tie: textSchema.exactOptional().describe('the relationship that the story is about, by name'),
  sources: z.record(keySchema, sourceSchema).default({}),
  facts: z.record(keySchema, factSchema).default({}),
  positions: z.array(positionSchema).default([]),
  arguments: z.array(argumentSchema).default([]),
  before: z.array(happeningSchema).default([]),
  meetings: z.array(meetingSchema).default([]),
  acts: z
    .array(scenarioActSchema)
    .default([])
    .describe('what was done without a vote, before, between and after the meetings'),
  after: z.array(happeningSchema).default([]),
  expect: expectSchema,
  variants: z.array(variantSchema).default([]),
  simulation: simulationSchema.exactOptional(),
})

export type ScenarioFile = z.input<typeof scenarioSchema>
export type Scenario = z.output<typeof scenarioSchema>
export type ScenarioMeeting = z.output<typeof meetingSchema>
export type ScenarioAct = z.output<typeof scenarioActSchema>
export type ScenarioStep = z.output<typeof stepSchema>
export type Happening = z.output<typeof happeningSchema>
export type Argument = z.output<typeof argumentSchema>
export type Expectation = z.output<typeof expectSchema>

/** The JSON Schema of scenario files, for editors and for other programs. */
export function scenarioJsonSchema(): unknown {
  return {
    title: 'council-sim scenario',
    ...z.toJSONSchema(scenarioSchema, {
      io: 'input',
      target: 'draft-7',
      unrepresentable: 'any',
      reused: 'ref',
    }),
  }
}
