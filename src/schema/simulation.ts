import * as z from 'zod'
import { WAYS_OF_VOTING } from '../vocabulary.js'
import { effectsSchema } from './effect.js'
import { grounds } from './grounds.js'
import { kindSchema } from './rulebook.js'
import { dateSchema, keySchema, memberSchema, textSchema } from './words.js'

/** A chance, from 0 for never to 1 for always. */
const chanceSchema = z.number().min(0).max(1)

/** How much an option is worth to a member: whole numbers, of which only the differences matter. */
const utilitySchema = z.int().min(-1000).max(1000)

const ballotChancesSchema = z
  .strictObject({
    aye: chanceSchema.default(0),
    nay: chanceSchema.default(0),
    abstain: chanceSchema.default(0),
  })
  .describe('chances of each ballot; they add up to 1')

const optionSchema = z.strictObject({
  title: textSchema,
  effects: effectsSchema.default([]).describe('what it would do, as a motion'),
})

/** What a member wants, and how she votes: all of a disposition but whose it is. */
const wants = {
  preference: z
    .array(z.union([keySchema, z.array(keySchema).min(2)]))
    .min(1)
    .exactOptional()
    .describe(
      'the options from first choice to last; options in a list of their own are as good as each other',
    ),
  utilities: z.record(keySchema, utilitySchema).exactOptional().describe('what each option is worth to her'),
  chances: z
    .record(keySchema, ballotChancesSchema)
    .exactOptional()
    .describe('her ballots on an option by chance alone, whatever else she wants'),
  presence: chanceSchema.default(1).describe('the chance that she is in the room, item by item'),
  votes: z.enum(WAYS_OF_VOTING).default('sincere'),
  follows: z
    .union([memberSchema, keySchema])
    .exactOptional()
    .describe('the member or bloc whose ballot she repeats; her own way where that member is not there'),
  tornWithin: z
    .int()
    .min(0)
    .max(2000)
    .default(0)
    .describe('she abstains where the two sides are worth no more than this apart'),
  wavers: chanceSchema.default(0).describe('the chance that she votes the other way, question by question'),
  spread: z
    .int()
    .min(0)
    .max(1000)
    .default(0)
    .describe('what an option is worth to her varies by up to this much, up or down, from trial to trial'),
}

const dispositionSchema = z.strictObject({ member: memberSchema, ...wants, ...grounds })

const othersSchema = z
  .strictObject({ ...wants, basis: z.literal('assumed'), note: textSchema.exactOptional() })
  .describe('every member without a disposition of her own: an assumption, to be varied')

const blocSchema = z.strictObject({
  members: z.array(memberSchema).min(1).describe('they vote as most of them would'),
  follows: z
    .union([memberSchema, keySchema])
    .exactOptional()
    .describe('the member or bloc whose ballot they repeat, instead of counting among themselves'),
  ...grounds,
})

const itemSchema = z.strictObject({
  id: keySchema,
  title: textSchema.exactOptional(),
  motion: keySchema.describe('the option that is moved'),
  kind: kindSchema
    .exactOptional()
    .describe('the kind of motion that it is, as an ordinance; a main motion, if left out'),
  by: memberSchema.exactOptional().describe('who moves it, where she is in the room'),
  substitutes: z
    .array(keySchema)
    .max(6)
    .default([])
    .describe('options that are moved in its place, in this order, as soon as each is in order'),
  recused: z
    .array(memberSchema)
    .default([])
    .describe('members who recuse themselves from it, where they are in the room'),
})

const shiftSchema = z.strictObject({
  option: keySchema,
  by: z.int().min(-2000).max(2000).describe('how much more it is worth than before'),
  members: z.array(memberSchema).min(1).exactOptional().describe('whom it moves; everybody, if left out'),
  moves: z
    .int()
    .min(0)
    .max(2000)
    .exactOptional()
    .describe('how many of them, drawn by lot; all, if left out'),
  spread: z.int().min(0).max(1000).default(0).describe('the size varies by up to this much, alike for all'),
})

const eventSchema = z
  .strictObject({
    id: keySchema,
    date: dateSchema.nullable().default(null),
    text: textSchema,
    before: keySchema.describe('the item before which it happens'),
    chance: chanceSchema.default(1),
    shifts: z.array(shiftSchema).min(1),
    ...grounds,
  })
  .describe('something between votes that changes what members want: a speech, a decision elsewhere')

/** What is simulated: the options, who wants what, what is put to the vote, and what happens in between. */
export const simulationSchema = /* @__PURE__ */ z.strictObject({
  about: textSchema.exactOptional(),
  options: z.record(keySchema, optionSchema),
  statusQuo: keySchema.describe('the option that is left where nothing carries'),
  items: z.array(itemSchema).min(1).max(50),
  dispositions: z.array(dispositionSchema).default([]),
  others: othersSchema.exactOptional(),
  blocs: z.record(keySchema, blocSchema).default({}),
  events: z.array(eventSchema).max(50).default([]),
})

export type SimulationFile = z.input<typeof simulationSchema>
export type Simulation = z.output<typeof simulationSchema>
export type Disposition = z.output<typeof dispositionSchema>
export type SimulatedItem = z.output<typeof itemSchema>
export type SimulatedEvent = z.output<typeof eventSchema>
/** What a member wants and how she votes, whoever she is. */
export type Wants = Omit<Disposition, 'member' | 'basis' | 'facts' | 'note'>
