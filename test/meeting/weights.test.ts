import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act } from '../../src/meeting/act.js'
import { convene, council } from '../../src/meeting/convene.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { presence } from '../../src/meeting/presence.js'
import { recount } from '../../src/meeting/recount.js'
import { load, save } from '../../src/meeting/save.js'
import { rollCallMarkdown, rollCallTable } from '../../src/report/minutes/roll-call.js'
import { seatChartText } from '../../src/report/seats/chart-text.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { parseThreshold } from '../../src/rules/notation.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import type { CouncilInput } from '../../src/schema/council.js'
import type { Ballot } from '../../src/vocabulary.js'
import { decide } from '../../src/voting/question.js'
import { ballots, CALL, END, FIVE, motion, play, SECOND } from '../fixtures/meetings.js'
import { problemsOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'

/** Rosenberg's rules, with another threshold for main motions. */
function withMain(notation: string): Rulebook {
  const { motions } = rulebooks.rosenberg
  const main = { ...motions.main, threshold: parseThreshold(notation) }
  return { ...rulebooks.rosenberg, id: 'own', motions: { ...motions, main } }
}

type Seats = CouncilInput['seats']
const weighted = (...weights: number[]): Seats =>
  FIVE.map((member, n) => ({ seat: `Ward ${n + 1}`, member, weight: weights[n] ?? 1 }))
const colleges = (...groups: string[]): Seats =>
  FIVE.map((member, n) => ({ seat: `Ward ${n + 1}`, member, group: groups[n] ?? 'south' }))

/** The problems that a call is refused with, as `path: message`. */
const said = (call: () => unknown) => problemsOf(call).map(({ path, message }) => `${path}: ${message}`)

function voted(rules: Rulebook | 'rosenberg', seats: Seats, given: Record<string, Ballot>): Meeting {
  const opened = convene({ rules, seats, chair: 'Adeyemi', relationships: [{ with: 'Northport' }] })
  return play(opened, END, SECOND, CALL, ballots(given))
}
const each = (...given: Ballot[]) => Object.fromEntries(FIVE.map((name, n) => [name, given[n] ?? 'aye']))

describe('seats with weights', () => {
  it('carry with the heavier votes, not with the more members', () => {
    const meeting = voted('rosenberg', weighted(5, 2), each('aye', 'nay', 'nay', 'nay', 'nay'))
    expect(motion(meeting, 'm1')).toMatchObject({
      standing: 'rejected',
      decision: { ayes: 5, nays: 5, base: 10, need: 6 },
    })
    const heavier = voted('rosenberg', weighted(6, 2), each('aye', 'nay', 'nay', 'nay', 'nay'))
    expect(motion(heavier, 'm1')).toMatchObject({ standing: 'adopted', decision: { ayes: 6, nays: 5 } })
  })

  it('have their quorum in members', () => {
    const opened = convene({ rules: 'rosenberg', seats: weighted(50), present: ['Adeyemi', 'Chen'] })
    expect(presence(opened)).toEqual({ need: 3, present: 2, unreported: 0, met: false })
  })

  it('keep the weight of a vacant seat in a base of all seats, and leave it out of those in office', () => {
    const seats: Seats = [...weighted(1, 1, 1, 1, 1), { seat: 'Ward 6', member: null, weight: 7 }]
    const ayes = each('aye', 'aye', 'aye', 'aye', 'aye')
    expect(motion(voted(withMain('majority of seats'), seats, ayes), 'm1')).toMatchObject({
      standing: 'rejected',
      decision: { base: 12, need: 7, ayes: 5 },
    })
    expect(motion(voted(withMain('majority of in-office'), seats, ayes), 'm1')).toMatchObject({
      standing: 'adopted',
      decision: { base: 5, need: 3 },
    })
  })

  it('are the same council where every weight is one', () => {
    const plain = FIVE.map((member, n) => ({ seat: `Ward ${n + 1}`, member }))
    expect(council({ rules: 'rosenberg', seats: weighted(1, 1, 1, 1, 1) })).toEqual(
      council({ rules: 'rosenberg', seats: plain }),
    )
  })

  const anyBallots = fc.array(fc.constantFrom<Ballot>('aye', 'nay', 'abstain', 'unreported'), {
    minLength: 5,
    maxLength: 5,
  })
  const shares = fc.constantFrom(
    'majority of voting',
    '2/3 of present',
    'majority of seats',
    '3/4 of eligible',
    '2/3 of voting or majority of seats',
  )

  it('that are all alike come to what equal votes come to', () => {
    holds(
      fc.property(anyBallots, shares, fc.integer({ min: 2, max: 9 }), (given, notation, weight) => {
        const rules = withMain(notation)
        const open = each(...given)
        const alike = voted(rules, weighted(weight, weight, weight, weight, weight), open)
        const plain = voted(rules, [...FIVE], open)
        const [a, b] = [motion(alike, 'm1').decision, motion(plain, 'm1').decision]
        expect([a?.outcome, a?.possible, a?.quorum]).toEqual([b?.outcome, b?.possible, b?.quorum])
      }),
      100,
    )
  })

  it('are decided as the same question is by itself', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 })
    holds(
      fc.property(anyBallots, shares, weights, (given, notation, table) => {
        const meeting = voted(withMain(notation), weighted(...table), each(...given))
        const { threshold } = rulebooks.rosenberg.voting.quorum
        const alone = decide({
          seats: 5,
          ballots: each(...given),
          weights: Object.fromEntries(FIVE.map((name, n) => [name, table[n] ?? 1])),
          rule: notation,
          quorum: threshold,
        })
        expect(motion(meeting, 'm1').decision).toEqual(alone)
      }),
      100,
    )
  })
})

describe('seats in two colleges', () => {
  const inEach = withMain('majority of voting in each group')
  const seats = colleges('north', 'north', 'south', 'south', 'south')

  it.each<[string, Ballot[]]>([
    ['adopted', ['aye', 'aye', 'aye', 'aye', 'nay']],
    ['rejected', ['aye', 'nay', 'aye', 'aye', 'aye']],
    ['rejected', ['aye', 'aye', 'aye', 'nay', 'nay']],
  ])('%s: each must carry it', (standing, given) => {
    expect(motion(voted(inEach, seats, each(...given)), 'm1').standing).toBe(standing)
  })

  it('count the vacancy of a college where a rule counts its seats', () => {
    const rules = withMain('majority of seats in each group')
    const empty: Seats = [...(seats ?? []), { seat: 'Ward 6', member: null, group: 'south' }]
    const given = each('aye', 'aye', 'aye', 'aye', 'nay')
    expect(motion(voted(rules, seats, given), 'm1').standing).toBe('adopted')
    expect(motion(voted(rules, empty, given), 'm1')).toMatchObject({
      standing: 'rejected',
      decision: { group: 'south', margin: -1 },
    })
  })

  it('are asked for by a rule that counts them', () => {
    expect(said(() => council({ rules: inEach, seats: [...FIVE] }))).toEqual([
      'rules.motions.main.threshold: it counts each group, and no seat is in one',
    ])
    const plain = voted('rosenberg', [...FIVE], each())
    expect(said(() => recount(plain, inEach))).toEqual([
      'rules.motions.main.threshold: it counts each group, and no seat is in one',
    ])
    expect(said(() => recount(plain, { threshold: '2/3 of voting in each group' }))).toEqual([
      'threshold: it counts each group, and no seat of the council is in one',
    ])
  })

  it('do not go with a chair who decides equal votes of unequal weight, nor with a quorum of each', () => {
    const { voting } = rulebooks.rosenberg
    const tie = { ...voting.tie, rule: 'chair-decides' as const }
    const chair = { ...rulebooks.rosenberg, voting: { ...voting, tie } }
    expect(said(() => council({ rules: chair, seats: weighted(2) }))).toEqual([
      'rules.voting.tie.rule: the chair decides equal votes, which cannot be where votes are weighted, found "chair-decides"',
    ])
    expect(council({ rules: chair, seats: weighted(1) }).seats).toHaveLength(5)
    const quorum = { ...voting.quorum, threshold: parseThreshold('majority of seats in each group') }
    const each = { ...rulebooks.rosenberg, voting: { ...voting, quorum } }
    expect(said(() => council({ rules: each, seats }))[0]).toMatch(/a quorum is of the whole body/)
  })
})

describe('a body with weights and colleges', () => {
  const seats: Seats = [
    { seat: 'Ward 1', member: 'Adeyemi', weight: 3, group: 'north' },
    { seat: 'Ward 2', member: 'Brandt', group: 'north' },
    { seat: 'Ward 3', member: 'Chen', weight: 2, group: 'south' },
    { seat: 'Ward 4', member: 'Díaz', group: 'south' },
    { seat: 'Ward 5', member: 'Eriksen', group: 'south' },
  ]
  const meeting = voted(withMain('majority of voting in each group'), seats, each('aye', 'nay'))

  it('is saved and read back, and plays to the same end', () => {
    const back = load(JSON.parse(JSON.stringify(save(meeting))))
    expect(back).toEqual(meeting)
    expect(act(back, { type: 'time', time: '20:00' }).council.seats).toEqual(meeting.council.seats)
  })

  it('tells weights and colleges in the roll call and the chart, and only where they differ', () => {
    const [first] = meeting.motions
    if (first === undefined) throw new Error('no motion')
    expect(rollCallTable(meeting, first).split('\n').slice(0, 3)).toEqual([
      'Seat    Member           Group  Votes  Ballot',
      'Ward 1  Adeyemi (chair)  north  3      A + aye',
      'Ward 2  Brandt           north  1      N − nay',
    ])
    expect(rollCallMarkdown(meeting, first)).toContain('| Ward 3 | Chen | south | 2 | aye |')
    const chart = seatChartText(meeting.council, first.votes[0]?.ballots)
    expect(chart).toContain('1. A  Adeyemi (chair), Ward 1, 3 votes, north')
    const plain = voted('rosenberg', weighted(1), each('aye'))
    const [other] = plain.motions
    if (other === undefined) throw new Error('no motion')
    expect(rollCallTable(plain, other)).not.toMatch(/Group|Votes/)
    expect(seatChartText(plain.council)).not.toContain('vote')
  })

  it.each<[Seats, string]>([
    [[{ seat: 'A', member: 'Chen', weight: 0 }], 'seats[0].weight'],
    [[{ seat: 'A', member: 'Chen', weight: 1.5 }], 'seats[0].weight'],
    [[{ seat: 'A', member: 'Chen', weight: 2_000_000 }], 'seats[0].weight'],
    [[{ seat: 'A', member: 'Chen', group: '' }], 'seats[0].group'],
  ])('is refused with the place: %j', (given, path) => {
    expect(said(() => council({ rules: 'rosenberg', seats: given }))[0]).toContain(path)
  })
})
