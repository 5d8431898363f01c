import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Audit, audit } from '../../../src/interop/audit/audit.js'
import { kindOf } from '../../../src/interop/audit/rule-for.js'
import type { RecordedVote } from '../../../src/interop/recorded/recorded-vote.js'
import { InputError } from '../../../src/kernel/problem.js'
import { rulebooks } from '../../../src/rulebooks/index.js'
import { decide } from '../../../src/voting/question.js'
import { named, recorded } from '../recorded.js'

const MAJORITY = { rule: 'majority of voting' }
const whyOf = ({ undecidable }: Audit) => undecidable.map(({ code }) => code)
const causesOf = ({ disagree }: Audit, id: string) =>
  disagree.find((each) => each.id === id)?.causes.map(({ code }) => code)

describe('audit', () => {
  it('decides each record and holds it against its result, by body and year', async () => {
    const found = await audit(
      [
        recorded({ id: 'a', ballots: named({ aye: 5, nay: 4 }), result: 'carried' }),
        recorded({ id: 'b', ballots: named({ aye: 4, nay: 5 }), result: 'carried' }),
        recorded({ id: 'c', ballots: named({ aye: 4, nay: 4 }), result: 'lost', date: '2025-01-01' }),
        recorded({ id: 'd', ballots: named({ aye: 3 }), body: 'Board', date: null }),
      ],
      MAJORITY,
    )
    expect(found).toMatchObject({ events: 4, checked: 3, agree: 2 })
    expect(found.disagree).toMatchObject([
      { id: 'b', recorded: 'carried', decided: 'lost', decision: { ayes: 4, need: 5, margin: -1 } },
    ])
    expect(found.bodies).toEqual([
      { body: 'Board', year: null, checked: 0, agree: 0, disagree: 0, undecidable: { 'no-result': 1 } },
      { body: 'Town Council', year: '2024', checked: 2, agree: 1, disagree: 1, undecidable: {} },
      { body: 'Town Council', year: '2025', checked: 1, agree: 1, disagree: 0, undecidable: {} },
    ])
  })

  it("takes a record's own threshold before the rule that is given, and its kind's before the others", async () => {
    const ballots = named({ aye: 5, nay: 4 })
    const votes = [
      recorded({ id: 'own', ballots, result: 'lost', threshold: '2/3 of voting' }),
      recorded({ id: 'kind', ballots, result: 'lost', classification: ['veto-override'] }),
      recorded({ id: 'given', ballots, result: 'carried' }),
    ]
    const found = await audit(votes, { ...MAJORITY, rules: { override: '2/3 of seats' }, seats: 9 })
    expect(found).toMatchObject({ checked: 3, agree: 3 })
  })

  it('takes the rows of a rulebook by the kind of question', async () => {
    const votes = [
      recorded({ id: 'main', ballots: named({ aye: 20, nay: 15 }), result: 'carried' }),
      recorded({
        id: 'ordinance',
        ballots: named({ aye: 20, nay: 15, absent: 15 }),
        result: 'lost',
        classification: ['Ordinance'],
      }),
      recorded({
        id: 'override',
        ballots: named({ aye: 33, nay: 17 }),
        result: 'lost',
        motion: 'Override of the veto of the mayor',
      }),
    ]
    const found = await audit(votes, { rulebook: rulebooks.chicago, seats: 50 })
    expect(found).toMatchObject({ checked: 3, agree: 3, disagree: [] })
    expect(votes.map(kindOf)).toEqual(['main', 'ordinance', 'override'])
  })

  it('says why a record cannot be checked', async () => {
    const votes = [
      recorded({ id: '1', kind: 'attendance', ballots: named({ absent: 2 }) }),
      recorded({ id: '2', kind: 'voice-vote', result: 'carried' }),
      recorded({
        id: '3',
        ballots: named({ absent: 2 }),
        result: 'carried',
        motion: 'approved by voice vote.',
      }),
      recorded({ id: '4', kind: 'consent', result: 'carried' }),
      recorded({ id: '5', ballots: named({ aye: 3 }) }),
      recorded({ id: '6', ballots: named({ absent: 9 }), result: 'carried' }),
      recorded({ id: '7', ballots: named({ aye: 4, nay: 3, unreported: 2 }), result: 'carried' }),
      recorded({ id: '8', ballots: named({ aye: 4 }), result: 'carried', threshold: 'most of them' }),
      recorded({ id: '9', ballots: named({ aye: 4 }), result: 'carried', threshold: 'majority of seats' }),
      recorded({
        id: '10',
        ballots: named({ aye: 4, nay: 3 }),
        result: 'carried',
        threshold: 'majority of in-office',
        seats: 9,
      }),
      recorded({
        id: '11',
        ballots: named({ aye: 4 }),
        result: 'carried',
        threshold: 'majority of voting in each group',
      }),
      recorded({
        id: '12',
        ballots: [{ name: 'Chen', ballot: 'aye', token: 'aye', weight: 1.1 }],
        result: 'carried',
      }),
    ]
    const found = await audit(votes, MAJORITY)
    expect(whyOf(found)).toEqual([
      'attendance',
      'voice-vote',
      'voice-vote',
      'consent',
      'no-result',
      'ballots-not-entered',
      'open',
      'unread-rule',
      'seats-not-known',
      'vacancies-not-known',
      'groups-not-known',
      'not-countable',
    ])
    expect(found.undecidable.find(({ id }) => id === '7')).toMatchObject({ possible: ['carried', 'lost'] })
    expect(whyOf(await audit([recorded({ id: 'a', ballots: named({ aye: 1 }), result: 'lost' })]))).toEqual([
      'no-rule',
    ])
  })

  it('counts a declared tally where no ballots are named, and each of two colleges', async () => {
    const colleges = [
      ...named({ aye: 9, nay: 4 }, 'Functional'),
      ...named({ aye: 4, nay: 5 }, 'Geographical'),
    ]
    const found = await audit([
      recorded({ id: 'a', declared: { aye: 5, nay: 4 }, result: 'carried', threshold: 'majority of voting' }),
      recorded({ id: 'b', ballots: colleges, result: 'lost', threshold: 'majority of voting in each group' }),
    ])
    expect(found).toMatchObject({ checked: 2, agree: 2 })
  })

  it('passes by an officer without a seat, but not where she would decide', async () => {
    const ballots = named({ aye: 6, nay: 3, abstain: 1 })
    const at = (id: string, threshold: string) =>
      recorded({ id, ballots, result: 'carried', threshold, seats: 9 })
    const found = await audit([at('a', 'majority of seats'), at('b', '2/3 of seats')])
    expect(found).toMatchObject({ agree: 1, undecidable: [{ id: 'b', code: 'too-many-ballots' }] })
    expect(found.reconcile).toHaveLength(2)
  })

  it('is refused with a rule that cannot be read', async () => {
    await expect(audit([], { rule: 'most of them' })).rejects.toThrow(InputError)
  })

  it('agrees with decide on every record, whatever the tally', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ aye: fc.nat(6), nay: fc.nat(6), abstain: fc.nat(3), absent: fc.nat(3) }), {
          maxLength: 12,
        }),
        fc.constantFrom('majority of voting', '2/3 of present', 'majority of seats', '5 ayes'),
        async (tallies, rule) => {
          const votes = tallies.map((counts, n) =>
            recorded({ id: `v${n}`, ballots: named(counts), result: 'carried' }),
          )
          const found = await audit(votes, { rule, seats: 18 })
          const lost = tallies.flatMap((counts, n) => {
            if (counts.aye + counts.nay === 0) return []
            const { outcome } = decide({ seats: 18, ballots: counts, rule })
            return outcome === 'carried' ? [] : [`v${n}`]
          })
          expect(found.disagree.map(({ id }) => id)).toEqual(lost)
          expect(found.checked + found.undecidable.length).toBe(votes.length)
        },
      ),
      { numRuns: 100 },
    ))
})

describe('likely causes', () => {
  const divided = named({ aye: 4, nay: 5 })
  const check = (votes: readonly RecordedVote[], rule = 'majority of voting') => audit(votes, { rule })

  it('names a result that contradicts its own text', async () => {
    const found = await check([
      recorded({
        id: 'a',
        ballots: named({ aye: 9 }),
        result: 'lost',
        resultToken: 'Fail',
        classification: ['Approved by Committee'],
      }),
      recorded({
        id: 'b',
        ballots: divided,
        result: 'carried',
        resultToken: 'Pass',
        motion: 'A motion was made that this be Approved by Council failed by Roll Call.',
      }),
    ])
    expect(causesOf(found, 'a')).toEqual(['result-contradicts-its-text'])
    expect(causesOf(found, 'b')).toEqual(['result-contradicts-its-text'])
  })

  it('names it too where the ballots agree with the result; a motion to disapprove is none', async () => {
    const found = await check([
      recorded({
        id: 'a',
        ballots: named({ aye: 5, nay: 4 }),
        result: 'carried',
        classification: ['Defeated by Committee'],
      }),
      recorded({
        id: 'b',
        ballots: named({ aye: 5, nay: 4 }),
        result: 'carried',
        classification: ['Disapproved by Council'],
      }),
      recorded({
        id: 'c',
        ballots: divided,
        result: 'lost',
        classification: ['Approved by Council'],
        motion: 'A motion that this be Approved by Council failed by Roll Call.',
      }),
    ])
    expect(found.disagree).toEqual([])
    expect(found.doubtful.map(({ id }) => id)).toEqual(['a'])
  })

  it('names ballots that were not entered', async () => {
    const found = await check([
      recorded({ id: 'full', ballots: named({ aye: 12, nay: 9 }), result: 'carried' }),
      recorded({ id: 'declared', ballots: divided, declared: { aye: 6, nay: 5 }, result: 'carried' }),
      recorded({ id: 'numbers', ballots: divided, result: 'carried', resultToken: 'Carried, 11-10' }),
      recorded({ id: 'few', ballots: named({ nay: 2 }), result: 'carried' }),
    ])
    for (const id of ['declared', 'numbers', 'few'])
      expect(causesOf(found, id)?.[0]).toBe('ballots-not-entered')
    expect(found.reconcile.map(({ id }) => id)).toEqual(['declared'])
  })

  it.each([
    ['before', 0, 1],
    ['after', 1, 0],
  ])('names the roll of another motion that stands %s it', async (_where, first, second) => {
    const twin = recorded({ id: 'twin', ballots: divided, result: 'lost' })
    const other = recorded({ id: 'other', ballots: [...divided].reverse(), result: 'carried' })
    const pair = [twin, other]
    const found = await check([pair[first] ?? twin, pair[second] ?? other])
    expect(causesOf(found, 'other')).toEqual(['roll-of-another-motion'])
    expect(found.disagree[0]?.causes[0]?.evidence).toContain('twin')
  })

  it('sees no roll of another motion in another body, or too far away', async () => {
    const twin = recorded({ id: 'twin', ballots: divided, result: 'lost', body: 'Board' })
    const far = Array.from({ length: 30 }, (_, n) =>
      recorded({ id: `far-${n}`, ballots: named({ aye: 9 }), result: 'carried' }),
    )
    const other = recorded({ id: 'other', ballots: divided, result: 'carried' })
    const here = recorded({ id: 'here', ballots: divided, result: 'lost' })
    expect(causesOf(await check([twin, other, ...far, here]), 'other')).toEqual(['unknown'])
  })

  it('names another threshold that explains it and its siblings', async () => {
    const overrides = [
      { aye: 8, nay: 1, result: 'carried' as const },
      { aye: 6, nay: 3, result: 'carried' as const },
      { aye: 5, nay: 4, result: 'lost' as const },
      { aye: 5, nay: 4, result: 'lost' as const },
    ].map(({ result, ...counts }, n) =>
      recorded({ id: `o${n}`, ballots: named(counts), result, classification: ['override'] }),
    )
    const found = await check([
      ...overrides,
      recorded({ id: 'm', ballots: named({ aye: 6, nay: 2 }), result: 'carried' }),
    ])
    expect(causesOf(found, 'o2')).toEqual(['other-threshold'])
    expect(found.disagree[0]?.causes[0]?.evidence).toContain('4 of 4')
  })
})
