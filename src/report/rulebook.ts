import { cite } from '../rules/citation.js'
import type { Rulebook } from '../rules/rulebook.js'
import { COLUMNS } from './columns.js'
import { wrap } from './escape.js'
import type { LawInWords } from './law-row.js'
import { lawInWords } from './law-words.js'
import { type Paint, plain } from './paint.js'
import { capitalised } from './words.js'

/**
 * A rulebook as text of at most 80 columns: every row in words, with where it is written and how well that
 * is known.
 *
 * @param rules the rulebook
 * @param paint colours headings and citations, where the caller wants colour
 * @returns lines, joined, with a line break at the end
 * @example process.stdout.write(describeRulebook(rulebooks.rosenberg))
 */
export function describeRulebook(rules: Rulebook, paint: Paint = plain): string {
  const rows = lawInWords(rules)
  const parts = ['Voting', 'Motions', 'Conduct'] as const
  const title = wrap(`${rules.title} (${rules.id})`).map((line) => paint(line, 'strong'))
  return [
    ...title,
    ...parts.flatMap((part) => [
      '',
      paint(part, 'strong'),
      ...rows.filter((row) => row.part === part).flatMap((row) => ['', ...rowLines(row, paint)]),
    ]),
    '',
  ].join('\n')
}

function rowLines({ title, clauses, cite: citation }: LawInWords, paint: Paint): string[] {
  const law = `${title}: ${clauses.map(({ says }) => says).join('; ')}.`
  const note = citation.note === undefined ? '' : `: ${citation.note}`
  const sources = [`[${cite(citation)}${note}]`, ...(citation.url === undefined ? [] : [citation.url])]
  return [
    ...wrap(law, COLUMNS, '  ', '    '),
    ...sources.flatMap((source) => wrap(source, COLUMNS, '      ')).map((line) => paint(line, 'quiet')),
  ]
}

/**
 * Where two rulebooks part ways, in prose of at most 80 columns: a paragraph for each difference, with what
 * either says and where that is written.
 *
 * @param a one rulebook
 * @param b another
 * @returns paragraphs, with a line break at the end
 * @example process.stdout.write(diffText(rulebooks.rosenberg, rulebooks.robert1915))
 */
export function diffText(a: Rulebook, b: Rulebook): string {
  const others = new Map(
    lawInWords(b).flatMap((row) => row.clauses.map((clause) => [clause.path, { row, clause }] as const)),
  )
  const paragraphs = lawInWords(a).flatMap((row) =>
    row.clauses.flatMap(({ path, says }) => {
      const other = others.get(path)
      if (other === undefined || other.clause.says === says) return []
      const text = `${row.title}. Under ${a.title}, ${says}; under ${b.title}, ${other.clause.says}.`
      const sources = `[${cite(row.cite)}; ${cite(other.row.cite)}]`
      return [[...wrap(text), ...wrap(sources, COLUMNS, '  ')].join('\n')]
    }),
  )
  if (paragraphs.length === 0)
    return `${wrap(`${capitalised(a.title)} and ${b.title} say the same.`).join('\n')}\n`
  return `${paragraphs.join('\n\n')}\n`
}
