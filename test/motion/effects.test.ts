import { describe, expect, it } from 'vitest'
import { type Effect, isLetter, isLetterInstead } from '../../src/motion/effects.js'

const letter: Effect = { effect: 'send-letter', to: 'Northport', message: 'We are concerned.' }
const end: Effect = { effect: 'end-relationship', with: 'Northport' }
const suspend: Effect = { effect: 'suspend-relationship', with: 'Northport', until: '2023' }
const form: Effect = { effect: 'form-relationship', with: 'Southport' }
const light: Effect = { effect: 'light-building', building: 'city hall', colours: 'blue and yellow' }
const staff: Effect = { effect: 'direct-staff', to: 'report back' }
const other: Effect = { effect: 'measure', name: 'name a park' }

describe('isLetter', () => {
  it.each<[boolean, string, readonly Effect[]]>([
    [true, 'a letter', [letter]],
    [true, 'two letters', [letter, letter]],
    [true, 'a letter and other things than ties', [light, letter, staff, other]],
    [false, 'nothing', []],
    [false, 'other things', [light, staff, other]],
    [false, 'the end of a tie', [end]],
    [false, 'a letter that ends a tie', [letter, end]],
    [false, 'a letter that suspends a tie', [suspend, letter]],
    [false, 'a letter that forms a tie', [letter, form]],
  ])('%s for %s', (expected, _name, effects) => {
    expect(isLetter(effects)).toBe(expected)
  })
})

describe('isLetterInstead', () => {
  const wording = (...effects: Effect[]) => ({ text: 'A motion.', effects })
  it.each([
    [true, 'a letter for the end of a tie', wording(end), wording(letter)],
    [true, 'a letter for a measure', wording(other), wording(letter)],
    [true, 'a letter for mere words', wording(), wording(letter)],
    [true, 'a letter for a letter with an end of the tie', wording(letter, end), wording(letter)],
    [false, 'another letter for a letter', wording(letter), wording({ ...letter, message: 'Milder.' })],
    [false, 'a park for the end of a tie', wording(end), wording(other)],
    [false, 'the end of a tie for a letter', wording(letter), wording(end)],
    [false, 'the same motion', wording(end), wording(end)],
  ])('%s for %s', (expected, _name, introduced, adopted) => {
    expect(isLetterInstead(introduced, adopted)).toBe(expected)
  })
})
