import type { Citation } from '../rules/citation.js'

/** One thing that a row says, as a clause that can follow "under these rules, …". */
export interface LawClause {
  /** The field that it comes from, as `diff` names it, or a part of that field. */
  readonly path: string
  readonly says: string
}

/** A row of a rulebook in words, with where it is written. */
export interface LawInWords {
  readonly part: 'Voting' | 'Motions' | 'Conduct'
  readonly title: string
  readonly clauses: readonly LawClause[]
  readonly cite: Citation
}

/** A row with its clauses by field; `path` is the row's own. */
export function lawRow(
  part: LawInWords['part'],
  title: string,
  path: string,
  clauses: readonly (readonly [field: string, says: string])[],
  cite: Citation,
): LawInWords {
  return { part, title, clauses: clauses.map(([field, says]) => ({ path: `${path}.${field}`, says })), cite }
}
