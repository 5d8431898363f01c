import type { Objection } from '../../kernel/ruling.js'
import { BLANK } from '../../motion/edit.js'
import { type Motion, openVote } from '../../motion/motion.js'
import { cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import type { Condition, RefusalCode } from '../../vocabulary.js'
import { nothingPending } from '../checks.js'
import { ordersDue } from '../due.js'
import { knownMotion, type Meeting, motionOf, pendingQuestion } from '../meeting.js'
import { itemOnFloor } from '../stack.js'
import type { Plan, Proposal } from './plan.js'
import { businessSince } from './renewal.js'

type Check = (meeting: Meeting, plan: Plan, proposal: Proposal) => Objection | undefined

const refuse = ({ row }: Plan, code: RefusalCode, found?: string, expected?: string): Objection => ({
  code,
  rule: cite(row.cite),
  ...(found === undefined ? {} : { found }),
  ...(expected === undefined ? {} : { expected }),
})

/** What may be done to any question of its own; other motions are about main motions alone. */
const ON_ANY_QUESTION = ['tables', 'postpones'] as const

const mainPending: Check = (meeting, plan) => {
  const item = itemOnFloor(meeting)
  if (item === undefined) return refuse(plan, 'nothing-pending')
  const { class: kind, name, subsidiary } = rowOf(meeting.council.rules, item.kind)
  const open = subsidiary || plan.row.class !== 'subsidiary'
  if (open && (kind === 'main' || ON_ANY_QUESTION.some((does) => does === plan.row.does))) return undefined
  return refuse(plan, 'outranked', `${item.id}: ${name}`, plan.row.name)
}

const pendingDebatable: Check = (meeting, plan) => {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return refuse(plan, 'nothing-pending')
  return isOpenForDebate(pending)
    ? undefined
    : refuse(plan, 'not-debatable', rowOf(meeting.council.rules, pending.kind).name)
}

const isOpenForDebate = ({ debatable, debate }: Motion) => debatable && debate.closedBy === null

const office = (meeting: Meeting) => itemOnFloor(meeting)?.wording.terms?.office

/** Each condition, as the objection that is made where it does not hold. */
const CONDITIONS: Readonly<Record<Condition, Check>> = {
  'nothing-pending': (meeting) => nothingPending(meeting),
  'question-pending': (meeting, plan) =>
    pendingQuestion(meeting) === undefined ? refuse(plan, 'nothing-pending') : undefined,
  'main-pending': mainPending,
  'pending-debatable': pendingDebatable,
  'pending-open': (meeting, plan, proposal) => {
    const pending = pendingQuestion(meeting)
    const amendable = pending !== undefined && rowOf(meeting.council.rules, pending.kind).amendable
    return amendable && pending.debate.closedBy === null
      ? undefined
      : pendingDebatable(meeting, plan, proposal)
  },
  'before-debate': (meeting, plan) => {
    const item = itemOnFloor(meeting)
    if (item === undefined) return refuse(plan, 'nothing-pending')
    const spokenOn = ({ debate }: Motion) => Object.keys(debate.speeches).length > 0
    const touched = meeting.motions.some(
      (motion) =>
        motion.on === item.id &&
        (rowOf(meeting.council.rules, motion.kind).class === 'subsidiary' || spokenOn(motion)),
    )
    // What was adopted by consent left no vote; but what is reconsidered was introduced long before.
    const begun = touched || item.votes.length > 0 || item.reconsidered || spokenOn(item)
    return begun ? refuse(plan, 'debate-begun', item.id) : undefined
  },
  'business-since': (meeting, plan) =>
    plan.target === undefined || businessSince(meeting, plan.target)
      ? undefined
      : refuse(plan, 'no-progress', plan.target.id),
  'ruling-open': (meeting, plan) => (meeting.session.ruling === null ? refuse(plan, 'no-ruling') : undefined),
  'vote-open': (meeting, plan) => {
    const pending = pendingQuestion(meeting)
    return pending === undefined || openVote(pending) === null
      ? refuse(plan, 'no-vote-to-divide', pending?.id)
      : undefined
  },
  'order-due': (meeting, plan) => {
    const [first] = ordersDue(meeting)
    return first === undefined ? refuse(plan, 'nothing-due') : undefined
  },
  silenced: (meeting, plan) =>
    meeting.session.silenced.length === 0 ? refuse(plan, 'not-silenced') : undefined,
  'blank-to-fill': (meeting, plan) => {
    const item = itemOnFloor(meeting)
    if (item === undefined) return refuse(plan, 'nothing-pending')
    const open = item.wording.text.includes(BLANK) && office(meeting) === undefined
    return open ? undefined : refuse(plan, 'no-blank', item.id)
  },
  'nominations-open': (meeting, plan) => {
    if (office(meeting) === undefined) return refuse(plan, 'nothing-pending')
    return itemOnFloor(meeting)?.nominationsClosed === true
      ? refuse(plan, 'nominations-closed', itemOnFloor(meeting)?.id)
      : undefined
  },
  'nominations-closed': (meeting, plan) => {
    if (office(meeting) === undefined) return refuse(plan, 'nothing-pending')
    return itemOnFloor(meeting)?.nominationsClosed === true
      ? undefined
      : refuse(plan, 'nominations-open', itemOnFloor(meeting)?.id)
  },
  'own-motion': (meeting, plan, { by }) => {
    const pending = pendingQuestion(meeting)
    return pending === undefined || pending.mover === by
      ? undefined
      : refuse(plan, 'not-the-mover', by, pending.mover)
  },
  'ordinance-pending': (meeting, plan) => {
    const item = itemOnFloor(meeting)
    if (item === undefined) return refuse(plan, 'nothing-pending')
    return rowOf(meeting.council.rules, item.kind).readings === true
      ? undefined
      : refuse(plan, 'not-an-ordinance', item.id)
  },
  'returned-pending': (meeting, plan) => {
    const item = itemOnFloor(meeting)
    if (item === undefined) return refuse(plan, 'nothing-pending')
    const old = item.renews === null ? undefined : knownMotion(meeting, item.renews)
    return old?.standing === 'vetoed' && old.signature?.by === item.mover
      ? undefined
      : refuse(plan, 'not-returned', item.id)
  },
  'comes-of-itself': (_meeting, plan) => refuse(plan, 'nothing-due', plan.row.name),
}

/** The first condition of a row that does not hold. */
export function conditionsHold(meeting: Meeting, plan: Plan, proposal: Proposal): Objection | undefined {
  for (const condition of plan.row.when) {
    const objection = CONDITIONS[condition](meeting, plan, proposal)
    if (objection !== undefined) return objection
  }
  return undefined
}

/** True for a motion of this meeting, as against one that an earlier meeting left. */
export const isOfToday = (meeting: Meeting, { id }: Motion) => motionOf(meeting, id) !== undefined
