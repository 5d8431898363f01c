import { rowOf } from '../rules/readers.js'
import type { MotionContext } from './motion.js'

/** True where passing it now is not enough: it is to be read again, and passed again. */
export function readsAgain({ motion, rules }: MotionContext): boolean {
  if (rowOf(rules, motion.kind).readings !== true) return false
  const { readings, altered, waived } = motion.passage
  const law = rules.conduct.ordinances
  const atOnce = motion.wording.terms?.urgent === true && law.urgency !== null
  if (atOnce || waived) return false
  return readings.length + 1 < law.readings || (readings.length > 0 && altered)
}
