import type { MotionRow } from '../../rules/motion-row.js'
import { mainRow, TWO_THIRDS } from '../plain-row.js'

/**
 * The motion to pass over a veto what the mayor vetoed: it can be neither amended nor set aside. What it needs is
 * in the row on overrides.
 */
export const overrideRow: MotionRow = mainRow({
  name: 'override a veto',
  amendable: false,
  subsidiary: false,
  threshold: TWO_THIRDS,
  reconsider: 'neither',
  when: ['nothing-pending'],
  asks: ['motion'],
  does: 'overrides',
})
