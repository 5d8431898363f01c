import type { Terminal } from '../command.js'
import { barLine } from '../progress-bar.js'

const EVERY = 200

/** A bar on the error stream, where somebody watches it: how far, how fast, how much longer. */
export class Progress {
  bytes = 0
  records = 0
  private readonly terminal: Terminal
  private readonly total: number | null
  private readonly started = performance.now()
  private shown = 0

  /** @param sizes of the files in bytes; null for what has none */
  constructor(terminal: Terminal, sizes: readonly (number | null)[]) {
    this.terminal = terminal
    this.total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  }

  /** Draws the bar, where it is time to. */
  show(): void {
    if (!this.terminal.watched) return
    const now = performance.now()
    if (now - this.started < EVERY || now - this.shown < EVERY) return
    this.shown = now
    this.terminal.err(`\r${barOf(this.bytes, this.total, this.records, (now - this.started) / 1000)}`)
  }

  /** Leaves the line of the bar. */
  end(): void {
    if (this.shown > 0) this.terminal.err(`\r${' '.repeat(79)}\r`)
  }
}

/** The bar as text of one width. */
export const barOf = (bytes: number, total: number | null, records: number, seconds: number): string =>
  barLine({
    done: total === null || total === 0 ? null : bytes / total,
    count: records,
    of: 'records',
    seconds,
  })
