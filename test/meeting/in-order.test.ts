import { describe, expect, it } from 'vitest'
import { OutOfOrderError } from '../../src/kernel/ruling.js'
import { act, attempt } from '../../src/meeting/act.js'
import { explain } from '../../src/meeting/explain.js'
import { inOrder } from '../../src/meeting/in-order.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import {
  all,
  answer,
  BOTH,
  CALL,
  END,
  FIVE,
  LETTER,
  meetingUnder,
  play,
  refused,
  SECOND,
} from '../fixtures/meetings.js'

const types = (meeting: Meeting, by?: string) =>
  inOrder(meeting, by === undefined ? {} : { by }).map(({ type }) => type)

describe.each(BOTH)('what is in order under %s', (id, rules) => {
  const open = meetingUnder(id, { present: FIVE.slice(0, 4) })
  const moved = play(open, END)
  const seconded = play(moved, SECOND)

  it('is told from the moment that the meeting opens', () => {
    expect(types(open)).toEqual(['arrive', 'leave', 'move', 'state'])
    expect(types(moved)).toEqual(['arrive', 'leave', 'recuse', 'second', 'no-second', 'withdraw', 'state'])
    expect(types(play(seconded, CALL))).toEqual(['arrive', 'leave', 'ballot', 'vote', 'state'])
    expect(types(play(seconded, ...all('nay')))).toEqual(['arrive', 'leave', 'move', 'reconsider', 'state'])
  })

  it('names who can, by which rule, with an example that is ready to act on', () => {
    const [option] = inOrder(moved, { type: 'second' })
    expect(option).toMatchObject({
      type: 'second',
      by: ['Adeyemi', 'Brandt', 'Díaz'],
      example: { type: 'second', by: 'Adeyemi' },
    })
    expect(option?.rule).toContain(rules.motions.main.cite.source)
    expect(inOrder(open, { type: 'arrive' })).toMatchObject([{ by: ['Eriksen'] }])
    expect(inOrder(moved, { type: 'withdraw' })).toMatchObject([{ by: ['Chen'] }])
  })

  it('can be asked for one member, or one type', () => {
    expect(types(open, 'Eriksen')).toEqual(['arrive', 'state'])
    expect(types(moved, 'Chen')).toEqual(['leave', 'recuse', 'no-second', 'withdraw', 'state'])
    expect(inOrder(moved, { by: 'Chen', type: 'second' })).toEqual([])
    for (const option of inOrder(seconded, { by: 'Díaz' })) {
      expect(attempt(seconded, option.example).inOrder, option.type).toBe(true)
      if ('by' in option.example && option.type !== 'state') expect(option.example.by).toBe('Díaz')
    }
  })

  it('includes a withdrawal with leave, where only that is in order', () => {
    const [option] = inOrder(seconded, { type: 'withdraw' })
    expect(option?.example).toEqual({
      type: 'withdraw',
      by: 'Chen',
      ...(id === 'robert1915' ? { leave: true } : {}),
    })
  })

  it('includes a new motion whatever has been moved before: the example is only an example', () => {
    const [option] = inOrder(open, { type: 'move' })
    if (option === undefined) throw new Error('expected a motion to be in order')
    const voted = play(open, option.example, { ...SECOND, by: 'Díaz' }, ...all('nay'))
    expect(answer(voted, END)).toBe('in order')
    expect(types(voted)).toContain('move')
    expect(refused(voted, CALL).instead).toContain('move')
  })
})

describe('a refusal', () => {
  const moved = play(meetingUnder('rosenberg'), END)

  it('is the same from explain, attempt and act', () => {
    const refusal = {
      inOrder: false,
      code: 'not-seconded',
      rule: "Rosenberg's Rules of Order (2011), The Three Basic Motions (recalled, not checked against the text)",
      found: 'm1: introduced',
      instead: ['second', 'no-second', 'withdraw'],
    }
    expect(explain(moved, CALL)).toEqual(refusal)
    expect(attempt(moved, CALL)).toEqual(refusal)
    const thrown = (() => {
      try {
        return act(moved, CALL)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toBeInstanceOf(OutOfOrderError)
    expect(thrown).toMatchObject({
      refusal,
      message: expect.stringMatching(/not-seconded.*Rosenberg.*second, no-second, withdraw/),
    })
  })

  it('says what else carries the business on, not that one may leave the room', () => {
    expect(refused(play(moved, SECOND), { type: 'no-second' }).instead).toEqual([
      'withdraw',
      'speak',
      'amend',
      'substitute',
      'call-vote',
    ])
    const few = meetingUnder('rosenberg', { present: ['Chen'] })
    expect(refused(few, END).instead).toEqual([])
  })

  it('is no explanation of what is in order', () => {
    expect(explain(moved, SECOND)).toEqual({
      inOrder: true,
      rule: expect.stringContaining('The Three Basic Motions'),
    })
    expect(explain(play(moved, SECOND), LETTER)).toMatchObject({ inOrder: true })
  })
})

describe('a filter', () => {
  const meeting = meetingUnder('rosenberg')

  it('that names no member, or no type of action, is a mistake', () => {
    expect(() => inOrder(meeting, { by: 'Nobody' })).toThrow(/expected a member, found "Nobody"/)
    expect(() => inOrder(meeting, { type: 'sing' as 'speak' })).toThrow(/expected one of arrive/)
  })

  it('by a member gives examples that are hers', () => {
    for (const { example } of inOrder(meeting, { by: 'Chen' })) {
      if ('by' in example) expect(example.by).toBe('Chen')
    }
  })
})
