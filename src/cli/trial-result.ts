import { inexactWords } from '../report/simulated/odds.js'
import type { Summary } from '../schema/trials.js'
import { type Estimate, estimateOf } from '../simulation/trials/estimate.js'

/** The result of a whole run as JSON: counts, and what they are estimates of. */
export function resultOf(summary: Summary): object {
  const { scenario, digest, seed, played, outcomes, options, items, questions, odds = [] } = summary
  const estimates = (counts: Readonly<Record<string, number>>): Record<string, Estimate> =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, estimateOf(count, played)]))
  return {
    simulated: true,
    scenario,
    digest,
    seed,
    trials: played,
    outcomes,
    options,
    estimates: { outcomes: estimates(outcomes), options: estimates(options) },
    items,
    questions,
    odds: odds.map(({ why, ...known }) => ({ ...known, why, whyNot: inexactWords(why) })),
  }
}
