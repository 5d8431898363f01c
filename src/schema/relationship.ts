import * as z from 'zod'
import {
  AUTHORITY_HOLDERS,
  RELATIONSHIP_KINDS,
  RELATIONSHIP_LEVELS,
  RELATIONSHIP_STATES,
} from '../vocabulary.js'
import { textSchema } from './words.js'

const yearOrDate = z
  .union([z.string(), z.int().transform(String)])
  .nullable()
  .default(null)

const OWN = { holder: 'council', name: null, since: null, source: null } as const

/** Who may change a relationship: `council`, `executive`, `unreported`, or a body by its name. */
const authoritySchema = z
  .union([
    z.enum(AUTHORITY_HOLDERS).exclude(['body']),
    z.strictObject({
      holder: z.enum(AUTHORITY_HOLDERS),
      name: textSchema.nullable().default(null).describe('the body that it is delegated to'),
      since: yearOrDate,
      source: textSchema.nullable().default(null).describe('where this is written'),
    }),
  ])
  .transform((given) => (typeof given === 'string' ? { ...OWN, holder: given } : given))
  .refine(({ holder, name }) => (holder === 'body') === (name !== null), {
    path: ['name'],
    error: 'expected the name of the body that it is delegated to, and no name otherwise',
  })

/** A relationship as it comes from outside. */
export const relationshipSchema = /* @__PURE__ */ z.strictObject({
  with: textSchema,
  level: z
    .enum(RELATIONSHIP_LEVELS)
    .nullable()
    .default(null)
    .describe('one level of it, where its levels are held apart'),
  kind: z.enum(RELATIONSHIP_KINDS).default('sister-city'),
  state: z.enum(RELATIONSHIP_STATES).default('active'),
  since: yearOrDate,
  until: textSchema.nullable().default(null).describe('until when it is suspended: a date, or a condition'),
  authority: authoritySchema.default(OWN).describe('who may change it; the council, if left out'),
})
