import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import { floor, type Meeting, pendingQuestion } from '../../src/meeting/meeting.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { ballotMeanings } from '../../src/rules/ballot-meaning.js'
import { extend } from '../../src/rules/extend.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import type { Action } from '../../src/schema/action.js'
import {
  all,
  answer,
  ballots,
  CALL,
  meetingUnder,
  motion,
  play,
  refused,
  SECOND,
  standings,
  withRows,
} from '../fixtures/meetings.js'

// Published worked examples of procedure, played by hand, each under the name that it goes by in our
// collection of test vectors. The same eighteen are scenario files in test/scenarios/procedure.

const ROSENBERG = "Rosenberg's Rules of Order"
const CODE = 'California Government Code §36934'
const STATUTE = 'North Carolina General Statutes §160A-75'
const ROBERT = "Robert's Rules of Order Revised, 4th ed. 1915"

const five: Action = { type: 'move', by: 'Chen', text: 'A five-member committee plans the fundraiser.' }
const ten: Action = { type: 'amend', by: 'Díaz', text: 'A ten-member committee plans the fundraiser.' }
const cancel: Action = { type: 'substitute', by: 'Brandt', text: 'Cancel the fundraiser.' }
const second: Action = { type: 'second', by: 'Eriksen' }
const reconsider = (by: string): Action => ({ type: 'reconsider', by, motion: 'm1' })
const seconded = (meeting: Meeting) =>
  pendingQuestion(meeting)?.standing === 'introduced' ? play(meeting, second) : meeting
/** Three for, two against. */
const threeToTwo = ballots({ Díaz: 'nay', Eriksen: 'nay' }, 'aye')

describe(`${ROSENBERG}, Multiple Motions Before the Body`, () => {
  const three = play(meetingUnder('rosenberg'), five, second, ten, second, cancel, second)

  it('rosen-3motions-order: the first vote is on the last motion made', () => {
    expect(floor(three).map(({ kind }) => kind)).toEqual(['main', 'amend', 'substitute'])
    expect(pendingQuestion(play(three, CALL))).toMatchObject({ kind: 'substitute', standing: 'vote' })
  })

  it('rosen-3motions-sub-passes: the action is complete; the others are moot and get no vote', () => {
    const passed = play(three, CALL, threeToTwo)
    expect(floor(passed)).toEqual([])
    expect(motion(passed, 'm1')).toMatchObject({ standing: 'replaced', votes: [] })
    expect(motion(passed, 'm2')).toMatchObject({ standing: 'replaced', votes: [] })
    expect(motion(passed, 'm3')).toMatchObject({
      standing: 'adopted',
      wording: { text: 'Cancel the fundraiser.' },
    })
    expect(answer(passed, CALL)).toBe('nothing-pending')
  })

  it('rosen-3motions-sub-fails: the amendment is next, then the basic motion, as amended if it was', () => {
    const failed = play(three, ...all('nay'))
    expect(pendingQuestion(failed)?.id).toBe('m2')
    const amended = play(failed, CALL, threeToTwo)
    expect(pendingQuestion(amended)).toMatchObject({
      id: 'm1',
      wording: { text: 'A ten-member committee plans the fundraiser.' },
    })
    const plain = play(failed, ...all('nay'))
    expect(pendingQuestion(plain)).toMatchObject({
      id: 'm1',
      wording: { text: 'A five-member committee plans the fundraiser.' },
    })
    expect(standings(play(amended, CALL, threeToTwo))).toEqual({
      m1: 'adopted',
      m2: 'adopted',
      m3: 'rejected',
    })
  })

  it('rosen-4th-motion: it may be rejected until the three are resolved', () => {
    const fourth = { ...cancel, text: 'Postpone the fundraiser to May.' }
    expect(refused(three, fourth)).toMatchObject({ code: 'too-many-motions', expected: 'at most 3' })
    expect(answer(play(three, ...all('nay')), fourth)).toBe('in order')
  })
})

describe(`${ROSENBERG}, The Three Basic Motions`, () => {
  it("rosen-amend-or-substitute: what the mover calls an amendment is a substitute by the chair's word", () => {
    const called = { type: 'amend', by: 'Brandt', id: 'change', text: 'Cancel the fundraiser.' } as const
    const designate = { type: 'designate', motion: 'change', as: 'substitute' } as const
    const moved = play(meetingUnder('rosenberg'), five, second, called, second)
    const designated = play(moved, designate)
    // The second that was given stays given.
    expect(motion(designated, 'change').seconder).toBe(motion(moved, 'change').seconder)
    expect(motion(moved, 'change').seconder).not.toBeNull()
    expect(motion(designated, 'change')).toMatchObject({ kind: 'substitute', mover: 'Brandt' })
    expect(motion(designated, 'm1').standing).toBe('substituting')
    // The designation governs: as an amendment it would have left the basic motion to be voted on.
    const passed = play(seconded(designated), CALL, threeToTwo)
    expect(standings(passed)).toEqual({ m1: 'replaced', change: 'adopted' })
    const asAmendment = play(moved, CALL, threeToTwo)
    expect(standings(asAmendment)).toEqual({ m1: 'debate', change: 'adopted' })
    // Under Robert's Rules the form of the change says which it is (§33): nobody designates.
    const form = play(meetingUnder('robert1915'), five, second, called, second)
    expect(answer(form, designate)).toBe('not-designated')
  })
})

describe(`${ROSENBERG}, The Motion to Reconsider`, () => {
  const voted = play(meetingUnder('rosenberg', { date: '2022-03-08' }), five, second, CALL, threeToTwo)

  it('rosen-reconsider-minority: a member of the minority is out of order; any member may second a proper one', () => {
    for (const by of ['Díaz', 'Eriksen']) expect(answer(voted, reconsider(by))).toBe('not-on-prevailing-side')
    expect(answer(play(voted, reconsider('Chen')), SECOND)).toBe('in order')
  })

  it('rosen-reconsider-late: later than the same meeting is untimely (the 2003 text: than the next)', () => {
    const next = convene(adjourn(voted), { date: '2022-03-15' })
    expect(refused(next, reconsider('Chen'))).toMatchObject({
      code: 'window-closed',
      expected: 'same-meeting',
    })
    const { reconsideration } = rulebooks.rosenberg.conduct
    expect(reconsideration.cite).toMatchObject({
      confidence: 'recalled',
      note: expect.stringMatching(/2003.*next meeting/),
    })
    // The 2003 text is one changed row: the very next meeting may, the one after may not.
    const text2003 = withRows(rulebooks.rosenberg, {
      conduct: { reconsideration: { window: 'next-meeting' } },
    })
    const then = play(meetingUnder(text2003, { date: '2022-03-08' }), five, second, CALL, threeToTwo)
    const after = convene(adjourn(then), { date: '2022-03-15' })
    expect(answer(after, reconsider('Chen'))).toBe('in order')
    expect(answer(convene(adjourn(after), { date: '2022-03-22' }), reconsider('Chen'))).toBe('window-closed')
  })
})

describe(`${ROBERT} §28, §38`, () => {
  it.each(['lay-on-table', 'adjourn', 'recess'])(
    'ror28-renew-table: %s, lost, is in order again after progress in debate, and not before',
    (kind) => {
      const again: Action = { type: 'move', by: 'Brandt', kind, terms: { until: '20:30' } }
      const lost = play(meetingUnder('robert1915'), five, second, again, second, ...all('nay'))
      expect(refused(lost, again)).toMatchObject({ code: 'no-progress', found: 'm2' })
      expect(answer(play(lost, { type: 'speak', by: 'Eriksen' }), again)).toBe('in order')
      const amended = play(lost, ten, second, ...all('aye'))
      expect(answer(amended, again)).toBe('in order')
    },
  )
})

describe(`${ROBERT} §48`, () => {
  const asked = play(meetingUnder('robert1915'), five, second, { type: 'ask-consent' })

  it('ror48-general-consent: one objection defeats it; a motion and a vote are needed', () => {
    expect(answer(asked, CALL)).toBe('consent-asked')
    const objected = play(asked, { type: 'object', by: 'Eriksen' })
    expect(motion(objected, 'm1')).toMatchObject({ standing: 'debate', votes: [] })
    expect(answer(objected, { type: 'no-objection' })).toBe('no-consent-asked')
    expect(standings(play(objected, CALL, threeToTwo))).toEqual({ m1: 'adopted' })
  })

  it('ror48-general-consent: where nobody objects it is adopted without a vote', () => {
    const adopted = play(asked, { type: 'no-objection' })
    expect(motion(adopted, 'm1')).toMatchObject({ standing: 'adopted', votes: [], decision: null })
  })
})

describe(`${ROBERT} §33`, () => {
  const main = play(meetingUnder('robert1915'), five, second)

  it('ror33-substitute-adopted: the resolution must afterwards be voted on', () => {
    const substituted = play(main, cancel, second, CALL, threeToTwo)
    expect(pendingQuestion(substituted)).toMatchObject({
      id: 'm1',
      standing: 'debate',
      wording: { text: 'Cancel the fundraiser.' },
    })
    expect(answer(substituted, CALL)).toBe('in order')
  })

  it('ror33-substitute-while-amendment-pending: a substitute is an amendment of the first degree', () => {
    expect(answer(play(main, ten, second), cancel)).toBe('amendment-pending')
    // The opposite of Rosenberg, where both may be pending.
    expect(answer(play(meetingUnder('rosenberg'), five, second, ten, second), cancel)).toBe('in order')
  })

  it('ror33-amend-vote: a majority amends what needs two-thirds', () => {
    const twoThirds = { share: [2, 3], strictly: false, of: 'voting' } as const
    const rules = withRows(rulebooks.robert1915, { motions: { main: { threshold: twoThirds } } })
    const amended = play(meetingUnder(rules), five, second, ten, second, CALL, threeToTwo)
    expect(motion(amended, 'm2')).toMatchObject({ standing: 'adopted', decision: { ayes: 3, need: 3 } })
    const put = play(amended, CALL, threeToTwo)
    expect(motion(put, 'm1')).toMatchObject({ standing: 'rejected', decision: { ayes: 3, need: 4 } })
  })
})

describe(`${ROBERT} §36`, () => {
  const twoThirds = { share: [2, 3], strictly: false, of: 'voting' } as const
  const failed = (id: 'rosenberg' | 'robert1915') => {
    const rules = withRows(rulebooks[id], { motions: { main: { threshold: twoThirds } } })
    return play(meetingUnder(rules), five, second, CALL, threeToTwo)
  }

  it('ror36-mover: where two-thirds fail 3 to 2, the prevailing side is the two noes', () => {
    expect(motion(failed('robert1915'), 'm1').standing).toBe('rejected')
    expect(refused(failed('robert1915'), reconsider('Chen'))).toMatchObject({
      code: 'not-on-prevailing-side',
      expected: 'nay',
    })
    expect(answer(failed('robert1915'), reconsider('Díaz'))).toBe('in order')
    // Rosenberg's words are "voted in the majority": on this vote, the three ayes.
    expect(answer(failed('rosenberg'), reconsider('Chen'))).toBe('in order')
    expect(refused(failed('rosenberg'), reconsider('Díaz'))).toMatchObject({ expected: 'aye' })
  })

  it('ror36-effect: the question is in the exact position that it held before the vote', () => {
    const before = play(meetingUnder('robert1915'), five, second, ten, second, CALL, threeToTwo)
    const voted = play(before, CALL, threeToTwo)
    const back = play(voted, reconsider('Chen'), second, CALL, threeToTwo)
    const { votes: _, decision: __, reconsidered: ___, ...was } = motion(before, 'm1')
    expect(motion(back, 'm1')).toMatchObject(was)
    expect(pendingQuestion(back)?.id).toBe('m1')
    expect(back.council.measures).toEqual(before.council.measures)
    // The speeches already made count; under Rosenberg's it is "a new original motion", debated afresh.
    const speech = { type: 'speak', by: 'Eriksen' } as const
    const again = (id: 'robert1915' | 'rosenberg') => {
      const spoken = play(meetingUnder(id), five, second, speech, speech, CALL, threeToTwo)
      return answer(play(spoken, reconsider('Chen'), second, CALL, threeToTwo), speech)
    }
    expect([again('robert1915'), again('rosenberg')]).toEqual(['spoken-enough', 'in order'])
  })
})

describe(`${ROBERT} §50`, () => {
  it('ror50-small-board: a motion without a second is in order, and the chair moves and debates', () => {
    const smallBoard = play(meetingUnder(rulebooks.smallBoard), { ...five, by: 'Adeyemi' })
    expect(answer(smallBoard, { type: 'speak', by: 'Adeyemi' })).toBe('in order')
    expect(standings(play(smallBoard, CALL, threeToTwo))).toEqual({ m1: 'adopted' })
    // The shipped row asks for a second, as council rules mostly do, and says so; the board's rule is one field.
    expect(rulebooks.robert1915.motions.main).toMatchObject({
      second: true,
      cite: { note: expect.stringMatching(/§50/) },
    })
    const board = withRows(rulebooks.robert1915, { motions: { main: { second: false } } })
    const moved = play(meetingUnder(board), { ...five, by: 'Adeyemi' })
    expect(standings(moved)).toEqual({ m1: 'debate' })
    expect(answer(moved, { type: 'speak', by: 'Adeyemi' })).toBe('in order')
    expect(standings(play(moved, CALL, threeToTwo))).toEqual({ m1: 'adopted' })
  })
})

describe(CODE, () => {
  const trees: Action = { type: 'move', by: 'Chen', kind: 'ordinance', text: 'No trees are to be feled.' }
  const sitting = (date: string, regular = true) => meetingUnder(rulebooks.californiaCity, { date, regular })
  const next = (before: Meeting, date: string, regular = true) => convene(adjourn(before), { date, regular })
  const takeUp: Action = { type: 'take-up', motion: 'm1' }
  const introduced = play(sitting('2022-03-08'), trees, second, ...all('aye'))

  it('ca-36934: not within five days of introduction, nor at a special meeting', () => {
    expect(standings(introduced)).toEqual({ m1: 'awaiting-reading' })
    expect(answer(next(introduced, '2022-03-12'), takeUp)).toBe('reading-too-soon')
    expect(answer(next(introduced, '2022-03-15', false), takeUp)).toBe('not-a-regular-meeting')
    const fifth = next(introduced, '2022-03-13')
    expect(standings(play(fifth, takeUp, ...all('aye')))).toEqual({ m1: 'adopted' })
  })

  it('ca-36934: unless it is urgent, by four-fifths of all the members', () => {
    const urgent: Action = { ...trees, terms: { urgent: true } }
    const special = play(sitting('2022-03-08', false), urgent, second)
    expect(standings(play(special, CALL, ballots({ Brandt: 'nay' }, 'aye')))).toEqual({ m1: 'adopted' })
    expect(standings(play(special, CALL, threeToTwo))).toEqual({ m1: 'rejected' })
  })

  const altered: Action = { type: 'amend', by: 'Díaz', text: 'No trees or hedges are to be felled.' }
  const slip: Action = {
    type: 'amend',
    by: 'Díaz',
    edits: [{ strike: 'feled', insert: 'felled' }],
    terms: { correction: true },
  }
  const again = play(next(introduced, '2022-03-15'), takeUp)

  it('ca-36934-altered: a change of substance starts the five days anew', () => {
    const changed = play(again, altered, second, ...all('aye'), ...all('aye'))
    expect(standings(changed)).toMatchObject({ m1: 'awaiting-reading' })
    expect(answer(next(changed, '2022-03-19'), takeUp)).toBe('reading-too-soon')
    expect(answer(next(changed, '2022-03-22', false), takeUp)).toBe('not-a-regular-meeting')
    const third = play(next(changed, '2022-03-22'), takeUp, ...all('aye'))
    expect(motion(third, 'm1')).toMatchObject({ standing: 'adopted', wording: { text: altered.text } })
  })

  it('ca-36934-altered: mending a slip of the pen is no alteration', () => {
    const mended = play(again, slip, second, ...all('aye'), ...all('aye'))
    expect(motion(mended, 'm1')).toMatchObject({
      standing: 'adopted',
      wording: { text: 'No trees are to be felled.' },
    })
  })
})

describe(STATUTE, () => {
  it('nc-75-failure-to-vote: a member who is present and not excused is recorded as an aye', () => {
    const rules = extend(rulebooks.rosenberg, {
      id: 'north-carolina',
      title: 'A council in North Carolina',
      voting: {
        ballots: {
          meanings: ballotMeanings('as-aye', 'leaves'),
          cite: { source: STATUTE, confidence: 'stated' },
        },
      },
    })
    const silent = ballots({ Adeyemi: 'aye', Brandt: 'nay', Chen: 'nay' }, 'abstain')
    const put = (under: Rulebook) => play(meetingUnder(under), five, second, CALL, silent)
    expect(motion(put(rules), 'm1')).toMatchObject({ standing: 'adopted', decision: { ayes: 3, nays: 2 } })
    expect(motion(put(rulebooks.rosenberg), 'm1')).toMatchObject({ standing: 'rejected' })
    // Who is excused is not counted as an aye.
    const excused = play(meetingUnder(rules), five, second, { type: 'recuse', by: 'Eriksen' }, CALL)
    const two = play(excused, ballots({ Adeyemi: 'aye', Brandt: 'nay', Chen: 'nay', Díaz: 'abstain' }))
    expect(motion(two, 'm1')).toMatchObject({ standing: 'rejected', decision: { ayes: 2, nays: 2 } })
  })
})
