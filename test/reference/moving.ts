import type { RefusalCode } from '../../src/vocabulary.js'
import { refusalToReconsider } from './again.js'
import { edited } from './edits.js'
import { amendable, electionOf, isOpen, type Making, type Plan, planOf } from './making.js'
import {
  debateOpen,
  has,
  isOwn,
  type Motion,
  motionOf,
  needsNone,
  pendingOf,
  questionOf,
  questionUnder,
  quorum,
  type ReferenceState,
} from './state.js'
import type { Row } from './tables.js'
import { due } from './times.js'

/** Why a motion cannot be made now, checked in the order of the contract; the sitting was checked before. */
export function refusalToMake(state: ReferenceState, action: Making): RefusalCode | undefined {
  const plan = planOf(state, action)
  const { by, row } = plan
  const P = pendingOf(state)
  if (!state.members.includes(by)) return 'not-a-member'
  if (!state.room.includes(by)) return 'not-in-the-room'
  if (row === undefined) return 'no-such-motion'
  const holder = P?.holder ?? null
  if (holder !== null && holder !== by && !has({ row }, 'I')) return 'floor-taken'
  const exempt = has({ row }, 'Q') || (P !== undefined && has(P, 'Q')) || needsNone(state, P)
  if (!quorum(state) && !exempt) return 'no-quorum'
  if (takesRoom(row) && state.floor.filter((motion) => takesRoom(motion.row)).length >= state.law.mostMotions)
    return 'too-many-motions'
  if (plan.id !== undefined && motionOf(state, plan.id) !== undefined) return 'name-taken'
  const arises = row.class === 'incidental' && has({ row }, 'S')
  if (P?.standing === 'introduced' && (row.class === 'subsidiary' || arises)) return 'not-seconded'
  if (P !== undefined && outranked(plan, row, P))
    return (plan.rank ?? 0) <= 10 ? 'question-pending' : 'outranked'
  if (reachesUnder(state, plan)) return 'outranked'
  if (P?.standing === 'vote' && row.kind !== 'divide-assembly') return 'vote-under-way'
  if (P !== undefined && awaitsChair(P)) return 'awaiting-ruling'
  for (const condition of row.when) {
    const refusal = failing(state, condition, plan)
    if (refusal !== undefined) return refusal
  }
  if (P?.closed === true && row.class === 'subsidiary' && (row.rank ?? 0) <= 70) return 'debate-closed'
  return badTarget(state, plan, row) ?? incomplete(state, action, plan, row) ?? again(state, plan, row)
}

const takesRoom = ({ class: group, kind }: Row) =>
  group === 'main' || group === 'bring-again' || kind === 'amend' || kind === 'substitute'

export const awaitsChair = ({ row }: Motion): boolean => row.vote === 'chair' || row.vote === 'answer'

const rankPending = (motion: Motion): number => motion.rank ?? (has(motion, 'U') ? 10 : 85)

function outranked({ rank, on }: Plan, row: Row, P: Motion): boolean {
  if (row.kind === 'fill-blank' && P.kind === 'fill-blank' && P.on === on?.id) return false // §33: one after the other
  if (row.kind === 'reconsider' && rank === null) return on?.on !== P.id && 10 <= rankPending(P)
  if (rank === null || row.kind === 'amend' || row.kind === 'amend-amendment') return false
  if (row.kind === 'substitute' && (P.rank === null || P.degree > 0)) return P.degree === 0
  return rank <= rankPending(P)
}

/**
 * What treats the question does not reach under what stands between and ranks as high: whatever it is, it waits
 * until the privileged motions above the question are decided, which the table ranks before everything else.
 */
function reachesUnder(state: ReferenceState, { on, kind, rank }: Plan): boolean {
  const question = questionOf(state)
  if (question === undefined || on !== question || kind.startsWith('amend')) return false
  const above = state.floor.slice(state.floor.indexOf(question) + 1)
  const privileged = above.some((motion) => questionUnder(state, motion).row.class === 'privileged')
  if (privileged || rank === null) return privileged
  const beside = (motion: Motion) =>
    (kind === 'fill-blank' && motion.kind === kind) ||
    (kind === 'substitute' && amends(state, motion, question))
  return above.some((motion) => !beside(motion) && rankPending(motion) >= rank)
}

/** Whether a motion is an amendment of this, or of an amendment of it. */
function amends(state: ReferenceState, { degree, on }: Motion, question: Motion): boolean {
  const target = degree > 0 ? motionOf(state, on) : undefined
  return target !== undefined && (target === question || amends(state, target, question))
}

function failing(state: ReferenceState, condition: string, { kind, on, by }: Plan): RefusalCode | undefined {
  const P = pendingOf(state)
  const question = questionOf(state)
  const election = electionOf(state)
  switch (condition) {
    case 'nothing-pending':
      return P === undefined ? undefined : 'question-pending'
    case 'question-pending':
      return P === undefined ? 'nothing-pending' : undefined
    case 'main-pending':
      if (question === undefined) return 'nothing-pending'
      if (!has(question, 'U')) return 'outranked'
      if (question.row.class === 'main') return undefined
      return ['lay-on-table', 'postpone'].includes(kind) ? undefined : 'outranked'
    case 'pending-debatable':
      if (P === undefined) return 'nothing-pending'
      if (!debateOpen(P)) return 'not-debatable'
      return has(P, 'U') ? undefined : 'outranked'
    case 'pending-open':
      if (P === undefined) return 'nothing-pending'
      if (!isOpen(P)) return 'not-debatable'
      return has(P, 'U') ? undefined : 'outranked'
    case 'before-debate':
      return question?.begun === true ? 'debate-begun' : undefined
    case 'business-since':
      return on === undefined || state.progress > on.since ? undefined : 'no-progress'
    case 'ruling-open':
      return state.ruling === null ? 'no-ruling' : undefined
    case 'vote-open':
      return 'no-vote-to-divide' // only a vote whose count is not reported is in doubt, and those are left out
    case 'order-due':
      return due(state).length === 0 ? 'nothing-due' : undefined
    case 'silenced':
      return state.silenced.length === 0 ? 'not-silenced' : undefined
    case 'blank-to-fill':
      if (question === undefined) return 'nothing-pending'
      return takesEffect(question.row) && question.kind !== 'election' && question.text.includes('____')
        ? undefined
        : 'no-blank'
    case 'nominations-open':
      if (election === undefined) return 'nothing-pending'
      return election.nominationsClosed ? 'nominations-closed' : undefined
    case 'nominations-closed':
      if (election === undefined) return 'nothing-pending'
      return election.nominationsClosed ? undefined : 'nominations-open'
    case 'own-motion':
      return P?.mover === by ? undefined : 'not-the-mover'
    default:
      return 'no-such-motion'
  }
}

/** What the item must be in debate for. */
const ON_AN_ITEM = [
  'fill-blank',
  'nominate',
  'postpone-indefinitely',
  'object-to-consideration',
  'divide-question',
  'divide-question-on-demand',
]

function badTarget(state: ReferenceState, plan: Plan, row: Row): RefusalCode | undefined {
  const { on, kind } = plan
  if (kind === 'amend' || kind === 'amend-amendment') {
    const target = amendable(state)
    if (target === undefined || target.degree + 1 > state.law.degrees || !has(target, 'A'))
      return 'not-amendable'
    if (target.closed) return 'debate-closed'
    return target.standing === 'debate' ? undefined : 'question-pending'
  }
  if (kind === 'substitute') {
    const question = questionOf(state)
    if (question === undefined) return 'not-amendable'
    if (question.standing === 'introduced') return 'not-seconded'
    if (question.row.class !== 'main' || !takesEffect(question.row) || !has(question, 'A'))
      return 'not-amendable'
    const { standing } = question
    if (question.closed) return 'debate-closed'
    if (standing === 'amending' && !state.law.substituteOverAmendment) return 'amendment-pending'
    if (standing === 'debate' || (standing === 'amending' && state.law.substituteOverAmendment))
      return undefined
    return standing === 'substituting' ? 'question-pending' : 'amendment-pending'
  }
  if (kind.startsWith('divide-question') && on !== undefined && !has(on, 'A')) return 'not-amendable'
  if (ON_AN_ITEM.includes(kind) && on !== undefined && on.standing !== 'debate')
    if (on.standing !== 'introduced') return 'question-pending'
    else if (kind !== 'object-to-consideration') return 'not-seconded'
  if (row.asks.includes('motion') && plan.terms.motion === undefined) return undefined
  if (kind === 'rescind') {
    if (on === undefined) return 'motion-unknown'
    return on.standing === 'adopted' && on.row.class === 'main' && takesEffect(on.row)
      ? undefined
      : 'not-adopted'
  }
  if (kind === 'discharge') {
    if (on === undefined) return 'motion-unknown'
    return on.standing === 'referred' ? undefined : 'not-referred'
  }
  if (kind === 'take-from-table') {
    if (on === undefined) return 'motion-unknown'
    return on.standing === 'tabled' && isOwn(on) ? undefined : 'not-set-aside'
  }
  return undefined
}

function incomplete(
  state: ReferenceState,
  action: Making,
  { terms, text, on, kind }: Plan,
  row: Row,
): RefusalCode | undefined {
  for (const asked of row.asks)
    if (asked === 'text' ? text === undefined : !(asked in terms)) return 'incomplete'
  if ((row.class === 'main' || takesEffect(row)) && kind !== 'election' && text === undefined)
    return 'incomplete'
  if (kind === 'divide-question-on-demand' && terms.independent !== true) return 'incomplete'
  if (action.type === 'amend' && action.edits !== undefined && on !== undefined) {
    const text = edited(on.text, action.edits)
    if (text === 'text-not-found' || text === 'text-ambiguous') return text
  }
  if (kind === 'suspend-rules' && terms.rules?.some((rule) => !state.law.suspendable.includes(rule)))
    return 'not-suspendable'
  return undefined
}

/** What was settled at this meeting, and cannot be moved again yet. */
function again(state: ReferenceState, plan: Plan, row: Row): RefusalCode | undefined {
  if (takesEffect(row)) {
    const free = ['withdrawn', 'died', 'rescinded']
    const same = state.motions.some(
      (old) =>
        old.kind === plan.kind &&
        old.introduced === plan.text &&
        !state.floor.includes(old) &&
        !free.includes(old.standing),
    )
    return same && !state.suspended.includes('renewal') ? 'same-session' : undefined
  }
  if (plan.kind === 'reconsider') return refusalToReconsider(state, plan.terms.motion ?? '', plan.by)
  const amends = plan.kind.startsWith('amend') || plan.kind === 'substitute'
  const lost = state.motions.some(
    (old) =>
      old.standing === 'rejected' &&
      old.row.kind === plan.kind &&
      old.on === (plan.on?.id ?? null) &&
      (!amends || old.introduced === plan.text) &&
      old.terms.name === plan.terms.name &&
      String(old.terms.rules) === String(plan.terms.rules) && // §22: for the same purpose
      old.since === state.progress,
  )
  return lost && !['chair', 'answer', 'demand'].includes(row.vote) ? 'no-progress' : undefined
}

/** Main motions that do what their text says. */
export const takesEffect = ({ class: group, kind }: Row): boolean =>
  (group === 'main' && !['consent-calendar', 'special-order'].includes(kind)) ||
  kind === 'amend-standing-rules' ||
  kind === 'amend-constitution'
