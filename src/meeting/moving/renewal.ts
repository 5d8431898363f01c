import type { Objection } from '../../kernel/ruling.js'
import type { Terms } from '../../motion/effects.js'
import type { Motion } from '../../motion/motion.js'
import type { Entry } from '../../record/facts.js'
import { cite } from '../../rules/citation.js'
import type { Outcome } from '../../vocabulary.js'
import { isPending, knownMotion, type Meeting, motionOf } from '../meeting.js'
import type { Plan, Proposal } from './plan.js'

const law = (meeting: Meeting) => meeting.council.rules.conduct.renewal

/** True while the rules on moving a question again are suspended. */
const isSuspended = ({ session }: Meeting) => session.suspended.includes('renewal')

function renewalAfter(meeting: Meeting, standing: string) {
  return Object.entries(law(meeting).after).find(([outcome]) => outcome === standing)?.[1]
}

/** The same question is not asked twice in one session. */
export function notSettledToday(meeting: Meeting, { kind, text }: Proposal): Objection | undefined {
  const same = meeting.motions.find(
    (motion) =>
      motion.kind === kind &&
      !isPending(motion) &&
      motion.introduced.text === text &&
      renewalAfter(meeting, motion.standing) !== 'any-time',
  )
  if (same === undefined || isSuspended(meeting)) return undefined
  return { code: 'same-session', rule: cite(law(meeting).cite), found: same.id }
}

/** What an earlier meeting settled can be moved again, as its outcome allows. */
export function mayRenew(meeting: Meeting, id: string): Objection | undefined {
  const rule = cite(law(meeting).cite)
  const old = knownMotion(meeting, id)
  if (old === undefined) return { code: 'motion-unknown', rule, found: id }
  if (old.kind !== 'main')
    return { code: 'not-renewable', rule, found: `${id}: ${old.kind}`, expected: 'a main motion' }
  const today = motionOf(meeting, id) !== undefined
  // What an earlier meeting left unfinished fell to the ground with it, and can be moved afresh.
  if (isPending(old)) return today ? { code: 'not-settled', rule, found: id } : undefined
  const found = `${id}: ${old.standing}`
  const when = renewalAfter(meeting, old.standing)
  if (when === undefined) return { code: 'not-settled', rule, found }
  if (when === 'never') return { code: 'not-renewable', rule, found }
  if (isSuspended(meeting)) return undefined
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

/** A motion on what is pending that was lost is not made again before there is progress. */
export function progressSince(meeting: Meeting, plan: Plan, proposal: Proposal): Objection | undefined {
  const { needed, cite: citation } = meeting.council.rules.conduct.progress
  const hasItsOwn = plan.row.does === 'takes-effect' || plan.row.does === 'reconsiders'
  if (!needed || plan.row.decided !== 'vote' || hasItsOwn) return undefined
  const lost = meeting.motions.find(
    (motion) =>
      motion.kind === plan.kind &&
      motion.standing === 'rejected' &&
      motion.on === (plan.target?.id ?? null) &&
      (!changesText(plan) || motion.introduced.text === proposal.text) &&
      isForTheSame(motion.wording.terms, proposal.terms) &&
      !businessSince(meeting, motion),
  )
  return lost === undefined ? undefined : { code: 'no-progress', rule: cite(citation), found: lost.id }
}

/** Another name for a blank, or other rules to suspend, make another motion of it. */
const isForTheSame = (a: Terms = {}, b: Terms = {}) =>
  a.name === b.name && (a.rules ?? []).join() === (b.rules ?? []).join()

const changesText = ({ row }: Plan) => row.does === 'amends' || row.does === 'replaces'

/** What counts as progress in business or debate. */
const PROGRESS: readonly Entry['fact'][] = ['spoke', 'amended', 'replaced', 'reported', 'taken-up']

/** What was taken back, or never before the body, did not bring that further. */
const UNDECIDED: readonly Outcome[] = ['withdrawn', 'died']

/** True where something was done since a motion was settled or set aside; what earlier meetings left is past. */
export function businessSince(meeting: Meeting, motion: Motion): boolean {
  if (motionOf(meeting, motion.id) === undefined) return true
  const ended = meeting.record.findLastIndex(
    (entry) => (entry.fact === 'settled' || entry.fact === 'set-aside') && entry.motion === motion.id,
  )
  const own = meeting.record[ended]?.action
  return meeting.record
    .slice(ended + 1)
    .some(
      (entry) =>
        entry.action !== own &&
        (PROGRESS.includes(entry.fact) || (entry.fact === 'settled' && !UNDECIDED.includes(entry.outcome))),
    )
}
