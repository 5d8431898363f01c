import { describe, expect, it } from 'vitest'
import { act, convene, foresight, swing } from '../../../src/index.js'
import { outlookSentences, swingSentences } from '../../../src/report/decisions/outlook.js'
import { MILLBROOK, streetMeeting } from '../meetings.js'

function voting(weights?: readonly number[]) {
  const seats = MILLBROOK.seats.map((member, n) =>
    typeof member !== 'string' || weights === undefined ? member : { member, weight: weights[n] ?? 1 },
  )
  let meeting = convene({ ...MILLBROOK, seats })
  meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Close Mill Street to cars.' })
  meeting = act(meeting, { type: 'second', by: 'Díaz' })
  return act(meeting, { type: 'call-vote', by: 'Chen' })
}

describe('how a question stands, in sentences', () => {
  it.each([
    [
      { Chen: 'aye', Díaz: 'nay' },
      ['Open: carried or lost.', '2 more ayes carry it, whoever of these: Adeyemi, Brandt or Eriksen.'],
    ],
    [{ Chen: 'aye', Díaz: 'aye', Brandt: 'aye' }, ['Carried, whatever the others do.']],
    [{ Chen: 'nay', Díaz: 'nay', Brandt: 'nay' }, ['Lost, whatever the others do.']],
    [
      { Adeyemi: 'aye', Brandt: 'aye', Chen: 'aye', Díaz: 'nay', Eriksen: 'nay' },
      [
        'Carried.',
        'Each of 3 alone could change it: Adeyemi (nay or abstain instead of aye); Brandt (nay or abstain instead of aye); Chen (nay or abstain instead of aye).',
      ],
    ],
    [
      { Adeyemi: 'aye', Brandt: 'aye', Chen: 'aye', Díaz: 'aye', Eriksen: 'nay' },
      ['Carried.', 'It takes 2 who vote otherwise: 2 of Adeyemi, Brandt, Chen or Díaz (2 to nay).'],
    ],
  ] as const)('%j', (ballots, sentences) => {
    expect(outlookSentences(foresight(voting(), ballots))).toEqual(sentences)
  })

  it('tells which members it takes where they count differently', () => {
    expect(outlookSentences(foresight(voting([5, 3, 2, 1, 1])))).toEqual([
      'Open: carried or lost.',
      '2 more ayes can carry it, of Adeyemi and Chen; Adeyemi and Brandt; whoever they are, it takes 4.',
    ])
  })

  it('of a vote that was taken', () => {
    const change = swing(streetMeeting(), 'm1')
    expect(change === null ? null : swingSentences(change)).toEqual([
      'Each of 3 alone could change it: Adeyemi (nay or abstain instead of aye); Chen (nay or abstain instead of aye); Díaz (nay instead of abstain).',
    ])
  })
})
