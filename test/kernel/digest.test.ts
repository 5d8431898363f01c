import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, digest } from '../../src/kernel/digest.js'
import { holds } from './holds.js'

/** The same data with the keys of every object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, part]) => [key, backwards(part)]))
}

describe('canonicalJson', () => {
  it.each<[unknown, string]>([
    [{}, '{}'],
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ seats: 11, ballots: { nay: 3, aye: 6 } }, '{"ballots":{"aye":6,"nay":3},"seats":11}'],
    [[3, 1, 2], '[3,1,2]'],
    [[{ b: null, a: true }], '[{"a":true,"b":null}]'],
    [{ b: 1, B: 2, ä: 3, 10: 4, 9: 5 }, '{"9":5,"10":4,"B":2,"b":1,"ä":3}'],
    [{ here: 1, gone: undefined }, '{"here":1}'],
    [JSON.parse('{"z":1,"__proto__":{"b":1,"a":2}}'), '{"__proto__":{"a":2,"b":1},"z":1}'],
    ['Díaz', '"Díaz"'],
    [null, 'null'],
  ])('writes %j as %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('reads back to the same data', () => {
    holds(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('digest', () => {
  // The published SHA-256 sums of these texts, with their quotes and brackets.
  it.each<[unknown, string]>([
    [{}, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'],
    [[], '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'],
    [null, '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'],
  ])('of %j is the SHA-256 of its text', (value, sum) => {
    expect(digest(value)).toBe(sum)
  })

  it('is the SHA-256 of the canonical text in UTF-8, as another program counts it', () => {
    holds(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const sum = createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
        expect(digest(value)).toBe(sum)
      }),
    )
  })

  it('does not change with the order of keys, however deep', () => {
    holds(
      fc.property(fc.jsonValue(), (value) => {
        expect(digest(backwards(value))).toBe(digest(value))
      }),
    )
  })

  it('changes with the order of a list', () => {
    expect(digest(['Chen', 'Díaz'])).not.toBe(digest(['Díaz', 'Chen']))
    holds(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), (list) => {
        expect(digest([...list].reverse())).not.toBe(digest(list))
      }),
    )
  })

  it.each<[unknown, unknown]>([
    [{ aye: 6 }, { aye: 7 }],
    [{ aye: 6 }, { nay: 6 }],
    [1, '1'],
    [null, 'null'],
    [[], {}],
    [{ a: [1, 2] }, { a: [12] }],
    [{}, { a: null }],
  ])('tells %j from %j', (one, other) => {
    expect(digest(one)).not.toBe(digest(other))
  })
})
