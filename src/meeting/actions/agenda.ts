import { membersOf } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { introduce } from '../../motion/motion.js'
import { objectionTo } from '../../motion/step.js'
import { cite } from '../../rules/citation.js'
import { knownRow, rowOf } from '../../rules/readers.js'
import { readAgain, restore, takeUpOrder } from '../bringing-back.js'
import { hasQuorum, isInTheRoom, nothingPending, takesPart } from '../checks.js'
import { isDue, isOpenOrder } from '../due.js'
import type { ActionOf, Handler } from '../handler.js'
import {
  knownMotion,
  knownMotions,
  type Meeting,
  motionOf,
  nextMotionId,
  pendingQuestion,
} from '../meeting.js'
import { addMotion, note, type Progress, withCouncil, withMotion, withSession } from '../progress.js'

const mainRule = ({ council }: Meeting) => cite(council.rules.motions.main.cite)
const suspensionRule = ({ council }: Meeting) => cite(council.rules.conduct.suspension.cite)

/** Notice, at this meeting, of what a member will move at a later one. */
export const notice: Handler<'notice'> = {
  objection: (meeting, { by, kind, motion }) =>
    isInTheRoom(meeting, by) ??
    (knownRow(meeting.council.rules, kind) === undefined
      ? { code: 'no-such-motion', rule: mainRule(meeting), found: kind }
      : undefined) ??
    (motion !== undefined && knownMotion(meeting, motion) === undefined
      ? { code: 'motion-unknown', rule: mainRule(meeting), found: motion }
      : undefined),
  rule: (meeting, { kind }) => cite(rowOf(meeting.council.rules, kind).cite),
  take(progress, { by, kind, motion = null, text }) {
    const { council, opening } = progress.meeting
    const given = { kind, motion, text, by, date: opening.date }
    return note(withCouncil(progress, { ...council, notices: [...council.notices, given] }), {
      fact: 'notice-given',
      by,
      kind,
      text,
    })
  },
  candidates: ({ council }) =>
    Object.entries(council.rules.motions)
      .filter(([, row]) => row.withNotice !== undefined)
      .slice(0, 1)
      .flatMap(([kind]) =>
        membersOf(council).map((by) => ({ type: 'notice', by, kind, text: 'A motion to come.' }) as const),
      ),
}

/** An item of a consent calendar is taken out, to be put by itself. */
export const pull: Handler<'pull'> = {
  objection: (meeting, action) =>
    takesPart(meeting, action.by) ?? hasQuorum(meeting) ?? isOnCalendar(meeting, action),
  rule: (meeting) => cite(rowOf(meeting.council.rules, pendingQuestion(meeting)?.kind ?? 'main').cite),
  take(progress, { by, item }) {
    const calendar = pendingQuestion(progress.meeting)
    if (calendar === undefined) return progress
    const { terms } = calendar.wording
    const items = terms?.items ?? []
    const out = items.filter(({ text }) => text === item)
    const wording = {
      ...calendar.wording,
      terms: { ...terms, items: items.filter(({ text }) => text !== item) },
    }
    const pulled = out.map((each) => ({ ...each, mover: calendar.mover }))
    const kept = withMotion(progress, { ...calendar, wording })
    const waiting = withSession(kept, { pulled: [...progress.meeting.session.pulled, ...pulled] })
    return note(waiting, { fact: 'pulled', by, motion: calendar.id, text: item })
  },
  candidates: (meeting) =>
    (pendingQuestion(meeting)?.wording.terms?.items ?? []).flatMap(({ text }) =>
      membersOf(meeting.council).map((by) => ({ type: 'pull', by, item: text }) as const),
    ),
}

function isOnCalendar(meeting: Meeting, { item }: ActionOf<'pull'>): Objection | undefined {
  const pending = pendingQuestion(meeting)
  const rule = mainRule(meeting)
  if (pending === undefined) return { code: 'nothing-pending', rule }
  if (pending.standing === 'vote') return { code: 'vote-under-way', rule, found: pending.id }
  const items = pending.wording.terms?.items ?? []
  if (items.some(({ text }) => text === item)) return undefined
  return { code: 'no-such-item', rule, found: item }
}

/** A committee gives a question back, with what it says of it. */
export const report: Handler<'report'> = {
  objection: (meeting, action) =>
    hasQuorum(meeting) ?? nothingPending(meeting) ?? isReferred(meeting, action),
  rule: mainRule,
  take: (progress, { committee, motion, text }) =>
    note(restore(progress, motion), { fact: 'reported', motion, by: committee, text }),
  candidates: (meeting) =>
    knownMotions(meeting).flatMap(({ id, waiting, standing }) =>
      standing === 'referred' && waiting?.stack[0] === id
        ? [{ type: 'report', committee: waiting.committee ?? 'a committee', motion: id, text: 'A report.' }]
        : [],
    ),
}

function isReferred(meeting: Meeting, { committee, motion: id }: ActionOf<'report'>): Objection | undefined {
  const motion = knownMotion(meeting, id)
  const rule = mainRule(meeting)
  if (motion === undefined) return { code: 'motion-unknown', rule, found: id }
  if (motion.standing !== 'referred' || motion.waiting?.stack[0] !== id) {
    return { code: 'not-referred', rule, found: `${id}: ${motion.standing}` }
  }
  const expected = motion.waiting.committee
  if (expected === committee || expected === null) return undefined
  return { code: 'not-referred', rule, found: `${id}: ${committee}`, expected }
}

/** The chair takes up what comes next: an item of the agenda, a question whose time has come, a reading. */
export const takeUp: Handler<'take-up'> = {
  objection: (meeting, action) =>
    hasQuorum(meeting) ??
    nothingPending(meeting) ??
    (action.motion === undefined
      ? itemIsNext(meeting, action.item ?? '')
      : motionIsDue(meeting, action.motion)),
  rule: suspensionRule,
  take: (progress, { motion, item = '' }) =>
    motion === undefined ? takeUpItem(progress, item) : takeUpMotion(progress, motion),
  candidates: (meeting) => [
    ...knownMotions(meeting)
      .filter(({ id }) => motionIsDue(meeting, id) === undefined)
      .map(({ id }) => ({ type: 'take-up', motion: id }) as const),
    ...[...meeting.opening.agenda, ...meeting.session.pulled.map(({ text }) => text)].map(
      (item) => ({ type: 'take-up', item }) as const,
    ),
  ],
}

/** The agenda is taken in its order, unless that is suspended; what was pulled is put when the chair likes. */
function itemIsNext(meeting: Meeting, item: string): Objection | undefined {
  const { agenda } = meeting.opening
  const { taken, pulled, suspended } = meeting.session
  if (pulled.some(({ text }) => text === item)) return undefined
  const rule = suspensionRule(meeting)
  const left = agenda.filter((each) => !taken.includes(each))
  if (!left.includes(item)) return { code: 'no-such-item', rule, found: item }
  const [next = item] = left
  if (next === item || suspended.includes('agenda')) return undefined
  return { code: 'not-next', rule, found: item, expected: next }
}

function takeUpItem(progress: Progress, item: string): Progress {
  const { council, session, ...meeting } = progress.meeting
  const told = note(progress, { fact: 'taken-up', item })
  const pulled = session.pulled.find(({ text }) => text === item)
  if (pulled === undefined) return withSession(told, { taken: [...session.taken, item] })
  const { mover, text, effects } = pulled
  const id = nextMotionId({ council, session, ...meeting })
  const { motion } = introduce({ id, mover, text, effects }, council.rules)
  const rest = session.pulled.filter((each) => each !== pulled)
  const moved = addMotion(withSession(told, { pulled: rest }), { ...motion, standing: 'debate' })
  return note(moved, { fact: 'moved', by: mover, motion: id, kind: motion.kind, on: null })
}

function motionIsDue(meeting: Meeting, id: string): Objection | undefined {
  const rule = mainRule(meeting)
  const motion = knownMotion(meeting, id)
  if (motion === undefined) return { code: 'motion-unknown', rule, found: id }
  const { rules } = meeting.council
  const { date, regular } = meeting.opening
  if (motion.standing === 'awaiting-reading') {
    return objectionTo({ motion, rules }, { type: 'read', date, regular })
  }
  const order = isOpenOrder(meeting, motion)
  const postponed = motion.standing === 'postponed' && motion.waiting?.stack[0] === id
  if (!order && !postponed) return { code: 'not-set-aside', rule, found: `${id}: ${motion.standing}` }
  const until = (order ? motion.wording.terms?.until : motion.waiting?.until) ?? null
  if (isDue(until, meeting, motionOf(meeting, id) !== undefined)) return undefined
  return { code: 'nothing-due', rule, found: id, expected: until ?? 'a later meeting' }
}

function takeUpMotion(progress: Progress, id: string): Progress {
  const motion = knownMotion(progress.meeting, id)
  if (motion === undefined) throw new Error(`no motion ${id}`)
  return motion.standing === 'awaiting-reading' ? readAgain(progress, id) : takeUpOrder(progress, motion)
}

/** The meeting is called to order again after a recess. */
export const callToOrder: Handler<'call-to-order'> = {
  objection: (meeting) =>
    meeting.session.status === 'in-recess'
      ? undefined
      : { code: 'not-in-recess', rule: cite(meeting.council.rules.voting.quorum.cite) },
  rule: ({ council }) => cite(council.rules.voting.quorum.cite),
  take: (progress) =>
    note(withSession(progress, { status: 'in-session', until: null }), { fact: 'called-to-order' }),
  candidates: () => [{ type: 'call-to-order' }],
}

/** The caller tells the time: the meeting has no clock. A closing time that has come closes it. */
export const time: Handler<'time'> = {
  objection: () => undefined,
  rule: ({ council }) => cite(council.rules.voting.quorum.cite),
  take(progress, { time: now }) {
    const { closing } = progress.meeting.session
    const told = note(withSession(progress, { time: now }), { fact: 'told-time', time: now })
    if (closing === null || !isDue(closing, told.meeting, true)) return told
    return note(withSession(told, { status: 'adjourned' }), { fact: 'closed' })
  },
  candidates: () => [],
}
