import { appended, freezeNew } from '../kernel/freeze.js'
import { type Objection, OutOfOrderError, type Refusal } from '../kernel/ruling.js'
import { type Action, actionSchema } from '../schema/action.js'
import { read } from '../schema/read.js'
import type { ActionType } from '../vocabulary.js'
import { handlerOf } from './actions/index.js'
import { inOrderNames } from './in-order.js'
import type { Meeting } from './meeting.js'
import { objectionTo } from './objection.js'
import { begin, type Progress, withSession } from './progress.js'

/** The answer to an action: in order, with the meeting after it, or refused with the reason. */
export type Ruling = Accepted | Refusal

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
  const objection = objectionTo(meeting, sound)
  if (objection !== undefined) return refusalOf(meeting, objection)
  const number = meeting.actions.length
  const progress = afterRuling(handler.take(begin(meeting), sound), meeting, sound)
  return {
    inOrder: true,
    rule: handler.rule(meeting, sound),
    meeting: freezeNew({
      ...progress.meeting,
      actions: appended(meeting.actions, [sound]),
      record: appended(
        meeting.record,
        progress.facts.map((fact) => ({ ...fact, action: number })),
      ),
    }),
  }
}

/** What leaves a ruling of the chair open to appeal: everything else is a next step, and comes too late for one. */
const NO_STEP: readonly ActionType[] = [
  'arrive',
  'leave',
  'resign',
  'state',
  'time',
  'notice',
  'sign',
  'lapse',
]

/** A ruling can be appealed from until something else is done. */
function afterRuling(progress: Progress, before: Meeting, { type }: Action): Progress {
  const { ruling } = progress.meeting.session
  if (ruling === null || ruling !== before.session.ruling || NO_STEP.includes(type)) return progress
  return withSession(progress, { ruling: null })
}

/** An objection with what would be in order instead. */
export function refusalOf(meeting: Meeting, objection: Objection): Refusal {
  return { inOrder: false, ...objection, instead: inOrderNames(meeting) }
}
