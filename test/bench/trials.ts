// Trials a second: a study whose ballots are chances alone, against the plain loop over typed arrays that does
// nothing else; a study of dispositions; and whole meetings through the full engine. One run, ratios.
import { readFileSync } from 'node:fs'
import { convene, council, rulebooks } from 'council-sim'
import { readScenario } from 'council-sim/scenario'
import {
  exactOdds,
  merge,
  playMeeting,
  playThroughRules,
  randomPolicy,
  runShard,
  type Study,
  scripted,
  studyFrom,
  studyOf,
  tellTrial,
} from 'council-sim/simulation'
import { trialRunner } from '../../src/cli/trial-pool.js'
import { type Figure, measured } from './measure.js'

const TRIALS = 200_000
const SEATS = 11
const CHANCES = Array.from({ length: SEATS }, (_, n) => 0.3 + n / 25)
const names = CHANCES.map((_, n) => `Member ${n + 1}`)

/** What a trial costs at the least: draws and a count, by xoshiro128**, in one loop. */
function plainLoop(): number {
  const cuts = Float64Array.from(CHANCES, (chance) => chance * 2 ** 32)
  let [a, b, c, d] = [1, 2, 3, 4]
  let carried = 0
  for (let trial = 0; trial < TRIALS; trial += 1) {
    let ayes = 0
    for (let n = 0; n < SEATS; n += 1) {
      const five = Math.imul(b, 5)
      const word = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
      const t = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= t
      d = (d << 11) | (d >>> 21)
      if (word < (cuts[n] ?? 0)) ayes += 1
    }
    if (2 * ayes > SEATS) carried += 1
  }
  return carried
}

const chanceStudy = studyFrom({
  scenario: 'bench',
  title: 'Bench',
  council: council({ rules: rulebooks.rosenberg, seats: names, chair: names[0] ?? null }),
  simulation: {
    options: { close: { title: 'Close it.' }, leave: { title: 'Leave it.' } },
    statusQuo: 'leave',
    items: [{ id: 'street', motion: 'close' }],
    dispositions: names.map((member, n) => ({
      member,
      chances: { close: { aye: CHANCES[n] ?? 0, nay: 1 - (CHANCES[n] ?? 0) } },
      basis: 'assumed' as const,
    })),
  },
})

function story(name: string) {
  const file = new URL(`../../examples/scenarios/${name}.yaml`, import.meta.url)
  return readScenario(readFileSync(file, 'utf8'), name)
}
const june = studyOf(story('san-jose-2022-06-reintroduction'), { find: story })
const march = studyOf(story('san-jose-2022-03'))

const shard = (scenario: Study) => () => runShard({ scenario, seed: 1, index: 0, of: 1, trials: TRIALS })

/** Each figure is of 200,000 trials, or of one meeting, as it says. */
export function trialFigures(): Figure[] {
  const [told] = tellTrial(march, 1, 0)
  const [item] = march.simulation.items
  if (told === undefined || item === undefined) throw new Error('an item')
  const opening = convene({ rules: 'rosenberg', seats: names.slice(0, 5), chair: names[0] ?? null })
  const script = scripted([
    { type: 'move', by: 'Member 2', text: 'Close Mill Street.' },
    { type: 'second', by: 'Member 3' },
    { type: 'call-vote', by: 'Member 2' },
    { type: 'vote', ballots: {}, others: 'aye' },
  ])
  let trial = 0
  return [
    measured('200,000 trials, plain typed-array loop', 5, plainLoop),
    measured('200,000 trials, 11 chances, runShard', 2, shard(chanceStudy)),
    measured('200,000 trials, dispositions settled, runShard', 2, shard(march)),
    measured('200,000 trials, dispositions that vary, runShard', 2, shard(june)),
    measured('the exact odds of the same study', 5, () => exactOdds(june)),
    measured('one meeting of dispositions, full engine', 1000, () =>
      playThroughRules(
        march,
        item,
        Object.keys(told.questions[0]?.ballots ?? {}),
        (n) => told.questions[n]?.ballots,
      ),
    ),
    measured('one meeting by a script of four actions, full engine', 1000, () =>
      playMeeting({ opening, policy: script, seed: 1, trial: 0 }),
    ),
    measured('one meeting by chance, 20 turns, full engine', 300, () => {
      trial += 1
      return playMeeting({ opening, policy: randomPolicy(), seed: 1, trial, turns: 20 })
    }),
  ]
}

/** The same run on one worker and on two, in one run, workers already started: microseconds each. */
export async function workerFigures(): Promise<Figure[]> {
  const trials = 2_000_000
  const figures: Figure[] = []
  for (const workers of [1, 2]) {
    const runner = trialRunner(1, workers, () => {})
    await runner.run(june, 1000)
    const times: number[] = []
    for (let n = 0; n < 3; n += 1) {
      const start = performance.now()
      merge([await runner.run(june, trials)])
      times.push((performance.now() - start) * 1000)
    }
    times.sort((a, b) => a - b)
    await runner.close()
    const [least = 0, median = 0, most = 0] = times
    figures.push({ name: `2,000,000 trials that vary, workers: ${workers}`, median, least, most, rounds: 1 })
  }
  return figures
}
