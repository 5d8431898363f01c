import type { Objection } from '../kernel/ruling.js'
import { cite } from '../rules/citation.js'
import type { Action } from '../schema/action.js'
import type { ActionType } from '../vocabulary.js'
import { handlerOf } from './actions/index.js'
import type { Meeting } from './meeting.js'

/** What is in order whatever the sitting is doing: comings, goings, and words for the record. */
const ALWAYS: readonly ActionType[] = ['arrive', 'leave', 'state', 'time']

/** Why an action is out of order at this moment; undefined where it is in order. The one check of `act`. */
export function objectionTo(meeting: Meeting, action: Action): Objection | undefined {
  return sessionObjection(meeting, action.type) ?? handlerOf(action.type).objection(meeting, action)
}

/** Nothing is done in a recess or after adjournment; and what the chair has asked is answered first. */
export function sessionObjection(meeting: Meeting, type: ActionType): Objection | undefined {
  const { rules } = meeting.council
  const { status, until, asking } = meeting.session
  if (ALWAYS.includes(type) && status !== 'adjourned') return undefined
  const quorum = cite(rules.voting.quorum.cite)
  if (status === 'adjourned') return type === 'state' ? undefined : { code: 'adjourned', rule: quorum }
  if (status === 'in-recess') {
    if (type === 'call-to-order') return undefined
    return { code: 'in-recess', rule: quorum, ...(until === null ? {} : { found: until }) }
  }
  if (asking === null || type === 'object' || type === 'no-objection') return undefined
  return { code: 'consent-asked', rule: cite(rules.conduct.unanimousConsent.cite), found: asking }
}
