import type { Refusal } from '../../kernel/ruling.js'
import { STANDINGS } from '../../vocabulary.js'
import { actorWithin, actorWords, STANDING_WORDS } from '../words/words.js'

/** The parts of a refusal that a sentence can name. */
export interface Parts {
  /** What was found, as it is: a name, a motion, a count. */
  readonly found: string
  /** ` (what was found)`, or nothing where the refusal does not say. */
  readonly foundInBrackets: string
  /** Who was found, at the start of a sentence, and inside one. */
  readonly who: string
  readonly whoWithin: string
  /** `Motion m1`, or `The motion`; and the same inside a sentence. */
  readonly motion: string
  readonly motionWithin: string
  /** What was found of it, after the colon; empty where nothing was. */
  readonly place: string
  /** Where the motion stands, as the end of "it is …"; empty where the refusal does not say. */
  readonly standing: string
  /** What was expected; undefined where the refusal does not say. */
  readonly expected: string | undefined
}

/** A refusal's reason, as a sentence made from its parts. */
export type Reason = (parts: Parts) => string

/** What a refusal found and expected, taken apart: `m1: debate` is a motion and where it stands. */
export function partsOf({ found, expected }: Refusal): Parts {
  const shown = found ?? ''
  const [id = '', place = ''] = shown.split(': ', 2)
  const standing = STANDINGS.find((each) => each === place)
  return {
    found: shown,
    foundInBrackets: inBrackets(shown),
    who: found === undefined ? 'The member' : actorWords(found),
    whoWithin: found === undefined ? 'another member' : actorWithin(found),
    motion: id === '' ? 'The motion' : `Motion ${id}`,
    motionWithin: id === '' ? 'the motion' : `motion ${id}`,
    place,
    standing: standing === undefined ? '' : STANDING_WORDS[standing],
    expected,
  }
}

/** ` (text)`, where there is any. */
export const inBrackets = (text: string) => (text === '' ? '' : ` (${text})`)

/** ` (it is …)`, where the standing is known. */
export const itIs = (standing: string) => (standing === '' ? '' : ` (it is ${standing})`)
