import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/problem.js'
import { formatThreshold, parseThreshold } from '../../src/rules/notation.js'
import { checkThreshold, type Threshold } from '../../src/rules/threshold.js'
import { problemsOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'
import { soundThresholds } from './thresholds.js'

const majority = (of: 'voting' | 'present' | 'seats') => ({ share: [1, 2], strictly: true, of }) as const
const twoThirds = (of: 'voting' | 'present' | 'seats') => ({ share: [2, 3], strictly: false, of }) as const

/** Notations that are written as they are read. */
const PAIRS: [string, Threshold][] = [
  ['majority of voting', majority('voting')],
  ['majority of present', majority('present')],
  ['majority of in-office', { share: [1, 2], strictly: true, of: 'in-office' }],
  ['majority of seats', majority('seats')],
  ['majority of eligible', { share: [1, 2], strictly: true, of: 'eligible' }],
  ['1/2 of seats', { share: [1, 2], strictly: false, of: 'seats' }],
  ['2/3 of present', twoThirds('present')],
  ['4/6 of present', { share: [4, 6], strictly: false, of: 'present' }],
  ['more than 3/5 of seats', { share: [3, 5], strictly: true, of: 'seats' }],
  ['more than 2/4 of seats', { share: [2, 4], strictly: true, of: 'seats' }],
  ['unanimous of present', { share: [1, 1], strictly: false, of: 'present' }],
  ['5/5 of present', { share: [5, 5], strictly: false, of: 'present' }],
  ['1/10000 of voting', { share: [1, 10_000], strictly: false, of: 'voting' }],
  ['1 aye', { count: 1 }],
  ['8 ayes', { count: 8 }],
  ['100000000000 ayes', { count: 100_000_000_000 }],
  ['majority of voting with at least 3 ayes', { ...majority('voting'), least: 3 }],
  ['majority of present by heads', { ...majority('present'), heads: true }],
  ['2/3 of seats by heads with at least 4 ayes', { ...twoThirds('seats'), least: 4, heads: true }],
  ['3 ayes by heads', { count: 3, heads: true }],
  [
    'majority of present by heads and majority of present',
    { all: [{ ...majority('present'), heads: true }, majority('present')] },
  ],
  ['2/3 of present with at least 1 aye', { ...twoThirds('present'), least: 1 }],
  ['2/3 of voting or majority of seats', { any: [twoThirds('voting'), majority('seats')] }],
  ['2/3 of voting and 4 ayes', { all: [twoThirds('voting'), { count: 4 }] }],
  ['1 aye or 2 ayes or 3 ayes', { any: [{ count: 1 }, { count: 2 }, { count: 3 }] }],
  ['1 aye or 2 ayes and 3 ayes', { any: [{ count: 1 }, { all: [{ count: 2 }, { count: 3 }] }] }],
  ['1 aye and 2 ayes or 3 ayes', { any: [{ all: [{ count: 1 }, { count: 2 }] }, { count: 3 }] }],
  ['(1 aye or 2 ayes) and 3 ayes', { all: [{ any: [{ count: 1 }, { count: 2 }] }, { count: 3 }] }],
  ['(1 aye or 2 ayes) or 3 ayes', { any: [{ any: [{ count: 1 }, { count: 2 }] }, { count: 3 }] }],
  ['1 aye and (2 ayes and 3 ayes)', { all: [{ count: 1 }, { all: [{ count: 2 }, { count: 3 }] }] }],
  ['majority of present in each group', { eachGroup: majority('present') }],
  ['(1 aye or 2 ayes) in each group', { eachGroup: { any: [{ count: 1 }, { count: 2 }] } }],
  [
    'majority of voting in each group and 2/3 of seats',
    { all: [{ eachGroup: majority('voting') }, twoThirds('seats')] },
  ],
  ['2/3 of voting with at least 4 ayes in each group', { eachGroup: { ...twoThirds('voting'), least: 4 } }],
]

/** Other ways to write the same. */
const VARIANTS: [string, string][] = [
  ['  2 / 3\tof\npresent ', '2/3 of present'],
  ['(2/3 of present)', '2/3 of present'],
  ['((((((((8 ayes))))))))', '8 ayes'],
  ['(majority of voting)in each group', 'majority of voting in each group'],
  ['1 ayes', '1 aye'],
  ['8 aye', '8 ayes'],
  ['3 members', '3 ayes'],
  ['1 member', '1 aye'],
  ['08 ayes', '8 ayes'],
  ['more than 1/2 of voting', 'majority of voting'],
  ['1/1 of present', 'unanimous of present'],
  ['1 aye or (2 ayes and 3 ayes)', '1 aye or 2 ayes and 3 ayes'],
]

describe.each(PAIRS)('%s', (text, threshold) => {
  it('is read', () => {
    expect(parseThreshold(text)).toStrictEqual(threshold)
  })

  it('is written', () => {
    expect(formatThreshold(threshold)).toBe(text)
  })
})

it.each(VARIANTS)('%j is read as %s', (text, plain) => {
  expect(formatThreshold(parseThreshold(text))).toBe(plain)
})

describe('a bad notation', () => {
  // What was found, where, and what was expected.
  it.each<[string, number, string, string]>([
    ['', 1, 'the end', 'majority, unanimous, more than, a fraction or a number of ayes'],
    ['   ', 4, 'the end', 'majority'],
    ['half of voting', 1, '"half"', 'majority, unanimous, more than'],
    ['Majority of voting', 1, '"Majority"', 'majority, unanimous'],
    ['majority', 9, 'the end', '"of"'],
    ['majority voting', 10, '"voting"', '"of"'],
    ['majority of', 12, 'the end', 'voting, present, in-office, seats, eligible'],
    ['majority of members', 13, '"members"', 'voting, present, in-office, seats, eligible'],
    ['more 2/3 of voting', 6, '"2"', '"than"'],
    ['more than majority of voting', 11, '"majority"', 'a fraction'],
    ['more than 8 ayes', 13, '"ayes"', '"/"'],
    ['2/ of voting', 4, '"of"', 'a whole number'],
    ['2/three of voting', 3, '"three"', 'a whole number'],
    ['/3 of voting', 1, '"/"', 'a fraction'],
    ['2/3/4 of voting', 4, '"/"', '"of"'],
    ['0.5 of voting', 1, '"0.5"', 'a fraction or a number of ayes'],
    ['-2/3 of voting', 1, '"-2"', 'a fraction'],
    ['66% of voting', 1, '"66%"', 'a fraction'],
    ['1e3 ayes', 1, '"1e3"', 'a fraction'],
    ['1234567890123 ayes', 1, '"1234567890123"', 'a fraction'],
    ['8', 2, 'the end', '"ayes"'],
    ['8 nays', 3, '"nays"', '"ayes"'],
    ['8 ayes 9 ayes', 8, '"9"', 'the end, "and", "or" or "in each group"'],
    ['8 ayes or', 10, 'the end', 'majority'],
    ['8 ayes and or 9 ayes', 12, '"or"', 'majority'],
    ['(8 ayes', 8, 'the end', '")"'],
    ['8 ayes)', 7, '")"', 'the end'],
    ['()', 2, '")"', 'majority'],
    ['(((((((((8 ayes)))))))))', 10, '"8"', 'at most 8 brackets'],
    ['8 ayes in every group', 11, '"every"', '"each"'],
    ['8 ayes in each', 15, 'the end', '"group"'],
    ['8 ayes in each group in each group', 22, '"in"', 'the end'],
    ['majority of voting with 3 ayes', 25, '"3"', '"at"'],
    ['majority of voting by weight', 23, '"weight"', '"heads"'],
    ['majority of voting with at most 3 ayes', 28, '"most"', '"least"'],
    ['majority of voting with at least some', 34, '"some"', 'a number of ayes'],
    ['majority of voting with at least 3', 35, 'the end', '"ayes"'],
    ['2/3 of voting\n  or 5 noes', 22, '"noes"', '"ayes"'],
  ])('%j: at column %i found %s, expected %s', (text, column, found, expected) => {
    const problems = problemsOf(() => parseThreshold(text))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.code).toBe('notation')
    expect(problems[0]?.message).toContain(`"${text}"`)
    expect(problems[0]?.message).toContain(`at column ${column}, found ${found}`)
    expect(between(problems[0]?.message ?? '', ': expected ', ' at column')).toContain(expected)
  })

  it.each<[string, string]>([
    ['3/2 of voting', 'the first from 1 to the second'],
    ['0/2 of voting', 'the first from 1 to the second'],
    ['1/0 of voting', 'the first from 1 to the second'],
    ['1/10001 of voting', 'the first from 1 to the second'],
    ['0 ayes', 'expected a whole number from 1, found 0'],
    ['999999999999 ayes', 'expected a whole number from 1, found 999999999999'],
    ['majority of voting with at least 0 ayes', 'expected a whole number from 1, found 0'],
    ['more than 3/3 of voting', 'more than the whole'],
    ['(8 ayes in each group) in each group', 'groups inside groups'],
  ])('%j says nothing that can be counted: %s', (text, message) => {
    const problems = problemsOf(() => parseThreshold(text))
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['threshold', '']])
    expect(problems[0]?.message).toContain(`"${text}"`)
    expect(problems[0]?.message).toContain(message)
  })

  it('gets all that is wrong with its numbers at once', () => {
    const problems = problemsOf(() => parseThreshold('3/2 of voting or 0 ayes or more than 1/1 of seats'))
    expect(problems).toHaveLength(3)
  })

  it('is not quoted whole where it is long', () => {
    const [problem] = problemsOf(() => parseThreshold('8 ayes or '.repeat(50)))
    expect(problem?.message.length).toBeLessThan(250)
    expect(problem?.message).toContain('at column 501, found the end')
  })
})

describe('laws', () => {
  it('reads what it writes, back to the same data', () => {
    holds(
      fc.property(soundThresholds(3), (threshold) => {
        expect(checkThreshold(threshold, '')).toEqual([])
        expect(parseThreshold(formatThreshold(threshold))).toStrictEqual(threshold)
      }),
      2000,
    )
  })

  it('reads a long list of bracketed parts: brackets beside one another are not deep', () => {
    const threshold: Threshold = {
      all: Array.from({ length: 9 }, () => ({ any: [{ count: 1 }, { count: 2 }] })),
    }
    expect(checkThreshold(threshold, '')).toEqual([])
    expect(parseThreshold(formatThreshold(threshold))).toStrictEqual(threshold)
  })

  it('reads any text, or says what is wrong with it', () => {
    const written = soundThresholds(2).map(formatThreshold)
    const mutated = fc
      .tuple(
        written,
        fc.nat(),
        fc.nat(8),
        fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('(', ')', '/', ' of ')),
      )
      .map(([text, at, gone, put]) => {
        const from = at % (text.length + 1)
        return text.slice(0, from) + put + text.slice(from + gone)
      })
    const words = fc
      .array(
        fc.constantFrom(
          ...'majority more than 2 / 3 of voting seats ( ) or and in each group 8 ayes'.split(' '),
        ),
      )
      .map((list) => list.join(' '))
    holds(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), mutated, words), (text) => {
        const read = readOrRefused(text)
        if (read !== null) expect(checkThreshold(read, '')).toEqual([])
      }),
      5000,
    )
  })
})

function readOrRefused(text: string): Threshold | null {
  try {
    return parseThreshold(text)
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return null
  }
}

/** The part of a text from the last of one mark to the last of another. */
const between = (text: string, from: string, to: string) =>
  text.slice(text.lastIndexOf(from) + from.length, text.lastIndexOf(to))
