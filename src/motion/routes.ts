import { rowOf } from '../rules/readers.js'
import type { Standing } from '../vocabulary.js'
import type { MotionStep } from './check.js'
import { isLetterInstead } from './effects.js'
import { resultOf } from './motion.js'
import { goesToMayor, readsAgain, substituteFinishes } from './readings.js'

/** What a vote, or a declaration, makes of the motion. */
function result({ context, event }: MotionStep) {
  if (event.type === 'declare') return event.outcome
  if (event.type === 'consented') return 'carried'
  return event.type === 'vote'
    ? (event.vote.declared ?? event.vote.decision.outcome)
    : resultOf(context.motion)
}

const carried = (step: MotionStep) => result(step) === 'carried'

/** True where the wording that is being adopted is a letter, and what was introduced was not. */
function letterTakesPlace({ context: { motion }, event }: MotionStep): boolean {
  const wording = event.type === 'substitute-carried' ? event.wording : motion.wording
  return isLetterInstead(motion.introduced, wording)
}

const finishesItem = ({ context }: MotionStep) => substituteFinishes(context)

/**
 * The guards that choose the way, by name. They refuse nothing: for every event that the checks let
 * through, one of them holds.
 */
export const routes = {
  carried,
  lost: (step: MotionStep) => result(step) === 'lost',
  lacksQuorum: (step: MotionStep) => result(step) === 'no-quorum',
  /** Carried as a letter that was substituted for something else. */
  carriedAsLetter: (step: MotionStep) =>
    carried(step) && step.context.motion.substitutedBy !== null && letterTakesPlace(step),
  /** Carried with the wording of another substitute. */
  carriedAsSubstituted: (step: MotionStep) => carried(step) && step.context.motion.substitutedBy !== null,
  /** Carried, and to be read again: an ordinance, before its last reading, or changed since the one before. */
  passesReading: (step: MotionStep) => carried(step) && readsAgain(step.context),
  /** Carried for the last time, and to be signed. */
  passesToMayor: (step: MotionStep) => carried(step) && goesToMayor(step.context),
  /** What it becomes once it is signed, or passed over a veto. */
  isLetterNow: (step: MotionStep) => step.context.motion.substitutedBy !== null && letterTakesPlace(step),
  isSubstitutedNow: ({ context }: MotionStep) => context.motion.substitutedBy !== null,
  vetoesLines: ({ event }: MotionStep) => event.type === 'veto' && event.lines.length > 0,
  ruledWell: ({ event }: MotionStep) => event.type === 'rule' && event.well,
  stoodIn: ({ context }: MotionStep, { standing }: { standing: Standing }) =>
    context.motion.stood === standing,
  revivedAs: ({ event }: MotionStep, { as }: { as: Standing }) => event.type === 'revived' && event.as === as,
  letterFinishesItem: (step: MotionStep) => finishesItem(step) && letterTakesPlace(step),
  finishesItem,
  needsNoSecond: ({ context: { motion, rules } }: MotionStep) => !rowOf(rules, motion.kind).second,
  /** It comes back with an amendment of its own pending. */
  resumesAmending: ({ event }: MotionStep) => event.type === 'resumed' && event.pending.length > 0,
  /** Pending on it there is more than the substitute that is being settled. */
  amendmentRemains: ({ context: { motion } }: MotionStep) => motion.pending.length > 1,
} as const
