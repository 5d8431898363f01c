import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRulebook, anyTrail, LAWS, lawNamed } from '../../src/testing/index.js'
import { holds } from '../kernel/holds.js'

describe.each(LAWS)('$statement', ({ check }) => {
  it.each([
    ['the shipped rulebooks', undefined, 25],
    ['rows of any of them', anyRulebook(), 10],
  ] as const)('holds under %s', (_name, rules, runs) => {
    const trails = anyTrail(rules === undefined ? {} : { rules })
    holds(
      fc.property(trails, (trail) => {
        const breach = check(trail)
        if (breach !== undefined) throw new Error(breach)
      }),
      runs,
    )
  })

  it('holds at the second meeting of a body', () => {
    holds(
      fc.property(anyTrail({ earlier: 2, actions: 25 }), (trail) => {
        const breach = check(trail)
        if (breach !== undefined) throw new Error(breach)
      }),
      10,
    )
  })
})

describe('the laws', () => {
  it('are at least twelve, each with a name of its own and one sentence', () => {
    expect(LAWS.length).toBeGreaterThanOrEqual(12)
    expect(new Set(LAWS.map(({ name }) => name)).size).toBe(LAWS.length)
    for (const { name, statement } of LAWS) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/)
      expect(statement).toMatch(/^[A-Z][^.]+\.$/)
    }
  })

  it('are found by name, or refused with the names that there are', () => {
    expect(lawNamed('nobody-votes-twice').statement).toBe('In one roll call no member votes twice.')
    expect(() => lawNamed('gravity')).toThrow(/no law "gravity"; there is: .*json-round-trip/)
  })
})
