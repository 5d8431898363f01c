/**
 * Exact numbers of coalitions by the sum of their weights. A number beyond 2^53 stands in several planes,
 * one for each 32 bits of it; what is above 32 bits in a plane is carried only when it could be lost.
 */

const BASE = 2 ** 32
/** With sums of a whole plane and a doubling to spare below 2^53. */
const MOST_BITS = 51

/** One array for each 32 bits, the lowest first: a number is the sum of its limbs, each times its power of 2^32. */
export type Planes = readonly Float64Array[]

/**
 * How many sets have each sum from 0 to `cells - 1`, where every member adds her shift.
 *
 * @param shifts whole numbers; the order does not change the result, and the smallest first is fastest
 */
export function countSums(shifts: readonly number[], cells: number): Planes {
  let reach = 0
  return counted(
    shifts,
    cells,
    MOST_AT_ONCE,
    (plane, shift, times, lowest) => addAlike(plane, reach, shift, times, lowest),
    (shift) => {
      reach = Math.min(cells - 1, reach + shift)
    },
  )
}

/** The same by the number of members too: a row of `cells` for each size from 0 to `rows - 1`. */
export function countSizes(shifts: readonly number[], rows: number, cells: number): Planes {
  let reach = 0
  let size = 0
  const add = (plane: Float64Array, shift: number) => {
    for (let row = size; row >= 1; row -= 1)
      addShifted(plane, reach, shift, row * cells, (row - 1) * cells, 0)
  }
  return counted(shifts, rows * cells, 1, add, (shift) => {
    reach = Math.min(cells - 1, reach + shift)
    size = Math.min(rows - 1, size + 1)
  })
}

/** So many members of one weight are added in one pass. */
const MOST_AT_ONCE = 4

/** Adds members to all planes, those of one weight several at a time, and carries in time. */
function counted(
  shifts: readonly number[],
  length: number,
  atOnce: number,
  add: (plane: Float64Array, shift: number, times: number, lowest: number) => void,
  before: (shift: number) => void,
): Planes {
  const first = new Float64Array(length)
  first[0] = 1
  const planes = [first]
  // A large number is one of a large sum: below its lowest, a high plane is empty until something is carried there.
  let lowest = [0]
  let bits = 0
  for (let n = 0; n < shifts.length; ) {
    if (bits === MOST_BITS) {
      carry(planes)
      lowest = planes.map(lowestOf)
      bits = 32
    }
    const shift = shifts[n] ?? 0
    let times = 1
    while (times < atOnce && times < MOST_BITS - bits && shifts[n + times] === shift) times += 1
    before(shift * times)
    for (let level = 0; level < planes.length; level += 1) {
      const plane = planes[level]
      if (plane !== undefined) add(plane, shift, times, lowest[level] ?? 0)
    }
    // So many more sets at most: two for every member.
    bits += times
    n += times
  }
  if (planes.length > 1) carry(planes)
  return planes
}

function lowestOf(plane: Float64Array): number {
  const at = plane.findIndex((limb) => limb !== 0)
  return at < 0 ? plane.length : at
}

/** Adds the cells of one row to those of another (or of itself), `shift` further on, up to `reach`. */
function addShifted(
  plane: Float64Array,
  reach: number,
  shift: number,
  to: number,
  from: number,
  lowest: number,
): void {
  const back = from - to - shift
  const first = to + shift + lowest
  // An index below the length of a typed array is always there: `?? 0` would cost a branch a cell.
  for (let at = to + reach; at >= first; at -= 1) {
    plane[at] = (plane[at] as number) + (plane[at + back] as number)
  }
}

/**
 * Adds so many members of one weight to the cells of a plane, in one pass: how many of them are in a set has
 * as many ways as a binomial coefficient says.
 */
function addAlike(plane: Float64Array, reach: number, shift: number, times: number, lowest: number): void {
  if (times === 1) addShifted(plane, reach, shift, 0, 0, lowest)
  else if (times === 2) addTwo(plane, reach, shift, lowest)
  else if (times === 3) addThree(plane, reach, shift, lowest)
  else addFour(plane, reach, shift, lowest)
}

// Indices below the length of a typed array are always there: `?? 0` would cost a branch a cell.
function addTwo(plane: Float64Array, reach: number, shift: number, lowest: number): void {
  let at = reach
  for (const first = 2 * shift + lowest; at >= first; at -= 1) {
    plane[at] = (plane[at] as number) + 2 * (plane[at - shift] as number) + (plane[at - 2 * shift] as number)
  }
  addLow(plane, at, shift, lowest, [1, 2])
}

function addThree(plane: Float64Array, reach: number, shift: number, lowest: number): void {
  let at = reach
  for (const first = 3 * shift + lowest; at >= first; at -= 1) {
    plane[at] =
      (plane[at] as number) +
      3 * ((plane[at - shift] as number) + (plane[at - 2 * shift] as number)) +
      (plane[at - 3 * shift] as number)
  }
  addLow(plane, at, shift, lowest, [1, 3, 3])
}

function addFour(plane: Float64Array, reach: number, shift: number, lowest: number): void {
  let at = reach
  for (const first = 4 * shift + lowest; at >= first; at -= 1) {
    plane[at] =
      (plane[at] as number) +
      4 * ((plane[at - shift] as number) + (plane[at - 3 * shift] as number)) +
      6 * (plane[at - 2 * shift] as number) +
      (plane[at - 4 * shift] as number)
  }
  addLow(plane, at, shift, lowest, [1, 4, 6, 4])
}

/** The lowest cells, which fewer than all of the members reach. */
function addLow(
  plane: Float64Array,
  from: number,
  shift: number,
  lowest: number,
  ways: readonly number[],
): void {
  for (let at = from; at >= shift + lowest; at -= 1) {
    let sum = plane[at] as number
    for (let n = 1, back = at - shift; n < ways.length && back >= lowest; n += 1, back -= shift) {
      sum += (ways[n] as number) * (plane[back] as number)
    }
    plane[at] = sum
  }
}

/** Carries what is above 32 bits in each plane into the next, of which there may be one more after it. */
export function carry(planes: Float64Array[]): void {
  for (let level = 0; level < planes.length; level += 1) {
    const plane = planes[level]
    if (plane === undefined) return
    let next = planes[level + 1]
    for (let at = 0; at < plane.length; at += 1) {
      const limb = plane[at] as number // the index is below the length
      if (limb < BASE) continue
      if (next === undefined) {
        next = new Float64Array(plane.length)
        planes.push(next)
      }
      const over = Math.floor(limb / BASE)
      plane[at] = limb - over * BASE
      next[at] = (next[at] as number) + over // the planes are of one length
    }
  }
}

/** Running totals within rows of `length` cells, in place: each cell becomes the sum of its row up to it. */
export function runningTotals(planes: Planes, length: number): Planes {
  const totals = [...planes]
  for (const plane of totals) {
    for (let at = 1; at < plane.length; at += 1) {
      if (at % length !== 0) plane[at] = (plane[at] as number) + (plane[at - 1] as number) // below the length
    }
  }
  if (totals.length > 1) carry(totals)
  return totals
}

/** The number that limbs stand for, each of them whole and below 2^53 in size. */
export function joined(limbs: readonly number[]): bigint {
  return limbs.reduceRight((sum, limb) => (sum << 32n) + BigInt(limb), 0n)
}
