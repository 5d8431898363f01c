import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import type { Action } from '../../src/schema/action.js'
import {
  all,
  answer,
  ballots,
  CALL,
  END,
  meetingUnder,
  motion,
  play,
  SECOND,
  standings,
} from '../fixtures/meetings.js'

// What a motion is about can be dealt with otherwise while the motion waits: then nothing is left for it to do.
const move = (kind: string, terms: object = {}): Action => ({ type: 'move', by: 'Brandt', kind, terms })
const passed = (action: Action): Action[] => [action, SECOND, ...all('aye')]
const adopted = play(meetingUnder('robert1915', { time: '19:00' }), END, SECOND, ...all('aye'))
const OTHER: Action = { type: 'move', by: 'Chen', text: 'Sweep the square.' }

/** Laid on the table, and taken from it when something else has been done. */
const tabledOver = (meeting: typeof adopted, ...between: Action[]) => {
  const id = meeting.floor.at(-1) ?? ''
  const aside = play(meeting, ...passed(move('lay-on-table')), ...between)
  return play(aside, ...passed(move('take-from-table', { motion: id })))
}

describe('a motion that waited too long', () => {
  it('rescinds nothing that is rescinded', () => {
    const rescind = move('rescind', { motion: 'm1' })
    const late = tabledOver(play(adopted, rescind, SECOND), ...passed(rescind))
    expect(standings(late)).toMatchObject({ m1: 'rescinded', m2: 'debate' })
    const again = play(late, ...all('aye'))
    expect(standings(again)).toMatchObject({ m1: 'rescinded', m2: 'adopted' })
    expect(again.council).toEqual(late.council)
  })

  it.each(['aye', 'nay'] as const)('reconsiders nothing that was reconsidered: all %s', (ballot) => {
    const reconsider: Action = { type: 'reconsider', by: 'Chen', motion: 'm1' }
    const late = tabledOver(play(adopted, reconsider, SECOND), ...passed(reconsider), ...all('nay'))
    expect(standings(late)).toMatchObject({ m1: 'rejected', m2: 'debate' })
    const again = play(late, ...all(ballot))
    expect(motion(again, 'm1')).toEqual(motion(late, 'm1'))
    expect(again.floor).toEqual([])
  })

  it('does not reconsider what the orders of the day have taken up', () => {
    const postpone = move('postpone', { until: '20:00' })
    const waiting = play(meetingUnder('robert1915', { time: '19:00' }), OTHER, SECOND, ...passed(postpone))
    const moved = play(
      waiting,
      { type: 'time', time: '20:30' },
      { type: 'reconsider', by: 'Chen', motion: 'm2' },
      SECOND,
    )
    const taken = play(moved, move('orders-of-the-day'))
    expect(taken.floor).toEqual(['m3', 'm1'])
    const decided = play(taken, CALL, ballots({}, 'aye'), ...all('aye'))
    expect(standings(decided)).toMatchObject({ m1: 'adopted', m2: 'adopted', m3: 'adopted' })
    expect(decided.floor).toEqual([])
  })
})

describe('what was laid on the table', () => {
  // Robert §35: until the end of the next session; Rosenberg sets no end to what is on hold.
  const take = move('take-from-table', { motion: 'm1' })
  const later = (rules: 'rosenberg' | 'robert1915', meetings: number) => {
    const tabled = play(
      meetingUnder(rules, { date: '2022-03-08' }),
      OTHER,
      SECOND,
      ...passed(move('lay-on-table')),
    )
    const dates = ['2022-03-09', '2022-03-10'].slice(0, meetings)
    return dates.reduce((meeting, date) => convene(adjourn(meeting), { date }), tabled)
  }

  it.each([
    ['robert1915', 1, 'in order'],
    ['robert1915', 2, 'window-closed'],
    ['rosenberg', 1, 'in order'],
    ['rosenberg', 2, 'in order'],
  ] as const)('can be taken from it under %s, %i meetings later: %s', (rules, meetings, expected) => {
    expect(answer(later(rules, meetings), take)).toBe(expected)
  })
})
