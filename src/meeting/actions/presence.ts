import { membersOf } from '../../council/council.js'
import { cite } from '../../rules/citation.js'
import { isInTheRoom, isMember, pendingAllows } from '../checks.js'
import { recusedFrom } from '../electorate.js'
import { firstObjection, type Handler } from '../handler.js'
import { type Attendance, type Meeting, pendingQuestion, rootOf } from '../meeting.js'
import { advance, note, type Progress } from '../progress.js'

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
    firstObjection(
      () => isMember(meeting, by),
      () =>
        meeting.attendance[by] === 'present'
          ? { code: 'already-in-the-room', rule: quorumRule(meeting), found: by }
          : undefined,
      () => noRollCall(meeting),
    ),
  rule: quorumRule,
  take: (progress, { by }) => note(attend(progress, by, 'present'), { fact: 'arrived', by }),
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'arrive', by })),
}

export const leave: Handler<'leave'> = {
  objection: (meeting, { by }) =>
    firstObjection(
      () => isMember(meeting, by),
      () => isInTheRoom(meeting, by),
      () => noRollCall(meeting),
    ),
  rule: quorumRule,
  take: (progress, { by }) => note(attend(progress, by, 'absent'), { fact: 'left', by }),
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'leave', by })),
}

/** A member recuses herself from the whole item, whatever is pending on it. */
export const recuse: Handler<'recuse'> = {
  objection: (meeting, { by }) =>
    firstObjection(
      () => isMember(meeting, by),
      () => isInTheRoom(meeting, by),
      () => pendingAllows(meeting, { type: 'recuse', by }),
      () => {
        const pending = pendingQuestion(meeting)
        if (pending === undefined || !recusedFrom(meeting, pending).includes(by)) return undefined
        return { code: 'already-recused', rule: quorumRule(meeting), found: by }
      },
    ),
  rule: (meeting) => cite(meeting.council.rules.voting.ballots.cite),
  take(progress, { by, reason }) {
    const pending = pendingQuestion(progress.meeting)
    if (pending === undefined) return progress
    const { id } = rootOf(progress.meeting, pending)
    return advance(progress, id, { type: 'recuse', by, ...(reason === undefined ? {} : { reason }) })
  },
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'recuse', by })),
}
