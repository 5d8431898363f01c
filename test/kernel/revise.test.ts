import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeze } from '../../src/kernel/freeze.js'
import { revise } from '../../src/kernel/revise.js'
import { notFrozen, throughJson } from '../fixtures/frozen.js'
import { holds } from './holds.js'

interface Room {
  readonly name: string
  readonly chairs: readonly { readonly of: string; readonly taken: boolean }[]
  readonly plan: { readonly walls: { readonly north: number } }
  readonly note?: string
}

const room = (): Room => ({
  name: 'chamber',
  chairs: [
    { of: 'Chen', taken: true },
    { of: 'Díaz', taken: false },
  ],
  plan: { walls: { north: 4 } },
})

const sit = (state: Room): Room =>
  revise(state, (draft) => {
    const chair = draft.chairs[1]
    if (chair !== undefined) chair.taken = true
  })

describe('revise', () => {
  it('leaves the old state as it was', () => {
    const before = room()
    const after = sit(before)
    expect(before).toStrictEqual(room())
    expect(after).not.toBe(before)
    expect(after.chairs[1]).toStrictEqual({ of: 'Díaz', taken: true })
  })

  it('gives back something frozen all the way down', () => {
    expect(notFrozen(sit(room()))).toBeUndefined()
    const added = revise(room(), (draft) => {
      draft.chairs.push({ of: 'Eriksen', taken: false })
      draft.plan = { walls: { north: 5 } }
    })
    expect(notFrozen(added)).toBeUndefined()
    expect(() => Object.assign(added.plan.walls, { north: 6 })).toThrow(TypeError)
  })

  it('shares what the recipe leaves alone', () => {
    const before = room()
    const after = sit(before)
    expect(after.plan).toBe(before.plan)
    expect(after.chairs[0]).toBe(before.chairs[0])
    expect(after.chairs).not.toBe(before.chairs)
  })

  it.each<[string, Parameters<typeof revise<Room>>[1]]>([
    ['does nothing', () => {}],
    [
      'writes what is there',
      (draft) => {
        draft.name = 'chamber'
      },
    ],
    [
      'writes what is there, deep down',
      (draft) => {
        draft.plan.walls.north = 4
      },
    ],
  ])('gives the state itself back where the recipe %s', (_what, recipe) => {
    const before = freeze(room())
    expect(revise(before, recipe)).toBe(before)
  })

  it('takes a frozen state', () => {
    const before = freeze(room())
    expect(sit(before).chairs[1]?.taken).toBe(true)
    expect(before.chairs[1]?.taken).toBe(false)
  })

  it('lets an error of the recipe through, and changes nothing', () => {
    const before = room()
    const fail = () =>
      revise(before, (draft) => {
        draft.name = 'ruin'
        throw new RangeError('no')
      })
    expect(fail).toThrow(RangeError)
    expect(before).toStrictEqual(room())
  })

  it('can write a key that was not there, and take one away', () => {
    const noted = revise(room(), (draft) => {
      draft.note = 'wet paint'
    })
    expect(noted).toStrictEqual({ ...room(), note: 'wet paint' })
    const clean = revise(noted, (draft) => {
      delete draft.note
    })
    expect(clean).toStrictEqual(room())
  })
})

describe('freeze', () => {
  it('freezes the data itself, all the way down', () => {
    const state = room()
    expect(freeze(state)).toBe(state)
    expect(notFrozen(state)).toBeUndefined()
  })

  it('freezes what is inside something that is already frozen', () => {
    const state = Object.freeze({ plan: { walls: { north: 4 } }, chairs: Object.freeze([{ taken: true }]) })
    expect(notFrozen(freeze(state))).toBeUndefined()
  })

  it.each([null, undefined, 0, 'text', true])('gives %j back', (value) => {
    expect(freeze(value)).toBe(value)
  })

  it('comes to an end where data holds itself', () => {
    const loop: { self?: object } = {}
    loop.self = loop
    expect(Object.isFrozen(freeze(loop).self)).toBe(true)
  })

  it('changes no value', () => {
    holds(
      fc.property(fc.jsonValue(), (value) => {
        const written = JSON.stringify(value)
        const frozen = freeze(throughJson(value))
        expect(JSON.stringify(frozen)).toBe(written)
        expect(notFrozen(frozen)).toBeUndefined()
      }),
    )
  })
})
