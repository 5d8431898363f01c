import { relationshipName } from '../council/relationship.js'
import type { BodyRow } from '../scenario/across.js'
import type { MotionSomewhere } from '../scenario/one-motion.js'
import { forTerminal } from './text/escape.js'
import { markdownTable } from './text/markdown.js'
import { tableLines } from './text/table.js'
import { RELATIONSHIP_WORDS, spaced } from './words/words.js'

const WIDTHS = [13, 10, 15, 10, 9, 13]
const HEADINGS = ['Body', 'Date', 'Question', 'Outcome', 'Tally', 'The tie then']

/**
 * Several bodies side by side, as a table of 80 columns: what each was asked, how it ended, how many voted
 * how as far as that is known, and what became of the tie.
 *
 * @example acrossTable(playbacks.flatMap(acrossBodies))
 */
export function acrossTable(rows: readonly BodyRow[]): string {
  const cells = rows.map((row) => cellsOf(row).map(forTerminal))
  const rule = WIDTHS.map((width) => '-'.repeat(width))
  return [
    ...tableLines([HEADINGS, rule], WIDTHS),
    ...cells.flatMap((row) => [...tableLines([row], WIDTHS), '']),
  ].join('\n')
}

/**
 * The same as a Markdown table, with the name of the scenario.
 *
 * @example acrossMarkdown(playbacks.flatMap(acrossBodies))
 */
export function acrossMarkdown(rows: readonly BodyRow[]): string {
  return markdownTable(
    [...HEADINGS, 'Scenario'],
    rows.map((row) => [...cellsOf(row), row.scenario]),
  )
}

const cellsOf = (row: BodyRow): string[] => [
  row.body,
  row.date ?? 'not known',
  row.question,
  outcomeWords(row),
  tallyWords(row),
  row.tie.length === 0 ? 'none' : row.tie.map(tieWords).join('; '),
]

/** A relationship and its state; that there is an end condition is said, and the story says which. */
const tieWords = (tie: BodyRow['tie'][number]) =>
  `${relationshipName(tie)}: ${RELATIONSHIP_WORDS[tie.state]}${tie.until === null ? '' : ', with an end set'}`

/** How a question ended: `adopted as amended`, `an act, no vote`. */
export function outcomeWords({ outcome }: Pick<BodyRow, 'outcome'>): string {
  switch (outcome.kind) {
    case 'motion':
      return `${spaced(outcome.standing)}${outcome.amended ? ' as amended' : ''}`
    case 'act':
      return outcome.refused === null ? 'an act, no vote' : 'an act, refused'
    case 'nothing-found':
      return 'nothing found'
  }
}

/** The numbers of a vote as far as they are known: no number is given that no source has. */
export function tallyWords({ vote, outcome }: Pick<BodyRow, 'vote' | 'outcome'>): string {
  if (vote === null) return outcome.kind === 'motion' ? 'no vote' : '-'
  const { ballots, ayes, nays, unanimous } = vote.decision
  if (vote.tally !== undefined) return `${vote.tally.aye}-${vote.tally.nay}`
  if (ballots.unreported === 0) return `${ayes}-${nays}`
  if (unanimous !== null) return 'unanimous'
  return 'not reported'
}

const ASKED_WIDTHS = [26, 7, 10, 6, 23]
const ASKED = ['Body', 'Seats', 'In order', 'Ayes', 'It would take']

/**
 * One motion before several bodies, as a table of 80 columns.
 *
 * @example motionTable(oneMotion(councils, motion))
 */
export function motionTable(rows: readonly MotionSomewhere[]): string {
  const cells = rows.map((row) =>
    [
      row.body,
      row.seats === null ? '?' : String(row.seats),
      row.inOrder ? 'yes' : 'no',
      row.inOrder && row.need !== null ? String(row.need) : '?',
      row.inOrder ? needWords(row) : (row.expected ?? row.rule),
    ].map(forTerminal),
  )
  const rule = ASKED_WIDTHS.map((width) => '-'.repeat(width))
  return [...tableLines([ASKED, rule, ...cells], ASKED_WIDTHS), ''].join('\n')
}

const needWords = ({ need, seats }: MotionSomewhere) =>
  need === null ? 'seats are not known' : `${need} of ${seats}, all voting`
