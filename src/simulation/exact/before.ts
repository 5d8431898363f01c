import type { Simulation } from '../../schema/simulation.js'
import type { ReadChance } from '../odds/chance.js'
import { binomials } from '../power/kinds.js'
import { decimal, less, type Rational, times } from './rational.js'

/** One way in which what happens before an item can come out: how likely it is, and whom it has moved how far. */
export interface Before {
  readonly chance: ReadChance
  /** By member, how much more the motion is worth than leaving things, than it was before. */
  readonly more: Readonly<Record<string, number>>
}

type Event = Simulation['events'][number]
type Shift = Event['shifts'][number]

/** So many ways are gone through; of more, trials tell sooner. */
const MOST_WAYS = 1000

const ONE: Rational = [1n, 1n]
const CERTAIN: Way = { chance: ONE, value: 1, more: {} }

/** A way on the way: its chance exactly, where that can be said, and as a number. */
interface Way {
  readonly chance: Rational | null
  readonly value: number
  readonly more: Readonly<Record<string, number>>
}

/**
 * Every way in which events can come out, with its chance: whether they happen, how far they shift, whom a lot
 * moves. Members who are alike in all that their ballots hang on need not be told apart, so that of nine alike
 * of whom five are moved there is one way, not a hundred and twenty-six.
 *
 * @param kindOf members of one kind are alike
 * @returns undefined where there are too many
 */
export function waysBefore(
  events: readonly Event[],
  members: readonly string[],
  kindOf: (member: string) => string,
  { motion, statusQuo }: { readonly motion: string; readonly statusQuo: string },
): Before[] | undefined {
  // Whom another shift can move, and whom it cannot, are not alike either.
  const lists = events.flatMap(({ shifts }) => shifts.map((shift) => shift.members ?? members))
  const kinds = new Map(
    members.map((name) => [name, JSON.stringify([kindOf(name), lists.map((list) => list.includes(name))])]),
  )
  const signOf = ({ option }: Shift) => (option === motion ? 1 : option === statusQuo ? -1 : 0)
  let ways: Way[] = [CERTAIN]
  for (const { chance, shifts } of events) {
    const moving = shifts.filter((shift) => signOf(shift) !== 0)
    if (moving.length === 0) continue
    const happens = decimal(chance)
    const not = happens === null ? null : less(ONE, happens)
    const after: Way[] = []
    for (const way of ways) {
      if (chance < 1) after.push(part(way, not, 1 - chance))
      const struck = chance > 0 ? shifted(moving, part(way, happens, chance)) : []
      if (struck === undefined || after.length + struck.length > MOST_WAYS) return undefined
      after.push(...struck)
    }
    ways = after
  }
  return ways.map(({ chance, value, more }) => ({ chance: { value, exact: chance }, more }))

  function shifted(shifts: readonly Shift[], from: Way): Way[] | undefined {
    let all = [from]
    for (const shift of shifts) {
      const sign = signOf(shift)
      const sizes = Array.from({ length: 2 * shift.spread + 1 }, (_, n) => shift.by - shift.spread + n)
      const each: Rational = [1n, BigInt(sizes.length)]
      const next: Way[] = []
      for (const way of all) {
        for (const lot of lotsOf(shift, way)) {
          for (const size of sizes) {
            const drawn = part(lot.way, each, 1 / sizes.length)
            next.push({ ...drawn, more: movedBy(sign * size, lot.moved, way.more) })
            if (next.length > MOST_WAYS) return undefined
          }
        }
      }
      all = next
    }
    return all
  }

  /** Whom a shift moves, by how many of each kind: the first of a kind stand for any of them. */
  function* lotsOf(shift: Shift, way: Way): Generator<{ way: Way; moved: readonly string[] }> {
    const candidates = (shift.members ?? members).filter((name) => members.includes(name))
    const moves = Math.min(candidates.length, shift.moves ?? candidates.length)
    const alike = new Map<string, string[]>()
    for (const name of candidates) {
      const kind = `${kinds.get(name)} ${way.more[name] ?? 0}`
      alike.set(kind, [...(alike.get(kind) ?? []), name])
    }
    const of = binomials(candidates.length)[moves] ?? 1n
    for (const { moved, sets } of setsOf([...alike.values()], moves)) {
      const chance = times([sets, 1n], [1n, of])
      yield { way: part(way, chance, Number(sets) / Number(of)), moved }
    }
  }
}

const part = (way: Way, chance: Rational | null, value: number): Way => ({
  ...way,
  chance: way.chance === null || chance === null ? null : times(way.chance, chance),
  value: way.value * value,
})

const movedBy = (by: number, moved: readonly string[], more: Way['more']): Way['more'] => ({
  ...more,
  ...Object.fromEntries(moved.map((name) => [name, (more[name] ?? 0) + by])),
})

/** So many of these kinds, each way to divide them among the kinds once, with how many sets it stands for. */
function* setsOf(
  kinds: readonly (readonly string[])[],
  many: number,
): Generator<{ moved: readonly string[]; sets: bigint }> {
  const [first, ...rest] = kinds
  if (first === undefined) {
    if (many === 0) yield { moved: [], sets: 1n }
    return
  }
  for (let own = Math.min(first.length, many); own >= 0; own -= 1) {
    const alike = binomials(first.length)[own] ?? 1n
    for (const { moved, sets } of setsOf(rest, many - own)) {
      yield { moved: [...first.slice(0, own), ...moved], sets: sets * alike }
    }
  }
}
