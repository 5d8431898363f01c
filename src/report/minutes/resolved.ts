import type { Origin } from '../../council/origin.js'
import { relationshipName } from '../../council/relationship.js'
import { type Meeting, motionOf } from '../../meeting/meeting.js'
import type { Motion } from '../../motion/motion.js'
import type { Consequence, Standing } from '../../vocabulary.js'
import { named, ownWords, rowIn, saysOf } from '../kinds/kinds.js'
import { KIND_WORDS, stateWords } from '../words/relationships.js'
import { capitalised, quoting, RELATIONSHIP_WORDS } from '../words/words.js'

/**
 * What this meeting resolved: the motions that carried and settled their item, and what they did to
 * relationships, in letters and measures. What was taken back again is not there.
 */
export function resolvedBy(meeting: Meeting): string[] {
  const { council, motions } = meeting
  const settled = new Set(meeting.record.flatMap((entry) => (entry.fact === 'settled' ? [entry.motion] : [])))
  const here = <Done extends Origin>(done: Done): done is Done & { readonly motion: string } =>
    done.motion !== null && settled.has(done.motion) && motionOf(meeting, done.motion) !== undefined
  const relationships = council.relationships.flatMap((relationship) =>
    relationship.changes.filter(here).map(({ from, to, until, kind, motion }) => {
      const before = from === null ? 'none before' : `until then ${RELATIONSHIP_WORDS[from]}`
      const told = `${capitalised(KIND_WORDS[kind])} relationship with ${relationshipName(relationship)}`
      return `${told}: ${stateWords({ state: to, until })}, ${before} (${named(meeting, motion)}).`
    }),
  )
  const letters = council.correspondence
    .filter(here)
    .map(({ to, message, motion }) => `Letter to ${to}: “${message}” (${named(meeting, motion)}).`)
  const measures = council.measures
    .filter(here)
    .map(({ measure, motion }) => `Measure: ${measure} (${named(meeting, motion)}).`)
  const carried = motions
    .filter((motion) => settled.has(motion.id) && settledItem(meeting, motion))
    .flatMap((motion) => carriedWords(meeting, motion))
  return [...carried, ...relationships, ...letters, ...measures]
}

/** What a carried motion says; of a consent calendar, each item that was left in it. */
function carriedWords(meeting: Meeting, motion: Motion): string[] {
  const name = capitalised(named(meeting, motion.id))
  const items = motion.wording.terms?.items ?? []
  if (items.length > 0) return items.map(({ text }) => quoting(`${name} carried, with this item:`, text))
  const says = saysOf(meeting, motion)
  const told = says === '' ? `${name} carried` : `${name}, ${says}, carried`
  return [ownWords(meeting, motion) === null ? `${told}.` : quoting(`${told}:`, motion.wording.text)]
}

/** Motions whose carrying is itself something resolved, as against what is only about another question. */
const RESOLVES: readonly Consequence[] = ['takes-effect', 'enacts-items', 'makes-order', 'rescinds']

/** Outcomes of a motion that its own vote carried, and that is still in force. */
const IN_FORCE: readonly Standing[] = ['adopted', 'letter-instead', 'replaced']

/** True for a motion whose own vote, or consent, carried and settled its item. */
function settledItem(meeting: Meeting, motion: Motion): boolean {
  const does = rowIn(meeting, motion)?.does
  if (does === 'replaces') return motionOf(meeting, motion.on)?.settledBy === motion.id
  if (does === undefined || !RESOLVES.includes(does)) return false
  return motion.settledBy === motion.id && IN_FORCE.includes(motion.standing)
}
