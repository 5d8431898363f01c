import * as z from 'zod'
import type { Act, Origin } from '../council/origin.js'
import { COUNCILS_OWN, type Relationship } from '../council/relationship.js'
import type { Fact } from '../record/facts.js'
import {
  AUTHORITY_HOLDERS,
  FACTS,
  RELATIONSHIP_KINDS,
  RELATIONSHIP_LEVELS,
  RELATIONSHIP_STATES,
} from '../vocabulary.js'
import { effectSchema } from './effect.js'

const text = z.string()
const state = z.enum(RELATIONSHIP_STATES)
// Files that were saved before there were kinds, levels and authorities have none of them.
const kind = z.enum(RELATIONSHIP_KINDS).default('sister-city')
const date = text.nullable()

/** What something comes from: a motion, or an act. */
const byMotion = { motion: text, date }
const byAct = { motion: z.null(), act: text, date }

/** A thing of the council's state with what it comes from, in either of the two shapes. */
const withOrigin = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([z.strictObject({ ...shape, ...byMotion }), z.strictObject({ ...shape, ...byAct })])

export const savedLetterSchema = /* @__PURE__ */ withOrigin({ to: text, message: text }) as z.ZodType<
  Origin & { readonly to: string; readonly message: string }
> // zod does not see through the spread of a shape that is not known yet

export const savedMeasureSchema = /* @__PURE__ */ withOrigin({ measure: text }) as z.ZodType<
  Origin & { readonly measure: string }
> // the same

/** A relationship as the council has it, with its changes. */
export const savedRelationshipSchema = /* @__PURE__ */ z.strictObject({
  with: text,
  level: z.enum(RELATIONSHIP_LEVELS).nullable().default(null),
  kind,
  state,
  since: text.nullable(),
  until: text.nullable(),
  authority: z
    .strictObject({
      holder: z.enum(AUTHORITY_HOLDERS),
      name: text.nullable(),
      since: text.nullable(),
      source: text.nullable(),
    })
    .default(() => ({ ...COUNCILS_OWN })),
  changes: z.array(
    withOrigin({
      from: state.nullable(),
      fromUntil: text.nullable(),
      fromKind: kind,
      to: state,
      until: text.nullable(),
      kind,
    }),
  ),
}) as unknown as z.ZodType<Relationship> // the same shape; the spread of an origin hides it

/** A fact of an act: kept as it is. */
const fact = z.looseObject({ fact: z.enum(FACTS) }) as unknown as z.ZodType<Fact>

export const savedActSchema: z.ZodType<Act> = /* @__PURE__ */ z.strictObject({
  id: text,
  by: text,
  as: z.enum(['executive', 'body']),
  date,
  text,
  effects: z.array(effectSchema),
  facts: z.array(fact),
  meetings: z.int().min(0),
})
