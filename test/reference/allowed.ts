import type { Action } from '../../src/schema/action.js'
import type { RefusalCode } from '../../src/vocabulary.js'
import { awaitsChair, refusalToMake, takesEffect } from './moving.js'
import {
  debateOpen,
  has,
  isOwn,
  type Motion,
  motionOf,
  needsNone,
  pendingOf,
  questionOf,
  quorum,
  type ReferenceState,
  stillToVote,
} from './state.js'
import { due } from './times.js'

type Of<Type extends Action['type']> = Extract<Action, { type: Type }>

const IN_RECESS = ['arrive', 'leave', 'state', 'time', 'call-to-order']
const WHILE_CONSENT_IS_ASKED = ['object', 'no-objection', 'arrive', 'leave', 'state', 'time']

/** Why an action is refused, or undefined where it is in order. */
export function refusalOf(state: ReferenceState, action: Action): RefusalCode | undefined {
  if (state.status === 'adjourned' && action.type !== 'state') return 'adjourned'
  if (state.status === 'in-recess' && !IN_RECESS.includes(action.type)) return 'in-recess'
  if (state.consentAsked && !WHILE_CONSENT_IS_ASKED.includes(action.type)) return 'consent-asked'
  const P = pendingOf(state)
  switch (action.type) {
    case 'move':
    case 'amend':
    case 'substitute':
    case 'reconsider':
      return refusalToMake(state, action)
    case 'arrive':
    case 'leave':
      return toComeOrGo(state, action)
    case 'second':
      return absent(state, action.by) ?? toSecond(state, P, action.by)
    case 'no-second':
      return toSecond(state, P)
    case 'proceed':
      return toProceed(state, P)
    case 'withdraw':
      return absent(state, action.by) ?? toWithdraw(state, P, action)
    case 'speak':
      return absent(state, action.by) ?? quorate(state, P) ?? onFloor(P) ?? toSpeak(state, P, action)
    case 'ask-to-speak':
    case 'recognize':
    case 'yield':
      return toHaveTheFloor(state, P, action)
    case 'call-vote':
      return absent(state, action.by) ?? quorate(state, P) ?? toCallVote(P, action.by)
    case 'ballot':
      return absent(state, action.by) ?? toCast(state, P, action)
    case 'vote':
      return toVote(state, P, action)
    case 'rule':
    case 'answer':
      return toRule(P, action.type)
    case 'ask-consent':
      return toAskConsent(state, P)
    case 'object':
      return absent(state, action.by) ?? (state.consentAsked ? undefined : 'no-consent-asked')
    case 'no-objection':
      if (!state.consentAsked) return 'no-consent-asked'
      return quorum(state) ? undefined : 'no-quorum'
    case 'take-up':
    case 'report':
      return toBringBack(state, action)
    case 'call-to-order':
      return state.status === 'in-recess' ? undefined : 'not-in-recess'
    default:
      return undefined
  }
}

function absent(state: ReferenceState, by: string): RefusalCode | undefined {
  if (!state.members.includes(by)) return 'not-a-member'
  return state.room.includes(by) ? undefined : 'not-in-the-room'
}

function toComeOrGo(state: ReferenceState, { type, by }: Of<'arrive' | 'leave'>): RefusalCode | undefined {
  if (!state.members.includes(by)) return 'not-a-member'
  const rolling = Object.keys(pendingOf(state)?.cast ?? {}).length > 0
  if (type === 'arrive' && state.room.includes(by)) return 'already-in-the-room'
  if (type === 'leave' && !state.room.includes(by)) return 'not-in-the-room'
  return rolling ? 'vote-under-way' : undefined
}

/** Whether there is a question that can be treated now. */
function onFloor(P: Motion | undefined): RefusalCode | undefined {
  if (P === undefined) return 'nothing-pending'
  if (P.standing === 'introduced') return 'not-seconded'
  return P.standing === 'vote' ? 'vote-under-way' : undefined
}

function quorate(state: ReferenceState, P: Motion | undefined): RefusalCode | undefined {
  return quorum(state) || needsNone(state, P) ? undefined : 'no-quorum'
}

function toSecond(state: ReferenceState, P: Motion | undefined, by?: string): RefusalCode | undefined {
  const refused = by === undefined ? undefined : quorate(state, P)
  if (refused !== undefined) return refused
  if (P === undefined) return 'nothing-pending'
  if (P.standing !== 'introduced') return 'already-seconded'
  return by !== undefined && P.mover === by ? 'own-motion' : undefined
}

function toProceed(state: ReferenceState, P: Motion | undefined): RefusalCode | undefined {
  const refused = quorate(state, P) ?? toSecond(state, P)
  return refused ?? (state.law.chairMayProceed ? undefined : 'not-seconded')
}

function toWithdraw(state: ReferenceState, P: Motion | undefined, { by, leave }: Of<'withdraw'>) {
  if (P === undefined) return 'nothing-pending'
  if (P.standing === 'vote') return 'vote-under-way'
  if (P.mover !== by) return 'not-the-mover'
  const needed = state.law.withdrawalByLeave && P.standing !== 'introduced'
  return needed && leave !== true ? 'needs-leave' : undefined
}

function toSpeak(state: ReferenceState, P: Motion | undefined, { by, seconds, to }: Of<'speak'>) {
  if (P === undefined) return 'nothing-pending'
  if (!debateOpen(P)) return P.debatable ? 'debate-closed' : 'not-debatable'
  if (spent(P, by)) return 'spoken-enough'
  if (P.seconds !== null && (seconds ?? 0) > P.seconds) return 'over-time'
  if (state.silenced.includes(by)) return 'silenced'
  if (P.holder !== null && P.holder !== by) return 'floor-taken'
  if (P.holder === null && P.list.length > 0 && next(P) !== by) return 'others-first'
  const opened = has(P, 'O') && to === questionOf(state)?.id
  return to === undefined || to === P.id || opened ? undefined : 'not-germane'
}

/** Who is next: first of those on the list who have not spoken, else the first (§42: none twice before all once). */
function next(P: Motion): string | undefined {
  return P.list.find((name) => (P.speeches[name] ?? 0) === 0) ?? P.list[0]
}

function toHaveTheFloor(
  state: ReferenceState,
  P: Motion | undefined,
  action: Of<'ask-to-speak' | 'recognize' | 'yield'>,
): RefusalCode | undefined {
  const by = action.type === 'recognize' ? action.member : action.by
  const refused = absent(state, by) ?? (action.type === 'yield' ? undefined : quorate(state, P))
  if (refused !== undefined) return refused
  if (P !== undefined && P.standing !== 'vote' && state.silenced.includes(by)) return 'silenced'
  const untreated = onFloor(P)
  if (untreated !== undefined || P === undefined) return untreated
  if (!debateOpen(P)) return P.debatable ? 'debate-closed' : 'not-debatable'
  switch (action.type) {
    case 'ask-to-speak':
      if (P.list.includes(by) || P.holder === by) return 'already-on-the-list'
      return spent(P, by) ? 'spoken-enough' : undefined
    case 'recognize':
      if (spent(P, by)) return 'spoken-enough'
      if (P.holder !== null) return 'floor-taken'
      return P.list.length > 0 && next(P) !== by ? 'others-first' : undefined
    default:
      if (spent(P, by)) return 'spoken-enough'
      if (P.holder !== by || action.to === by) return 'floor-taken'
      return absent(state, action.to) ?? (state.silenced.includes(action.to) ? 'silenced' : undefined)
  }
}

const spent = (P: Motion, by: string) => P.turns !== null && (P.speeches[by] ?? 0) >= P.turns

function toCallVote(P: Motion | undefined, by: string): RefusalCode | undefined {
  const refused = onFloor(P)
  if (refused !== undefined || P === undefined) return refused
  if (awaitsChair(P)) return 'awaiting-ruling'
  return untilSpoken(P, by)
}

/** The text must say what is voted on; whoever has the floor, or waits for it, comes first. */
function untilSpoken(P: Motion, by?: string): RefusalCode | undefined {
  if (unfilled(P)) return 'blank-unfilled'
  if (P.holder !== null && P.holder !== by) return 'floor-taken'
  return debateOpen(P) && P.list.length > 0 ? 'speakers-waiting' : undefined
}

/** A text that still has a blank, or an office that nobody is elected to. */
const unfilled = ({ row, text, kind }: Motion) =>
  kind === 'election' || (takesEffect(row) && text.includes('____'))

function toCast(state: ReferenceState, P: Motion | undefined, { by }: Of<'ballot'>): RefusalCode | undefined {
  if (P === undefined) return 'nothing-pending'
  if (P.standing !== 'vote') return P.standing === 'introduced' ? 'not-seconded' : 'no-vote-under-way'
  if (P.cast[by] !== undefined) return 'already-voted'
  return stillToVote(state, P)[0] === by ? undefined : 'out-of-turn'
}

function toVote(state: ReferenceState, P: Motion | undefined, { ballots, others }: Of<'vote'>) {
  if (P === undefined) return 'nothing-pending'
  if (P.standing !== 'vote') return P.standing === 'introduced' ? 'not-seconded' : 'no-vote-under-way'
  if (Object.keys(P.cast).length > 0) return 'vote-under-way'
  const named = Object.keys(ballots)
  const stranger = named.find((name) => !state.room.includes(name))
  if (stranger !== undefined)
    return state.members.includes(stranger) ? 'ballot-of-the-absent' : 'not-a-member'
  const missing = stillToVote(state, P).filter((name) => !named.includes(name))
  return missing.length > 0 && others === undefined ? 'ballots-missing' : undefined
}

function toRule(P: Motion | undefined, type: 'rule' | 'answer'): RefusalCode | undefined {
  if (P === undefined) return 'nothing-pending'
  if (P.standing === 'introduced') return 'not-seconded'
  if (P.standing === 'vote') return 'vote-under-way'
  return P.row.vote === (type === 'rule' ? 'chair' : 'answer') ? undefined : 'no-ruling-awaited'
}

/** §64: without a quorum there is no unanimous consent, to whatever. */
function toAskConsent(state: ReferenceState, P: Motion | undefined): RefusalCode | undefined {
  if (!quorum(state)) return 'no-quorum'
  if (P === undefined) return 'nothing-pending'
  if (awaitsChair(P)) return 'awaiting-ruling'
  if (Object.keys(P.cast).length > 0) return 'vote-under-way'
  return untilSpoken(P)
}

function toBringBack(state: ReferenceState, action: Of<'take-up' | 'report'>): RefusalCode | undefined {
  const P = pendingOf(state)
  const refused = quorate(state, P)
  if (refused !== undefined) return refused
  if (P !== undefined) return 'question-pending'
  const motion = motionOf(state, action.motion ?? null)
  if (motion === undefined) return 'motion-unknown'
  if (action.type === 'report')
    return motion.standing === 'referred' && motion.committee === action.committee
      ? undefined
      : 'not-referred'
  if (motion.standing !== 'postponed' || !isOwn(motion)) return 'not-set-aside'
  return due(state).includes(motion) ? undefined : 'nothing-due'
}
