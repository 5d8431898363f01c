import { describe, expect, it } from 'vitest'
import { relationshipWith } from '../../src/council/relationship.js'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene, council } from '../../src/meeting/convene.js'
import { executiveAct } from '../../src/meeting/executive-act.js'
import { load, save } from '../../src/meeting/save.js'
import type { Effect } from '../../src/motion/effects.js'
import { actSentences } from '../../src/report/facts/act.js'
import { minutes } from '../../src/report/minutes/minutes.js'
import { refusalSentence } from '../../src/report/refusals/refusal.js'
import type { ActInput } from '../../src/schema/act.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { placesOf } from '../fixtures/problems.js'

const COMMITTEE = 'the Sister City Committee'
const body = council({
  rules: 'rosenberg',
  seats: ['Chen', 'Díaz', 'Eriksen'],
  mayor: 'Okafor',
  relationships: [
    { with: 'Northport', authority: 'executive' },
    { with: 'Southport' },
    { with: 'Eastport', authority: { holder: 'body', name: COMMITTEE } },
  ],
})
const suspend = (city: string): Effect => ({
  effect: 'suspend-relationship',
  with: city,
  until: 'until the end of hostilities',
})
const act = (changes: Partial<ActInput> = {}, of = body) =>
  executiveAct(of, {
    by: 'Okafor',
    date: '2022-03-01',
    text: 'I suspend it.',
    effects: [suspend('Northport')],
    ...changes,
  })

describe('an act without a vote', () => {
  it('changes what it names, is recorded apart, and is no motion', () => {
    const ruling = act()
    if (!ruling.inOrder) throw new Error(ruling.code)
    const { council: after } = ruling
    expect(relationshipWith(after, 'Northport')).toMatchObject({
      state: 'suspended',
      until: 'until the end of hostilities',
      changes: [{ motion: null, act: 'act 1', date: '2022-03-01' }],
    })
    expect(after.acts).toMatchObject([{ id: 'act 1', by: 'Okafor', as: 'executive', meetings: 0 }])
    expect(after.past).toEqual([])
    expect(notFrozen(after)).toBeUndefined()
    expect(throughJson(after)).toStrictEqual(after)
    expect(body.acts).toEqual([])
    expect(convene(after).motions).toEqual([])
  })

  it('of a delegated body changes what is delegated to it, and nothing else', () => {
    const ruling = act({ by: COMMITTEE, effects: [suspend('Eastport')] })
    expect(ruling).toMatchObject({ inOrder: true, act: { as: 'body', by: COMMITTEE } })
    expect(act({ by: COMMITTEE })).toMatchObject({ inOrder: false, code: 'not-theirs-to-change' })
  })

  it.each<[string, Partial<ActInput>, string, readonly string[]]>([
    ['a stranger', { by: 'Nobody' }, 'not-the-executive', ['move']],
    ['a member', { by: 'Chen' }, 'not-the-executive', ['move']],
    ['the council’s relationship', { effects: [suspend('Southport')] }, 'not-theirs-to-change', ['move']],
    ['the committee’s', { effects: [suspend('Eastport')] }, 'not-theirs-to-change', []],
    [
      'a new one',
      { effects: [{ effect: 'form-relationship', with: 'Lviv' }] },
      'not-theirs-to-change',
      ['move'],
    ],
  ])('is refused: %s', (_name, changes, code, instead) => {
    const ruling = act(changes)
    expect(ruling).toMatchObject({ inOrder: false, code, instead })
    if (!ruling.inOrder) expect(refusalSentence(ruling)).toMatch(/Rule: who /)
  })

  it('does what the rulebook lets an executive do, where it says so', () => {
    const chicago = council({
      rules: 'chicago',
      seats: ['Chen', 'Díaz', 'Eriksen'],
      mayor: 'Okafor',
      relationships: [{ with: 'Northport', authority: 'executive' }],
    })
    expect(act({}, chicago).inOrder).toBe(true)
    const ended = act({ effects: [{ effect: 'end-relationship', with: 'Northport' }] }, chicago)
    expect(ended).toMatchObject({ inOrder: false, code: 'not-an-executive-act', found: 'end-relationship' })
  })

  it('may write letters, take measures and look for a partner', () => {
    const ruling = act({
      effects: [
        { effect: 'send-letter', to: 'Eastport', message: 'Peace.' },
        { effect: 'measure', name: 'light the hall' },
        { effect: 'seek-relationship', with: 'a Ukrainian city' },
      ],
    })
    if (!ruling.inOrder) throw new Error(ruling.code)
    expect(ruling.council.correspondence).toMatchObject([{ to: 'Eastport', motion: null, act: 'act 1' }])
    expect(actSentences(ruling.act)).toEqual([
      'On 1 March 2022 Okafor acted for the body, without a vote of the council: “I suspend it.”',
      'A letter goes to Eastport: “Peace.”',
      'A measure was taken: “light the hall”.',
      'A sister-city relationship with a Ukrainian city is on the books, sought.',
    ])
  })

  it('all that is wrong with its input is said at once', () => {
    const wrong = { by: 'unreported', date: 'soon', text: '', effects: [] }
    expect(placesOf(() => executiveAct(body, wrong)).map(([path]) => path)).toEqual(['by', 'date', 'text'])
  })

  it('between meetings is in the minutes of the next, and in its save file', () => {
    const between = act({}, adjourn(convene(body, { date: '2022-02-22' })))
    if (!between.inOrder) throw new Error(between.code)
    const next = convene(between.council, { date: '2022-03-08' })
    expect(minutes(next)).toMatch(/## Acts without a vote since the last meeting\n\n- On 1 March 2022 Okafor/)
    expect(minutes(convene(adjourn(next)))).not.toMatch(/Acts without a vote/)
    expect(load(throughJson(save(next)))).toStrictEqual(next)
  })
})
