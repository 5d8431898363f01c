import type { Motion } from '../motion/motion.js'
import { rowOf } from '../rules/readers.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { Threshold } from '../rules/threshold.js'
import type { MotionKind, RulePart } from '../vocabulary.js'
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
export function ruleAt(
  meeting: Pick<Meeting, 'motions' | 'council'>,
  rules: Rulebook,
  motion: Motion,
): VotingRule {
  const plain = votingRule(rules, motion)
  const vetoed = overridden(meeting, rules, motion)
  const rule = vetoed === undefined ? plain : { ...plain, threshold: overrideThreshold(rules, vetoed) }
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
export function rulePaths(
  meeting: Pick<Meeting, 'motions' | 'council'>,
  rules: Rulebook,
  motion: Motion,
): RulePaths {
  const { kind } = rootOf(meeting, motion)
  return {
    threshold:
      overridden(meeting, rules, motion) === undefined
        ? thresholdRow(rules, motion).path
        : 'executive.override',
    quorum: needsNoQuorum(meeting, rules, motion)
      ? `motions.${kind}.withoutQuorum`
      : rowOf(rules, motion.kind).withoutQuorum
        ? `motions.${motion.kind}.withoutQuorum`
        : 'voting.quorum.threshold',
    ballots: 'voting.ballots.meanings',
    tie: rowOf(rules, motion.kind).tie === undefined ? 'voting.tie.rule' : `motions.${motion.kind}.tie`,
  }
}

/** What an override would pass over the veto; undefined for any other motion. */
export function overridden(
  meeting: Pick<Meeting, 'motions' | 'council'>,
  rules: Rulebook,
  { kind, on }: Motion,
): Motion | undefined {
  if (on === null || rowOf(rules, kind).does !== 'overrides') return undefined
  return knownMotion(meeting, on)
}

/** What an override needs: its own threshold, that of single items, and where the law says so what passage needed. */
export function overrideThreshold(rules: Rulebook, vetoed: Motion): Threshold {
  const { threshold, lines, asPassage } = rules.executive.override
  const own = (vetoed.signature?.lines.length ?? 0) > 0 && lines !== null ? lines : threshold
  return asPassage ? { all: [own, thresholdRow(rules, vetoed).threshold] } : own
}
