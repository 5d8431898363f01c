import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/meeting/act.js'
import { convene, council } from '../../src/meeting/convene.js'
import { recount } from '../../src/meeting/recount.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { ballotMeanings } from '../../src/rules/ballot-meaning.js'
import { parseThreshold } from '../../src/rules/notation.js'
import type { Action } from '../../src/schema/action.js'
import { KNOWN_BALLOTS } from '../../src/vocabulary.js'
import { decideRoll } from '../../src/voting/decide.js'
import { NO_BALLOTS, type Roll, type Tally } from '../../src/voting/roll.js'
import type { VotingRule } from '../../src/voting/voting-rule.js'
import { holds } from '../kernel/holds.js'

const rule = (threshold: string, abstentions: 'ignored' | 'as-nay' = 'ignored'): VotingRule => ({
  threshold: parseThreshold(threshold),
  quorum: parseThreshold('majority of seats'),
  meanings: ballotMeanings(abstentions, 'leaves'),
  tie: 'lost',
})
const roll = (seats: number, counts: Partial<typeof NO_BALLOTS>, more: Partial<Roll> = {}): Roll => ({
  seats,
  vacant: 0,
  blocs: [{ group: null, weight: 1, counts: { ...NO_BALLOTS, ...counts } }],
  ...more,
})

describe('a tally over ballots that are not reported', () => {
  it.each(['majority of voting', '2/3 of present', 'majority of seats', '4 ayes', '2/3 of voting or 5 ayes'])(
    'decides just what its completions decide: %s',
    (threshold) => {
      const drawn = fc.record({
        aye: fc.nat(3),
        nay: fc.nat(3),
        missing: fc.record({ aye: fc.nat(3), nay: fc.nat(3), rest: fc.nat(2) }),
        abstentions: fc.constantFrom('ignored' as const, 'as-nay' as const),
      })
      const property = fc.property(drawn, ({ aye, nay, missing, abstentions }) => {
        const unreported = missing.aye + missing.nay + missing.rest
        const seats = aye + nay + unreported
        fc.pre(seats > 0)
        const tally: Tally = { aye: aye + missing.aye, nay: nay + missing.nay }
        const found = decideRoll(
          roll(seats, { aye, nay, unreported }, { tally }),
          rule(threshold, abstentions),
        )
        const rests = eachRest(missing.rest)
        const expected = rests.map(
          (rest) => decideRoll(roll(seats, { ...tally, ...rest }), rule(threshold, abstentions)).outcome,
        )
        expect([...found.possible].sort()).toEqual([...new Set(expected)].sort())
        expect([found.ayes, unreported === 0 || abstentions === 'as-nay' ? nay : found.nays]).toEqual([
          tally.aye,
          unreported === 0 || abstentions === 'as-nay' ? nay : tally.nay,
        ])
      })
      holds(property, 200)
    },
  )
})

/** Every way in which members who neither voted for nor against can have abstained, left or been away. */
function eachRest(many: number): { abstain: number; recused: number; absent: number }[] {
  return Array.from({ length: many + 1 }, (_, abstain) =>
    Array.from({ length: many - abstain + 1 }, (_each, recused) => ({
      abstain,
      recused,
      absent: many - abstain - recused,
    })),
  ).flat()
}

describe('a body whose number of seats is not known', () => {
  const seatless = { seatsKnown: false, quorumKnown: true } as const
  it.each<[string, Roll, string, readonly string[]]>([
    [
      'a tally decides a majority of the votes',
      roll(3, { unreported: 3 }, { ...seatless, tally: { aye: 10, nay: 0 } }),
      'majority of voting',
      ['carried'],
    ],
    [
      'and loses it',
      roll(3, { unreported: 3 }, { ...seatless, tally: { aye: 4, nay: 5 } }),
      'majority of voting',
      ['lost'],
    ],
    [
      'unanimous with one known aye carries',
      roll(2, { aye: 1, unreported: 1 }, { ...seatless, unanimous: 'aye' }),
      '2/3 of voting',
      ['carried'],
    ],
    [
      'unanimous with none is open',
      roll(1, { unreported: 1 }, { ...seatless, unanimous: 'aye' }),
      'majority of voting',
      ['carried', 'lost'],
    ],
    [
      'unanimously against is lost',
      roll(1, { unreported: 1 }, { ...seatless, unanimous: 'nay' }),
      'majority of seats',
      ['lost'],
    ],
    [
      'seats decide nothing',
      roll(2, { aye: 2 }, { ...seatless, unanimous: 'aye' }),
      'majority of seats',
      ['carried', 'lost'],
    ],
    [
      'named ballots are not all of them',
      roll(3, { aye: 2, unreported: 1 }, seatless),
      'majority of voting',
      ['carried', 'lost'],
    ],
    [
      'without a known quorum there may have been none',
      roll(3, { unreported: 3 }, { seatsKnown: false, tally: { aye: 10, nay: 0 } }),
      'majority of voting',
      ['carried', 'no-quorum'],
    ],
  ])('%s', (_name, given, threshold, possible) => {
    const decision = decideRoll(given, rule(threshold))
    expect(decision.possible).toEqual(possible)
    expect(decision.seatsKnown).toBe(false)
    expect(decision.quorum?.need).toBeNull()
  })
})

describe('a vote with a tally, at a meeting', () => {
  const FIVE = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen']
  const before = () => {
    const meeting = convene(council({ rules: 'rosenberg', seats: FIVE }), {
      present: ['Adeyemi'],
      others: 'unreported',
      quorumKnown: true,
    })
    return [
      { type: 'move', by: 'Adeyemi', text: 'Close Mill Street.' },
      { type: 'second', by: 'unreported' },
      { type: 'call-vote', by: 'unreported' },
    ].reduce((state, action) => {
      const ruling = attempt(state, action as Action)
      if (!ruling.inOrder) throw new Error(ruling.code)
      return ruling.meeting
    }, meeting)
  }
  const vote = (tally: Tally, more: object = {}) =>
    attempt(before(), { type: 'vote', ballots: { Adeyemi: 'aye' }, tally, ...more })

  it('is counted again under another rule as the same numbers', () => {
    const ruling = vote({ aye: 3, nay: 2 })
    if (!ruling.inOrder) throw new Error(ruling.code)
    expect(ruling.meeting.motions[0]?.decision).toMatchObject({ outcome: 'carried', ayes: 3, nays: 2 })
    const stricter = recount(ruling.meeting, { threshold: '2/3 of voting' })
    expect(stricter.motions[0]?.decision).toMatchObject({ outcome: 'lost', need: 4 })
    expect(recount(ruling.meeting, rulebooks.robert1915).motions[0]?.decision?.outcome).toBe('carried')
  })

  it.each<[string, Tally, object]>([
    ['fewer ayes than are known', { aye: 0, nay: 2 }, {}],
    ['more ballots than members', { aye: 4, nay: 2 }, {}],
    ['fewer in all, where every kind is counted', { aye: 2, nay: 1, abstain: 0, recused: 0, absent: 1 }, {}],
    ['a nay in a unanimous vote', { aye: 3, nay: 1 }, { unanimous: 'aye' }],
  ])('is refused with numbers that cannot be: %s', (_name, tally, more) => {
    expect(vote(tally, more)).toMatchObject({ inOrder: false, code: 'not-the-tally' })
  })

  it('is refused where votes weigh differently: whose the numbers are would matter', () => {
    const seats = FIVE.map((member, n) => ({ member, weight: n + 1 }))
    const meeting = [
      { type: 'move', by: 'Adeyemi', text: 'Close Mill Street.' },
      { type: 'second', by: 'Chen' },
      { type: 'call-vote', by: 'Chen' },
    ].reduce(
      (state, action) => {
        const ruling = attempt(state, action as Action)
        if (!ruling.inOrder) throw new Error(ruling.code)
        return ruling.meeting
      },
      convene(council({ rules: 'rosenberg', seats })),
    )
    const vote = { type: 'vote', ballots: {}, others: 'unreported', tally: { aye: 3, nay: 2 } } as const
    expect(attempt(meeting, vote)).toMatchObject({ inOrder: false, code: 'not-the-tally' })
  })

  it('knows every kind of ballot', () => {
    const all: Tally = { aye: 2, nay: 1, abstain: 1, recused: 0, absent: 1 }
    expect(Object.keys(all)).toEqual([...KNOWN_BALLOTS])
    expect(vote(all).inOrder).toBe(true)
  })
})
