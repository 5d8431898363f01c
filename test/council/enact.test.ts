import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Council } from '../../src/council/council.js'
import { enact, reverse } from '../../src/council/enact.js'
import { council } from '../../src/meeting/convene.js'
import type { Effect } from '../../src/motion/effects.js'
import { notFrozen } from '../fixtures/frozen.js'
import { holds } from '../kernel/holds.js'

const body = council({
  rules: 'rosenberg',
  seats: ['Chen', 'Díaz', 'Eriksen'],
  relationships: [
    { with: 'Northport', since: 1991 },
    { with: 'Southport', state: 'suspended', until: '2023' },
    { with: 'Eastport', state: 'dormant' },
    { with: 'Moscow', level: 'government' },
    { with: 'Moscow', level: 'citizens' },
  ],
})
const by = { motion: 'm1', date: '2022-03-08' }
const resolved = (state: Council, ...effects: Effect[]) => enact(state, effects, by).council
const city = (state: Council, name: string) => state.relationships.find((each) => each.with === name)
const kept = ({ relationships, correspondence, measures }: Council) => ({
  relationships,
  correspondence,
  measures,
})

describe('enact', () => {
  it.each<[Effect, object]>([
    [
      { effect: 'end-relationship', with: 'Northport' },
      { state: 'ended', until: null, since: '1991', changes: [{ from: 'active', to: 'ended', ...by }] },
    ],
    [
      { effect: 'suspend-relationship', with: 'Northport' },
      { state: 'suspended', until: null, changes: [{ from: 'active', to: 'suspended', ...by }] },
    ],
    [
      { effect: 'suspend-relationship', with: 'Northport', until: '2024-01-01' },
      { state: 'suspended', until: '2024-01-01' },
    ],
    [
      { effect: 'form-relationship', with: 'Eastport' },
      { state: 'active', since: null, changes: [{ from: 'dormant', to: 'active', ...by }] },
    ],
    [
      { effect: 'form-relationship', with: 'Westport' },
      { state: 'active', since: '2022-03-08', until: null, changes: [{ from: null, to: 'active', ...by }] },
    ],
  ])('%j', (effect, expected) => {
    const { council: after, facts } = enact(body, [effect], by)
    const name = 'with' in effect ? effect.with : ''
    expect(city(after, name)).toMatchObject({ with: name, ...expected })
    const change = city(after, name)?.changes.at(-1)
    const until = 'until' in effect ? { until: effect.until } : {}
    expect(facts).toEqual([
      { fact: 'relationship-changed', with: name, from: change?.from, to: change?.to, ...until },
    ])
  })

  it('puts a letter into the correspondence, word for word', () => {
    const message = 'We are <b>concerned</b>.\nYours'
    const { council: after, facts } = enact(body, [{ effect: 'send-letter', to: 'Northport', message }], by)
    expect(after.correspondence).toEqual([{ to: 'Northport', message, ...by }])
    expect(facts).toEqual([{ fact: 'letter-sent', to: 'Northport', message }])
    expect(after.relationships).toBe(body.relationships)
  })

  it.each<[Effect, string]>([
    [{ effect: 'light-building', building: 'city hall', colours: 'blue' }, 'light city hall in blue'],
    [{ effect: 'direct-staff', to: 'report back' }, 'direct staff to report back'],
    [{ effect: 'measure', name: 'name a park' }, 'name a park'],
  ])('%j is a measure', (effect, measure) => {
    const { council: after, facts } = enact(body, [effect], by)
    expect(after.measures).toEqual([{ measure, ...by }])
    expect(facts).toEqual([{ fact: 'measure-taken', measure }])
  })

  it('does nothing for nothing', () => {
    expect(enact(body, [], by)).toEqual({ council: body, facts: [] })
    expect(resolved(body)).toBe(body)
  })

  it('leaves the council that it is given, and shares what it does not touch', () => {
    const before = structuredClone(body)
    const after = resolved(body, { effect: 'end-relationship', with: 'Northport' })
    expect(body).toEqual(before)
    expect(notFrozen(after)).toBeUndefined()
    expect(after.relationships).toHaveLength(5)
    for (const name of ['Southport', 'Eastport']) expect(city(after, name)).toBe(city(body, name))
    for (const key of ['rules', 'seats', 'past', 'correspondence', 'measures'] as const)
      expect(after[key]).toBe(body[key])
  })
})

const EFFECTS: readonly (readonly Effect[])[] = [
  [{ effect: 'end-relationship', with: 'Northport' }],
  [{ effect: 'suspend-relationship', with: 'Northport', until: '2024' }],
  [{ effect: 'form-relationship', with: 'Westport' }],
  [{ effect: 'form-relationship', with: 'Southport' }],
  [{ effect: 'end-relationship', with: 'Southport' }],
  [{ effect: 'suspend-relationship', with: 'Southport', until: '2030' }],
  [{ effect: 'send-letter', to: 'Northport', message: 'We are concerned.' }],
  [
    { effect: 'light-building', building: 'city hall', colours: 'blue' },
    { effect: 'direct-staff', to: 'report' },
  ],
  [
    { effect: 'suspend-relationship', with: 'Northport' },
    { effect: 'end-relationship', with: 'Northport' },
    { effect: 'form-relationship', with: 'Westport' },
    { effect: 'end-relationship', with: 'Westport' },
    { effect: 'measure', name: 'name a park' },
  ],
  [
    { effect: 'end-relationship', with: 'Moscow', level: 'government' },
    { effect: 'suspend-relationship', with: 'Moscow', until: 'until peace' },
    { effect: 'form-relationship', with: 'Moscow', level: 'government', as: 'friendship-city' },
  ],
  [{ effect: 'seek-relationship', with: 'Lviv', as: 'friendship-city' }],
  [{ effect: 'recommend', to: 'the commission', what: 'suspend the relationship' }],
  [],
]

describe('reverse', () => {
  it('takes back what several motions did, in whatever order', () => {
    const effect = fc.constantFrom(...EFFECTS.flat())
    const motions = fc.array(fc.array(effect, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 })
    const property = fc.property(motions, fc.infiniteStream(fc.nat(99)), (each, order) => {
      const done = each.reduce(
        (state, effects, n) => enact(state, effects, { ...by, motion: `m${n}` }).council,
        body,
      )
      const names = each
        .map((_, n) => ({ name: `m${n}`, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
      expect(kept(names.reduce((state, { name }) => reverse(state, name), done))).toEqual(kept(body))
    })
    holds(property, 100)
  })

  it.each(EFFECTS)('takes back what one motion did: %j', (...effects) => {
    const undone = reverse(resolved(body, ...effects), 'm1')
    expect(kept(undone)).toEqual(kept(body))
    expect(notFrozen(undone)).toBeUndefined()
  })

  it('leaves what other motions did', () => {
    const letter: Effect = { effect: 'send-letter', to: 'Northport', message: 'Earlier.' }
    const earlier = enact(
      body,
      [letter, { effect: 'suspend-relationship', with: 'Eastport', until: '2023' }],
      { ...by, motion: 'm0' },
    ).council
    const undone = reverse(resolved(earlier, { effect: 'end-relationship', with: 'Eastport' }, letter), 'm1')
    expect(kept(undone)).toEqual(kept(earlier))
  })

  it('shares the relationships that it does not touch', () => {
    const after = resolved(body, { effect: 'end-relationship', with: 'Northport' })
    const undone = reverse(after, 'm1')
    for (const name of ['Southport', 'Eastport']) expect(city(undone, name)).toBe(city(body, name))
    expect(undone.rules).toBe(body.rules)
    expect(city(after, 'Northport')?.state).toBe('ended')
  })

  it('gives the same council back where the motion did nothing', () => {
    expect(reverse(body, 'm7')).toBe(body)
  })
})
