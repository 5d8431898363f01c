import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CANDIDATE_BASES,
  CANDIDATE_SHARES,
  candidates,
  carries,
  countedAs,
} from '../../src/interop/candidates.js'
import { type Inference, Inferrer, inferRule } from '../../src/interop/infer-rule.js'
import type { RecordedVote } from '../../src/interop/recorded-vote.js'
import { halfOf } from '../../src/interop/tally-classes.js'
import { ballotMeanings } from '../../src/rules/ballot-meaning.js'
import { formatThreshold } from '../../src/rules/notation.js'
import type { Threshold } from '../../src/rules/threshold.js'
import { ABSTENTION_MODES, type AbstentionMode } from '../../src/vocabulary.js'
import { decideRoll } from '../../src/voting/decide.js'
import { type BallotCounts, NO_BALLOTS } from '../../src/voting/roll.js'
import { named, recorded } from './recorded.js'

const COPIES = 15

interface Truth {
  readonly threshold: Threshold
  readonly abstentions: AbstentionMode
  readonly seats: number
}

/** Every way in which so many members can vote. */
function allTallies(members: number): BallotCounts[] {
  const found: BallotCounts[] = []
  for (let aye = 0; aye <= members; aye += 1)
    for (let nay = 0; aye + nay <= members; nay += 1)
      for (let abstain = 0; aye + nay + abstain <= members; abstain += 1) {
        if (aye + nay > 0)
          found.push({ ...NO_BALLOTS, aye, nay, abstain, absent: members - aye - nay - abstain })
      }
  return found
}

const outcomeOf = (
  { threshold, abstentions, seats }: Truth,
  blocs: { group: string | null; counts: BallotCounts }[],
) => {
  const listed = blocs.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0)
  const roll = { seats, vacant: seats - listed, blocs: blocs.map((bloc) => ({ ...bloc, weight: 1 })) }
  const rule = {
    threshold,
    quorum: null,
    meanings: ballotMeanings(abstentions, 'leaves'),
    tie: 'lost' as const,
  }
  return decideRoll(roll, rule).outcome === 'carried'
}

/** True for about one record in twenty, by a hash of its name. */
const isFlipped = (id: string, seed: number) => {
  let hash = seed | 1
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995) ^ (hash >>> 13)
  return ((hash ^ (hash >>> 15)) >>> 0) % 20 === 0
}

/** The records of a body that votes in every way it can, several times, with some results entered wrong. */
function recordsOf(truth: Truth, flips: number | null): RecordedVote[] {
  const tallies = [...allTallies(truth.seats), ...allTallies(truth.seats - 1)]
  return tallies.flatMap((counts, t) => {
    const carried = outcomeOf(truth, [{ group: null, counts }])
    return Array.from({ length: COPIES }, (_, n) => {
      const id = `${t}-${n}`
      const wrong = flips !== null && isFlipped(id, flips)
      const result = carried === !wrong ? ('carried' as const) : ('lost' as const)
      return recorded({ id, ballots: named(counts), result })
    })
  })
}

const inferred = (votes: readonly RecordedVote[], seats?: number): Inference => {
  const inferrer = new Inferrer(seats === undefined ? {} : { seats })
  for (const vote of votes) inferrer.add(vote)
  return inferrer.done()
}

const shares = fc.record({
  abstentions: fc.constantFrom(...ABSTENTION_MODES),
  seats: fc.integer({ min: 5, max: 8 }),
  share: fc.constantFrom(...CANDIDATE_SHARES),
  of: fc.constantFrom(...CANDIDATE_BASES),
})
const truths: fc.Arbitrary<Truth> = fc.oneof(
  {
    weight: 5,
    arbitrary: shares.map(({ share, of, ...rest }) => ({ ...rest, threshold: { ...share, of } })),
  },
  {
    weight: 1,
    arbitrary: shares.chain(({ abstentions, seats }) =>
      fc.integer({ min: 1, max: seats }).map((count) => ({ abstentions, seats, threshold: { count } })),
    ),
  },
)

/** The true rule is first, alone or with rules that say the same of every record. */
function expectFirst(found: Inference, { threshold, abstentions }: Truth): void {
  const first = found.rules.filter(({ rank }) => rank === 1)
  expect(first).toContainEqual(expect.objectContaining({ rule: formatThreshold(threshold), abstentions }))
}

describe('inferRule', () => {
  it('finds every rule of the candidate space, with the seats learned or given', () => {
    fc.assert(
      fc.property(truths, fc.boolean(), (truth, told) => {
        const found = inferred(recordsOf(truth, null), told ? truth.seats : undefined)
        expectFirst(found, truth)
        expect(found.rules[0]?.rate).toBe(1)
        expect(found.mixture).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('finds it where up to one result in twenty is entered wrong', () => {
    fc.assert(
      fc.property(truths, fc.integer(), fc.boolean(), (truth, seed, told) => {
        const found = inferred(recordsOf(truth, seed), told ? truth.seats : undefined)
        expectFirst(found, truth)
        expect(found.outcome).not.toBe('none')
      }),
      { numRuns: 60 },
    )
  })

  it('finds what each of two colleges must reach', () => {
    fc.assert(
      fc.property(shares, fc.option(fc.integer()), ({ abstentions, share, of }, flips) => {
        fc.pre(of !== 'seats')
        const truth = { threshold: { eachGroup: { ...share, of } }, abstentions, seats: 7 }
        const votes = allTallies(3).flatMap((north, a) =>
          allTallies(4).flatMap((south, b) => {
            const carried = outcomeOf(truth, [
              { group: 'north', counts: north },
              { group: 'south', counts: south },
            ])
            return Array.from({ length: COPIES }, (_, n) => {
              const id = `${a}-${b}-${n}`
              const wrong = flips !== null && isFlipped(id, flips)
              const ballots = [...named(north, 'north'), ...named(south, 'south')]
              return recorded({ id, ballots, result: carried === !wrong ? 'carried' : 'lost' })
            })
          }),
        )
        expectFirst(inferred(votes), truth)
      }),
      { numRuns: 12 },
    )
  })

  it('says so where no record can tell rules apart', async () => {
    const votes = Array.from({ length: 40 }, (_, n) =>
      recorded({ id: `v${n}`, ballots: named({ aye: 9 }), result: 'carried' }),
    )
    const found = await inferRule(votes, { seats: 9 })
    expect(found).toMatchObject({ outcome: 'untold', telling: 0, checked: 40 })
    expect(found.verdict).toContain('No record tells these apart')
    expect(found.verdict).toContain('0 of 40 records have any power')
  })

  it('names the records that tell the leading rules apart', async () => {
    const votes = [
      ...Array.from({ length: 30 }, (_, n) =>
        recorded({ id: `wide-${n}`, ballots: named({ aye: 9, nay: 2 }), result: 'carried' }),
      ),
      ...Array.from({ length: 30 }, (_, n) =>
        recorded({ id: `lost-${n}`, ballots: named({ aye: 4, nay: 7 }), result: 'lost' }),
      ),
      recorded({ id: 'close-1', ballots: named({ aye: 6, nay: 5 }), result: 'carried' }),
    ]
    const found = await inferRule(votes, { seats: 11 })
    expect(found.outcome).toBe('untold')
    expect(found.rules[0]?.rule).toBe('majority of voting')
    expect(found.apart[0]).toMatchObject({ forLeader: 1, forOther: 0, records: ['close-1'] })
    expect(found.verdict).toContain('close-1')
  })

  it('takes equal records for one, in any order', () => {
    const truth: Truth = {
      threshold: { share: [2, 3], strictly: false, of: 'present' },
      abstentions: 'ignored',
      seats: 6,
    }
    const votes = recordsOf(truth, 7)
    const again = inferred([...votes].reverse())
    expect(again.rules[0]).toEqual(inferred(votes).rules[0])
  })

  it('has nothing to say of records without results, and says why', async () => {
    const found = await inferRule([
      recorded({ id: 'a', ballots: named({ aye: 3 }) }),
      recorded({ id: 'b', kind: 'attendance', ballots: named({ absent: 3 }) }),
      recorded({ id: 'c', ballots: named({ aye: 1, unreported: 2 }), result: 'carried' }),
    ])
    expect(found).toMatchObject({
      outcome: 'no-records',
      rules: [],
      notTaken: { 'no result recorded': 1, 'attendance rolls': 1, 'ballots not reported': 1 },
    })
  })

  it('divides records into two halves of about the same size', () => {
    const halves = Array.from({ length: 10_000 }, (_, n) => halfOf(`vote-${n}`) as number)
    const second = halves.reduce((sum, half) => sum + half, 0)
    expect(Math.abs(second - 5000)).toBeLessThan(300)
  })
})

describe('candidates', () => {
  it('come to what decideRoll comes to', () => {
    const space = candidates(8, false)
    fc.assert(
      fc.property(
        fc.constantFrom(...space),
        fc.record({
          aye: fc.nat(6),
          nay: fc.nat(6),
          abstain: fc.nat(4),
          recused: fc.nat(3),
          absent: fc.nat(4),
        }),
        fc.nat(3),
        fc.integer({ min: 1, max: 3 }),
        ({ threshold, abstentions }, given, vacant, weight) => {
          const counts = { ...NO_BALLOTS, ...given }
          const listed = Object.values(counts).reduce((a, b) => a + b, 0)
          const blocs = [{ group: null, weight, counts }]
          const meanings = ballotMeanings(abstentions, 'leaves')
          const rule = { threshold, quorum: null, meanings, tie: 'lost' as const }
          const outcome = decideRoll({ seats: listed + vacant, vacant, blocs }, rule).outcome
          expect(carries(threshold, countedAs(blocs, abstentions, 'leaves', false), vacant)).toBe(
            outcome === 'carried',
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
})
