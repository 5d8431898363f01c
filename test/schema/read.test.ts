import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { InputError } from '../../src/kernel/problem.js'
import { actionSchema } from '../../src/schema/action.js'
import { councilSchema, sittingSchema } from '../../src/schema/council.js'
import { pathOf, problemsIn, read } from '../../src/schema/read.js'
import { rulebookSchema } from '../../src/schema/rulebook.js'
import { savedMeetingSchema } from '../../src/schema/saved-meeting.js'
import { anything } from '../fixtures/anything.js'
import { placesOf, problemsOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'

const schema = z.strictObject({
  seats: z.array(z.strictObject({ member: z.string() })),
  chair: z.string().optional(),
})

it('gives back what the schema makes of a value', () => {
  expect(read(schema, { seats: [{ member: 'Chen' }] })).toEqual({ seats: [{ member: 'Chen' }] })
  expect(problemsIn(schema, { seats: [] })).toEqual([])
})

it('throws every problem, each with its path, and what was found', () => {
  const wrong = {
    seats: [{ member: 'Chen' }, { member: 5, seat: 'Ward 2' }, null],
    chair: ['Chen'],
    mayor: 'x',
  }
  expect(placesOf(() => read(schema, wrong))).toEqual([
    ['seats[1].member', 'invalid_type'],
    ['seats[1].seat', 'unknown-key'],
    ['seats[2]', 'invalid_type'],
    ['chair', 'invalid_type'],
    ['mayor', 'unknown-key'],
  ])
  expect(problemsOf(() => read(schema, wrong))[0]?.message).toMatch(/expected string, found 5$/)
  expect(problemsIn(schema, wrong)).toEqual(problemsOf(() => read(schema, wrong)))
})

it('shortens what it found, and says where there was nothing', () => {
  const [long] = problemsIn(z.strictObject({ a: z.int() }), { a: 'x'.repeat(5000) })
  expect(long?.message.length).toBeLessThan(150)
  expect(problemsIn(schema, {})[0]?.message).toMatch(/found nothing$/)
})

it.each([
  [[], ''],
  [['seats'], 'seats'],
  [['seats', 2, 'member'], 'seats[2].member'],
  [[0], '[0]'],
  [['ballots', 'Díaz Fofana'], 'ballots.Díaz Fofana'],
] as const)('%j is written %s', (path, text) => {
  expect(pathOf(path)).toBe(text)
})

describe('whatever it is given, it reads or says what is wrong', () => {
  it.each([1n, Symbol('x'), Number.NaN, -0, () => 1, new Date(0), new Map()])(
    'a value that JSON has no word for: %s',
    (value) => {
      for (const wrong of [
        value,
        { type: value },
        { type: 'second', by: value },
        { type: 'vote', ballots: { Chen: value } },
      ]) {
        expect(() => read(actionSchema, wrong)).toThrow(InputError)
      }
    },
  )

  it.each([
    ['an action', actionSchema],
    ['a council', councilSchema],
    ['a sitting', sittingSchema],
    ['a rulebook', rulebookSchema],
    ['a saved meeting', savedMeetingSchema],
  ])('%s', (_name, each) => {
    holds(
      fc.property(anything, (value) => {
        for (const problem of problemsIn(each, value)) expect(problem.message).not.toBe('')
      }),
    )
  })
})
