import * as z from 'zod'
import { BALLOTS, type Ballot, CERTAIN_DECISIONS, KNOWN_BALLOTS } from '../vocabulary.js'
import { effectsSchema } from './effect.js'
import { actorSchema, memberSchema, motionIdSchema, textSchema } from './words.js'

const by = { by: actorSchema }
const named = { by: memberSchema }
const proposal = {
  text: textSchema.describe('what is proposed, in full'),
  effects: effectsSchema.exactOptional().describe('what it would do if it were adopted'),
  id: motionIdSchema.exactOptional().describe('a name of your own; m1, m2, … otherwise'),
}

/** Ballots by name, which callers may pass frozen: readonly in the type alone. */
const ballotsSchema: z.ZodType<Readonly<Record<string, Ballot>>, Readonly<Record<string, Ballot>>> = z
  .custom<Readonly<Record<string, Ballot>>>()
  .superRefine((value, context) => {
    // zod leaves this key out without a word; a ballot is never left out.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__')) return
    context.addIssue({ code: 'custom', path: ['__proto__'], message: 'is no name' })
  })
  .pipe(z.record(memberSchema, z.enum(BALLOTS)))

/** Everything that a member, the chair or the clerk can do at a meeting. */
export const actionSchema = /* @__PURE__ */ z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('arrive'), ...named }),
  z.strictObject({ type: z.literal('leave'), ...named }),
  z.strictObject({ type: z.literal('recuse'), ...named, reason: textSchema.exactOptional() }),
  z.strictObject({ type: z.literal('move'), ...by, ...proposal }),
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
  z.strictObject({ type: z.literal('withdraw'), ...by, leave: z.boolean().exactOptional() }),
  z.strictObject({ type: z.literal('speak'), ...by, text: textSchema.exactOptional() }),
  z.strictObject({ type: z.literal('amend'), ...by, ...proposal }),
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
  }),
  z.strictObject({ type: z.literal('declare'), outcome: z.enum(CERTAIN_DECISIONS) }),
  z.strictObject({
    type: z.literal('reconsider'),
    ...by,
    motion: motionIdSchema,
    id: motionIdSchema.exactOptional(),
  }),
  z.strictObject({ type: z.literal('state'), by: textSchema, text: textSchema }),
])

/** One thing that is done at a meeting: `{ type: 'second', by: 'Díaz' }`. */
export type Action = z.output<typeof actionSchema>
