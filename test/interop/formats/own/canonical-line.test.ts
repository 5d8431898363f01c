import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CanonicalLines } from '../../../../src/interop/formats/own/canonical-line.js'
import { readLine } from '../../../../src/interop/reading/read-votes.js'
import { BALLOTS } from '../../../../src/vocabulary.js'

const slow = (text: string, line: number) => [...readLine(text, line, { file: 'v.jsonl' })]

const odd = fc.oneof(
  fc.constantFrom('1', '07', '__proto__', '', 'x"y', 'a\\b', '\ufffd'),
  fc.string({ unit: 'grapheme' }),
)
const plainWords = fc.constantFrom('Chen', 'Díaz', 'O’Neil', 'A B', '李', 'Ek, Jr.')
const words = fc.oneof({ weight: 40, arbitrary: plainWords }, { weight: 1, arbitrary: odd })
const rarely = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: other })
const lines = fc.record(
  {
    id: words,
    body: words,
    date: rarely(fc.constant('2024-03-05'), fc.constant('')),
    motion: words,
    seats: rarely(fc.nat(99), fc.constantFrom(-1, 1.5, 1e21, 12_345_678_901)),
    threshold: rarely(fc.constantFrom('majority of voting', '2/3 of seats'), fc.constant('most')),
    votes: fc.dictionary(words, rarely(fc.constantFrom<string>(...BALLOTS), fc.constant('yes')), {
      maxKeys: 5,
    }),
    result: rarely(fc.constantFrom('carried', 'lost'), fc.constantFrom('passed', '')),
  },
  { requiredKeys: ['id', 'votes'] },
)
/** The text of a value, now and then with a space or a key too many, or cut off. */
const texts = fc
  .tuple(
    fc.array(lines, { minLength: 1, maxLength: 6 }),
    fc.array(fc.nat(11), { minLength: 6, maxLength: 6 }),
  )
  .map(([values, changes]) =>
    values.map((value, n) => {
      const text = JSON.stringify(value)
      const change = changes[n]
      if (change === 0) return text.replaceAll(':', ': ').replaceAll(',', ', ')
      if (change === 1) return text.slice(0, -1)
      if (change === 2) return `${text} `
      if (change === 3) return text.replace('{', '{"id":"twice",')
      if (change === 4) return text.replace('"votes":{', '"votes":{"Chen":"aye",')
      return change === 5 ? text.replaceAll('"aye"', '"ay"') : text
    }),
  )

describe('CanonicalLines', () => {
  it('gives what the reader of all lines gives, or nothing', () => {
    let plain = 0
    fc.assert(
      fc.property(texts, (list) => {
        const quick = new CanonicalLines('v.jsonl')
        list.forEach((text, n) => {
          const vote = quick.read(text, n + 1)
          if (vote === null) return
          plain += 1
          expect([{ vote }]).toEqual(slow(text, n + 1))
        })
      }),
      { numRuns: 3000 },
    )
    expect(plain).toBeGreaterThan(500)
  })

  it('takes the line of the manual', () => {
    const text =
      '{"id":"v1","body":"Council","seats":3,"threshold":"majority of seats","votes":{"Chen":"aye","Díaz":"nay"},"result":"lost"}'
    const vote = new CanonicalLines('v.jsonl').read(text, 1)
    expect(vote).not.toBeNull()
    expect([{ vote }]).toEqual(slow(text, 1))
  })
})
