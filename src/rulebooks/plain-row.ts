import type { MotionRow } from '../rules/motion-row.js'
import { MAJORITY_OF_VOTING } from '../rules/threshold.js'

/** What most rows of the tables say, so that each row is written as what it says of its own. */
const PLAIN = {
  second: true,
  opensMain: false,
  subsidiary: true,
  interrupts: false,
  decided: 'vote',
  withoutQuorum: false,
  threshold: MAJORITY_OF_VOTING,
  when: [],
  asks: [],
} as const

/** A main motion: debatable, amendable, by majority, while nothing is pending. */
const MAIN = {
  ...PLAIN,
  class: 'main',
  rank: 10,
  debatable: true,
  amendable: true,
  reconsider: 'either',
  does: 'takes-effect',
} as const

/** A motion that is put at once: neither debated nor amended. */
const AT_ONCE = {
  ...PLAIN,
  debatable: false,
  amendable: false,
  subsidiary: false,
  reconsider: 'neither',
} as const

/** A demand or request of one member: no second, no debate, no vote. */
const REQUEST = {
  ...AT_ONCE,
  class: 'incidental',
  rank: null,
  second: false,
  interrupts: true,
} as const

/** A debatable, amendable motion of any class. */
const OPEN = { ...PLAIN, debatable: true, amendable: true, reconsider: 'either' } as const

type Own = Partial<MotionRow> & Pick<MotionRow, 'name'>
type Placed = Pick<MotionRow, 'class' | 'rank' | 'does'>

/** The row of a main motion, with what is its own. */
export const mainRow = (own: Own): MotionRow => ({ ...MAIN, ...own })

/** The row of a motion that is put at once, with what is its own. */
export const atOnceRow = (own: Own & Placed): MotionRow => ({ ...AT_ONCE, ...own })

/** The row of what one member can ask for, with what is its own. */
export const requestRow = (own: Own & Pick<MotionRow, 'does'>): MotionRow => ({ ...REQUEST, ...own })

/** The row of a debatable motion that is no main motion, with what is its own. */
export const openRow = (own: Own & Placed): MotionRow => ({ ...OPEN, ...own })

/** Two-thirds of those voting: what limits the rights of members. */
export const TWO_THIRDS = { share: [2, 3], strictly: false, of: 'voting' } as const

/** Where nothing is signed, and nothing vetoed. */
export const NO_VETO = {
  veto: { kinds: [], exempt: [], lines: false, substitute: false, days: null },
  override: { threshold: TWO_THIRDS, lines: null, asPassage: false, days: null },
} as const
