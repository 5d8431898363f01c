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
  /** Paths by depth, from one action on. */
  readonly counts: readonly number[]
  /** How many of the counts every run of the tests makes again; `npm run paths` makes all of them. */
  readonly quick: number
}

const everything = { name: 'everything', options: {} } as const
const usual = { name: 'the usual motions', options: { kinds: USUAL } } as const

/**
 * How many ways a meeting of five can go, by depth. Any change of the rules moves a number here:
 * `npm run paths` counts again, and says what it finds where that is another number.
 */
export const SETS: readonly PathSet[] = [
  {
    rules: 'rosenberg',
    ...everything,
    counts: [10, 77, 638, 5_350, 47_934, 439_324],
    quick: 5,
  },
  {
    rules: 'robert1915',
    ...everything,
    counts: [18, 178, 1_863, 18_581, 196_834, 2_077_504],
    quick: 4,
  },
  {
    rules: 'rosenberg',
    ...usual,
    counts: [4, 11, 36, 98, 294, 777, 2_290],
    quick: 7,
  },
  {
    rules: 'robert1915',
    ...usual,
    counts: [4, 12, 43, 126, 404, 1_136, 3_517],
    quick: 7,
  },
]
