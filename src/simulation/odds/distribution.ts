import { InputError } from '../../kernel/problem.js'
import type { ReadChance } from './chance.js'

/** One choice of somebody: how far it moves a tally, and how likely it is. */
export interface Move {
  readonly shift: number
  readonly chance: ReadChance
}

/** The choices that have a chance, those that move a tally alike as one. */
export function movesOf(shifts: readonly number[], chances: readonly ReadChance[]): Move[] {
  const moves = new Map<number, ReadChance>()
  shifts.forEach((shift, n) => {
    const chance = chances[n]
    if (chance === undefined || chance.value === 0) return
    const before = moves.get(shift)
    moves.set(shift, before === undefined ? chance : sum(before, chance))
  })
  return [...moves].map(([shift, chance]) => ({ shift, chance })).sort((a, b) => a.shift - b.shift)
}

function sum(a: ReadChance, b: ReadChance): ReadChance {
  const exact =
    a.exact === null || b.exact === null
      ? null
      : ([a.exact[0] * b.exact[1] + b.exact[0] * a.exact[1], a.exact[1] * b.exact[1]] as const)
  return { value: a.value + b.value, exact }
}

/** How likely each tally is: in a row of cells to the last that is likely at all, or by cell where few of many are. */
export type Distribution =
  | { readonly row: Float64Array; readonly reach: number }
  | { readonly few: ReadonlyMap<number, number> }

/** A row of so many cells is gone through; of more, only those that are likely are kept. */
export const LONGEST_ROW = 1_000_000
const MOST_KEPT = 1_000_000

/** Nobody has voted: one tally, for certain. */
export function nobody(cells: number): Distribution {
  if (cells > LONGEST_ROW) return { few: new Map([[0, 1]]) }
  const row = new Float64Array(cells)
  row[0] = 1
  return { row, reach: 0 }
}

/** Every tally that has a chance, with it. */
export function eachTally(distribution: Distribution, give: (cell: number, chance: number) => void): void {
  if ('few' in distribution) {
    distribution.few.forEach((chance, cell) => {
      give(cell, chance)
    })
    return
  }
  for (let cell = 0; cell <= distribution.reach; cell += 1) {
    const chance = distribution.row[cell] ?? 0
    if (chance > 0) give(cell, chance)
  }
}

/**
 * The distribution after these choices too; the one given is not changed.
 *
 * @throws InputError where there are too many tallies
 */
export function after(before: Distribution, choosers: readonly (readonly Move[])[]): Distribution {
  if ('few' in before) return { few: choosers.reduce(addFew, before.few) }
  const row = before.row.slice()
  let reach = before.reach
  for (const moves of choosers) {
    const last = moves[moves.length - 1]?.shift ?? 0
    const from = Math.min(row.length - 1, reach + last)
    const [first, second] = moves
    if (moves.length === 2 && first?.shift === 0 && second !== undefined) {
      addTwo(row, from, second.shift, first.chance.value, second.chance.value)
    } else {
      addSeveral(row, from, moves)
    }
    reach = from
  }
  return { row, reach }
}

// An index below the length of a typed array is always there: `?? 0` would cost a branch a cell.
function addTwo(cells: Float64Array, from: number, shift: number, stays: number, moves: number): void {
  let at = from
  for (; at >= shift; at -= 1) {
    cells[at] = (cells[at] as number) * stays + (cells[at - shift] as number) * moves
  }
  for (; at >= 0; at -= 1) cells[at] = (cells[at] as number) * stays
}

function addSeveral(cells: Float64Array, from: number, moves: readonly Move[]): void {
  const shifts = moves.map(({ shift }) => shift)
  const chances = Float64Array.from(moves, ({ chance }) => chance.value)
  for (let at = from; at >= 0; at -= 1) {
    let total = 0
    for (let n = 0; n < shifts.length; n += 1) {
      const back = at - (shifts[n] as number) // as many shifts as moves
      if (back >= 0) total += (cells[back] as number) * (chances[n] as number)
    }
    cells[at] = total
  }
}

function addFew(few: ReadonlyMap<number, number>, moves: readonly Move[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>()
  for (const [cell, have] of few) {
    for (const { shift, chance } of moves) {
      next.set(cell + shift, (next.get(cell + shift) ?? 0) + have * chance.value)
    }
  }
  if (next.size <= MOST_KEPT) return next
  const message = `there are too many tallies to be gone through: more than ${MOST_KEPT}`
  throw new InputError([{ code: 'too-large', path: 'members', message }])
}

/**
 * The same in whole numbers: of a common denominator, how many parts each tally has. Null where that takes
 * more than so many products.
 */
export function exactly(
  choosers: readonly (readonly Move[])[],
  most: number,
): { readonly parts: ReadonlyMap<number, bigint>; readonly of: bigint } | null {
  let parts = new Map([[0, 1n]])
  let of = 1n
  let products = 0
  for (const moves of choosers) {
    products += parts.size * moves.length
    if (products > most) return null
    const below = moves.reduce((product, { chance }) => product * (chance.exact?.[1] ?? 1n), 1n)
    const numerators = moves.map(({ shift, chance: { exact } }) => ({
      shift,
      parts: exact === null ? 0n : (exact[0] * below) / exact[1],
    }))
    const next = new Map<number, bigint>()
    for (const [cell, have] of parts) {
      for (const move of numerators) {
        next.set(cell + move.shift, (next.get(cell + move.shift) ?? 0n) + have * move.parts)
      }
    }
    parts = next
    of *= below
  }
  return { parts, of }
}
