import { bodyOf, membersOf, rollCallOrder } from '../council/council.js'
import type { Motion, Vote } from '../motion/motion.js'
import { rowOf } from '../rules/readers.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { Threshold } from '../rules/threshold.js'
import type { Ballot, MotionKind, RulePart } from '../vocabulary.js'
import { count } from '../voting/count.js'
import { decideRoll } from '../voting/decide.js'
import { quorumOf } from '../voting/quorum.js'
import { type Roll, rollOf } from '../voting/roll.js'
import type { VotingRule } from '../voting/voting-rule.js'
import { knownMotion, type Meeting, rootOf } from './meeting.js'

/** How a rulebook decides the question on a motion. */
export function votingRule(rules: Rulebook, motion: Asked): VotingRule {
  const row = rowOf(rules, motion.kind)
  return {
    threshold: thresholdRow(rules, motion).threshold,
    quorum: row.withoutQuorum ? null : rules.voting.quorum.threshold,
    meanings: rules.voting.ballots.meanings,
    tie: row.tie ?? rules.voting.tie.rule,
  }
}

/** True for a motion that is in order without a quorum, and for what would amend it. */
export function needsNoQuorum(meeting: Pick<Meeting, 'motions'>, rules: Rulebook, motion: Motion): boolean {
  return rowOf(rules, rootOf(meeting, motion).kind).withoutQuorum
}

/** How a rulebook decides the question on a motion of a meeting. */
export function ruleAt(meeting: Pick<Meeting, 'motions'>, rules: Rulebook, motion: Motion): VotingRule {
  const rule = votingRule(rules, motion)
  return needsNoQuorum(meeting, rules, motion) ? { ...rule, quorum: null } : rule
}

/** What of a motion decides what it needs. */
type Asked = { readonly kind: MotionKind } & Partial<Pick<Motion, 'notice' | 'wording'>>

/**
 * The row that says what a question needs. Notice can make it easier, urgency harder; an ordinance has a
 * threshold of its own where the law says so.
 */
function thresholdRow(
  rules: Rulebook,
  { kind, notice, wording }: Asked,
): { readonly threshold: Threshold; readonly path: string } {
  const row = rowOf(rules, kind)
  const { passage, urgency } = rules.conduct.ordinances
  if (row.readings === true && wording?.terms?.urgent === true && urgency !== null) {
    return { threshold: urgency, path: 'conduct.ordinances.urgency' }
  }
  if (row.readings === true && passage !== null) {
    return { threshold: passage, path: 'conduct.ordinances.passage' }
  }
  return notice === true && row.withNotice !== undefined
    ? { threshold: row.withNotice, path: `motions.${kind}.withNotice` }
    : { threshold: row.threshold, path: `motions.${kind}.threshold` }
}

/** Where each part of how a question is decided stands in a rulebook, by the row and its field. */
export type RulePaths = Readonly<Record<RulePart, string>>

/** The rows by which `ruleAt` decides the question on a motion. */
export function rulePaths(meeting: Pick<Meeting, 'motions'>, rules: Rulebook, motion: Motion): RulePaths {
  const { kind } = rootOf(meeting, motion)
  return {
    threshold: thresholdRow(rules, motion).path,
    quorum: needsNoQuorum(meeting, rules, motion)
      ? `motions.${kind}.withoutQuorum`
      : rowOf(rules, motion.kind).withoutQuorum
        ? `motions.${motion.kind}.withoutQuorum`
        : 'voting.quorum.threshold',
    ballots: 'voting.ballots.meanings',
    tie: rowOf(rules, motion.kind).tie === undefined ? 'voting.tie.rule' : `motions.${motion.kind}.tie`,
  }
}

/** Members who recused themselves from the item that a motion belongs to, also when it is taken up again. */
export function recusedFrom(meeting: Meeting, motion: Motion): readonly string[] {
  const under = motion.on === null ? undefined : knownMotion(meeting, motion.on)
  return under === undefined ? motion.recused : [...motion.recused, ...recusedFrom(meeting, under)]
}

/** The ballot that a member's seat has before anybody votes: absent, recused, unreported, or none yet. */
export function standingBallot(meeting: Meeting, motion: Motion, member: string): Ballot | undefined {
  if (recusedFrom(meeting, motion).includes(member)) return 'recused'
  const attendance = meeting.attendance[member]
  return attendance === 'present' ? undefined : attendance
}

/** Members whose names are still to be called, in the order of the roll. */
export function stillToVote(meeting: Meeting, motion: Motion): string[] {
  return rollCallOrder(meeting.council).filter(
    (member) => standingBallot(meeting, motion, member) === undefined && !Object.hasOwn(motion.cast, member),
  )
}

/** The roll of a vote: every seat of the council, with its ballot. */
export function rollOfVote(
  meeting: Meeting,
  vote: Pick<Vote, 'ballots' | 'unanimous' | 'quorumKnown'>,
): Roll {
  return {
    ...rollOf(vote.ballots, bodyOf(meeting.council)),
    ...(vote.unanimous === null ? {} : { unanimous: vote.unanimous }),
    ...(vote.quorumKnown ? { quorumKnown: true } : {}),
  }
}

/** Takes the vote: a ballot for every member, and what they decide. */
export function takeVote(
  meeting: Meeting,
  motion: Motion,
  given: (member: string) => Ballot | undefined,
  unanimous: 'aye' | 'nay' | null = null,
): Vote {
  const ballots = Object.fromEntries(
    membersOf(meeting.council).map((member) => [
      member,
      given(member) ?? standingBallot(meeting, motion, member) ?? 'unreported',
    ]),
  )
  const { quorumKnown } = meeting.opening
  const roll = rollOfVote(meeting, { ballots, unanimous, quorumKnown })
  const decision = decideRoll(roll, ruleAt(meeting, meeting.council.rules, motion))
  return { ballots, unanimous, quorumKnown, decision, declared: null }
}

/** Whether there is a quorum now, for the whole meeting or for one motion, from which members may have recused. */
export interface Presence {
  readonly need: number
  /** Members known to be in the room. */
  readonly present: number
  /** Members of whom no source says whether they were. */
  readonly unreported: number
  /** Null where that depends on the unreported, and nothing says that the body acted. */
  readonly met: boolean | null
}

/** Holds the rulebook's quorum against who is in the room: in members, also where votes are weighted. */
export function presence(meeting: Meeting, motion?: Motion): Presence {
  const { council, attendance, opening } = meeting
  const ballots = Object.fromEntries(
    membersOf(council).map((member): [string, Ballot] => {
      if (motion !== undefined && recusedFrom(meeting, motion).includes(member)) return [member, 'recused']
      const there = attendance[member] ?? 'absent'
      return [member, there === 'present' ? 'abstain' : there]
    }),
  )
  const { threshold } = council.rules.voting.quorum
  const counted = (unreported: Ballot) => {
    const filled = Object.fromEntries(
      Object.entries(ballots).map(([member, ballot]) => [
        member,
        ballot === 'unreported' ? unreported : ballot,
      ]),
    )
    const { blocs, seats, vacant } = rollOf(filled, bodyOf(council))
    return quorumOf(threshold, count(blocs, seats, vacant, council.rules.voting.ballots.meanings))
  }
  const least = counted('absent')
  const most = counted('abstain')
  const unreported = most.present - least.present
  const known = least.met || (opening.quorumKnown && most.met) ? true : most.met ? null : false
  return { need: least.need, present: least.present, unreported, met: known }
}
