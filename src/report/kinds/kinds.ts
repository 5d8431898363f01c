import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import type { Motion } from '../../motion/motion.js'
import type { MotionRow } from '../../rules/motion-row.js'
import { knownRow } from '../../rules/readers.js'
import type { Rulebook } from '../../rules/rulebook.js'
import type { MOTION_KINDS, MotionKind } from '../../vocabulary.js'
import { spaced, withArticle } from '../words/words.js'
import type { KindWords } from './kind-table.js'
import { MAIN_KINDS, SUBSIDIARY_KINDS } from './main.js'
import { INCIDENTAL_KINDS, PRIVILEGED_KINDS } from './other.js'

/** The kinds that are spoken of in phrases of their own. No kind of the library can be missing. */
const KINDS: Readonly<Record<(typeof MOTION_KINDS)[number], KindWords>> = {
  ...MAIN_KINDS,
  ...SUBSIDIARY_KINDS,
  ...PRIVILEGED_KINDS,
  ...INCIDENTAL_KINDS,
}

/**
 * How a kind of motion is spoken of. A kind of a body's own has the name that its row gives it.
 *
 * @param rules the rulebook that knows it, where there is one at hand
 * @example wordsOf('adjourn').toMake // 'move to adjourn'
 */
export function wordsOf(kind: MotionKind, rules?: Rulebook): KindWords {
  const known = Object.entries(KINDS).find(([each]) => each === kind)?.[1]
  if (known !== undefined) return known
  const name = nameOfKind(kind, rules)
  return { made: 'moved', noun: 'motion', toMake: `move ${withArticle(name)}`, says: () => withArticle(name) }
}

/** What the rulebook calls a kind of motion; the kind itself where it has no row. */
export function nameOfKind(kind: MotionKind, rules: Rulebook | undefined): string {
  const row = rules === undefined ? undefined : knownRow(rules, kind)
  return row?.name ?? spaced(kind)
}

/** The row of a motion, as the meeting's rulebook has it; undefined where it has none. */
export const rowIn = ({ council }: Meeting, { kind }: Pick<Motion, 'kind'>): MotionRow | undefined =>
  knownRow(council.rules, kind)

/**
 * A motion of this meeting or an earlier one, named within a sentence: `motion m1`, `point of order m2`.
 *
 * @example named(meeting, 'm1') // 'motion m1'
 */
export function named(meeting: Meeting, id: string): string {
  const motion = knownMotion(meeting, id)
  return `${motion === undefined ? 'motion' : wordsOf(motion.kind, meeting.council.rules).noun} ${id}`
}

/** What stands after the name of a motion: `to lay motion m1 on the table`; empty where its text says all. */
export function saysOf(
  meeting: Meeting,
  { kind, on, introduced }: Pick<Motion, 'kind' | 'on' | 'introduced'>,
): string {
  const target = on === null ? 'what was pending' : named(meeting, on)
  return wordsOf(kind, meeting.council.rules).says({
    on: target,
    terms: introduced.terms ?? {},
    does: rowIn(meeting, { kind })?.does,
  })
}

/**
 * The words in which a motion was made; null where it had none of its own, and its text is its kind and
 * terms in words.
 */
export function ownWords(meeting: Meeting, motion: Pick<Motion, 'kind' | 'introduced'>): string | null {
  const { text, terms = {} } = motion.introduced
  const bare = (words: string) => words.toLowerCase().replace(/\b(?:to|until)\b|[()\s]/g, '')
  const said = Object.values(terms).filter((term) => typeof term === 'string')
  const rest = said.reduce((left, term) => left.replace(term, () => ''), text)
  const name = rowIn(meeting, motion)?.name ?? motion.kind
  const made =
    bare(rest) === bare(name) || (motion.kind === 'reconsider' && text.startsWith('Reconsider the vote'))
  return made ? null : text
}
