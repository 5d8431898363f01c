import type { MotionRow } from '../../rules/motion-row.js'
import { formatThreshold } from '../../rules/notation.js'
import type { DecidedBy } from '../../vocabulary.js'
import { capitalised, spaced } from '../words/words.js'
import { type LawInWords, terse } from './row.js'

/** The columns of the table of motions that say what a row says. */
export const MOTION_HEADINGS = [
  'Motion',
  'Id',
  'Class',
  'Rank',
  'Second',
  'Debatable',
  'Amendable',
  'Vote needed',
  'Reconsidered',
  'Interrupts',
] as const

const NO_VOTE: Readonly<Record<Exclude<DecidedBy, 'vote'>, string>> = {
  chair: 'none: the chair rules',
  answer: 'none: the chair answers',
  demand: 'none: one member can demand it',
}

const RECONSIDERED: Readonly<Record<MotionRow['reconsider'], string>> = {
  either: 'yes',
  'carried-only': 'only if carried',
  'lost-only': 'only if lost',
  neither: 'no',
}

const DEBATABLE: Readonly<Record<string, string>> = {
  true: 'yes',
  false: 'no',
  'as-target': 'as what it applies to',
  'if-nothing-pending': 'only with nothing pending',
}

const yes = (is: boolean) => (is ? 'yes' : 'no')

/** A motion's row as cells of that table. */
export function motionCells(kind: string, row: MotionRow): string[] {
  const { decided } = row
  return [
    capitalised(row.name),
    kind,
    spaced(row.class),
    row.rank === null ? '–' : String(row.rank),
    yes(row.second),
    DEBATABLE[String(row.debatable)] ?? '',
    yes(row.amendable),
    decided === 'vote' ? voteNeeded(row) : NO_VOTE[decided],
    decided === 'vote' ? RECONSIDERED[row.reconsider] : '–',
    yes(row.interrupts),
  ]
}

const voteNeeded = ({ threshold, withNotice }: MotionRow): string =>
  withNotice === undefined
    ? formatThreshold(threshold)
    : `${formatThreshold(threshold)}; with notice, ${formatThreshold(withNotice)}`

/** The fields that the table has cells for. */
const IN_TABLE: readonly string[] = [
  'name',
  'class',
  'rank',
  'second',
  'debatable',
  'amendable',
  'decided',
  'threshold',
  'withNotice',
  'reconsider',
  'interrupts',
] satisfies readonly (keyof MotionRow)[]

/** What a motion's row says beyond the table, as a sentence. */
export function saidBesides({ path, clauses }: LawInWords): string {
  const rest = clauses.filter((each) => !each.plain && !IN_TABLE.includes(each.path.slice(path.length + 1)))
  return `${capitalised(terse(rest))}.`
}
