import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidates, carries, countedAs } from '../../../src/interop/inference/candidates.js'
import { inferRule } from '../../../src/interop/inference/infer-rule.js'
import { halfOf } from '../../../src/interop/inference/tally-classes.js'
import type { RecordedVote } from '../../../src/interop/recorded/recorded-vote.js'
import { ballotMeanings } from '../../../src/rules/ballot-meaning.js'
import { decideRoll } from '../../../src/voting/decide.js'
import { NO_BALLOTS } from '../../../src/voting/roll.js'
import { named, recorded } from '../recorded.js'
import { completeBody } from './bodies.js'

describe('inferRule', () => {
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

  it('takes equal records for one, in any order', async () => {
    const { records, rolls } = completeBody(6, 6)
    const votes = records.map(({ vote, roll }, n): RecordedVote => {
      const { aye, nay, abstain } = rolls[roll]?.blocs[0]?.counts ?? NO_BALLOTS
      const carried = aye * 3 >= (aye + nay + abstain) * 2
      return { ...vote, result: carried === n % 29 > 0 ? 'carried' : 'lost' }
    })
    const found = await inferRule(votes)
    expect(found.rules[0]).toMatchObject({ rule: '2/3 of voting', abstentions: 'as-nay', rank: 1 })
    expect(found.rules[1]).toMatchObject({ rule: '2/3 of present', abstentions: 'ignored', rank: 1 })
    expect((await inferRule([...votes].reverse())).rules).toEqual(found.rules)
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
