import { describe, expect, it } from 'vitest'
import type { ActionOf } from '../../src/meeting/handler.js'
import { inOrder } from '../../src/meeting/in-order.js'
import { floor } from '../../src/meeting/meeting.js'
import type { Action } from '../../src/schema/action.js'
import {
  all,
  answer,
  BOTH,
  ballots,
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
} from '../fixtures/meetings.js'

const again = (by: string, name = 'm1'): ActionOf<'reconsider'> => ({ type: 'reconsider', by, motion: name })
const split = ballots({ Díaz: 'nay', Eriksen: 'abstain' }, 'aye')
const voted = (id: 'rosenberg' | 'robert1915', vote: Action, day = '2022-03-08') =>
  play(meetingUnder(id, { date: day }), END, SECOND, CALL, vote)

describe.each(BOTH)('to reconsider under %s', (id) => {
  const adopted = voted(id, split)

  it('is moved by whoever was on the side that won', () => {
    expect(answer(adopted, again('Chen'))).toBe('in order')
    for (const [by, found] of [
      ['Díaz', 'Díaz: nay'],
      ['Eriksen', 'Eriksen: abstain'],
      ['unreported', 'unreported: no ballot'],
    ] as const) {
      expect(refused(adopted, again(by))).toMatchObject({
        code: 'not-on-prevailing-side',
        found,
        expected: 'aye',
      })
    }
    expect(answer(adopted, again('Grieg'))).toBe('not-a-member')
    expect(inOrder(adopted, { type: 'reconsider' })).toMatchObject([
      { motion: 'm1', by: ['Adeyemi', 'Brandt', 'Chen'] },
    ])
  })

  it('is, where a motion was lost, for those who were against it', () => {
    const lost = voted(id, ballots({ Chen: 'aye', Brandt: 'aye' }, 'nay'))
    expect(answer(lost, again('Chen'))).toBe('not-on-prevailing-side')
    expect(answer(lost, again('Díaz'))).toBe('in order')
    const tied = voted(id, ballots({ Chen: 'aye', Brandt: 'aye', Adeyemi: 'abstain' }, 'nay'))
    expect(answer(tied, again('Chen'))).toBe('not-on-prevailing-side')
    expect(answer(tied, again('Díaz'))).toBe('in order')
  })

  it('may be seconded by any member', () => {
    expect(answer(play(adopted, again('Chen')), { type: 'second', by: 'Díaz' })).toBe('in order')
  })

  it('is of a motion that was voted on, and of no other', () => {
    expect(answer(adopted, again('Chen', 'm9'))).toBe('motion-unknown')
    expect(answer(play(meetingUnder(id), END, { type: 'no-second' }), again('Chen'))).toBe('not-voted-on')
    expect(answer(play(meetingUnder(id), END, { type: 'withdraw', by: 'Chen' }), again('Chen'))).toBe(
      'not-voted-on',
    )
    expect(answer(play(meetingUnder(id), END), again('Chen'))).toBe('question-pending')
  })

  it('waits while something is pending, and takes up the floor itself', () => {
    const other = play(adopted, { ...END, text: 'Another.' })
    expect(answer(other, again('Chen'))).toBe('question-pending')
    const pending = play(adopted, again('Chen'))
    expect(refused(pending, { ...END, text: 'Another.' })).toMatchObject({
      code: 'question-pending',
      found: 'm2',
    })
    expect(answer(play(pending, SECOND), LATER)).toBe('not-amendable')
    expect(answer(play(pending, SECOND), LETTER)).toBe('not-amendable')
  })

  it('leaves everything as it is until it carries', () => {
    const pending = play(adopted, again('Chen'), SECOND, CALL)
    expect(pending.council.relationships[0]?.state).toBe('ended')
    expect(standings(pending)).toEqual({ m1: 'adopted', m2: 'vote' })
    const lost = play(pending, ballots({}, 'nay'))
    expect(standings(lost)).toEqual({ m1: 'adopted', m2: 'rejected' })
    expect(lost.council.relationships[0]?.state).toBe('ended')
  })

  it('takes back what was done, and puts the motion where it was before the vote', () => {
    const back = play(adopted, again('Chen'), SECOND, ...all('aye'))
    expect(standings(back)).toEqual({ m1: 'debate', m2: 'adopted' })
    expect(motion(back, 'm1')).toMatchObject({ settledBy: null, reconsidered: true, seconder: 'Díaz' })
    expect(back.council.relationships).toEqual(meetingUnder(id).council.relationships)
    expect(lastFacts(back)).toEqual(['decided', 'settled', 'reversed', 'reconsidered'])
    expect(floor(back).map((each) => each.id)).toEqual(['m1'])
    const anew = play(back, ...all('nay'))
    expect(motion(anew, 'm1')).toMatchObject({ standing: 'rejected', votes: [{}, {}] })
    expect(anew.council.relationships[0]?.state).toBe('active')
  })

  it('takes nothing back where nothing was done', () => {
    const rejected = voted(id, ballots({}, 'nay'))
    const back = play(rejected, again('Chen'), SECOND, ...all('aye'))
    expect(standings(back)).toEqual({ m1: 'debate', m2: 'adopted' })
    expect(lastFacts(back)).toEqual(['decided', 'settled', 'reconsidered'])
  })

  it('gives back the letter that was to be sent', () => {
    const substituted = play(
      meetingUnder(id),
      END,
      SECOND,
      LETTER,
      SECOND,
      ...all('aye'),
      ...(id === 'robert1915' ? all('aye') : []),
    )
    expect(substituted.council.correspondence).toHaveLength(1)
    expect(play(substituted, again('Chen'), SECOND, ...all('aye')).council.correspondence).toEqual([])
  })

  it('is done once', () => {
    for (const ballot of ['aye', 'nay'] as const) {
      const decided = play(adopted, again('Chen'), SECOND, ...all(ballot))
      const settled = ballot === 'aye' ? play(decided, ...all('aye')) : decided
      expect(refused(settled, again('Chen'))).toMatchObject({ code: 'already-reconsidered', found: 'm1' })
      expect(answer(settled, again('Chen', 'm2'))).toBe('not-reconsiderable')
    }
    // One that was never decided does not count.
    const died = play(adopted, again('Chen'), { type: 'no-second' })
    expect(answer(died, again('Brandt'))).toBe('in order')
    const withdrawn = play(adopted, again('Chen'), { type: 'withdraw', by: 'Chen' })
    expect(answer(withdrawn, again('Brandt'))).toBe('in order')
  })

  it('is of the vote that settled the item, not of one on the way', () => {
    const amended = play(meetingUnder(id), END, SECOND, LATER, SECOND, ...all('aye'), ...all('aye'))
    expect(refused(amended, again('Chen', 'm2'))).toMatchObject({
      code: 'not-reconsiderable',
      found: 'm2',
      expected: 'm1',
    })
    expect(answer(amended, again('Chen'))).toBe('in order')
  })

  it('knows no side of a ballot that nobody reports', () => {
    const meeting = voted(id, ballots({ Chen: 'aye', Díaz: 'aye', Brandt: 'aye' }, 'unreported'))
    expect(refused(meeting, again('Eriksen'))).toMatchObject({
      code: 'not-on-prevailing-side',
      found: 'Eriksen: unreported',
    })
    expect(answer(meeting, again('Chen'))).toBe('in order')
  })
})
