import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseThreshold } from '../../src/rules/notation.js'
import { BALLOTS, type Ballot, type DecisionOutcome } from '../../src/vocabulary.js'
import { decideRoll } from '../../src/voting/decide.js'
import { neededAyes } from '../../src/voting/needed-ayes.js'
import type { Body } from '../../src/voting/roll.js'
import { type Swing, swingOf } from '../../src/voting/swing.js'
import type { VotingRule } from '../../src/voting/voting-rule.js'
import { holds } from '../kernel/holds.js'
import { laws, type Member, ruleOf } from './arbitraries.js'
import { possibleByBruteForce, rollFor } from './brute-force.js'

const CASTABLE = ['aye', 'nay', 'abstain'] as const
const isCastable = (ballot: Ballot) => CASTABLE.some((each) => each === ballot)

const nameOf = (n: number) => `m${n}`
const ballotsOf = (members: readonly Member<Ballot>[]) =>
  Object.fromEntries(members.map(({ ballot }, n) => [nameOf(n), ballot]))
const bodyOf = (members: readonly Member<Ballot>[]): Body => ({
  seats: members.length,
  weights: Object.fromEntries(members.map(({ weight }, n) => [nameOf(n), weight])),
  groups: Object.fromEntries(
    members.flatMap(({ group }, n): [string, string][] => (group === null ? [] : [[nameOf(n), group]])),
  ),
})

/** Every set of members, with every change of their ballots, by the number of members: the outcomes. */
function changesBySize(
  members: readonly Member<Ballot>[],
  rule: VotingRule,
): Map<string, Set<DecisionOutcome>>[] {
  const sizes = members.map(() => new Map<string, Set<DecisionOutcome>>())
  const turn = (at: number, given: readonly Member<Ballot>[], changed: readonly number[]) => {
    const next = members[at]
    if (next === undefined) {
      if (changed.length === 0) return
      const key = changed.map(nameOf).join(' ')
      const found = sizes[changed.length - 1]?.get(key) ?? new Set()
      found.add(decideRoll(rollFor(given, 0), rule).outcome)
      sizes[changed.length - 1]?.set(key, found)
      return
    }
    turn(at + 1, [...given, next], changed)
    if (!isCastable(next.ballot)) return
    for (const ballot of CASTABLE) {
      if (ballot !== next.ballot) turn(at + 1, [...given, { ...next, ballot }], [...changed, at])
    }
  }
  turn(0, [], [])
  return sizes
}

/** Every set that a swing names, as the names of its members. */
function setsOf({ smallest }: Swing, order: readonly string[]): string[] {
  const choices = (members: readonly string[], choose: number): string[][] => {
    if (choose === 0) return [[]]
    return members.flatMap((first, n) =>
      choices(members.slice(n + 1), choose - 1).map((rest) => [first, ...rest]),
    )
  }
  const sets = (smallest?.ways ?? []).flatMap(({ parts }) =>
    parts.reduce<string[][]>(
      (done, { members, choose }) =>
        done.flatMap((set) => choices(members, choose).map((more) => [...set, ...more])),
      [[]],
    ),
  )
  return sets.map((set) => order.filter((name) => set.includes(name)).join(' ')).sort()
}

function expectSwing(members: readonly Member<Ballot>[], rule: VotingRule): void {
  const swing = swingOf(ballotsOf(members), bodyOf(members), rule)
  const outcome = decideRoll(rollFor(members, 0), rule).outcome
  const sizes = changesBySize(members, rule).map((sets) =>
    [...sets].filter(([, outcomes]) => [...outcomes].some((each) => each !== outcome)).map(([set]) => set),
  )
  expect(swing.exhaustive).toBe(true)
  expect(swing.outcome).toBe(outcome)
  expect(swing.pivotal.map(({ member }) => member)).toEqual([...(sizes[0] ?? [])].sort())
  const least = sizes.findIndex((sets) => sets.length > 0)
  expect(swing.smallest?.size ?? null).toBe(least < 0 ? null : least + 1)
  expect(
    setsOf(
      swing,
      members.map((_, n) => nameOf(n)),
    ),
  ).toEqual([...(sizes[least] ?? [])].sort())
}

const bodies = (most: number, heaviest: number, groups: boolean, open: boolean) =>
  fc.array(
    fc.record({
      ballot: fc.constantFrom<Ballot>(
        ...BALLOTS.filter((ballot) => open || ballot !== 'unreported'),
        'aye',
        'nay',
      ),
      weight: fc.integer({ min: 1, max: heaviest }),
      group: groups ? fc.constantFrom('north', 'south') : fc.constant(null),
    }),
    { minLength: 1, maxLength: most },
  )

describe.each([
  ['of equal votes', 1, false],
  ['of weighted votes', 4, false],
  ['in two groups', 2, true],
] as const)('of a body %s', (_name, heaviest, groups) => {
  it('who could have changed the result is who every change of ballots says', () => {
    holds(
      fc.property(bodies(6, heaviest, groups, false), laws(groups), (members, law) =>
        expectSwing(members, ruleOf(law)),
      ),
      150,
    )
    holds(
      fc.property(bodies(9, heaviest, groups, false), laws(groups), (members, law) =>
        expectSwing(members, ruleOf(law)),
      ),
      15,
    )
  })

  it('the same, where some ballots are open', () => {
    holds(
      fc.property(
        bodies(4, heaviest, groups, true),
        laws(groups, ['lost', 'sustains-chair']),
        (members, law) => expectSwing(members, ruleOf(law)),
      ),
      60,
    )
  })

  it('the ayes that are still needed are what every completion says', () => {
    holds(
      fc.property(
        bodies(7, heaviest, groups, true),
        laws(groups, ['lost', 'sustains-chair']),
        (members, law) => {
          const rule = ruleOf(law)
          const open = members.flatMap(({ ballot }, n) => (ballot === 'unreported' ? [n] : []))
          const needed = neededAyes(ballotsOf(members), bodyOf(members), rule, { inRoom: true })
          const certain = new Map<number, boolean[]>()
          for (let set = 0; set < 2 ** open.length; set += 1) {
            const ayes = open.filter((_, n) => (set & (1 << n)) !== 0)
            const given = members.map((member, n) =>
              ayes.includes(n) ? { ...member, ballot: 'aye' as const } : member,
            )
            const possible = possibleByBruteForce(rollFor(given, 0, { inRoom: true }), rule)
            const only = possible.length === 1 && possible[0] === 'carried'
            certain.set(ayes.length, [...(certain.get(ayes.length) ?? []), only])
          }
          const sizes = [...certain].sort(([a], [b]) => a - b)
          expect(needed.exhaustive).toBe(true)
          expect(needed.fewest).toBe(sizes.find(([, found]) => found.includes(true))?.[0] ?? null)
          expect(needed.any).toBe(sizes.find(([, found]) => !found.includes(false))?.[0] ?? null)
        },
      ),
      80,
    )
  })
})

describe('a few members who count differently', () => {
  const rule: VotingRule = ruleOf({
    threshold: parseThreshold('majority of voting'),
    quorum: null,
    abstentions: 'ignored',
    recusal: 'leaves',
    tie: 'lost',
  })

  it('six to three: two who turn, or one who turns and one who abstains, are not enough alone', () => {
    const ballots = Object.fromEntries(
      Array.from({ length: 9 }, (_, n): [string, Ballot] => [nameOf(n), n < 6 ? 'aye' : 'nay']),
    )
    const swing = swingOf(ballots, { seats: 9 }, rule)
    expect(swing.pivotal).toEqual([])
    expect(swing.smallest).toEqual({
      size: 2,
      ways: [
        {
          parts: [
            { members: ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'], choose: 2, ballot: 'aye', to: { nay: 2 } },
          ],
          outcome: 'lost',
        },
      ],
    })
  })

  it('needs the heavy one, or two of the light', () => {
    const open = { a: 'unreported', b: 'unreported', c: 'unreported', d: 'nay' } as const
    const needed = neededAyes(open, { seats: 4, weights: { a: 4, b: 2, c: 2, d: 1 } }, rule)
    expect(needed).toEqual({
      fewest: 2,
      any: 3,
      ways: [
        [
          { members: ['a'], choose: 1 },
          { members: ['b', 'c'], choose: 1 },
        ],
      ],
      from: ['a', 'b', 'c'],
      exhaustive: true,
    })
  })

  it('tries all kinds of fourteen members of different weights', () => {
    const members = Array.from({ length: 14 }, (_, n) => n)
    const weights = Object.fromEntries(members.map((n) => [nameOf(n), n + 1]))
    const ayes = Object.fromEntries(members.map((n): [string, Ballot] => [nameOf(n), 'aye']))
    // Of 105 votes the four heaviest have 50, with the fifth 60: only then is there no majority left.
    const { smallest, exhaustive } = swingOf(ayes, { seats: 14, weights }, rule)
    expect(smallest?.size).toBe(5)
    expect(exhaustive).toBe(true)
  })

  it('says so where there are too many kinds to try', () => {
    const members = Array.from({ length: 26 }, (_, n) => n)
    const weights = Object.fromEntries(members.map((n) => [nameOf(n), n + 101]))
    const ayes = Object.fromEntries(members.map((n): [string, Ballot] => [nameOf(n), 'aye']))
    const never = { ...rule, threshold: parseThreshold('1 aye') }
    expect(swingOf(ayes, { seats: 26, weights }, never)).toMatchObject({ smallest: null, exhaustive: false })
    const open = Object.fromEntries(members.map((n): [string, Ballot] => [nameOf(n), 'unreported']))
    expect(neededAyes(open, { seats: 26, weights }, rule)).toMatchObject({ any: null, exhaustive: false })
  })
})
