import { InputError } from '../../kernel/problem.js'
import type { Summary } from '../../schema/trials.js'
import { leastPrecise, Z_95 } from './estimate.js'

/** The fewest trials that a run to a precision has. */
const FIRST = 1000

/** The finest precision: it takes ten thousand million trials. */
const FINEST = 1e-5

/**
 * Runs to a stated precision: more and more trials, until no interval reaches further than this to either
 * side. How many those are depends on the seed alone, not on how the trials are run.
 *
 * @param precision half the width of an interval, as 0.01 for one percentage point
 * @param run plays so many trials
 * @throws InputError for a precision that is none
 * @example await toPrecision(0.01, (trials) => runShard({ scenario, seed: 7, index: 0, of: 1, trials }))
 */
export async function toPrecision(
  precision: number,
  run: (trials: number) => Summary | Promise<Summary>,
): Promise<Summary> {
  const most = trialsFor(precision)
  let trials = Math.min(FIRST, most)
  for (;;) {
    const summary = await run(trials)
    if (trials >= most || leastPrecise(summary) <= precision) return summary
    trials = Math.min(most, trials * 2)
  }
}

/**
 * Trials that are enough for a precision whatever the chances are: the interval is widest at one half.
 *
 * @throws InputError for a precision that is none
 */
export function trialsFor(precision: number): number {
  if (!(precision >= FINEST && precision < 0.5)) {
    const message = `expected a precision from ${FINEST} to below 0.5, found ${precision}`
    throw new InputError([{ code: 'precision', path: 'precision', message }])
  }
  return Math.ceil((Z_95 / (2 * precision)) ** 2)
}
