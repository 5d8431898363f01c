import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/interop/document/csv.js'
import { memberStatistics } from '../../../src/interop/statistics/member-statistics.js'
import { membersCsv, pairsCsv } from '../../../src/interop/statistics/member-tables.js'
import { BALLOTS, type Ballot } from '../../../src/vocabulary.js'
import { recorded } from '../recorded.js'

const roll = (ballots: Readonly<Record<string, Ballot>>) =>
  Object.entries(ballots).map(([name, ballot]) => ({ name, ballot, token: ballot }))

describe('memberStatistics', () => {
  it('counts attendance, agreement, the prevailing side and pivotal votes', async () => {
    const votes = [
      recorded({ id: 'a', ballots: roll({ Chen: 'aye', Díaz: 'aye', Ek: 'nay' }), result: 'carried' }),
      recorded({ id: 'b', ballots: roll({ Chen: 'nay', Díaz: 'aye', Ek: 'absent' }), result: 'lost' }),
      recorded({
        id: 'c',
        kind: 'attendance',
        ballots: [{ name: 'Ek', ballot: 'unreported', token: 'Present', present: true }],
      }),
      recorded({ id: 'd', kind: 'voice-vote', ballots: roll({ Chen: 'absent' }), result: 'carried' }),
    ]
    const found = await memberStatistics(votes, { rule: 'majority of voting' })
    expect(found).toMatchObject({ rollCalls: 2, decided: 2, unpaired: 0 })
    expect(found.members).toEqual([
      { name: 'Chen', listed: 2, present: 2, votes: 2, settled: 2, prevailing: 2, pivotal: 2 },
      { name: 'Díaz', listed: 2, present: 2, votes: 2, settled: 2, prevailing: 1, pivotal: 1 },
      { name: 'Ek', listed: 3, present: 2, votes: 1, settled: 1, prevailing: 0, pivotal: 0 },
    ])
    expect(found.pairs).toEqual([
      { a: 'Chen', b: 'Díaz', together: 2, alike: 1 },
      { a: 'Chen', b: 'Ek', together: 1, alike: 0 },
      { a: 'Díaz', b: 'Ek', together: 1, alike: 0 },
    ])
  })

  it('knows no pivotal vote without a rule', async () => {
    const found = await memberStatistics([
      recorded({ id: 'a', ballots: roll({ Chen: 'aye' }), result: 'carried' }),
    ])
    expect(found).toMatchObject({ decided: 0, members: [{ name: 'Chen', prevailing: 1, pivotal: 0 }] })
  })

  it('comes to what a plain count comes to, and to tables that read back', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ minLength: 1 }), fc.constantFrom(...BALLOTS), { maxKeys: 6 }), {
          maxLength: 8,
        }),
        async (rolls) => {
          const votes = rolls.map((ballots, n) =>
            recorded({ id: `v${n}`, ballots: roll(ballots), result: 'carried' }),
          )
          const found = await memberStatistics(votes)
          const names = [...new Set(rolls.flatMap((each) => Object.keys(each)))]
          const voted = (ballot: Ballot | undefined) => ballot === 'aye' || ballot === 'nay'
          for (const { name, votes: count } of found.members) {
            expect(count).toBe(rolls.filter((each) => Object.hasOwn(each, name) && voted(each[name])).length)
          }
          expect(found.members.length).toBe(names.length)
          for (const { a, b, together, alike } of found.pairs) {
            const both = rolls.filter(
              (each) => Object.hasOwn(each, a) && Object.hasOwn(each, b) && voted(each[a]) && voted(each[b]),
            )
            expect([together, alike]).toEqual([
              both.length,
              both.filter((each) => each[a] === each[b]).length,
            ])
          }
          expect(readTable(pairsCsv(found)).rows.length).toBe(found.pairs.length)
        },
      ),
      { numRuns: 200 },
    ))

  it('writes names with commas and quotes as CSV has them', async () => {
    const found = await memberStatistics([
      recorded({ id: 'a', ballots: roll({ 'Chen, "Sr."': 'aye' }), result: 'carried' }),
    ])
    expect(membersCsv(found).split('\r\n')[1]).toBe('"Chen, ""Sr.""",1,1,1,1,1,0')
  })
})
