import { InputError } from '../kernel/problem.js'
import { rowsOf } from '../rules/readers.js'
import type { Rulebook } from '../rules/rulebook.js'
import { countsGroups, type Threshold } from '../rules/threshold.js'
import type { Seat } from './council.js'

/** Something in a rulebook that the seats of a body cannot answer: the row, and why not. */
export interface Unanswerable {
  /** The row's own path in the rulebook: `motions.main.threshold`. */
  readonly row: string
  readonly message: string
}

/**
 * What in a rulebook cannot be decided on these seats: a rule of each group where no seat has one, and, of
 * weighted or grouped bodies, the few combinations that are not decided exactly where ballots are unreported.
 *
 * @example unanswerable([{ seat: 'Ward 1', member: 'Chen' }], rulebooks.rosenberg) // []
 */
export function unanswerable(seats: readonly Seat[], rules: Rulebook): Unanswerable[] {
  const grouped = thresholdsIn(rules).filter(({ threshold }) => countsGroups(threshold))
  const weighed = new Set(seats.map(({ weight = 1 }) => weight)).size > 1
  const inGroups = seats.some(({ group }) => group !== undefined)
  const { abstain } = rules.voting.ballots.meanings
  const plain = abstain.counts === 'neither' || abstain.counts === 'against'
  return [
    ...(inGroups
      ? []
      : grouped.map(({ path }) => ({ row: path, message: 'it counts each group, and no seat is in one' }))),
    ...(inGroups && grouped.length > 0 && !plain
      ? [
          {
            row: 'voting.ballots.meanings',
            message: 'where each group is counted, abstentions must be ignored or count as nays',
          },
        ]
      : []),
    ...(weighed
      ? tiesIn(rules).map((row) => ({
          row,
          message: 'the chair decides equal votes, which cannot be where votes are weighted',
        }))
      : []),
  ]
}

/**
 * Sees to it that a rulebook can be applied to these seats.
 *
 * @throws InputError with every row that cannot
 */
export function requireAnswerable(seats: readonly Seat[], rules: Rulebook): void {
  const problems = unanswerable(seats, rules)
  if (problems.length === 0) return
  throw new InputError(problems.map(({ row, message }) => ({ code: 'rules', path: `rules.${row}`, message })))
}

function tiesIn(rules: Rulebook): string[] {
  return rowsOf(rules).flatMap(({ path, row }) =>
    Object.entries(row).flatMap(([field, value]: [string, unknown]) =>
      value === 'chair-decides' ? [`${path}.${field}`] : [],
    ),
  )
}

/** Every threshold that a row of the rulebook holds, by its path. */
function thresholdsIn(rules: Rulebook): { path: string; threshold: Threshold }[] {
  return rowsOf(rules).flatMap(({ path, row }) =>
    Object.entries(row).flatMap(([field, value]: [string, unknown]) =>
      isThreshold(value) ? [{ path: `${path}.${field}`, threshold: value }] : [],
    ),
  )
}

const KEYS = ['share', 'count', 'any', 'all', 'eachGroup']

/** Rows are checked when they are read: what has a threshold's key is one. */
const isThreshold = (value: unknown): value is Threshold =>
  typeof value === 'object' && value !== null && KEYS.some((key) => key in value)
