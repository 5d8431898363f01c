import type { Citation } from './citation.js'
import type { MotionRow } from './motion-row.js'
import type { Row, Rulebook } from './rulebook.js'

/** One row of a rulebook with the path that leads to it: `conduct.rollCall`. */
export interface NamedRow {
  readonly path: string
  readonly row: Row<object>
}

/** Every row of a rulebook, in the order in which it is printed. */
export function rowsOf(rules: Rulebook): NamedRow[] {
  const part = (name: string, rows: object): NamedRow[] =>
    Object.entries(rows).map(([key, row]: [string, Row<object>]) => ({ path: `${name}.${key}`, row }))
  return [
    ...part('voting', rules.voting),
    ...part('motions', rules.motions),
    ...part('conduct', rules.conduct),
    ...part('executive', rules.executive),
  ]
}

/** The row of a kind of motion that the rulebook is known to have. */
export function rowOf(rules: Rulebook, kind: string): Row<MotionRow> {
  const row = knownRow(rules, kind)
  if (row === undefined) throw new Error(`${rules.id} has no row for "${kind}"`)
  return row
}

/** The row of a kind of motion; undefined where the rulebook knows no such motion. */
export function knownRow(rules: Rulebook, kind: string): Row<MotionRow> | undefined {
  return Object.hasOwn(rules.motions, kind) ? rules.motions[kind] : undefined
}

/** Rows whose citation is not confirmed: recalled or assumed. */
export function unconfirmedRows(rules: Rulebook): NamedRow[] {
  const doubtful = ({ confidence }: Citation) => confidence === 'recalled' || confidence === 'assumed'
  return rowsOf(rules).filter(({ row }) => doubtful(row.cite))
}
