import { edited } from './edits.js'
import { refresh } from './floor.js'
import { type Making, type Plan, planOf } from './making.js'
import { newMotion } from './new-motion.js'
import { settle } from './outcome.js'
import { pendingOf, questionUnder, type ReferenceState } from './state.js'

/** Puts a motion on the floor. */
export function make(state: ReferenceState, action: Making): void {
  const plan = planOf(state, action)
  const { row, kind, on, by } = plan
  if (row === undefined) return
  const P = pendingOf(state)
  if (P?.holder === by) P.holder = null
  const motion = newMotion(state, plan, row, textOf(action, plan))
  const under = questionUnder(state, motion)
  if (row.class === 'subsidiary' && on === under) under.begun = true
  if (kind === 'fill-blank' || kind === 'nominate') {
    // One after the other, the first first; and before what ranks lower.
    const lower = state.floor.findLastIndex((one) => one.rank !== null && one.rank < (row.rank ?? 0))
    const question = on === undefined ? state.floor.length : state.floor.indexOf(on)
    state.floor.splice(Math.max(lower, question) + 1, 0, motion)
  } else state.floor.push(motion)
  refresh(state)
  if (row.vote === 'demand') settle(state, motion, true)
}

function textOf(action: Making, { text, on }: Plan): string {
  if (action.type !== 'amend') return text ?? ''
  return action.edits === undefined ? (text ?? on?.text ?? '') : edited(on?.text ?? '', action.edits)
}
