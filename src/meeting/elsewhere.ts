import { unanswerable } from '../council/electorate-rules.js'
import type { Motion } from '../motion/motion.js'
import { rulebooks } from '../rulebooks/index.js'
import { knownRow } from '../rules/readers.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { Decision } from '../voting/decide.js'
import type { Roll } from '../voting/roll.js'
import { decidedBy } from './electorate.js'
import { type Meeting, rootOf } from './meeting.js'
import { ruleAt } from './question-rule.js'

/** What a rulebook makes of the same ballots. */
export interface Elsewhere {
  /** The rulebook, by id. */
  readonly rules: string
  /** Null where it makes nothing of them. */
  readonly decision: Decision | null
  /** Why not: it knows no such motion, or it cannot be counted on these seats. */
  readonly silent: 'no-such-motion' | 'not-countable' | null
}

/** What a rulebook would have decided of this roll, on this motion. */
export function decidedUnder(
  meeting: Pick<Meeting, 'motions' | 'council'>,
  motion: Motion,
  rules: Rulebook,
  roll: Roll,
): Elsewhere {
  const silent = silenceOf(meeting, motion, rules)
  const decision = silent === null ? decidedBy(rules, roll, ruleAt(meeting, rules, motion)) : null
  return { rules: rules.id, decision, silent }
}

/** Why a rulebook says nothing of a vote on this motion; null where it does. */
export function silenceOf(
  meeting: Pick<Meeting, 'motions' | 'council'>,
  motion: Motion,
  rules: Rulebook,
): Elsewhere['silent'] {
  if (knownRow(rules, motion.kind) === undefined) return 'no-such-motion'
  if (knownRow(rules, rootOf(meeting, motion).kind) === undefined) return 'no-such-motion'
  return unanswerable(meeting.council.seats, rules).length > 0 ? 'not-countable' : null
}

/** The rulebooks that come with the library, but for the one with this id. */
export function otherRulebooks(id: string): Rulebook[] {
  return Object.values(rulebooks).filter((rules) => rules.id !== id)
}
