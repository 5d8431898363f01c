import type { Citation } from '../../rules/citation.js'

/** One thing that a row says, as a clause that can follow "under these rules, …". */
export interface LawClause {
  /** The field that it comes from, as `diff` names it, or a part of that field. */
  readonly path: string
  readonly says: string
  /** True for what is so unless a row says otherwise, and for what the title says: it is told once, for all. */
  readonly plain: boolean
}

/** A row of a rulebook in words, with where it is written. */
export interface LawInWords {
  readonly part: 'Voting' | 'Motions' | 'Conduct' | 'Executive'
  /** The row's own path: `motions.adjourn`. */
  readonly path: string
  readonly title: string
  readonly clauses: readonly LawClause[]
  readonly cite: Citation
}

/** A clause by its field; the third says whether it is plain. */
export type FieldSays = readonly [field: string, says: string, plain?: boolean]

/** A row with its clauses by field; `path` is the row's own. */
export function lawRow(
  part: LawInWords['part'],
  title: string,
  path: string,
  clauses: readonly FieldSays[],
  cite: Citation,
): LawInWords {
  return {
    part,
    path,
    title,
    clauses: clauses.map(([field, says, plain = false]) => ({ path: `${path}.${field}`, says, plain })),
    cite,
  }
}

/**
 * What a row says in a list of its own, where "it" goes without saying.
 *
 * @example terse(clauses) // 'a main motion; needs a second'
 */
export const terse = (clauses: readonly LawClause[]): string =>
  clauses.map(({ says }) => says.replace(/^it (?:is )?/, '')).join('; ')
