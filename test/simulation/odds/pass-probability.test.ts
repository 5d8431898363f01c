import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/kernel/problem.js'
import { rulebooks } from '../../../src/rulebooks/index.js'
import { rowOf } from '../../../src/rules/readers.js'
import { ayeOdds } from '../../../src/simulation/odds/aye-odds.js'
import { passProbability, pivotality } from '../../../src/simulation/odds/pass-probability.js'
import type { OddsMember, OddsRule, OddsSetting } from '../../../src/simulation/odds/read-odds.js'
import { holds } from '../../kernel/holds.js'
import { laws, ruleOf } from '../../voting/arbitraries.js'

const NEAR = 1e-12
const alike = (n: number, chances: OddsMember['chances']): OddsMember[] =>
  Array.from({ length: n }, (_, k) => ({
    name: `m${k + 1}`,
    ...(chances === undefined ? {} : { chances }),
  }))

describe('exact fractions', () => {
  it('come of exact chances', () => {
    const odds = passProbability(alike(3, '1/3'), 'majority of voting')
    expect(odds.fractions?.carried.fraction).toBe('7/27')
    expect(odds.fractions?.lost.fraction).toBe('20/27')
    expect(odds.exact).toBe(true)
    expect(passProbability(alike(2, '0.9'), '2 ayes').fractions?.carried.fraction).toBe('81/100')
  })

  it('do not come of numbers', () => {
    expect(passProbability(alike(3, 0.25), 'majority of voting').fractions).toBeNull()
  })

  it('are what the numbers are near', () => {
    const parts = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .filter((three) => three.some((part) => part > 0))
    holds(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), (members) => {
        const odds = passProbability(
          members.map(([aye, nay, absent], n) => {
            const of = aye + nay + absent
            return {
              name: `m${n}`,
              chances: { aye: `${aye}/${of}`, nay: `${nay}/${of}`, absent: `${absent}/${of}` },
            }
          }),
          { rule: 'majority of voting', quorum: 'majority of seats' },
        )
        expect(Math.abs((odds.fractions?.carried.value ?? 2) - odds.carried)).toBeLessThan(NEAR)
        expect(Math.abs((odds.fractions?.noQuorum.value ?? 2) - odds.noQuorum)).toBeLessThan(NEAR)
        expect(Math.abs(odds.carried + odds.lost + odds.noQuorum - 1)).toBeLessThan(NEAR)
      }),
      60,
    )
  })
})

describe('large bodies', () => {
  it('of 538 who toss coins carry as often as the middle binomial says', () => {
    let tie = 1
    for (let k = 1; k <= 269; k += 1) tie *= (269 + k) / k / 4
    const { carried } = passProbability(alike(538, 0.5), 'majority of voting')
    expect(Math.abs(carried - (1 - tie) / 2)).toBeLessThan(NEAR)
  })

  it('of two hundred, some absent, with a quorum, add up to one', () => {
    const odds = passProbability(alike(200, { aye: 0.4, nay: 0.3, abstain: 0.1, absent: 0.2 }), {
      rule: '2/3 of present',
      quorum: '4/5 of seats',
    })
    expect(Math.abs(odds.carried + odds.lost + odds.noQuorum - 1)).toBeLessThan(NEAR)
    expect(odds.noQuorum).toBeGreaterThan(0.4)
  })
})

describe('what is made ready for many sets of chances', () => {
  it('has the same odds', () => {
    const member = fc.record({
      weight: fc.integer({ min: 1, max: 3 }),
      group: fc.constantFrom('north', 'south'),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    const bodies = fc.oneof(
      fc.array(member, { minLength: 1, maxLength: 9 }),
      fc
        .array(member, { minLength: 1, maxLength: 40 })
        .map((all) => all.map((each) => ({ ...each, weight: 1 }))),
    )
    holds(
      fc.property(bodies, laws(true), (members, law) => {
        const rule = ruleOf(law)
        const { carried } = passProbability(
          members.map(({ chance, ...voter }, n) => ({ ...voter, name: `m${n}`, chances: chance })),
          rule,
        )
        const ready = ayeOdds(members, rule)
        const chances = members.map(({ chance }) => chance)
        expect(Math.abs(ready(chances) - carried)).toBeLessThan(NEAR)
        // Nothing of one set of chances is left for the next.
        expect(ready(chances)).toBe(ready(chances))
      }),
      120,
    )
  })
})

describe('blocs', () => {
  it('vote together', () => {
    const members = [{ name: 'A' }, { name: 'B' }, { name: 'C', chances: '1/2' }]
    const odds = passProbability(members, 'majority of voting', {
      blocs: [{ members: ['A', 'B'], chances: '1/3' }],
    })
    expect(odds.fractions?.carried.fraction).toBe('1/3')
    expect(
      pivotality(members, 'majority of voting', { blocs: [{ members: ['A', 'B'], chances: '1/3' }] }),
    ).toEqual([
      { members: ['C'], decides: 0 },
      { members: ['A', 'B'], decides: 1 },
    ])
  })

  it('are the members one by one, on the condition of each ballot', () => {
    const chances = fc.integer({ min: 1, max: 7 }).map((part) => part / 8)
    holds(
      fc.property(fc.array(chances, { minLength: 3, maxLength: 6 }), chances, (others, bloc) => {
        const own = others.map((chance, n): OddsMember => ({ name: `m${n}`, chances: chance }))
        const with_ = (given: OddsMember['chances']) =>
          passProbability(
            [...own, { name: 'A', chances: given ?? 0 }, { name: 'B', chances: given ?? 0 }],
            '2/3 of voting',
          ).carried
        const together = passProbability([...own, { name: 'A' }, { name: 'B' }], '2/3 of voting', {
          blocs: [{ members: ['A', 'B'], chances: bloc }],
        })
        expect(Math.abs(together.carried - (bloc * with_(1) + (1 - bloc) * with_(0)))).toBeLessThan(NEAR)
      }),
      60,
    )
  })
})

describe('shocks', () => {
  it('are conditions: what happens to several at once', () => {
    const members = alike(3, '1/2')
    const speech = (chance: string, rest: string): OddsSetting => ({
      shocks: [
        {
          cases: [
            { chance, chances: { m1: 1, m2: 1 } },
            { chance: rest, chances: {} },
          ],
        },
      ],
    })
    const odds = passProbability(members, 'majority of voting', speech('1/4', '3/4'))
    expect(odds.fractions?.carried.fraction).toBe('5/8')
    expect(odds.expected.aye).toBeCloseTo(1.75, 12)
  })

  it('of two kinds come together as often as their product', () => {
    const shock = (name: string) => ({
      cases: [
        { chance: '1/2', chances: { [name]: 1 } },
        { chance: '1/2', chances: { [name]: 0 } },
      ],
    })
    const odds = passProbability(alike(2, 0), '2 ayes', { shocks: [shock('m1'), shock('m2')] })
    expect(odds.fractions?.carried.fraction).toBe('1/4')
  })
})

describe('mayors', () => {
  const rule = { rule: 'majority of voting', tie: 'chair-decides' } as const

  it('break ties as often as they say', () => {
    const odds = passProbability(alike(2, '1/2'), rule, { mayor: { chances: '1/3' } })
    expect(odds.fractions?.carried.fraction).toBe('5/12')
    expect(odds.undetermined).toBe(0)
  })

  it('of whose vote nothing is said leave equal votes undetermined', () => {
    expect(passProbability(alike(2, '1/2'), rule).fractions?.undetermined.fraction).toBe('1/2')
  })

  it('decide where the members are equal', () => {
    const found = pivotality(alike(2, '1/2'), rule, { mayor: { chances: '1/3' } })
    expect(found[2]?.members).toEqual(['mayor'])
    expect(found[2]?.decides).toBeCloseTo(0.5, 12)
  })
})

describe('the rows of a rulebook', () => {
  it('are a rule too', () => {
    const { voting } = rulebooks.rosenberg
    const rows = {
      threshold: rowOf(rulebooks.rosenberg, 'main').threshold,
      quorum: voting.quorum.threshold,
      meanings: voting.ballots.meanings,
      tie: voting.tie.rule,
    }
    const odds = passProbability(alike(5, { aye: '1/2', absent: '1/2' }), rows)
    expect(odds.fractions?.noQuorum.fraction).toBe('1/2')
    expect(odds.fractions?.carried.fraction).toBe('1/2')
  })
})

describe('bad input', () => {
  const pathsOf = (members: readonly OddsMember[], rule: OddsRule, setting: OddsSetting = {}) => {
    try {
      passProbability(members, rule, setting)
      return []
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return error.problems.map(({ path }) => path)
    }
  }

  it('says everything that is wrong at once, with the place', () => {
    expect(
      pathsOf(
        [
          { name: 'A', chances: 1.5 },
          { name: 'A', chances: { aye: 0.5, nay: 0.4 } },
          { name: 'B', chances: '2/1' },
          { name: 'C' },
          { name: 'D', chances: 0.5, weight: 0 },
        ],
        'most of voting',
      ),
    ).toEqual([
      'members[1].name',
      'members[0].chances',
      'members[1].chances',
      'members[2].chances',
      'members[3].chances',
      'rule',
      'weights.D',
    ])
  })

  it('knows blocs, shocks and mayors that cannot be', () => {
    const members = alike(3, 0.5)
    expect(
      pathsOf(members, '2 ayes', {
        blocs: [
          { members: ['m1', 'x'], chances: 0.5 },
          { members: ['m1'], chances: 0.5 },
        ],
      }),
    ).toEqual(['blocs[0].members[1]', 'blocs[1].members[0]', 'members[0].chances'])
    expect(
      pathsOf(members, '2 ayes', {
        shocks: [{ cases: [{ chance: 0.5, chances: { nobody: 1 } }] }],
        mayor: { chances: 0.5 },
      }),
    ).toEqual(['mayor', 'shocks[0].cases[0].chances.nobody', 'shocks[0].cases'])
    expect(pathsOf([], '2 ayes')).toEqual(['members'])
  })
})
