/** One sum over the members: what each choice of each of them adds to it. */
export type Column = readonly (readonly number[])[]

/** Every sum told by the few that are kept: a constant, and each kept one so many times. */
export interface Reduction {
  readonly kept: readonly number[]
  readonly told: readonly { readonly constant: number; readonly times: readonly number[] }[]
}

/** From at most so many kept sums another is told. */
const MOST_PARTS = 3

/**
 * Leaves out sums that others tell: where everybody votes aye or nay, the nays are all less the ayes, and a
 * tally has one number, not two. A sum is told by others where, for each member, it is a constant of hers and
 * each of the others once, not at all, or once less, whatever her choice is.
 */
export function reduced(columns: readonly Column[]): Reduction {
  const kept: number[] = []
  const told: { constant: number; times: number[] }[] = []
  columns.forEach((column) => {
    const found = relation(
      column,
      kept.map((at) => columns[at] ?? []),
    )
    if (found !== null) {
      told.push(found)
      return
    }
    kept.push(told.length)
    told.push({ constant: 0, times: kept.map((_, n) => (n === kept.length - 1 ? 1 : 0)) })
  })
  return {
    kept,
    told: told.map(({ constant, times }) => ({ constant, times: kept.map((_, n) => times[n] ?? 0) })),
  }
}

function relation(column: Column, others: readonly Column[]): { constant: number; times: number[] } | null {
  for (const times of signs(others.length, MOST_PARTS)) {
    const constant = constantOf(column, others, times)
    if (constant !== null) return { constant, times }
  }
  return null
}

/** What is left of a sum beside the others, where it is the same for all choices of each member. */
function constantOf(column: Column, others: readonly Column[], times: readonly number[]): number | null {
  let constant = 0
  for (let member = 0; member < column.length; member += 1) {
    const own = column[member] ?? []
    const rest = own.map((value, choice) =>
      others.reduce((left, other, n) => left - (times[n] ?? 0) * (other[member]?.[choice] ?? 0), value),
    )
    const [first = 0] = rest
    if (rest.some((value) => value !== first)) return null
    constant += first
  }
  return constant
}

/** Every way to take so many sums once, not at all, or once less, with at most `parts` of them taken. */
function* signs(length: number, parts: number): Generator<number[]> {
  if (length === 0) {
    yield []
    return
  }
  for (const sign of parts === 0 ? [0] : [0, 1, -1]) {
    for (const rest of signs(length - 1, sign === 0 ? parts : parts - 1)) yield [sign, ...rest]
  }
}
