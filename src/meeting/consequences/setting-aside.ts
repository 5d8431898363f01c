import type { ConsequentEvent } from '../../motion/events.js'
import type { Motion } from '../../motion/motion.js'
import { advance, type Progress } from '../progress.js'
import { stackFrom } from '../stack.js'
import { aboutOf, type Consequence, clearAbove } from './consequence.js'

/** Where a question goes that is set aside. */
type Aside =
  | { readonly type: 'tabled' }
  | { readonly type: 'postponed'; readonly until: string }
  | { readonly type: 'referred'; readonly committee: string }

/** A question is set aside with all that is pending on it, to come back as it stood. */
function setAside(progress: Progress, motion: Motion, where: Aside): Progress {
  const stack = stackFrom(progress.meeting, aboutOf(motion))
  const event: ConsequentEvent = { ...where, by: motion.id, stack }
  return stack.reduce((each, id) => advance(each, id, event), progress)
}

/** On the table; or, where it was said when it comes back, postponed until then. */
export const tables: Consequence = {
  carried(progress, motion) {
    const until = motion.wording.terms?.until
    return setAside(progress, motion, until === undefined ? { type: 'tabled' } : { type: 'postponed', until })
  },
}

export const postpones: Consequence = {
  carried: (progress, motion) =>
    setAside(progress, motion, { type: 'postponed', until: motion.wording.terms?.until ?? 'next-meeting' }),
}

export const refers: Consequence = {
  carried: (progress, motion) =>
    setAside(progress, motion, {
      type: 'referred',
      committee: motion.wording.terms?.committee ?? 'a committee',
    }),
}

/** The question is dropped for the session. */
export const drops: Consequence = {
  carried(progress, motion) {
    const id = aboutOf(motion)
    return advance(clearAbove(progress, id, motion.id), id, { type: 'dropped', by: motion.id })
  },
}

/** "Shall the question be considered?" Where that is lost, it is not. */
export const allowsConsideration: Consequence = {
  lost(progress, motion) {
    if (motion.standing !== 'rejected') return progress
    const id = aboutOf(motion)
    return advance(clearAbove(progress, id, motion.id), id, { type: 'objected', by: motion.id })
  },
}
