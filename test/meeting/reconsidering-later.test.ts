import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import type { ActionOf } from '../../src/meeting/handler.js'
import { inOrder } from '../../src/meeting/in-order.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { Action } from '../../src/schema/action.js'
import {
  all,
  answer,
  ballots,
  CALL,
  END,
  LATER,
  LETTER,
  meetingUnder,
  motion,
  PARK,
  play,
  refused,
  SECOND,
  standings,
  withRows,
} from '../fixtures/meetings.js'

const again = (by: string, name = 'm1'): ActionOf<'reconsider'> => ({ type: 'reconsider', by, motion: name })
const split = ballots({ Díaz: 'nay', Eriksen: 'abstain' }, 'aye')
const voted = (id: 'rosenberg' | 'robert1915', vote: Action, day = '2022-03-08') =>
  play(meetingUnder(id, { date: day }), END, SECOND, CALL, vote)
const next = (meeting: Meeting, date: string) => convene(adjourn(meeting), { date })

describe('until when', () => {
  it.each([
    ['rosenberg', '2022-03-08', 'window-closed'],
    ['rosenberg', '2022-03-09', 'window-closed'],
    ['robert1915', '2022-03-08', 'in order'],
    ['robert1915', '2022-03-09', 'in order'],
    ['robert1915', '2022-03-10', 'window-closed'],
    ['robert1915', '2022-03-07', 'window-closed'],
    ['robert1915', '2023-03-08', 'window-closed'],
  ] as const)('%s, on %s: %s', (id, date, expected) => {
    expect(answer(next(voted(id, split), date), again('Chen'))).toBe(expected)
  })

  it('is not known where a day is not', () => {
    const undated = play(meetingUnder('robert1915'), END, SECOND, ...all('aye'))
    expect(refused(convene(adjourn(undated), {}), again('Chen'))).toMatchObject({
      code: 'window-closed',
      found: 'decided at the meeting of an unknown day; this one is of an unknown day',
      expected: 'next-day',
    })
  })

  it('is over month and year ends the next day all the same', () => {
    expect(answer(next(voted('robert1915', split, '2021-12-31'), '2022-01-01'), again('Chen'))).toBe(
      'in order',
    )
    expect(answer(next(voted('robert1915', split, '2024-02-28'), '2024-03-01'), again('Chen'))).toBe(
      'window-closed',
    )
  })

  it('is listed for every meeting that is within it, not only the last', () => {
    const morning = voted('robert1915', split)
    const evening = next(morning, '2022-03-08')
    const tomorrow = next(evening, '2022-03-09')
    expect(answer(tomorrow, again('Chen'))).toBe('in order')
    expect(inOrder(tomorrow, { type: 'reconsider' })).toMatchObject([{ motion: 'm1' }])
  })

  it('brings the motion of yesterday before the meeting of today, with its effects taken back', () => {
    const today = next(voted('robert1915', split), '2022-03-09')
    const back = play(today, again('Chen'), SECOND, ...all('aye'))
    expect(standings(back)).toEqual({ m2: 'adopted', m1: 'debate' })
    expect(back.council.relationships[0]).toMatchObject({ state: 'active', changes: [] })
    const settled = play(back, ...all('nay'))
    const after = adjourn(settled)
    // It has its place in the meeting that settled it, and only there.
    expect(after.past.map(({ motions }) => motions.map((each) => `${each.id} ${each.standing}`))).toEqual([
      [],
      ['m2 adopted', 'm1 rejected'],
    ])
    expect(answer(convene(after, { date: '2022-03-09' }), again('Chen'))).toBe('already-reconsidered')
  })
})

it('is not moved on a change of a question that fell to the ground with its meeting', () => {
  const lost = play(
    meetingUnder('robert1915', { date: '2022-03-08' }),
    END,
    SECOND,
    LATER,
    SECOND,
    CALL,
    split,
  )
  expect(standings(lost)).toMatchObject({ m1: 'debate' })
  expect(answer(lost, again('Chen', 'm2'))).toBe('in order')
  expect(answer(next(lost, '2022-03-09'), again('Chen', 'm2'))).toBe('not-reconsiderable')
})

describe('a substitute that finished its item under Rosenberg', () => {
  const two = play(meetingUnder('rosenberg'), END, SECOND, LATER, SECOND)
  const finished = play(two, LETTER, SECOND, CALL, split)

  it.each(['m1', 'm2', 'm3'])(
    'reopens the item, with all that was pending, when it is reconsidered: %s',
    (name) => {
      const moved = play(finished, again('Chen', name))
      expect(motion(moved, 'm4').on).toBe('m3')
      const back = play(moved, SECOND, ...all('aye'))
      expect(standings(back)).toEqual({ m1: 'substituting', m2: 'debate', m3: 'debate', m4: 'adopted' })
      expect(motion(back, 'm1')).toMatchObject({
        pending: ['m2', 'm3'],
        settledBy: null,
        substitutedBy: null,
      })
      expect(back.council.correspondence).toEqual([])
      const failed = play(back, ...all('nay'))
      expect(standings(failed)).toMatchObject({ m1: 'amending', m2: 'debate', m3: 'rejected' })
      expect(standings(play(failed, ...all('aye'), ...all('aye')))).toMatchObject({
        m1: 'adopted',
        m2: 'adopted',
      })
    },
  )

  it('reopens it whole at the next meeting too, where the rulebook gives until then', () => {
    const rules = withRows(rulebooks.rosenberg, { conduct: { reconsideration: { window: 'next-meeting' } } })
    const march = play(
      meetingUnder(rules, { date: '2022-03-08' }),
      END,
      SECOND,
      LATER,
      SECOND,
      LETTER,
      SECOND,
    )
    const april = next(play(march, CALL, split), '2022-04-12')
    const back = play(april, again('Chen'), SECOND, ...all('aye'))
    expect(standings(back)).toEqual({ m1: 'substituting', m2: 'debate', m3: 'debate', m4: 'adopted' })
    expect(standings(play(back, ...all('nay')))).toMatchObject({ m1: 'amending', m2: 'debate' })
  })

  it('asks who voted on the substitute', () => {
    expect(answer(finished, again('Díaz'))).toBe('not-on-prevailing-side')
    expect(answer(finished, again('Chen'))).toBe('in order')
  })

  it('forgets that the amendment was overtaken once it is before the body again', () => {
    const back = play(finished, again('Chen'), SECOND, ...all('aye'))
    expect(motion(back, 'm2').settledBy).toBeNull()
    const withdrawn = play(back, ...all('nay'), { type: 'withdraw', by: 'Eriksen' }, ...all('nay'))
    expect(standings(withdrawn)).toMatchObject({ m1: 'rejected', m2: 'withdrawn', m3: 'rejected' })
    expect(answer(withdrawn, again('Chen', 'm2'))).toBe('not-voted-on')
  })

  it('is, once it failed, no bar to reconsidering the item itself', () => {
    const failed = play(meetingUnder('rosenberg'), END, SECOND, PARK, SECOND, ...all('nay'), ...all('aye'))
    expect(refused(failed, again('Chen', 'm2'))).toMatchObject({ code: 'not-reconsiderable', expected: 'm1' })
    expect(answer(failed, again('Chen'))).toBe('in order')
  })
})
