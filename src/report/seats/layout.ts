/** Where a seat stands, in units of the least distance between two seats: x to the right of the middle, y upwards. */
export interface Place {
  readonly x: number
  readonly y: number
  /** The angle from the right, in radians: a label is written away from the middle of the arc. */
  readonly angle: number
}

/** The most seats that stand in one row, where there is room for names beside them. */
export const MOST_IN_ONE_ROW = 15

/**
 * Places so many seats in a half circle, in one row or in several, so that no two are nearer than one unit.
 *
 * @param count how many seats there are, at least one
 * @returns the places from left to right
 * @example layoutSeats(3) // left, middle, right
 */
export function layoutSeats(count: number): Place[] {
  const radii = radiiOf(rowsFor(count))
  const places = shares(count, radii).flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, n) => placeAt(radii[row] ?? 1, inRow, n)),
  )
  const scale = 1 / leastDistance(places)
  return places
    .map(({ x, y, angle }) => ({ x: x * scale, y: y * scale, angle }))
    .sort((a, b) => b.angle - a.angle || Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
}

const rowsFor = (count: number) =>
  count <= MOST_IN_ONE_ROW ? 1 : Math.max(2, Math.round(Math.sqrt(count / 4.4)))

/** The inner row leaves a floor in the middle; the others lie one unit apart. */
const radiiOf = (rows: number) => Array.from({ length: rows }, (_, row) => rows * 0.9 + row)

/** Seats for each row, in proportion to its length, all of them given out. */
function shares(count: number, radii: readonly number[]): number[] {
  const total = radii.reduce((sum, radius) => sum + radius, 0)
  const exact = radii.map((radius) => (count * radius) / total)
  const whole = exact.map(Math.floor)
  const left = count - whole.reduce((sum, seats) => sum + seats, 0)
  const byRest = exact
    .map((share, row) => ({ row, rest: share - (whole[row] ?? 0) }))
    .sort((a, b) => b.rest - a.rest)
  const larger = new Set(byRest.slice(0, left).map(({ row }) => row))
  return whole.map((seats, row) => (larger.has(row) ? seats + 1 : seats))
}

function placeAt(radius: number, inRow: number, n: number): Place {
  const angle = inRow === 1 ? Math.PI / 2 : Math.PI * (1 - n / (inRow - 1))
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), angle }
}

/** The least distance between two places; 1 where there is only one. */
export function leastDistance(places: readonly { readonly x: number; readonly y: number }[]): number {
  let least = Number.POSITIVE_INFINITY
  places.forEach((a, n) => {
    for (const b of places.slice(n + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))
  })
  return Number.isFinite(least) ? least : 1
}
