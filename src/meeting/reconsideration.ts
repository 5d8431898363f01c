import { pastMotion } from '../council/council.js'
import { canonicalJson } from '../kernel/digest.js'
import type { Objection } from '../kernel/ruling.js'
import { withoutSlip } from '../motion/changes.js'
import { daysBetween } from '../motion/days.js'
import { BLANK, filledIn } from '../motion/edit.js'
import type { Wording } from '../motion/effects.js'
import type { Motion } from '../motion/motion.js'
import { objectionTo } from '../motion/step.js'
import { cite } from '../rules/citation.js'
import { rowOf } from '../rules/readers.js'
import type { Consequence } from '../vocabulary.js'
import { isAside, isPending, knownMotion, type Meeting, motionOf } from './meeting.js'
import { sideOf, votedInstead } from './side.js'

const law = (meeting: Meeting) => meeting.council.rules.conduct.reconsideration

/** Whether a vote can be taken again: there was one, in time, on what its row lets be reconsidered. */
export function mayBeReconsidered(meeting: Meeting, id: string): Objection | undefined {
  const rule = cite(law(meeting).cite)
  const motion = knownMotion(meeting, id)
  if (motion === undefined) return { code: 'motion-unknown', rule, found: id }
  if (isPending(motion) || isAside(motion)) {
    return { code: 'not-settled', rule, found: `${id}: ${motion.standing}` }
  }
  const voted = votedInstead(meeting, id)
  const byVote = voted !== undefined && rowOf(meeting.council.rules, voted.kind).decided === 'vote'
  if (voted === undefined || !byVote)
    return { code: 'not-voted-on', rule, found: `${id}: ${motion.standing}` }
  if (isPending(voted)) return { code: 'not-settled', rule, found: `${voted.id}: ${voted.standing}` }
  return (
    withinWindow(meeting, voted) ??
    objectionTo({ motion: voted, rules: meeting.council.rules }, { type: 'reconsidered' }) ??
    notExecuted(meeting, voted, rule)
  )
}

/** What stands by itself once it is voted on, and what is only about another question. */
const OF_ITSELF: readonly Consequence[] = [
  'takes-effect',
  'enacts-items',
  'makes-order',
  'rescinds',
  'discharges',
  'is-granted',
  'sets-next-meeting',
  'restores-speaker',
  'sustains-ruling',
  'reverses-ruling',
]

/** What has been carried out, or only prepared a vote that was taken since, is not taken up by itself. */
function notExecuted(meeting: Meeting, voted: Motion, rule: string): Objection | undefined {
  if (!isCarriedOut(meeting, voted)) return undefined
  const settledBy = voted.on === null ? null : knownMotion(meeting, voted.on)?.settledBy
  return {
    code: 'not-reconsiderable',
    rule,
    found: voted.id,
    expected: settledBy ?? 'the vote that settled the item',
  }
}

/** True for a vote that nothing would be left of to take back. */
export function isCarriedOut(meeting: Meeting, voted: Motion): boolean {
  const { does } = rowOf(meeting.council.rules, voted.kind)
  const target = voted.on === null ? undefined : knownMotion(meeting, voted.on)
  if (OF_ITSELF.includes(does) || target === undefined || target.settledBy === voted.id) return false
  return isExecuted(meeting, voted, target)
}

function isExecuted(meeting: Meeting, voted: Motion, target: Motion): boolean {
  const { does } = rowOf(meeting.council.rules, voted.kind)
  if (voted.standing === 'adopted' && (does === 'postpones' || does === 'refers')) {
    return target.waiting?.by !== voted.id
  }
  if (!isPending(target) || target.standing === 'vote') return true
  if (motionOf(meeting, target.id) === undefined) return true // it fell to the ground with its meeting
  if (does === 'closes-debate' && voted.standing === 'adopted') {
    return !meeting.motions.every((each) => each.debate.closedBy !== voted.id || isPending(each))
  }
  if (does !== 'amends' && does !== 'replaces' && does !== 'fills-blank') return false
  if (target.standing !== 'debate') return true
  if (voted.standing !== 'adopted') return does === 'fills-blank' && !target.wording.text.includes(BLANK)
  // A later change of the same words stands on this one, and would have to be reconsidered first.
  return !saysTheSame(target.wording, does === 'fills-blank' ? filled(voted) : voted.wording)
}

/** How a question read when this proposal had filled its blank. */
function filled({ before, wording }: Motion): Wording {
  const question = before ?? wording
  return { ...question, text: filledIn(question.text, wording.terms?.name ?? '') }
}

const saysTheSame = (a: Wording, b: Wording) =>
  canonicalJson(withoutSlip(a)) === canonicalJson(withoutSlip(b))

function withinWindow(meeting: Meeting, voted: Motion): Objection | undefined {
  if (motionOf(meeting, voted.id) !== undefined) return undefined
  if (meeting.session.suspended.includes('reconsideration')) return undefined
  const { window, cite: citation } = law(meeting)
  const then = pastMotion(meeting.council, voted.id)?.meeting
  const today = meeting.opening.date
  if (window === 'next-meeting' && then === meeting.council.past.at(-1)) return undefined
  const days = daysBetween(then?.date ?? null, today)
  if (window === 'next-day' && (days === 0 || days === 1)) return undefined
  return {
    code: 'window-closed',
    rule: cite(citation),
    found: `decided at the meeting of ${then?.date ?? 'an unknown day'}; this one is of ${today ?? 'an unknown day'}`,
    expected: window,
  }
}

/** Only who was on the winning side brings a vote back. A ballot that nobody reports is on no side. */
export function prevailed(meeting: Meeting, id: string, by: string): Objection | undefined {
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
