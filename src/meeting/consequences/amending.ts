import type { Motion } from '../../motion/motion.js'
import { substituteFinishes } from '../../motion/readings.js'
import { isPending, motionOf } from '../meeting.js'
import { advance, type Progress, takeEffect, withMemory } from '../progress.js'
import { aboutOf, type Consequence, clearAbove, mustBe } from './consequence.js'

/** The wording of what it amends changes, or stays. */
export const amends: Consequence = {
  carried(progress, motion) {
    const under = aboutOf(motion)
    const remembered = withMemory(progress, motion.id, mustBe(progress.meeting, under).wording)
    return advance(remembered, under, { type: 'amendment-carried', id: motion.id, wording: motion.wording })
  },
  lost: (progress, motion) => advance(progress, aboutOf(motion), { type: 'amendment-lost', id: motion.id }),
}

/** It takes the place of what it would replace: at once, or when the question as substituted is put. */
export const replaces: Consequence = {
  carried: replace,
  lost: (progress, motion) => advance(progress, aboutOf(motion), { type: 'substitute-lost', id: motion.id }),
}

function replace(progress: Progress, motion: Motion): Progress {
  const under = aboutOf(motion)
  const original = mustBe(progress.meeting, under)
  const { rules } = progress.meeting.council
  const beside = original.pending.filter((id) => id !== motion.id)
  const remembered = withMemory(progress, motion.id, original.wording)
  // Where the item is finished, nothing that waited on it is left to decide.
  const alone = substituteFinishes({ motion: original, rules })
    ? clearAbove(remembered, under, motion.id)
    : beside.reduce((each, id) => overtake(each, id, motion.id), remembered)
  const carried = advance(alone, under, {
    type: 'substitute-carried',
    id: motion.id,
    wording: motion.wording,
  })
  // Where the question as substituted is still to be put, nothing has taken effect yet.
  return isPending(mustBe(carried.meeting, under)) ? carried : takeEffect(carried, motion)
}

/** What would have amended the wording that is gone is moot, and what would have amended that. */
function overtake(progress: Progress, id: string, by: string): Progress {
  const above = motionOf(progress.meeting, id)?.pending ?? []
  const cleared = above.reduce((each, next) => overtake(each, next, by), progress)
  return advance(cleared, id, { type: 'overtaken', id: by })
}
