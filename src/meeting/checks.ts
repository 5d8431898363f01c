import { membersOf, officersAndMembers } from '../council/council.js'
import type { Objection } from '../kernel/ruling.js'
import type { MotionEvent } from '../motion/events.js'
import { objectionTo } from '../motion/step.js'
import { cite } from '../rules/citation.js'
import type { MotionRow } from '../rules/motion-row.js'
import { rowOf } from '../rules/readers.js'
import { UNREPORTED } from '../vocabulary.js'
import { recusedFrom } from './electorate.js'
import { floor, knownMotion, type Meeting, pendingQuestion } from './meeting.js'
import { presence } from './presence.js'
import { needsNoQuorum } from './question-rule.js'

const quorumRule = (meeting: Meeting) => cite(meeting.council.rules.voting.quorum.cite)
const mainRule = (meeting: Meeting) => cite(meeting.council.rules.motions.main.cite)

/** Only those who hold a seat act at a meeting. */
export function isMember(meeting: Meeting, by: string): Objection | undefined {
  if (membersOf(meeting.council).includes(by)) return undefined
  return { code: 'not-a-member', rule: quorumRule(meeting), found: by }
}

/** A member, or a mayor without a seat. */
export function isOfTheBody(meeting: Meeting, by: string): Objection | undefined {
  if (officersAndMembers(meeting.council).includes(by)) return undefined
  return { code: 'not-a-member', rule: quorumRule(meeting), found: by }
}

/** A member or the mayor, in the room. */
export function isHere(meeting: Meeting, by: string): Objection | undefined {
  if ((meeting.attendance[by] ?? 'absent') !== 'absent') return undefined
  return { code: 'not-in-the-room', rule: quorumRule(meeting), found: by }
}

/** A member in the room; `unreported` passes where the sources do not say who it was. */
export function isInTheRoom(meeting: Meeting, by: string): Objection | undefined {
  if (by === UNREPORTED) return undefined
  const stranger = isMember(meeting, by)
  if (stranger !== undefined) return stranger
  if ((meeting.attendance[by] ?? 'absent') !== 'absent') return undefined
  return { code: 'not-in-the-room', rule: quorumRule(meeting), found: by }
}

/** Business needs a quorum. Where nobody reports who was there, it is presumed. */
export const hasQuorum = (meeting: Meeting): Objection | undefined => {
  const pending = pendingQuestion(meeting)
  if (pending !== undefined && needsNoQuorum(meeting, meeting.council.rules, pending)) return undefined
  return quorumIsThere(meeting)
}

/** A quorum is there, also for what could be voted on without one: nobody consents for those who are away. */
export function quorumIsThere(meeting: Meeting): Objection | undefined {
  const { met, need, present } = presence(meeting, pendingQuestion(meeting))
  if (met !== false) return undefined
  return {
    code: 'no-quorum',
    rule: quorumRule(meeting),
    found: `${present} present`,
    ...(need === null ? {} : { expected: `${need} present` }),
  }
}

/** A member who recused herself from what is pending has left it, where the rulebook has her leave. */
export function takesPart(meeting: Meeting, by: string): Objection | undefined {
  const pending = pendingQuestion(meeting)
  const { meanings, cite: citation } = meeting.council.rules.voting.ballots
  if (pending === undefined || meanings.recused.present) return isInTheRoom(meeting, by)
  if (!recusedFrom(meeting, pending).includes(by)) return isInTheRoom(meeting, by)
  return { code: 'not-in-the-room', rule: cite(citation), found: `${by}, who is recused` }
}

/** A new item comes when nothing is pending. */
export function nothingPending(meeting: Meeting): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return undefined
  return { code: 'question-pending', rule: mainRule(meeting), found: pending.id }
}

/** The event is in order for the question that is immediately pending. */
export function pendingAllows(meeting: Meeting, event: MotionEvent): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return { code: 'nothing-pending', rule: mainRule(meeting) }
  return objectionTo({ motion: pending, rules: meeting.council.rules }, event)
}

/** There is room for one more motion: only main motions, amendments and substitutes take room. */
export function floorHasRoom(meeting: Meeting): Objection | undefined {
  const { rules } = meeting.council
  const law = rules.conduct.motionsOnFloor
  const pending = floor(meeting).filter(({ kind }) => takesRoom(rowOf(rules, kind))).length
  if (law.most === null || pending < law.most) return undefined
  return {
    code: 'too-many-motions',
    rule: cite(law.cite),
    found: `${pending} pending`,
    expected: `at most ${law.most}`,
  }
}

/** The motions that a limit of the floor counts. */
export const takesRoom = ({ class: kind, does }: MotionRow): boolean =>
  kind === 'main' || kind === 'bring-again' || does === 'amends' || does === 'replaces'

/** A name of the caller's own is not taken. */
export function nameIsFree(meeting: Meeting, id: string | undefined): Objection | undefined {
  if (id === undefined || knownMotion(meeting, id) === undefined) return undefined
  return { code: 'name-taken', rule: mainRule(meeting), found: id }
}
