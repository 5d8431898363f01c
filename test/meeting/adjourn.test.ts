import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import { recount } from '../../src/meeting/recount.js'
import { replayed, undo } from '../../src/meeting/undo.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { notFrozen } from '../fixtures/frozen.js'
import {
  all,
  BOTH,
  ballots,
  CALL,
  END,
  LATER,
  meetingUnder,
  motion,
  play,
  SECOND,
  standings,
} from '../fixtures/meetings.js'
import { placesOf } from '../fixtures/problems.js'

const seconded = play(meetingUnder('rosenberg', { date: '2022-03-08' }), END, SECOND)
const adopted = play(seconded, ...all('aye'))

describe('adjourn', () => {
  it('gives the council back, richer by the meeting', () => {
    const after = adjourn(adopted)
    expect(after.relationships).toBe(adopted.council.relationships)
    expect(after.past).toHaveLength(1)
    expect(after.past[0]).toMatchObject({ date: '2022-03-08', motions: adopted.motions })
    expect(after.past[0]?.record.at(-1)).toEqual({ fact: 'adjourned', date: '2022-03-08', action: 4 })
    expect(after.past[0]?.record.slice(0, -1)).toEqual(adopted.record)
    expect(notFrozen(after)).toBeUndefined()
    expect(adopted.council.past).toEqual([])
  })

  it('lets what is pending fall to the ground', () => {
    const next = convene(adjourn(seconded))
    expect(standings(next)).toEqual({})
    expect(next.council.past[0]?.motions[0]?.standing).toBe('debate')
    expect(standings(play(next, END))).toEqual({ m2: 'introduced' })
  })

  it('numbers motions over the council’s whole life', () => {
    const third = convene(
      adjourn(play(convene(adjourn(adopted)), { ...END, text: 'Another.' }, SECOND, LATER)),
    )
    expect(standings(play(third, { ...END, text: 'A third.' }))).toEqual({ m4: 'introduced' })
  })
})

describe('undo', () => {
  it('goes back one action, or several, to the opening and no further', () => {
    expect(undo(adopted)).toEqual(play(seconded, CALL))
    expect(undo(adopted, 2)).toEqual(seconded)
    expect(undo(adopted, 99)).toEqual(meetingUnder('rosenberg', { date: '2022-03-08' }))
    expect(undo(undo(adopted, 99))).toEqual(undo(adopted, 99))
    expect(replayed(adopted)).toEqual(adopted)
  })
})

describe('recount', () => {
  const called = play(meetingUnder('robert1915'), END, SECOND, CALL)
  const meeting = play(called, ballots({ Brandt: 'nay', Eriksen: 'abstain', Adeyemi: 'abstain' }, 'aye'))

  it.each([
    ['majority of voting', 'carried', 2, 3],
    ['majority of present', 'lost', 3, 5],
    ['2/3 of voting', 'carried', 2, 3],
    ['2 ayes', 'carried', 2, null],
    ['majority of seats', 'lost', 3, 5],
  ])('decides the same ballots by %s', (threshold, outcome, need, base) => {
    const again = recount(meeting, { threshold })
    expect(motion(again, 'm1').decision).toMatchObject({ outcome, need, base, ayes: 2, nays: 1 })
    expect(motion(again, 'm1').votes.at(-1)?.decision).toEqual(motion(again, 'm1').decision)
    expect(recount(meeting, { threshold: motion(again, 'm1').decision?.threshold ?? '' })).toEqual(again)
  })

  it.each(BOTH)('decides them under %s', (_id, rules) => {
    expect(motion(recount(meeting, rules), 'm1').decision).toMatchObject({
      outcome: 'carried',
      ayes: 2,
      need: 2,
    })
  })

  it('tells where a recusal makes the quorum, and where it does not', () => {
    const three = meetingUnder('robert1915', { present: ['Adeyemi', 'Chen', 'Díaz'] })
    const voted = play(three, END, SECOND, { type: 'recuse', by: 'Díaz' }, ...all('aye'))
    expect(motion(voted, 'm1').standing).toBe('adopted')
    const again = recount(voted, rulebooks.rosenberg)
    expect(motion(again, 'm1').decision).toMatchObject({
      outcome: 'no-quorum',
      quorum: { need: 3, present: 2, met: false },
    })
  })

  it('changes nothing of what was done', () => {
    const again = recount(meeting, { threshold: 'majority of present' })
    expect(standings(again)).toEqual(standings(meeting))
    for (const key of ['council', 'record', 'actions', 'opening'] as const)
      expect(again[key]).toBe(meeting[key])
    expect(notFrozen(again)).toBeUndefined()
    expect(motion(recount(called, rulebooks.rosenberg), 'm1').decision).toBeNull()
  })

  it('says what it cannot read', () => {
    expect(placesOf(() => recount(meeting, { threshold: 'most' }))).toEqual([['', 'notation']])
  })

  it('says what is wrong with a threshold as data', () => {
    expect(() => recount(meeting, 'majority of present' as never)).toThrow(
      /expected a rulebook, or \{ threshold/,
    )
    const wrong = { share: [3, 2], strictly: false, of: 'voting' } as const
    expect(() => recount(meeting, { threshold: wrong })).toThrow(/whole numbers/)
  })
})
