import type { Terminal } from './command.js'
import type { Watch } from './trial-pool.js'

const WIDTH = 24

/** How far something is: the part that is done, what was counted, in how many seconds; `left` in seconds. */
export interface Reached {
  /** From 0 to 1; null where nobody knows how much there is. */
  readonly done: number | null
  readonly count: number
  readonly of: string
  readonly seconds: number
  readonly left?: number
}

/** A bar as text of one width: how far, how much, how fast, how much longer. */
export function barLine({ done, count, of, seconds, left }: Reached): string {
  const rate = `${Math.round(count / seconds).toLocaleString('en')} a second`
  const counted = `${count.toLocaleString('en')} ${of}`
  if (done === null) return `${counted}, ${rate}`.padEnd(79)
  const part = Math.min(1, done)
  const bar = '#'.repeat(Math.floor(part * WIDTH)).padEnd(WIDTH, '.')
  const rest = left ?? (part === 0 ? undefined : (seconds * (1 - part)) / part)
  const more = rest === undefined ? '' : `, ${Math.ceil(rest).toLocaleString('en')} s left`
  return `[${bar}] ${Math.floor(part * 100)} %  ${counted}, ${rate}${more}`.padEnd(79)
}

/**
 * Progress of trials on a terminal, where somebody watches it.
 *
 * @param runs how many runs of trials there are: the points of a sweep
 */
export function watchOn(terminal: Terminal, runs: number): Watch {
  if (!terminal.watched) return () => {}
  const started = performance.now()
  let before = 0
  let earlier = 0
  let finished = 0
  return (played, trials) => {
    if (played < before) {
      earlier += before
      finished += 1
    }
    before = played
    const count = earlier + played
    const seconds = (performance.now() - started) / 1000
    // A run to a precision is as many runs as it takes: then the bar is of the one that is played.
    const done = ((runs === 1 ? 0 : finished) + played / trials) / runs
    const left = (runs * (1 - done) * trials * seconds) / count
    terminal.err(`\r${barLine({ done, count, of: 'trials', seconds, left })}`)
  }
}
