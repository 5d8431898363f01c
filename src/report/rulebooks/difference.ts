import type { Rulebook } from '../../rules/rulebook.js'
import type { LawClause, LawInWords } from './row.js'
import { lawInWords } from './words.js'

/** A row that both rulebooks have, and what of it they say differently. */
export interface RowDifference {
  readonly a: LawInWords
  readonly b: LawInWords
  readonly clauses: readonly (readonly [a: LawClause, b: LawClause])[]
}

/** Where two rulebooks part ways, in words. */
export interface LawDifferences {
  readonly both: readonly RowDifference[]
  readonly onlyA: readonly LawInWords[]
  readonly onlyB: readonly LawInWords[]
}

/** What `diff` finds, row by row and in words. */
export function lawDifferences(a: Rulebook, b: Rulebook): LawDifferences {
  const [left, right] = [lawInWords(a), lawInWords(b)]
  const both = left.flatMap((row): RowDifference[] => {
    const other = right.find(({ path }) => path === row.path)
    if (other === undefined) return []
    const clauses = row.clauses.flatMap((clause) => {
      const said = other.clauses.find(({ path }) => path === clause.path)
      return said === undefined || said.says === clause.says ? [] : [[clause, said] as const]
    })
    return clauses.length === 0 ? [] : [{ a: row, b: other, clauses }]
  })
  return { both, onlyA: without(left, right), onlyB: without(right, left) }
}

const without = (rows: readonly LawInWords[], others: readonly LawInWords[]) =>
  rows.filter(({ path }) => !others.some((other) => other.path === path))
