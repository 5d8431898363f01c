import type { Citation } from '../../rules/citation.js'
import type { Rulebook } from '../../rules/rulebook.js'
import type { CitationConfidence } from '../../vocabulary.js'
import { forMarkdown } from '../text/escape.js'
import { address, markdownTable } from '../text/markdown.js'
import { capitalised, counted } from '../words/words.js'
import { baseOf, isOwnRow } from './base.js'
import { PLAIN } from './motion.js'
import { differenceBlocks } from './page-differences.js'
import { MOTION_HEADINGS, motionCells, saidBesides } from './page-motions.js'
import { type LawInWords, terse } from './row.js'
import { lawInWords, textsOf } from './words.js'

/**
 * A whole Markdown page about rulebooks: of each, its table of motions and its other rows, with where each
 * is written and how well that is known; and where they part ways.
 *
 * @param rulebooks the rulebooks, in the order in which they are to stand
 * @returns a Markdown document
 * @example await writeFile('docs/rules.md', rulebookMarkdown(Object.values(rulebooks)))
 */
export function rulebookMarkdown(rulebooks: readonly Rulebook[]): string {
  const based = rulebooks.map((rules, n) => ({ rules, base: baseOf(rules, rulebooks.slice(0, n)) }))
  const traditions = based.flatMap(({ rules, base }) => (base === undefined ? [rules] : []))
  return [
    '# The rules',
    'This page is written by the library from the rulebooks that it plays by. `council-sim rules show ID` prints the same rows in sentences, and `council-sim rules diff ID ID` where two rulebooks part ways.',
    `How well a row is known: ${Object.values(KNOWN).join('; ')}.`,
    ...based.flatMap(({ rules, base }) => rulebookSection(rules, base)),
    ...pairsOf(traditions).flatMap(([a, b]) => [
      `## Where ${forMarkdown(a.title)} and ${forMarkdown(b.title)} part ways`,
      ...differenceBlocks(a, b),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

/** How well a row is known, in the cell of a table. */
const KNOWN: Readonly<Record<CitationConfidence, string>> = {
  stated: 'stated in the text',
  derived: 'derived from the text',
  recalled: 'recalled, not checked against the text',
  assumed: 'assumed, not found in the text',
}

/** A rulebook's rows; of one that follows another, those of its own, and what the other says instead. */
function rulebookSection(rules: Rulebook, base: Rulebook | undefined): string[] {
  const own = base === undefined ? () => true : isOwnRow(rules, base)
  const all = lawInWords(rules)
  const rows = all.filter(({ path }) => own(path))
  const motions = rows.filter(({ part }) => part === 'Motions')
  const others = rows.filter(({ part }) => part !== 'Motions')
  const counts = `${counted(motions.length, 'motion')} and ${counted(others.length, 'other row')}`
  const open = rows.filter(
    ({ cite: { confidence } }) => confidence === 'recalled' || confidence === 'assumed',
  )
  const follows = base === undefined ? '' : ` of its own; all others are those of ${base.title}`
  return [
    `## ${forMarkdown(rules.title)}`,
    forMarkdown(`Id: ${rules.id}. ${counts}${follows}. ${open.length} of these are recalled or assumed.`),
    ...section('### Motions', motions, () => [
      'A motion is in order while what is pending ranks lower. One without a rank (–) comes before what it arises from.',
      markdownTable(
        [...MOTION_HEADINGS, 'Source', 'Known'],
        Object.entries(rules.motions)
          .filter(([kind]) => own(`motions.${kind}`))
          .map(([kind, row]) => [...motionCells(kind, row), ...known(row.cite)]),
      ),
      forMarkdown(PLAIN),
      markdownTable(
        ['Motion', 'Its row besides', 'Note'],
        motions.map((row) => [row.title, saidBesides(row), row.cite.note ?? '']),
      ),
    ]),
    ...section('### Voting, conduct and the executive', others, () => [
      markdownTable(
        ['Row', 'What it says', 'Note', 'Source', 'Known'],
        others.map((row) => [row.title, says(row), row.cite.note ?? '', ...known(row.cite)]),
      ),
    ]),
    ...(base === undefined ? [] : ['### What it has otherwise', ...differenceBlocks(base, rules)]),
    ...section('### Texts', textsOf(rows), (texts) => [
      texts.map(([url, places]) => `- ${address(url)}: ${forMarkdown(places)}`).join('\n'),
    ]),
  ]
}

/** A heading with what stands under it; nothing where there is nothing to put there. */
const section = <Item>(
  heading: string,
  items: readonly Item[],
  blocks: (items: readonly Item[]) => string[],
): string[] => (items.length === 0 ? [] : [heading, ...blocks(items)])

const known = ({ source, section, confidence }: Citation): string[] => [
  section === undefined ? source : `${source}, ${section}`,
  KNOWN[confidence],
]

const says = ({ clauses }: LawInWords): string =>
  `${capitalised(terse(clauses.filter(({ plain }) => !plain)))}.`

/** Every rulebook with every later one. */
const pairsOf = <Item>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.flatMap((a, n) => items.slice(n + 1).map((b) => [a, b] as const))
