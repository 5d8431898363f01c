import { describe, expect, it } from 'vitest'
import { check } from './check.js'
import { BODIES, everyRule } from './every-rule.js'

/** Of the cases of each body, one in so many; `npm run inference` takes all of them. */
const EVERY = 97

const asked = BODIES.map((make) => make())

describe('the inference, in a body that voted by a rule of the candidate space', () => {
  it.each(asked.map((each, n) => [each.body.name, each, n] as const))('finds it: %s', (_, each, n) => {
    // Of each body other cases, so that together they have rules of every kind with every share of wrong results.
    const cases = everyRule(each).filter((_, at) => (at + n * 7) % EVERY === 0)
    expect(cases.length).toBeGreaterThan(0)
    for (const one of cases) {
      const { faults, misled } = check(one)
      const { rule, abstentions, told, wrong } = one
      const name = `${rule}, ${abstentions}, seats ${told ? 'told' : 'learned'}, ${wrong} in a hundred wrong`
      expect(faults, name).toEqual([])
      if (!each.sparse) expect(misled, name).toBe(false)
    }
  })

  it('lists every rule of the first rank, however many there are', () => {
    const [unanimous] = asked
    if (unanimous === undefined) throw new Error('no body')
    const [one] = everyRule(unanimous)
    if (one === undefined) throw new Error('no case')
    expect(check(one).first).toBe(everyRule(unanimous).length / 2)
  })

  it('cannot find it where most results are wrong, and the check says so', () => {
    for (const each of asked.slice(1, 3)) {
      const cases = everyRule(each).filter((_, at) => at % 307 === 0)
      for (const one of cases) expect(check({ ...one, wrong: 80 })).toMatchObject({ misled: true })
    }
  })
})
