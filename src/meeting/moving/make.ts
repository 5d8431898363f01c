import { BLANK, edited } from '../../motion/edit.js'
import type { Terms, Wording } from '../../motion/effects.js'
import { introduce, type Motion } from '../../motion/motion.js'
import { settle } from '../consequences/index.js'
import { floor, nextMotionId, pendingQuestion } from '../meeting.js'
import { addMotion, advance, note, type Progress, putOnFloor, treat } from '../progress.js'
import { isPutInTurn } from '../stack.js'
import { hasNotice } from './notice.js'
import { type Plan, type Proposal, planOf } from './plan.js'

/** Puts a motion before the meeting, as its row has it. The checks have let it through. */
export function makeMotion(progress: Progress, proposal: Proposal): Progress {
  const { meeting } = progress
  const plan = planOf(meeting, proposal)
  if (plan === undefined) throw new Error(`no row for ${proposal.kind}`)
  const { rules } = meeting.council
  const id = proposal.id ?? nextMotionId(meeting)
  const { motion } = introduce(
    {
      id,
      kind: plan.kind,
      mover: proposal.by,
      ...wordingOf(plan, proposal),
      degree: degreeOf(plan),
      alone: meeting.floor.length === 0,
      ...(plan.target === undefined ? {} : { on: plan.target.id, target: plan.target }),
      ...(proposal.renews === undefined ? {} : { renews: proposal.renews }),
      ...(hasNotice(meeting, plan, proposal) ? { notice: true } : {}),
    },
    rules,
  )
  const ready = changesTarget(givesUpFloor(progress, proposal.by), plan, id)
  const seconded: Motion = plan.row.second ? motion : { ...motion, standing: 'debate' }
  const moved = placed(addMotion(ready, seconded), plan, id)
  const { kind, mover, on } = motion
  const noted = note(moved, { fact: 'moved', by: mover, motion: id, kind, on })
  if (plan.row.decided !== 'demand') return noted
  return settle(advance(noted, id, { type: 'granted' }), id)
}

/** Who moves something has used the floor that she had. */
function givesUpFloor(progress: Progress, by: string): Progress {
  const pending = pendingQuestion(progress.meeting)
  if (pending?.debate.holder !== by) return progress
  return treat(progress, pending.id, by, { debate: { holder: null } })
}

/** What would change a question makes that question wait. */
function changesTarget(progress: Progress, { row, target }: Plan, id: string): Progress {
  if (target === undefined) return progress
  if (row.does === 'amends') return advance(progress, target.id, { type: 'amend', id })
  return row.does === 'replaces' ? advance(progress, target.id, { type: 'substitute', id }) : progress
}

/** What is put in turn comes under what was proposed before it, and over what ranks lower. */
function placed(progress: Progress, { row, target }: Plan, id: string): Progress {
  if (!isPutInTurn(row) || target === undefined) return progress
  const lower = (rank: number | null) => row.rank !== null && rank !== null && rank < row.rank
  const under = floor(progress.meeting).findLast((each) => each.id === target.id || lower(each.rank))
  return under === undefined ? progress : putOnFloor(progress, id, under.id)
}

function degreeOf({ row, target }: Plan): number {
  if (row.does === 'replaces') return 1
  return row.does === 'amends' && target !== undefined ? target.degree + 1 : 0
}

/** What a motion says: its own words, or what its row and terms come to. */
function wordingOf({ row, target }: Plan, { text, edits, effects, terms }: Proposal): Wording {
  if (row.does !== 'amends' || target === undefined) {
    return {
      text: text ?? textOf(row.name, terms ?? {}),
      effects: effects ?? [],
      ...(terms === undefined ? {} : { terms }),
    }
  }
  const { wording } = target
  const changed = edits === undefined ? (text ?? wording.text) : edited(wording.text, edits)
  if (typeof changed !== 'string') throw new Error(`"${changed.words}" cannot be edited`)
  const { correction: _slip, ...kept } = wording.terms ?? {}
  const merged = { ...kept, ...terms }
  return {
    text: changed,
    effects: effects ?? wording.effects,
    ...(Object.keys(merged).length === 0 ? {} : { terms: merged }),
  }
}

/** The words of a motion that has none of its own. */
function textOf(name: string, terms: Terms): string {
  if (terms.office !== undefined) return `Elect ${BLANK} as ${terms.office}.`
  const { until, committee, motion, item, method, name: who } = terms
  const rest = [
    committee === undefined ? '' : `to ${committee}`,
    until === undefined ? '' : `until ${until}`,
    ...[motion, item, method, who].map((each) => (each === undefined ? '' : `(${each})`)),
  ]
  return [name.charAt(0).toUpperCase() + name.slice(1), ...rest].filter((part) => part !== '').join(' ')
}
