import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passProbability, pivotality } from '../../../src/simulation/odds/pass-probability.js'
import { planOf } from '../../../src/simulation/odds/plan.js'
import type { OddsMember } from '../../../src/simulation/odds/read-odds.js'
import { CASTING_CASES, KNOWN_BALLOTS, type KnownBallot } from '../../../src/vocabulary.js'
import { holds } from '../../kernel/holds.js'
import { laws, ruleOf } from '../../voting/arbitraries.js'
import { type Chancy, everyWay, type MayorsVote, oddsByBruteForce, outcomeOf } from './brute-force.js'

const NEAR = 1e-12

/** Chances in sixty-fourths, which add up to 1 as numbers too; some ballots are often without any. */
const chancesOf = <Ballot extends string>(ballots: readonly Ballot[]) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })), {
      minLength: ballots.length - 1,
      maxLength: ballots.length - 1,
    })
    .map((parts) => {
      let left = 64
      const taken = parts.map((part) => {
        const own = Math.min(part, left)
        left -= own
        return own
      })
      const all = [...taken, left]
      // One chance for each ballot.
      return Object.fromEntries(ballots.map((ballot, n) => [ballot, (all[n] ?? 0) / 64])) as Record<
        Ballot,
        number
      >
    })

const chancy = (grouped: boolean, heaviest: number): fc.Arbitrary<Chancy> =>
  fc.record({
    weight: fc.integer({ min: 1, max: heaviest }),
    group: grouped ? fc.constantFrom('north', 'south') : fc.constant(null),
    chances: fc.oneof(chancesOf(KNOWN_BALLOTS), chancesOf(['nay', 'aye'] as const)),
  })

const mayors = (chair: boolean): fc.Arbitrary<MayorsVote> =>
  fc.record({
    votes: chair
      ? fc.constant('chair' as const)
      : fc.oneof(fc.constant('always' as const), fc.subarray([...CASTING_CASES])),
    inQuorum: fc.boolean(),
    inBase: fc.boolean(),
    chances: chancesOf(['nay', 'aye', 'abstain', 'absent'] as const),
  })

const bodies = fc.boolean().chain((grouped) =>
  laws(grouped).chain((law) =>
    fc.record({
      members: fc.array(chancy(grouped, 3), { minLength: 1, maxLength: 4 }),
      vacant: grouped ? fc.constant(0) : fc.nat(2),
      law: fc.constant(law),
      mayor: fc.option(mayors(law.tie === 'chair-decides')),
    }),
  ),
)

const asked = (members: readonly Chancy[]): OddsMember[] =>
  members.map(({ weight, group, chances }, n) => ({
    name: `m${n}`,
    weight,
    chances,
    ...(group === null ? {} : { group }),
  }))

const settingOf = (vacant: number, mayor: MayorsVote | null) => ({
  vacant,
  ...(mayor === null ? {} : { mayor }),
})

describe('the chance that a question carries', () => {
  it('is that of going through every ballot, under any rule', () => {
    holds(
      fc.property(bodies, ({ members, vacant, law, mayor }) => {
        const rule = ruleOf(law)
        const odds = passProbability(asked(members), rule, settingOf(vacant, mayor))
        const expected = oddsByBruteForce(members, vacant, rule, mayor)
        expect(Math.abs(odds.carried - expected.carried)).toBeLessThan(NEAR)
        expect(Math.abs(odds.lost - expected.lost)).toBeLessThan(NEAR)
        expect(Math.abs(odds.noQuorum - expected['no-quorum'])).toBeLessThan(NEAR)
        expect(Math.abs(odds.undetermined - expected.undetermined)).toBeLessThan(NEAR)
      }),
      400,
    )
  })

  it('has the ayes and the ballots that are expected', () => {
    holds(
      fc.property(bodies, ({ members, vacant, law, mayor }) => {
        const { ayes, expected } = passProbability(asked(members), ruleOf(law), settingOf(vacant, mayor))
        const counted = new Map<number, number>()
        const heads = { aye: 0, nay: 0, abstain: 0, recused: 0, absent: 0 }
        for (const { chance, ballots } of everyWay(members)) {
          let votes = 0
          ballots.forEach((ballot, n) => {
            heads[ballot] += chance
            if (ballot === 'aye') votes += members[n]?.weight ?? 0
          })
          counted.set(votes, (counted.get(votes) ?? 0) + chance)
        }
        expect(ayes.map(({ votes }) => votes)).toEqual([...counted.keys()].sort((a, b) => a - b))
        for (const { votes, chance } of ayes) {
          expect(Math.abs(chance - (counted.get(votes) ?? 0))).toBeLessThan(NEAR)
        }
        for (const ballot of KNOWN_BALLOTS) {
          expect(Math.abs(expected[ballot] - heads[ballot])).toBeLessThan(NEAR)
        }
      }),
      60,
    )
  })
})

describe('the tallies that carry', () => {
  it('are those of decideRoll, every one of every small body', () => {
    holds(
      fc.property(bodies, ({ members, vacant, law, mayor }) => {
        const rule = ruleOf(law)
        const plan = planOf({
          voters: members,
          units: members.map((_, n) => [n]),
          possible: members.map(() => KNOWN_BALLOTS),
          seats: members.length + vacant,
          vacant,
          rule,
          mayor,
        })
        const anything = members.map((member) => ({
          ...member,
          chances: Object.fromEntries(KNOWN_BALLOTS.map((ballot) => [ballot, 1])),
        }))
        for (const { ballots } of everyWay(anything)) {
          const cell = ballots.reduce(
            (sum, ballot, n) => sum + (plan.shifts[n]?.[KNOWN_BALLOTS.indexOf(ballot)] ?? 0),
            0,
          )
          const hers = mayor === null ? [null] : (['nay', 'aye', 'abstain', 'absent'] as const)
          hers.forEach((vote, n) => {
            const moved = vote === null ? 0 : (plan.shifts[members.length]?.[n] ?? 0)
            expect(plan.outcomeAt(cell + moved)).toBe(outcomeOf(members, ballots, vacant, rule, mayor, vote))
          })
        }
      }),
      60,
    )
  })
})

describe('the chance that a member decides', () => {
  it('is that her aye carries it and her nay does not, over all ballots of the others', () => {
    holds(
      fc.property(bodies, ({ members, vacant, law, mayor }) => {
        const rule = ruleOf(law)
        const found = pivotality(asked(members), rule, settingOf(vacant, mayor))
        const certain = (n: number, ballot: KnownBallot) =>
          members.map((member, at) => (at === n ? { ...member, chances: { [ballot]: 1 } } : member))
        members.forEach((_, n) => {
          let decides = 0
          const hers = mayor === null ? [[null, 1] as const] : Object.entries(mayor.chances)
          for (const { chance, ballots } of everyWay(certain(n, 'aye'))) {
            for (const [vote, part] of hers) {
              // The keys of her chances are her ballots.
              const cast = vote as 'aye' | 'nay' | 'abstain' | 'absent' | null
              const other = ballots.map((ballot, at) => (at === n ? 'nay' : ballot))
              const carries = (given: readonly KnownBallot[]) =>
                outcomeOf(members, given, vacant, rule, mayor, cast) === 'carried'
              if (carries(ballots) && !carries(other)) decides += chance * part
            }
          }
          expect(Math.abs((found[n]?.decides ?? 0) - decides)).toBeLessThan(NEAR)
        })
      }),
      120,
    )
  })
})
