import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { electionSentences } from '../../src/report/decisions/election.js'
import { decideElection, type Election } from '../../src/voting/election.js'
import { placesOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'

/** The tellers' report that Robert prints, 1915, §46. */
const TELLERS: Election = {
  ballots: 100,
  candidates: { A: 37, B: 8, C: 50 },
  rule: 'majority',
  blank: 4,
  illegal: 1,
  ineligible: ['C'],
}

describe('an election', () => {
  it('of Robert 1915: 100 ballots, 96 cast, 49 necessary, nobody elected', () => {
    const result = decideElection(TELLERS)
    expect(result).toMatchObject({ cast: 96, necessary: 49, elected: null, why: 'ineligible' })
    expect(electionSentences(result)).toEqual([
      'Nobody is elected: the most votes are for C, who cannot be elected.',
      '96 votes cast, not counting 4 blank ballots.',
      '1 illegal ballot is among the votes cast.',
      'Necessary to elect: 49.',
      'Votes: C 50 (cannot be elected), A 37, B 8.',
    ])
  })

  it.each<[Election['rule'], Election['candidates'], string | null, string | null]>([
    ['plurality', { A: 13, B: 12, C: 5 }, 'A', null],
    ['majority', { A: 13, B: 12, C: 5 }, null, 'too-few'],
    ['plurality', { A: 12, B: 12, C: 5 }, null, 'equal-votes'],
    ['majority', { A: 5, B: 5 }, null, 'too-few'],
    ['majority', { A: 6, B: 5 }, 'A', null],
    ['2/3 of voting', { A: 6, B: 3 }, 'A', null],
    ['2/3 of voting', { A: 5, B: 3 }, null, 'too-few'],
    ['more than 1/4 of voting', { A: 3, B: 3, C: 2 }, null, 'equal-votes'],
    [{ count: 4 }, { A: 4, B: 1 }, 'A', null],
    ['majority', {}, null, 'no-votes'],
    ['plurality', { A: 0 }, null, 'no-votes'],
  ])('by %j of %j elects %s', (rule, candidates, elected, why) => {
    expect(decideElection({ candidates, rule })).toMatchObject({ elected, why })
  })

  it('is checked as a whole, with all that is wrong at once', () => {
    const wrong = {
      candidates: { A: 1.5, B: -1 },
      rule: 'majority of seats',
      blank: 'x',
      ineligible: ['Z', 3],
      round: 2,
    }
    expect(placesOf(() => decideElection(wrong as unknown as Election))).toEqual([
      ['round', 'unknown-key'],
      ['blank', 'count'],
      ['candidates.A', 'count'],
      ['candidates.B', 'count'],
      ['ineligible[0]', 'ineligible'],
      ['ineligible[1]', 'ineligible'],
      ['rule', 'rule'],
    ])
    expect(placesOf(() => decideElection({ ...TELLERS, ballots: 99 }))).toEqual([['ballots', 'ballots']])
    expect(placesOf(() => decideElection(null as unknown as Election))).toEqual([['', 'type']])
    expect(placesOf(() => decideElection({ candidates: [] as never } as unknown as Election))).toEqual([
      ['candidates', 'candidates'],
      ['rule', 'rule'],
    ])
    expect(placesOf(() => decideElection({ candidates: {}, rule: 'majority of voting by heads' }))).toEqual([
      ['rule', 'rule'],
    ])
  })

  const elections = fc.record({
    candidates: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.nat(12), { noNullPrototype: true }),
    rule: fc.constantFrom('majority', 'plurality', '2/3 of voting'),
    blank: fc.nat(4),
    illegal: fc.nat(4),
  })

  it('does not hang on blanks, and an illegal ballot never helps', () => {
    holds(
      fc.property(elections, (given) => {
        const { blank: _blank, ...result } = decideElection(given)
        const { blank: _none, ...without } = decideElection({ ...given, blank: 0 })
        expect(result).toEqual(without)
        const { elected } = decideElection({ ...given, illegal: given.illegal + 1 })
        expect([null, result.elected]).toContain(elected)
      }),
    )
  })

  it('elects at most who has more votes than anybody else; under a majority, more than all others', () => {
    holds(
      fc.property(elections, (given) => {
        const { elected, cast } = decideElection(given)
        const votes = Object.entries(given.candidates)
        const own = votes.find(([name]) => name === elected)?.[1] ?? 0
        const most = Math.max(0, ...votes.filter(([name]) => name !== elected).map(([, count]) => count))
        if (elected !== null) expect(own).toBeGreaterThan(most)
        if (given.rule === 'majority') expect(elected !== null).toBe(votes.some(([, n]) => 2 * n > cast))
      }),
    )
  })

  it('with somebody made ineligible elects nobody in her place', () => {
    holds(
      fc.property(elections, (given) => {
        const { elected } = decideElection(given)
        if (elected === null) return
        expect(decideElection({ ...given, ineligible: [elected] })).toMatchObject({
          elected: null,
          why: 'ineligible',
        })
      }),
    )
  })
})
