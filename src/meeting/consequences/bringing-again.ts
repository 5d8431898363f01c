import { repeal, reverse } from '../../council/enact.js'
import type { Motion } from '../../motion/motion.js'
import { rowOf } from '../../rules/readers.js'
import { bringBack, restore, takeUpOrder } from '../bringing-back.js'
import { ordersDue } from '../due.js'
import { floor, motionOf } from '../meeting.js'
import { advance, note, type Progress, putOnFloor, treat, withCouncil } from '../progress.js'
import { aboutOf, type Consequence, mustBe } from './consequence.js'

export const takesFromTable: Consequence = {
  carried: (progress, motion) => restore(progress, aboutOf(motion)),
}

export const discharges: Consequence = takesFromTable

export const takesUpDueOrder: Consequence = {
  carried(progress) {
    const [order] = ordersDue(progress.meeting)
    return order === undefined ? progress : takeUpOrder(progress, order)
  },
}

/** What was adopted is no longer in force. */
export const rescinds: Consequence = {
  carried(progress, motion) {
    const id = aboutOf(motion)
    const there = bringBack(progress, id)
    const council = repeal(there.meeting.council, id)
    return advance(withCouncil(there, council), id, { type: 'rescinded', by: motion.id })
  },
}

/** A carried motion to reconsider puts the question back where it stood before its vote. */
export const reconsiders: Consequence = {
  carried(progress, motion) {
    const id = aboutOf(motion)
    const there = bringBack(progress, id)
    const voted = mustBe(there.meeting, id)
    const afresh = there.meeting.council.rules.conduct.reconsideration.effect === 'as-new'
    const undone = undo(takeBack(there, id), voted)
    const again = advance(undone, id, { type: 'reconsidered', afresh })
    return reopen(putOnFloor(again, id), mustBe(again.meeting, id))
  },
  lost(progress, motion) {
    if (motion.standing !== 'rejected') return progress
    const id = aboutOf(motion)
    return advance(bringBack(progress, id), id, { type: 'reconsideration-decided' })
  },
}

/** What the vote had done to the council's state is taken back. */
function takeBack(progress: Progress, id: string): Progress {
  const before = progress.meeting.council
  const after = reverse(before, id)
  return after === before ? progress : note(withCouncil(progress, after), { fact: 'reversed', motion: id })
}

/** What the vote had done to another question is taken back, so that this one can be put again. */
function undo(progress: Progress, voted: Motion): Progress {
  const { id, on, standing } = voted
  const { meeting } = progress
  const { does } = rowOf(meeting.council.rules, voted.kind)
  const target = motionOf(meeting, on)
  if (target === undefined) return progress
  const carried = standing === 'adopted'
  switch (does) {
    case 'amends':
    case 'replaces': {
      if (target.settledBy === id) return progress // the whole item was finished: reopened below
      const wording = carried && voted.before !== null ? { wording: voted.before } : {}
      const change = { ...wording, pending: [...target.pending, id], substitutedBy: null }
      const as = does === 'amends' ? 'amending' : 'substituting'
      const kept = does === 'amends' ? { ...change, substitutedBy: target.substitutedBy } : change
      return advance(progress, target.id, { type: 'revived', by: id, as, change: kept })
    }
    case 'fills-blank':
      if (!carried || voted.before === null) return progress
      return advance(progress, target.id, { type: 'filled', id, wording: voted.before, undone: true })
    case 'postpones':
    case 'refers':
      return carried ? restore(progress, target.id) : progress
    case 'drops':
    case 'allows-consideration':
      return target.settledBy === id
        ? putOnFloor(advance(progress, target.id, { type: 'taken-up-again', by: id }), target.id)
        : progress
    case 'closes-debate':
      return floor(meeting)
        .filter(({ debate }) => debate.closedBy === id)
        .reduce(
          (each, motion) => treat(each, motion.id, id, { debate: { closedBy: null }, undone: true }),
          progress,
        )
    case 'limits-debate':
    case 'lifts-limits': {
      const { speeches, seconds } = meeting.council.rules.conduct.debate
      return carried
        ? treat(progress, target.id, id, { debate: { turns: speeches, seconds }, undone: true })
        : progress
    }
    case 'sets-vote-method':
      return carried ? treat(progress, target.id, id, { method: null, undone: true }) : progress
    default:
      return progress
  }
}

/** The item that a substitute had finished is before the body again, with what was pending on it. */
function reopen(progress: Progress, voted: Motion): Progress {
  const under = motionOf(progress.meeting, voted.on)
  const { does } = rowOf(progress.meeting.council.rules, voted.kind)
  if (does !== 'replaces' || under === undefined || under.settledBy !== voted.id) return progress
  const overtaken = progress.meeting.motions.filter(
    (each) =>
      each.settledBy === voted.id && rowOf(progress.meeting.council.rules, each.kind).does === 'amends',
  )
  const pendingOn = (id: string) => overtaken.filter(({ on }) => on === id).map((each) => each.id)
  const resumed = overtaken.reduce(
    (each, { id }) => advance(each, id, { type: 'resumed', pending: pendingOn(id) }),
    progress,
  )
  const reopened = advance(resumed, under.id, {
    type: 'reopened',
    pending: [...pendingOn(under.id), voted.id],
  })
  return [under.id, ...overtaken.map(({ id }) => id), voted.id].reduce(
    (each, id) => putOnFloor(each, id),
    reopened,
  )
}
