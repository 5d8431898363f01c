import type { Threshold } from '../rules/threshold.js'
import type { Count } from './count.js'
import { measure } from './measure.js'

/** A quorum held against presence: members needed, members present. */
export interface QuorumCount {
  readonly need: number
  readonly present: number
  readonly met: boolean
}

/** Holds a quorum against a count. It is counted in members, also where votes are weighted. */
export function quorumOf(quorum: Threshold, { heads }: Pick<Count, 'heads'>): QuorumCount {
  const counted = { for: heads.present, against: 0, concurring: 0, bases: heads.bases, heads }
  const { need, met } = measure(quorum, counted, new Map())
  return { need, present: heads.present, met }
}
