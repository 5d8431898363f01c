import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BaseCounts,
  basesOf,
  checkThreshold,
  countsGroups,
  requiredAyes,
  type Threshold,
} from '../../src/rules/threshold.js'
import { anything } from '../fixtures/anything.js'
import { holds } from '../kernel/holds.js'
import { soundThresholds } from './thresholds.js'

const HALF = { share: [1, 2], strictly: true, of: 'voting' } as const
const nested = (depth: number): unknown => (depth === 0 ? HALF : { all: [HALF, nested(depth - 1)] })

const placesOf = (threshold: unknown) => checkThreshold(threshold, 'rule').map(({ path }) => path)

describe('checkThreshold', () => {
  it.each<unknown>([
    HALF,
    { ...HALF, least: 1 },
    { share: [1, 1], strictly: false, of: 'eligible' },
    { count: 1 },
    { any: [HALF, { count: 2 }] },
    { all: [HALF, { any: [HALF, { eachGroup: HALF }] }] },
    { eachGroup: { all: [HALF, HALF] } },
    nested(8),
  ])('finds nothing wrong with %j', (threshold) => {
    expect(checkThreshold(threshold, 'rule')).toEqual([])
  })

  it.each<[unknown, string[]]>([
    // Not a threshold at all.
    [undefined, ['rule']],
    [null, ['rule']],
    [7, ['rule']],
    ['majority of voting', ['rule']],
    [[HALF, HALF], ['rule']],
    [true, ['rule']],
    [10n, ['rule']],
    [Symbol('majority'), ['rule']],
    [() => HALF, ['rule']],
    // Shares.
    [{}, ['rule.share', 'rule.strictly', 'rule.of']],
    [{ ...HALF, share: '1/2' }, ['rule.share']],
    [{ ...HALF, share: [1] }, ['rule.share']],
    [{ ...HALF, share: [1, 2, 3] }, ['rule.share']],
    [{ ...HALF, share: [2, 1] }, ['rule.share']],
    [{ ...HALF, share: [0, 1] }, ['rule.share']],
    [{ ...HALF, share: [0.5, 1] }, ['rule.share']],
    [{ ...HALF, share: [Number.NaN, 2] }, ['rule.share']],
    [{ ...HALF, share: [1, 10_001] }, ['rule.share']],
    [{ ...HALF, share: [3, 3] }, ['rule.share']],
    [{ ...HALF, share: ['1', '2'] }, ['rule.share']],
    [{ ...HALF, share: [true, 2] }, ['rule.share']],
    [{ ...HALF, share: [[1], [2]] }, ['rule.share']],
    [{ ...HALF, share: [1n, 2n] }, ['rule.share']],
    [{ ...HALF, share: [{}, Symbol('two')] }, ['rule.share']],
    [{ ...HALF, strictly: 'yes' }, ['rule.strictly']],
    [{ ...HALF, of: 'members' }, ['rule.of']],
    [{ ...HALF, of: { toString: 1 } }, ['rule.of']],
    [{ ...HALF, least: 0 }, ['rule.least']],
    [{ ...HALF, least: 1.5 }, ['rule.least']],
    [{ ...HALF, heads: false }, ['rule.heads']],
    [{ count: 3, heads: 'yes' }, ['rule.heads']],
    [{ ...HALF, least: null }, ['rule.least']],
    [{ ...HALF, most: 3 }, ['rule.most']],
    [
      { share: 7, strictly: 7, of: 7, least: 'x', most: 7 },
      ['rule.most', 'rule.share', 'rule.strictly', 'rule.of', 'rule.least'],
    ],
    // Counts.
    [{ count: 0 }, ['rule.count']],
    [{ count: -1 }, ['rule.count']],
    [{ count: 2.5 }, ['rule.count']],
    [{ count: 1e12 }, ['rule.count']],
    [{ count: '8' }, ['rule.count']],
    [{ count: Object.create(null) }, ['rule.count']],
    [{ count: 8, of: 'seats' }, ['rule.of']],
    [{ count: 'x', of: 'seats' }, ['rule.of', 'rule.count']],
    // Thresholds made of others.
    [{ any: [] }, ['rule.any']],
    [{ all: [HALF] }, ['rule.all']],
    [{ any: { 0: HALF, 1: HALF } }, ['rule.any']],
    [{ all: new Array(2) }, ['rule.all[0]', 'rule.all[1]']],
    [{ any: [HALF, HALF], all: [HALF, HALF] }, ['rule.all']],
    [{ any: [HALF, HALF], least: 3 }, ['rule.least']],
    [{ all: [HALF, null, { count: 0 }] }, ['rule.all[1]', 'rule.all[2].count']],
    [{ any: [{ all: [HALF, { ...HALF, of: 'x' }] }, 7] }, ['rule.any[0].all[1].of', 'rule.any[1]']],
    [{ any: [HALF], least: 3 }, ['rule.any', 'rule.least']],
    [{ eachGroup: 7 }, ['rule.eachGroup']],
    [{ eachGroup: HALF, of: 'seats' }, ['rule.of']],
    [{ eachGroup: { count: 0 }, of: 'seats' }, ['rule.of', 'rule.eachGroup.count']],
    [{ eachGroup: { eachGroup: HALF } }, ['rule.eachGroup']],
    [{ eachGroup: { any: [HALF, { eachGroup: HALF }] } }, ['rule.eachGroup']],
    [{ eachGroup: { eachGroup: HALF }, of: 'seats' }, ['rule.eachGroup', 'rule.of']],
    [nested(9), ['[0]', '[1]'].map((last) => `rule${'.all[1]'.repeat(8)}.all${last}`)],
  ])('finds all that is wrong with %o: at %j', (threshold, places) => {
    expect(placesOf(threshold).toSorted()).toEqual(places.toSorted())
  })

  it('says what was found and what was expected', () => {
    const [wrong] = checkThreshold({ ...HALF, of: 'members' }, 'quorum')
    expect(wrong).toMatchObject({ code: 'threshold', path: 'quorum.of' })
    expect(wrong?.message).toMatch(
      /^expected one of voting, present, in-office, seats, eligible, found .*members/,
    )
  })

  const key = fc.constantFrom('share', 'strictly', 'of', 'least', 'count', 'any', 'all', 'eachGroup', 'x')
  const shaped = fc.letrec<{ bad: unknown }>((tie) => ({
    bad: fc.oneof(
      { depthSize: 'small' },
      anything,
      soundThresholds(1),
      fc.array(tie('bad'), { maxLength: 3 }),
      fc.dictionary(key, fc.oneof(tie('bad'), fc.integer({ min: -1, max: 3 }), fc.boolean()), { maxKeys: 4 }),
    ),
  }))

  it('never throws, and whatever it finds nothing wrong with can be counted', () => {
    const bases: BaseCounts = { voting: 5, present: 6, 'in-office': 7, seats: 9, eligible: 6 }
    holds(
      fc.property(shaped.bad, (given) => {
        const problems = checkThreshold(given, 'rule')
        for (const { path, message } of problems) {
          expect(path.startsWith('rule')).toBe(true)
          expect(message).not.toBe('')
        }
        if (problems.length === 0) expectCountable(given as Threshold, bases)
      }),
      5000,
    )
  })
})

function expectCountable(threshold: Threshold, bases: BaseCounts): void {
  if ('any' in threshold) {
    for (const part of threshold.any) expectCountable(part, bases)
  } else if ('all' in threshold) {
    for (const part of threshold.all) expectCountable(part, bases)
  } else if ('eachGroup' in threshold) {
    expectCountable(threshold.eachGroup, bases)
  } else {
    const { need } = requiredAyes(threshold, bases)
    expect(Number.isSafeInteger(need) && need >= 1, `need ${need}`).toBe(true)
  }
}

describe('requiredAyes', () => {
  const bases: BaseCounts = { voting: 4, present: 6, 'in-office': 8, seats: 9, eligible: 7 }

  it.each([
    ['voting', 3, 4],
    ['present', 4, 6],
    ['in-office', 5, 8],
    ['seats', 5, 9],
    ['eligible', 4, 7],
  ] as const)('takes a majority of %s: %i of %i', (of, need, base) => {
    expect(requiredAyes({ share: [1, 2], strictly: true, of }, bases)).toEqual({ need, base, of })
  })

  it('asks for the least number where the share comes to fewer, and for the share where it does not', () => {
    expect(requiredAyes({ ...HALF, least: 4 }, bases).need).toBe(4)
    expect(requiredAyes({ ...HALF, least: 2 }, bases).need).toBe(3)
  })

  it('takes a count of nothing', () => {
    expect(requiredAyes({ count: 8 }, bases)).toEqual({ need: 8, base: null, of: null })
  })

  it('never asks for nothing', () => {
    const nobody: BaseCounts = { voting: 0, present: 0, 'in-office': 0, seats: 0, eligible: 0 }
    expect(requiredAyes({ share: [1, 3], strictly: false, of: 'voting' }, nobody).need).toBe(1)
  })
})

describe('what a threshold counts', () => {
  it.each<[Threshold, string[], boolean]>([
    [HALF, ['voting'], false],
    [{ count: 3 }, [], false],
    [{ any: [HALF, { all: [{ count: 1 }, { ...HALF, of: 'seats' }] }] }, ['voting', 'seats'], false],
    [{ eachGroup: { ...HALF, of: 'present' } }, ['present'], true],
    [{ all: [HALF, { eachGroup: { count: 1 } }] }, ['voting'], true],
    [{ any: [{ all: [HALF, { eachGroup: HALF }] }, HALF] }, ['voting', 'voting', 'voting'], true],
  ])('%j: shares of %j, groups %j', (threshold, bases, groups) => {
    expect(basesOf(threshold)).toEqual(bases)
    expect(countsGroups(threshold)).toBe(groups)
  })
})
