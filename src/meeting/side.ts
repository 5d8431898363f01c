import { type Motion, resultOf } from '../motion/motion.js'
import type { Ballot } from '../vocabulary.js'
import { knownMotion, type Meeting } from './meeting.js'

/** How one member voted on the vote that settled a motion, and whether that side won. */
export interface Side {
  /** The motion that was voted on: the one that was asked about, or the substitute that settled it. */
  readonly motion: string
  /** Her ballot; null where she had none. */
  readonly ballot: Ballot | null
  /** The ballot that won, as the rulebook names the side that may reconsider. */
  readonly won: 'aye' | 'nay'
  /** True only where her ballot is known to have been on that side. */
  readonly prevailed: boolean
}

/** The motion whose vote settled the one that is named: itself, or the substitute that finished its item. */
export function votedInstead(meeting: Meeting, id: string): Motion | undefined {
  const settledBy = knownMotion(meeting, id)?.settledBy ?? null
  return settledBy === null ? undefined : knownMotion(meeting, settledBy)
}

/**
 * Which side a member was on when a motion of this or an earlier meeting was settled; null where it was
 * not voted on. Where the rulebook asks for who "voted in the majority", the larger side counts, not the
 * one that won.
 *
 * @example sideOf(meeting, 'm1', 'Chen')?.prevailed
 */
export function sideOf(meeting: Meeting, id: string, member: string): Side | null {
  const voted = votedInstead(meeting, id)
  const vote = voted?.votes.at(-1)
  if (voted === undefined || vote === undefined) return null
  const { standing } = meeting.council.rules.conduct.reconsideration
  const { ayes, nays } = vote.decision
  const winner = resultOf(voted) === 'carried' ? 'aye' : 'nay'
  const won = standing === 'prevailing-side' || ayes === nays ? winner : ayes > nays ? 'aye' : 'nay'
  const ballot = Object.hasOwn(vote.ballots, member) ? (vote.ballots[member] ?? null) : null
  return { motion: voted.id, ballot, won, prevailed: ballot === won }
}
