import { pastMotion } from '../council/council.js'
import { reverse } from '../council/enact.js'
import type { Motion } from '../motion/motion.js'
import { isPending, motionOf, rootOf } from './meeting.js'
import { addMotion, advance, note, type Progress, takeEffect, withCouncil } from './progress.js'

/**
 * What follows when a motion is settled: the effects of what was adopted, and what it means for the
 * motion that it would amend, replace or reconsider.
 */
export function settle(progress: Progress, id: string): Progress {
  const motion = motionOf(progress.meeting, id)
  if (motion === undefined || isPending(motion)) return progress
  switch (motion.kind) {
    case 'main':
      return carriedItself(motion) ? takeEffect(progress, motion) : progress
    case 'amend':
      return settleAmendment(progress, motion)
    case 'substitute':
      return settleSubstitute(progress, motion)
    case 'reconsider':
      return settleReconsideration(progress, motion)
  }
}

/** True where the motion's own vote carried it, whatever it had become by then. */
const carriedItself = (motion: Motion) => motion.settledBy === motion.id && motion.standing !== 'rejected'

function settleAmendment(progress: Progress, motion: Motion): Progress {
  const under = underneath(motion)
  return motion.standing === 'adopted'
    ? advance(progress, under, { type: 'amendment-carried', id: motion.id, wording: motion.wording })
    : advance(progress, under, { type: 'amendment-lost', id: motion.id })
}

function settleSubstitute(progress: Progress, motion: Motion): Progress {
  const under = underneath(motion)
  if (motion.standing !== 'adopted')
    return advance(progress, under, { type: 'substitute-lost', id: motion.id })
  const beside = motionOf(progress.meeting, under)?.pending.filter((id) => id !== motion.id) ?? []
  const alone = beside.reduce((each, id) => overtake(each, id, motion.id), progress)
  const carried = advance(alone, under, {
    type: 'substitute-carried',
    id: motion.id,
    wording: motion.wording,
  })
  const original = motionOf(carried.meeting, under)
  // Where the question as substituted is still to be put, nothing has taken effect yet.
  return original === undefined || isPending(original) ? carried : takeEffect(carried, motion)
}

/** What would have amended the wording that is gone is moot, and what would have amended that. */
function overtake(progress: Progress, id: string, by: string): Progress {
  const above = motionOf(progress.meeting, id)?.pending ?? []
  const cleared = above.reduce((each, next) => overtake(each, next, by), progress)
  return advance(cleared, id, { type: 'overtaken', id: by })
}

/** A carried motion to reconsider puts the question back where it stood before its vote. */
function settleReconsideration(progress: Progress, motion: Motion): Progress {
  const id = underneath(motion)
  if (motion.standing === 'withdrawn' || motion.standing === 'died') return progress
  const there = bringBack(progress, id)
  if (motion.standing !== 'adopted') return advance(there, id, { type: 'reconsideration-decided' })
  const before = there.meeting.council
  const after = reverse(before, id)
  const undone = after === before ? there : note(withCouncil(there, after), { fact: 'reversed', motion: id })
  const again = advance(undone, id, { type: 'reconsidered' })
  const voted = motionOf(again.meeting, id)
  return voted?.kind === 'substitute' ? reopenItem(again, voted) : again
}

/** The item that a substitute had finished is before the body again, with what was pending on it. */
function reopenItem(progress: Progress, substitute: Motion): Progress {
  const overtaken = progress.meeting.motions.filter(
    (each) => each.settledBy === substitute.id && each.kind === 'amend',
  )
  const pendingOn = (id: string) => overtaken.filter(({ on }) => on === id).map((each) => each.id)
  const resumed = overtaken.reduce(
    (each, { id }) => advance(each, id, { type: 'resumed', pending: pendingOn(id) }),
    progress,
  )
  const under = underneath(substitute)
  return advance(resumed, under, { type: 'reopened', pending: [...pendingOn(under), substitute.id] })
}

/** A motion of an earlier meeting comes before this one, with all that was moved on the same item. */
function bringBack(progress: Progress, id: string): Progress {
  if (motionOf(progress.meeting, id) !== undefined) return progress
  const found = pastMotion(progress.meeting.council, id)
  if (found === undefined) throw new Error(`no motion ${id}`)
  const { motion: wanted, meeting: past } = found
  const root = rootOf(past, wanted).id
  const item = past.motions.filter(
    (motion) => motion.kind !== 'reconsider' && rootOf(past, motion).id === root,
  )
  return item
    .filter((motion) => motionOf(progress.meeting, motion.id) === undefined)
    .reduce(addMotion, progress)
}

function underneath(motion: Motion): string {
  if (motion.on === null) throw new Error(`${motion.id} is on no other motion`)
  return motion.on
}
