import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/schema/action.js'
import type { Ballot, RefusalCode } from '../../src/vocabulary.js'
import {
  all,
  answer,
  BOTH,
  ballots,
  CALL,
  END,
  FIVE,
  lastFacts,
  meetingUnder,
  motion,
  play,
  refused,
  SECOND,
} from '../fixtures/meetings.js'

const each = (...given: Ballot[]) => Object.fromEntries(FIVE.map((name, n) => [name, given[n] ?? 'aye']))
const roll = (by: string, ballot: 'aye' | 'nay' | 'abstain'): Action => ({ type: 'ballot', by, ballot })

describe.each(BOTH)('all ballots at once under %s', (id) => {
  const called = play(meetingUnder(id), END, SECOND, CALL)
  const four = play(meetingUnder(id, { present: FIVE.slice(0, 4) }), END, SECOND, CALL)

  it.each<[Ballot[], string, number, number]>([
    [['aye', 'aye', 'aye', 'nay', 'nay'], 'adopted', 3, 2],
    [['aye', 'aye', 'nay', 'nay', 'nay'], 'rejected', 2, 3],
    [['aye', 'nay', 'abstain', 'abstain', 'abstain'], 'rejected', 1, 1],
    [['aye', 'abstain', 'abstain', 'abstain', 'abstain'], 'adopted', 1, 0],
    [['abstain', 'abstain', 'abstain', 'abstain', 'abstain'], 'rejected', 0, 0],
  ])('%j: %s', (given, standing, ayes, nays) => {
    const voted = play(called, ballots(each(...given)))
    expect(motion(voted, 'm1')).toMatchObject({
      standing,
      decision: { ayes, nays, of: 'voting', base: ayes + nays },
    })
    expect(lastFacts(voted).slice(0, 2)).toEqual(['decided', 'settled'])
  })

  it('keeps every member’s ballot, in the order of the seats', () => {
    const voted = play(four, ballots({ Díaz: 'nay', Adeyemi: 'abstain' }, 'aye'))
    expect(Object.entries(motion(voted, 'm1').votes[0]?.ballots ?? {})).toEqual([
      ['Adeyemi', 'abstain'],
      ['Brandt', 'aye'],
      ['Chen', 'aye'],
      ['Díaz', 'nay'],
      ['Eriksen', 'absent'],
    ])
  })

  it('needs a ballot from everybody in the room, and names who is missing', () => {
    expect(refused(four, ballots({ Chen: 'aye' }))).toMatchObject({
      code: 'ballots-missing',
      found: 'Brandt, Díaz, Adeyemi',
    })
    expect(refused(four, ballots({}))).toMatchObject({
      code: 'ballots-missing',
      found: 'Brandt, Chen, Díaz, Adeyemi',
    })
  })

  it.each<[RefusalCode, Action, string]>([
    ['not-a-member', ballots({ Grieg: 'aye' }, 'aye'), 'Grieg'],
    ['not-a-member', ballots(Object.fromEntries([['constructor', 'aye']]), 'aye'), 'constructor'],
    ['ballot-of-the-absent', ballots({ Eriksen: 'aye' }, 'aye'), 'Eriksen'],
    ['ballot-of-the-absent', ballots({ Eriksen: 'unreported' }, 'aye'), 'Eriksen'],
    ['already-in-the-room', ballots({ Chen: 'absent' }, 'aye'), 'Chen'],
    ['not-unanimous', { ...ballots({ Chen: 'nay' }, 'aye'), unanimous: 'aye' }, 'nay: Chen'],
    ['not-unanimous', { ...ballots({ Chen: 'nay' }, 'aye'), unanimous: 'nay' }, 'aye: Brandt, Díaz, Adeyemi'],
  ])('%s: %j', (code, action, found) => {
    expect(refused(four, action)).toMatchObject({ code, found })
  })

  it('makes nobody absent who is in the room, by name or among the others', () => {
    expect(refused(four, ballots({ Chen: 'aye' }, 'absent')).code).toBe('already-in-the-room')
  })

  it('takes the absence of the absent, and recusal without ceremony', () => {
    expect(answer(four, ballots({ Eriksen: 'absent' }, 'aye'))).toBe('in order')
    const voted = play(four, ballots({ Chen: 'recused' }, 'aye'))
    expect(motion(voted, 'm1').votes[0]?.ballots).toMatchObject({ Chen: 'recused', Brandt: 'aye' })
  })

  it('gives the recused no other ballot', () => {
    const recused = play(meetingUnder(id), END, SECOND, { type: 'recuse', by: 'Chen' }, CALL)
    expect(refused(recused, ballots({ Chen: 'aye' }, 'aye'))).toMatchObject({
      code: 'ballot-of-the-recused',
      found: 'Chen',
    })
    expect(answer(recused, ballots({ Chen: 'recused' }, 'aye'))).toBe('in order')
    // `others` are those who are not named and have no ballot yet; a recused member has.
    expect(motion(play(recused, ballots({}, 'aye')), 'm1').decision).toMatchObject({
      ayes: 4,
      ballots: { recused: 1 },
    })
  })

  it('is not taken before the question is put, nor twice', () => {
    expect(answer(play(meetingUnder(id), END, SECOND), ballots({}, 'aye'))).toBe('no-vote-under-way')
    expect(answer(meetingUnder(id), ballots({}, 'aye'))).toBe('nothing-pending')
    expect(answer(play(called, ballots({}, 'aye')), ballots({}, 'aye'))).toBe('nothing-pending')
  })

  it('without a quorum is void: the question stays pending', () => {
    const few = play(meetingUnder(id, { present: ['Adeyemi', 'Chen', 'Díaz'] }), END, SECOND, CALL, {
      type: 'leave',
      by: 'Chen',
    })
    const voted = play(few, ballots({}, 'aye'))
    expect(motion(voted, 'm1')).toMatchObject({
      standing: 'debate',
      settledBy: null,
      decision: { outcome: 'no-quorum', possible: ['no-quorum'] },
    })
    expect(lastFacts(voted)).toEqual(['decided'])
    const again = play(voted, { type: 'arrive', by: 'Brandt' }, ...all('aye'))
    expect(motion(again, 'm1').votes.map(({ decision }) => decision.outcome)).toEqual([
      'no-quorum',
      'carried',
    ])
  })
})

describe.each(BOTH)('a roll call under %s', (id) => {
  const called = play(meetingUnder(id, { present: FIVE.slice(0, 4) }), END, SECOND, CALL)

  it('goes by the seats, the chair last, and decides with the last ballot', () => {
    const three = play(called, roll('Brandt', 'aye'), roll('Chen', 'aye'), roll('Díaz', 'nay'))
    expect(motion(three, 'm1')).toMatchObject({ standing: 'vote', decision: null })
    const done = play(three, roll('Adeyemi', 'abstain'))
    expect(motion(done, 'm1')).toMatchObject({
      standing: 'adopted',
      cast: {},
      decision: { ayes: 2, nays: 1 },
    })
    expect(motion(done, 'm1').votes[0]?.ballots).toEqual({
      Adeyemi: 'abstain',
      Brandt: 'aye',
      Chen: 'aye',
      Díaz: 'nay',
      Eriksen: 'absent',
    })
    expect(lastFacts(done)).toEqual(['voted', 'decided', 'settled', 'relationship-changed'])
  })

  it('comes to what the same ballots come to at once', () => {
    const one = play(
      called,
      roll('Brandt', 'nay'),
      roll('Chen', 'aye'),
      roll('Díaz', 'nay'),
      roll('Adeyemi', 'aye'),
    )
    const other = play(called, ballots({ Brandt: 'nay', Chen: 'aye', Díaz: 'nay', Adeyemi: 'aye' }))
    expect(one.motions).toEqual(other.motions)
    expect(one.council).toEqual(other.council)
  })

  it('refuses a ballot out of turn, and one after another', () => {
    expect(refused(called, roll('Chen', 'aye'))).toMatchObject({
      code: 'out-of-turn',
      found: 'Chen',
      expected: 'Brandt',
    })
    expect(refused(called, roll('Adeyemi', 'aye'))).toMatchObject({ code: 'out-of-turn', expected: 'Brandt' })
    const begun = play(called, roll('Brandt', 'aye'))
    expect(refused(begun, roll('Brandt', 'nay'))).toMatchObject({ code: 'already-voted', found: 'Brandt' })
    expect(answer(begun, roll('Eriksen', 'aye'))).toBe('not-in-the-room')
    expect(answer(begun, roll('Grieg', 'aye'))).toBe('not-a-member')
    expect(refused(begun, ballots({}, 'aye'))).toMatchObject({ code: 'vote-under-way', found: 'm1' })
    expect(answer(play(meetingUnder(id), END, SECOND), roll('Brandt', 'aye'))).toBe('no-vote-under-way')
  })
})
