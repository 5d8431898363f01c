import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enact } from '../../src/council/enact.js'
import { isNamedBy, relationshipName, relationshipWith } from '../../src/council/relationship.js'
import { digest } from '../../src/kernel/digest.js'
import { attempt } from '../../src/meeting/act.js'
import { adjourn } from '../../src/meeting/adjourn.js'
import { convene, council } from '../../src/meeting/convene.js'
import { load, save } from '../../src/meeting/save.js'
import type { Effect } from '../../src/motion/effects.js'
import type { Entry } from '../../src/record/facts.js'
import { factSentence } from '../../src/report/facts/fact.js'
import { minutes } from '../../src/report/minutes/minutes.js'
import { refusalSentence } from '../../src/report/refusals/refusal.js'
import { throughJson } from '../fixtures/frozen.js'
import { placesOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'

const COMMITTEE = 'the Sister City Committee'
const body = council({
  rules: 'rosenberg',
  seats: ['Chen', 'Díaz', 'Eriksen'],
  mayor: 'Okafor',
  relationships: [
    { with: 'Northport' },
    { with: 'Moscow', level: 'government', kind: 'sister-county' },
    { with: 'Moscow', level: 'citizens' },
    {
      with: 'Pyatigorsk',
      authority: { holder: 'body', name: COMMITTEE, since: 2017, source: 'Resolution 1' },
    },
    { with: 'Lakeport', authority: 'executive' },
    { with: 'Hillport', authority: 'unreported' },
  ],
})
const by = { motion: 'm1', date: '2022-03-22' }
const resolved = (...effects: Effect[]) => enact(body, effects, by).council
const stateOf = (state: typeof body, name: string) => relationshipWith(state, name)?.state

describe('a level of a relationship', () => {
  it('is ended alone where it is named, and with the others where the whole is', () => {
    const partly = resolved({ effect: 'end-relationship', with: 'Moscow', level: 'government' })
    expect(stateOf(partly, 'Moscow (government)')).toBe('ended')
    expect(relationshipWith(partly, 'Moscow (citizens)')).toBe(relationshipWith(body, 'Moscow (citizens)'))
    const whole = enact(body, [{ effect: 'end-relationship', with: 'Moscow' }], by)
    expect(whole.facts).toHaveLength(2)
    expect(stateOf(whole.council, 'Moscow (citizens)')).toBe('ended')
  })

  it.each<[Effect, boolean]>([
    [{ effect: 'end-relationship', with: 'Northport', level: 'government' }, false],
    [{ effect: 'form-relationship', with: 'Northport', level: 'citizens' }, false],
    [{ effect: 'form-relationship', with: 'Kyiv', level: 'citizens' }, true],
    [{ effect: 'end-relationship', with: 'Moscow', level: 'citizens' }, true],
  ])('%j: in order %s', (effect, inOrder) => {
    const ruling = moved(effect)
    expect(ruling.inOrder).toBe(inOrder)
    if (!ruling.inOrder) expect(ruling.code).toBe('no-such-level')
  })

  it.each([
    [
      'twice the same',
      [
        { with: 'A', level: 'government' },
        { with: 'A', level: 'government' },
      ],
      [1],
    ],
    ['a whole beside a level', [{ with: 'A', level: 'citizens' }, { with: 'A' }], [1]],
  ])('is wrong with its place: %s', (_name, relationships, places) => {
    const found = placesOf(() =>
      council({ rules: 'rosenberg', seats: ['Chen'], relationships: relationships as never }),
    )
    expect(found.map(([path]) => path)).toEqual(places.map((n) => `relationships[${n}]`))
  })
})

const moved = (...effects: Effect[]) =>
  attempt(convene(body), { type: 'move', by: 'Chen', text: 'Change it.', effects })

describe('who may change a relationship', () => {
  it.each([
    [
      'Pyatigorsk',
      'not-the-councils',
      /Sister City Committee, since 2017.*recommendation to the Sister City/,
    ],
    ['Lakeport', 'not-the-councils', /the executive \(Okafor\)/],
  ])('%s is not the council’s: refused with the rule and what would be in order', (city, code, words) => {
    for (const effect of ['end-relationship', 'suspend-relationship', 'form-relationship'] as const) {
      const ruling = moved({ effect, with: city })
      expect(ruling).toMatchObject({ inOrder: false, code })
      if (!ruling.inOrder) expect(refusalSentence(ruling)).toMatch(words)
    }
  })

  it('names where it is written', () => {
    expect(moved({ effect: 'end-relationship', with: 'Pyatigorsk' })).toMatchObject({ rule: 'Resolution 1' })
  })

  it('is nothing against a letter, a recommendation, or a relationship of which nobody says whose it is', () => {
    for (const effect of [
      { effect: 'send-letter', to: 'Pyatigorsk', message: 'Peace.' },
      { effect: 'recommend', to: COMMITTEE, what: 'suspend it' },
      { effect: 'end-relationship', with: 'Hillport' },
    ] as const) {
      expect(moved(effect).inOrder).toBe(true)
    }
  })

  it('is asked of parts, items, amendments and substitutes too', () => {
    const effects: Effect[] = [{ effect: 'end-relationship', with: 'Pyatigorsk' }]
    const plain = moved()
    if (!plain.inOrder) throw new Error(plain.code)
    const seconded = attempt(plain.meeting, { type: 'second', by: 'Díaz' })
    if (!seconded.inOrder) throw new Error(seconded.code)
    const tries = [
      attempt(seconded.meeting, { type: 'substitute', by: 'Díaz', text: 'End it.', effects }),
      attempt(seconded.meeting, { type: 'amend', by: 'Díaz', text: 'End it.', effects }),
      attempt(convene(body), {
        type: 'move',
        kind: 'consent-calendar',
        by: 'Chen',
        terms: { items: [{ text: 'End it.', effects }] },
      }),
    ]
    expect(tries.map((ruling) => (ruling.inOrder ? '' : ruling.code))).toEqual([
      'not-the-councils',
      'not-the-councils',
      'not-the-councils',
    ])
  })
})

describe('seeking and forming', () => {
  it('a partner is sought before there is one, and formed as a friendship city', () => {
    const sought = resolved({ effect: 'seek-relationship', with: 'a Ukrainian city' })
    expect(relationshipWith(sought, 'a Ukrainian city')).toMatchObject({ state: 'sought', since: null })
    const formed = enact(body, [{ effect: 'form-relationship', with: 'Lviv', as: 'friendship-city' }], by)
    expect(relationshipWith(formed.council, 'Lviv')).toMatchObject({
      state: 'active',
      kind: 'friendship-city',
      since: '2022-03-22',
    })
    const told = formed.facts.map((fact) => factSentence({ ...fact, action: 0 } as Entry, convene(body)))
    expect(told).toEqual(['A friendship-city relationship with Lviv is on the books, active.'])
  })

  it('what there is already is not sought', () => {
    expect(stateOf(resolved({ effect: 'seek-relationship', with: 'Northport' }), 'Northport')).toBe('active')
  })
})

describe('what is told', () => {
  it('a condition in words stands once, with its own preposition', () => {
    const { facts } = enact(
      body,
      [{ effect: 'suspend-relationship', with: 'Northport', until: 'until the end of hostilities' }],
      by,
    )
    expect(factSentence({ ...facts[0], action: 0 } as Entry, convene(body))).toBe(
      'The sister-city relationship with Northport, until now active, is suspended until the end of hostilities.',
    )
  })

  it('minutes list every relationship with level, kind, condition and who may change it', () => {
    const text = minutes(
      convene(resolved({ effect: 'suspend-relationship', with: 'Northport', until: '2023-01-01' })),
    )
    expect(text).toMatch(/Northport: suspended until 1 January 2023\./)
    expect(text).toMatch(/Moscow \(government\): active; a sister-county relationship\./)
    expect(text).toMatch(/Pyatigorsk: active; to be changed by the Sister City Committee, since 2017\./)
    expect(text).toMatch(/Hillport: active; who may change it is not reported\./)
  })
})

describe('the relationships that are not named', () => {
  const names = [...new Set(body.relationships.map((each) => each.with)), 'Lviv']
  const anyEffect: fc.Arbitrary<Effect> = fc.oneof(
    fc.record({
      effect: fc.constantFrom(
        'end-relationship' as const,
        'suspend-relationship' as const,
        'form-relationship' as const,
        'seek-relationship' as const,
      ),
      with: fc.constantFrom(...names),
    }),
    fc.record({
      effect: fc.constant('end-relationship' as const),
      with: fc.constant('Moscow'),
      level: fc.constantFrom('government' as const, 'citizens' as const),
    }),
    fc.constant({ effect: 'send-letter' as const, to: 'Northport', message: 'Peace.' }),
  )

  it('stay as they were, the same objects', () => {
    const property = fc.property(fc.array(anyEffect, { maxLength: 4 }), (effects) => {
      const changed = resolved(...effects)
      for (const relationship of body.relationships) {
        const named = effects.some((effect) => 'with' in effect && isNamedBy(effect, relationship))
        const now = relationshipWith(changed, relationshipName(relationship))
        expect(now === relationship).toBe(!named)
      }
    })
    holds(property, 200)
  })
})

describe('a file that was saved before there were levels, kinds, authorities and acts', () => {
  it('still reads', () => {
    const plain = council({
      rules: 'rosenberg',
      seats: ['Chen', 'Díaz'],
      relationships: [{ with: 'Northport' }],
    })
    const first = convene(plain, { date: '2022-03-08' })
    const second = convene(adjourn(first), { date: '2022-03-15' })
    const { digest: _, ...content } = throughJson(save(second))
    const { mayor: _m, proTempore: _p, acts: _a, seatsKnown: _s, ...old } = content.opening.council
    const relationships = old.relationships.map(({ level: _l, kind: _k, authority: _w, ...rest }) => rest)
    const aged = { ...content, opening: { ...content.opening, council: { ...old, relationships } } }
    expect(load({ ...aged, digest: digest(aged) })).toStrictEqual(second)
  })
})
