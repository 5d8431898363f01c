import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import type { ActionOf } from '../../src/meeting/handler.js'
import { inOrder } from '../../src/meeting/in-order.js'
import { type Meeting, pendingQuestion } from '../../src/meeting/meeting.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { extend } from '../../src/rules/extend.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import type { Action } from '../../src/schema/action.js'
import type { Sitting } from '../../src/schema/council.js'
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
} from '../fixtures/meetings.js'

// How an ordinance is passed: read more than once, some days apart, anew after a change of substance; at
// once where it is urgent, or where the body waives a reading by a motion of its own.

const cite = { source: 'Charter of an invented city', section: '7', confidence: 'assumed' } as const
const { californiaCity } = rulebooks

/** A charter with three readings, a week apart, at any meeting, and no urgency. */
const threeReadings = extend(rulebooks.robert1915, {
  id: 'three-readings',
  title: 'A city with three readings',
  conduct: { ordinances: { readings: 3, days: 7, cite } },
})

/** Robert's Rules in a city with two readings, five days apart. */
const twoReadings = extend(rulebooks.robert1915, {
  id: 'two-readings',
  title: 'A city with two readings',
  conduct: { ordinances: { readings: 2, days: 5, cite } },
})

/** The body can do without the further readings, by two-thirds: a motion of its own is one row more. */
const waiver = extend(californiaCity, {
  id: 'waiver',
  title: 'A city that waives readings',
  motions: {
    'waive-reading': {
      name: 'motion to waive the second reading',
      class: 'incidental',
      rank: null,
      second: true,
      debatable: false,
      opensMain: false,
      amendable: false,
      subsidiary: false,
      interrupts: false,
      decided: 'vote',
      withoutQuorum: false,
      threshold: { share: [2, 3], strictly: false, of: 'voting' },
      reconsider: 'neither',
      when: ['ordinance-pending'],
      asks: [],
      does: 'waives-reading',
      cite,
    },
  },
})

const TREES: ActionOf<'move'> = {
  type: 'move',
  by: 'Chen',
  kind: 'ordinance',
  text: 'Nobody fells a tree without leave.',
  effects: [{ effect: 'measure', name: 'trees are kept' }],
}
const URGENT: Action = { ...TREES, terms: { urgent: true } }
const HEDGES: Action = { type: 'amend', by: 'Brandt', text: 'Nobody fells a tree or a hedge without leave.' }
const WAIVE: Action = { type: 'move', by: 'Brandt', kind: 'waive-reading' }
const TAKE_UP: Action = { type: 'take-up', motion: 'm1' }

const sits = (rules: Rulebook, sitting: Sitting = {}) =>
  meetingUnder(rules, { date: '2022-03-08', ...sitting })
const later = (meeting: Meeting, date: string, sitting: Sitting = {}) =>
  convene(adjourn(meeting), { date, ...sitting })
const passed = (meeting: Meeting) => play(meeting, ...all('aye'))
const introduced = (rules: Rulebook) => passed(play(sits(rules), TREES, SECOND))
const votes = (ayes: number) =>
  ballots(Object.fromEntries(NAYS.slice(ayes).map((name) => [name, 'nay'])), 'aye')
const NAYS = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen']

describe('readings', () => {
  it('are one where nothing else is said: an ordinance is a main motion like others', () => {
    for (const rules of [rulebooks.rosenberg, rulebooks.robert1915]) {
      const done = introduced(rules)
      expect(standings(done)).toEqual({ m1: 'adopted' })
      expect(done.council.measures).toHaveLength(1)
    }
  })

  it('are two in a city of California: what was passed once waits, and does nothing yet', () => {
    const once = introduced(californiaCity)
    expect(motion(once, 'm1')).toMatchObject({
      standing: 'awaiting-reading',
      passage: { readings: ['2022-03-08'], altered: false },
    })
    expect(once.council.measures).toEqual([])
    expect(pendingQuestion(once)).toBeUndefined()
    const twice = passed(play(later(once, '2022-03-15'), TAKE_UP))
    expect(standings(twice)).toEqual({ m1: 'adopted' })
    expect(twice.council.measures).toHaveLength(1)
  })

  it('are three where the charter says three, each with its interval', () => {
    const second = passed(play(later(introduced(threeReadings), '2022-03-15'), TAKE_UP))
    expect(standings(second)).toEqual({ m1: 'awaiting-reading' })
    expect(answer(later(second, '2022-03-21'), TAKE_UP)).toBe('reading-too-soon')
    expect(standings(passed(play(later(second, '2022-03-22'), TAKE_UP)))).toEqual({ m1: 'adopted' })
  })

  it('are of ordinances only', () => {
    const plain = play(sits(californiaCity), { type: 'move', by: 'Chen', text: 'Thank the clerk.' }, SECOND)
    expect(standings(passed(plain))).toEqual({ m1: 'adopted' })
  })

  it('end where one is lost', () => {
    const lost = play(later(introduced(californiaCity), '2022-03-15'), TAKE_UP, ...all('nay'))
    expect(standings(lost)).toEqual({ m1: 'rejected' })
    expect(answer(later(lost, '2022-03-29'), TAKE_UP)).toBe('not-set-aside')
  })

  it('are debated afresh, each of them', () => {
    const speech: Action = { type: 'speak', by: 'Eriksen' }
    const first = passed(play(sits(threeReadings), TREES, SECOND, speech, speech))
    const second = play(later(first, '2022-03-15'), TAKE_UP)
    expect(answer(second, speech)).toBe('in order')
    expect(answer(play(second, speech, speech), speech)).toBe('spoken-enough')
  })

  it('are not passed by while something else is pending, and are offered when they are due', () => {
    const next = later(introduced(californiaCity), '2022-03-15')
    expect(inOrder(next, { type: 'take-up' }).map(({ motion: id }) => id)).toEqual(['m1'])
    const busy = play(next, { type: 'move', by: 'Chen', text: 'Thank the clerk.' })
    expect(answer(busy, TAKE_UP)).toBe('question-pending')
  })
})

describe('the interval', () => {
  it.each([
    ['2022-03-12', 'reading-too-soon'],
    ['2022-03-13', 'in order'],
    ['2022-04-05', 'in order'],
  ])('is five days: on %s it is %s', (date, found) => {
    expect(answer(later(introduced(californiaCity), date), TAKE_UP)).toBe(found)
  })

  it('is counted to the day: from the end of February there are twenty-eight or twenty-nine', () => {
    const on = (start: string, date: string) =>
      answer(later(passed(play(sits(californiaCity, { date: start }), TREES, SECOND)), date), TAKE_UP)
    expect(on('2022-02-26', '2022-03-02')).toBe('reading-too-soon')
    expect(on('2024-02-26', '2024-03-02')).toBe('in order')
  })

  it('is not known to be over where a day is not known', () => {
    const undated = later(introduced(californiaCity), '2022-03-15', { date: null })
    expect(refused(undated, TAKE_UP)).toMatchObject({ code: 'reading-too-soon', expected: '5 days later' })
  })

  it('is for a later meeting: at the meeting that introduced it, it is too soon', () => {
    expect(answer(introduced(californiaCity), TAKE_UP)).toBe('reading-too-soon')
  })
})

describe('special meetings', () => {
  it('read nothing again in California, and anything where the charter does not say', () => {
    expect(answer(later(introduced(californiaCity), '2022-03-15', { regular: false }), TAKE_UP)).toBe(
      'not-a-regular-meeting',
    )
    expect(answer(later(introduced(threeReadings), '2022-03-15', { regular: false }), TAKE_UP)).toBe(
      'in order',
    )
  })

  it('can introduce one', () => {
    const special = passed(play(sits(californiaCity, { regular: false }), TREES, SECOND))
    expect(standings(special)).toEqual({ m1: 'awaiting-reading' })
  })
})

describe('a change after the introduction', () => {
  const again = play(later(introduced(californiaCity), '2022-03-15'), TAKE_UP)
  const slip: Action = { type: 'amend', by: 'Brandt', edits: [{ strike: 'leave', insert: 'a permit' }] }

  it('starts the days anew from the meeting that made it', () => {
    const changed = passed(passed(play(again, HEDGES, SECOND)))
    expect(motion(changed, 'm1')).toMatchObject({
      standing: 'awaiting-reading',
      passage: { readings: ['2022-03-15'], altered: false },
    })
    expect(answer(later(changed, '2022-03-19'), TAKE_UP)).toBe('reading-too-soon')
    expect(standings(passed(play(later(changed, '2022-03-20'), TAKE_UP)))).toMatchObject({ m1: 'adopted' })
  })

  it('that only mends a slip does not', () => {
    const mended = passed(passed(play(again, { ...slip, terms: { correction: true } }, SECOND)))
    expect(motion(mended, 'm1').standing).toBe('adopted')
    expect(motion(mended, 'm1').wording.terms).toBeUndefined()
  })

  it('that is lost does not', () => {
    const kept = play(again, HEDGES, SECOND, ...all('nay'), ...all('aye'))
    expect(standings(kept)).toMatchObject({ m1: 'adopted' })
  })

  it('that mends a slip does not hide one of substance beside it', () => {
    const both = passed(play(again, HEDGES, SECOND))
    const mended = passed(passed(play(both, { ...slip, terms: { correction: true } }, SECOND)))
    expect(motion(mended, 'm1').standing).toBe('awaiting-reading')
  })

  it('by a substitute is one of substance too', () => {
    const hedges: Action = { type: 'substitute', by: 'Brandt', text: 'Nobody fells a hedge without leave.' }
    const second = play(later(introduced(twoReadings), '2022-03-15'), TAKE_UP, hedges, SECOND)
    const changed = passed(passed(second))
    expect(standings(changed)).toMatchObject({ m1: 'awaiting-reading' })
    const third = passed(play(later(changed, '2022-03-22'), TAKE_UP))
    expect(motion(third, 'm1')).toMatchObject({ standing: 'replaced', wording: { text: hedges.text } })
  })

  it('by a substitute that would finish any other item is still to be put, and read again', () => {
    const hedges: Action = {
      type: 'substitute',
      by: 'Brandt',
      text: 'Nobody fells a hedge without leave.',
      effects: [{ effect: 'measure', name: 'hedges are kept' }],
    }
    const taken = play(
      sits(californiaCity),
      TREES,
      SECOND,
      hedges,
      SECOND,
      CALL,
      ballots({ Adeyemi: 'aye', Brandt: 'aye', Chen: 'nay' }, 'abstain'),
    )
    expect(motion(taken, 'm1')).toMatchObject({ standing: 'debate', wording: { text: hedges.text } })
    expect(taken.council.measures).toEqual([])
    // Its first reading takes the ordinance's own majority: three of five seats.
    const two = play(taken, CALL, ballots({ Adeyemi: 'aye', Brandt: 'aye' }, 'abstain'))
    expect(motion(two, 'm1').standing).toBe('rejected')
    const once = passed(taken)
    expect(motion(once, 'm1').standing).toBe('awaiting-reading')
    const law = passed(play(later(once, '2022-03-15'), TAKE_UP))
    expect(law.council.measures.map(({ measure }) => measure)).toEqual(['hedges are kept'])
  })

  it('before the first vote is no change: it was introduced as it was passed', () => {
    const first = passed(passed(play(sits(californiaCity), TREES, SECOND, HEDGES, SECOND)))
    expect(standings(passed(play(later(first, '2022-03-15'), TAKE_UP)))).toMatchObject({ m1: 'adopted' })
  })

  it('asks for no second one where the rulebook has one reading', () => {
    const amended = passed(play(sits(rulebooks.rosenberg), TREES, SECOND, HEDGES, SECOND))
    expect(motion(amended, 'm1').passage.altered).toBe(true)
    expect(standings(passed(amended))).toMatchObject({ m1: 'adopted' })
  })
})

describe('the vote', () => {
  it('is a majority of all the members for passage, whoever abstains', () => {
    const put = play(sits(californiaCity), TREES, SECOND, CALL)
    const two = ballots({ Adeyemi: 'aye', Brandt: 'aye' }, 'abstain')
    const three = ballots({ Adeyemi: 'aye', Brandt: 'aye', Chen: 'aye' }, 'abstain')
    expect(motion(play(put, two), 'm1')).toMatchObject({ standing: 'rejected', decision: { need: 3 } })
    expect(motion(play(put, three), 'm1').standing).toBe('awaiting-reading')
  })

  it('is four-fifths of the seats for an urgent one, which passes at once, at any meeting', () => {
    for (const regular of [true, false]) {
      const put = play(sits(californiaCity, { regular }), URGENT, SECOND, CALL)
      expect(motion(play(put, votes(3)), 'm1')).toMatchObject({ standing: 'rejected', decision: { need: 4 } })
      expect(motion(play(put, votes(4)), 'm1').standing).toBe('adopted')
    }
  })

  it('of an urgent one counts absent members among the seats', () => {
    const present = ['Adeyemi', 'Chen', 'Díaz']
    const put = play(sits(californiaCity, { present }), URGENT, SECOND, ...all('aye'))
    expect(motion(put, 'm1')).toMatchObject({ standing: 'rejected', decision: { ayes: 3, need: 4 } })
  })

  it('knows no urgency where the charter has none', () => {
    expect(standings(passed(play(sits(threeReadings), URGENT, SECOND)))).toEqual({ m1: 'awaiting-reading' })
  })
})

describe('a reading that is waived, by a motion of the body’s own', () => {
  const pending = play(sits(waiver), TREES, SECOND)

  it('is in order while an ordinance is pending, and is offered then', () => {
    expect(inOrder(pending).map(({ name }) => name)).toContain('waive-reading')
    expect(answer(sits(waiver), WAIVE)).toBe('nothing-pending')
    const plain = play(sits(waiver), { type: 'move', by: 'Chen', text: 'Thank the clerk.' }, SECOND)
    expect(answer(plain, WAIVE)).toBe('not-an-ordinance')
    expect(answer(play(sits(californiaCity), TREES, SECOND), WAIVE)).toBe('no-such-motion')
  })

  it('needs its second and its two-thirds, and is not debated', () => {
    const moved = play(pending, WAIVE)
    expect(answer(moved, CALL)).toBe('not-seconded')
    const put = play(moved, SECOND)
    expect(answer(put, { type: 'speak', by: 'Eriksen' })).toBe('not-debatable')
    expect(motion(play(put, CALL, votes(3)), 'm2')).toMatchObject({
      standing: 'rejected',
      decision: { need: 4 },
    })
    expect(motion(play(put, CALL, votes(4)), 'm2').standing).toBe('adopted')
  })

  it('makes the one vote enough; refused, it changes nothing', () => {
    const waived = passed(play(pending, WAIVE, SECOND))
    expect(waived.record.at(-1)).toMatchObject({ fact: 'reading-waived' })
    expect(standings(passed(waived))).toEqual({ m1: 'adopted', m2: 'adopted' })
    const kept = play(pending, WAIVE, SECOND, ...all('nay'))
    expect(standings(passed(kept))).toEqual({ m1: 'awaiting-reading', m2: 'rejected' })
  })
})
