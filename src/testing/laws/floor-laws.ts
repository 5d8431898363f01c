import { floor, isAside, isPending, motionOf, pendingQuestion } from '../../meeting/meeting.js'
import type { Motion } from '../../motion/motion.js'
import { isDeepEqual } from '../is-deep-equal.js'
import { meetingsIn, type Taken, takenIn } from '../trail.js'
import { firstOf, type Law } from './law.js'

export const floorIsPending: Law = {
  name: 'the-floor-is-what-is-pending',
  statement: 'The floor holds every pending motion once, and no other.',
  check: (trail) =>
    firstOf(meetingsIn(trail), (meeting) => {
      const pending = meeting.motions.filter(isPending).map(({ id }) => id)
      return isDeepEqual([...meeting.floor].sort(), pending.sort())
        ? undefined
        : `on the floor: ${meeting.floor.join(', ') || 'nothing'}; pending: ${pending.join(', ') || 'nothing'}`
    }),
}

export const oneQuestion: Law = {
  name: 'one-question-at-a-time',
  statement: 'Only the immediately pending question is being voted on.',
  check: (trail) =>
    firstOf(meetingsIn(trail), (meeting) => {
      const question = pendingQuestion(meeting)
      const voted = floor(meeting).find(
        (motion) =>
          motion !== question && (motion.standing === 'vote' || Object.keys(motion.cast).length > 0),
      )
      return voted === undefined ? undefined : `${voted.id} is voted on under ${question?.id}`
    }),
}

export const changesFirst: Law = {
  name: 'amendments-first',
  statement: 'A question waits while an amendment of it or a substitute for it is pending.',
  check: (trail) =>
    firstOf(meetingsIn(trail), ({ motions }) => {
      const early = motions.find(
        ({ pending, standing }) => pending.length > 0 && (standing === 'debate' || standing === 'vote'),
      )
      return early === undefined
        ? undefined
        : `${early.id} is in ${early.standing} before ${early.pending.at(-1)}`
    }),
}

export const comesBackAsItStood: Law = {
  name: 'what-is-set-aside-comes-back-as-it-stood',
  statement: 'A question that was set aside comes back exactly as it stood, with what was pending on it.',
  check: (trail) =>
    firstOf(takenIn(trail), (taken) => firstOf(broughtBack(taken), ([was, is]) => changeBetween(was, is))),
}

/** What an action brought back: as it waited, and as it now is. */
function broughtBack({ before, after }: Taken): [Motion, Motion][] {
  const fresh = after.record.slice(before.record.length)
  return fresh.flatMap((entry): [Motion, Motion][] => {
    if (entry.fact !== 'brought-back') return []
    const was = motionOf(before, entry.motion)
    const is = motionOf(after, entry.motion)
    return was !== undefined && is !== undefined && isAside(was) ? [[was, is]] : []
  })
}

function changeBetween(was: Motion, is: Motion): string | undefined {
  const kept = [is.standing, is.wording, is.pending, is.seconder, is.debate]
  const stood = [was.stood ?? 'debate', was.wording, was.pending, was.seconder, was.debate]
  if (isDeepEqual(kept, stood)) return undefined
  return `${is.id} stood in ${was.stood}, and comes back in ${is.standing}`
}
