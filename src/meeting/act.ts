import { freeze } from '../kernel/freeze.js'
import { type Objection, OutOfOrderError, type Refusal } from '../kernel/ruling.js'
import { type Action, actionSchema } from '../schema/action.js'
import { read } from '../schema/read.js'
import type { ActionType } from '../vocabulary.js'
import { handlerOf } from './actions/index.js'
import { inOrderTypes } from './in-order.js'
import type { Meeting } from './meeting.js'
import { begin } from './progress.js'

/** The answer to an action: in order, with the meeting after it, or refused with the reason. */
export type Ruling = Accepted | Refusal<ActionType>

/** The action was in order. */
export interface Accepted {
  readonly inOrder: true
  /** The row that it rests on. */
  readonly rule: string
  readonly meeting: Meeting
}

/**
 * Takes one action. The meeting that it is given stays as it was.
 *
 * @throws OutOfOrderError where the action is out of order, with the refusal
 * @throws InputError where it is no action at all, with every problem
 * @example meeting = act(meeting, { type: 'second', by: 'Díaz' })
 */
export function act(meeting: Meeting, action: Action): Meeting {
  const ruling = attempt(meeting, action)
  if (ruling.inOrder) return ruling.meeting
  throw new OutOfOrderError(ruling)
}

/**
 * Takes one action, or says why not: the same as `act`, without throwing what is out of order.
 *
 * @throws InputError where it is no action at all, with every problem
 * @example const ruling = attempt(meeting, { type: 'call-vote', by: 'Brandt' })
 */
export function attempt(meeting: Meeting, action: Action): Ruling {
  const sound = read(actionSchema, action)
  const handler = handlerOf(sound.type)
  const objection = handler.objection(meeting, sound)
  if (objection !== undefined) return refusalOf(meeting, objection)
  const number = meeting.actions.length
  const progress = handler.take(begin(meeting), sound)
  return {
    inOrder: true,
    rule: handler.rule(meeting, sound),
    meeting: freeze({
      ...progress.meeting,
      actions: [...meeting.actions, sound],
      record: [...meeting.record, ...progress.facts.map((fact) => ({ ...fact, action: number }))],
    }),
  }
}

/** An objection with what would be in order instead. */
export function refusalOf(meeting: Meeting, objection: Objection): Refusal<ActionType> {
  return { inOrder: false, ...objection, instead: inOrderTypes(meeting) }
}
