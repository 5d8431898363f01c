import type { Objection } from '../../kernel/ruling.js'
import type { Motion } from '../../motion/motion.js'
import { cite } from '../../rules/citation.js'
import { MAIN_RANK } from '../../rules/motion-row.js'
import { rowOf } from '../../rules/readers.js'
import { floor, type Meeting, pendingQuestion, rootOf } from '../meeting.js'
import { rankOnFloor } from '../stack.js'
import type { Plan } from './plan.js'

/** What is moved on a question waits until that has a second; privileged motions and requests do not. */
export function pendingIsSeconded(meeting: Meeting, { row }: Plan): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending?.standing !== 'introduced') return undefined
  const waits = row.class === 'subsidiary' || (row.class === 'incidental' && row.second)
  if (!waits) return undefined
  const rule = cite(rowOf(meeting.council.rules, pending.kind).cite)
  return { code: 'not-seconded', rule, found: `${pending.id}: ${pending.standing}` }
}

/** A motion is in order only while what is pending ranks below it. */
export function outranksPending(meeting: Meeting, plan: Plan): Objection | undefined {
  const { row, target } = plan
  const pending = pendingQuestion(meeting)
  const rank = row.does === 'reconsiders' ? (target?.rank ?? row.rank) : row.rank
  // An amendment comes with the rank of what it amends; what arises from a question comes before it.
  if (pending === undefined || row.does === 'amends') return undefined
  if (rank === null) return nothingPrivilegedBetween(meeting, plan)
  // Over a change of its target, that says whether it can be.
  const overChange = row.does === 'replaces' && pending.degree > 0 && rootOf(meeting, pending) === target
  if (overChange || takesAgain(pending, plan)) return undefined
  const before = highestAbove(meeting, pending, plan)
  if (before === undefined) return undefined
  if (rank > rankOnFloor(meeting, before) && !(row.does === 'replaces' && pending.rank === null)) {
    return undefined
  }
  const above = rowOf(meeting.council.rules, before.kind)
  const rule = cite(rank <= MAIN_RANK ? row.cite : above.cite)
  if (rank <= MAIN_RANK) return { code: 'question-pending', rule, found: pending.id }
  return { code: 'outranked', rule, found: `${before.id}: ${above.name}`, expected: row.name }
}

/** What arises from a question waits while a privileged motion stands between. */
function nothingPrivilegedBetween(meeting: Meeting, { row, target }: Plan): Objection | undefined {
  const { rules } = meeting.council
  const reached = target === undefined ? -1 : meeting.floor.indexOf(target.id)
  if (reached < 0) return undefined
  const between = floor(meeting).slice(reached + 1)
  const before = between.find((each) => rowOf(rules, rootOf(meeting, each).kind).class === 'privileged')
  if (before === undefined) return undefined
  const above = rowOf(rules, before.kind)
  return {
    code: 'outranked',
    rule: cite(above.cite),
    found: `${before.id}: ${above.name}`,
    expected: row.name,
  }
}

/** What reaches under the pending question to another must rank above all that is pending between. */
function highestAbove(meeting: Meeting, pending: Motion, plan: Plan): Motion | undefined {
  const reached = plan.target === undefined ? -1 : meeting.floor.indexOf(plan.target.id)
  const between = reached < 0 ? [] : floor(meeting).slice(reached + 1)
  const [first, ...others] = [pending, ...between].filter((each) => !isBeside(each, plan))
  return others.reduce<Motion | undefined>(
    (high, each) =>
      high === undefined || rankOnFloor(meeting, each) > rankOnFloor(meeting, high) ? each : high,
    first,
  )
}

/** Proposals to fill one blank wait for their turn beside one another. */
const isBeside = (pending: Motion, { row, kind, target }: Plan) =>
  row.does === 'fills-blank' && pending.kind === kind && pending.on === target?.id

/** A vote on a motion without a rank is taken again over the question that the motion was on. */
const takesAgain = (pending: Motion, { row, target }: Plan) =>
  row.does === 'reconsiders' && target?.rank === null && target.on === pending.id

/** Nothing is moved while members vote, but a call for that vote to be counted. */
export function noVoteUnderWay(meeting: Meeting, { row }: Plan): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending?.standing !== 'vote' || row.when.includes('vote-open')) return undefined
  const rule = cite(rowOf(meeting.council.rules, pending.kind).cite)
  return { code: 'vote-under-way', rule, found: `${pending.id}: ${pending.standing}` }
}

/** What waits for the chair's word is disposed of first. */
export function nothingAwaitsChair(meeting: Meeting): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return undefined
  const { decided, name, cite: citation } = rowOf(meeting.council.rules, pending.kind)
  if (decided !== 'chair' && decided !== 'answer') return undefined
  return { code: 'awaiting-ruling', rule: cite(citation), found: name, expected: decided }
}

/** Where debate was closed, only what ranks above the motion that closed it is moved before the vote. */
export function debateStaysClosed(meeting: Meeting, { row }: Plan): Objection | undefined {
  const { rules } = meeting.council
  const closedBy = pendingQuestion(meeting)?.debate.closedBy ?? null
  if (closedBy === null || row.class !== 'subsidiary') return undefined
  const closing = meeting.motions.find(({ id }) => id === closedBy)
  const closingRow = closing === undefined ? undefined : rowOf(rules, closing.kind)
  if (closingRow === undefined || (row.rank ?? 0) > (closingRow.rank ?? 0)) return undefined
  return { code: 'debate-closed', rule: cite(closingRow.cite), found: closedBy }
}
