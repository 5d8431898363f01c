import { repeal, reverse } from '../../council/enact.js'
import type { MotionEvent } from '../../motion/events.js'
import type { Motion } from '../../motion/motion.js'
import { objectionTo } from '../../motion/step.js'
import { rowOf } from '../../rules/readers.js'
import { bringBack, restore, takeUpOrder } from '../bringing-back.js'
import { ordersDue } from '../due.js'
import { floor, isAside, knownMotion, type Meeting, motionOf } from '../meeting.js'
import { advance, note, type Progress, putOnFloor, treat, withCouncil } from '../progress.js'
import { isCarriedOut } from '../reconsideration.js'
import { isPutInTurn } from '../stack.js'
import { aboutOf, type Consequence, mustBe } from './consequence.js'

export const takesFromTable: Consequence = {
  carried(progress, motion) {
    const id = aboutOf(motion)
    const target = knownMotion(progress.meeting, id)
    // It may have come back while this motion waited: then it is before the body already, or settled.
    return target !== undefined && isAside(target) ? restore(progress, id) : progress
  },
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
    if (mustBe(there.meeting, id).standing !== 'adopted') return progress // rescinded while this one waited
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
    if (!isStillOpen(there.meeting, voted)) return progress
    const afresh = there.meeting.council.rules.conduct.reconsideration.effect === 'as-new'
    const undone = undo(takeBack(there, id), voted)
    const again = advance(undone, id, { type: 'reconsidered', afresh })
    return reopen(putOnFloor(again, id), mustBe(again.meeting, id))
  },
  lost(progress, motion) {
    if (motion.standing !== 'rejected') return progress
    const id = aboutOf(motion)
    const there = bringBack(progress, id)
    const decided = { type: 'reconsideration-decided' } as const
    return takes(there.meeting, mustBe(there.meeting, id), decided) ? advance(there, id, decided) : progress
  },
}

/** False where the vote was reconsidered, or carried out, while a motion to reconsider it waited. */
const isStillOpen = (meeting: Meeting, voted: Motion) =>
  takes(meeting, voted, { type: 'reconsidered' }) && !isCarriedOut(meeting, voted)

const takes = ({ council }: Meeting, motion: Motion, event: MotionEvent) =>
  objectionTo({ motion, rules: council.rules }, event) === undefined

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
    case 'fills-blank': {
      if (!carried || voted.before === null) return progress
      const empty = advance(progress, target.id, { type: 'filled', id, wording: voted.before, undone: true })
      return resume(empty, voted)
    }
    case 'postpones':
    case 'refers':
      return carried ? restore(progress, target.id) : progress
    case 'drops':
    case 'allows-consideration':
      return target.settledBy === id
        ? resume(
            putOnFloor(advance(progress, target.id, { type: 'taken-up-again', by: id }), target.id),
            voted,
          )
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
  const beside = fallenWith(progress.meeting, voted).filter(({ on, degree }) => on === under.id && degree > 0)
  const pending = [...beside.map(({ id }) => id), voted.id]
  const reopened = advance(progress, under.id, { type: 'reopened', pending })
  return putOnFloor(resume(putOnFloor(reopened, under.id), voted), voted.id)
}

/** What was pending on a question, and fell with the vote that is taken again. */
const fallenWith = ({ motions }: Meeting, voted: Motion) =>
  motions.filter(
    ({ id, standing, settledBy }) => settledBy === voted.id && standing === 'replaced' && id !== voted.on,
  )

/** What had fallen is pending again, in the order in which it was. */
function resume(progress: Progress, voted: Motion): Progress {
  const { rules } = progress.meeting.council
  const fallen = fallenWith(progress.meeting, voted)
  const pendingOn = (under: string) =>
    fallen.filter(({ on, degree }) => on === under && degree > 0).map(({ id }) => id)
  const inTurn = ({ kind }: Motion) => isPutInTurn(rowOf(rules, kind))
  return [...fallen.filter(inTurn).reverse(), ...fallen.filter((motion) => !inTurn(motion))].reduce(
    (each, { id }) => putOnFloor(advance(each, id, { type: 'resumed', pending: pendingOn(id) }), id),
    progress,
  )
}
