import type { Objection } from '../kernel/ruling.js'
import type { MotionEvent } from './events.js'
import type { MotionContext } from './motion.js'

/** What a check looks at: the motion under its law, and what someone wants to do to it. */
export interface MotionStep {
  readonly context: MotionContext
  readonly event: MotionEvent
}

/** Why someone may not do that; undefined where she may. */
export type Check = (step: MotionStep) => Objection | undefined
