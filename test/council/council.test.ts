import { describe, expect, it } from 'vitest'
import { membersOf, pastMotion, rollCallOrder, vacancies } from '../../src/council/council.js'
import { relationshipWith } from '../../src/council/relationship.js'
import { adjourn } from '../../src/meeting/adjourn.js'
import { council } from '../../src/meeting/convene.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { CouncilInput } from '../../src/schema/council.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { all, END, FIVE, meetingUnder, play, SECOND } from '../fixtures/meetings.js'
import { placesOf, problemsOf } from '../fixtures/problems.js'

const sound: CouncilInput = { rules: 'rosenberg', seats: ['Chen', 'Díaz', 'Eriksen'], chair: 'Chen' }
/** Input from outside has no types. */
const given = (changes: object) => () => council({ ...sound, ...changes })

describe('a council from what is known of it', () => {
  it('fills in what is left out', () => {
    expect(council({ rules: 'robert1915', seats: ['Chen', { seat: 'Ward 2', member: null }] })).toEqual({
      name: 'the council',
      rules: rulebooks.robert1915,
      seats: [
        { seat: 'Seat 1', member: 'Chen' },
        { seat: 'Ward 2', member: null },
      ],
      seatsKnown: true,
      chair: null,
      proTempore: null,
      mayor: null,
      relationships: [],
      acts: [],
      correspondence: [],
      measures: [],
      notices: [],
      past: [],
    })
  })

  it('takes a rulebook as data, and relationships with what is known of them', () => {
    const made = council({
      ...sound,
      rules: throughJson(rulebooks.robert1915),
      relationships: [
        { with: 'Northport', since: 1991 },
        { with: 'Southport', state: 'sought' },
      ],
    })
    expect(made.rules).toEqual(rulebooks.robert1915)
    expect(relationshipWith(made, 'Northport')).toEqual({
      with: 'Northport',
      level: null,
      kind: 'sister-city',
      state: 'active',
      since: '1991',
      until: null,
      authority: { holder: 'council', name: null, since: null, source: null },
      changes: [],
    })
    expect(relationshipWith(made, 'Southport')?.state).toBe('sought')
    expect(relationshipWith(made, 'Elsewhere')).toBeUndefined()
  })

  it('is frozen plain JSON', () => {
    const made = council({ ...sound, rules: throughJson(rulebooks.rosenberg) })
    expect(notFrozen(made)).toBeUndefined()
    expect(throughJson(made)).toStrictEqual(made)
  })

  it('leaves what it was given alone: the caller may go on to change her own rulebook', () => {
    const input = { ...sound, rules: throughJson(rulebooks.rosenberg), seats: [...sound.seats] }
    const made = council(input)
    expect(Object.isFrozen(input)).toBe(false)
    expect(Object.isFrozen(input.seats)).toBe(false)
    expect(Object.isFrozen(input.rules.motions.main.threshold)).toBe(false)
    Object.assign(input.rules.motions.main.threshold, { strictly: false })
    expect(made.rules).toEqual(rulebooks.rosenberg)
  })
})

describe('what is wrong is said with its place', () => {
  it.each([
    ['no seats', { seats: [], chair: null }, [['seats', 'too_small']]],
    ['a member with two seats', { seats: ['Chen', 'Díaz', 'Chen'] }, [['seats[2]', 'custom']]],
    [
      'a member with three',
      { seats: ['Chen', { seat: 'Ward 2', member: 'Chen' }, 'Chen'] },
      [
        ['seats[1]', 'custom'],
        ['seats[2]', 'custom'],
      ],
    ],
    ['a chair without a seat', { chair: 'Brandt' }, [['chair', 'custom']]],
    ['an unknown rulebook', { rules: 'calvin' }, [['rules', 'custom']]],
    ['a name that is kept', { seats: ['Chen', 'unreported'] }, [['seats[1]', 'custom']]],
    ['an empty name', { seats: ['Chen', ''] }, [['seats[1]', 'too_small']]],
    ['no name at all', { seats: ['Chen', 4] }, [['seats[1]', 'invalid_type']]],
    [
      'unknown keys',
      { clerk: 'Chen', seat: 3 },
      [
        ['clerk', 'unknown-key'],
        ['seat', 'unknown-key'],
      ],
    ],
    [
      'an unknown key in a seat',
      { seats: ['Chen', { seat: 'Ward 2', member: 'Díaz', party: 'x' }] },
      [['seats[1].party', 'unknown-key']],
    ],
    [
      'a city twice',
      { relationships: [{ with: 'Northport' }, { with: 'Northport' }] },
      [['relationships[1]', 'custom']],
    ],
    [
      'a state that no relationship has',
      { relationships: [{ with: 'Northport', state: 'frosty' }] },
      [['relationships[0].state', 'invalid_value']],
    ],
    [
      'a rulebook with a row too many',
      { rules: { ...rulebooks.rosenberg, extra: 1 } },
      [['rules.extra', 'unknown-key']],
    ],
    [
      'a rulebook without a source',
      {
        rules: {
          ...rulebooks.rosenberg,
          conduct: { ...rulebooks.rosenberg.conduct, rollCall: { chair: 'last' } },
        },
      },
      [['rules.conduct.rollCall.cite', 'invalid_type']],
    ],
  ])('%s', (_name, changes, places) => {
    expect(placesOf(given(changes))).toEqual(places)
  })

  it('all of it at once', () => {
    const wrong = {
      name: '',
      rules: 'calvin',
      seats: ['Chen', 'Díaz', 'Chen', 'unreported'],
      chair: 'Brandt',
      relationships: [{ with: 'Northport' }, { with: 'Northport' }],
      clerk: 'x',
    }
    const paths = placesOf(given(wrong)).map(([path]) => path)
    expect(paths.sort()).toEqual([
      'chair',
      'clerk',
      'name',
      'relationships[1]',
      'rules',
      'seats[2]',
      'seats[3]',
    ])
  })

  it('also two things that only make sense together', () => {
    const wrong = { rules: 'calvin', seats: ['Chen', 'Díaz', 'Chen'], chair: 'Brandt' }
    expect(placesOf(given(wrong)).map(([path]) => path)).toEqual(
      expect.arrayContaining(['rules', 'seats[2]', 'chair']),
    )
  })

  it('names what was found and what was expected', () => {
    expect(problemsOf(given({ rules: 'calvin' }))[0]?.message).toMatch(/expected.*rulebook.*"calvin"/)
    expect(problemsOf(given({ chair: 'Brandt' }))[0]?.message).toMatch(/expected.*seat.*"Brandt"/)
    expect(problemsOf(given({ seats: ['Chen', 'unreported'] }))[0]?.message).toMatch(/"unreported".* no name/)
  })

  it.each([null, undefined, 5, 'x', true, [], {}])('%j is no council', (input) => {
    expect(problemsOf(() => council(input as unknown as CouncilInput)).length).toBeGreaterThan(0)
  })
})

describe('its readers', () => {
  const seats = ['Adeyemi', { seat: 'Ward 2', member: null }, 'Chen', 'Díaz']
  const made = council({ rules: 'rosenberg', seats, chair: 'Adeyemi' })

  it('tell members from vacancies', () => {
    expect(membersOf(made)).toEqual(['Adeyemi', 'Chen', 'Díaz'])
    expect(vacancies(made)).toBe(1)
  })

  it('call the chair last, or in turn', () => {
    expect(rollCallOrder(made)).toEqual(['Chen', 'Díaz', 'Adeyemi'])
    expect(rollCallOrder({ ...made, chair: null })).toEqual(['Adeyemi', 'Chen', 'Díaz'])
    const { rollCall } = made.rules.conduct
    const inTurn = {
      ...made.rules,
      conduct: { ...made.rules.conduct, rollCall: { ...rollCall, chair: 'in-turn' } },
    } as const
    expect(rollCallOrder({ ...made, rules: inTurn })).toEqual(['Adeyemi', 'Chen', 'Díaz'])
  })

  it('find a motion of an earlier meeting', () => {
    const meeting = play(meetingUnder('rosenberg', { date: '2022-03-08' }), END, SECOND, ...all('nay'))
    const after = adjourn(meeting)
    expect(pastMotion(after, 'm1')).toMatchObject({
      motion: { standing: 'rejected' },
      meeting: { date: '2022-03-08' },
    })
    expect(pastMotion(after, 'm2')).toBeUndefined()
    expect(membersOf(after)).toEqual([...FIVE])
  })
})
