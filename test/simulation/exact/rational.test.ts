import { expect, it } from 'vitest'
import { decimal, less, plus, times } from '../../../src/simulation/exact/rational.js'

it.each([
  [0.95, '19/20'],
  [1, '1/1'],
  [0, '0/1'],
  [0.123456789, '123456789/1000000000'],
  [0.1234567891, null],
  [1 / 3, null],
  [1e-7, null],
  [-0.5, null],
])('%d as it is written is %s', (number, expected) => {
  expect(decimal(number)?.join('/') ?? null).toBe(expected)
})

it('adds, takes away and multiplies in lowest terms', () => {
  expect(plus([1n, 6n], [1n, 3n])).toEqual([1n, 2n])
  expect(less([1n, 2n], [1n, 3n])).toEqual([1n, 6n])
  expect(less([1n, 3n], [1n, 2n])).toEqual([-1n, 6n])
  expect(times([2n, 3n], [3n, 4n])).toEqual([1n, 2n])
})
