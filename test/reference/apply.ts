import type { Action } from '../../src/schema/action.js'
import { carries, countable } from './count.js'
import { bringBack, drop } from './floor.js'
import { make } from './make.js'
import { settle } from './outcome.js'
import {
  type Ballots,
  isAside,
  type Motion,
  motionOf,
  pendingOf,
  questionUnder,
  type ReferenceState,
  stillToVote,
} from './state.js'

/** What leaves a ruling open to an appeal. */
const NO_BUSINESS = ['arrive', 'leave', 'state', 'time', 'rule']

/** Does what an action does; it must not have been refused. Members are silenced, and rules suspended, for one question. */
export function apply(state: ReferenceState, action: Action): void {
  const { ruling, silenced, suspended } = state
  const items = state.floor.filter(({ row }) => row.class === 'main')
  take(state, action)
  const over = items.some((motion) => !state.floor.includes(motion) && ended(motion))
  if (over && state.silenced === silenced) state.silenced = []
  if (over && state.suspended === suspended) state.suspended = []
  if (state.ruling === ruling && !NO_BUSINESS.includes(action.type)) state.ruling = null
}

const ended = ({ standing }: Motion) => !isAside(standing) && standing !== 'divided'

function take(state: ReferenceState, action: Action): void {
  const P = pendingOf(state)
  switch (action.type) {
    case 'arrive':
      state.room = state.members.filter((name) => name === action.by || state.room.includes(name))
      return
    case 'leave':
      state.room = state.room.filter((name) => name !== action.by)
      return
    case 'time':
      state.time = action.time
      if (state.closing !== null && action.time >= state.closing) state.status = 'adjourned'
      return
    case 'call-to-order':
      state.status = 'in-session'
      return
    case 'move':
    case 'amend':
    case 'substitute':
    case 'reconsider':
      make(state, action)
      return
    case 'take-up':
    case 'report': {
      const motion = motionOf(state, action.motion ?? null)
      if (motion !== undefined) bringBack(state, motion)
      state.progress += 1
      return
    }
    default:
      if (P !== undefined) treat(state, P, action)
  }
}

/** What is done with the pending question. */
function treat(state: ReferenceState, P: Motion, action: Action): void {
  switch (action.type) {
    case 'second':
    case 'proceed':
      P.standing = 'debate'
      return
    case 'no-second':
      drop(state, P, 'died')
      return
    case 'withdraw':
      drop(state, P, 'withdrawn')
      return
    case 'speak':
      P.speeches[action.by] = (P.speeches[action.by] ?? 0) + 1
      P.list = P.list.filter((name) => name !== action.by)
      P.holder = null
      state.progress += 1
      questionUnder(state, P).begun = true
      return
    case 'ask-to-speak':
      P.list.push(action.by)
      return
    case 'recognize':
      P.holder = action.member
      P.list = P.list.filter((name) => name !== action.member)
      return
    case 'yield':
      P.holder = action.to
      P.list = P.list.filter((name) => name !== action.to)
      return
    case 'call-vote':
      P.standing = 'vote'
      P.holder = null
      return
    case 'ballot':
      P.cast[action.by] = action.ballot
      if (stillToVote(state, P).length === 0) count(state, P, P.cast)
      return
    case 'vote': {
      const others = stillToVote(state, P).map((name) => [name, action.ballots[name] ?? action.others])
      count(state, P, { ...P.cast, ...Object.fromEntries(others) })
      return
    }
    case 'rule':
      state.ruling = { point: P, well: action.well }
      settle(state, P, action.well)
      return
    case 'answer':
      settle(state, P, true)
      return
    case 'ask-consent':
      state.consentAsked = true
      return
    case 'object':
      state.consentAsked = false
      return
    case 'no-objection':
      state.consentAsked = false
      P.lastVote = { ballots: {}, carried: true, byConsent: true }
      P.begun = true
      settle(state, P, true)
      return
    default:
      return
  }
}

function count(state: ReferenceState, P: Motion, ballots: Ballots): void {
  P.cast = {}
  if (!countable(state, P)) {
    P.standing = 'debate'
    return
  }
  const carried = carries(state, P, ballots)
  P.lastVote = { ballots, carried }
  P.begun = true
  settle(state, P, carried)
}
