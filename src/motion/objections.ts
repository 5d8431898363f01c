import type { Objection } from '../kernel/ruling.js'
import { cite } from '../rules/citation.js'
import type { MotionRow } from '../rules/motion-row.js'
import { rowOf } from '../rules/readers.js'
import type { Row } from '../rules/rulebook.js'
import { UNREPORTED } from '../vocabulary.js'
import type { Check } from './check.js'
import { daysBetween } from './days.js'
import { BLANK } from './edit.js'
import type { MotionEvent } from './events.js'
import { type Motion, openVote } from './motion.js'
import { canLapse, canVeto } from './signing.js'

const actor = (event: MotionEvent) => ('by' in event ? event.by : null) ?? UNREPORTED

/** The mover does not second her own motion. */
const canSecond: Check = ({ context: { motion, rules }, event }) => {
  if (actor(event) === UNREPORTED || actor(event) !== motion.mover) return undefined
  const rule = cite(rowOf(rules, motion.kind).cite)
  return { code: 'own-motion', rule, found: motion.mover, expected: `a member other than ${motion.mover}` }
}

/** A mover takes back what is not yet before the body; later, as the rulebook has it. */
const canWithdraw: Check = ({ context: { motion, rules }, event }) => {
  const law = rules.conduct.withdrawal
  const rule = cite(law.cite)
  if (actor(event) !== motion.mover) {
    return { code: 'not-the-mover', rule, found: actor(event), expected: motion.mover }
  }
  const leave = event.type === 'withdraw' && event.leave === true
  if (motion.standing === 'introduced' || law.by === 'mover' || leave) return undefined
  return { code: 'needs-leave', rule, expected: 'leave of the body: the chair asks, and nobody objects' }
}

/** Only while debate is open; and nobody longer, or more often, than the limits let her. */
const canDebate: Check = ({ context: { motion, rules }, event }) => {
  const row = rowOf(rules, motion.kind)
  if (!motion.debatable) return { code: 'not-debatable', rule: cite(row.cite), found: row.name }
  const closed = debateIsClosed(motion, row)
  if (closed !== undefined) return closed
  const rule = cite(rules.conduct.debate.cite)
  const { speeches, turns, seconds } = motion.debate
  const by = actor(event)
  const spoken = Object.hasOwn(speeches, by) ? (speeches[by] ?? 0) : 0
  if (turns !== null && by !== UNREPORTED && spoken >= turns) {
    return { code: 'spoken-enough', rule, found: `${by}: ${spoken}`, expected: `at most ${turns}` }
  }
  const long = event.type === 'speak' ? event.seconds : undefined
  if (seconds === null || long === undefined || long <= seconds) return undefined
  return { code: 'over-time', rule, found: `${long} seconds`, expected: `at most ${seconds} seconds` }
}

function debateIsClosed(motion: Motion, row: Row<MotionRow>): Objection | undefined {
  const { closedBy } = motion.debate
  return closedBy === null ? undefined : { code: 'debate-closed', rule: cite(row.cite), found: closedBy }
}

/** Amendments stop where the row, or the degree, says so. */
const canAmend: Check = ({ context: { motion, rules } }) => {
  const row = rowOf(rules, motion.kind)
  const degrees = rules.conduct.amendmentDegrees
  if (motion.degree >= degrees.most) {
    const found = `${row.name}, degree ${motion.degree}`
    return {
      code: 'not-amendable',
      rule: cite(degrees.cite),
      found,
      expected: `at most degree ${degrees.most}`,
    }
  }
  if (!row.amendable) return { code: 'not-amendable', rule: cite(row.cite), found: row.name }
  return debateIsClosed(motion, row)
}

/** A substitute is moved for a main motion, one at a time. */
const canSubstitute: Check = ({ context: { motion, rules } }) => {
  const row = rowOf(rules, motion.kind)
  if (row.class === 'main' && row.does === 'takes-effect' && row.amendable) return debateIsClosed(motion, row)
  const rule = cite(rules.motions.substitute.cite)
  return { code: 'not-amendable', rule, found: row.name, expected: rules.motions.main.name }
}

/** What no substitute is ever in order for is not one that only waits for its amendment. */
const canSubstituteOverAmendment: Check = (step) => {
  const law = step.context.rules.conduct.substituteOverAmendment
  const waits = law.allowed ? undefined : ({ code: 'amendment-pending', rule: cite(law.cite) } as const)
  return canSubstitute(step) ?? waits
}

/** A ballot that was cast stands; and when the votes are in, only the result is left to declare. */
const canCast: Check = ({ context: { motion, rules }, event }) => {
  const rule = cite(rules.conduct.rollCall.cite)
  if (openVote(motion) !== null) return { code: 'already-voted', rule, expected: 'a declared result' }
  if (event.type === 'ballot' && Object.hasOwn(motion.cast, event.by)) {
    return { code: 'already-voted', rule, found: event.by }
  }
  return decidedByVote({ context: { motion, rules }, event })
}

const decidedByVote: Check = ({ context: { motion, rules } }) => {
  const row = rowOf(rules, motion.kind)
  if (row.decided === 'vote') return undefined
  return { code: 'awaiting-ruling', rule: cite(row.cite), found: row.name, expected: row.decided }
}

const canPut: Check = (step) => decidedByVote(step) ?? blanksAreFilled(step)

/** A question with a blank in it says nothing yet; an election is settled by the nomination that carries. */
const blanksAreFilled: Check = ({ context: { motion, rules } }) => {
  const row = rowOf(rules, motion.kind)
  const { text, terms } = motion.wording
  const open = text.includes(BLANK) || terms?.office !== undefined
  if (row.does !== 'takes-effect' || !open) return undefined
  return { code: 'blank-unfilled', rule: cite(row.cite), found: motion.id }
}

/** The chair rules on a point; what is asked is answered. Everything else is voted on. */
const canRule: Check = ({ context: { motion, rules }, event }) => {
  const row = rowOf(rules, motion.kind)
  const decided = event.type === 'answer' ? 'answer' : 'chair'
  if (row.decided === decided) return undefined
  return { code: 'no-ruling-awaited', rule: cite(row.cite), found: row.name }
}

/** The chair puts what nobody seconded only where the rulebook leaves that to her. */
const canProceed: Check = ({ context: { rules } }) => {
  const law = rules.conduct.seconding
  return law.chairMayProceed ? undefined : { code: 'not-seconded', rule: cite(law.cite) }
}

/** Nothing is adopted by consent that is not voted on. */
const canConsent: Check = (step) => {
  const { allowed, cite: citation } = step.context.rules.conduct.unanimousConsent
  if (!allowed) return { code: 'not-by-consent', rule: cite(citation) }
  const { motion } = step.context
  if (openVote(motion) !== null || Object.keys(motion.cast).length > 0) {
    return { code: 'vote-under-way', rule: cite(citation), found: motion.id }
  }
  return canPut(step)
}

/** A count is demanded of a vote whose ballots are not reported, before its result is declared. */
const canDivide: Check = ({ context: { motion, rules } }) =>
  openVote(motion) === null
    ? { code: 'no-vote-to-divide', rule: cite(rules.voting.ballots.cite), found: motion.id }
    : undefined

/** An ordinance is read again when its interval has passed, and where that is asked, at a regular meeting. */
const canRead: Check = ({ context: { motion, rules }, event }) => {
  if (event.type !== 'read') return undefined
  const { days, regularOnly, cite: citation } = rules.conduct.ordinances
  const rule = cite(citation)
  if (regularOnly && !event.regular) return { code: 'not-a-regular-meeting', rule, found: motion.id }
  const last = motion.passage.readings.at(-1) ?? null
  const passed = daysBetween(last, event.date)
  if (passed === null ? days === 0 : passed >= days) return undefined
  return {
    code: 'reading-too-soon',
    rule,
    found: `read on ${last ?? 'an unknown day'}; this is ${event.date ?? 'an unknown day'}`,
    expected: `${days} days later`,
  }
}

/** Only an open result is declared, and only as it can be. */
const canDeclare: Check = ({ context: { motion, rules }, event }) => {
  const rule = cite(rules.voting.ballots.cite)
  const vote = openVote(motion)
  if (vote === null) {
    return {
      code: 'not-undetermined',
      rule,
      found: motion.votes.at(-1)?.decision.outcome ?? 'no ballots yet',
    }
  }
  if (event.type !== 'declare' || vote.decision.possible.includes(event.outcome)) return undefined
  return { code: 'not-possible', rule, found: event.outcome, expected: vote.decision.possible.join(' or ') }
}

/** A question is reconsidered once, and only where its row lets such a decision be reconsidered. */
const canReconsider: Check = ({ context: { motion, rules } }) => {
  const row = rowOf(rules, motion.kind)
  if (motion.reconsidered) {
    return { code: 'already-reconsidered', rule: cite(rules.conduct.reconsideration.cite), found: motion.id }
  }
  const decided = motion.standing === 'rejected' ? 'lost-only' : 'carried-only'
  if (row.reconsider === 'either' || row.reconsider === decided) return undefined
  return { code: 'not-reconsiderable', rule: cite(row.cite), found: row.name }
}

/**
 * The checks of the machine, by the name of their guard. Each says why an event is out of order, or
 * nothing: the guard is "no objection", and the explanation of a refusal is the objection itself.
 */
export const objections = {
  canSecond,
  canWithdraw,
  canDebate,
  canAmend,
  canSubstitute,
  canSubstituteOverAmendment,
  canCast,
  canDeclare,
  canReconsider,
  canPut,
  canRule,
  canProceed,
  canConsent,
  canDivide,
  canRead,
  canVeto,
  canLapse,
} as const

export type CheckName = keyof typeof objections

/** True for the name of a check, as against a guard that only chooses the way. */
export function isCheck(name: string): name is CheckName {
  return Object.hasOwn(objections, name)
}
