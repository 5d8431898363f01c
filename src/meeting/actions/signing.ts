import type { Objection } from '../../kernel/ruling.js'
import type { MotionEvent } from '../../motion/events.js'
import { introduce, type Motion } from '../../motion/motion.js'
import { goesToMayor } from '../../motion/readings.js'
import { objectionTo } from '../../motion/step.js'
import { cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import { UNREPORTED } from '../../vocabulary.js'
import { bringBack } from '../bringing-back.js'
import { nameIsFree } from '../checks.js'
import { settle } from '../consequences/index.js'
import type { ActionOf, Handler } from '../handler.js'
import { knownMotion, knownMotions, type Meeting, motionOf, nextMotionId } from '../meeting.js'
import { addMotion, advance, note, type Progress } from '../progress.js'

const vetoRule = ({ council }: Meeting) => cite(council.rules.executive.veto.cite)

/** The mayor acts on what the body has passed, whatever else is before it. */
function isBeforeMayor(meeting: Meeting, id: string, by: string): Objection | undefined {
  const rule = vetoRule(meeting)
  const { mayor, rules } = meeting.council
  const motion = knownMotion(meeting, id)
  if (motion === undefined) return { code: 'motion-unknown', rule, found: id }
  if (mayor !== null && by !== UNREPORTED && by !== mayor) {
    return { code: 'not-the-mayor', rule, found: by, expected: mayor }
  }
  if (motion.standing === 'awaiting-signature') return undefined
  const code = goesToMayor({ motion, rules }) ? 'not-with-the-mayor' : 'cannot-be-vetoed'
  return { code, rule, found: `${id}: ${motion.wording.terms?.subject ?? motion.standing}` }
}

function takes(meeting: Meeting, id: string, event: MotionEvent): Objection | undefined {
  const motion = knownMotion(meeting, id)
  return motion === undefined ? undefined : objectionTo({ motion, rules: meeting.council.rules }, event)
}

const today = ({ opening }: Meeting, date: string | undefined) => date ?? opening.date

const waiting = (meeting: Meeting): Motion[] =>
  knownMotions(meeting).filter(({ standing }) => standing === 'awaiting-signature')

/** The mayor signs what was passed: it takes effect. */
export const sign: Handler<'sign'> = {
  objection: (meeting, { motion, by }) => isBeforeMayor(meeting, motion, by),
  rule: vetoRule,
  take: (progress, { motion, by, date }) =>
    goesOn(progress, motion, { type: 'sign', by, date: today(progress.meeting, date) }),
  candidates: (meeting) =>
    waiting(meeting).map(({ id }) => ({ type: 'sign', by: meeting.council.mayor ?? UNREPORTED, motion: id })),
}

/** The days for a veto are over: what was passed takes effect without a signature. */
export const lapse: Handler<'lapse'> = {
  objection: (meeting, { motion, date }) =>
    isBeforeMayor(meeting, motion, UNREPORTED) ??
    takes(meeting, motion, { type: 'lapse', date: today(meeting, date) }),
  rule: vetoRule,
  take: (progress, { motion, date }) =>
    goesOn(progress, motion, { type: 'lapse', date: today(progress.meeting, date) }),
  candidates: (meeting) => waiting(meeting).map(({ id }) => ({ type: 'lapse', motion: id })),
}

/** The mayor sends it back: the whole, some of its items, or with a substitute in its place. */
export const veto: Handler<'veto'> = {
  objection: (meeting, action) =>
    isBeforeMayor(meeting, action.motion, action.by) ??
    takes(meeting, action.motion, vetoOf(meeting, action)) ??
    nameIsFree(meeting, action.substitute?.id),
  rule: vetoRule,
  take(progress, action) {
    const done = goesOn(progress, action.motion, vetoOf(progress.meeting, action))
    return action.substitute === undefined ? done : returned(done, action, action.substitute)
  },
  candidates: (meeting) =>
    waiting(meeting).map(({ id }) => ({ type: 'veto', by: meeting.council.mayor ?? UNREPORTED, motion: id })),
}

const vetoOf = (meeting: Meeting, { by, date, message, lines, substitute }: ActionOf<'veto'>) =>
  ({
    type: 'veto',
    by,
    date: today(meeting, date),
    message: message ?? null,
    lines: lines ?? [],
    substitute: substitute !== undefined,
  }) as const

/** The act is on the motion, wherever it is; what is law then takes effect. */
function goesOn(progress: Progress, id: string, event: MotionEvent): Progress {
  return settle(advance(bringBack(progress, id), id, event), id)
}

/** What the mayor would have in its place waits for the chair to take it up. */
function returned(
  progress: Progress,
  { motion: id, by }: ActionOf<'veto'>,
  { text, effects, id: name }: NonNullable<ActionOf<'veto'>['substitute']>,
): Progress {
  const { meeting } = progress
  const { rules } = meeting.council
  const kind = motionOf(meeting, id)?.kind ?? 'main'
  const own = name ?? nextMotionId(meeting)
  const { motion } = introduce(
    { id: own, kind, mover: by, text, renews: id, ...(effects === undefined ? {} : { effects }) },
    rules,
  )
  const second = rowOf(rules, kind).second ? UNREPORTED : null
  const until = 'when the chair takes it up'
  const waits: Motion = {
    ...motion,
    seconder: second,
    standing: 'postponed',
    stood: 'debate',
    waiting: { by: null, until, committee: null, stack: [own] },
  }
  return note(
    addMotion(progress, waits),
    { fact: 'moved', by, motion: own, kind, on: null },
    { fact: 'set-aside', motion: own, how: 'postponed', until },
  )
}
