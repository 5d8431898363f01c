import { type Citation, cite } from '../../rules/citation.js'
import { unconfirmedRows } from '../../rules/readers.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { COLUMNS } from '../text/columns.js'
import { wrap } from '../text/escape.js'
import { type Paint, plain } from '../text/paint.js'
import { capitalised, counted } from '../words/words.js'
import { lawDifferences, type RowDifference } from './difference.js'
import { PLAIN } from './motion.js'
import { type LawClause, type LawInWords, terse } from './row.js'
import { lawInWords, textsOf } from './words.js'

/**
 * A rulebook as text of at most 80 columns: every row in words, with where it is written and how well that
 * is known.
 *
 * @param rules the rulebook
 * @param paint colours headings and citations, where the caller wants colour
 * @returns lines, joined, with a line break at the end
 * @example process.stdout.write(describe(rulebooks.rosenberg))
 */
export function describe(rules: Rulebook, paint: Paint = plain): string {
  const rows = lawInWords(rules)
  const parts = ['Voting', 'Motions', 'Conduct', 'Executive'] as const
  const title = wrap(`${rules.title} (${rules.id})`).map((line) => paint(line, 'strong'))
  return [
    ...title,
    ...wrap(confirmed(rules)),
    ...parts.flatMap((part) => [
      '',
      paint(part, 'strong'),
      ...(part === 'Motions' ? ['', ...wrap(PLAIN, COLUMNS, '  ')] : []),
      ...rows.filter((row) => row.part === part).flatMap((row) => ['', ...rowLines(row, paint)]),
    ]),
    ...texts(rows, paint),
    '',
  ].join('\n')
}

/** How many rows there are, and how many of them are not confirmed. */
function confirmed(rules: Rulebook): string {
  const open = unconfirmedRows(rules).length
  const all = `${counted(lawInWords(rules).length, 'row')}.`
  return open === 0 ? all : `${all} Not confirmed: ${open}, each with a note in its brackets.`
}

function rowLines({ title, clauses, cite: citation }: LawInWords, paint: Paint): string[] {
  const said = terse(clauses.filter((clause) => !clause.plain))
  return [
    ...wrap(`${title}: ${said}.`, COLUMNS, '  ', '    '),
    ...wrap(`[${source(citation)}]`, COLUMNS, '      ').map((line) => paint(line, 'quiet')),
  ]
}

/** A citation with its note: what is recalled or assumed is said to be. */
export const source = (citation: Citation): string =>
  `${cite(citation)}${citation.note === undefined ? '' : `: ${citation.note}`}`

function texts(rows: readonly LawInWords[], paint: Paint): string[] {
  const places = textsOf(rows)
  if (places.length === 0) return []
  return [
    '',
    paint('Texts', 'strong'),
    ...places.flatMap(([url, sections]) => [
      '',
      ...wrap(url, COLUMNS, '  '),
      ...wrap(sections, COLUMNS, '    '),
    ]),
  ]
}

/**
 * Where two rulebooks part ways, in prose of at most 80 columns: a paragraph for each row that says
 * something else, with where either is written, and the rows that only one of them has.
 *
 * @param a one rulebook
 * @param b another
 * @returns paragraphs, with a line break at the end
 * @example process.stdout.write(describeDifferences(rulebooks.rosenberg, rulebooks.robert1915))
 */
export function describeDifferences(a: Rulebook, b: Rulebook): string {
  const { both, onlyA, onlyB } = lawDifferences(a, b)
  const paragraphs = [
    ...both.map((row) => differenceParagraph(row, a.title, b.title)),
    ...onlyParagraphs(onlyA, a.title),
    ...onlyParagraphs(onlyB, b.title),
  ]
  if (paragraphs.length === 0)
    return `${wrap(`${capitalised(a.title)} and ${b.title} say the same.`).join('\n')}\n`
  return `${paragraphs.join('\n\n')}\n`
}

function differenceParagraph({ a, b, clauses }: RowDifference, left: string, right: string): string {
  const under = (title: string, row: LawInWords, said: readonly LawClause[]) => [
    ...wrap(`Under ${title}: ${said.map(({ says }) => says).join('; ')}.`, COLUMNS, '  ', '    '),
    ...wrap(`[${source(row.cite)}]`, COLUMNS, '      '),
  ]
  return [
    ...wrap(a.title),
    ...under(
      left,
      a,
      clauses.map(([clause]) => clause),
    ),
    ...under(
      right,
      b,
      clauses.map(([, clause]) => clause),
    ),
  ].join('\n')
}

function onlyParagraphs(rows: readonly LawInWords[], title: string): string[] {
  if (rows.length === 0) return []
  return [
    wrap(`Only ${title} has these:`).join('\n'),
    ...rows.map((row) =>
      [
        ...wrap(`${row.title}: ${gist(row)}.`, COLUMNS, '  ', '    '),
        ...wrap(`[${source(row.cite)}]`, COLUMNS, '      '),
      ].join('\n'),
    ),
  ]
}

const GIST = ['class', 'rank', 'does']

/** What a motion is, and does, in few words; all that is not plain of a row of another sort. */
export const gist = ({ part, path, clauses }: LawInWords): string =>
  terse(
    clauses.filter((clause) =>
      part === 'Motions' ? GIST.includes(clause.path.slice(path.length + 1)) : !clause.plain,
    ),
  )
