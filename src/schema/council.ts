import * as z from 'zod'
import { unanswerable } from '../council/electorate-rules.js'
import { relationshipName } from '../council/relationship.js'
import type { Problem } from '../kernel/problem.js'
import { rulebookById } from '../rulebooks/index.js'
import type { Rulebook } from '../rules/rulebook.js'
import { pathOf, problemsIn } from './read.js'
import { relationshipSchema } from './relationship.js'
import { rulebookSchema } from './rulebook.js'
import { namesOn, seatsSchema } from './seats.js'
import { dateSchema, listOf, memberSchema, textSchema, timeSchema } from './words.js'

/** A rulebook by its id, or whole. */
export const rulesSchema = /* @__PURE__ */ z
  .union([z.string(), rulebookSchema], {
    error: ({ input }) =>
      typeof input === 'object' && input !== null
        ? 'Invalid input'
        : 'expected the id of a rulebook, or one as data',
  })
  .transform((rules, context): Rulebook => {
    // A copy: what is made of it is frozen, and the caller's own is hers.
    const known = typeof rules === 'string' ? rulebookById(rules) : structuredClone(rules)
    if (known !== undefined) return known
    context.addIssue({ code: 'custom', message: `expected the id of a rulebook, or one as data` })
    return z.NEVER
  })

/** A council as it comes from outside; `councilProblems` sees its parts together. */
export const councilSchema = /* @__PURE__ */ z
  .strictObject({
    name: textSchema.default('the council'),
    rules: rulesSchema,
    seats: seatsSchema,
    seatsKnown: z
      .boolean()
      .default(true)
      .describe('false where no source says how many seats there are, and those listed stand in for them'),
    chair: memberSchema.nullable().default(null),
    proTempore: memberSchema.nullable().default(null),
    mayor: memberSchema.nullable().default(null),
    relationships: listOf(relationshipSchema).default([]),
  })
  .superRefine((council, context) => {
    for (const { path, message } of togetherProblems(council))
      context.addIssue({ code: 'custom', path, message })
    for (const { row, message } of unanswerable(council.seats, council.rules))
      context.addIssue({ code: 'custom', path: ['rules', ...row.split('.')], message })
  })

/** Every problem of a council at once: those of its parts, and those of its parts together. */
export function councilProblems(input: unknown): Problem[] {
  const apart = problemsIn(councilSchema, input)
  const together = togetherProblems(input).map(({ path, message }) => ({
    code: 'custom',
    path: pathOf(path),
    message,
  }))
  return [...apart, ...together.filter(({ path }) => !apart.some((problem) => problem.path === path))]
}

/** What the schema of each part cannot see: doubled members and cities, a chair without a seat. */
function togetherProblems(input: unknown): { path: (string | number)[]; message: string }[] {
  if (typeof input !== 'object' || input === null) return []
  const { seats, chair, proTempore, relationships } = input as Readonly<Record<string, unknown>>
  const members = namesOn(seats)
  const doubled = (list: unknown, key: string, nameOf: (item: unknown) => unknown, fault: string) => {
    const names = Array.isArray(list) ? list.map(nameOf) : []
    return names.flatMap((name, n) =>
      typeof name === 'string' && names.indexOf(name) !== n
        ? [{ path: [key, n], message: `"${name}" ${fault}` }]
        : [],
    )
  }
  return [
    ...doubled(
      seats,
      'seats',
      (seat) => (isUnnamed(seat) ? undefined : namesOn([seat])[0]),
      'holds two seats',
    ),
    ...doubled(relationships, 'relationships', nameOf, 'is there twice'),
    ...wholeAndApart(relationships),
    ...Object.entries({ chair, proTempore }).flatMap(([office, member]) =>
      typeof member === 'string' && Array.isArray(seats) && !members.includes(member)
        ? [{ path: [office], message: `expected a member who holds a seat, found "${member}"` }]
        : [],
    ),
  ]
}

const isUnnamed = (seat: unknown) => typeof seat === 'object' && seat !== null && 'unnamed' in seat

/** A city, with the level where it has one. */
const nameOf = (relationship: unknown) => {
  if (typeof relationship !== 'object' || relationship === null || !('with' in relationship)) return undefined
  const { with: city } = relationship
  const level = 'level' in relationship && typeof relationship.level === 'string' ? relationship.level : null
  return typeof city === 'string' ? relationshipName({ with: city, level: level as null }) : undefined // named only
}

/** A relationship is held as a whole, or at levels apart. */
function wholeAndApart(relationships: unknown): { path: (string | number)[]; message: string }[] {
  const list: readonly unknown[] = Array.isArray(relationships) ? relationships : []
  const cities = list.map((each) =>
    typeof each === 'object' && each !== null && 'with' in each ? each.with : undefined,
  )
  return list.flatMap((_, n) =>
    cities[n] !== undefined &&
    nameOf(list[n]) === cities[n] &&
    cities.some((city, m) => m !== n && city === cities[n] && nameOf(list[m]) !== cities[m])
      ? [{ path: ['relationships', n], message: `"${cities[n]}" is there as a whole and at a level` }]
      : [],
  )
}

/** What a council is made from: seats as names, or with what each seat is called. */
export type CouncilInput = z.input<typeof councilSchema>
/** The same, checked and filled in. */
export type CheckedCouncil = z.output<typeof councilSchema>

/** How a meeting opens. */
export const sittingSchema = /* @__PURE__ */ z.strictObject({
  date: dateSchema.nullable().exactOptional().describe('the day of the meeting; null where it is not known'),
  present: listOf(memberSchema).exactOptional().describe('who is in the room; everybody, if left out'),
  others: z.enum(['absent', 'unreported']).exactOptional().describe('what the rest are; absent, if left out'),
  quorumKnown: z.boolean().exactOptional().describe('true where the body acted, so that there was a quorum'),
  agenda: listOf(textSchema).exactOptional(),
  regular: z.boolean().exactOptional().describe('false for a special meeting; true, if left out'),
  time: timeSchema.exactOptional().describe('when it opens'),
})

export type Sitting = z.input<typeof sittingSchema>
