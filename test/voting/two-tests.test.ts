import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { because } from '../../src/report/decisions/working.js'
import { KNOWN_BALLOTS } from '../../src/vocabulary.js'
import { decide } from '../../src/voting/question.js'
import { holds } from '../kernel/holds.js'

/** A body of five agencies in which one has two votes of five: invented, in the manner of SANDAG. */
const weights = { Arroyo: 40, Bahía: 20, Cima: 15, Duna: 15, Estero: 10 }
const names = Object.keys(weights)
const BOTH = 'majority of present by heads and majority of present'

const voting = (...ayes: string[]) =>
  Object.fromEntries(names.map((name) => [name, ayes.includes(name) ? ('aye' as const) : ('nay' as const)]))

describe('a majority of the members and a majority of the weights', () => {
  it.each([
    [['Arroyo', 'Bahía'], 'lost', true],
    [['Cima', 'Duna', 'Estero'], 'lost', undefined],
    [['Arroyo', 'Cima', 'Estero'], 'carried', true],
  ] as const)('%j: %s', (ayes, outcome, heads) => {
    const decision = decide({ ballots: voting(...ayes), weights, rule: BOTH })
    expect(decision.outcome).toBe(outcome)
    expect(decision.heads).toBe(heads)
    expect(decision.tests?.map(({ met }) => met)).toHaveLength(2)
    expect(decision.tests?.every(({ met }) => met)).toBe(outcome === 'carried')
  })

  it('tells both tests, and the deciding one in its own unit', () => {
    const words = because(decide({ ballots: voting('Arroyo', 'Bahía'), weights, rule: BOTH }))
    expect(words).toContain('The question was lost, 2 to 3 by heads.')
    expect(words).toContain('The base is 5: the members present.')
    expect(words).toContain(
      'All of these must be met: majority of present by heads: 2 of the 3 needed, not met; majority of present: 60 of the 51 needed, met.',
    )
  })

  it('does not take equal numbers of members and of votes for the same number', () => {
    const decision = decide({
      ballots: { Arroyo: 'unreported', Bahía: 'aye' },
      weights: { Arroyo: 3, Bahía: 1 },
      rule: BOTH,
    })
    expect(decision).toMatchObject({ outcome: 'undetermined', base: null, need: null })
  })

  it('is the plain rule where all votes weigh one', () => {
    const ballots = fc.array(fc.constantFrom(...KNOWN_BALLOTS), { minLength: 1, maxLength: 8 })
    holds(
      fc.property(
        ballots,
        fc.constantFrom('majority of present', '2/3 of voting', '3 ayes'),
        (given, rule) => {
          const named = Object.fromEntries(given.map((ballot, n) => [`m${n}`, ballot]))
          const { threshold: _heads, ...byHeads } = decide({ ballots: named, rule: `${rule} by heads` })
          const { threshold: _plain, ...plain } = decide({ ballots: named, rule })
          expect(byHeads).toEqual(plain)
        },
      ),
    )
  })

  it('by heads alone is what equal votes would come to', () => {
    const ballots = fc.array(fc.constantFrom(...KNOWN_BALLOTS), { minLength: 5, maxLength: 5 })
    holds(
      fc.property(
        ballots,
        fc.constantFrom('majority of present', '2/3 of voting', '3 ayes'),
        (given, rule) => {
          const named = Object.fromEntries(given.map((ballot, n) => [names[n] ?? '', ballot]))
          expect(decide({ ballots: named, weights, rule: `${rule} by heads` }).outcome).toBe(
            decide({ ballots: named, rule }).outcome,
          )
        },
      ),
    )
  })
})
