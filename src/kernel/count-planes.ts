import { LANES } from './lanes.js'

/**
 * Counts of thirty-two trials at once: bit n of plane p is bit p of the count of trial n. One more in some of
 * them is one addition with carries, for all of them together.
 */
export class CountPlanes {
  private readonly planes: Int32Array

  /** @param most the highest count that there can be */
  constructor(most: number) {
    this.planes = new Int32Array(32 - Math.clz32(most))
  }

  clear(): void {
    this.planes.fill(0)
  }

  /** One more in these trials. */
  add(trials: number): void {
    let carry = trials
    for (let p = 0; carry !== 0 && p < this.planes.length; p += 1) {
      const plane = this.planes[p] ?? 0
      this.planes[p] = plane ^ carry
      carry &= plane
    }
  }

  /** The counts of all trials, one after another. */
  readInto(counts: Int32Array): void {
    counts.fill(0)
    for (let p = 0; p < this.planes.length; p += 1) {
      const plane = this.planes[p] ?? 0
      if (plane === 0) continue
      for (let trial = 0; trial < LANES; trial += 1) {
        counts[trial] = (counts[trial] ?? 0) | (((plane >>> trial) & 1) << p)
      }
    }
  }

  /** The trials in which this count is higher than another, of the same size. */
  moreThan(other: CountPlanes): number {
    let more = 0
    let equal = -1
    for (let p = this.planes.length - 1; p >= 0; p -= 1) {
      const [mine, theirs] = [this.planes[p] ?? 0, other.planes[p] ?? 0]
      more |= equal & mine & ~theirs
      equal &= ~(mine ^ theirs)
    }
    return more
  }
}
