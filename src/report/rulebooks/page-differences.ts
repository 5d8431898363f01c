import type { Rulebook } from '../../rules/rulebook.js'
import { forMarkdown } from '../text/escape.js'
import { bullets, markdownTable } from '../text/markdown.js'
import { lawDifferences } from './difference.js'
import type { LawInWords } from './row.js'
import { gist } from './rulebook.js'

/** What two rulebooks say differently, and what only one of them has, as blocks of Markdown. */
export function differenceBlocks(a: Rulebook, b: Rulebook): string[] {
  const { both, onlyA, onlyB } = lawDifferences(a, b)
  return [
    ...(both.length === 0 ? ['What both have says the same.'] : [differing(both, a, b)]),
    ...only(onlyA, a),
    ...only(onlyB, b),
  ]
}

const differing = (both: ReturnType<typeof lawDifferences>['both'], a: Rulebook, b: Rulebook) =>
  markdownTable(
    ['Row', a.title, b.title].map(forMarkdown),
    both.map(({ a: row, clauses }) => [
      row.title,
      clauses.map(([{ says }]) => says).join('; '),
      clauses.map(([, { says }]) => says).join('; '),
    ]),
  )

const only = (rows: readonly LawInWords[], { title }: Rulebook): string[] =>
  rows.length === 0
    ? []
    : [`Only ${forMarkdown(title)} has these:`, bullets(rows.map((row) => `${row.title}: ${gist(row)}.`))]
