import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import type { Motion } from '../../motion/motion.js'
import type { MotionRow } from '../../rules/motion-row.js'
import type { Consequence, Outcome } from '../../vocabulary.js'
import { rowIn } from '../kinds/kinds.js'
import { until } from './time.js'
import { STANDING_WORDS } from './words.js'

/** Motions that ask something: what is put to the vote, and what "aye" and "nay" then mean. */
const QUESTIONS: Readonly<Partial<Record<Consequence, { readonly put: string; readonly aye: string }>>> = {
  'sustains-ruling': { put: 'Shall the ruling of the chair stand?', aye: 'let the ruling stand' },
  'reverses-ruling': { put: 'Shall the ruling of the chair be reversed?', aye: 'reverse the ruling' },
  'allows-consideration': { put: 'Shall the question be considered?', aye: 'consider the question' },
}

/** The question that such a motion puts; undefined for motions that are put as they are. */
export const questionOf = (row: MotionRow | undefined) =>
  row === undefined ? undefined : QUESTIONS[row.does]

type Settled = 'adopted' | 'rejected'

/** What it means that a motion of another sort than a proposal carried, or did not. */
const ANSWERS: Readonly<Partial<Record<Consequence, Readonly<Record<Settled, string>>>>> = {
  'settles-point': { adopted: 'well taken', rejected: 'not well taken' },
  'admits-question': { adopted: 'admitted', rejected: 'not admitted' },
  'is-answered': { adopted: 'answered', rejected: 'not answered' },
  'sustains-ruling': { adopted: 'the ruling stands', rejected: 'the ruling is reversed' },
  'reverses-ruling': { adopted: 'the ruling is reversed', rejected: 'the ruling stands' },
  'allows-consideration': {
    adopted: 'the question is considered',
    rejected: 'the question is not considered',
  },
  elects: { adopted: 'elected', rejected: 'not elected' },
  'fills-blank': { adopted: 'the blank is filled with it', rejected: 'the blank is not filled with it' },
}

/** What an outcome means for a motion of this kind, where it is not what it means for a proposal. */
export function answerTo(meeting: Meeting, id: string, outcome: string): string | undefined {
  const motion = knownMotion(meeting, id)
  const row = motion === undefined ? undefined : rowIn(meeting, motion)
  if (motion === undefined || row === undefined) return undefined
  if (outcome === 'adopted' && row.decided === 'demand') return 'granted'
  if (outcome === 'adopted' && motion.wording.terms?.office !== undefined) return 'the office is filled'
  return outcome === 'adopted' || outcome === 'rejected' ? ANSWERS[row.does]?.[outcome] : undefined
}

/** True where nothing took a motion's place: what it was about was settled, and it fell with that. */
export function fell(meeting: Meeting, id: string, outcome: Outcome | Motion['standing']): boolean {
  const motion = knownMotion(meeting, id)
  if (outcome !== 'replaced' || motion === undefined || motion.substitutedBy !== null) return false
  return !meeting.record.some((entry) => entry.fact === 'replaced' && entry.motion === id)
}

/** Where a motion stands, as the end of "it is …", with what is known of it. */
export function standingOf(meeting: Meeting, motion: Motion): string {
  const { id, standing, waiting, debatable } = motion
  const answer = answerTo(meeting, id, standing)
  if (answer !== undefined) return answer
  if (fell(meeting, id, standing)) return 'fallen, with nothing left for it to decide'
  if (standing === 'postponed') return `${STANDING_WORDS[standing]}${until(waiting?.until)}`
  if (standing === 'referred' && waiting?.committee != null) return `referred to ${waiting.committee}`
  if (standing === 'debate' && !debatable) return 'before the body'
  return STANDING_WORDS[standing]
}
