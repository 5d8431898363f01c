import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import type { ActionOf } from '../../src/meeting/handler.js'
import { inOrder } from '../../src/meeting/in-order.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import {
  all,
  answer,
  BOTH,
  END,
  LATER,
  LETTER,
  lastFacts,
  meetingUnder,
  motion,
  PARK,
  play,
  refused,
  SECOND,
  standings,
} from '../fixtures/meetings.js'

const renew = (by = 'Brandt', name = 'm1'): ActionOf<'renew'> => ({ type: 'renew', by, motion: name })
const later = (meeting: Meeting) => convene(adjourn(meeting), { date: '2022-06-14' })

describe.each(BOTH)('a question that was settled, moved again under %s', (id) => {
  const item = play(meetingUnder(id, { date: '2022-03-08' }), END, SECOND)
  const still = id === 'robert1915' ? all('aye') : []
  const rejected = play(item, ...all('nay'))
  const SETTLED = {
    rejected,
    'letter-instead': play(item, LETTER, SECOND, ...all('aye'), ...still),
    replaced: play(item, PARK, SECOND, ...all('aye'), ...still),
    adopted: play(item, ...all('aye')),
    withdrawn: play(item, { type: 'withdraw', by: 'Chen', leave: true }),
    died: play(meetingUnder(id, { date: '2022-03-08' }), END, { type: 'no-second' }),
  }

  it.each([
    ['rejected', 'same-session', 'in order'],
    ['letter-instead', 'same-session', 'in order'],
    ['replaced', 'same-session', 'in order'],
    ['adopted', 'not-renewable', 'not-renewable'],
    ['withdrawn', 'in order', 'in order'],
    ['died', 'in order', 'in order'],
  ] as const)('after it was %s: today %s, later %s', (outcome, today, afterwards) => {
    const meeting = SETTLED[outcome]
    expect(motion(meeting, 'm1').standing).toBe(outcome)
    expect(answer(meeting, renew())).toBe(today)
    expect(answer(later(meeting), renew())).toBe(afterwards)
    expect(inOrder(meeting, { type: 'renew' })).toHaveLength(today === 'in order' ? 1 : 0)
    expect(inOrder(later(meeting), { type: 'renew' })).toHaveLength(afterwards === 'in order' ? 1 : 0)
  })

  it.each(['rejected', 'letter-instead', 'replaced', 'adopted'] as const)(
    'is not moved afresh in the same words once %s',
    (outcome) => {
      expect(refused(SETTLED[outcome], { ...END, by: 'Díaz' })).toMatchObject({
        code: 'same-session',
        found: 'm1',
      })
      expect(answer(SETTLED[outcome], { ...END, text: 'Another question.' })).toBe('in order')
      expect(answer(later(SETTLED[outcome]), END)).toBe('in order')
    },
  )

  it.each(['withdrawn', 'died'] as const)('may be moved afresh in the same words once %s', (outcome) => {
    expect(answer(SETTLED[outcome], { ...END, by: 'Díaz' })).toBe('in order')
  })

  it('is a new motion that points to the old one', () => {
    const renewed = play(later(rejected), renew())
    expect(motion(renewed, 'm2')).toMatchObject({
      kind: 'main',
      standing: 'introduced',
      renews: 'm1',
      mover: 'Brandt',
      seconder: null,
      introduced: { text: END.text, effects: END.effects },
      votes: [],
    })
    expect(lastFacts(renewed)).toEqual(['moved', 'renewed'])
    expect(renewed.record.at(-1)).toMatchObject({ fact: 'renewed', by: 'Brandt', motion: 'm2', renews: 'm1' })
    const adopted = play(renewed, SECOND, ...all('aye'))
    expect(adopted.council.relationships[0]).toMatchObject({
      state: 'ended',
      changes: [{ motion: 'm2', date: '2022-06-14' }],
    })
    expect(adopted.council.past[0]?.motions[0]?.standing).toBe('rejected')
  })

  it('comes back as it was introduced, not as it was amended, unless it is said how', () => {
    const amended = play(item, LATER, SECOND, ...all('aye'), ...all('nay'))
    expect(motion(play(later(amended), renew()), 'm3').introduced.text).toBe(END.text)
    const changed = play(later(amended), { ...renew(), text: 'End it now.', effects: [], id: 'tie-2' })
    expect(motion(changed, 'tie-2')).toMatchObject({
      introduced: { text: 'End it now.', effects: [] },
      renews: 'm1',
    })
  })

  it('is a main motion that is known', () => {
    const amended = play(item, LATER, SECOND, ...all('nay'), ...all('nay'))
    expect(refused(later(amended), renew('Brandt', 'm2'))).toMatchObject({
      code: 'not-renewable',
      expected: 'a main motion',
    })
    expect(refused(later(amended), renew('Brandt', 'm9'))).toMatchObject({
      code: 'motion-unknown',
      found: 'm9',
    })
  })

  it('waits for its turn like any motion', () => {
    const busy = play(later(rejected), { ...END, text: 'Another question.' })
    expect(answer(busy, renew())).toBe('question-pending')
    expect(answer(item, renew())).toBe('question-pending')
    expect(answer(later(rejected), renew('Grieg'))).toBe('not-a-member')
    expect(answer(convene(adjourn(rejected), { present: ['Chen'] }), renew('Chen'))).toBe('no-quorum')
  })

  it('is moved afresh where its meeting ended before it was settled', () => {
    const unfinished = later(item)
    expect(motion(play(unfinished, renew()), 'm2').renews).toBe('m1')
    expect(standings(unfinished)).toEqual({})
  })

  it('is not asked twice in one session by being renewed twice', () => {
    const twice = play(later(rejected), renew(), SECOND, ...all('nay'))
    expect(answer(twice, END)).toBe('same-session')
    expect(answer(twice, renew('Brandt', 'm2'))).toBe('same-session')
    expect(answer(twice, renew('Brandt', 'm1'))).toBe('same-session')
    expect(inOrder(twice, { type: 'renew' })).toEqual([])
  })

  it('is not asked twice in one session by being moved afresh and then renewed', () => {
    const afresh = play(later(rejected), END, SECOND, ...all('nay'))
    expect(answer(afresh, renew('Brandt', 'm1'))).toBe('same-session')
    expect(answer(afresh, { ...renew(), text: END.text ?? '' })).toBe('same-session')
  })
})
