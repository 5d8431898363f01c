import { describe, expect, it } from 'vitest'
import { convene } from '../../src/meeting/convene.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { presidingOfficer } from '../../src/meeting/officers.js'
import { presence } from '../../src/meeting/presence.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { extend } from '../../src/rules/extend.js'
import type { Action } from '../../src/schema/action.js'
import { type Ballot, CASTING_CASES } from '../../src/vocabulary.js'
import { answer, ballots, CALL, FIVE, meetingUnder, motion, play, refused } from '../fixtures/meetings.js'

const invented = { source: 'an invented charter', confidence: 'assumed' } as const
const EIGHT = ['Ames', 'Bell', 'Cole', 'Dunn', 'Ek', 'Fay', 'Gray', 'Hart']
const illinois = (present = EIGHT) =>
  convene({
    rules: 'chicago',
    seats: EIGHT,
    chair: null,
    proTempore: 'Ames',
    mayor: 'Mayor Moss',
    present: [...present, 'Mayor Moss'],
  })
const PUT: Action = { type: 'call-vote', by: 'Mayor Moss' }
const put = (meeting: Meeting, kind = 'main') =>
  play(
    meeting,
    { type: 'move', by: 'Bell', kind, text: 'Ban the horns.' },
    { type: 'second', by: 'Cole' },
    { ...PUT, by: presidingOfficer(meeting) ?? 'unreported' },
  )
const cast = (ayes: number, nays: number, more: Record<string, Ballot> = {}): Action =>
  ballots({
    ...Object.fromEntries(EIGHT.slice(0, ayes + nays).map((name, n) => [name, n < ayes ? 'aye' : 'nay'])),
    ...more,
  })

describe('a mayor who votes in three cases', () => {
  it('breaks equal votes', () => {
    const tied = put(illinois())
    expect(refused(tied, cast(4, 4))).toMatchObject({ code: 'ballots-missing', found: 'Mayor Moss' })
    expect(motion(play(tied, cast(4, 4, { 'Mayor Moss': 'aye' })), 'm1')).toMatchObject({
      standing: 'adopted',
      decision: { outcome: 'carried', ayes: 5, nays: 4, base: 9, casting: 'aye' },
    })
    expect(motion(play(tied, cast(4, 4, { 'Mayor Moss': 'nay' })), 'm1').standing).toBe('rejected')
  })

  it('votes where half of those holding office have voted aye', () => {
    const seven = put(illinois(EIGHT.slice(0, 7)), 'ordinance')
    // Four of eight in office: the ordinance is one short, and the mayor can be that one.
    expect(answer(seven, cast(4, 3, { 'Mayor Moss': 'aye' }))).toBe('in order')
    const passed = motion(play(seven, cast(4, 3, { 'Mayor Moss': 'aye' })), 'm1')
    expect(passed.decision).toMatchObject({ outcome: 'carried', ayes: 5, need: 5, of: 'in-office', base: 8 })
  })

  it('votes where more than a majority is needed', () => {
    const rules = put(illinois())
    const suspend = play(
      illinois(),
      { type: 'move', by: 'Bell', kind: 'suspend-rules', terms: { rules: ['debate'] } },
      { type: 'second', by: 'Cole' },
      PUT,
    )
    expect(answer(suspend, cast(5, 3, { 'Mayor Moss': 'aye' }))).toBe('in order')
    expect(refused(rules, cast(5, 3, { 'Mayor Moss': 'aye' }))).toMatchObject({
      code: 'no-casting-vote',
      expected: CASTING_CASES.join(', '),
    })
  })

  it('does not vote where none of them is the case, and is not asked', () => {
    expect(motion(play(put(illinois()), cast(5, 3)), 'm1').decision).toMatchObject({ ayes: 5, casting: null })
  })

  it('is called last in a roll call, and only where she votes', () => {
    const roll = (ayes: number) =>
      EIGHT.map((by, n): Action => ({ type: 'ballot', by, ballot: n < ayes ? 'aye' : 'nay' }))
    const order = [...roll(4).slice(1), ...roll(4).slice(0, 1)]
    const called = (ayes: number) => {
      const votes = new Map(roll(ayes).map((action) => ['by' in action ? action.by : '', action]))
      // The roll is called by seat; nobody who holds one presides here.
      return EIGHT.flatMap((name) => votes.get(name) ?? [])
    }
    expect(order).toHaveLength(8)
    const tied = play(put(illinois()), ...called(4))
    expect(motion(tied, 'm1').standing).toBe('vote')
    const broken = play(tied, { type: 'ballot', by: 'Mayor Moss', ballot: 'aye' })
    expect(motion(broken, 'm1').standing).toBe('adopted')
    const clear = play(put(illinois()), ...called(5))
    expect(motion(clear, 'm1').standing).toBe('adopted')
  })

  it('counts toward the quorum, and not toward a share of seats', () => {
    // A majority of eight seats and the mayor is five: with her, four members are enough.
    expect(presence(illinois(EIGHT.slice(0, 4)))).toMatchObject({ need: 5, present: 5, met: true })
    const away = play(illinois(EIGHT.slice(0, 4)), { type: 'leave', by: 'Mayor Moss' })
    expect(presence(away)).toMatchObject({ need: 5, present: 4, met: false })
  })

  it('gives way to the president pro tempore, who votes on everything and last', () => {
    const without = play(illinois(), { type: 'leave', by: 'Mayor Moss' })
    expect(presidingOfficer(illinois())).toBe('Mayor Moss')
    expect(presidingOfficer(without)).toBe('Ames')
    const roll = put(without)
    expect(answer(roll, { type: 'ballot', by: 'Ames', ballot: 'aye' })).toBe('out-of-turn')
    expect(answer(roll, { type: 'ballot', by: 'Bell', ballot: 'aye' })).toBe('in order')
    expect(answer(roll, cast(4, 4, { 'Mayor Moss': 'aye' }))).toBe('not-a-member')
    expect(motion(play(roll, cast(4, 4)), 'm1').standing).toBe('rejected')
  })
})

describe('the quorum of Chicago', () => {
  it('is 26: a majority of fifty and the mayor', () => {
    const seats = Array.from({ length: 50 }, (_, n) => `Ward ${n + 1}`)
    const meeting = convene({ rules: 'chicago', seats, mayor: 'Mayor Moss', present: seats.slice(0, 25) })
    expect(presence(meeting)).toMatchObject({ need: 26, present: 25, met: false })
    expect(presence(play(meeting, { type: 'arrive', by: 'Mayor Moss' }))).toMatchObject({
      present: 26,
      met: true,
    })
  })
})

describe('a chair with a seat who votes only on equal votes', () => {
  const rules = extend(rulebooks.robert1915, {
    id: 'tie-chair',
    title: 'A council whose chair breaks ties',
    executive: { chair: { votes: ['tie'], cite: invented } },
  })
  const called = play(
    meetingUnder(rules),
    { type: 'move', by: 'Chen', text: 'Plant a tree.' },
    { type: 'second', by: 'Díaz' },
    CALL,
  )

  it('is asked where the others are equal, and has to reach what is needed', () => {
    const equal = { Brandt: 'aye', Chen: 'aye', Díaz: 'nay', Eriksen: 'nay' } as const
    expect(refused(called, ballots(equal))).toMatchObject({ code: 'ballots-missing', found: 'Adeyemi' })
    const broken = play(called, ballots({ ...equal, Adeyemi: 'aye' }))
    expect(motion(broken, 'm1').decision).toMatchObject({ outcome: 'carried', ayes: 3, nays: 2, need: 3 })
  })

  it('does not vote otherwise, and is in the room all the same', () => {
    const clear = { Brandt: 'aye', Chen: 'aye', Díaz: 'aye', Eriksen: 'nay' } as const
    expect(answer(called, ballots({ ...clear, Adeyemi: 'nay' }))).toBe('no-casting-vote')
    const voted = motion(play(called, ballots(clear)), 'm1')
    expect(voted.votes[0]?.ballots.Adeyemi).toBe('abstain')
    expect(voted.decision).toMatchObject({ outcome: 'carried', base: 4, quorum: { present: 5 } })
  })

  it('never votes where her row says so', () => {
    const never = extend(rules, {
      id: 'never-chair',
      title: 'A council whose chair never votes',
      executive: { chair: { votes: 'never', cite: invented } },
    })
    const at = play(
      meetingUnder(never),
      { type: 'move', by: 'Chen', text: 'Plant a tree.' },
      { type: 'second', by: 'Díaz' },
      CALL,
    )
    const equal = { Brandt: 'aye', Chen: 'aye', Díaz: 'nay', Eriksen: 'nay' } as const
    expect(answer(at, ballots({ ...equal, Adeyemi: 'aye' }))).toBe('no-casting-vote')
    expect(motion(play(at, ballots(equal)), 'm1').standing).toBe('rejected')
  })
})

it('a casting vote has to reach the count, as in Ottawa, Ohio: 3 to 3 and the mayor pass, 2 to 2 do not', () => {
  const rules = extend(rulebooks.chicago, {
    id: 'ottawa',
    title: 'Seven seats, a majority of which pass',
    motions: { main: { threshold: { count: 4 }, cite: invented } },
    executive: { mayor: { votes: ['tie'], inQuorum: false, inBase: false, cite: invented } },
  })
  const SEVEN = EIGHT.slice(0, 7)
  const at = (present: number) =>
    put(
      convene({
        rules,
        seats: SEVEN,
        mayor: 'Mayor Moss',
        present: [...SEVEN.slice(0, present), 'Mayor Moss'],
      }),
    )
  const aye = { 'Mayor Moss': 'aye' } as const
  expect(motion(play(at(6), cast(3, 3, aye)), 'm1').decision).toMatchObject({ outcome: 'carried', ayes: 4 })
  expect(motion(play(at(4), cast(2, 2, aye)), 'm1').decision).toMatchObject({ outcome: 'lost', ayes: 3 })
})

it('every member votes alike where no row says otherwise', () => {
  const meeting = meetingUnder('rosenberg')
  expect(presidingOfficer(meeting)).toBe(FIVE[0])
  expect(presidingOfficer(play(meeting, { type: 'leave', by: 'Adeyemi' }))).toBeNull()
})
