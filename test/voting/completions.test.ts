import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AbstentionMode,
  type Ballot,
  type CertainDecision,
  TIE_RULES,
  type TieRule,
} from '../../src/vocabulary.js'
import { completions } from '../../src/voting/completions.js'
import { decideRoll } from '../../src/voting/decide.js'
import { decide, type Question, readQuestion } from '../../src/voting/question.js'
import { NO_BALLOTS, type Roll } from '../../src/voting/roll.js'
import type { VotingRule } from '../../src/voting/voting-rule.js'
import { holds } from '../kernel/holds.js'
import {
  castings,
  type Law,
  laws,
  type Member,
  membersPartlyReported,
  ruleOf,
  thresholds,
} from './arbitraries.js'
import { possibleByBruteForce, rollFor } from './brute-force.js'

const BODIES = [
  ['of equal votes', { most: 9, heaviest: 1, groups: false }, 6],
  ['of weighted votes', { most: 9, heaviest: 5, groups: false }, 4],
  ['in two groups', { most: 9, heaviest: 1, groups: true }, 5],
  ['of weighted votes in two groups', { most: 8, heaviest: 3, groups: true }, 3],
] as const

const said = fc.record({
  unanimous: fc.option(fc.constantFrom('aye', 'nay'), { nil: undefined, freq: 2 }),
  quorumKnown: fc.boolean(),
  casting: castings,
})

type Said = typeof said extends fc.Arbitrary<infer Each> ? Each : never

/** A roll in which no known ballot denies what is said of all of them. */
function openRoll(
  given: readonly Member<Ballot>[],
  vacant: number,
  { unanimous, quorumKnown, casting }: Said,
): Roll {
  const denied = unanimous === 'aye' ? 'nay' : unanimous === 'nay' ? 'aye' : null
  const sound = given.map((member) =>
    member.ballot === denied ? { ...member, ballot: 'abstain' as const } : member,
  )
  return rollFor(sound, vacant, { quorumKnown, casting, ...(unanimous === undefined ? {} : { unanimous }) })
}

function expectExact(roll: Roll, law: Law): void {
  const rule = ruleOf(law)
  expect(decideRoll(roll, rule).possible).toEqual(possibleByBruteForce(roll, rule))
}

describe.each(BODIES)('what is certain of a body %s', (_name, sizes, open) => {
  const rolls = [membersPartlyReported(sizes, open), fc.nat(2), said] as const

  const exact = (law: fc.Arbitrary<Law>, told: Partial<Said> = {}) =>
    fc.property(...rolls, law, (given, vacant, words, each) => {
      expectExact(openRoll(given, vacant, { ...words, ...told }), each)
    })

  it.each(TIE_RULES)('is what every completion comes to; equal votes: %s', (tie) => {
    holds(exact(laws(sizes.groups, [tie])), 3000)
  })

  it('is what every completion comes to, where whoever is still to vote is in the room', () => {
    const inRoom = fc.property(rolls[0], rolls[1], laws(sizes.groups), (given, vacant, law) => {
      expectExact(rollFor(given, vacant, { inRoom: true }), law)
    })
    holds(inRoom, 1000)
  })

  it('is what every completion comes to, where none was against and a quorum hangs on who is eligible', () => {
    const law = fc.record({
      threshold: thresholds(1, sizes.groups, ['eligible', 'in-office']),
      quorum: thresholds(0, false, ['eligible']),
      abstentions: fc.constantFrom<AbstentionMode>('as-aye', 'with-majority', 'leave-base'),
      recusal: fc.constant('leaves' as const),
      tie: fc.constantFrom<TieRule>('lost', 'chair-decides'),
    })
    holds(exact(law, { unanimous: 'aye' }), 1500)
  })
})

describe('known hard cases', () => {
  // Each is a question for which two kinds of ballots among the unreported, at their corners, are not enough.
  const CASES: [string, Question, CertainDecision[]][] = [
    [
      'equal votes need a third ballot: one for, one against, one absent',
      { seats: 6, ballots: { unreported: 3, absent: 3 }, rule: 'majority of seats', tie: 'sustains-chair' },
      ['carried', 'lost'],
    ],
    [
      'equal votes with a quorum: two for, three against, one absent',
      {
        seats: 9,
        ballots: { aye: 2, nay: 1, unreported: 6 },
        rule: 'unanimous of voting',
        quorum: '2/3 of seats',
        abstentions: 'as-nay',
        tie: 'sustains-chair',
      },
      ['carried', 'lost', 'no-quorum'],
    ],
    [
      'equal weights are met by the middle one alone',
      {
        ballots: { a: 'unreported', b: 'unreported', c: 'unreported', yes: 'aye', no: 'nay' },
        weights: { a: 1, b: 2, c: 3, yes: 10, no: 8 },
        rule: '20 ayes',
        tie: 'sustains-chair',
      },
      ['carried', 'lost'],
    ],
    [
      'lost without a nay: one more in the room, one recused, one absent',
      {
        seats: 4,
        ballots: { aye: 1, unreported: 3 },
        rule: '3/4 of eligible',
        quorum: 'majority of eligible',
        abstentions: 'as-aye',
        unanimous: true,
      },
      ['carried', 'lost', 'no-quorum'],
    ],
    [
      'lost without a nay: one abstains, one recuses, one is absent',
      {
        seats: 9,
        ballots: { aye: 5, unreported: 3, absent: 1 },
        rule: '4/5 of eligible or more than 2/3 of in-office',
        quorum: '3/4 of eligible',
        abstentions: 'leave-base',
        unanimous: true,
      },
      ['carried', 'lost', 'no-quorum'],
    ],
  ]

  it.each(CASES)('%s', (_why, question, possible) => {
    const { roll, rule } = readQuestion(question)
    expect(possibleByBruteForce(roll, rule)).toEqual(possible)
    expect(decideRoll(roll, rule).possible).toEqual(possible)
  })
})

describe('questions that the corners do not decide', () => {
  // Each has a completion that is lost and that no corner comes to: it is refused, not answered by a guess.
  const CASES: [string, Question, RegExp][] = [
    [
      'one absence in each of two groups, each for another part of the rule',
      {
        seats: 27,
        ballots: {
          groups: {
            north: { aye: 8, recused: 8, unreported: 3 },
            south: { aye: 4, absent: 1, unreported: 3 },
          },
        },
        rule: '1/2 of in-office in each group or 4/5 of eligible in each group',
        quorum: '16 members',
        abstentions: 'leave-base',
        unanimous: true,
      },
      /groups/,
    ],
    [
      'two shares that only 42 of 68 lies between',
      {
        seats: 101,
        ballots: { aye: 22, unreported: 79 },
        rule: '6177/10000 of eligible',
        quorum: '6176/10000 of eligible',
        abstentions: 'as-aye',
        unanimous: true,
      },
      /at most 12/,
    ],
    [
      'a chair who can carry it only beside 1, 3 and 6 of the weights 1, 2, 3 and 6',
      {
        ballots: { a: 'unreported', b: 'unreported', c: 'unreported', d: 'unreported', no: 'nay' },
        weights: { a: 1, b: 2, c: 3, d: 6, no: 10 },
        rule: '11/20 of present',
        tie: 'chair-decides',
        casting: 'aye',
      },
      /weighted/,
    ],
  ]

  it.each(CASES)('%s', (_why, question, reason) => {
    expect(() => decide(question)).toThrow(reason)
  })

  it('are decided where all is reported, and where abstentions cannot help the motion', () => {
    const [, groups] = CASES[0] ?? ['', { ballots: {}, rule: '1 aye' } satisfies Question]
    expect(decide({ ...groups, abstentions: 'ignored' }).possible).toContain('lost')
    const north = { aye: 8, recused: 8, absent: 1, abstain: 2 }
    const south = { aye: 4, absent: 2, abstain: 2 }
    expect(decide({ ...groups, ballots: { groups: { north, south } } }).outcome).toBe('lost')
  })
})

describe('the number of completions that are tried', () => {
  const rule: VotingRule = readQuestion({ ballots: {}, rule: '2/3 of voting', quorum: '1 member' }).rule
  const triedFor = (unreported: number, weights: readonly number[], groups: readonly (string | null)[]) => {
    const blocs = weights.flatMap((weight) =>
      groups.map((group) => ({ group, weight, counts: { ...NO_BALLOTS, aye: 3, nay: 2, unreported } })),
    )
    const seats = blocs.length * (5 + unreported)
    return completions({ seats, vacant: 0, blocs }, rule).length
  }

  it.each<[string, number[], (string | null)[]]>([
    ['equal votes', [1], [null]],
    ['weights', [1, 2, 7], [null]],
    ['groups', [1], ['north', 'south']],
    ['both', [1, 2, 7], ['north', 'south']],
  ])('does not grow with how many are unreported: %s', (_name, weights, groups) => {
    const few = triedFor(11, weights, groups)
    expect(few).toBeGreaterThan(0)
    expect(triedFor(500, weights, groups)).toBeLessThanOrEqual(2 * few)
    expect(triedFor(50_000, weights, groups)).toBeLessThanOrEqual(2 * few)
  })
})
