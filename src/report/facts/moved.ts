import { knownMotion, type Meeting } from '../../meeting/meeting.js'
import { named, ownWords, rowIn, saysOf, wordsOf } from '../kinds/kinds.js'
import { termsWords } from '../words/terms.js'
import { actorWords, quoting } from '../words/words.js'
import type { FactOf } from './fact-of.js'

/** "Chen moved motion m3, to adjourn." "Chen raised point of order m4: “…”" */
export function movedSentence({ by, motion: id, kind, on }: FactOf<'moved'>, meeting: Meeting): string {
  const { made, noun } = wordsOf(kind, meeting.council.rules)
  const start = `${actorWords(by)} ${made} ${noun} ${id}`
  const motion = knownMotion(meeting, id)
  const introduced = motion?.introduced ?? { text: 'wording not recorded', effects: [] }
  if (rowIn(meeting, { kind })?.does === 'amends') {
    const target = on === null ? 'what was pending' : named(meeting, on)
    const change = changeMade(id, meeting)
    const that = `${start}, that ${target} be amended`
    return change === null ? quoting(`${that} to read:`, introduced.text) : `${that}: ${change}.`
  }
  const says = saysOf(meeting, { kind, on, introduced })
  const told = says === '' ? start : `${start}, ${says}`
  const words = motion === undefined && says !== '' ? null : ownWords(meeting, { kind, introduced })
  return words === null ? `${told}.` : quoting(`${told}:`, words)
}

/**
 * What an amendment changes beyond the text, where it leaves the text alone: until when, to which
 * committee. Null where the text is changed.
 */
export function changeMade(id: string, meeting: Meeting): string | null {
  const amendment = knownMotion(meeting, id)
  const target = amendment?.on == null ? undefined : knownMotion(meeting, amendment.on)
  if (amendment === undefined || target === undefined) return null
  const before = amendment.before ?? target.introduced
  if (amendment.introduced.text !== before.text) return null
  const change = termsWords(amendment.introduced.terms ?? {})
  return change === '' ? null : change
}
