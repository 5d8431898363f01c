import type { Treatment } from '../../motion/events.js'
import type { Motion } from '../../motion/motion.js'
import { floor, rootOf } from '../meeting.js'
import { type Progress, treat } from '../progress.js'
import { aboutOf, type Consequence, mustBe } from './consequence.js'

/** A motion that changes how the question that it is about is treated; all pending ones, where it says so. */
const treats = (how: (motion: Motion, about: Motion) => Treatment): Consequence => ({
  carried: (progress, motion) =>
    treated(progress, motion).reduce(
      (each, id) => treat(each, id, motion.id, how(motion, mustBe(each.meeting, id))),
      progress,
    ),
})

function treated(progress: Progress, motion: Motion): string[] {
  const about = aboutOf(motion)
  if (motion.wording.terms?.all !== true) return [about]
  return floor(progress.meeting).map(({ id }) => id)
}

export const closesDebate = treats((motion) => ({ debate: { closedBy: motion.id, holder: null } }))

export const limitsDebate = treats(({ wording: { terms = {} } }, { debate }) => ({
  debate: { turns: terms.turns ?? debate.turns, seconds: terms.seconds ?? debate.seconds },
}))

export const liftsLimits = treats(() => ({ debate: { turns: null, seconds: null } }))

export const setsVoteMethod = treats(({ wording }) => ({ method: wording.terms?.method ?? null }))

export const closesNominations = treats(() => ({ nominationsClosed: true }))

export const reopensNominations = treats(() => ({ nominationsClosed: false }))

export const waivesReading = treats(() => ({ waived: true }))

/** A member is excused from voting on the question. */
export const excuses: Consequence = {
  carried(progress, motion) {
    const { id } = rootOf(progress.meeting, mustBe(progress.meeting, aboutOf(motion)))
    return treat(progress, id, motion.id, { excused: motion.wording.terms?.name ?? motion.mover })
  },
}
