import { isAside, isPending, type Meeting, motionOf } from '../../meeting/meeting.js'
import { businessSince } from '../../meeting/moving/renewal.js'
import type { Motion } from '../../motion/motion.js'
import { rowOf } from '../../rules/readers.js'
import type { Consequence } from '../../vocabulary.js'

/** What lasts beyond the vote on it: it can be renewed, rescinded, or come up as an order. */
const LASTS: readonly Consequence[] = ['takes-effect', 'enacts-items', 'makes-order']

/**
 * The motions of a meeting that still decide what is in order, now or later, in the order in which they
 * were made: what is pending or set aside, what can come back, what must not be moved again, and whatever
 * these refer to. The others are history.
 */
export function stillActing(meeting: Meeting): Motion[] {
  const kept = new Set(meeting.motions.filter((motion) => acts(meeting, motion)).map(({ id }) => id))
  const { ruling, asking } = meeting.session
  for (const id of [ruling?.motion, asking]) if (id) kept.add(id)
  // A set grows while it is walked: what a kept motion refers to is kept as well.
  for (const id of kept) {
    const motion = motionOf(meeting, id)
    if (motion === undefined) continue
    for (const other of referredTo(motion)) kept.add(other)
  }
  const touches = ({ on, kind }: Motion) =>
    on !== null && kept.has(on) && rowOf(meeting.council.rules, kind).class === 'subsidiary'
  return meeting.motions.filter((motion) => kept.has(motion.id) || touches(motion))
}

const referredTo = ({ on, pending, substitutedBy, settledBy, waiting, debate }: Motion): string[] =>
  [on, ...pending, substitutedBy, settledBy, waiting?.by, ...(waiting?.stack ?? []), debate.closedBy].flatMap(
    (id) => id ?? [],
  )

function acts(meeting: Meeting, motion: Motion): boolean {
  if (isPending(motion) || isAside(motion)) return true
  const { rules } = meeting.council
  const { does, reconsider } = rowOf(rules, motion.kind)
  if (LASTS.includes(does)) return true
  if (motion.settledBy !== null && reconsider !== 'neither' && !motion.reconsidered) return true
  return motion.standing === 'rejected' && rules.conduct.progress.needed && !businessSince(meeting, motion)
}
