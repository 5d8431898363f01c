import { describe, expect, it } from 'vitest'
import { rulebooks } from '../../src/rulebooks/index.js'
import { rowOf } from '../../src/rules/readers.js'
import { all, answer, CALL, motion, play, refused, standings } from '../fixtures/meetings.js'
import { ROSENBERG_ROWS } from '../tables/motions-rosenberg.js'
import { majority, takes, twoThirds } from './columns/voting.js'
import { counted, decided, made, moved, pending, scene, speech } from './playing.js'
import { roomOf, SIZES } from './room.js'
import { LAMPS, MOVES, move, onTheStreet, type Room, SECOND, sits } from './situations.js'

// Rosenberg's Rules of Order: the rows that are about motions. What they say of debate and of the vote is
// played for each of them; what else they say, under the name of the row.

const ROOM: Room = { rules: rulebooks.rosenberg }
const SPEAKING: Room = { ...ROOM, floorTaken: true }
const inRooms = (kind: string) => (size: number) => pending(kind, roomOf(ROOM, size))

const MOTIONS = ROSENBERG_ROWS.flatMap((row) => row.kinds.map((kind) => ({ ...row, kind })))

describe.each(MOTIONS)('$id: $kind', ({ kind, debatable, vote }) => {
  if (debatable !== '')
    it(`debatable: ${debatable}`, () => {
      expect(speech(pending(kind, ROOM))).toBe(debatable === 'yes' ? 'in order' : 'not-debatable')
    })

  it(`vote required: ${vote}`, () => {
    if (kind === 'object-to-consideration') againstConsidering(kind)
    else if (vote === 'two-thirds') takes(inRooms(kind), kind, twoThirds)
    else if (vote === 'majority') takes(inRooms(kind), kind, majority)
    else noVote(kind)
    expect.hasAssertions()
  })

  it('is moved with a second, or is what one member can ask for', () => {
    const meeting = moved(kind, ROOM)
    const { second, decided: by } = rowOf(ROOM.rules, kind)
    expect(second).toBe(vote !== 'none')
    if (second) expect(answer(meeting, CALL)).toBe('not-seconded')
    else if (by === 'demand') expect(made(meeting, kind).standing).toBe('adopted')
    else expect(answer(meeting, { type: 'rule', well: true })).toBe('in order')
  })
})

/** Two-thirds against considering it: one nay fewer, and it is considered. */
function againstConsidering(kind: string): void {
  for (const size of SIZES) {
    const after = (nays: number) =>
      motion(counted(inRooms(kind)(size), { ayes: size - nays, nays }), 'street').standing
    expect([size, after(twoThirds(size) - 1), after(twoThirds(size))]).toEqual([size, 'debate', 'objected'])
  }
}

/** The chair's word, or the demand itself, is enough. */
function noVote(kind: string): void {
  const meeting = pending(kind, ROOM)
  const done = decided(meeting, kind, 'aye')
  if (rowOf(ROOM.rules, kind).decided === 'chair') expect(answer(meeting, CALL)).toBe('awaiting-ruling')
  expect(made(done, kind)).toMatchObject({ standing: 'adopted', votes: [] })
}

describe('what else the rows say', () => {
  it('basic: it puts a decision forward, and is done when that is voted', () => {
    expect(standings(decided(pending('main', ROOM), 'main', 'aye'))).toMatchObject({ m2: 'adopted' })
  })

  it('amend: the basic motion stays on the floor, modified', () => {
    const amended = decided(pending('amend', ROOM), 'amend', 'aye')
    expect(motion(amended, 'street')).toMatchObject({
      standing: 'debate',
      wording: { text: 'Close Mill Street to cars on Sundays.' },
    })
  })

  it('substitute: the basic motion is thrown out, and a new one is in its place', () => {
    const substituted = decided(pending('substitute', ROOM), 'substitute', 'aye')
    expect(standings(substituted)).toEqual({ street: 'replaced', m2: 'adopted' })
  })

  it('adjourn: at once, in the middle of everything', () => {
    const over = play(onTheStreet(ROOM), MOVES.limit, SECOND)
    expect(answer(over, move('adjourn'))).toBe('in order')
    const adjourned = play(over, move('adjourn'), SECOND, ...all('aye'))
    expect(answer(adjourned, CALL)).toBe('adjourned')
  })

  it('recess: the chair determines how long, so no time is asked for', () => {
    const recess = play(onTheStreet(ROOM), move('recess'), SECOND, ...all('aye'))
    expect(answer(recess, CALL)).toBe('in-recess')
    expect(answer(play(recess, { type: 'call-to-order' }), CALL)).toBe('in order')
  })

  it('fix_time: the meeting ends at the time that was set', () => {
    const fixed = play(
      onTheStreet(ROOM),
      move('fix-time-to-adjourn', { terms: { until: '21:00' } }),
      SECOND,
      ...all('aye'),
    )
    expect(answer(play(fixed, { type: 'time', time: '20:59' }), CALL)).toBe('in order')
    expect(answer(play(fixed, { type: 'time', time: '21:00' }), CALL)).toBe('adjourned')
  })

  it('table: on hold with a time to return, or without one', () => {
    const until = move('lay-on-table', { terms: { until: '20:00' } })
    const timed = play(onTheStreet(ROOM), until, SECOND, ...all('aye'))
    expect(motion(timed, 'street')).toMatchObject({ standing: 'postponed', waiting: { until: '20:00' } })
    expect(answer(timed, { type: 'take-up', motion: 'street' })).toBe('nothing-due')
    const due = play(timed, { type: 'time', time: '20:00' })
    expect(standings(play(due, { type: 'take-up', motion: 'street' }))).toMatchObject({ street: 'debate' })
    const held = decided(pending('lay-on-table', ROOM), 'lay-on-table', 'aye')
    expect(motion(held, 'street')).toMatchObject({ standing: 'tabled', waiting: { until: null } })
    expect(standings(decided(pending('take-from-table', ROOM), 'take-from-table', 'aye'))).toMatchObject({
      street: 'debate',
    })
  })

  it('limit_debate: it ends debate, or sets a limit', () => {
    const closed = decided(pending('previous-question', ROOM), 'previous-question', 'aye')
    expect(speech(closed)).toBe('debate-closed')
    const limited = decided(pending('limit-debate', ROOM), 'limit-debate', 'aye')
    const once = play(limited, { type: 'speak', by: 'Adeyemi' })
    expect(speech(once)).toBe('spoken-enough')
  })

  it('limit_debate: a call of "question" is a request, that the chair puts to the body as one for consent', () => {
    const asked = play(pending('previous-question', ROOM), { type: 'ask-consent' })
    expect(answer(play(asked, { type: 'object', by: 'Eriksen' }), CALL)).toBe('in order')
    expect(speech(play(asked, { type: 'no-objection' }))).toBe('debate-closed')
  })

  it('close_nominations: no more names', () => {
    const closed = decided(pending('close-nominations', ROOM), 'close-nominations', 'aye')
    expect(answer(closed, move('nominate', { terms: { name: 'Chen' } }))).toBe('nominations-closed')
  })

  it('object_consideration: only before debate, and what is not considered is gone', () => {
    const spoken = play(onTheStreet(ROOM), { type: 'speak', by: 'Eriksen' })
    expect(answer(spoken, move('object-to-consideration'))).toBe('debate-begun')
    const objected = decided(pending('object-to-consideration', ROOM), 'object-to-consideration', 'nay')
    expect(standings(objected)).toMatchObject({ street: 'objected' })
  })

  it('suspend_rules: for one purpose, which is named', () => {
    const agenda = { agenda: ['Minutes', 'Lamps'] }
    const suspend = move('suspend-rules', { terms: { rules: ['agenda'] } })
    const takeUp = { type: 'take-up', item: 'Lamps' } as const
    expect(answer(sits(ROOM, agenda), takeUp)).toBe('not-next')
    expect(answer(play(sits(ROOM, agenda), suspend, SECOND, ...all('aye')), takeUp)).toBe('in order')
    expect(answer(sits(ROOM), move('suspend-rules'))).toBe('incomplete')
  })

  it('appeal: if it is seconded and passes, the ruling is reversed; equal votes leave it', () => {
    const appeal = pending('appeal', roomOf(ROOM, 6))
    const fact = (ayes: number) => counted(appeal, { ayes, nays: 6 - ayes }).record.at(-1)?.fact
    expect([fact(3), fact(4)]).toEqual(['ruling-stands', 'ruling-reversed'])
    expect(refused(moved('appeal', ROOM), CALL)).toMatchObject({ code: 'not-seconded' })
  })

  it.each(['question-of-privilege', 'point-of-order', 'orders-of-the-day'])('%s may interrupt', (kind) => {
    const { meeting, move: action } = scene(kind, SPEAKING)
    expect(answer(meeting, action)).toBe('in order')
    expect(answer(meeting, move('adjourn'))).toBe('floor-taken')
  })

  it('orders_of_day: back to what is due at this time, without a vote; to the agenda only where that has times', () => {
    const called = pending('orders-of-the-day', ROOM)
    expect(standings(called)).toMatchObject({ lamps: 'debate', street: 'debate' })
    expect(called.floor.at(-1)).toBe('lamps')
  })

  it('withdraw: the maker may interrupt, and it is gone at once, whoever seconded', () => {
    const speaking = onTheStreet(SPEAKING)
    expect(answer(speaking, { type: 'withdraw', by: 'Díaz' })).toBe('not-the-mover')
    expect(standings(play(speaking, { type: 'withdraw', by: 'Chen' }))).toEqual({ street: 'withdrawn' })
  })

  it('reconsider_vote: what it is about may be gone into, and it is put once', () => {
    const again = pending('reconsider', ROOM)
    expect(speech(again, 'street')).toBe('in order')
    const lost = play(again, ...all('nay'), ...LAMPS, ...all('aye'))
    expect(answer(lost, { type: 'reconsider', by: 'Brandt', motion: 'street' })).toBe('already-reconsidered')
  })
})
