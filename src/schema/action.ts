import * as z from 'zod'
import { BALLOTS, type Ballot, CERTAIN_DECISIONS, KNOWN_BALLOTS } from '../vocabulary.js'
import { editsSchema } from './edit.js'
import { effectsSchema } from './effect.js'
import { kindSchema } from './rulebook.js'
import { termsSchema } from './terms.js'
import {
  actorSchema,
  dateSchema,
  listOf,
  memberSchema,
  motionIdSchema,
  textSchema,
  timeSchema,
} from './words.js'

const by = { by: actorSchema }
const named = { by: memberSchema }
const name = { id: motionIdSchema.exactOptional().describe('a name of your own; m1, m2, … otherwise') }
const effects = { effects: effectsSchema.exactOptional().describe('what it would do if it were adopted') }
const terms = { terms: termsSchema.exactOptional().describe('what it says beyond its text') }
const signing = {
  by: actorSchema,
  motion: motionIdSchema,
  date: dateSchema.exactOptional().describe('the day of it; the day of the meeting, if left out'),
}
const proposal = { text: textSchema.describe('what is proposed, in full'), ...effects, ...name }
const PROPOSED = 'expected text: what is proposed, in full'
const CHANGED = 'expected text, edits or terms: how it would then read, or what is changed'

/** Ballots by name, which callers may pass frozen: readonly in the type alone. */
const ballotsSchema: z.ZodType<Readonly<Record<string, Ballot>>, Readonly<Record<string, Ballot>>> = z
  .custom<Readonly<Record<string, Ballot>>>()
  .superRefine((value, context) => {
    // zod leaves this key out without a word; a ballot is never left out.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__')) return
    context.addIssue({ code: 'custom', path: ['__proto__'], message: 'is no name' })
  })
  .pipe(z.record(memberSchema, z.enum(BALLOTS)))

/** How many ballots of each kind there were, where that is reported and whose they were is not. */
export const tallySchema = /* @__PURE__ */ z
  .strictObject({
    aye: z.int().min(0).max(2000),
    nay: z.int().min(0).max(2000),
    abstain: z.int().min(0).max(2000).exactOptional(),
    recused: z.int().min(0).max(2000).exactOptional(),
    absent: z.int().min(0).max(2000).exactOptional(),
  })
  .describe('the numbers as they are reported, over ballots that are not; what is left out is not known')

/** Everything that a member, the chair or the clerk can do at a meeting. */
export const actionSchema = /* @__PURE__ */ z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('arrive'), ...named }),
  z.strictObject({ type: z.literal('leave'), ...named }),
  z.strictObject({ type: z.literal('recuse'), ...named, reason: textSchema.exactOptional() }),
  z
    .strictObject({
      type: z.literal('move'),
      ...by,
      kind: kindSchema.exactOptional().describe('the kind of motion; a main motion where it is left out'),
      text: textSchema.exactOptional().describe('what is proposed, in full'),
      ...effects,
      ...terms,
      ...name,
    })
    .refine((move) => move.text !== undefined || (move.kind !== undefined && move.kind !== 'main'), {
      path: ['text'],
      error: PROPOSED,
    }),
  z.strictObject({
    type: z.literal('renew'),
    ...by,
    motion: motionIdSchema,
    text: textSchema.exactOptional(),
    effects: effectsSchema.exactOptional(),
    id: motionIdSchema.exactOptional(),
  }),
  z.strictObject({ type: z.literal('second'), ...by }),
  z.strictObject({ type: z.literal('no-second') }),
  z.strictObject({ type: z.literal('proceed') }),
  z.strictObject({ type: z.literal('withdraw'), ...by, leave: z.boolean().exactOptional() }),
  z.strictObject({
    type: z.literal('speak'),
    ...by,
    text: textSchema.exactOptional(),
    seconds: z.int().min(0).max(1_000_000).exactOptional().describe('how long the speech took'),
    to: motionIdSchema.exactOptional().describe('the question that it is about; the pending one otherwise'),
  }),
  z
    .strictObject({
      type: z.literal('amend'),
      ...by,
      text: textSchema.exactOptional().describe('the wording as it would then read'),
      edits: editsSchema.exactOptional().describe('or the changes of the wording, applied in order'),
      ...effects,
      ...terms,
      ...name,
    })
    .refine(
      ({ text, edits, terms }) =>
        (text !== undefined || edits !== undefined || terms !== undefined) &&
        (text === undefined || edits === undefined),
      { path: ['text'], error: CHANGED },
    ),
  z.strictObject({ type: z.literal('ask-to-speak'), ...named }),
  z.strictObject({ type: z.literal('recognize'), member: memberSchema }),
  z.strictObject({ type: z.literal('yield'), ...named, to: memberSchema }),
  z.strictObject({ type: z.literal('substitute'), ...by, ...proposal }),
  z.strictObject({ type: z.literal('call-vote'), ...by }),
  z.strictObject({
    type: z.literal('ballot'),
    ...named,
    ballot: z.enum(KNOWN_BALLOTS).exclude(['absent', 'recused']),
  }),
  z.strictObject({
    type: z.literal('vote'),
    ballots: ballotsSchema,
    others: z
      .enum(BALLOTS)
      .exactOptional()
      .describe('the ballot of every member in the room who is not named'),
    unanimous: z
      .enum(['aye', 'nay'])
      .exactOptional()
      .describe('no ballot was against (aye), or none was for (nay)'),
    tally: tallySchema.exactOptional(),
  }),
  z.strictObject({ type: z.literal('declare'), outcome: z.enum(CERTAIN_DECISIONS) }),
  z.strictObject({
    type: z.literal('reconsider'),
    ...by,
    motion: motionIdSchema,
    id: motionIdSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('rule'),
    well: z.boolean().describe('true where the point is well taken, or the question admitted'),
    text: textSchema.exactOptional(),
  }),
  z.strictObject({ type: z.literal('answer'), text: textSchema }),
  z.strictObject({ type: z.literal('ask-consent') }),
  z.strictObject({ type: z.literal('object'), ...by }),
  z.strictObject({ type: z.literal('no-objection') }),
  z.strictObject({
    type: z.literal('designate'),
    motion: motionIdSchema,
    as: z.enum(['amend', 'substitute']),
  }),
  z.strictObject({
    type: z.literal('pull'),
    ...by,
    item: textSchema.describe('the item of the consent calendar, as it has it'),
  }),
  z.strictObject({
    type: z.literal('notice'),
    ...by,
    kind: kindSchema,
    motion: motionIdSchema.exactOptional(),
    text: textSchema,
  }),
  z.strictObject({
    type: z.literal('report'),
    committee: textSchema,
    motion: motionIdSchema,
    text: textSchema,
  }),
  z
    .strictObject({
      type: z.literal('take-up'),
      motion: motionIdSchema.exactOptional(),
      item: textSchema.exactOptional(),
    })
    .refine(({ motion, item }) => (motion === undefined) !== (item === undefined), {
      error: 'expected a motion or an item, and not both',
    }),
  z.strictObject({ type: z.literal('sign'), ...signing }),
  z.strictObject({
    type: z.literal('veto'),
    ...signing,
    message: textSchema.exactOptional().describe('the objections, as they are returned'),
    lines: listOf(textSchema, { least: 1, most: 500 })
      .exactOptional()
      .describe('items that are vetoed, where the rest stands'),
    substitute: z
      .strictObject({ text: textSchema, ...effects, ...name })
      .exactOptional()
      .describe('what is returned in its place'),
  }),
  z.strictObject({ type: z.literal('lapse'), motion: motionIdSchema, date: dateSchema.exactOptional() }),
  z.strictObject({
    type: z.literal('draw-lots'),
    seed: textSchema.describe('what the draw depends on: the same seed draws the same members'),
  }),
  z.strictObject({ type: z.literal('resign'), ...named }),
  z.strictObject({ type: z.literal('call-to-order') }),
  z.strictObject({ type: z.literal('time'), time: timeSchema }),
  z.strictObject({ type: z.literal('state'), by: textSchema, text: textSchema }),
])

/** One thing that is done at a meeting: `{ type: 'second', by: 'Díaz' }`. */
export type Action = z.output<typeof actionSchema>
