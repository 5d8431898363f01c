import type { ActionSet } from '../../src/testing/index.js'

/** The two traditions, and how their counts are made. */
export const SEATS = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen'] as const

/** One move to adopt, change, put off or close: the part of the tables that a meeting mostly uses. */
export const USUAL = [
  'move',
  'second',
  'call-vote',
  'vote',
  'amend',
  'substitute',
  'lay-on-table',
  'take-from-table',
  'previous-question',
  'postpone',
  'adjourn',
  'recess',
  'call-to-order',
  'point-of-order',
  'rule',
  'appeal',
] as const

/** What one row of the table counts: a rulebook, a part of its tables, and how deep. */
export interface PathSet {
  readonly rules: 'rosenberg' | 'robert1915'
  readonly name: 'everything' | 'the usual motions'
  readonly options: ActionSet
  readonly depth: number
}

const everything = { name: 'everything', options: {} } as const
const usual = { name: 'the usual motions', options: { kinds: USUAL } } as const

export const SETS: readonly PathSet[] = [
  { rules: 'rosenberg', ...everything, depth: 4 },
  { rules: 'robert1915', ...everything, depth: 4 },
  { rules: 'rosenberg', ...usual, depth: 6 },
  { rules: 'robert1915', ...usual, depth: 6 },
]
