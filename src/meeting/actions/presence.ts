import { membersOf, officersAndMembers } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { cite } from '../../rules/citation.js'
import { isHere, isInTheRoom, isMember, isOfTheBody, nothingPending, pendingAllows } from '../checks.js'
import { recusedFrom } from '../electorate.js'
import type { Handler } from '../handler.js'
import { drawn } from '../lots.js'
import { type Attendance, type Meeting, pendingQuestion, rootOf } from '../meeting.js'
import { advance, note, type Progress, withCouncil } from '../progress.js'

const quorumRule = (meeting: Meeting) => cite(meeting.council.rules.voting.quorum.cite)

function attend(progress: Progress, member: string, attendance: Attendance): Progress {
  const { meeting } = progress
  return { ...progress, meeting: { ...meeting, attendance: { ...meeting.attendance, [member]: attendance } } }
}

/** Nobody comes or goes while a roll is being called: the electorate of a vote is that of its moment. */
function noRollCall(meeting: Meeting) {
  const pending = pendingQuestion(meeting)
  if (pending === undefined || Object.keys(pending.cast).length === 0) return undefined
  return {
    code: 'vote-under-way',
    rule: cite(meeting.council.rules.conduct.rollCall.cite),
    found: pending.id,
  } as const
}

export const arrive: Handler<'arrive'> = {
  objection: (meeting, { by }) =>
    isOfTheBody(meeting, by) ??
    (meeting.attendance[by] === 'present'
      ? { code: 'already-in-the-room', rule: quorumRule(meeting), found: by }
      : undefined) ??
    noRollCall(meeting),
  rule: quorumRule,
  take: (progress, { by }) => note(attend(progress, by, 'present'), { fact: 'arrived', by }),
  candidates: ({ council }) => officersAndMembers(council).map((by) => ({ type: 'arrive', by })),
}

export const leave: Handler<'leave'> = {
  objection: (meeting, { by }) => isOfTheBody(meeting, by) ?? isHere(meeting, by) ?? noRollCall(meeting),
  rule: quorumRule,
  take: (progress, { by }) => note(attend(progress, by, 'absent'), { fact: 'left', by }),
  candidates: ({ council }) => officersAndMembers(council).map((by) => ({ type: 'leave', by })),
}

function notRecused(meeting: Meeting, by: string): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending === undefined || !recusedFrom(meeting, pending).includes(by)) return undefined
  return { code: 'already-recused', rule: quorumRule(meeting), found: by }
}

/** A member recuses herself from the whole item, whatever is pending on it. */
export const recuse: Handler<'recuse'> = {
  objection: (meeting, { by }) =>
    isMember(meeting, by) ??
    isInTheRoom(meeting, by) ??
    pendingAllows(meeting, { type: 'recuse', by }) ??
    notRecused(meeting, by),
  rule: (meeting) => cite(meeting.council.rules.voting.ballots.cite),
  take(progress, { by, reason }) {
    const pending = pendingQuestion(progress.meeting)
    if (pending === undefined) return progress
    const { id } = rootOf(progress.meeting, pending)
    return advance(progress, id, { type: 'recuse', by, ...(reason === undefined ? {} : { reason }) })
  },
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'recuse', by })),
}

/** A member gives up her seat, between questions: from then on it is vacant. */
export const resign: Handler<'resign'> = {
  objection: (meeting, { by }) => isMember(meeting, by) ?? nothingPending(meeting),
  rule: quorumRule,
  take(progress, { by }) {
    const { council } = progress.meeting
    const seat = council.seats.find(({ member }) => member === by)?.seat ?? ''
    const stays = (name: string | null) => (name === by ? null : name)
    const left = {
      ...council,
      seats: council.seats.map((each) => (each.member === by ? { ...each, member: null } : each)),
      chair: stays(council.chair),
      proTempore: stays(council.proTempore),
      mayor: stays(council.mayor),
    }
    return note(withCouncil(progress, left), { fact: 'resigned', by, seat })
  },
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'resign', by })),
}

/** Where recusals leave no quorum, members who recused themselves are drawn by lot until there is one. */
export const drawLots: Handler<'draw-lots'> = {
  objection(meeting, { seed }) {
    const law = meeting.council.rules.voting.necessity
    const rule = cite(law.cite)
    const pending = pendingQuestion(meeting)
    if (pending === undefined) return { code: 'nothing-pending', rule }
    if (!law.byLot)
      return { code: 'no-lot-needed', rule, found: pending.id, expected: 'a quorum without them' }
    const inTheWay = noRollCall(meeting)
    if (inTheWay !== undefined) return inTheWay
    if (drawn(meeting, pending, seed) !== undefined) return undefined
    return { code: 'no-lot-needed', rule, found: pending.id }
  },
  rule: (meeting) => cite(meeting.council.rules.voting.necessity.cite),
  take(progress, { seed }) {
    const pending = pendingQuestion(progress.meeting)
    const members = pending === undefined ? undefined : drawn(progress.meeting, pending, seed)
    if (pending === undefined || members === undefined) return progress
    const { id } = rootOf(progress.meeting, pending)
    return advance(progress, id, { type: 'returned-by-lot', members })
  },
  candidates: () => [{ type: 'draw-lots', seed: 'a draw' }],
}
