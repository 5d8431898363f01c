import { describe, expect, it } from 'vitest'
import { floor } from '../../src/meeting/meeting.js'
import {
  all,
  answer,
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
} from '../fixtures/meetings.js'

const withdraw = { type: 'withdraw', by: 'Chen' } as const

describe('motions over one another under Rosenberg', () => {
  const basic = play(meetingUnder('rosenberg'), END, SECOND)
  const two = play(basic, LATER, SECOND)
  const three = play(two, LETTER, SECOND)

  it('are up to three; a fourth is refused', () => {
    expect(standings(three)).toEqual({ m1: 'substituting', m2: 'debate', m3: 'debate' })
    for (const fourth of [PARK, LATER]) {
      expect(refused(three, fourth)).toMatchObject({
        code: 'too-many-motions',
        found: '3 pending',
        expected: 'at most 3',
      })
    }
    expect(answer(play(three, ...all('nay')), PARK)).toBe('in order')
  })

  it('are voted on last made first', () => {
    expect(standings(play(three, CALL)).m3).toBe('vote')
    expect(standings(play(three, ...all('nay'), CALL)).m2).toBe('vote')
    expect(standings(play(three, ...all('nay'), ...all('nay'), CALL)).m1).toBe('vote')
  })

  it.each([
    ['a letter', LETTER, 'letter-instead'],
    ['anything else', PARK, 'replaced'],
  ] as const)('end when a substitute passes: %s', (_name, substitute, outcome) => {
    const passed = play(two, substitute, SECOND, ...all('aye'))
    expect(standings(passed)).toEqual({ m1: outcome, m2: 'replaced', m3: 'adopted' })
    expect(floor(passed)).toEqual([])
    expect(motion(passed, 'm1')).toMatchObject({
      votes: [],
      decision: null,
      settledBy: 'm3',
      wording: { text: END.text },
    })
    expect(motion(passed, 'm2')).toMatchObject({ votes: [], decision: null, settledBy: 'm3' })
    expect(passed.council.relationships[0]?.state).toBe('active')
    expect(passed.council.correspondence).toHaveLength(outcome === 'letter-instead' ? 1 : 0)
  })

  it('go on when it fails: the amendment, then the basic motion as amended', () => {
    const failed = play(three, ...all('nay'))
    expect(standings(failed)).toEqual({ m1: 'amending', m2: 'debate', m3: 'rejected' })
    const amended = play(failed, ...all('aye'))
    expect(standings(amended)).toEqual({ m1: 'debate', m2: 'adopted', m3: 'rejected' })
    expect(motion(play(amended, ...all('aye')), 'm1')).toMatchObject({
      standing: 'adopted',
      wording: { text: LATER.text },
    })
    const plain = play(failed, ...all('nay'), ...all('aye'))
    expect(motion(plain, 'm1')).toMatchObject({ standing: 'adopted', wording: { text: END.text } })
  })

  it.each([
    ['withdrawn', { ...withdraw, by: 'Brandt' }],
    ['not seconded', { type: 'no-second' }],
  ] as const)('go on when a substitute is %s', (_name, action) => {
    const after = play(two, LETTER, action)
    expect(standings(after)).toMatchObject({ m1: 'amending', m2: 'debate' })
  })

  it('are no amendments of amendments, nor of substitutes', () => {
    expect(refused(two, LATER)).toMatchObject({
      code: 'not-amendable',
      rule: expect.stringMatching(/assumed/),
    })
    expect(answer(play(basic, LETTER, SECOND), LATER)).toBe('not-amendable')
  })

  it('wait for the amendment to be seconded before a substitute goes over it', () => {
    expect(answer(play(basic, LATER), LETTER)).toBe('not-seconded')
    expect(answer(two, LETTER)).toBe('in order')
    expect(answer(play(two, CALL), LETTER)).toBe('vote-under-way')
  })
})

describe('motions over one another under Robert', () => {
  const main = play(meetingUnder('robert1915'), END, SECOND)
  const amended = play(main, LATER, SECOND)
  const twice = play(amended, { ...LATER, by: 'Brandt', text: 'End the tie in July.' }, SECOND)

  it('are no substitute while an amendment is pending', () => {
    expect(refused(amended, LETTER)).toMatchObject({
      code: 'amendment-pending',
      rule: "Robert's Rules of Order Revised (1915), §33",
    })
    expect(answer(play(amended, ...all('nay')), LETTER)).toBe('in order')
  })

  it('are amendments of two degrees, decided from the top', () => {
    expect(standings(twice)).toEqual({ m1: 'amending', m2: 'amending', m3: 'debate' })
    const after = play(twice, ...all('aye'))
    expect(motion(after, 'm2')).toMatchObject({
      standing: 'debate',
      wording: { text: 'End the tie in July.' },
    })
    expect(motion(play(after, ...all('aye')), 'm1').wording.text).toBe('End the tie in July.')
  })

  it('are no amendment of the third degree', () => {
    expect(refused(twice, { ...LATER, text: 'End the tie in August.' }).code).toBe('not-amendable')
  })

  it('are, on a substitute, an amendment of the second degree and none of the third', () => {
    const substitute = play(main, LETTER, SECOND)
    expect(refused(substitute, PARK)).toMatchObject({ code: 'question-pending' })
    const milder = play(substitute, { ...LATER, text: 'Write to Northport, kindly.' }, SECOND)
    expect(standings(milder)).toEqual({ m1: 'substituting', m2: 'amending', m3: 'debate' })
    expect(refused(milder, { ...LATER, text: 'Write to Northport, very kindly.' }).code).toBe('not-amendable')
  })

  it('are put as substituted, and take effect only then', () => {
    const substituted = play(main, LETTER, SECOND, ...all('aye'))
    expect(standings(substituted)).toEqual({ m1: 'debate', m2: 'adopted' })
    expect(motion(substituted, 'm1')).toMatchObject({
      wording: { text: LETTER.text },
      substitutedBy: 'm2',
      settledBy: null,
    })
    expect(substituted.council.correspondence).toEqual([])
    const put = play(substituted, ...all('aye'))
    expect(standings(put).m1).toBe('letter-instead')
    expect(put.council.correspondence).toMatchObject([{ motion: 'm1', to: 'the mayor of Northport' }])
    expect(standings(play(substituted, ...all('nay'))).m1).toBe('rejected')
    expect(standings(play(main, PARK, SECOND, ...all('aye'), ...all('aye'))).m1).toBe('replaced')
  })

  it('are as many as rank and degree allow', () => {
    expect(floor(twice)).toHaveLength(3)
    expect(refused(twice, END).code).toBe('question-pending')
  })
})
