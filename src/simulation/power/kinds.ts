import type { Condition, Game } from './game.js'

/** Players who add the same to everything that is counted. */
export interface Kind {
  readonly players: readonly number[]
  readonly adds: readonly number[]
}

/** The players of a game by kind. */
export function kindsOf({ dimensions }: Game, players: number): Kind[] {
  const kinds = new Map<string, { players: number[]; adds: readonly number[] }>()
  for (let player = 0; player < players; player += 1) {
    const adds = dimensions.map((row) => row[player] ?? 0)
    const key = adds.join()
    const kind = kinds.get(key) ?? { players: [], adds }
    kind.players.push(player)
    kinds.set(key, kind)
  }
  return [...kinds.values()]
}

/** In how many ways the kinds can be in a set, by how many of each. */
export function setsOf(kinds: readonly Kind[]): number {
  return kinds.reduce((product, { players }) => product * (players.length + 1), 1)
}

/**
 * The swings of every player, by the number of others in the set, where players are of few kinds: sets are
 * gone through by how many of each kind are in them, and each stands for as many as binomials say.
 */
export function kindSwings(game: Game, kinds: readonly Kind[], players: number): bigint[][] {
  const strides = kinds.map((_, n) => setsOf(kinds.slice(0, n)))
  const carries = new Uint8Array(setsOf(kinds))
  const taken = kinds.map(() => 0)
  forEach(kinds, taken, (set) => {
    const sums = game.dimensions.map((_, d) =>
      kinds.reduce((sum, { adds }, n) => sum + (adds[d] ?? 0) * (taken[n] ?? 0), 0),
    )
    carries[set] = holdsFor(game.carries, sums) ? 1 : 0
  })
  const ways = kinds.map(({ players: { length } }) => binomials(length))
  const waysWithout = kinds.map(({ players: { length } }) => binomials(length - 1))
  const swings = kinds.map(() => Array.from({ length: players }, () => 0n))
  forEach(kinds, taken, (set) => {
    if (carries[set] === 1) return
    kinds.forEach((kind, n) => {
      if (taken[n] === kind.players.length || carries[set + (strides[n] ?? 0)] !== 1) return
      const size = taken.reduce((sum, each) => sum + each, 0)
      const sets = taken.reduce(
        (product, each, k) => product * ((k === n ? waysWithout : ways)[k]?.[each] ?? 0n),
        1n,
      )
      const own = swings[n]
      if (own !== undefined) own[size] = (own[size] ?? 0n) + sets
    })
  })
  const bySize: bigint[][] = Array.from({ length: players }, () => [])
  kinds.forEach((kind, n) => {
    for (const player of kind.players) bySize[player] = swings[n] ?? []
  })
  return bySize
}

/** Every set in turn: its number, while `taken` says how many of each kind are in it. */
function forEach(kinds: readonly Kind[], taken: number[], visit: (set: number) => void): void {
  const sets = setsOf(kinds)
  taken.fill(0)
  for (let set = 0; set < sets; set += 1) {
    visit(set)
    for (let n = 0; n < kinds.length; n += 1) {
      const more = (taken[n] ?? 0) + 1
      taken[n] = more > (kinds[n]?.players.length ?? 0) ? 0 : more
      if (taken[n] !== 0) break
    }
  }
}

/** Whether sums carry. */
export function holdsFor(condition: Condition, sums: readonly number[]): boolean {
  if ('any' in condition) return condition.any.some((part) => holdsFor(part, sums))
  if ('all' in condition) return condition.all.every((part) => holdsFor(part, sums))
  const have = sums[condition.dimension] ?? 0
  return 'least' in condition ? have >= condition.least : have === condition.exactly
}

export function binomials(of: number): bigint[] {
  const row = [1n]
  for (let k = 1; k <= of; k += 1) row.push(((row[k - 1] ?? 1n) * BigInt(of - k + 1)) / BigInt(k))
  return row
}
