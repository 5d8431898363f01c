import * as fc from 'fast-check'

/** Numbers by which one action is chosen at whatever moment it comes: plain data, so that it shrinks. */
export interface Turn {
  /** What suits the moment; an action of any type; any motion that the rulebook knows; a motion as it was made before. */
  readonly way: 'likely' | 'any' | 'motion' | 'again'
  /** Which type, and which of its actions. */
  readonly type: number
  readonly pick: number
  /** Which words, which effects, which ballots. */
  readonly words: number
  readonly ballots: readonly number[]
}

const MOST_MEMBERS = 7

/** Turns that mostly carry the business on. A type does not shrink: another is no simpler. */
export const anyTurn: fc.Arbitrary<Turn> = fc.record({
  way: fc.noShrink(
    fc.oneof(
      { arbitrary: fc.constant('likely' as const), weight: 40 },
      { arbitrary: fc.constant('any' as const), weight: 4 },
      { arbitrary: fc.constant('motion' as const), weight: 6 },
      { arbitrary: fc.constant('again' as const), weight: 3 },
    ),
  ),
  type: fc.noShrink(fc.nat(999)),
  pick: fc.noShrink(fc.nat(999)),
  words: fc.nat(99),
  ballots: fc.array(fc.nat(9), { minLength: MOST_MEMBERS, maxLength: MOST_MEMBERS }),
})
