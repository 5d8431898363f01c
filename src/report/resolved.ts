import { type Meeting, motionOf } from '../meeting/meeting.js'
import type { Motion } from '../motion/motion.js'
import { dateWords, quoting, RELATIONSHIP_WORDS } from './words.js'

/**
 * What this meeting resolved: the motions that carried and settled their item, and what they did to
 * relationships, in letters and measures. What was taken back again is not there.
 */
export function resolvedBy(meeting: Meeting): string[] {
  const { council, motions } = meeting
  const settled = new Set(meeting.record.flatMap((entry) => (entry.fact === 'settled' ? [entry.motion] : [])))
  const here = ({ motion }: { readonly motion: string }) =>
    settled.has(motion) && motionOf(meeting, motion) !== undefined
  const relationships = council.relationships.flatMap((relationship) =>
    relationship.changes.filter(here).map(({ from, to, motion }) => {
      const before = from === null ? 'none before' : `until then ${RELATIONSHIP_WORDS[from]}`
      const until =
        to === 'suspended' && relationship.until !== null ? ` until ${dateWords(relationship.until)}` : ''
      return `Sister-city relationship with ${relationship.with}: ${RELATIONSHIP_WORDS[to]}${until}, ${before} (motion ${motion}).`
    }),
  )
  const letters = council.correspondence
    .filter(here)
    .map(({ to, message, motion }) => `Letter to ${to}: “${message}” (motion ${motion}).`)
  const measures = council.measures
    .filter(here)
    .map(({ measure, motion }) => `Measure: ${measure} (motion ${motion}).`)
  const carried = motions
    .filter((motion) => settled.has(motion.id) && settledItem(meeting, motion))
    .map(({ id, wording }) => quoting(`Motion ${id} carried:`, wording.text))
  return [...carried, ...relationships, ...letters, ...measures]
}

/** True for a motion whose own vote carried and settled its item. */
function settledItem(meeting: Meeting, motion: Motion): boolean {
  if (motion.kind === 'substitute') return motionOf(meeting, motion.on)?.settledBy === motion.id
  return motion.kind === 'main' && motion.settledBy === motion.id && motion.standing !== 'rejected'
}
