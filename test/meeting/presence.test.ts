import { describe, expect, it } from 'vitest'
import { explain } from '../../src/meeting/explain.js'
import { pendingQuestion } from '../../src/meeting/meeting.js'
import { presence } from '../../src/meeting/presence.js'
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
} from '../fixtures/meetings.js'

const arrive = (by: string) => ({ type: 'arrive', by }) as const
const leave = (by: string) => ({ type: 'leave', by }) as const
const recuse = (by: string) => ({ type: 'recuse', by }) as const

describe('coming and going', () => {
  const three = meetingUnder('rosenberg', { present: ['Adeyemi', 'Chen', 'Díaz'] })

  it('changes who is in the room, and nothing else', () => {
    const meeting = play(three, arrive('Brandt'), leave('Chen'))
    expect(meeting.attendance).toMatchObject({ Brandt: 'present', Chen: 'absent' })
    expect(meeting.record.slice(1)).toEqual([
      { fact: 'arrived', by: 'Brandt', action: 0 },
      { fact: 'left', by: 'Chen', action: 1 },
    ])
    expect(meeting.opening).toBe(three.opening)
    expect(three.attendance).toMatchObject({ Brandt: 'absent', Chen: 'present' })
  })

  it.each([
    ['already-in-the-room', arrive('Chen')],
    ['not-in-the-room', leave('Brandt')],
    ['not-a-member', arrive('Grieg')],
    ['not-a-member', leave('Grieg')],
    ['not-a-member', leave('constructor')],
  ] as const)('%s: %j', (code, action) => {
    expect(answer(three, action)).toBe(code)
  })

  it('is open to those of whom nobody knows whether they were there', () => {
    const meeting = meetingUnder('rosenberg', { present: ['Adeyemi', 'Chen', 'Díaz'], others: 'unreported' })
    expect(play(meeting, arrive('Brandt')).attendance.Brandt).toBe('present')
    expect(play(meeting, leave('Brandt')).attendance.Brandt).toBe('absent')
  })

  it('stops while a roll is being called: a vote has the electorate of its moment', () => {
    const called = play(three, END, SECOND, CALL)
    expect(answer(called, arrive('Brandt'))).toBe('in order')
    const begun = play(called, { type: 'ballot', by: 'Chen', ballot: 'aye' })
    expect(answer(begun, arrive('Brandt'))).toBe('vote-under-way')
    expect(answer(begun, leave('Chen'))).toBe('vote-under-way')
    const done = play(
      begun,
      { type: 'ballot', by: 'Díaz', ballot: 'aye' },
      { type: 'ballot', by: 'Adeyemi', ballot: 'nay' },
    )
    expect(answer(done, leave('Chen'))).toBe('in order')
  })

  it('changes no vote that was taken', () => {
    const voted = play(three, END, SECOND, ...all('aye'))
    const later = play(voted, arrive('Brandt'), arrive('Eriksen'), leave('Chen'))
    expect(later.motions).toEqual(voted.motions)
    expect(motion(later, 'm1').votes[0]?.ballots).toMatchObject({ Brandt: 'absent', Chen: 'aye' })
  })
})

describe('a quorum that is lost while the meeting goes on', () => {
  const lost = play(
    meetingUnder('rosenberg', { present: ['Adeyemi', 'Chen', 'Díaz'] }),
    END,
    leave('Adeyemi'),
  )

  it('stops business, with what was found and what is needed', () => {
    expect(refused(lost, SECOND)).toMatchObject({
      code: 'no-quorum',
      rule: "Rosenberg's Rules of Order, Establishing a Quorum",
      found: '2 present',
      expected: '3 present',
    })
    const seconded = play(
      meetingUnder('rosenberg', { present: ['Adeyemi', 'Chen', 'Díaz'] }),
      END,
      SECOND,
      leave('Adeyemi'),
    )
    for (const action of [
      { ...CALL, by: 'Chen' },
      { ...LATER, by: 'Díaz' },
      { ...LETTER, by: 'Díaz' },
    ]) {
      expect(answer(seconded, action)).toBe('no-quorum')
    }
    expect(refused(seconded, { ...CALL, by: 'Chen' }).instead).not.toContain('call-vote')
  })

  it('still lets a mover withdraw, and comes back with a member', () => {
    expect(answer(lost, { type: 'withdraw', by: 'Chen' })).toBe('in order')
    expect(answer(play(lost, arrive('Brandt')), SECOND)).toBe('in order')
  })

  it('makes a vote void that was called before', () => {
    const called = play(
      meetingUnder('robert1915', { present: ['Adeyemi', 'Chen', 'Díaz'] }),
      END,
      SECOND,
      CALL,
      leave('Adeyemi'),
    )
    const voted = play(called, ballots({}, 'aye'))
    expect(motion(voted, 'm1')).toMatchObject({ standing: 'debate', decision: { outcome: 'no-quorum' } })
    expect(voted.council.relationships[0]?.state).toBe('active')
  })
})

describe.each(BOTH)('recusal under %s', (id) => {
  const three = meetingUnder(id, { present: ['Adeyemi', 'Chen', 'Díaz'] })
  const item = play(three, END, SECOND)

  it('is from the item that is pending, once', () => {
    expect(answer(three, recuse('Díaz'))).toBe('nothing-pending')
    const recused = play(item, { ...recuse('Díaz'), reason: 'her brother lives there' })
    expect(motion(recused, 'm1').recused).toEqual(['Díaz'])
    expect(recused.record.at(-1)).toMatchObject({
      fact: 'recused',
      by: 'Díaz',
      reason: 'her brother lives there',
    })
    expect(refused(recused, recuse('Díaz'))).toMatchObject({ code: 'already-recused', found: 'Díaz' })
    expect(answer(item, recuse('Brandt'))).toBe('not-in-the-room')
    expect(answer(item, recuse('Grieg'))).toBe('not-a-member')
    expect(answer(play(item, CALL), recuse('Díaz'))).toBe('vote-under-way')
  })

  it('does to the quorum what the rulebook says', () => {
    const recused = play(item, recuse('Díaz'))
    const stays = id === 'robert1915'
    expect(presence(recused, pendingQuestion(recused))).toMatchObject({ present: stays ? 3 : 2, met: stays })
    // The meeting as a whole still has its quorum: she left the item, not the meeting.
    expect(presence(recused).met).toBe(true)
    expect(answer(recused, CALL)).toBe(stays ? 'in order' : 'no-quorum')
    if (stays) {
      const voted = play(recused, ...all('aye'))
      expect(motion(voted, 'm1')).toMatchObject({
        standing: 'adopted',
        decision: { ayes: 2, quorum: { need: 3, present: 3, met: true }, ballots: { recused: 1 } },
      })
    }
  })

  it('on an amendment is from the whole item', () => {
    const amended = play(meetingUnder(id), END, SECOND, LATER, SECOND, recuse('Díaz'))
    expect(motion(amended, 'm1').recused).toEqual(['Díaz'])
    const first = play(amended, ...all('nay'))
    expect(motion(first, 'm2').votes[0]?.ballots.Díaz).toBe('recused')
    expect(answer(first, recuse('Díaz'))).toBe('already-recused')
    const second = play(first, ...all('aye'))
    expect(motion(second, 'm1').votes[0]?.ballots.Díaz).toBe('recused')
  })

  it('ends with the item', () => {
    const next = play(
      meetingUnder(id),
      END,
      SECOND,
      recuse('Díaz'),
      ...all('nay'),
      { ...END, text: 'Another.' },
      SECOND,
      ...all('aye'),
    )
    expect(motion(next, 'm2').votes[0]?.ballots.Díaz).toBe('aye')
  })

  it('holds when the vote on the item is reconsidered', () => {
    const back = play(
      meetingUnder(id),
      END,
      SECOND,
      recuse('Eriksen'),
      ...all('nay'),
      { type: 'reconsider', by: 'Chen', motion: 'm1' },
      SECOND,
    )
    const again = play(back, ...all('aye'))
    expect(motion(again, 'm1').recused).toEqual(['Eriksen'])
    // It is the same item: who may not vote on it does not vote on taking it up again.
    expect(motion(again, 'm2').votes[0]?.ballots.Eriksen).toBe('recused')
  })

  it('leaves her no ballot, and no call in the roll', () => {
    const called = play(meetingUnder(id), END, SECOND, recuse('Brandt'), CALL)
    expect(answer(called, { type: 'ballot', by: 'Brandt', ballot: 'aye' })).toBe('ballot-of-the-recused')
    expect(answer(called, { type: 'ballot', by: 'Chen', ballot: 'aye' })).toBe('in order')
  })

  it('leaves the record of what was said', () => {
    expect(lastFacts(play(item, recuse('Díaz')))).toEqual(['recused'])
  })
})

describe('a member who recused herself', () => {
  const recusedUnder = (id: 'rosenberg' | 'robert1915') =>
    play(meetingUnder(id), END, SECOND, recuse('Eriksen'))

  it.each(['speak', 'call-vote'] as const)('has left under Rosenberg, and stays under Robert: %s', (type) => {
    const action = { type, by: 'Eriksen' }
    expect(explain(recusedUnder('rosenberg'), action)).toMatchObject({
      inOrder: false,
      code: 'not-in-the-room',
    })
    expect(explain(recusedUnder('robert1915'), action)).toMatchObject({ inOrder: true })
  })
})

describe('without a quorum', () => {
  it('nobody speaks to a motion', () => {
    const left = play(
      meetingUnder('rosenberg'),
      END,
      SECOND,
      leave('Díaz'),
      leave('Eriksen'),
      leave('Brandt'),
    )
    expect(explain(left, { type: 'speak', by: 'Chen' })).toMatchObject({ inOrder: false, code: 'no-quorum' })
  })
})
