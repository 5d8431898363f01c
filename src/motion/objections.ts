import type { Objection } from '../kernel/ruling.js'
import { cite } from '../rules/citation.js'
import { UNREPORTED } from '../vocabulary.js'
import type { MotionEvent } from './events.js'
import { type MotionContext, openVote } from './motion.js'

/** What a check looks at: the motion under its law, and what someone wants to do to it. */
export interface MotionStep {
  readonly context: MotionContext
  readonly event: MotionEvent
}

type Check = (step: MotionStep) => Objection | undefined

const actor = (event: MotionEvent) => ('by' in event ? event.by : UNREPORTED)

/** The mover does not second her own motion. */
const canSecond: Check = ({ context: { motion, rules }, event }) => {
  if (actor(event) === UNREPORTED || actor(event) !== motion.mover) return undefined
  const rule = cite(rules.motions[motion.kind].cite)
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

const canDebate: Check = ({ context: { motion, rules } }) => {
  const row = rules.motions[motion.kind]
  return row.debatable ? undefined : { code: 'not-debatable', rule: cite(row.cite), found: row.name }
}

/** Amendments stop where the row, or the degree, says so. */
const canAmend: Check = ({ context: { motion, rules } }) => {
  const row = rules.motions[motion.kind]
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
  return row.amendable ? undefined : { code: 'not-amendable', rule: cite(row.cite), found: row.name }
}

/** A substitute is moved for a main motion, one at a time. */
const canSubstitute: Check = ({ context: { motion, rules } }) => {
  if (motion.kind === 'main') return undefined
  const rule = cite(rules.motions.substitute.cite)
  return {
    code: 'not-amendable',
    rule,
    found: rules.motions[motion.kind].name,
    expected: rules.motions.main.name,
  }
}

const canSubstituteOverAmendment: Check = (step) => {
  const law = step.context.rules.conduct.substituteOverAmendment
  return law.allowed ? canSubstitute(step) : { code: 'amendment-pending', rule: cite(law.cite) }
}

/** A ballot that was cast stands; and when the votes are in, only the result is left to declare. */
const canCast: Check = ({ context: { motion, rules }, event }) => {
  const rule = cite(rules.conduct.rollCall.cite)
  if (openVote(motion) !== null) return { code: 'already-voted', rule, expected: 'a declared result' }
  if (event.type === 'ballot' && Object.hasOwn(motion.cast, event.by)) {
    return { code: 'already-voted', rule, found: event.by }
  }
  return undefined
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
  const row = rules.motions[motion.kind]
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
} as const

export type CheckName = keyof typeof objections

/** True for the name of a check, as against a guard that only chooses the way. */
export function isCheck(name: string): name is CheckName {
  return Object.hasOwn(objections, name)
}
