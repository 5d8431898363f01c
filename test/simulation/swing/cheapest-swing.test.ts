import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/kernel/problem.js'
import { ballotMeanings } from '../../../src/rules/ballot-meaning.js'
import { parseThreshold } from '../../../src/rules/notation.js'
import { cheapestSwing, type Price } from '../../../src/simulation/swing/cheapest-swing.js'
import { CASTABLE_BALLOTS, KNOWN_BALLOTS, type KnownBallot } from '../../../src/vocabulary.js'
import { decideRoll } from '../../../src/voting/decide.js'
import { rollOf } from '../../../src/voting/roll.js'
import { swingOf } from '../../../src/voting/swing.js'
import { holds } from '../../kernel/holds.js'
import { laws, ruleOf } from '../../voting/arbitraries.js'

const ruleFor = (text: string) => ({
  threshold: parseThreshold(text),
  quorum: null,
  meanings: ballotMeanings('ignored', 'leaves'),
  tie: 'lost' as const,
})

const prices = fc.oneof(
  fc.constant(1),
  fc.nat(6),
  fc.constant(null),
  fc.record(
    { aye: fc.option(fc.nat(6)), nay: fc.option(fc.nat(6)), abstain: fc.option(fc.nat(6)) },
    { requiredKeys: [] },
  ),
)

const bodies = fc.boolean().chain((grouped) =>
  fc.record({
    members: fc.array(
      fc.record({
        ballot: fc.constantFrom(...KNOWN_BALLOTS),
        weight: fc.integer({ min: 1, max: 3 }),
        group: grouped ? fc.constantFrom('north', 'south') : fc.constant(null),
        price: prices,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    vacancies: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 3 }),
        group: grouped ? fc.constantFrom('north', 'south') : fc.constant(null),
      }),
      { maxLength: 2 },
    ),
    law: laws(grouped),
    casting: fc.constantFrom('aye' as const, 'nay' as const, undefined),
    officer: fc.option(
      fc.record({
        present: fc.constant(true),
        inQuorum: fc.boolean(),
        inBase: fc.boolean(),
        ballot: fc.constantFrom('aye' as const, 'nay' as const, 'abstain' as const, null),
      }),
    ),
  }),
)

type Drawn = typeof bodies extends fc.Arbitrary<infer Value> ? Value : never

const named = <Value>(members: Drawn['members'], of: (member: Drawn['members'][number]) => Value) =>
  Object.fromEntries(members.map((member, n) => [`m${n}`, of(member)]))

const partsOf = ({ members, vacancies, law, casting, officer }: Drawn) => ({
  ballots: named(members, ({ ballot }) => ballot),
  body: {
    seats: members.length + vacancies.length,
    vacant: vacancies.length,
    vacancies,
    weights: named(members, ({ weight }) => weight),
    groups: Object.fromEntries(
      members.flatMap(({ group }, n) => (group === null ? [] : [[`m${n}`, group] as const])),
    ),
  },
  rule: ruleOf(law),
  said: officer !== null ? { officer } : casting === undefined ? {} : { casting },
})

/** The least cost over every other set of ballots, by trying them all. */
function byBruteForce(drawn: Drawn): number | null {
  const { ballots, body, rule, said } = partsOf(drawn)
  const outcomeOf = (given: Record<string, KnownBallot>) =>
    decideRoll({ ...rollOf(given, body), ...said }, rule).outcome
  const before = outcomeOf(ballots)
  let best: number | null = null
  const visit = (at: number, given: Record<string, KnownBallot>, cost: number) => {
    const member = drawn.members[at]
    if (member === undefined) {
      if (outcomeOf(given) !== before && (best === null || cost < best)) best = cost
      return
    }
    visit(at + 1, given, cost)
    if (!CASTABLE_BALLOTS.some((each) => each === member.ballot)) return
    for (const to of CASTABLE_BALLOTS) {
      const { price } = member
      const own = typeof price === 'object' && price !== null ? (to in price ? price[to] : 1) : price
      if (to === member.ballot || own === null || own === undefined) continue
      visit(at + 1, { ...given, [`m${at}`]: to }, cost + own)
    }
  }
  visit(0, ballots, 0)
  return best
}

// A table may hold undefined in its type only: the generator leaves the key out.
const pricesOf = (drawn: Drawn) => named(drawn.members, ({ price }) => price) as Record<string, Price>

describe('the cheapest swing', () => {
  it('costs the least of all changes, and does change the result', () => {
    holds(
      fc.property(bodies, (drawn) => {
        const { ballots, body, rule, said } = partsOf(drawn)
        const { outcome, cheapest } = cheapestSwing(ballots, body, rule, pricesOf(drawn), said)
        expect(cheapest?.cost ?? null).toBe(byBruteForce(drawn))
        if (cheapest === null) return
        const after = { ...ballots }
        for (const { member, from, to } of cheapest.changes) {
          expect(after[member]).toBe(from)
          after[member] = to
        }
        const there = decideRoll({ ...rollOf(after, body), ...said }, rule).outcome
        expect(there).toBe(cheapest.outcome)
        expect(there).not.toBe(outcome)
      }),
      300,
    )
  })

  it('is a smallest set where all prices are one', () => {
    holds(
      fc.property(bodies, (drawn) => {
        const { ballots, body, rule, said } = partsOf(drawn)
        const smallest = swingOf(ballots, body, rule, said)
        if (!smallest.exhaustive) return
        const { cheapest, outcome } = cheapestSwing(ballots, body, rule, {}, said)
        expect(outcome).toBe(smallest.outcome)
        expect(cheapest?.cost ?? null).toBe(smallest.smallest?.size ?? null)
      }),
      150,
    )
  })

  it('prefers two cheap members to one dear one', () => {
    const ballots = { A: 'aye', B: 'aye', C: 'nay', D: 'nay', E: 'nay', F: 'nay', G: 'nay' } as const
    const found = cheapestSwing(
      ballots,
      { seats: 7, weights: { C: 3 } },
      ruleFor('majority of voting'),
      { C: 9, D: 1, E: 2, F: 4, G: null },
      {},
      'carried',
    )
    expect(found.outcome).toBe('lost')
    expect(found.cheapest).toEqual({
      cost: 7,
      outcome: 'carried',
      changes: [
        { member: 'D', from: 'nay', to: 'aye' },
        { member: 'E', from: 'nay', to: 'aye' },
        { member: 'F', from: 'nay', to: 'aye' },
      ],
    })
  })

  it('goes through a chamber of 435', () => {
    const ballots = Object.fromEntries(
      Array.from({ length: 435 }, (_, n) => [`m${n}`, n < 200 ? 'aye' : 'nay'] as const),
    )
    const found = cheapestSwing(ballots, { seats: 435 }, ruleFor('majority of seats'))
    expect(found.cheapest?.cost).toBe(18)
    expect(found.cheapest?.changes).toHaveLength(18)
  })

  it('says everything that is wrong with prices and ballots at once', () => {
    const wrong = () =>
      cheapestSwing(
        // What comes from outside need not be what its type says.
        { A: 'aye', B: 'unreported' as 'aye', C: 'nay' },
        { seats: 3 },
        ruleFor('2 ayes'),
        { A: -1, C: { aye: 1.5, maybe: 2 } as Price, D: 1 },
      )
    expect(wrong).toThrow(InputError)
    expect(wrong).toThrow(
      /prices\.D[\s\S]*prices\.A[\s\S]*ballots\.B[\s\S]*prices\.C\.aye[\s\S]*prices\.C\.maybe/,
    )
  })
})
