import { introduce, type Motion } from '../../motion/motion.js'
import { knownRow, rowOf } from '../../rules/readers.js'
import { floor, isPending, nextMotionId } from '../meeting.js'
import { addMotion, advance, note, type Progress, treat, withSession } from '../progress.js'
import { aboutOf, type Consequence, mustBe } from './consequence.js'

/** The chair has ruled on a point, or on whether a question is one of privilege: it can be appealed from. */
export const isRuled: Consequence = { carried: ruled, lost: ruled }

function ruled(progress: Progress, motion: Motion): Progress {
  if (motion.standing === 'withdrawn') return progress
  const well = motion.standing === 'adopted'
  const told = withSession(progress, { ruling: { motion: motion.id, well } })
  return well ? holds(told, motion, well) : told
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
  if (!well && silencing(progress, by) !== point.id) return progress
  const now = well ? [...silenced, by] : silenced.filter((each) => each !== by)
  const fact = well ? 'silenced' : 'unsilenced'
  const off = well ? losesFloor(progress, by, point.id) : progress
  return note(withSession(off, { silenced: now }), { fact, by, motion: point.id })
}

/** The point for which a member was silenced: no other lifts that. */
function silencing({ meeting }: Progress, member: string): string | undefined {
  const last = meeting.record.findLast((each) => each.fact === 'silenced' && each.by === member)
  return last?.fact === 'silenced' ? last.motion : undefined
}

/** Whoever may not speak does not keep others from it. */
function losesFloor(progress: Progress, member: string, by: string): Progress {
  return floor(progress.meeting).reduce((each, { id, debate }) => {
    if (debate.holder !== member && !debate.list.includes(member)) return each
    const list = debate.list.filter((name) => name !== member)
    const holder = debate.holder === member ? null : debate.holder
    return treat(each, id, by, { debate: { list, holder } })
  }, progress)
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

/** "Shall the decision of the chair stand?" It does, unless more are against it than for it. */
export const sustainsRuling: Consequence = {
  carried: (progress, motion) => appealed(progress, motion, true),
  lost: (progress, motion) =>
    motion.standing === 'rejected' ? appealed(progress, motion, isTie(motion)) : progress,
}

/** "Shall the ruling be reversed?" */
export const reversesRuling: Consequence = {
  carried: (progress, motion) => appealed(progress, motion, false),
  lost: (progress, motion) => (motion.standing === 'rejected' ? appealed(progress, motion, true) : progress),
}

/** Nobody was for it and nobody against: equal votes, which carry nothing and reverse nothing. */
const isTie = ({ decision, votes }: Motion) =>
  decision !== null && decision.ayes === decision.nays && (votes.at(-1)?.declared ?? null) === null

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
