import { introduce, type Motion } from '../../motion/motion.js'
import { knownRow, rowOf } from '../../rules/readers.js'
import { isPending, nextMotionId } from '../meeting.js'
import { addMotion, advance, note, type Progress, withSession } from '../progress.js'
import { aboutOf, type Consequence, mustBe } from './consequence.js'

/** The chair has ruled on a point, or on whether a question is one of privilege: it can be appealed from. */
export const isRuled: Consequence = { carried: ruled, lost: ruled }

function ruled(progress: Progress, motion: Motion): Progress {
  if (motion.standing === 'withdrawn') return progress
  const well = motion.standing === 'adopted'
  return holds(withSession(progress, { ruling: { motion: motion.id, well } }), motion, well)
}

/** What it means that a point is well taken, or is not, after any appeal. */
function holds(progress: Progress, point: Motion, well: boolean): Progress {
  const { does } = rowOf(progress.meeting.council.rules, point.kind)
  return does === 'admits-question' ? admits(progress, point, well) : silences(progress, point, well)
}

/** A member whose conduct was out of order loses the floor. */
function silences(progress: Progress, point: Motion, well: boolean): Progress {
  const by = point.wording.terms?.against
  const { silenced } = progress.meeting.session
  if (by === undefined || silenced.includes(by) === well) return progress
  const now = well ? [...silenced, by] : silenced.filter((each) => each !== by)
  const fact = well ? 'silenced' : 'unsilenced'
  return note(withSession(progress, { silenced: now }), { fact, by, motion: point.id })
}

/** A question of privilege that is admitted comes before the body as its mover put it. */
function admits(progress: Progress, point: Motion, well: boolean): Progress {
  const { meeting } = progress
  const { rules } = meeting.council
  const row = knownRow(rules, 'privileged-question')
  if (row === undefined) return progress
  const known = meeting.motions.find(({ kind, on }) => kind === 'privileged-question' && on === point.id)
  if (known !== undefined) {
    return well || !isPending(known)
      ? progress
      : advance(progress, known.id, { type: 'overtaken', id: point.id })
  }
  if (!well) return progress
  const { text, effects } = point.wording
  const input = {
    id: nextMotionId(meeting),
    kind: 'privileged-question',
    mover: point.mover,
    on: point.id,
    text,
    effects,
  }
  const { motion } = introduce(input, rules)
  const moved = addMotion(progress, row.second ? motion : { ...motion, standing: 'debate' })
  const { id, kind, mover, on } = motion
  return note(moved, { fact: 'moved', by: mover, motion: id, kind, on })
}

/** "Shall the decision of the chair stand?" */
export const sustainsRuling: Consequence = {
  carried: (progress, motion) => appealed(progress, motion, true),
  lost: (progress, motion) => (motion.standing === 'rejected' ? appealed(progress, motion, false) : progress),
}

/** "Shall the ruling be reversed?" */
export const reversesRuling: Consequence = {
  carried: (progress, motion) => appealed(progress, motion, false),
  lost: (progress, motion) => (motion.standing === 'rejected' ? appealed(progress, motion, true) : progress),
}

function appealed(progress: Progress, appeal: Motion, stands: boolean): Progress {
  const point = mustBe(progress.meeting, aboutOf(appeal))
  const well = (point.standing === 'adopted') === stands
  const fact = stands ? 'ruling-stands' : 'ruling-reversed'
  const told = note(progress, { fact, motion: point.id, by: appeal.id })
  return holds(told, point, well)
}

/** Leave to continue: for the member who is named, or for all who lost the floor. */
export const restoresSpeaker: Consequence = {
  carried(progress, { id, wording }) {
    const { silenced } = progress.meeting.session
    const named = wording.terms?.against
    const freed = named === undefined ? silenced : silenced.filter((each) => each === named)
    const rest = silenced.filter((each) => !freed.includes(each))
    const facts = freed.map((by) => ({ fact: 'unsilenced', by, motion: id }) as const)
    return note(withSession(progress, { silenced: rest }), ...facts)
  },
}
