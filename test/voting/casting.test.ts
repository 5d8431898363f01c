import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ballotMeanings } from '../../src/rules/ballot-meaning.js'
import { parseThreshold } from '../../src/rules/notation.js'
import { CASTING_CASES } from '../../src/vocabulary.js'
import { castingCase, isAboveMajority } from '../../src/voting/casting.js'
import { NO_BALLOTS } from '../../src/voting/roll.js'

const meanings = ballotMeanings('ignored', 'leaves')
/** Illinois: 65 ILCS 5/5-3-5 has the mayor vote in these three cases. */
const illinois = (seats: number, aye: number, nay: number, rule = 'majority of in-office') =>
  castingCase(
    {
      seats,
      vacant: 0,
      blocs: [{ group: null, weight: 1, counts: { ...NO_BALLOTS, aye, nay, absent: seats - aye - nay } }],
    },
    { threshold: parseThreshold(rule), meanings },
    CASTING_CASES,
  )

describe('when an officer votes who votes in some cases', () => {
  it.each([
    [8, 4, 4, 'tie'],
    [8, 3, 3, 'tie'],
    [8, 4, 3, 'half-in-office'],
    [8, 4, 2, 'half-in-office'],
    [8, 5, 2, null],
    [8, 3, 2, null],
    [8, 0, 0, null],
    [7, 3, 2, null],
  ])('of %i in office, %i ayes and %i nays: %s', (seats, ayes, nays, expected) => {
    expect(illinois(seats, ayes, nays)).toBe(expected)
  })

  it('is also where more than a majority is needed', () => {
    expect(illinois(8, 6, 1, '2/3 of in-office')).toBe('above-majority')
    expect(illinois(8, 6, 1, '6 ayes')).toBe('above-majority')
    expect(illinois(8, 6, 1, '5 ayes')).toBeNull()
  })

  it.each([
    ['majority of voting', false],
    ['1/2 of seats', false],
    ['3/5 of seats', true],
    ['unanimous of present', true],
    ['2/3 of voting or majority of seats', false],
    ['2/3 of voting or 3/4 of seats', true],
    ['majority of voting and 2/3 of seats', true],
    ['2/3 of present in each group', true],
    ['majority of present in each group', false],
  ])('%s asks for more than a majority: %s', (rule, expected) => {
    expect(isAboveMajority(parseThreshold(rule), 8)).toBe(expected)
  })
})

const file = new URL('../../../shared/law/vectors.json', import.meta.url)
const there = existsSync(file)
if (!there) console.warn('skipped: when mayors vote, of ../shared/law/vectors.json, which is not there')

describe.skipIf(!there)('the published examples of mayors', () => {
  interface Example {
    readonly id: string
    readonly kind: string
    readonly membership: number
    readonly ayes: number
    readonly nays: number
    readonly expected: boolean
  }
  // Rows of the collection have these fields where their kind is this.
  const rows: readonly Example[] = there ? (JSON.parse(readFileSync(file, 'utf8')) as Example[]) : []
  const mayors = rows.filter(({ kind }) => kind === 'mayor_votes')

  it('are decided as they say', () => {
    expect(mayors.length).toBeGreaterThan(0)
    for (const { id, membership, ayes, nays, expected } of mayors) {
      expect(illinois(membership, ayes, nays) !== null, id).toBe(expected)
    }
  })
})
