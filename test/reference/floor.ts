import type { Standing } from '../../src/vocabulary.js'
import {
  isAside,
  type Motion,
  motionOf,
  questionOf,
  questionUnder,
  type ReferenceState,
  type Remembered,
} from './state.js'

/** Each pending motion stands where those above it leave it. */
export function refresh(state: ReferenceState): void {
  for (const motion of state.floor) {
    if (motion.standing === 'introduced' || motion.standing === 'vote') continue
    const upon = state.floor.filter(({ on, degree }) => on === motion.id && degree > 0)
    const substituted = upon.some(({ kind }) => kind === 'substitute')
    motion.standing = substituted ? 'substituting' : upon.length > 0 ? 'amending' : 'debate'
  }
}

/** Takes a motion off the floor. */
export function drop(state: ReferenceState, motion: Motion, standing: Standing): void {
  motion.standing = standing
  motion.since = state.progress
  state.floor = state.floor.filter((other) => other !== motion)
  refresh(state)
}

/** Takes the question, and all that adheres to it, off the floor. */
export function dropItem(state: ReferenceState, standing: Standing, by: Motion): Motion | undefined {
  const question = questionOf(state)
  if (question === undefined) return undefined
  const privileged = (motion: Motion) => questionUnder(state, motion).row.class === 'privileged'
  const item = state.floor.slice(state.floor.indexOf(question)).filter((motion) => !privileged(motion))
  question.stood = item.map(remembered)
  by.stood = [...item, by].map(remembered)
  for (const motion of item) {
    motion.settledBy = by.id
    drop(state, motion, motion === question || isAside(standing) ? standing : 'replaced')
  }
  return question
}

/** How a motion stands now, to be brought back to. */
export function remembered(motion: Motion): Remembered {
  const { text, effects, terms, closed, turns, seconds, substituted, standing } = motion
  return { motion, was: { text, effects, terms, closed, turns, seconds, substituted, standing } }
}

/** What is still pending is as it was before the motion changed it. */
function undo({ kind }: Motion, on: Motion, was: Remembered['was']): void {
  const { closed, turns, seconds, standing: _now, ...wording } = was
  if (kind === 'previous-question') Object.assign(on, { closed })
  else if (kind === 'limit-debate' || kind === 'informal-consideration') Object.assign(on, { turns, seconds })
  else Object.assign(on, wording)
}

/** Brings back what left the floor with a motion, as it was; what is still there is as it was before. */
export function bringBack(state: ReferenceState, motion: Motion): void {
  for (const { motion: one, was } of motion.stood) {
    if (state.floor.includes(one)) {
      if (one.id === motion.on) undo(motion, one, was)
    } else if (one === motion || one.settledBy === motion.id || isAside(one.standing)) {
      // What was set aside before it had a second still wants one.
      const wants = isAside(one.standing) && was.standing === 'introduced'
      Object.assign(one, was, { standing: wants ? 'introduced' : 'debate', settledBy: null })
      state.floor.push(one)
    }
  }
  refresh(state)
}

/** §36: no vote is reconsidered twice, nor is reconsidering it moved twice. */
export function refuseAgain(state: ReferenceState, id: string | null): void {
  const decider = motionOf(state, motionOf(state, id)?.settledBy ?? null)
  if (decider !== undefined) decider.reconsidered = true
}

/** Reconsidering a vote: the question is where it was before it. */
export function takeAgain(state: ReferenceState, id: string | null): void {
  const decider = motionOf(state, motionOf(state, id)?.settledBy ?? null)
  if (decider === undefined) return
  refuseAgain(state, id)
  bringBack(state, decider)
  decider.closed = false // the previous question was exhausted by the vote
  if (!state.law.reconsideredAsNew) return
  for (const { motion } of decider.stood) motion.speeches = {}
}
