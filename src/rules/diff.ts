import { canonicalJson } from '../kernel/digest.js'
import { rowsOf } from './readers.js'
import type { Rulebook } from './rulebook.js'

/** A place where two rulebooks say different things: `null` where one has no such row. */
export interface RuleDifference {
  /** The row and its field: `conduct.reconsideration.window`. */
  readonly path: string
  readonly a: unknown
  readonly b: unknown
}

/**
 * Where two rulebooks part ways, field by field. Citations are not compared: the same law from another
 * source is the same law.
 *
 * @example diff(rulebooks.rosenberg, rulebooks.robert1915)[0].path
 */
export function diff(a: Rulebook, b: Rulebook): RuleDifference[] {
  const left = fieldsOf(a)
  const right = fieldsOf(b)
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => canonicalJson(left.get(path) ?? null) !== canonicalJson(right.get(path) ?? null))
    .map((path) => ({ path, a: left.get(path) ?? null, b: right.get(path) ?? null }))
}

function fieldsOf(rules: Rulebook): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const { path, row } of rowsOf(rules)) {
    for (const [field, value] of Object.entries(row)) {
      if (field !== 'cite') fields.set(`${path}.${field}`, value)
    }
  }
  return fields
}
