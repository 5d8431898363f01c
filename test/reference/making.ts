import type { Action } from '../../src/schema/action.js'
import {
  debateOpen,
  type Effects,
  has,
  type Motion,
  motionOf,
  pendingOf,
  questionOf,
  type ReferenceState,
  settledStanding,
  type Terms,
} from './state.js'
import type { Row } from './tables.js'

export type Making = Extract<Action, { type: 'move' | 'amend' | 'substitute' | 'reconsider' }>

/** What somebody would make, seen against the floor. */
export interface Plan {
  readonly by: string
  readonly kind: string
  readonly row: Row | undefined
  readonly on: Motion | undefined
  readonly rank: number | null
  readonly degree: number
  readonly debatable: boolean
  readonly text: string | undefined
  readonly effects: Effects | undefined
  readonly terms: Terms
  readonly id: string | undefined
}

export function planOf(state: ReferenceState, action: Making): Plan {
  const terms: Terms = 'terms' in action ? (action.terms ?? {}) : {}
  const kind = kindOf(state, action, terms)
  const row = state.law.rows.get(kind)
  const on = row === undefined ? undefined : targetOf(state, action, row, terms)
  return {
    by: action.by,
    kind,
    row,
    on,
    rank: row === undefined ? null : rankOf(state, row, on),
    degree: kind === 'substitute' ? 1 : kind.startsWith('amend') && on !== undefined ? on.degree + 1 : 0,
    debatable: row !== undefined && debatable(state, row, on),
    text: 'text' in action ? action.text : undefined,
    effects: 'effects' in action ? action.effects : undefined,
    terms: action.type === 'reconsider' ? { motion: action.motion } : terms,
    id: action.id,
  }
}

/** The kind, or the other kind that it is where the tables have a row for that case. */
function kindOf(state: ReferenceState, action: Making, terms: Terms): string {
  const kind = action.type === 'move' ? (action.kind ?? 'main') : action.type
  if (kind === 'amend' && state.law.rows.has('amend-amendment')) {
    return (amendable(state)?.degree ?? 0) > 0 ? 'amend-amendment' : 'amend'
  }
  if (kind === 'appeal' && state.law.rows.has('appeal-undebatable')) {
    const decorum = state.ruling?.point.terms.against !== undefined
    const undebatable = pendingOf(state)?.debatable === false
    return decorum || undebatable ? 'appeal-undebatable' : 'appeal'
  }
  if (kind === 'divide-question' && terms.independent === true) return 'divide-question-on-demand'
  return kind
}

/** What would be amended: the uppermost motion that is amendable, or that no amendment can reach past. */
export function amendable(state: ReferenceState): Motion | undefined {
  const own = state.law.rows.get('amend')?.rank ?? 0
  return state.floor.findLast((motion) => has(motion, 'A') || motion.rank === null || motion.rank >= own)
}

function targetOf(
  state: ReferenceState,
  action: Making,
  { kind, class: group }: Row,
  terms: Terms,
): Motion | undefined {
  if (kind === 'amend' || kind === 'amend-amendment') return amendable(state)
  if (action.type === 'reconsider') return motionOf(state, action.motion)
  if (terms.motion !== undefined) return motionOf(state, terms.motion)
  if (kind.startsWith('appeal')) return state.ruling?.point
  if (kind === 'nominate' || kind.endsWith('-nominations')) return electionOf(state)
  if (['previous-question', 'limit-debate', 'vote-method', 'leave-to-withdraw'].includes(kind))
    return pendingOf(state)
  if (group === 'subsidiary' || kind.startsWith('divide-question') || kind === 'object-to-consideration')
    return questionOf(state)
  return undefined
}

export const electionOf = (state: ReferenceState): Motion | undefined =>
  state.floor.findLast((motion) => motion === questionOf(state) && motion.terms.office !== undefined)

/** §16, §18: with nothing pending, fixing the time and recessing are main motions. */
const asMain = (state: ReferenceState, row: Row) => row.has.includes('q') && state.floor.length === 0

function rankOf(state: ReferenceState, row: Row, on: Motion | undefined): number | null {
  if (asMain(state, row)) return 10
  if (row.kind === 'reconsider') {
    const decider = on !== undefined && settledStanding(on) ? motionOf(state, on.settledBy) : undefined
    return decider === undefined ? 10 : decider.rank
  }
  if (row.kind.startsWith('amend') && row.class === 'subsidiary')
    return Math.max(row.rank ?? 0, on?.rank ?? 0)
  return row.rank
}

function debatable(state: ReferenceState, row: Row, on: Motion | undefined): boolean {
  const again = row.kind === 'reconsider' ? motionOf(state, on?.settledBy ?? null) : on
  if (row.has.includes('d')) return again?.debatable ?? false
  return row.has.includes('D') || asMain(state, row)
}

/** Whether debate on the pending question, or its amendment, is open. */
export const isOpen = (motion: Motion): boolean => !motion.closed && (debateOpen(motion) || has(motion, 'A'))
