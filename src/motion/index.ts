export type { Effect, Wording } from './effects.js'
export { isLetter, isLetterInstead } from './effects.js'
export type { MotionEvent, MotionEventType } from './events.js'
export type { LifecycleMeta } from './lifecycle.js'
export { motionMachine } from './machine.js'
export {
  introduce,
  type Motion,
  type MotionContext,
  type MotionInput,
  resultOf,
  type Vote,
} from './motion.js'
export { eventsOpen, type MotionStepTaken, objectionTo, stepMotion } from './step.js'
