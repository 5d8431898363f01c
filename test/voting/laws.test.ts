import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Threshold } from '../../src/rules/threshold.js'
import type { DecisionOutcome, KnownBallot, TieRule } from '../../src/vocabulary.js'
import { decideRoll } from '../../src/voting/decide.js'
import { decide, type NamedBallots, type Question } from '../../src/voting/question.js'
import { holds } from '../kernel/holds.js'
import { castings, type Law, laws, type Member, members, ruleOf } from './arbitraries.js'
import { rollFor } from './brute-force.js'
import { referenceDecision } from './reference.js'

const PLAIN = { most: 10, heaviest: 1, groups: false }
const WEIGHTED = { most: 9, heaviest: 4, groups: false }
const GROUPED = { most: 10, heaviest: 3, groups: true }
const BODIES = [
  ['of equal votes', PLAIN],
  ['of weighted votes', WEIGHTED],
  ['of weighted votes in two groups', GROUPED],
] as const

type Casting = 'aye' | 'nay' | undefined

const outcomeOf = (given: readonly Member[], vacant: number, law: Law, casting: Casting) =>
  decideRoll(rollFor(given, vacant, { casting }), ruleOf(law)).outcome

describe.each(BODIES)('a body %s', (_name, sizes) => {
  const bodies = [members(sizes), fc.nat(3), laws(sizes.groups), castings] as const

  it('decides as the words of the law do, member by member', () => {
    holds(
      fc.property(...bodies, (given, vacant, law, casting) => {
        const expected = referenceDecision({ members: given, vacant, casting }, law)
        expect(outcomeOf(given, vacant, law, casting)).toBe(expected)
      }),
      4000,
    )
  })

  it('carries nothing without an aye', () => {
    holds(
      fc.property(...bodies, (given, vacant, law, casting) => {
        const without = given.map((member) =>
          member.ballot === 'aye' ? { ...member, ballot: 'abstain' as const } : member,
        )
        expect(['lost', 'no-quorum']).toContain(outcomeOf(without, vacant, law, casting))
      }),
      1500,
    )
  })

  it('counts members, not the order in which they are named', () => {
    const shuffled = members(sizes).chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    )
    holds(
      fc.property(
        shuffled,
        fc.nat(3),
        laws(sizes.groups),
        castings,
        ([given, other], vacant, law, casting) => {
          expect(outcomeOf(other, vacant, law, casting)).toBe(outcomeOf(given, vacant, law, casting))
        },
      ),
      1000,
    )
  })
})

/** How good an outcome is for the ayes. */
const RANK: Readonly<Record<DecisionOutcome, number>> = {
  'no-quorum': 0,
  lost: 0,
  undetermined: 1,
  carried: 2,
}

const withAye = (given: readonly Member[], at: number): Member[] =>
  given.map((member, n) => (n === at ? { ...member, ballot: 'aye' } : member))

/**
 * True where an aye adds to no base but that of those voting, and takes away nobody who could concur: the
 * votes of the chair and of one who concurs are there only while the votes are equal.
 */
const addsOnlyAVote = (ballot: KnownBallot, { abstentions, recusal }: Law) =>
  ballot === 'nay' ||
  (ballot === 'abstain' && abstentions !== 'leave-base' && abstentions !== 'concur-if-one-short') ||
  (ballot === 'recused' && recusal === 'stays')

const _MAJORITY: Threshold = { share: [1, 2], strictly: true, of: 'voting' }

describe.each(BODIES)('one more aye, in a body %s,', (_name, sizes) => {
  const oneMore = (law: fc.Arbitrary<Law>, alike: (member: Member, law: Law) => boolean = () => true) =>
    fc.property(members(sizes), fc.nat(), fc.nat(3), law, castings, (given, pick, vacant, law, casting) => {
      const at = pick % given.length
      const changed = given[at]
      if (changed === undefined || !alike(changed, law)) return
      const before = outcomeOf(given, vacant, law, casting)
      expect(RANK[outcomeOf(withAye(given, at), vacant, law, casting)]).toBeGreaterThanOrEqual(RANK[before])
    })
  const lawsWith = (tie: TieRule) => laws(sizes.groups, [tie])

  it('never turns carried into anything else where a tie is lost', () => {
    holds(oneMore(lawsWith('lost')), 4000)
  })

  it('never does where the chair decides, as long as it only adds a vote', () => {
    holds(
      oneMore(lawsWith('chair-decides'), ({ ballot }, law) => addsOnlyAVote(ballot, law)),
      4000,
    )
  })

  it('never does where the chair is sustained unless more are against', () => {
    holds(oneMore(lawsWith('sustains-chair')), 4000)
  })
})

describe('one more aye can lose a question that only equal votes carried', () => {
  it('where the chair decides: an arrival makes the base larger, and the chair has no vote to cast', () => {
    const question = { seats: 6, rule: 'majority of present', tie: 'chair-decides', casting: 'aye' } as const
    expect(decide({ ...question, ballots: { aye: 2, nay: 2, abstain: 1 } })).toMatchObject({
      outcome: 'carried',
    })
    expect(decide({ ...question, ballots: { aye: 3, nay: 2, abstain: 1 } })).toMatchObject({
      outcome: 'lost',
    })
  })

  it('where the chair decides: the chair and one who concurs were two votes, and are one', () => {
    const question = {
      rule: '4 ayes',
      tie: 'chair-decides',
      casting: 'aye',
      abstentions: 'concur-if-one-short',
    } as const
    expect(decide({ ...question, ballots: { aye: 2, nay: 2, abstain: 1 } })).toMatchObject({
      outcome: 'carried',
    })
    expect(decide({ ...question, ballots: { aye: 3, nay: 2 } })).toMatchObject({ outcome: 'lost' })
  })
})

describe('a ruling of the chair', () => {
  it.each(['2/3 of voting', '9 ayes', 'majority of voting'])(
    'stands unless more are against it, under "%s"',
    (rule) => {
      const outcome = (aye: number, nay: number) =>
        decide({ rule, tie: 'sustains-chair', ballots: { aye, nay } }).outcome
      expect([outcome(4, 3), outcome(3, 3), outcome(3, 4)]).toEqual(['carried', 'carried', 'lost'])
    },
  )
})

describe('a question', () => {
  const NAMES = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen', 'Fofana', 'Grieg', 'Haas', 'Ito', 'Jonas']
  const questions = fc.record({
    given: members(PLAIN),
    vacant: fc.nat(3),
    law: laws(false),
    casting: castings,
  })

  const asked = ({ threshold, ...law }: Law, casting: Casting): Omit<Question, 'ballots'> => ({
    ...law,
    rule: threshold,
    ...(casting === undefined || law.tie !== 'chair-decides' ? {} : { casting }),
  })
  const named = (names: readonly string[], given: readonly Member[]): NamedBallots =>
    Object.fromEntries(given.map(({ ballot }, n) => [names[n] ?? `m${n}`, ballot]))
  const countedOf = (given: readonly Member[]) => {
    const counts = { aye: 0, nay: 0, abstain: 0, recused: 0, absent: 0 }
    for (const { ballot } of given) counts[ballot] += 1
    return counts
  }

  it('is decided alike whoever the members are, named or counted', () => {
    holds(
      fc.property(
        questions,
        fc.shuffledSubarray(NAMES, { minLength: 10 }),
        ({ given, vacant, law, casting }, names) => {
          const question = { ...asked(law, casting), seats: given.length + vacant, vacant }
          const decision = decide({ ...question, ballots: countedOf(given) })
          expect(decide({ ...question, ballots: named(NAMES, given) })).toEqual(decision)
          expect(decide({ ...question, ballots: named(names, given) })).toEqual(decision)
          expect(decision.outcome).toBe(outcomeOf(given, vacant, law, casting))
        },
      ),
      1000,
    )
  })

  it('is decided alike with votes that all weigh one, and with none weighed', () => {
    holds(
      fc.property(questions, ({ given, vacant, law, casting }) => {
        const question = {
          ...asked(law, casting),
          seats: given.length + vacant,
          vacant,
          ballots: named(NAMES, given),
        }
        const weights = Object.fromEntries(Object.keys(question.ballots).map((name) => [name, 1]))
        expect(decide({ ...question, weights })).toEqual(decide(question))
      }),
      1000,
    )
  })

  it('takes a seat that nobody voted from as absent', () => {
    holds(
      fc.property(questions, ({ given, vacant, law, casting }) => {
        const question = { ...asked(law, casting), seats: given.length + vacant, vacant }
        const { absent, ...voted } = countedOf(given)
        expect(decide({ ...question, ballots: voted })).toEqual(
          decide({ ...question, ballots: { ...voted, absent } }),
        )
      }),
      500,
    )
  })
})

describe('a threshold for each group', () => {
  it('is met where it is met in every group alone, and only there', () => {
    holds(
      fc.property(members(GROUPED), laws(false), (given, law) => {
        const alone = { ...law, tie: 'lost', quorum: null } as const
        const groups = [...new Set(given.map(({ group }) => group))]
        const carries = groups.map(
          (name) =>
            outcomeOf(
              given.filter(({ group }) => group === name),
              0,
              alone,
              undefined,
            ) === 'carried',
        )
        const together = outcomeOf(given, 0, { ...alone, threshold: { eachGroup: law.threshold } }, undefined)
        expect(together).toBe(carries.every((carried) => carried) ? 'carried' : 'lost')
      }),
      3000,
    )
  })

  it('takes as much as its groups do, and names the one with least to spare', () => {
    const groups = { north: { aye: 5, nay: 1 }, south: { aye: 3, nay: 4 } }
    const decision = decide({ ballots: { groups }, rule: 'majority of voting in each group' })
    expect(decision).toMatchObject({
      outcome: 'lost',
      group: 'south',
      margin: -1,
      ayes: 8,
      base: 13,
      need: 8,
    })
  })
})
