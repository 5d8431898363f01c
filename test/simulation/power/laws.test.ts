import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballotMeanings } from '../../../src/rules/ballot-meaning.js'
import type { Threshold } from '../../../src/rules/threshold.js'
import { compoundSwings } from '../../../src/simulation/power/compound.js'
import { type Condition, gameOf, type PowerBody } from '../../../src/simulation/power/game.js'
import { kindSwings, kindsOf } from '../../../src/simulation/power/kinds.js'
import { banzhafSwings, shapleySwings } from '../../../src/simulation/power/one-quota.js'
import { powerOf } from '../../../src/simulation/power/power.js'
import { TIE_RULES } from '../../../src/vocabulary.js'
import { decideRoll } from '../../../src/voting/decide.js'
import { rollOf } from '../../../src/voting/roll.js'
import { holds } from '../../kernel/holds.js'
import { thresholds } from '../../voting/arbitraries.js'
import { swingsByEnumeration } from './enumerate.js'

const weightLists = (most: number, heaviest = 9) =>
  fc.array(fc.integer({ min: 1, max: heaviest }), { minLength: 1, maxLength: most })

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const withQuota = (most: number) =>
  weightLists(most).chain((weights) =>
    fc.record({ weights: fc.constant(weights), quota: fc.integer({ min: 1, max: sum(weights) + 1 }) }),
  )

describe('counting', () => {
  it('has the swings of enumeration, to sixteen members', () => {
    holds(
      fc.property(withQuota(9), ({ weights, quota }) => {
        const expected = swingsByEnumeration(
          weights.length,
          (isFor) => sum(weights.filter((_, n) => isFor(n))) >= quota,
        )
        expect(shapleySwings(weights, quota)).toEqual(expected)
        expect(banzhafSwings(weights, quota)).toEqual(
          expected.map((sizes) => sizes.reduce((total, each) => total + each, 0n)),
        )
      }),
    )
    const sixteen = [16, 14, 13, 11, 11, 9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1]
    for (const quota of [20, 57, 75, 113]) {
      const carries = (isFor: (n: number) => boolean) => sum(sixteen.filter((_, n) => isFor(n))) >= quota
      expect(shapleySwings(sixteen, quota)).toEqual(swingsByEnumeration(16, carries))
    }
  })

  it('is the same in a grid, also where numbers pass 2^53', () => {
    const long = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 54, maxLength: 130 })
    holds(
      fc.property(long, fc.integer({ min: 1, max: 99 }), (weights, part) => {
        const quota = Math.max(1, Math.floor((sum(weights) * part) / 100))
        const game = { dimensions: [weights], carries: { dimension: 0, least: quota } }
        const bySize = shapleySwings(weights, quota)
        expect(compoundSwings(game, weights.length)).toEqual(bySize)
        expect(banzhafSwings(weights, quota)).toEqual(
          bySize.map((sizes) => sizes.reduce((total, each) => total + each, 0n)),
        )
      }),
      15,
    )
  })

  it('is that of one whole number a sum, of bodies in which many weigh the same', () => {
    const bodies = fc
      .array(fc.record({ weight: fc.integer({ min: 1, max: 12 }), many: fc.integer({ min: 1, max: 30 }) }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((kinds) => kinds.flatMap(({ weight, many }) => Array.from({ length: many }, () => weight)))
      .chain((weights) =>
        fc.record({ weights: fc.constant(weights), quota: fc.integer({ min: 1, max: sum(weights) }) }),
      )
    holds(
      fc.property(bodies, ({ weights, quota }) => {
        const [own = 0, ...others] = weights
        const sets = Array.from({ length: quota }, () => 0n)
        sets[0] = 1n
        for (const weight of others) {
          for (let at = quota - 1; at >= weight; at -= 1)
            sets[at] = (sets[at] ?? 0n) + (sets[at - weight] ?? 0n)
        }
        const swings = sets.slice(Math.max(0, quota - own)).reduce((total, each) => total + each, 0n)
        expect(banzhafSwings(weights, quota)[0]).toBe(swings)
      }),
      60,
    )
  })

  it('gives members of equal votes binomial swings, of any size of body', () => {
    const choose = (n: number, k: number) => {
      let ways = 1n
      for (let j = 1; j <= k; j += 1) ways = (ways * BigInt(n - k + j)) / BigInt(j)
      return ways
    }
    for (const [n, quota] of [
      [11, 6],
      [51, 26],
      [52, 35],
      [101, 51],
      [435, 218],
      [538, 270],
    ] as const) {
      const ones = Array.from({ length: n }, () => 1)
      expect(banzhafSwings(ones, quota)[0]).toBe(choose(n - 1, quota - 1))
    }
  })
})

interface Drawn {
  readonly members: readonly { readonly weight: number; readonly group: string }[]
  readonly vacant: number
  readonly threshold: Threshold
  readonly override: Threshold | null
  readonly tie: (typeof TIE_RULES)[number]
}

const bodies: fc.Arbitrary<Drawn> = fc.record({
  members: fc.array(
    fc.record({ weight: fc.integer({ min: 1, max: 4 }), group: fc.constantFrom('north', 'south') }),
    { minLength: 1, maxLength: 6 },
  ),
  vacant: fc.nat(2),
  threshold: thresholds(2, true),
  override: fc.option(thresholds(1, true)),
  tie: fc.constantFrom(...TIE_RULES),
})

const bodyOf = ({ members, vacant, threshold, override, tie }: Drawn): PowerBody => {
  const breaksTies = tie === 'chair-decides'
  return {
    weights: members.map(({ weight }) => weight),
    groups: members.map(({ group }) => group),
    vacant,
    threshold,
    tie,
    mayor: breaksTies || override !== null ? { breaksTies, override } : null,
  }
}

/** What `decideRoll` says of a set of ayes, all others nays; with a veto, of both votes. */
function decided(
  { members, vacant, threshold, override, tie }: Drawn,
  isFor: (n: number) => boolean,
): boolean {
  const ballots = Object.fromEntries(members.map((_, n) => [`m${n}`, isFor(n) ? 'aye' : 'nay'] as const))
  const named = <Value>(of: (member: Drawn['members'][number]) => Value) =>
    Object.fromEntries(members.map((member, n) => [`m${n}`, of(member)]))
  const mayor = isFor(members.length)
  const roll = {
    ...rollOf(ballots, {
      seats: members.length + vacant,
      vacant,
      weights: named(({ weight }) => weight),
      groups: named(({ group }) => group),
    }),
    casting: mayor ? ('aye' as const) : ('nay' as const),
  }
  const carried = (asked: Threshold, on: Drawn['tie']) =>
    decideRoll(roll, {
      threshold: asked,
      quorum: null,
      meanings: ballotMeanings('ignored', 'leaves'),
      tie: on,
    }).outcome === 'carried'
  if (override === null) return carried(threshold, tie)
  return (carried(threshold, tie) && mayor) || carried(override, 'lost')
}

const holdsFor = (condition: Condition, sums: readonly number[]): boolean => {
  if ('any' in condition) return condition.any.some((part) => holdsFor(part, sums))
  if ('all' in condition) return condition.all.every((part) => holdsFor(part, sums))
  const have = sums[condition.dimension] ?? 0
  return 'least' in condition ? have >= condition.least : have === condition.exactly
}

describe('the game of a body', () => {
  it('carries what decideRoll carries, of every set of ayes', () => {
    holds(
      fc.property(bodies, (drawn) => {
        const game = gameOf(bodyOf(drawn))
        const players = game.dimensions[0]?.length ?? 0
        for (let set = 0; set < 2 ** players; set += 1) {
          const isFor = (n: number) => (set >> n) % 2 === 1
          const sums = game.dimensions.map((row) => sum(row.filter((_, n) => isFor(n))))
          expect(holdsFor(game.carries, sums)).toBe(decided(drawn, isFor))
        }
      }),
      400,
    )
  })

  it('has the swings of enumeration', () => {
    holds(
      fc.property(bodies, (drawn) => {
        const body = bodyOf(drawn)
        const players = body.weights.length + (body.mayor === null ? 0 : 1)
        const expected = swingsByEnumeration(players, (isFor) => decided(drawn, isFor))
        const game = gameOf(body)
        expect(compoundSwings(game, players)).toEqual(expected)
        expect(kindSwings(game, kindsOf(game, players), players)).toEqual(expected)
      }),
      100,
    )
  })
})

describe('the indices', () => {
  const exact = (text: string) => {
    const [above = '0', below = '1'] = text.split('/')
    return [BigInt(above), BigInt(below)] as const
  }
  it('add up to one, and the numbers are those of the fractions', () => {
    holds(
      fc.property(withQuota(12), ({ weights, quota }) => {
        const { players } = powerOf({ rule: `${quota} ayes`, weights })
        for (const index of ['banzhaf', 'shapleyShubik'] as const) {
          const parts = players.map((player) => exact(player[index]?.fraction ?? ''))
          const common = parts.reduce((product, [, below]) => product * below, 1n)
          const total = parts.reduce((sum, [above, below]) => sum + (above * common) / below, 0n)
          expect(total).toBe(quota > sum(weights) ? 0n : common)
          for (const player of players) {
            const [above, below] = exact(player[index]?.fraction ?? '')
            expect(player[index]?.value).toBe(Number(above) / Number(below))
          }
        }
      }),
      60,
    )
  })

  it('give a heavier member no less than a lighter one, and equals the same', () => {
    holds(
      fc.property(withQuota(14), ({ weights, quota }) => {
        const { players } = powerOf({ rule: `${quota} ayes`, weights })
        const byWeight = [...players].sort((a, b) => (a.weight ?? 0) - (b.weight ?? 0))
        byWeight.slice(1).forEach((player, n) => {
          const lighter = byWeight[n]
          expect(player.banzhaf.value).toBeGreaterThanOrEqual(lighter?.banzhaf.value ?? 0)
          if (lighter?.weight === player.weight) expect(player.shapleyShubik).toEqual(lighter?.shapleyShubik)
        })
      }),
      60,
    )
  })
})
