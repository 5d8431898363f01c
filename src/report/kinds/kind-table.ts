import type { Terms } from '../../motion/effects.js'
import type { Consequence } from '../../vocabulary.js'

/** What a motion is about, in words: the phrases of the kinds are made from it. */
export interface About {
  /** The motion that it applies to, named: `motion m1`. */
  readonly on: string
  readonly terms: Terms
  /** What it would do, where that makes a difference to how it is told. */
  readonly does?: Consequence | undefined
}

/** How a kind of motion is spoken of. */
export interface KindWords {
  /** What its mover did: "Chen moved motion m1", "Chen raised point of order m2". */
  readonly made: 'moved' | 'raised' | 'made'
  /** What stands before its name. */
  readonly noun: string
  /** How it is made, as the end of "in order now: …". */
  readonly toMake: string
  /** What stands after its name: "motion m2, to amend motion m1"; empty where its text says all. */
  readonly says: (about: About) => string
}

/** A motion that is called a motion. */
export const moved = (toMake: string, says: KindWords['says']): KindWords => ({
  made: 'moved',
  noun: 'motion',
  toMake,
  says,
})

/** A motion with a name of its own, which says the rest. */
export const called = (noun: string, toMake: string, says: KindWords['says'] = () => ''): KindWords => ({
  made: 'moved',
  noun,
  toMake,
  says,
})

/** What one member raises or makes, as against what is moved. */
export const asked = (
  made: 'raised' | 'made',
  noun: string,
  toMake: string,
  says: KindWords['says'] = () => '',
): KindWords => ({ made, noun, toMake, says })

/** What a motion on debate is about: the question that it is moved on, or all that are pending. */
export const questions = ({ on, terms }: About): string =>
  terms.all === true ? 'every pending question' : on
