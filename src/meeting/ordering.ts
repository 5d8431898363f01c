import type { Objection } from '../kernel/ruling.js'
import type { Motion } from '../motion/motion.js'
import { objectionTo as motionObjection } from '../motion/step.js'
import { cite } from '../rules/citation.js'
import { isInTheRoom, takesPart } from './checks.js'
import { type Meeting, pendingQuestion } from './meeting.js'

const debateRule = (meeting: Meeting) => cite(meeting.council.rules.conduct.debate.cite)

/** Who of those who asked is next to speak: nobody twice before others once. */
export function nextSpeaker({ debate }: Motion): string | undefined {
  const spoken = (member: string) => Object.hasOwn(debate.speeches, member)
  return debate.list.find((member) => !spoken(member)) ?? debate.list[0]
}

/** Another member has the floor. */
export function floorIsFree(meeting: Meeting, by: string | null): Objection | undefined {
  const holder = pendingQuestion(meeting)?.debate.holder ?? null
  if (holder === null || holder === by) return undefined
  return { code: 'floor-taken', rule: debateRule(meeting), found: holder }
}

/** She is not kept from speaking by a ruling on her conduct. */
export function notSilenced(meeting: Meeting, by: string): Objection | undefined {
  if (!meeting.session.silenced.includes(by)) return undefined
  return { code: 'silenced', rule: debateRule(meeting), found: by, expected: 'leave to continue' }
}

/** She comes next, where others have asked too. */
export function isNext(meeting: Meeting, by: string): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending === undefined || pending.debate.holder === by) return undefined
  const next = nextSpeaker(pending)
  if (next === undefined || next === by) return undefined
  return { code: 'others-first', rule: debateRule(meeting), found: by, expected: next }
}

/** A member may speak to what is pending. */
export function maySpeak(meeting: Meeting, by: string): Objection | undefined {
  const pending = pendingQuestion(meeting)
  if (pending === undefined) return { code: 'nothing-pending', rule: debateRule(meeting) }
  return (
    takesPart(meeting, by) ??
    isInTheRoom(meeting, by) ??
    notSilenced(meeting, by) ??
    motionObjection({ motion: pending, rules: meeting.council.rules }, { type: 'speak', by })
  )
}

/** Debate ends when nobody has asked to speak any more. */
export function nobodyWaits(meeting: Meeting): Objection | undefined {
  const pending = pendingQuestion(meeting)
  const next = pending === undefined ? undefined : nextSpeaker(pending)
  if (next === undefined || pending?.debate.closedBy !== null) return undefined
  return { code: 'speakers-waiting', rule: debateRule(meeting), found: next }
}
