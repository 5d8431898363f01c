import { pastMotion } from '../../council/council.js'
import type { Objection } from '../../kernel/ruling.js'
import { daysBetween } from '../../motion/days.js'
import { edited } from '../../motion/edit.js'
import type { MotionEvent } from '../../motion/events.js'
import type { Motion } from '../../motion/motion.js'
import { isOpenVeto } from '../../motion/signing.js'
import { objectionTo } from '../../motion/step.js'
import { cite } from '../../rules/citation.js'
import { rowOf } from '../../rules/readers.js'
import { type Meeting, motionOf, nextMotionId, pendingQuestion } from '../meeting.js'
import type { Plan, Proposal } from './plan.js'

/** The motion that a motion applies to is one that it can apply to. */
export function targetFits(meeting: Meeting, plan: Plan, proposal: Proposal): Objection | undefined {
  const { row, target } = plan
  const rule = cite(row.cite)
  const named = proposal.terms?.motion
  switch (row.does) {
    case 'amends':
      return canBe(meeting, target, { type: 'amend', id: proposal.id ?? nextMotionId(meeting) })
    case 'replaces': {
      const pending = pendingQuestion(meeting)
      const open = pending === target || pending?.standing === 'debate' ? target : pending
      return canBe(meeting, open, { type: 'substitute', id: proposal.id ?? nextMotionId(meeting) })
    }
    case 'rescinds':
      if (named === undefined) return undefined
      if (target === undefined) return { code: 'motion-unknown', rule, found: named }
      return target.standing === 'adopted' && isInForce(meeting, target)
        ? undefined
        : { code: 'not-adopted', rule, found: `${target.id}: ${target.standing}` }
    case 'overrides':
      return mayOverride(meeting, plan, named)
    case 'discharges':
      if (named === undefined) return undefined
      if (target === undefined) return { code: 'motion-unknown', rule, found: named }
      return target.standing === 'referred'
        ? undefined
        : { code: 'not-referred', rule, found: `${target.id}: ${target.standing}` }
    case 'takes-from-table':
      if (named === undefined) return undefined
      if (target === undefined) return { code: 'motion-unknown', rule, found: named }
      if (target.standing !== 'tabled' || target.waiting?.stack[0] !== target.id) {
        return { code: 'not-set-aside', rule, found: `${target.id}: ${target.standing}` }
      }
      return stillOnTable(meeting, target)
    case 'fills-blank':
    case 'elects':
      return canBe(meeting, target, { type: 'filled', id: '', wording: { text: '', effects: [] } })
    case 'closes-debate':
    case 'limits-debate':
      return appliesTo(meeting, plan)
    case 'drops':
      return canBe(meeting, target, { type: 'dropped', by: '' })
    case 'allows-consideration':
      return canBe(meeting, target, { type: 'objected', by: '' })
    case 'divides-question':
      return canBeParted(meeting, target) ?? canBe(meeting, target, { type: 'divided', by: '' })
    default:
      return undefined
  }
}

/** What was vetoed can be passed again, within the days that the law gives for that. */
function mayOverride(
  meeting: Meeting,
  { row, target }: Plan,
  named: string | undefined,
): Objection | undefined {
  if (named === undefined) return undefined
  const rule = cite(row.cite)
  if (target === undefined) return { code: 'motion-unknown', rule, found: named }
  if (!isOpenVeto(target)) return { code: 'not-vetoed', rule, found: `${target.id}: ${target.standing}` }
  const { days, cite: citation } = meeting.council.rules.executive.override
  const passed = daysBetween(target.signature?.date ?? null, meeting.opening.date)
  if (days === null || passed === null || passed <= days) return undefined
  const found = `vetoed on ${target.signature?.date}; this is ${meeting.opening.date}`
  return { code: 'override-too-late', rule: cite(citation), found, expected: `within ${days} days` }
}

/** Only main motions do something that lasts. */
const isInForce = (meeting: Meeting, { kind }: Motion) => {
  const { class: motionClass, does } = rowOf(meeting.council.rules, kind)
  return motionClass === 'main' && (does === 'takes-effect' || does === 'enacts-items')
}

/** Only what can be changed can be taken apart: an election, or a consent calendar, cannot. */
function canBeParted(meeting: Meeting, target: Motion | undefined): Objection | undefined {
  const on = target === undefined ? undefined : rowOf(meeting.council.rules, target.kind)
  if (on === undefined || on.amendable) return undefined
  return { code: 'not-amendable', rule: cite(on.cite), found: on.name }
}

/** To some motions no subsidiary motion can be applied. */
function appliesTo(meeting: Meeting, { row, target }: Plan): Objection | undefined {
  const on = target === undefined ? undefined : rowOf(meeting.council.rules, target.kind)
  if (on === undefined || on.subsidiary) return undefined
  return { code: 'outranked', rule: cite(on.cite), found: `${target?.id}: ${on.name}`, expected: row.name }
}

/** The question takes what would be done to it, where it stands. */
function canBe(meeting: Meeting, target: Motion | undefined, event: MotionEvent): Objection | undefined {
  const { rules } = meeting.council
  if (target === undefined) return { code: 'nothing-pending', rule: cite(rules.motions.main.cite) }
  return objectionTo({ motion: target, rules }, event)
}

/** How long a question lies on the table is the rulebook's to say. */
function stillOnTable(meeting: Meeting, { id }: Motion): Objection | undefined {
  const { lasts, cite: citation } = meeting.council.rules.conduct.table
  const then = pastMotion(meeting.council, id)?.meeting
  if (motionOf(meeting, id) !== undefined || lasts === 'forever') return undefined
  if (then === meeting.council.past.at(-1)) return undefined
  return { code: 'window-closed', rule: cite(citation), found: id, expected: lasts }
}

/** Edits are of words that are there, once. */
export function editsFit({ target, row }: Plan, { edits }: Proposal): Objection | undefined {
  if (edits === undefined || target === undefined) return undefined
  const text = edited(target.wording.text, edits)
  if (typeof text === 'string') return undefined
  return { code: text.code, rule: cite(row.cite), found: text.words, expected: target.wording.text }
}
