import { describe, expect, it } from 'vitest'
import { pendingQuestion } from '../../src/meeting/meeting.js'
import type { Action } from '../../src/schema/action.js'
import type { Ballot } from '../../src/vocabulary.js'
import {
  all,
  answer,
  BOTH,
  ballots,
  CALL,
  END,
  FIVE,
  LATER,
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

  it.each([
    ['not-a-member', ballots({ Grieg: 'aye' }, 'aye'), 'Grieg'],
    ['not-a-member', ballots({ constructor: 'aye' }, 'aye'), 'constructor'],
    ['ballot-of-the-absent', ballots({ Eriksen: 'aye' }, 'aye'), 'Eriksen'],
    ['ballot-of-the-absent', ballots({ Eriksen: 'unreported' }, 'aye'), 'Eriksen'],
    ['already-in-the-room', ballots({ Chen: 'absent' }, 'aye'), 'Chen'],
    ['not-unanimous', { ...ballots({ Chen: 'nay' }, 'aye'), unanimous: 'aye' }, 'nay: Chen'],
    ['not-unanimous', { ...ballots({ Chen: 'nay' }, 'aye'), unanimous: 'nay' }, 'aye: Brandt, Díaz, Adeyemi'],
  ] as const)('%s: %j', (code, action, found) => {
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

describe('where not everything is reported', () => {
  const unreported = { present: ['Adeyemi', 'Chen'], others: 'unreported', quorumKnown: true } as const
  const called = play(meetingUnder('rosenberg', unreported), END, SECOND, CALL)
  const open = play(called, ballots({ Adeyemi: 'aye', Chen: 'aye' }))

  it('a result that the ballots leave open stays open, with what is possible', () => {
    expect(motion(open, 'm1')).toMatchObject({
      standing: 'vote',
      decision: { outcome: 'undetermined', possible: ['carried', 'lost'] },
    })
    expect(motion(open, 'm1').votes[0]?.ballots).toMatchObject({ Chen: 'aye', Brandt: 'unreported' })
    expect(pendingQuestion(open)?.id).toBe('m1')
  })

  it('is declared, once, as it can have been', () => {
    expect(refused(open, { type: 'declare', outcome: 'no-quorum' })).toMatchObject({
      code: 'not-possible',
      found: 'no-quorum',
      expected: 'carried or lost',
    })
    const declared = play(open, { type: 'declare', outcome: 'carried' })
    expect(motion(declared, 'm1')).toMatchObject({
      standing: 'adopted',
      settledBy: 'm1',
      votes: [{ declared: 'carried', decision: { outcome: 'undetermined' } }],
    })
    expect(declared.council.relationships[0]?.state).toBe('ended')
    expect(lastFacts(declared)).toEqual(['declared', 'settled', 'relationship-changed'])
    expect(motion(play(open, { type: 'declare', outcome: 'lost' }), 'm1').standing).toBe('rejected')
    expect(answer(declared, { type: 'declare', outcome: 'lost' })).toBe('nothing-pending')
  })

  it('takes no more ballots before it is declared', () => {
    expect(refused(open, ballots({ Adeyemi: 'aye', Chen: 'aye' }))).toMatchObject({
      code: 'already-voted',
      expected: 'a declared result',
    })
    expect(answer(open, roll('Chen', 'nay'))).toBe('already-voted')
    expect(refused(open, CALL)).toMatchObject({ code: 'vote-under-way', instead: ['declare'] })
  })

  it('is not declared where the ballots say it all, or there are none', () => {
    expect(refused(called, { type: 'declare', outcome: 'carried' })).toMatchObject({
      code: 'not-undetermined',
      found: 'no ballots yet',
    })
    const lost = play(meetingUnder('rosenberg'), END, SECOND, LATER, SECOND, ...all('nay'))
    expect(answer(lost, { type: 'declare', outcome: 'lost' })).toBe('no-vote-under-way')
  })

  it('may have had no quorum, unless the body is known to have acted', () => {
    const { quorumKnown: _, ...unknown } = unreported
    const may = play(
      meetingUnder('rosenberg', unknown),
      END,
      SECOND,
      CALL,
      ballots({ Adeyemi: 'aye', Chen: 'aye' }),
    )
    expect(motion(may, 'm1').decision?.possible).toEqual(['carried', 'lost', 'no-quorum'])
    const void_ = play(may, { type: 'declare', outcome: 'no-quorum' })
    expect(motion(void_, 'm1')).toMatchObject({ standing: 'debate', settledBy: null })
    expect(answer(void_, CALL)).toBe('in order')
  })

  it('a ballot that nobody reports is said so, of a member who was there too', () => {
    const voted = play(
      meetingUnder('rosenberg'),
      END,
      SECOND,
      CALL,
      ballots({ Chen: 'aye', Díaz: 'aye', Brandt: 'aye' }, 'unreported'),
    )
    expect(motion(voted, 'm1')).toMatchObject({
      standing: 'adopted',
      decision: { possible: ['carried'], ballots: { aye: 3, unreported: 2 } },
    })
  })

  it('“unanimous” without names is a constraint, not a count', () => {
    const unanimous = { ...ballots({}, 'unreported'), unanimous: 'aye' } as const
    const voted = play(meetingUnder('rosenberg'), END, SECOND, CALL, unanimous)
    // Nobody was against; that anybody was for, no source says.
    expect(motion(voted, 'm1').decision).toMatchObject({
      ayes: 0,
      unanimous: 'aye',
      ballots: { unreported: 5 },
    })
    const one = play(meetingUnder('rosenberg'), END, SECOND, CALL, {
      ...ballots({ Chen: 'aye' }, 'unreported'),
      unanimous: 'aye',
    })
    expect(motion(one, 'm1').decision?.possible).not.toContain('lost')
  })

  it('a roll is called of those who are known to be there', () => {
    expect(refused(called, roll('Brandt', 'aye'))).toMatchObject({ code: 'out-of-turn', expected: 'Chen' })
    const done = play(called, roll('Chen', 'aye'), roll('Adeyemi', 'aye'))
    expect(motion(done, 'm1')).toMatchObject({
      standing: 'vote',
      cast: {},
      decision: { outcome: 'undetermined' },
    })
    // What a source says of a member whose attendance it does not tell can still be given at once.
    const given = play(called, ballots({ Adeyemi: 'aye', Chen: 'aye', Brandt: 'aye' }))
    expect(motion(given, 'm1').votes[0]?.ballots.Brandt).toBe('aye')
  })
})
