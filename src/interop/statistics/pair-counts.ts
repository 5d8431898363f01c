/** The most members that pairs are kept of: their number grows with the square. */
export const MOST_PAIRED = 500

/** How often each two voters voted on the same question, and how often alike. */
export class PairCounts {
  private together = new Uint32Array(0)
  private alike = new Uint32Array(0)
  private width = 0
  private most = 0

  /** Adds one question: its voters by place, and true for each who voted aye. */
  add(voters: readonly number[], ayes: readonly boolean[]): void {
    const last = Math.max(-1, ...voters)
    this.most = Math.max(this.most, last + 1)
    if (last >= this.width && this.width < MOST_PAIRED) this.grow(Math.min(MOST_PAIRED, last + 1))
    for (let n = 0; n < voters.length; n += 1) {
      const a = voters[n] ?? 0
      if (a >= this.width) continue
      const row = a * this.width
      const aye = ayes[n]
      for (let m = n + 1; m < voters.length; m += 1) {
        const b = voters[m] ?? 0
        if (b >= this.width) continue
        const cell = a < b ? row + b : b * this.width + a
        this.together[cell] = (this.together[cell] ?? 0) + 1
        if (ayes[m] === aye) this.alike[cell] = (this.alike[cell] ?? 0) + 1
      }
    }
  }

  private grow(least: number): void {
    const width = Math.min(MOST_PAIRED, Math.max(least, this.width * 2, 16))
    const wider = (old: Uint32Array) => {
      const made = new Uint32Array(width * width)
      for (let row = 0; row < this.width; row += 1) {
        made.set(old.subarray(row * this.width, (row + 1) * this.width), row * width)
      }
      return made
    }
    this.together = wider(this.together)
    this.alike = wider(this.alike)
    this.width = width
  }

  /** Voters who are in no pair, since there are too many. */
  get unpaired(): number {
    return Math.max(0, this.most - MOST_PAIRED)
  }

  /** Every two who ever voted on the same question. */
  list(): { a: number; b: number; together: number; alike: number }[] {
    const found = []
    for (let a = 0; a < this.width; a += 1) {
      for (let b = a; b < this.width; b += 1) {
        const cell = a * this.width + b
        const together = this.together[cell] ?? 0
        if (together > 0 && a !== b) found.push({ a, b, together, alike: this.alike[cell] ?? 0 })
      }
    }
    return found
  }
}
