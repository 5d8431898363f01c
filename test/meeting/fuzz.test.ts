import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/problem.js'
import { attempt } from '../../src/meeting/act.js'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import { explain } from '../../src/meeting/explain.js'
import { inOrder } from '../../src/meeting/in-order.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { load, save } from '../../src/meeting/save.js'
import { replayed } from '../../src/meeting/undo.js'
import type { Action } from '../../src/schema/action.js'
import type { CouncilInput } from '../../src/schema/council.js'
import { ACTION_TYPES } from '../../src/vocabulary.js'
import { anything, ODD_TEXTS, oddText } from '../fixtures/anything.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { CALL, END, meetingUnder, motion, play, SECOND } from '../fixtures/meetings.js'
import { holds } from '../kernel/holds.js'

const MOMENTS: readonly Meeting[] = [
  meetingUnder('rosenberg'),
  play(meetingUnder('robert1915'), END),
  play(meetingUnder('rosenberg'), END, SECOND),
  play(meetingUnder('robert1915'), END, SECOND, CALL),
]

/** Asks; what is thrown must be about the input, whatever it was. */
function answered(call: () => unknown): 'answered' | 'refused as input' {
  try {
    call()
    return 'answered'
  } catch (error) {
    if (error instanceof InputError && error.problems.length > 0) return 'refused as input'
    throw error
  }
}

/** Something with the keys of an action, and anything behind them. */
const almostAction = fc.record(
  {
    type: fc.oneof(
      { arbitrary: fc.constantFrom(...ACTION_TYPES), weight: 9 },
      { arbitrary: anything, weight: 1 },
    ),
    by: fc.oneof(fc.constantFrom('Chen', 'unreported'), oddText, anything),
    text: fc.oneof(oddText, anything),
    motion: fc.oneof(fc.constant('m1'), oddText, anything),
    ballot: fc.oneof(fc.constantFrom('aye', 'absent'), anything),
    ballots: fc.oneof(fc.dictionary(oddText, fc.constantFrom('aye', 'nay', 'x')), anything),
    effects: fc.oneof(fc.array(fc.record({ effect: oddText, with: oddText })), anything),
    outcome: anything,
  },
  { requiredKeys: ['type'] },
)

describe('whatever is passed as an action', () => {
  it.each(['anything', 'almost an action'])('is ruled on, or refused as input: %s', (name) => {
    const values = name === 'anything' ? anything : almostAction
    const property = fc.property(values, fc.constantFrom(...MOMENTS), (value, meeting) => {
      const before = JSON.stringify(meeting)
      const action = value as Action // a program without types passes what it likes
      const doors = [() => attempt(meeting, action), () => explain(meeting, action)].map(answered)
      expect(doors[0]).toBe(doors[1])
      expect(JSON.stringify(meeting)).toBe(before)
    })
    holds(property, 800)
  })

  it('so is whatever is passed as a council, a sitting or a save file', () => {
    const property = fc.property(anything, (value) => {
      answered(() => convene(value as CouncilInput))
      answered(() => convene(meetingUnder('rosenberg').council, value as object))
      answered(() => load(value))
    })
    holds(property, 300)
  })
})

/** A whole meeting in which one member, one motion and one city go by odd names. */
function oddMeeting(name: string, text: string): Meeting {
  const seats = ['Chen', name, 'Díaz'].filter((each, n, all) => all.indexOf(each) === n)
  const start = convene({ rules: 'rosenberg', seats, chair: name, relationships: [{ with: text }] })
  return play(
    start,
    { type: 'state', by: text, text },
    {
      type: 'move',
      by: name,
      text,
      effects: [
        { effect: 'end-relationship', with: text },
        { effect: 'send-letter', to: text, message: text },
      ],
    },
    { type: 'second', by: seats.find((each) => each !== name) ?? '' },
    { type: 'speak', by: name, text },
    { type: 'call-vote', by: name },
  )
}

describe('odd names and words', () => {
  // `__proto__` is no name of anybody, since objects in many a program lose it; as a text it is a text.
  const able = (name: string) => !['unreported', '__proto__'].includes(name) && name.trim() !== ''
  const names = oddText.filter(able)
  const whole = (meeting: Meeting, name: string, text: string) => {
    expect(throughJson(meeting)).toStrictEqual(meeting)
    expect(Object.keys(meeting.attendance)).toContain(name)
    expect(replayed(meeting)).toStrictEqual(meeting)
    expect(load(throughJson(save(meeting)))).toStrictEqual(meeting)
    expect(motion(meeting, 'm1')).toMatchObject({ mover: name, introduced: { text } })
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect(Object.getPrototypeOf(meeting.attendance)).toBe(Object.prototype)
  }

  it.each(ODD_TEXTS.filter(able))('are only names: %j', (name) => {
    const called = oddMeeting(name, name)
    whole(called, name, name)
    const one = play(called, { type: 'vote', ballots: Object.fromEntries([[name, 'nay']]), others: 'aye' })
    whole(one, name, name)
    const { votes, standing } = motion(one, 'm1')
    expect(standing).toBe('adopted')
    const expected = one.council.seats.map(({ member }) => [member, member === name ? 'nay' : 'aye'])
    expect(Object.entries(votes[0]?.ballots ?? {}).sort()).toEqual(expected.sort())
    expect(one.council.relationships).toMatchObject([{ with: name, state: 'ended' }])
    expect(one.council.correspondence).toMatchObject([{ to: name, message: name }])
    const left = play(one, { type: 'leave', by: name })
    expect(Object.entries(left.attendance)).toContainEqual([name, 'absent'])
    whole(left, name, name)
    expect(
      inOrder(convene(adjourn(left), { present: [name] }), { by: name }).map(({ type }) => type),
    ).toContain('leave')
  })

  it.each(ODD_TEXTS.filter(able))('are called in a roll like any other: %j', (name) => {
    const called = oddMeeting(name, name)
    const others = called.council.seats.flatMap(({ member }) =>
      member === null || member === name ? [] : [member],
    )
    const cast = play(
      called,
      ...[...others, name].map((by): Action => ({ type: 'ballot', by, ballot: 'nay' })),
    )
    expect(Object.entries(motion(cast, 'm1').votes[0]?.ballots ?? {})).toContainEqual([name, 'nay'])
    whole(cast, name, name)
  })

  it('are only names, whatever they are', () => {
    const property = fc.property(names, oddText, (name, text) => {
      const called = oddMeeting(name, text)
      whole(called, name, text)
      whole(
        play(called, { type: 'vote', ballots: Object.fromEntries([[name, 'abstain']]), others: 'nay' }),
        name,
        text,
      )
    })
    holds(property, 60)
  })

  it('that are kept for nobody are refused as a name, and stand for nobody', () => {
    for (const name of ['unreported', '__proto__']) {
      expect(answered(() => convene({ rules: 'rosenberg', seats: ['Chen', name] }))).toBe('refused as input')
      expect(answered(() => play(meetingUnder('rosenberg'), { type: 'arrive', by: name }))).toBe(
        'refused as input',
      )
    }
    const voted = JSON.parse('{"type":"vote","ballots":{"__proto__":"aye"},"others":"aye"}')
    expect(answered(() => attempt(meetingUnder('rosenberg'), voted))).toBe('refused as input')
    expect(answered(() => play(meetingUnder('rosenberg'), { type: 'leave', by: 'unreported' }))).toBe(
      'refused as input',
    )
    const moved = play(
      meetingUnder('rosenberg'),
      { ...END, by: 'unreported' },
      { type: 'second', by: 'unreported' },
    )
    expect(notFrozen(moved.attendance)).toBeUndefined()
    expect(Object.keys(moved.attendance)).not.toContain('unreported')
  })
})
