import { convene, rulebooks } from 'council-sim'
import {
  addStatistics,
  firstOf,
  meetingStatistics,
  playMeeting,
  randomPolicy,
  scripted,
} from 'council-sim/simulation'
import { describe, expect, it } from 'vitest'

const seats = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen']
const opening = convene({ rules: 'rosenberg', seats, chair: 'Adeyemi' })
const script = scripted([
  { type: 'move', by: 'Chen', text: 'Close Mill Street.' },
  { type: 'second', by: 'Díaz' },
  { type: 'call-vote', by: 'Chen' },
  { type: 'vote', ballots: {}, others: 'aye' },
])

describe('headless meetings', () => {
  it('do what a script says, and then what another policy would', () => {
    const { meeting, turns, refused, finished } = playMeeting({ opening, policy: script, seed: 1, trial: 0 })
    expect(meeting.motions).toMatchObject([{ standing: 'adopted' }])
    expect({ turns, refused, finished }).toEqual({ turns: 4, refused: 0, finished: true })
    const longer = playMeeting({
      opening,
      policy: firstOf(script, randomPolicy()),
      seed: 1,
      trial: 0,
      turns: 8,
    })
    expect(longer.meeting.actions.slice(0, 4)).toEqual(meeting.actions)
    expect(longer.meeting.actions.length).toBeGreaterThan(4)
  })

  it.each(Object.entries(rulebooks))(
    'by chance among what is in order: nothing is refused under %s',
    (_id, rules) => {
      const meeting = convene({ rules, seats, chair: 'Adeyemi', proTempore: 'Brandt', mayor: 'Chen' })
      const { refused, turns, motions } = meetingStatistics({
        opening: meeting,
        policy: randomPolicy(),
        seed: 3,
        from: 0,
        upTo: 2,
        turns: 14,
      })
      expect(refused).toBe(0)
      expect(turns).toBeGreaterThan(10)
      expect(motions).toBeGreaterThan(0)
    },
  )

  it('are the same for the same seed and trial, and others for others', () => {
    const play = (seed: number, trial: number) =>
      playMeeting({ opening, policy: randomPolicy(), seed, trial, turns: 10 }).meeting.actions
    expect(play(1, 0)).toEqual(play(1, 0))
    expect(play(1, 1)).not.toEqual(play(1, 0))
    expect(play(2, 0)).not.toEqual(play(1, 0))
  })

  it('are counted the same in parts as in one', () => {
    const count = (from: number, upTo: number) =>
      meetingStatistics({ opening, policy: randomPolicy(), seed: 1, from, upTo, turns: 8 })
    const [first, second] = [count(0, 2), count(2, 5)]
    expect(JSON.stringify(addStatistics(second, first))).toBe(JSON.stringify(count(0, 5)))
    const ended = Object.values(first.endings).flatMap((each) => Object.values(each))
    expect(ended.reduce((sum, each) => sum + each, 0)).toBe(first.motions)
  })
})
