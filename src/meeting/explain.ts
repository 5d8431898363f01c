import type { Refusal } from '../kernel/ruling.js'
import { type Action, actionSchema } from '../schema/action.js'
import { read } from '../schema/read.js'
import { refusalOf } from './act.js'
import { handlerOf } from './actions/index.js'
import type { Meeting } from './meeting.js'
import { objectionTo } from './objection.js'

/** Why an action is in order, or why it is not and what would be instead. */
export type Explanation = { readonly inOrder: true; readonly rule: string } | Refusal

/**
 * Says whether an action would be in order, by which rule, and, where it would not, why and what would
 * be instead. Nothing is done. The check is the one that `act` makes.
 *
 * @throws InputError where it is no action at all, with every problem
 * @example explain(meeting, { type: 'call-vote', by: 'Brandt' }) // { inOrder: false, code: 'not-seconded', … }
 */
export function explain(meeting: Meeting, action: Action): Explanation {
  const sound = read(actionSchema, action)
  const handler = handlerOf(sound.type)
  const objection = objectionTo(meeting, sound)
  return objection === undefined
    ? { inOrder: true, rule: handler.rule(meeting, sound) }
    : refusalOf(meeting, objection)
}
