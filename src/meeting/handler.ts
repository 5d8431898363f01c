import type { Objection } from '../kernel/ruling.js'
import type { Action } from '../schema/action.js'
import type { ActionType } from '../vocabulary.js'
import type { Meeting } from './meeting.js'
import type { Progress } from './progress.js'

/** The action of one type. */
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>

/** All that the meeting knows of one type of action: when it is in order, and what it does. */
export interface Handler<Type extends ActionType> {
  /** Why the action is out of order; undefined where it is in order. The same check refuses and explains. */
  objection(meeting: Meeting, action: ActionOf<Type>): Objection | undefined
  /** The row that the action rests on, as it is cited. */
  rule(meeting: Meeting, action: ActionOf<Type>): string
  /** Takes the action, which its check has let through. */
  take(progress: Progress, action: ActionOf<Type>): Progress
  /** Actions of this type that might be in order now, one for each member and motion: the checks decide. */
  candidates(meeting: Meeting): ActionOf<Type>[]
}

/** The first objection of several checks, each asked only if those before it have none. */
export function firstObjection(...checks: (() => Objection | undefined)[]): Objection | undefined {
  for (const check of checks) {
    const objection = check()
    if (objection !== undefined) return objection
  }
  return undefined
}
