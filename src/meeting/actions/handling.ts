import { mayorWithoutSeat, membersOf, officersAndMembers } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import type { MotionEvent } from '../../motion/events.js'
import { cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import { UNREPORTED } from '../../vocabulary.js'
import { hasQuorum, isInTheRoom, pendingAllows, takesPart } from '../checks.js'
import { settle } from '../consequences/index.js'
import type { ActionOf, Handler } from '../handler.js'
import { type Meeting, pendingQuestion } from '../meeting.js'
import { presidingOfficer } from '../officers.js'
import { floorIsFree, nobodyWaits } from '../ordering.js'
import { advance, note, type Progress } from '../progress.js'

/** The row of the question that is pending; of a main motion where nothing is. */
export const pendingRule = (meeting: Meeting) =>
  cite(rowOf(meeting.council.rules, pendingQuestion(meeting)?.kind ?? 'main').cite)

/** Takes an event of the question that is pending, and what follows from it. */
export function handle(progress: Progress, event: MotionEvent): Progress {
  const pending = pendingQuestion(progress.meeting)
  return pending === undefined ? progress : settle(advance(progress, pending.id, event), pending.id)
}

/** What any member who takes part can do to the question that is pending, with a quorum. */
export function takenByMember(meeting: Meeting, action: ActionOf<'second' | 'speak'>): Objection | undefined {
  return takesPart(meeting, action.by) ?? hasQuorum(meeting) ?? pendingAllows(meeting, action)
}

export const second: Handler<'second'> = {
  objection: takenByMember,
  rule: pendingRule,
  take: handle,
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'second', by })),
}

/** The chair has asked, and nobody seconds. */
export const noSecond: Handler<'no-second'> = {
  objection: (meeting, action) => pendingAllows(meeting, action),
  rule: pendingRule,
  take: handle,
  candidates: () => [{ type: 'no-second' }],
}

/** The chair puts a question before the body that nobody has seconded. */
export const proceed: Handler<'proceed'> = {
  objection: (meeting, action) => hasQuorum(meeting) ?? pendingAllows(meeting, action),
  rule: ({ council }) => cite(council.rules.conduct.seconding.cite),
  take: handle,
  candidates: () => [{ type: 'proceed' }],
}

export const withdraw: Handler<'withdraw'> = {
  objection: (meeting, action) => isInTheRoom(meeting, action.by) ?? pendingAllows(meeting, action),
  rule: ({ council }) => cite(council.rules.conduct.withdrawal.cite),
  take: handle,
  candidates: ({ council }) =>
    membersOf(council).flatMap((by) => [
      { type: 'withdraw', by },
      { type: 'withdraw', by, leave: true },
    ]),
}

/** The question is put: by whoever asks for it, once nobody waits to speak. */
/** A mayor who presides puts the question, though she holds no seat. */
const presidesWithoutSeat = (meeting: Meeting, by: string) =>
  by === mayorWithoutSeat(meeting.council) && by === presidingOfficer(meeting)

export const callVote: Handler<'call-vote'> = {
  objection: (meeting, action) =>
    (presidesWithoutSeat(meeting, action.by) ? undefined : takesPart(meeting, action.by)) ??
    hasQuorum(meeting) ??
    pendingAllows(meeting, action) ??
    floorIsFree(meeting, action.by) ??
    nobodyWaits(meeting),
  rule: pendingRule,
  take: handle,
  candidates: ({ council }) => officersAndMembers(council).map((by) => ({ type: 'call-vote', by })),
}

/** Anybody's words for the record: a member of the public, a president far away. They change nothing. */
export const state: Handler<'state'> = {
  objection: () => undefined,
  rule: pendingRule,
  take: (progress, { by, text }) => note(progress, { fact: 'stated', by, text }),
  candidates: () => [{ type: 'state', by: UNREPORTED, text: 'A statement.' }],
}
