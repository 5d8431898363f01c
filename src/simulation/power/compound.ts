import type { Condition, Game } from './game.js'
import { countSums, type Planes } from './limbs.js'

/**
 * The swings of every player of a compound game, by the number of others in the set: `[player][size]`.
 * All sums are counted at once, in a grid of one side for the size and one for each dimension.
 */
export function compoundSwings(game: Game, players: number): bigint[][] {
  const grid = gridOf(game, players)
  const counts = countSums(grid.shifts, grid.cells)
  const carries = carrying(game.carries, grid)
  const known = new Map<number, bigint[]>()
  return grid.shifts.map((shift) => {
    const before = known.get(shift)
    if (before !== undefined) return before
    const found = swingsBySize(without(counts, shift), carries, shift, players, grid.rowLength)
    known.set(shift, found)
    return found
  })
}

/** How many cells the grid of a game has. */
export function cellsOf(game: Game, players: number): number {
  return sidesOf(game).reduce((cells, side) => cells * side, players + 1)
}

interface Grid {
  readonly cells: number
  /** Cells for each size of a set. */
  readonly rowLength: number
  /** How far apart the cells are that differ by one, and how many there are, for each dimension. */
  readonly axes: readonly { readonly stride: number; readonly side: number }[]
  /** How far each player moves a set through the grid. */
  readonly shifts: readonly number[]
}

const sidesOf = ({ dimensions }: Game) =>
  dimensions.map((row) => row.reduce((total, value) => total + value, 0) + 1)

function gridOf(game: Game, players: number): Grid {
  let stride = 1
  const axes = sidesOf(game).map((side) => {
    const axis = { stride, side }
    stride *= side
    return axis
  })
  const shifts = Array.from({ length: players }, (_, player) =>
    axes.reduce((sum, axis, n) => sum + axis.stride * (game.dimensions[n]?.[player] ?? 0), stride),
  )
  return { cells: stride * (players + 1), rowLength: stride, axes, shifts }
}

/** 1 for each cell whose sums carry. No sum passes its side, so no shift spills into another dimension. */
function carrying(condition: Condition, grid: Grid): Uint8Array {
  const { rowLength, axes } = grid
  if ('dimension' in condition) {
    const mask = new Uint8Array(rowLength)
    const { stride, side } = axes[condition.dimension] ?? { stride: 1, side: 1 }
    const [from, to] =
      'least' in condition ? [condition.least, side] : [condition.exactly, condition.exactly + 1]
    for (let block = 0; block < rowLength; block += stride * side) {
      mask.fill(1, block + Math.min(from, side) * stride, block + Math.min(to, side) * stride)
    }
    return mask
  }
  const [first, ...rest] = ('any' in condition ? condition.any : condition.all).map((part) =>
    carrying(part, grid),
  )
  const mask = first ?? new Uint8Array(rowLength)
  for (const each of rest) {
    for (let at = 0; at < rowLength; at += 1) {
      const [a, b] = [mask[at] ?? 0, each[at] ?? 0]
      mask[at] = 'any' in condition ? a | b : a & b
    }
  }
  return mask
}

/** The sets that a player is not in: those of her sum, less those that she brought there. */
function without(counts: Planes, shift: number): Planes {
  const rest = counts.map((plane) => plane.slice())
  for (const plane of rest) {
    for (let at = shift; at < plane.length; at += 1) {
      plane[at] = (plane[at] as number) - (plane[at - shift] as number) // both are below the length
    }
  }
  return rest
}

function swingsBySize(
  sets: Planes,
  carries: Uint8Array,
  shift: number,
  players: number,
  rowLength: number,
): bigint[] {
  const inside = shift - rowLength
  return Array.from({ length: players }, (_, size) =>
    sets.reduceRight((sum, plane) => {
      const row = plane.subarray(size * rowLength, (size + 1) * rowLength)
      return (sum << 32n) + sumWhere(row, carries, inside)
    }, 0n),
  )
}

/** The sum over the cells of a row that do not carry and do with the player. */
function sumWhere(row: Float64Array, carries: Uint8Array, shift: number): bigint {
  let whole = 0n
  let part = 0
  for (let at = 0; at + shift < row.length; at += 1) {
    if (carries[at] === 1 || carries[at + shift] === 0) continue
    part += row[at] ?? 0
    if (part < 2 ** 52 && part > -(2 ** 52)) continue
    whole += BigInt(part)
    part = 0
  }
  return whole + BigInt(part)
}
