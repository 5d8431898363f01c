import type { Objection } from '../kernel/ruling.js'
import type { Action } from '../schema/action.js'
import type { ActionType, MotionKind } from '../vocabulary.js'
import type { Meeting } from './meeting.js'
import type { Progress } from './progress.js'

/** The action of one type. */
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>

/** All that the meeting knows of one type of action: when it is in order, and what it does. */
export interface Handler<Type extends ActionType> {
  /** Why the action is out of order; undefined where it is in order. The same check refuses and explains. */
  objection(meeting: Meeting, action: ActionOf<Type>): Objection | undefined
  /**
   * Why the action is out of order for this member, where the same action is in order for another; the same
   * answer as `objection`, found by what hangs on who acts. Left out where that is not quicker.
   */
  another?(meeting: Meeting, action: ActionOf<Type>): Objection | undefined
  /** The row that the action rests on, as it is cited. */
  rule(meeting: Meeting, action: ActionOf<Type>): string
  /** Takes the action, which its check has let through. */
  take(progress: Progress, action: ActionOf<Type>): Progress
  /**
   * Actions of this type that might be in order now, one for each member and motion: the checks decide.
   *
   * @param kind only motions of this kind, where the type makes motions of several
   */
  candidates(meeting: Meeting, kind?: MotionKind): ActionOf<Type>[]
}
