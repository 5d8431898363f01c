import { membersOf } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import { hasQuorum, isInTheRoom } from '../checks.js'
import type { ActionOf, Handler } from '../handler.js'
import { type Meeting, pendingQuestion } from '../meeting.js'
import { floorIsFree, isNext, maySpeak, notSilenced } from '../ordering.js'
import { note, type Progress, treat } from '../progress.js'
import { itemOnFloor } from '../stack.js'
import { handle, pendingRule, takenByMember } from './handling.js'

const debateRule = ({ council }: Meeting) => cite(council.rules.conduct.debate.cite)

/** Changes the speakers' list of what is pending, and who has the floor. */
function listed(
  progress: Progress,
  change: { readonly list?: readonly string[]; readonly holder?: string | null },
): Progress {
  const pending = pendingQuestion(progress.meeting)
  return pending === undefined ? progress : treat(progress, pending.id, pending.id, { debate: change })
}

const listOf = (meeting: Meeting) => pendingQuestion(meeting)?.debate.list ?? []
const without = (list: readonly string[], member: string) => list.filter((each) => each !== member)

/** A speech: by whoever has the floor, or is next, within the limits of debate. */
export const speak: Handler<'speak'> = {
  objection: (meeting, action) =>
    takenByMember(meeting, action) ??
    notSilenced(meeting, action.by) ??
    floorIsFree(meeting, action.by) ??
    isNext(meeting, action.by) ??
    isGermane(meeting, action),
  rule: pendingRule,
  take: (progress, { to: _question, ...speech }) => handle(progress, speech),
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'speak', by })),
}

/** A speech is about what is pending; about the main question only where the row opens that to debate. */
function isGermane(meeting: Meeting, { to }: ActionOf<'speak'>): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (to === undefined || pending === undefined || to === pending.id) return undefined
  const row = rowOf(meeting.council.rules, pending.kind)
  const merits = [itemOnFloor(meeting)?.id, pending.on]
  if (row.opensMain && merits.includes(to)) return undefined
  return { code: 'not-germane', rule: cite(row.cite), found: to, expected: pending.id }
}

export const askToSpeak: Handler<'ask-to-speak'> = {
  objection: (meeting, { by }) =>
    isInTheRoom(meeting, by) ??
    hasQuorum(meeting) ??
    maySpeak(meeting, by) ??
    (listOf(meeting).includes(by) || pendingQuestion(meeting)?.debate.holder === by
      ? { code: 'already-on-the-list', rule: debateRule(meeting), found: by }
      : undefined),
  rule: debateRule,
  take: (progress, { by }) =>
    note(listed(progress, { list: [...listOf(progress.meeting), by] }), { fact: 'asked-to-speak', by }),
  candidates: ({ council }) => membersOf(council).map((by) => ({ type: 'ask-to-speak', by })),
}

/** The chair gives a member the floor: who is next, or, where nobody has asked, whoever may speak. */
export const recognize: Handler<'recognize'> = {
  objection: (meeting, { member }) =>
    isInTheRoom(meeting, member) ??
    hasQuorum(meeting) ??
    maySpeak(meeting, member) ??
    floorIsFree(meeting, null) ??
    isNext(meeting, member),
  rule: debateRule,
  take: (progress, { member }) =>
    note(listed(progress, { list: without(listOf(progress.meeting), member), holder: member }), {
      fact: 'recognized',
      by: member,
    }),
  candidates: ({ council }) => membersOf(council).map((member) => ({ type: 'recognize', member })),
}

/** Who has the floor gives it to another member. */
export const yieldFloor: Handler<'yield'> = {
  objection: (meeting, { by, to }) =>
    isInTheRoom(meeting, by) ??
    maySpeak(meeting, by) ??
    hasFloor(meeting, by) ??
    isInTheRoom(meeting, to) ??
    (to === by ? hasFloor(meeting, null) : undefined) ??
    maySpeak(meeting, to),
  rule: debateRule,
  take: (progress, { by, to }) =>
    note(listed(progress, { list: without(listOf(progress.meeting), to), holder: to }), {
      fact: 'yielded',
      by,
      to,
    }),
  candidates: (meeting) => {
    const holder = pendingQuestion(meeting)?.debate.holder ?? null
    return membersOf(meeting.council).flatMap((to) =>
      holder === null || holder === to ? [] : [{ type: 'yield', by: holder, to } as const],
    )
  },
}

function hasFloor(meeting: Meeting, by: string | null): Objection | undefined {
  const holder = pendingQuestion(meeting)?.debate.holder ?? null
  if (holder !== null && holder === by) return undefined
  return {
    code: 'floor-taken',
    rule: debateRule(meeting),
    found: holder ?? 'nobody',
    ...(by === null ? {} : { expected: by }),
  }
}
