import { describe, expect, it } from 'vitest'
import { inferRule } from '../../../src/interop/inference/infer-rule.js'
import type { RecordedVote } from '../../../src/interop/recorded/recorded-vote.js'
import { decide } from '../../../src/voting/question.js'
import { named, recorded } from '../recorded.js'

/** Every way in which nine members can vote aye or nay, several times; each of these by one rule. */
function votesBy(rule: string, id: string, own: Partial<RecordedVote>, copies: number): RecordedVote[] {
  return Array.from({ length: 9 }, (_, n) => n + 1).flatMap((aye) =>
    Array.from({ length: copies }, (_, n) => {
      const counts = { aye, nay: 9 - aye }
      const { outcome } = decide({ seats: 9, ballots: counts, rule })
      const result = outcome === 'carried' ? ('carried' as const) : ('lost' as const)
      return recorded({ id: `${id}-${aye}-${n}`, ballots: named(counts), result, ...own })
    }),
  )
}

describe('a mixture of rules', () => {
  it('names the items by what they call themselves', async () => {
    const votes = [
      ...votesBy('majority of voting', 'm', {}, 20),
      ...votesBy('2/3 of voting', 'r', { classification: ['rezoning'] }, 6),
    ]
    const found = await inferRule(votes)
    expect(found).toMatchObject({
      outcome: 'mixture',
      mixture: {
        main: { rule: 'majority of voting' },
        parts: [{ label: 'rezoning', rule: '2/3 of voting', agree: 54, checked: 54, byMain: 48 }],
      },
    })
    expect(found.verdict).toContain('rezoning')
  })

  it('names them by the text of their requirement', async () => {
    const votes = [
      ...votesBy('majority of voting', 'm', {}, 20),
      ...votesBy('4/5 of voting', 'u', { requirement: 'urgency vote' }, 6),
    ]
    const found = await inferRule(votes)
    expect(found.mixture?.parts).toMatchObject([{ label: 'urgency vote', rule: '4/5 of voting' }])
  })

  it('names them by record where nothing else sets them apart', async () => {
    const votes = [...votesBy('majority of voting', 'm', {}, 20), ...votesBy('2/3 of voting', 'x', {}, 6)]
    const found = await inferRule(votes)
    expect(found).toMatchObject({ outcome: 'mixture', mixture: { parts: [{ label: null, agree: 6 }] } })
    const [part] = found.mixture?.parts ?? []
    // A record does not say what else would have been enough: 6 of 9 is two-thirds, and carried.
    expect([...(part?.records ?? [])].sort()).toEqual(Array.from({ length: 6 }, (_, n) => `x-5-${n}`))
  })

  it('makes none of results that were entered wrong here and there', async () => {
    const votes = votesBy('majority of voting', 'm', {}, 20).map((vote, n) =>
      n % 29 === 0
        ? { ...vote, result: vote.result === 'carried' ? ('lost' as const) : ('carried' as const) }
        : vote,
    )
    expect(await inferRule(votes)).toMatchObject({ mixture: null })
  })

  it('makes none of a label that follows the same rule', async () => {
    const votes = [
      ...votesBy('2/3 of voting', 'a', { classification: ['a'] }, 10),
      ...votesBy('2/3 of voting', 'b', { classification: ['b'] }, 10),
    ]
    const found = await inferRule(votes)
    expect(found.mixture).toBeNull()
    expect(found.rules[0]).toMatchObject({ rule: '2/3 of voting', rate: 1 })
  })
})
