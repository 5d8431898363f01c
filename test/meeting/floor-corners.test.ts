import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { Action } from '../../src/schema/action.js'
import {
  all,
  answer,
  END,
  meetingUnder,
  motion,
  PARK,
  play,
  refused,
  SECOND,
  standings,
  withRows,
} from '../fixtures/meetings.js'

// What was pending on a question falls with it; where that vote is taken again, it is pending again.
const move = (kind: string, terms: object = {}, by = 'Brandt'): Action => ({ type: 'move', by, kind, terms })
const passed = (action: Action): Action[] => [action, SECOND, ...all('aye')]
const again = (id: string): Action => ({ type: 'reconsider', by: 'Chen', motion: id })
const SPEND: Action = { type: 'move', by: 'Chen', text: 'Spend ____ on trees.' }
const proposed = (name: string) => move('fill-blank', { name })
const nominated = (name: string) => move('nominate', { name })
const ELECTION = move('election', { office: 'clerk' })

describe('what fell with a question', () => {
  const objected = play(
    meetingUnder('robert1915', { date: '2022-03-08' }),
    ELECTION,
    SECOND,
    nominated('Chen'),
    nominated('Díaz'),
    move('object-to-consideration'),
    ...all('nay'),
  )

  it('is pending again in its order when the objection is reconsidered', () => {
    expect(standings(objected)).toMatchObject({ m1: 'objected', m2: 'replaced', m3: 'replaced' })
    const back = play(objected, ...passed(again('m1')))
    expect(back.floor).toEqual(['m1', 'm3', 'm2', 'm4'])
    expect(standings(play(back, ...all('aye')))).toMatchObject({ m1: 'debate', m2: 'debate', m3: 'debate' })
  })

  it('comes before the next meeting with it', () => {
    const next = convene(adjourn(objected), { date: '2022-03-09' })
    expect(play(next, ...passed(again('m1'))).floor).toEqual(['m1', 'm3', 'm2', 'm4'])
  })

  it('is decided with the item that a substitute has finished', () => {
    const drops = rulebooks.robert1915.motions['postpone-indefinitely']
    const rules = withRows(rulebooks.rosenberg, { motions: { 'postpone-indefinitely': { ...drops } } })
    const asked = play(meetingUnder(rules), END, SECOND, move('postpone-indefinitely'), SECOND)
    const finished = play(asked, PARK, SECOND, ...all('aye'))
    expect(standings(finished)).toEqual({ m1: 'replaced', m2: 'replaced', m3: 'adopted' })
    expect(finished.floor).toEqual([])
    expect(play(finished, ...passed(again('m1'))).floor).toEqual(['m1', 'm2', 'm3'])
  })
})

describe('an election that is withdrawn', () => {
  it('takes the nominations with it that were made while leave was asked', () => {
    const asked = play(meetingUnder('robert1915'), ELECTION, SECOND, move('leave-to-withdraw'))
    const withdrawn = play(asked, nominated('Chen'), ...all('aye'))
    expect(standings(withdrawn)).toEqual({ m1: 'withdrawn', m2: 'adopted', m3: 'replaced' })
    expect(withdrawn.floor).toEqual([])
  })
})

describe('proposals to fill a blank', () => {
  const blank = play(meetingUnder('robert1915'), SPEND, SECOND)
  const [ten, twenty, thirty] = ['ten', 'twenty', 'thirty'].map(proposed) as [Action, Action, Action]

  it('that fell are pending again when the one that filled it is reconsidered', () => {
    const filled = play(blank, ten, twenty, thirty, ...all('aye'))
    expect(standings(filled)).toMatchObject({ m2: 'adopted', m3: 'replaced', m4: 'replaced' })
    const back = play(filled, ...passed(again('m2')))
    expect(back.floor).toEqual(['m1', 'm4', 'm3', 'm2'])
    expect(motion(back, 'm1').wording.text).toBe('Spend ____ on trees.')
  })

  it('come before the motion to postpone indefinitely, one after the other', () => {
    const asked = play(blank, move('postpone-indefinitely'), SECOND)
    expect(play(asked, ten, twenty).floor).toEqual(['m1', 'm2', 'm4', 'm3'])
  })
})

describe('a vote that others stand on', () => {
  it('is not reconsidered where the hour was amended again', () => {
    const until = (hour: string): Action => ({ type: 'amend', by: 'Chen', terms: { until: hour } })
    const recess = play(meetingUnder('robert1915'), move('recess', { until: '20:00' }), SECOND)
    const once = play(recess, ...passed(until('20:30')))
    expect(answer(once, again('m2'))).toBe('in order')
    expect(answer(play(once, ...passed(until('21:00'))), again('m2'))).toBe('not-reconsiderable')
  })

  it('is not reconsidered where what it adopted was rescinded', () => {
    const adopted = play(meetingUnder('robert1915'), ...passed(END))
    const rescinded = play(adopted, ...passed(move('rescind', { motion: 'm1' })))
    expect(answer(rescinded, again('m1'))).toBe('not-reconsiderable')
  })

  it('leaves a question that was adopted by consent no new one', () => {
    const adopted = play(meetingUnder('rosenberg'), END, { type: 'ask-consent' }, { type: 'no-objection' })
    const back = play(adopted, ...passed(again('m1')))
    expect(answer(back, move('object-to-consideration'))).toBe('debate-begun')
  })
})

describe('a substitute', () => {
  const HALL: Action = { type: 'substitute', by: 'Eriksen', text: 'Sweep the hall.' }

  it('waits for a recess also while that is amended', () => {
    const recess = play(
      meetingUnder('robert1915'),
      END,
      SECOND,
      move('recess', { until: '20:00' }),
      SECOND,
      { type: 'amend', by: 'Chen', terms: { until: '20:30' } },
      SECOND,
    )
    expect(answer(recess, HALL)).toBe('outranked')
  })

  it('is never in order for a recess, whatever is pending on that', () => {
    const recess = play(meetingUnder('robert1915'), move('recess', { until: '20:00' }), SECOND)
    const amended = play(recess, { type: 'amend', by: 'Chen', terms: { until: '20:30' } }, SECOND)
    for (const meeting of [recess, amended]) expect(answer(meeting, HALL)).toBe('not-amendable')
  })
})

describe('a motion to suspend the rules', () => {
  // Rosenberg lets the body reconsider late; the suspension is for one question.
  const again = (id: string): Action => ({ type: 'renew', by: 'Chen', motion: id })
  const settled = play(meetingUnder('rosenberg'), END, SECOND, ...all('nay'))

  it('holds for the next question, and no longer', () => {
    expect(answer(settled, again('m1'))).toBe('same-session')
    const free = play(settled, ...passed(move('suspend-rules', { rules: ['renewal'] })))
    expect(free.session.suspended).toEqual(['renewal'])
    expect(answer(free, again('m1'))).toBe('in order')
    const over = play(free, { type: 'move', by: 'Chen', text: 'Plant trees.' }, SECOND, ...all('nay'))
    expect(over.session.suspended).toEqual([])
    expect(answer(over, again('m1'))).toBe('same-session')
  })

  it('holds while motions about the question come and go, and ends when one of them disposes of it', () => {
    const robert = meetingUnder('robert1915')
    const free = play(robert, ...passed(move('suspend-rules', { rules: ['debate'] })))
    const change: Action = { type: 'amend', by: 'Chen', text: 'Plant two trees.' }
    const asked = play(free, { type: 'move', by: 'Chen', text: 'Plant trees.' }, SECOND)
    const unchanged = play(asked, change, SECOND, ...all('nay'))
    expect(unchanged.session.suspended).toEqual(['debate'])
    const dropped = play(unchanged, ...passed(move('postpone-indefinitely')))
    expect(standings(dropped)).toMatchObject({ m2: 'postponed-indefinitely', m3: 'rejected' })
    expect(dropped.session.suspended).toEqual([])
  })
})

describe('a lost motion to suspend the rules', () => {
  const suspend = (rule: string) => move('suspend-rules', { rules: [rule] })
  const moved = play(meetingUnder('robert1915'), suspend('debate'), SECOND)

  it('is not made again at once for the same purpose', () => {
    const lost = play(moved, ...all('nay'))
    expect(answer(lost, suspend('debate'))).toBe('no-progress')
    expect(answer(lost, suspend('agenda'))).toBe('in order')
  })

  it('is not made again after two, whichever was made first', () => {
    const twice = play(moved, suspend('debate'), SECOND, ...all('nay'), ...all('nay'))
    expect(answer(twice, suspend('debate'))).toBe('no-progress')
  })
})

describe('business since a question was laid on the table', () => {
  it('is also a question that was adopted as a substitute has it', () => {
    const open = play(meetingUnder('robert1915'), END, SECOND, ...passed(PARK), move('lay-on-table'), SECOND)
    const lost = play(open, ...all('nay'))
    expect(answer(lost, move('lay-on-table'))).toBe('no-progress')
    const decided = play(lost, ...all('aye'))
    expect(standings(decided)).toMatchObject({ m1: 'replaced' })
    // What was named is not on the table; but that is not for want of business.
    expect(answer(decided, move('take-from-table', { motion: 'm2' }))).toBe('not-set-aside')
  })
})

describe('a member who was silenced', () => {
  const point = (well: boolean): Action[] => [
    { type: 'move', by: 'Chen', kind: 'point-of-order', text: 'Out of order.', terms: { against: 'Brandt' } },
    { type: 'rule', well },
  ]
  const reversed: Action[] = [{ type: 'move', by: 'Brandt', kind: 'appeal' }, SECOND, ...all('nay')]
  const debated = play(meetingUnder('robert1915'), END, SECOND)

  it('stays so when another point about her is not well taken', () => {
    const twice = play(debated, ...point(true), ...point(false))
    expect(twice.session.silenced).toEqual(['Brandt'])
    expect(answer(twice, { type: 'speak', by: 'Brandt' })).toBe('silenced')
  })

  it('stays so when the ruling on another point is reversed', () => {
    expect(play(debated, ...point(true), ...reversed).session.silenced).toEqual([])
    expect(play(debated, ...point(true), ...point(true), ...reversed).session.silenced).toEqual(['Brandt'])
  })
})

describe('a recess', () => {
  const taken = (terms: object) => play(meetingUnder('rosenberg'), ...passed(move('recess', terms)))

  it('says until when it is, where that was said', () => {
    expect(refused(taken({ until: '20:15' }), END)).toMatchObject({ code: 'in-recess', found: '20:15' })
    expect(refused(taken({}), END)).toMatchObject({ code: 'in-recess' })
    expect(refused(taken({}), END)).not.toHaveProperty('found')
  })
})
