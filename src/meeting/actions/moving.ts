import { membersOf } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import type { Wording } from '../../motion/effects.js'
import { introduce, type MotionInput } from '../../motion/motion.js'
import { objectionTo } from '../../motion/step.js'
import { cite } from '../../rules/citation.js'
import type { MotionKind } from '../../vocabulary.js'
import { floorHasRoom, hasQuorum, nameIsFree, nothingPending, pendingAllows, takesPart } from '../checks.js'
import { firstObjection, type Handler } from '../handler.js'
import {
  isPending,
  knownMotion,
  type Meeting,
  motionOf,
  nextMotionId,
  pendingQuestion,
  rootOf,
} from '../meeting.js'
import { addMotion, advance, note, type Progress } from '../progress.js'

const rowRule = (kind: MotionKind) => (meeting: Meeting) => cite(meeting.council.rules.motions[kind].cite)

/** Who may move, and whether the motion has room and a free name. */
function mayMove(meeting: Meeting, { by, id }: { by: string; id?: string }): Objection | undefined {
  return firstObjection(
    () => takesPart(meeting, by),
    () => hasQuorum(meeting),
    () => floorHasRoom(meeting),
    () => nameIsFree(meeting, id),
  )
}

/** Puts a motion before the meeting. Where its row asks for no second, it is before the body at once. */
function moveMotion(progress: Progress, input: Omit<MotionInput, 'id'>, id: string | undefined): Progress {
  const { rules } = progress.meeting.council
  const { motion } = introduce({ ...input, id: id ?? nextMotionId(progress.meeting) }, rules)
  const second = rules.motions[motion.kind].second
  const moved = addMotion(progress, second ? motion : { ...motion, standing: 'debate' })
  const { kind, mover, on } = motion
  const fact = { fact: 'moved', by: mover, motion: motion.id, kind, on } as const
  return note(moved, fact)
}

const wording = (
  text: string,
  effects: Wording['effects'] | undefined,
  otherwise: Wording['effects'] = [],
) => ({
  text,
  effects: effects ?? otherwise,
})

/** The same question is not asked twice in one session. */
function notSettledToday(meeting: Meeting, text: string): Objection | undefined {
  const law = meeting.council.rules.conduct.renewal
  const same = meeting.motions.find(
    (motion) =>
      motion.kind === 'main' &&
      !isPending(motion) &&
      motion.introduced.text === text &&
      renewalAfter(meeting, motion.standing) !== 'any-time',
  )
  return same === undefined ? undefined : { code: 'same-session', rule: cite(law.cite), found: same.id }
}

function renewalAfter(meeting: Meeting, standing: string) {
  const { after } = meeting.council.rules.conduct.renewal
  return Object.entries(after).find(([outcome]) => outcome === standing)?.[1]
}

export const move: Handler<'move'> = {
  objection: (meeting, action) =>
    firstObjection(
      () => mayMove(meeting, action),
      () => nothingPending(meeting),
      () => notSettledToday(meeting, action.text),
    ),
  rule: rowRule('main'),
  take: (progress, { by, text, effects, id }) =>
    moveMotion(progress, { mover: by, ...wording(text, effects) }, id),
  candidates: (meeting) =>
    membersOf(meeting.council).map((by) => ({ type: 'move', by, text: newText(meeting) })),
}

/** A text that nobody has moved today. */
function newText({ motions }: Meeting): string {
  const taken = motions.map(({ introduced }) => introduced.text)
  let text = 'A new motion.'
  while (taken.includes(text)) text = `${text} And another.`
  return text
}

/** A question that was settled at an earlier meeting, moved again. */
export const renew: Handler<'renew'> = {
  objection: (meeting, action) =>
    firstObjection(
      () => mayMove(meeting, action),
      () => nothingPending(meeting),
      () => mayRenew(meeting, action.motion),
      () =>
        notSettledToday(meeting, action.text ?? knownMotion(meeting, action.motion)?.introduced.text ?? ''),
    ),
  rule: (meeting) => cite(meeting.council.rules.conduct.renewal.cite),
  take(progress, { by, motion, text, effects, id }) {
    const old = knownMotion(progress.meeting, motion)
    if (old === undefined) throw new Error(`no motion ${motion}`)
    const again = wording(text ?? old.introduced.text, effects, old.introduced.effects)
    const moved = moveMotion(progress, { mover: by, ...again, renews: motion }, id)
    const renewed = pendingQuestion(moved.meeting)?.id ?? motion
    return note(moved, { fact: 'renewed', by, motion: renewed, renews: motion })
  },
  candidates: (meeting) =>
    [...meeting.motions, ...meeting.council.past.flatMap(({ motions }) => motions)]
      .filter(
        ({ id, introduced }) =>
          (mayRenew(meeting, id) ?? notSettledToday(meeting, introduced.text)) === undefined,
      )
      .flatMap(({ id }) =>
        membersOf(meeting.council).map((by) => ({ type: 'renew', by, motion: id }) as const),
      ),
}

function mayRenew(meeting: Meeting, id: string): Objection | undefined {
  const law = meeting.council.rules.conduct.renewal
  const rule = cite(law.cite)
  const old = knownMotion(meeting, id)
  if (old === undefined) return { code: 'motion-unknown', rule, found: id }
  if (old.kind !== 'main')
    return { code: 'not-renewable', rule, found: `${id}: ${old.kind}`, expected: 'a main motion' }
  const today = motionOf(meeting, id) !== undefined
  // What an earlier meeting left unfinished fell to the ground with it, and can be moved afresh.
  if (isPending(old)) return today ? { code: 'not-settled', rule, found: id } : undefined
  const found = `${id}: ${old.standing}`
  const when = renewalAfter(meeting, old.standing)
  if (when === 'never') return { code: 'not-renewable', rule, found }
  const again = meeting.motions.find((motion) => motion.renews === id && !isPending(motion))
  if (again !== undefined && renewalAfter(meeting, again.standing) !== 'any-time') {
    return {
      code: 'same-session',
      rule,
      found: `${again.id}: ${again.standing}`,
      expected: 'a later meeting',
    }
  }
  if (when === 'later-meeting' && today)
    return { code: 'same-session', rule, found, expected: 'a later meeting' }
  return undefined
}

/** A change of the wording of what is pending: its text is the wording as it would then read. */
export const amend: Handler<'amend'> = {
  objection: (meeting, action) =>
    firstObjection(
      () => mayMove(meeting, action),
      () => pendingAllows(meeting, { type: 'amend', id: action.id ?? nextMotionId(meeting) }),
    ),
  rule: rowRule('amend'),
  take(progress, { by, text, effects, id }) {
    const pending = pendingQuestion(progress.meeting)
    if (pending === undefined) return progress
    const name = id ?? nextMotionId(progress.meeting)
    const amending = advance(progress, pending.id, { type: 'amend', id: name })
    const input = {
      kind: 'amend',
      degree: pending.degree + 1,
      on: pending.id,
      mover: by,
      ...wording(text, effects, pending.wording.effects),
    } as const
    return moveMotion(amending, input, name)
  },
  candidates: ({ council }) =>
    membersOf(council).map((by) => ({ type: 'amend', by, text: 'The motion, amended.' })),
}

/** Another motion in the place of the main motion: a letter instead of a break. */
export const substitute: Handler<'substitute'> = {
  objection: (meeting, action) =>
    firstObjection(
      () => mayMove(meeting, action),
      () => mainAllowsSubstitute(meeting, action.id ?? nextMotionId(meeting)),
    ),
  rule: rowRule('substitute'),
  take(progress, { by, text, effects, id }) {
    const pending = pendingQuestion(progress.meeting)
    if (pending === undefined) return progress
    const under = rootOf(progress.meeting, pending)
    const name = id ?? nextMotionId(progress.meeting)
    const substituting = advance(progress, under.id, { type: 'substitute', id: name })
    const input = {
      kind: 'substitute',
      degree: 1,
      on: under.id,
      mover: by,
      ...wording(text, effects),
    } as const
    return moveMotion(substituting, input, name)
  },
  candidates: ({ council }) =>
    membersOf(council).map((by) => ({ type: 'substitute', by, text: 'Another motion in its place.' })),
}

/** What is pending must be open to debate, and the main motion under it to a substitute. */
function mainAllowsSubstitute(meeting: Meeting, id: string): Objection | undefined {
  const pending = pendingQuestion(meeting)
  const main = pending === undefined ? undefined : motionOf(meeting, rootOf(meeting, pending).id)
  if (pending === undefined || main === undefined || pending === main || pending.standing !== 'debate') {
    return pendingAllows(meeting, { type: 'substitute', id })
  }
  return objectionTo({ motion: main, rules: meeting.council.rules }, { type: 'substitute', id })
}
