import { describe, expect, it } from 'vitest'
import { floor } from '../../src/meeting/meeting.js'
import {
  all,
  answer,
  BOTH,
  CALL,
  END,
  LATER,
  LETTER,
  lastFacts,
  meetingUnder,
  motion,
  play,
  refused,
  SECOND,
  standings,
  withRows,
} from '../fixtures/meetings.js'

const withdraw = { type: 'withdraw', by: 'Chen' } as const

describe.each(BOTH)('a motion under %s', (id, rules) => {
  const open = meetingUnder(id)
  const moved = play(open, END)

  it('is moved, seconded, and before the body', () => {
    expect(motion(moved, 'm1')).toMatchObject({
      kind: 'main',
      mover: 'Chen',
      on: null,
      renews: null,
      introduced: { text: END.text },
    })
    expect(standings(moved)).toEqual({ m1: 'introduced' })
    const seconded = play(moved, SECOND)
    expect(motion(seconded, 'm1')).toMatchObject({ standing: 'debate', seconder: 'Díaz' })
    expect(lastFacts(seconded)).toEqual(['seconded'])
  })

  it('waits for its second', () => {
    expect(refused(moved, CALL)).toMatchObject({
      code: 'not-seconded',
      instead: expect.arrayContaining(['second', 'no-second', 'withdraw']),
    })
    expect(answer(moved, { ...SECOND, by: 'Chen' })).toBe('own-motion')
    expect(answer(moved, { ...SECOND, by: 'Grieg' })).toBe('not-a-member')
    expect(answer(play(moved, SECOND), SECOND)).toBe('already-seconded')
    expect(answer(play(moved, SECOND), { type: 'no-second' })).toBe('already-seconded')
  })

  it('dies without one, and makes room', () => {
    const died = play(moved, { type: 'no-second' })
    expect(standings(died)).toEqual({ m1: 'died' })
    expect(lastFacts(died)).toEqual(['not-seconded', 'settled'])
    expect(answer(died, END)).toBe('in order')
  })

  it('is moved by members in the room, one item at a time', () => {
    expect(answer(open, { ...END, by: 'Grieg' })).toBe('not-a-member')
    expect(answer(meetingUnder(id, { present: ['Adeyemi', 'Díaz', 'Brandt'] }), END)).toBe('not-in-the-room')
    expect(refused(moved, { ...END, text: 'Another.' })).toMatchObject({
      code: 'question-pending',
      found: 'm1',
    })
  })

  it('may be by somebody whom nobody reports', () => {
    const unknown = play(open, { ...END, by: 'unreported' })
    expect(motion(unknown, 'm1').mover).toBe('unreported')
    expect(answer(unknown, { ...SECOND, by: 'unreported' })).toBe('in order')
  })

  it('has a name of its own, or the next number', () => {
    const named = play(open, { ...END, id: 'sister-city' }, { type: 'no-second' }, END)
    expect(Object.keys(standings(named))).toEqual(['sister-city', 'm2'])
    const clash = play(open, { ...END, id: 'm2' }, { type: 'no-second' }, END)
    expect(Object.keys(standings(clash))).toEqual(['m2', 'm3'])
    expect(refused(named, { ...LETTER, id: 'sister-city' })).toMatchObject({
      code: 'name-taken',
      found: 'sister-city',
    })
  })

  it('is withdrawn by its mover only, before it is before the body', () => {
    expect(standings(play(moved, withdraw))).toEqual({ m1: 'withdrawn' })
    expect(refused(moved, { ...withdraw, by: 'Díaz' })).toMatchObject({
      code: 'not-the-mover',
      expected: 'Chen',
    })
  })

  it('is withdrawn later as the rulebook has it', () => {
    const seconded = play(moved, SECOND)
    expect(answer(seconded, withdraw)).toBe(id === 'robert1915' ? 'needs-leave' : 'in order')
    expect(standings(play(seconded, { ...withdraw, leave: true }))).toEqual({ m1: 'withdrawn' })
    expect(answer(seconded, { ...withdraw, by: 'Díaz', leave: true })).toBe('not-the-mover')
    expect(answer(play(seconded, CALL), { ...withdraw, leave: true })).toBe('vote-under-way')
  })

  it('is amended with the wording as it would then read', () => {
    const amended = play(moved, SECOND, LATER, SECOND, ...all('aye'))
    expect(standings(amended)).toEqual({ m1: 'debate', m2: 'adopted' })
    expect(motion(amended, 'm1')).toMatchObject({
      wording: { text: LATER.text },
      introduced: { text: END.text },
      pending: [],
    })
    // An amendment of the words leaves what the motion would do, unless it says otherwise.
    expect(motion(amended, 'm1').wording.effects).toEqual(END.effects)
    const adopted = play(amended, ...all('aye'))
    expect(motion(adopted, 'm1').standing).toBe('adopted')
    expect(adopted.council.relationships[0]).toMatchObject({ state: 'ended', changes: [{ motion: 'm1' }] })
  })

  it.each([
    ['lost', all('nay'), 'rejected'],
    ['withdrawn', [{ ...withdraw, by: 'Eriksen', leave: true }], 'withdrawn'],
  ] as const)('stays as it was where an amendment is %s', (_name, actions, standing) => {
    const after = play(moved, SECOND, LATER, SECOND, ...actions)
    expect(standings(after)).toEqual({ m1: 'debate', m2: standing })
    expect(motion(after, 'm1')).toMatchObject({ wording: { text: END.text }, pending: [] })
    expect(answer(after, { ...LATER, text: 'End the tie with Northport in July.' })).toBe('in order')
    // The same words again wait for progress, in debate or in business.
    expect(answer(after, LATER)).toBe(standing === 'withdrawn' ? 'in order' : 'no-progress')
    expect(answer(play(after, { type: 'speak', by: 'Brandt' }), LATER)).toBe('in order')
  })

  it('waits while an amendment or a substitute is pending', () => {
    for (const secondary of [LATER, LETTER]) {
      const pending = play(moved, SECOND, secondary)
      expect(floor(pending).map(({ id: each }) => each)).toEqual(['m1', 'm2'])
      expect(answer(pending, CALL)).toBe('not-seconded')
      const seconded = play(pending, SECOND, CALL)
      expect(standings(seconded).m2).toBe('vote')
    }
  })

  it('asks for no second where its row does not', () => {
    const free = play(meetingUnder(withRows(rules, { motions: { main: { second: false } } })), END)
    expect(standings(free)).toEqual({ m1: 'debate' })
    expect(answer(free, SECOND)).toBe('already-seconded')
    expect(answer(free, CALL)).toBe('in order')
  })
})
