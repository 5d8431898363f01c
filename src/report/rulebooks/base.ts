import { canonicalJson } from '../../kernel/digest.js'
import { rowsOf } from '../../rules/readers.js'
import type { Rulebook } from '../../rules/rulebook.js'

/** The rows of a rulebook as text, by path: the same text is the same row, from the same source. */
const rowTexts = (rules: Rulebook) =>
  new Map(rowsOf(rules).map(({ path, row }) => [path, canonicalJson(row)]))

/**
 * The rulebook that another one follows but for rows of its own: it has all its kinds of rows, and shares
 * most of them word for word. Undefined for one that stands by itself.
 *
 * @param rules the rulebook
 * @param others those that it could follow
 */
export function baseOf(rules: Rulebook, others: readonly Rulebook[]): Rulebook | undefined {
  const own = rowTexts(rules)
  return others.find((other) => {
    const rows = [...rowTexts(other)]
    const shared = rows.filter(([path, text]) => own.get(path) === text)
    return rows.every(([path]) => own.has(path)) && shared.length > rows.length / 2
  })
}

/** Tells whether the row at a path is a rulebook's own, as against one of the rulebook that it follows. */
export function isOwnRow(rules: Rulebook, base: Rulebook): (path: string) => boolean {
  const [own, followed] = [rowTexts(rules), rowTexts(base)]
  return (path) => own.get(path) !== followed.get(path)
}
