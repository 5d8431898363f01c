import { describe, expect, it } from 'vitest'
import { act } from '../../src/meeting/act.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { presence } from '../../src/meeting/presence.js'
import { replayed } from '../../src/meeting/undo.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { extend, type OwnRows } from '../../src/rules/extend.js'
import type { Action } from '../../src/schema/action.js'
import {
  all,
  answer,
  ballots,
  CALL,
  meetingUnder,
  motion,
  play,
  refused,
  standings,
} from '../fixtures/meetings.js'

const cite = { source: 'an invented charter', confidence: 'assumed' } as const
const body = (rows: OwnRows) =>
  extend(rulebooks.rosenberg, { id: 'invented', title: 'An invented body', ...rows })
const TREE: Action[] = [
  { type: 'move', by: 'Chen', text: 'Plant a tree.' },
  { type: 'second', by: 'Díaz' },
]
const recuse = (by: string): Action => ({ type: 'recuse', by })

describe('members drawn by lot', () => {
  const lots = body({ voting: { necessity: { byLot: true, cite } } })
  const three = play(meetingUnder(lots), ...TREE, recuse('Chen'), recuse('Brandt'), recuse('Eriksen'))
  const draw = (seed: string): Action => ({ type: 'draw-lots', seed })

  it('make just the quorum that recusals have left wanting', () => {
    const pending = motion(three, 'm1')
    expect(presence(three, pending).met).toBe(false)
    const drawn = play(three, draw('a seed'))
    expect(motion(drawn, 'm1').recused).toHaveLength(2)
    expect(presence(drawn, motion(drawn, 'm1'))).toMatchObject({ need: 3, present: 3, met: true })
    expect(standings(play(drawn, ...all('aye')))).toEqual({ m1: 'adopted' })
    expect(replayed(drawn)).toEqual(drawn)
  })

  it('are the same for the same seed, and each of them for some seed', () => {
    const back = (seed: string) =>
      ['Brandt', 'Chen', 'Eriksen'].filter(
        (name) => !motion(play(three, draw(seed)), 'm1').recused.includes(name),
      )
    expect(back('seven')).toEqual(back('seven'))
    const ever = new Set(Array.from({ length: 40 }, (_, n) => back(`seed ${n}`)).flat())
    expect(ever.size).toBe(3)
  })

  it('are drawn only where a quorum is wanting, and a row allows it', () => {
    const two = play(meetingUnder(lots), ...TREE, recuse('Chen'), recuse('Brandt'))
    expect(answer(two, draw('a'))).toBe('no-lot-needed')
    expect(answer(meetingUnder(lots), draw('a'))).toBe('nothing-pending')
    const plain = play(
      meetingUnder('rosenberg'),
      ...TREE,
      recuse('Adeyemi'),
      recuse('Brandt'),
      recuse('Eriksen'),
    )
    expect(answer(plain, draw('a'))).toBe('no-lot-needed')
  })
})

describe('abstaining where it is forbidden', () => {
  const strict = body({
    voting: { abstaining: { allowed: 'when-excused', cite } },
    motions: {
      excuse: {
        name: 'excuse a member from voting',
        class: 'incidental',
        rank: null,
        second: true,
        debatable: false,
        opensMain: false,
        amendable: false,
        subsidiary: false,
        interrupts: false,
        decided: 'vote',
        withoutQuorum: false,
        threshold: { share: [1, 2], strictly: true, of: 'voting' },
        reconsider: 'neither',
        when: ['question-pending'],
        asks: ['name'],
        does: 'excuses',
        cite,
      },
    },
  })
  const debate = play(meetingUnder(strict), ...TREE)
  const abstains = ballots({ Eriksen: 'abstain' }, 'aye')

  it('is refused, by ballot and by roll call', () => {
    expect(refused(play(debate, CALL), abstains)).toMatchObject({ code: 'may-not-abstain', found: 'Eriksen' })
    expect(answer(play(debate, CALL), { type: 'ballot', by: 'Brandt', ballot: 'abstain' })).toBe(
      'may-not-abstain',
    )
    expect(answer(play(debate, CALL), ballots({}, 'abstain'))).toBe('may-not-abstain')
  })

  it('is open to whom the body has excused', () => {
    const excused = play(
      debate,
      { type: 'move', by: 'Eriksen', kind: 'excuse', terms: { name: 'Eriksen' } },
      { type: 'second', by: 'Díaz' },
      ...all('aye'),
    )
    expect(motion(excused, 'm1').excused).toEqual(['Eriksen'])
    expect(motion(play(excused, CALL, abstains), 'm1').decision).toMatchObject({
      outcome: 'carried',
      ayes: 4,
    })
    expect(answer(play(excused, CALL), ballots({ Brandt: 'abstain' }, 'aye'))).toBe('may-not-abstain')
  })
})

describe('fewer than a quorum voting', () => {
  const putOff = body({ voting: { tooFewVote: { effect: 'put-off', cite } } })
  const short = ballots({ Adeyemi: 'aye', Brandt: 'aye' }, 'abstain')

  it('puts the question off to the next meeting, where the rulebook says so', () => {
    const off = play(meetingUnder(putOff), ...TREE, CALL, short)
    expect(motion(off, 'm1')).toMatchObject({
      standing: 'postponed',
      decision: { outcome: 'no-quorum', ayes: 2, quorum: { met: true } },
    })
    expect(off.floor).toEqual([])
    expect(
      standings(play(meetingUnder(putOff), ...TREE, CALL, ballots({ Eriksen: 'abstain' }, 'aye'))),
    ).toEqual({
      m1: 'adopted',
    })
  })

  it('decides it elsewhere', () => {
    expect(standings(play(meetingUnder('rosenberg'), ...TREE, CALL, short))).toEqual({ m1: 'adopted' })
  })
})

describe('a vacancy', () => {
  const fill = (seat: string, member: string): Action[] => [
    {
      type: 'move',
      by: 'Chen',
      kind: 'fill-vacancy',
      text: `Appoint ${member}.`,
      effects: [{ effect: 'fill-seat', seat, member }],
    },
    { type: 'second', by: 'Díaz' },
  ]
  const left = act(meetingUnder(rulebooks.sanJose), { type: 'resign', by: 'Eriksen' })
  const seats = ({ council }: Meeting) => council.seats.map(({ member }) => member)

  it('begins when a member resigns, and is no absence', () => {
    expect(seats(left)).toEqual(['Adeyemi', 'Brandt', 'Chen', 'Díaz', null])
    expect(answer(left, { type: 'arrive', by: 'Eriksen' })).toBe('not-a-member')
    expect(answer(left, { type: 'resign', by: 'Eriksen' })).toBe('not-a-member')
  })

  it('is filled by a majority of the remaining members, whom the new one joins when she arrives', () => {
    const two = play(left, { type: 'resign', by: 'Brandt' })
    // Of five seats three members remain: two of them are a majority of those, and not of the seats.
    const voted = play(two, ...fill('Seat 5', 'Falk'), CALL, ballots({ Adeyemi: 'nay' }, 'aye'))
    expect(motion(voted, 'm1').decision).toMatchObject({
      outcome: 'carried',
      need: 2,
      of: 'in-office',
      base: 3,
    })
    expect(seats(voted)).toEqual(['Adeyemi', null, 'Chen', 'Díaz', 'Falk'])
    expect(answer(voted, { type: 'move', by: 'Falk', text: 'A thing.' })).toBe('not-in-the-room')
    expect(
      answer(play(voted, { type: 'arrive', by: 'Falk' }), { type: 'move', by: 'Falk', text: 'A thing.' }),
    ).toBe('in order')
    expect(replayed(voted)).toEqual(voted)
  })

  it('is what is filled: no seat that somebody holds, and nobody who holds one', () => {
    expect(answer(left, fill('Seat 1', 'Falk')[0] as Action)).toBe('seat-not-vacant')
    expect(answer(left, fill('Seat 5', 'Chen')[0] as Action)).toBe('seat-not-vacant')
    expect(answer(left, fill('Seat 5', 'Falk')[0] as Action)).toBe('in order')
  })
})
