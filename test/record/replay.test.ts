import { expect, it } from 'vitest'
import { replay } from '../../src/record/replay.js'

it('plays actions in their order, from the opening', () => {
  expect(replay('', ['a', 'b', 'c'], (state, action) => state + action)).toBe('abc')
  expect(replay('opening', [], () => 'never')).toBe('opening')
})

it('throws what a step throws', () => {
  const act = () => {
    throw new Error('out of order')
  }
  expect(() => replay(0, [1], act)).toThrow('out of order')
})
