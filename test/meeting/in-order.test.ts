import { describe, expect, it } from 'vitest'
import { OutOfOrderError } from '../../src/kernel/ruling.js'
import { act, attempt } from '../../src/meeting/act.js'
import { explain } from '../../src/meeting/explain.js'
import { inOrder, optionNames } from '../../src/meeting/in-order.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import type { Action } from '../../src/schema/action.js'
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

const names = (meeting: Meeting, by?: string) =>
  inOrder(meeting, by === undefined ? {} : { by }).map(({ name }) => name)

/** Notice is listed where a row has another threshold with it. */
const notice = (id: string) => (id === 'robert1915' ? ['notice'] : [])

/** What is done with a motion that has just been made; the chair may proceed only under Rosenberg's rules. */
const HANDLING = {
  rosenberg: ['second', 'no-second', 'proceed', 'withdraw', 'ask-consent'],
  robert1915: ['second', 'no-second', 'withdraw', 'ask-consent', 'notice'],
} as const

/** The kinds of motion that can be made: with nothing pending, and while one waits for its second. */
const KINDS = {
  rosenberg: {
    main: ['move', 'ordinance', 'consent-calendar', 'election', 'suspend-rules'],
    privileged: ['adjourn', 'recess', 'fix-time-to-adjourn', 'question-of-privilege'],
    requests: ['point-of-order'],
    whileIntroduced: ['adjourn', 'recess', 'fix-time-to-adjourn', 'question-of-privilege', 'point-of-order'],
  },
  robert1915: {
    main: [
      'move',
      'ordinance',
      'election',
      'consent-calendar',
      'adopt-report',
      'adopt-constitution',
      'adopt-standing-rules',
      'amend-standing-rules',
      'special-order',
      'suspend-rules',
      'take-up-out-of-order',
      'read-papers',
      'notice',
    ],
    privileged: ['fix-time-to-adjourn', 'adjourn', 'recess', 'question-of-privilege'],
    requests: ['point-of-order', 'inquiry'],
    whileIntroduced: [
      'fix-time-to-adjourn',
      'adjourn',
      'recess',
      'question-of-privilege',
      'point-of-order',
      'object-to-consideration',
      'inquiry',
      'leave-to-withdraw',
    ],
  },
} as const

describe.each(BOTH)('what is in order under %s', (id, rules) => {
  const open = meetingUnder(id, { present: FIVE.slice(0, 4) })
  const moved = play(open, END)
  const seconded = play(moved, SECOND)

  it('is told from the moment that the meeting opens', () => {
    const { main, privileged, requests } = KINDS[id]
    const anyTime = [...privileged, ...requests]
    const presence = ['arrive', 'leave']
    expect(names(open).sort()).toEqual([...main, ...anyTime, ...presence, 'resign', 'state'].sort())
    expect(names(moved).sort()).toEqual(
      [...HANDLING[id], ...presence, 'recuse', ...KINDS[id].whileIntroduced, 'state'].sort(),
    )
    expect(names(play(seconded, CALL))).toEqual([
      'ballot',
      'vote',
      'ask-consent',
      ...notice(id),
      ...presence,
      'state',
    ])
    expect(names(play(seconded, ...all('nay'))).sort()).toEqual(
      [...main, ...anyTime, 'reconsider', ...presence, 'resign', 'state'].sort(),
    )
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
    expect(names(open, 'Eriksen')).toEqual(['arrive', 'resign', 'state'])
    const hers = [...HANDLING[id], ...KINDS[id].whileIntroduced, 'leave', 'recuse', 'state']
    expect(names(moved, 'Chen').sort()).toEqual(hers.filter((name) => name !== 'second').sort())
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
    expect(names(voted)).toContain('move')
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
      instead: [...HANDLING.rosenberg, ...KINDS.rosenberg.whileIntroduced],
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
      message: expect.stringMatching(/not-seconded.*Rosenberg.*second, no-second, proceed, withdraw/),
    })
  })

  it('says what else carries the business on, not that one may leave the room', () => {
    expect(refused(play(moved, SECOND), { type: 'no-second' }).instead).toEqual([
      'withdraw',
      'ask-to-speak',
      'recognize',
      'speak',
      'amend',
      'substitute',
      'call-vote',
      'ask-consent',
      'adjourn',
      'recess',
      'fix-time-to-adjourn',
      'lay-on-table',
      'previous-question',
      'limit-debate',
      'object-to-consideration',
      'suspend-rules',
      'question-of-privilege',
      'point-of-order',
    ])
    // Without a quorum there is only what ends or adjourns the sitting.
    const few = meetingUnder('rosenberg', { present: ['Chen'] })
    expect(refused(few, END).instead).toEqual(['adjourn', 'recess', 'fix-time-to-adjourn'])
  })

  it('is no explanation of what is in order', () => {
    expect(explain(moved, SECOND)).toEqual({
      inOrder: true,
      rule: expect.stringContaining('The Three Basic Motions'),
    })
    expect(explain(play(moved, SECOND), LETTER)).toMatchObject({ inOrder: true })
  })
})

describe('notice of a motion to come', () => {
  const give = (more: object): Action => ({
    type: 'notice',
    by: 'Chen',
    kind: 'rescind',
    text: 'It.',
    ...more,
  })

  it('is of a motion that the rulebook knows, on one that is there', () => {
    const meeting = meetingUnder('robert1915')
    expect(answer(meeting, give({}))).toBe('in order')
    expect(answer(meeting, give({ kind: 'a-dance' }))).toBe('no-such-motion')
    expect(answer(meeting, give({ motion: 'm9' }))).toBe('motion-unknown')
    expect(answer(play(meeting, END), give({ motion: 'm1' }))).toBe('in order')
  })
})

describe('a filter', () => {
  const meeting = meetingUnder('rosenberg')

  it('that names no member, or no type of action, is a mistake', () => {
    expect(() => inOrder(meeting, { by: 'Nobody' })).toThrow(/expected a member, found "Nobody"/)
    expect(() => inOrder(meeting, { type: 'sing' as 'speak' })).toThrow(/expected one of second/)
  })

  it.each(BOTH)('by a name gives what all of it would give under that name: %s', (id) => {
    const empty = meetingUnder(id)
    for (const each of [empty, play(empty, END), play(empty, END, SECOND), play(empty, END, SECOND, CALL)]) {
      const everything = inOrder(each)
      for (const name of optionNames(each.council.rules)) {
        expect(inOrder(each, { name }), name).toEqual(everything.filter((option) => option.name === name))
      }
    }
  })

  it('by a name that the rulebook does not know is a mistake', () => {
    expect(() => inOrder(meeting, { name: 'sing' })).toThrow(/name: expected one of .*, found "sing"/)
    expect(() => inOrder(meeting, { name: 'main' })).toThrow(/found "main"/)
  })

  it('by a member gives examples that are hers', () => {
    for (const { example } of inOrder(meeting, { by: 'Chen' })) {
      if ('by' in example) expect(example.by).toBe('Chen')
    }
  })
})
