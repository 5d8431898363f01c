import { membersOf, pastMotion } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { introduce, type Motion } from '../../motion/motion.js'
import { objectionTo } from '../../motion/step.js'
import { cite } from '../../rules/citation.js'
import { floorHasRoom, hasQuorum, isInTheRoom, nameIsFree, nothingPending } from '../checks.js'
import { firstObjection, type Handler } from '../handler.js'
import { isPending, knownMotion, type Meeting, motionOf, nextMotionId } from '../meeting.js'
import { addMotion, note } from '../progress.js'
import { sideOf, votedInstead } from '../side.js'

const law = (meeting: Meeting) => meeting.council.rules.conduct.reconsideration

/** A vote taken again: who may move it, and until when, the rulebook says. */
export const reconsider: Handler<'reconsider'> = {
  objection: (meeting, { by, motion, id }) =>
    firstObjection(
      () => isInTheRoom(meeting, by),
      () => hasQuorum(meeting),
      () => nothingPending(meeting),
      () => floorHasRoom(meeting),
      () => nameIsFree(meeting, id),
      () => mayBeReconsidered(meeting, motion),
      () => prevailed(meeting, motion, by),
    ),
  rule: (meeting) => cite(law(meeting).cite),
  take(progress, { by, motion, id }) {
    const { meeting } = progress
    const voted = votedInstead(meeting, motion)
    const name = id ?? nextMotionId(meeting)
    const text = `Reconsider the vote on ${voted?.id ?? motion}.`
    const on = voted?.id ?? motion
    const { rules } = meeting.council
    const again = introduce({ id: name, kind: 'reconsider', on, mover: by, text }, rules).motion
    const standing = rules.motions.reconsider.second ? again : ({ ...again, standing: 'debate' } as const)
    return note(addMotion(progress, standing), { fact: 'moved', by, motion: name, kind: 'reconsider', on })
  },
  candidates: (meeting) =>
    [...meeting.motions, ...meeting.council.past.flatMap(({ motions }) => motions)]
      .filter(({ id }) => mayBeReconsidered(meeting, id) === undefined)
      .flatMap(({ id }) =>
        membersOf(meeting.council).map((by) => ({ type: 'reconsider', by, motion: id }) as const),
      ),
}

function mayBeReconsidered(meeting: Meeting, id: string): Objection | undefined {
  const rule = cite(law(meeting).cite)
  const motion = knownMotion(meeting, id)
  if (motion === undefined) return { code: 'motion-unknown', rule, found: id }
  if (isPending(motion)) return { code: 'not-settled', rule, found: `${id}: ${motion.standing}` }
  const voted = votedInstead(meeting, id)
  if (voted === undefined) return { code: 'not-voted-on', rule, found: `${id}: ${motion.standing}` }
  return firstObjection(
    () => withinWindow(meeting, voted),
    () => settlesItem(meeting, voted, rule),
    () => objectionTo({ motion: voted, rules: meeting.council.rules }, { type: 'reconsidered' }),
  )
}

/** What only prepared another vote is not taken up without that vote. */
function settlesItem(meeting: Meeting, voted: Motion, rule: string): Objection | undefined {
  const under = voted.on === null ? undefined : knownMotion(meeting, voted.on)
  if (voted.kind === 'main' || voted.kind === 'reconsider' || under?.settledBy === voted.id) return undefined
  return {
    code: 'not-reconsiderable',
    rule,
    found: voted.id,
    expected: under?.settledBy ?? 'the vote that settled the item',
  }
}

function withinWindow(meeting: Meeting, voted: Motion): Objection | undefined {
  if (motionOf(meeting, voted.id) !== undefined) return undefined
  const { window, cite: citation } = law(meeting)
  const then = pastMotion(meeting.council, voted.id)?.meeting
  const today = meeting.opening.date
  if (window === 'next-meeting' && then === meeting.council.past.at(-1)) return undefined
  if (window === 'next-day' && then !== undefined && isNextDay(then.date, today)) return undefined
  return {
    code: 'window-closed',
    rule: cite(citation),
    found: `decided at the meeting of ${then?.date ?? 'an unknown day'}; this one is of ${today ?? 'an unknown day'}`,
    expected: window,
  }
}

const DAY = 86_400_000

/** True for the day after; false where a day is not known. */
function isNextDay(date: string | null, today: string | null): boolean {
  if (date === null || today === null) return false
  const days = (Date.parse(today) - Date.parse(date)) / DAY
  return days === 0 || days === 1
}

/** Only who was on the winning side brings a vote back. A ballot that nobody reports is on no side. */
function prevailed(meeting: Meeting, id: string, by: string): Objection | undefined {
  const side = sideOf(meeting, id, by)
  if (side === null || side.prevailed) return undefined
  const rule = cite(law(meeting).cite)
  return {
    code: 'not-on-prevailing-side',
    rule,
    found: `${by}: ${side.ballot ?? 'no ballot'}`,
    expected: side.won,
  }
}
