import { rowOf } from '../rules/readers.js'
import type { MotionContext } from './motion.js'

/**
 * True where a substitute that carries finishes the item. What is read more than once, or goes to a mayor,
 * takes the wording of the substitute and is still put: nothing becomes law without its readings.
 */
export const substituteFinishes = (context: MotionContext): boolean =>
  context.rules.conduct.substituteCarried.effect === 'finishes-item' &&
  rowOf(context.rules, context.motion.kind).readings !== true &&
  !goesToMayor(context)

/** True where it goes to the mayor before it takes effect, and may be vetoed. */
export function goesToMayor({ motion, rules }: MotionContext): boolean {
  const { kinds, exempt } = rules.executive.veto
  const { subject } = motion.wording.terms ?? {}
  return kinds.includes(motion.kind) && (subject === undefined || !exempt.includes(subject))
}

/** True where passing it now is not enough: it is to be read again, and passed again. */
export function readsAgain({ motion, rules }: MotionContext): boolean {
  if (rowOf(rules, motion.kind).readings !== true) return false
  const { readings, altered, waived } = motion.passage
  const law = rules.conduct.ordinances
  const atOnce = motion.wording.terms?.urgent === true && law.urgency !== null
  if (atOnce || waived) return false
  return readings.length + 1 < law.readings || (readings.length > 0 && altered)
}
