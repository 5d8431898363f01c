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
    const place = on === undefined ? state.floor.length : state.floor.indexOf(on) + 1
    state.floor.splice(place, 0, motion)
  } else state.floor.push(motion)
  refresh(state)
  if (row.vote === 'demand') settle(state, motion, true)
}

function textOf(action: Making, { text, on }: Plan): string {
  if (action.type !== 'amend') return text ?? ''
  return action.edits === undefined ? (text ?? on?.text ?? '') : edited(on?.text ?? '', action.edits)
}
