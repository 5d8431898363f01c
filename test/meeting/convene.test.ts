import { describe, expect, it } from 'vitest'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene, council } from '../../src/meeting/convene.js'
import { floor, pendingQuestion } from '../../src/meeting/meeting.js'
import { presence } from '../../src/meeting/presence.js'
import type { CouncilInput, Sitting } from '../../src/schema/council.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { answer, END, FIVE, meetingUnder } from '../fixtures/meetings.js'
import { placesOf, problemsOf } from '../fixtures/problems.js'

const body: CouncilInput = { rules: 'rosenberg', seats: [...FIVE], chair: 'Adeyemi' }
const here = (...names: string[]) => Object.fromEntries(FIVE.map((name) => [name, names.includes(name)]))
const inTheRoom = ({ attendance }: { attendance: Readonly<Record<string, string>> }) =>
  Object.fromEntries(Object.entries(attendance).map(([name, there]) => [name, there === 'present']))

describe('convene', () => {
  it('takes a council and its sitting apart or in one object, with the same meeting', () => {
    const sitting: Sitting = { date: '2022-03-08', present: ['Chen', 'Díaz', 'Brandt'], agenda: ['a tie'] }
    const apart = convene(council(body), sitting)
    expect(convene({ ...body, ...sitting })).toEqual(apart)
    expect(apart.opening).toMatchObject({ date: '2022-03-08', agenda: ['a tie'], quorumKnown: false })
    expect(inTheRoom(apart)).toEqual(here('Chen', 'Díaz', 'Brandt'))
  })

  it('opens with nothing before the body, and says so in the record', () => {
    const meeting = convene(council(body), { present: ['Chen', 'Díaz'] })
    expect(meeting).toMatchObject({ motions: [], actions: [] })
    expect(floor(meeting)).toEqual([])
    expect(pendingQuestion(meeting)).toBeUndefined()
    expect(meeting.record).toEqual([{ fact: 'convened', date: null, present: 2, unreported: 0, action: -1 }])
  })

  it('seats everybody where nobody is named, and nobody where the list is empty', () => {
    expect(inTheRoom(convene(body))).toEqual(here(...FIVE))
    expect(inTheRoom(convene({ ...body, present: [] }))).toEqual(here())
  })

  it('leaves the rest absent, or unreported where that is said', () => {
    const present = ['Chen', 'Díaz']
    expect(convene({ ...body, present }).attendance.Brandt).toBe('absent')
    const meeting = convene({ ...body, present, others: 'unreported' })
    expect(meeting.attendance).toMatchObject({ Chen: 'present', Brandt: 'unreported', Adeyemi: 'unreported' })
    expect(meeting.record[0]).toMatchObject({ present: 2, unreported: 3 })
  })

  it('counts no vacancy among the members', () => {
    const seats = ['Chen', { seat: 'Ward 2', member: null }, 'Díaz']
    const meeting = convene({ rules: 'rosenberg', seats })
    expect(Object.keys(meeting.attendance)).toEqual(['Chen', 'Díaz'])
    expect(presence(meeting)).toEqual({ need: 2, present: 2, unreported: 0, met: true })
  })

  it('is frozen plain JSON, and leaves what it was given', () => {
    const input = { ...body, seats: [...FIVE], present: ['Chen', 'Díaz'], agenda: ['a tie'] }
    const meeting = convene(input)
    expect(notFrozen(meeting)).toBeUndefined()
    expect(throughJson(meeting)).toStrictEqual(meeting)
    for (const part of [input, input.seats, input.present, input.agenda])
      expect(Object.isFrozen(part)).toBe(false)
  })

  it('goes on with a council that comes back from a file', () => {
    const after = throughJson(adjourn(meetingUnder('rosenberg', { date: '2022-03-08' })))
    expect(answer(convene(after, { date: '2022-03-15' }), END)).toBe('in order')
  })
})

describe('a quorum', () => {
  it.each([
    [5, 3, true],
    [3, 3, true],
    [2, 3, false],
    [0, 3, false],
  ])('%i of 5 present, %i needed: %s', (count, need, met) => {
    const meeting = convene({ ...body, present: FIVE.slice(0, count) })
    expect(presence(meeting)).toEqual({ need, present: count, unreported: 0, met })
    expect(answer(meeting, { ...END, by: 'unreported' })).toBe(count < 3 ? 'no-quorum' : 'in order')
  })

  it.each([
    ['enough are known', FIVE.slice(1, 4), undefined, true],
    ['it depends on the unreported', ['Chen'], undefined, null],
    ['it depends on them, but the body acted', ['Chen'], true, true],
  ] as const)('where not all is reported and %s', (_name, present, quorumKnown, met) => {
    const others = 'unreported' as const
    const known = quorumKnown === undefined ? {} : { quorumKnown }
    const meeting = convene({ ...body, present: ['Chen', ...present], others, ...known })
    expect(presence(meeting).met).toBe(met)
    // Nobody reports that there was none, so business goes on.
    expect(answer(meeting, END)).toBe('in order')
  })

  it('is not helped by the unreported where even all of them would be too few', () => {
    const meeting = convene({ ...body, present: [], others: 'unreported', quorumKnown: true })
    expect(presence(meeting)).toEqual({ need: 3, present: 0, unreported: 5, met: true })
    const none = convene({ ...body, present: ['Chen'], quorumKnown: true })
    expect(presence(none).met).toBe(false)
    expect(answer(none, { ...END, by: 'Chen' })).toBe('no-quorum')
  })
})

describe('what is wrong with a sitting', () => {
  it.each<[string, object, [string, string][]]>([
    ['a date in words', { date: '8 March 2022' }, [['date', 'invalid_format']]],
    ['no such day', { date: '2022-02-30' }, [['date', 'invalid_format']]],
    ['a moment', { date: '2022-03-08T19:00:00Z' }, [['date', 'invalid_format']]],
    ['a stranger', { present: ['Chen', 'Grieg'] }, [['present', 'not-a-member']]],
    [
      'two strangers',
      { present: ['Grieg', 'Fofana'] },
      [
        ['present', 'not-a-member'],
        ['present', 'not-a-member'],
      ],
    ],
    ['a name that is kept', { present: ['unreported'] }, [['present[0]', 'custom']]],
    ['others who are neither', { others: 'present' }, [['others', 'invalid_value']]],
    ['a quorum that may be known', { quorumKnown: 'yes' }, [['quorumKnown', 'invalid_type']]],
  ])('%s', (_name, sitting, places) => {
    expect(placesOf(() => convene({ ...body, ...sitting }))).toEqual(places)
    expect(placesOf(() => convene(council(body), sitting))).toEqual(places)
  })

  it('takes a day that is not known, and a leap day', () => {
    expect(convene({ ...body, date: null }).opening.date).toBeNull()
    expect(convene({ ...body, date: '2024-02-29' }).opening.date).toBe('2024-02-29')
  })

  it('says what is wrong with council and sitting at once', () => {
    const wrong = { ...body, clerk: 'x', date: 'today', others: 'gone', present: ['Grieg'] }
    const paths = placesOf(() => convene(wrong as unknown as CouncilInput)).map(([path]) => path)
    expect(paths.sort()).toEqual(['clerk', 'date', 'others', 'present'])
  })

  it('knows no other keys', () => {
    const sitting = { place: 'City Hall' } as Sitting
    expect(placesOf(() => convene(council(body), sitting))).toEqual([['place', 'unknown-key']])
  })

  it.each([null, undefined, 7, 'x', [], { past: [] }, { past: 1, seats: 'x' }, Object.freeze({ past: [] })])(
    '%j is no council',
    (input) => {
      expect(problemsOf(() => convene(input as unknown as CouncilInput)).length).toBeGreaterThan(0)
    },
  )
})
