import { describe, expect, it } from 'vitest'
import { actionSchema } from '../../src/schema/action.js'
import { read } from '../../src/schema/read.js'
import { ACTION_TYPES } from '../../src/vocabulary.js'
import { placesOf } from '../fixtures/problems.js'

it('has a shape for every type of action', () => {
  const types = actionSchema.options.map(({ shape }) => shape.type.value)
  expect([...types].sort()).toEqual([...ACTION_TYPES].sort())
})

describe('is read', () => {
  it.each([
    { type: 'move', by: 'Chen', text: 'Close Mill Street.' },
    {
      type: 'move',
      by: 'unreported',
      text: 'x',
      id: 'mill-street.1',
      effects: [{ effect: 'measure', name: 'x' }],
    },
    { type: 'vote', ballots: {} },
    { type: 'vote', ballots: { Chen: 'unreported' }, others: 'absent', unanimous: 'nay' },
    { type: 'withdraw', by: 'Chen', leave: false },
    { type: 'ballot', by: 'Chen', ballot: 'abstain' },
    { type: 'state', by: 'a president far away', text: 'Keep the tie.' },
  ])('%j', (action) => {
    expect(read(actionSchema, action)).toStrictEqual(action)
  })
})

describe('is refused with its place', () => {
  it.each<[unknown, string[]]>([
    [{}, ['type']],
    [{ type: 'filibuster', by: 'Chen' }, ['type']],
    [{ type: 'second' }, ['by']],
    [{ type: 'second', by: '' }, ['by']],
    [{ type: 'second', by: 'Chen', loudly: true }, ['loudly']],
    [{ type: 'second', by: 'x'.repeat(201) }, ['by']],
    [{ type: 'arrive', by: 'unreported' }, ['by']],
    [{ type: 'leave', by: 'unreported' }, ['by']],
    [{ type: 'recuse', by: 'unreported' }, ['by']],
    [{ type: 'ballot', by: 'unreported', ballot: 'aye' }, ['by']],
    [{ type: 'ballot', by: 'Chen', ballot: 'absent' }, ['ballot']],
    [{ type: 'ballot', by: 'Chen', ballot: 'yes' }, ['ballot']],
    [{ type: 'vote' }, ['ballots']],
    [{ type: 'vote', ballots: { Chen: 'yes', Díaz: 'no' } }, ['ballots.Chen', 'ballots.Díaz']],
    [{ type: 'vote', ballots: { unreported: 'aye' } }, ['ballots.unreported']],
    [{ type: 'vote', ballots: {}, unanimous: 'abstain' }, ['unanimous']],
    [{ type: 'declare', outcome: 'undetermined' }, ['outcome']],
    [{ type: 'move', by: 'Chen', text: '' }, ['text']],
    [{ type: 'move', by: 'Chen', text: 'x'.repeat(20_001) }, ['text']],
    [{ type: 'move', by: 'Chen', text: 'x', id: '__proto__' }, ['id']],
    [{ type: 'move', by: 'Chen', text: 'x', id: 'a b' }, ['id']],
    [{ type: 'move', by: 'Chen', text: 'x', id: undefined }, ['id']],
    [
      { type: 'move', by: 'Chen', text: 'x', effects: [{ effect: 'declare-war', with: 'y' }] },
      ['effects[0].effect'],
    ],
    [{ type: 'move', by: 'Chen', text: 'x', effects: [{ effect: 'measure' }] }, ['effects[0].name']],
    [
      { type: 'move', by: 'Chen', text: 'x', effects: [{ effect: 'measure', name: 'y', cost: 1 }] },
      ['effects[0].cost'],
    ],
    [{ type: 'reconsider', by: 'Chen' }, ['motion']],
  ])('%j', (action, paths) => {
    expect(placesOf(() => read(actionSchema, action)).map(([path]) => path)).toEqual(paths)
  })
})
