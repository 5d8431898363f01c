import { describe, expect, it } from 'vitest'
import { pendingQuestion } from '../../src/meeting/meeting.js'
import type { Action } from '../../src/schema/action.js'
import {
  all,
  answer,
  ballots,
  CALL,
  END,
  LATER,
  lastFacts,
  meetingUnder,
  motion,
  play,
  refused,
  SECOND,
} from '../fixtures/meetings.js'

const roll = (by: string, ballot: 'aye' | 'nay' | 'abstain'): Action => ({ type: 'ballot', by, ballot })

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
