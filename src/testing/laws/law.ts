import type { Trail } from '../trail.js'

/** A law that every meeting keeps, whatever is done at it. */
export interface Law {
  /** Its name, for a test report: `zero-ayes-carry-nothing`. */
  readonly name: string
  /** What it says, in the words of the field. */
  readonly statement: string
  /**
   * Holds a trail against the law; `trailOf` makes one of a meeting.
   *
   * @returns what broke it, in one line; undefined where it holds
   */
  readonly check: (trail: Trail) => string | undefined
}

/** What broke a law first; undefined where nothing did. */
export const firstOf = <Item>(
  items: Iterable<Item>,
  breach: (item: Item) => string | undefined,
): string | undefined => {
  for (const item of items) {
    const found = breach(item)
    if (found !== undefined) return found
  }
  return undefined
}
