import {
  beats,
  condorcetWinner,
  elimination,
  majorityCycle,
  reachable,
  sincereOutcome,
  sophisticatedOutcome,
  successive,
  topCycle,
  type Utilities,
} from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../kernel/holds.js'

/** So many members with this order of preference, `a b c` from first choice to last. */
const group = (many: number, order: string): Utilities => {
  const list = order.split(' ')
  const worth = Object.fromEntries(list.map((option, n) => [option, list.length - n]))
  return Array.from({ length: many }, () => worth)
}

const reached = (list: readonly { option: string }[]) => list.map(({ option }) => option)

describe('worked examples of the literature', () => {
  it('Condorcet 1785: three voters, three options, and the majority goes round', () => {
    const members = [...group(1, 'a b c'), ...group(1, 'b c a'), ...group(1, 'c a b')]
    const options = ['a', 'b', 'c']
    expect(condorcetWinner(options, members)).toBeNull()
    expect(topCycle(options, members)).toEqual(options)
    expect(majorityCycle(options, members)).toEqual(['a', 'b', 'c'])
    // Black 1958: under a cycle the last one in wins, so that whoever orders the votes decides.
    expect(sincereOutcome(elimination(['a', 'b', 'c']), members)).toBe('c')
    expect(sincereOutcome(elimination(['b', 'c', 'a']), members)).toBe('a')
    expect(sincereOutcome(elimination(['c', 'a', 'b']), members)).toBe('b')
    expect(reached(reachable({ options, members, effect: 'question-still-put' }).sincere)).toEqual(options)
  })

  it('Pliny, Letters VIII 14, as in Farquharson 1969: acquit, banish or condemn to death', () => {
    // The largest party would acquit, a smaller one banish, the smallest condemn; banishment beats either.
    const members = [
      ...group(4, 'acquit banish condemn'),
      ...group(3, 'banish acquit condemn'),
      ...group(2, 'condemn banish acquit'),
    ]
    const options = ['acquit', 'banish', 'condemn']
    expect(condorcetWinner(options, members)).toBe('banish')
    // Guilty or not first, then the penalty: those for banishment fear death less than they like mercy.
    const binary = successive(['acquit', 'banish', 'condemn'])
    expect(sincereOutcome(binary, members)).toBe('banish')
    expect(sophisticatedOutcome(binary, members)).toBe('banish')
    expect(reached(reachable({ options, members, effect: 'finishes-item' }).sophisticated)).toEqual([
      'banish',
    ])
  })

  it('the Powell amendment (Riker 1982; Denzau, Riker and Shepsle 1985): sincerely no bill, looking ahead the bill', () => {
    // Three groups, any two of them a majority: for the amended bill above all; for the bill unamended above
    // all; against any bill, but for the amendment before the bill without it. The numbers are of no weight.
    const members = [
      ...group(132, 'amended bill none'),
      ...group(130, 'bill none amended'),
      ...group(150, 'none amended bill'),
    ]
    const agenda = elimination(['bill', 'amended', 'none'])
    expect(sincereOutcome(agenda, members)).toBe('none')
    expect(sophisticatedOutcome(agenda, members)).toBe('bill')
  })

  it('a letter that most would rather have, and do not get where it is put first and finishes the item', () => {
    const members = [
      ...group(3, 'sever letter nothing'),
      ...group(2, 'letter nothing sever'),
      ...group(2, 'nothing letter sever'),
    ]
    expect(condorcetWinner(['sever', 'letter', 'nothing'], members)).toBe('letter')
    expect(sincereOutcome(successive(['letter', 'sever', 'nothing']), members)).toBe('nothing')
    expect(sincereOutcome(elimination(['sever', 'letter', 'nothing']), members)).toBe('letter')
    expect(sophisticatedOutcome(successive(['letter', 'sever', 'nothing']), members)).toBe('letter')
  })
})

const NAMES = ['a', 'b', 'c', 'd', 'e']

/** An odd number of members with strict orders, so that no pair is tied: a tournament. */
const tournament = fc
  .record({
    options: fc.integer({ min: 2, max: 5 }).map((size) => NAMES.slice(0, size)),
    half: fc.integer({ min: 0, max: 3 }),
    shuffles: fc.array(fc.shuffledSubarray(NAMES, { minLength: 5 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ options, half, shuffles }) => {
    const members = shuffles.slice(0, 2 * half + 1).flatMap((order) => group(1, order.join(' ')))
    return { options, members }
  })

/** The top cycle by brute force: the smallest set that beats everything outside. */
function smallestDominant(options: readonly string[], members: Utilities): string[] {
  const sets = Array.from({ length: 2 ** options.length - 1 }, (_, n) =>
    options.filter((_o, k) => ((n + 1) >> k) & 1),
  )
  const dominant = sets.filter((set) =>
    set.every((one) => options.every((other) => set.includes(other) || beats(members, one, other))),
  )
  return dominant.sort((x, y) => x.length - y.length)[0] ?? []
}

/** The Banks set by its definition: the tops of chains, in which each beats all below, that nothing tops. */
function banksSet(options: readonly string[], members: Utilities): string[] {
  const found = new Set<string>()
  const climb = (chain: readonly string[]) => {
    const above = options.filter(
      (option) => !chain.includes(option) && chain.every((below) => beats(members, option, below)),
    )
    if (above.length === 0 && chain.length > 0) found.add(chain.at(-1) ?? '')
    for (const option of above) climb([...chain, option])
  }
  for (const option of options) climb([option])
  return [...found].sort()
}

describe('theorems, over random majorities', () => {
  it('the top cycle is the smallest set that beats all others', () => {
    holds(
      fc.property(tournament, ({ options, members }) => {
        expect(topCycle(options, members)).toEqual(smallestDominant(options, members))
      }),
      400,
    )
  })

  it('a Condorcet winner is all of the top cycle, and there is a cycle just where there is none', () => {
    holds(
      fc.property(tournament, ({ options, members }) => {
        const winner = condorcetWinner(options, members)
        expect(winner === null ? [] : [winner]).toEqual(winner === null ? [] : topCycle(options, members))
        const cycle = majorityCycle(options, members)
        expect(cycle === null).toBe(winner !== null)
        for (const [n, option] of (cycle ?? []).entries())
          expect(beats(members, option, cycle?.[(n + 1) % cycle.length] ?? '')).toBe(true)
      }),
    )
  })

  it('Miller 1977: sincere elimination reaches just the top cycle', () => {
    holds(
      fc.property(tournament, ({ options, members }) => {
        const { sincere } = reachable({ options, members, effect: 'question-still-put' })
        expect(reached(sincere)).toEqual(topCycle(options, members))
      }),
    )
  })

  it('Banks 1985: looking ahead, elimination reaches just the Banks set', () => {
    holds(
      fc.property(tournament, ({ options, members }) => {
        const { sophisticated } = reachable({ options, members, effect: 'question-still-put' })
        expect(reached(sophisticated)).toEqual(banksSet(options, members))
      }),
    )
  })

  it('Miller 1977: looking ahead, the successive procedure reaches just the top cycle', () => {
    holds(
      fc.property(tournament, ({ options, members }) => {
        const { sophisticated } = reachable({ options, members, effect: 'finishes-item' })
        expect(reached(sophisticated)).toEqual(topCycle(options, members))
      }),
    )
  })

  it('looking ahead, a Condorcet winner comes of every order', () => {
    holds(
      fc.property(tournament, ({ options, members }) => {
        const winner = condorcetWinner(options, members)
        fc.pre(winner !== null)
        for (const effect of ['finishes-item', 'question-still-put'] as const) {
          const { sophisticated, orders } = reachable({ options, members, effect })
          expect(sophisticated).toMatchObject([{ option: winner, orders }])
        }
      }),
    )
  })
})

describe('bad input', () => {
  it('too few options, too many, doubled, and a status quo that is none of them', () => {
    const members = group(1, 'a b')
    for (const options of [['a'], ['a', 'a'], 'abcdefgh'.split('')]) {
      expect(() => reachable({ options, members, effect: 'finishes-item' })).toThrow(/2 to 7/)
    }
    const input = { options: ['a', 'b'], members, effect: 'finishes-item', statusQuo: 'c' } as const
    expect(() => reachable(input)).toThrow(/no option "c"/)
  })
})
