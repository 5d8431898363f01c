import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import { inOrder } from '../../src/meeting/in-order.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { replayed } from '../../src/meeting/undo.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { extend } from '../../src/rules/extend.js'
import type { Action } from '../../src/schema/action.js'
import type { Ballot } from '../../src/vocabulary.js'
import { answer, ballots, motion, play, refused, standings } from '../fixtures/meetings.js'

// Invented councils under the rows of real ones: nine seats and a mayor who holds none.
const NINE = ['Ames', 'Bell', 'Cole', 'Dunn', 'Ek', 'Fay', 'Gray', 'Hart', 'Ide']
const under = (rules: keyof typeof rulebooks | (typeof rulebooks)['chicago'], date = '2022-03-08') =>
  convene({
    rules: typeof rules === 'string' ? rulebooks[rules] : rules,
    seats: NINE,
    chair: 'Ames',
    mayor: 'Mayor Moss',
    date,
  })
const CALL: Action = { type: 'call-vote', by: 'Cole' }
const all = (ballot: Ballot): Action[] => [CALL, ballots({}, ballot)]
const second: Action = { type: 'second', by: 'Cole' }
const measure = (name: string) => [{ effect: 'measure', name }] as const
const BAN: Action = {
  type: 'move',
  by: 'Bell',
  kind: 'ordinance',
  text: 'Ban the horns.',
  effects: measure('ban horns'),
}
const BUDGET: Action = {
  type: 'move',
  by: 'Bell',
  kind: 'budget',
  text: 'The budget.',
  terms: {
    items: [
      { text: 'A park.', effects: measure('build a park') },
      { text: 'A pool.', effects: measure('build a pool') },
    ],
  },
}
const passed = (meeting: Meeting, move: Action, vote: Action[] = all('aye')) =>
  play(meeting, move, second, ...vote)
const sign: Action = { type: 'sign', by: 'Mayor Moss', motion: 'm1' }
const veto: Action = { type: 'veto', by: 'Mayor Moss', motion: 'm1', message: 'Horns warn.' }
const override: Action = { type: 'move', by: 'Bell', kind: 'override', terms: { motion: 'm1' } }
const measures = ({ council }: Meeting) => council.measures.map(({ measure: name }) => name)
const votes = (ayes: number): Action[] => [
  CALL,
  ballots(Object.fromEntries(NINE.map((name, n) => [name, n < ayes ? 'aye' : 'nay']))),
]

describe('what a mayor can veto', () => {
  const waits = passed(under('sanDiego'), BAN)

  it('waits for her, and does nothing yet', () => {
    expect(standings(waits)).toEqual({ m1: 'awaiting-signature' })
    expect(measures(waits)).toEqual([])
    expect(waits.floor).toEqual([])
    expect(refused(waits, { type: 'reconsider', by: 'Bell', motion: 'm1' }).code).toBe('with-the-mayor')
  })

  it('takes effect when she signs, or when her days are over', () => {
    const signed = play(waits, sign)
    expect(standings(signed)).toEqual({ m1: 'adopted' })
    expect(measures(signed)).toEqual(['ban horns'])
    expect(measures(play(waits, { type: 'lapse', motion: 'm1' }))).toEqual(['ban horns'])
    expect(answer(signed, sign)).toBe('not-with-the-mayor')
  })

  it('is signed and vetoed by the mayor, and nobody else', () => {
    expect(refused(waits, { ...sign, by: 'Ames' })).toMatchObject({
      code: 'not-the-mayor',
      expected: 'Mayor Moss',
    })
    expect(answer(waits, { ...veto, by: 'Ames' })).toBe('not-the-mayor')
    expect(answer(waits, { ...sign, by: 'unreported' })).toBe('in order')
    expect(answer(waits, { ...sign, motion: 'm7' })).toBe('motion-unknown')
  })

  it('is offered to the mayor while it waits for her, and only then', () => {
    const hers = (meeting: Meeting) =>
      inOrder(meeting)
        .filter(({ type }) => ['sign', 'lapse', 'veto'].includes(type))
        .map(({ type, by, motion: id }) => [type, by, id])
    expect(hers(waits)).toEqual([
      ['sign', ['Mayor Moss'], 'm1'],
      ['veto', ['Mayor Moss'], 'm1'],
      ['lapse', [], 'm1'],
    ])
    expect(hers(play(waits, sign))).toEqual([])
    expect(hers(under('sanDiego'))).toEqual([])
  })

  it('does nothing under a veto, until it is passed over it', () => {
    const vetoed = play(waits, veto)
    expect(standings(vetoed)).toEqual({ m1: 'vetoed' })
    expect(motion(vetoed, 'm1').signature).toMatchObject({ act: 'vetoed', message: 'Horns warn.' })
    expect(measures(vetoed)).toEqual([])
    const moved = play(vetoed, override, second)
    const five = play(moved, ...votes(5))
    expect(motion(five, 'm2').decision).toMatchObject({ outcome: 'lost', need: 6, base: 9, of: 'seats' })
    expect(standings(five)).toEqual({ m1: 'vetoed', m2: 'rejected' })
    const six = play(moved, ...votes(6))
    expect(standings(six)).toEqual({ m1: 'adopted', m2: 'adopted' })
    expect(measures(six)).toEqual(['ban horns'])
    expect(answer(six, override)).toBe('not-vetoed')
  })

  it('is passed over a veto at a later meeting too, and replays to the same', () => {
    const later = convene(adjourn(play(waits, veto)), { date: '2022-03-15' })
    const done = play(later, override, second, ...votes(7))
    expect(standings(done)).toEqual({ m1: 'adopted', m2: 'adopted' })
    expect(measures(done)).toEqual(['ban horns'])
    expect(replayed(done)).toEqual(done)
  })

  it('is signed at a later meeting too', () => {
    const later = convene(adjourn(waits), { date: '2022-03-15' })
    expect(measures(play(later, sign))).toEqual(['ban horns'])
  })

  it('is not what the rulebook exempts', () => {
    const exempt = { ...BAN, terms: { subject: 'measure placed on the ballot' } }
    const adopted = passed(under('sanDiego'), exempt)
    expect(standings(adopted)).toEqual({ m1: 'adopted' })
    expect(answer(adopted, veto)).toBe('cannot-be-vetoed')
    expect(standings(passed(under('rosenberg'), BAN))).toEqual({ m1: 'adopted' })
  })
})

describe('a veto of single items', () => {
  const cut = play(passed(under('jacksonville'), BUDGET), { ...veto, lines: ['A pool.'] })

  it('leaves the rest standing', () => {
    expect(standings(cut)).toEqual({ m1: 'adopted' })
    expect(measures(cut)).toEqual(['build a park'])
  })

  it('is overridden by what single items need', () => {
    const moved = play(cut, override, second)
    const away = NINE.slice(7).map((by): Action => ({ type: 'leave', by }))
    const fewer = play(
      moved,
      ...away,
      CALL,
      ballots({ Ames: 'aye', Bell: 'aye', Cole: 'aye', Dunn: 'aye' }, 'nay'),
    )
    expect(motion(fewer, 'm2').decision).toMatchObject({
      outcome: 'carried',
      need: 4,
      base: 7,
      of: 'present',
    })
    expect(measures(fewer)).toEqual(['build a park', 'build a pool'])
    expect(answer(fewer, override)).toBe('not-vetoed')
  })

  it('is only of items that are there, in bodies that know it', () => {
    const waits = passed(under('jacksonville'), BUDGET)
    expect(refused(waits, { ...veto, lines: ['A bridge.'] })).toMatchObject({
      code: 'no-such-item',
      found: 'A bridge.',
    })
    const chicago = play(under('chicago'), BAN, second, CALL, ballots({}, 'aye'))
    expect(answer(chicago, { ...veto, lines: ['A pool.'] })).toBe('no-line-veto')
  })
})

describe('a substitute returned with the veto', () => {
  const waits = play(under('chicago'), BAN, second, CALL, ballots({}, 'aye'))
  const returned = play(waits, {
    ...veto,
    substitute: { text: 'Fewer horns.', effects: measure('fewer horns') },
  })

  it('waits for the chair to take it up, and passes by its own vote', () => {
    expect(standings(returned)).toEqual({ m1: 'vetoed', m2: 'postponed' })
    const taken = play(returned, { type: 'take-up', motion: 'm2' })
    expect(taken.floor).toEqual(['m2'])
    const done = play(taken, CALL, ballots({}, 'aye'))
    expect(standings(done)).toEqual({ m1: 'vetoed', m2: 'awaiting-signature' })
    expect(measures(play(done, { ...sign, motion: 'm2' }))).toEqual(['fewer horns'])
  })

  it('goes to a committee where two members will have it so', () => {
    const send: Action = {
      type: 'move',
      by: 'Bell',
      kind: 'send-to-committee',
      terms: { committee: 'the committee on rules', name: 'Cole' },
    }
    const taken = play(returned, { type: 'take-up', motion: 'm2' })
    expect(standings(play(taken, send))).toMatchObject({ m2: 'referred', m3: 'adopted' })
    const other = play(returned, { type: 'move', by: 'Bell', text: 'Sweep the square.' }, second)
    expect(answer(other, send)).toBe('not-returned')
  })

  it('is none where the rulebook knows none', () => {
    const there = passed(under('sanDiego'), BAN)
    expect(answer(there, { ...veto, substitute: { text: 'Fewer horns.' } })).toBe('no-substitute-with-veto')
  })
})

describe('the days of a veto and of an override', () => {
  const days = extend(rulebooks.sanDiego, {
    id: 'with-days',
    title: 'A city with days',
    executive: {
      veto: { days: 10, cite: { source: 'an invented charter', confidence: 'assumed' } },
      override: { days: 30, asPassage: true, cite: { source: 'an invented charter', confidence: 'assumed' } },
    },
  })
  const waits = passed(under(days), BAN)

  it('are counted from the day on which it was passed', () => {
    expect(answer(waits, { ...veto, date: '2022-03-18' })).toBe('in order')
    expect(refused(waits, { ...veto, date: '2022-03-19' })).toMatchObject({
      code: 'veto-too-late',
      expected: 'within 10 days',
    })
    expect(answer(waits, { type: 'lapse', motion: 'm1', date: '2022-03-18' })).toBe('signature-awaited')
    expect(answer(waits, { type: 'lapse', motion: 'm1', date: '2022-03-19' })).toBe('in order')
  })

  it('are counted from the veto for what overrides it', () => {
    const vetoed = adjourn(play(waits, { ...veto, date: '2022-03-18' }))
    expect(answer(convene(vetoed, { date: '2022-04-17' }), override)).toBe('in order')
    expect(answer(convene(vetoed, { date: '2022-04-18' }), override)).toBe('override-too-late')
  })

  it('ask as many ayes as passage did, where that was more', () => {
    const stricter = extend(days, {
      id: 'stricter',
      title: 'A city of seven ninths',
      conduct: {
        ordinances: {
          passage: { share: [7, 9], strictly: false, of: 'seats' },
          cite: { source: 'an invented charter', confidence: 'assumed' },
        },
      },
    })
    const moved = play(passed(under(stricter), BAN), veto, override, second)
    expect(motion(play(moved, ...votes(6)), 'm2').decision).toMatchObject({ outcome: 'lost', need: 7 })
    expect(standings(play(moved, ...votes(7)))).toMatchObject({ m1: 'adopted' })
  })
})

it('is overridden in Jacksonville by two-thirds of those present: of 14 present, 10', () => {
  const seats = Array.from({ length: 19 }, (_, n) => `Member ${n + 1}`)
  const [mover = '', seconder = ''] = seats
  const opening = convene({
    rules: 'jacksonville',
    seats,
    chair: mover,
    mayor: 'Mayor Moss',
    present: seats.slice(0, 14),
  })
  const vetoed = play(
    opening,
    { ...BAN, by: mover },
    { type: 'second', by: seconder },
    { type: 'call-vote', by: mover },
    ballots({}, 'aye'),
    veto,
    { ...override, by: mover },
    { type: 'second', by: seconder },
    { type: 'call-vote', by: mover },
  )
  const ayes = (count: number) =>
    play(
      vetoed,
      ballots(Object.fromEntries(seats.slice(0, 14).map((name, n) => [name, n < count ? 'aye' : 'nay']))),
    )
  expect(motion(ayes(9), 'm2').decision).toMatchObject({ outcome: 'lost', need: 10, base: 14, of: 'present' })
  expect(motion(ayes(10), 'm2').decision).toMatchObject({ outcome: 'carried' })
})
