import { rowOf } from '../rules/readers.js'
import type { MotionContext } from './motion.js'

/**
 * True where a substitute that carries finishes the item. What is read more than once takes the wording of
 * the substitute and is still put: nothing becomes law without its readings.
 */
export const substituteFinishes = ({ motion, rules }: MotionContext): boolean =>
  rules.conduct.substituteCarried.effect === 'finishes-item' && rowOf(rules, motion.kind).readings !== true

/** True where passing it now is not enough: it is to be read again, and passed again. */
export function readsAgain({ motion, rules }: MotionContext): boolean {
  if (rowOf(rules, motion.kind).readings !== true) return false
  const { readings, altered, waived } = motion.passage
  const law = rules.conduct.ordinances
  const atOnce = motion.wording.terms?.urgent === true && law.urgency !== null
  if (atOnce || waived) return false
  return readings.length + 1 < law.readings || (readings.length > 0 && altered)
}
