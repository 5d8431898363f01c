import { LARGEST_SEED } from '../kernel/dice.js'
import { InputError, type Problem } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import { sweepPage } from '../report/simulated/sweep-page.js'
import { trialsText } from '../report/simulated/trials.js'
import { type Simulated, trialsPage } from '../report/simulated/trials-page.js'
import type { Scenario } from '../schema/scenario.js'
import type { Summary } from '../schema/trials.js'
import { type Study, studyOf } from '../simulation/study/study.js'
import { estimateOf } from '../simulation/trials/estimate.js'
import { toPrecision, trialsFor } from '../simulation/trials/precision.js'
import { runShard } from '../simulation/trials/shard.js'
import { parseSweep, type SweptRange, sweep } from '../simulation/trials/sweep.js'
import { type Command, callError, DONE, type Given, json, type Terminal } from './command.js'
import { checkWritable, writeText } from './files.js'
import { watchOn } from './progress-bar.js'
import { rulebook } from './rules.js'
import { findScenario, openPlaced } from './scenarios.js'
import { chartOf, sweepChart, sweepText } from './simulate-output.js'
import { trialRunner } from './trial-pool.js'
import { resultOf } from './trial-result.js'

const TRIALS = 10_000
const CHARTS = ['outcomes', 'tally', 'sweep']

/** `council-sim simulate`: what comes of the dispositions in a scenario, over many trials. */
export const simulate: Command = {
  name: 'simulate',
  summary: 'Plays a scenario over and over under the dispositions in it, and counts what comes of it.',
  usage:
    'simulate SCENARIO [--trials N | --precision p] [--seed S] [--workers W] [--shard i/n] [--sweep name=from:to:step] [--rules ID] [--svg CHART] [--html FILE] [--json]',
  options: {
    trials: { value: 'N', says: `how many trials; ${TRIALS.toLocaleString('en')}, if left out` },
    precision: { value: 'P', says: 'as many as it takes: 0.01 is one point either way' },
    seed: { value: 'S', says: 'another seed draws others; 1, if left out' },
    workers: { value: 'W', says: 'threads; the result is the same for any number' },
    shard: { value: 'I/N', says: 'only shard I of N, counted from 0: one line for merge' },
    sweep: { value: 'RANGE', says: 'varies a number: speech.by=0:8:2, more after commas' },
    rules: { value: 'ID', says: 'another rulebook than its own' },
    svg: { value: 'CHART', says: 'outcomes, tally or sweep, as SVG' },
    html: { value: 'FILE', says: 'write a report to open in a browser' },
    json: { says: 'everything as JSON' },
  },
  details: [
    'Everything here is simulated: dispositions are in the scenario, each with its basis.',
    'The same seed and number of trials give the same result, byte for byte, on any',
    'number of threads and machines.',
  ],
  example: 'council-sim simulate san-jose-2022-06-reintroduction --sweep speech.moves=0:9:1',
  async run(given, terminal) {
    const [file, ...more] = given.words
    if (file === undefined || more.length > 0) throw callError(simulate, 'expected one scenario')
    const asked = readNumbers(given)
    const { study, scenario } = openStudied(file, given)
    const html = given.value('html')
    if (html !== undefined) checkWritable(html)
    if (asked.shard !== undefined) {
      const [index, of] = asked.shard
      const summary = runShard({ scenario: study, seed: asked.seed, index, of, trials: asked.trials })
      await terminal.out(`${JSON.stringify(summary)}\n`)
      return DONE
    }
    const runner = trialRunner(asked.seed, asked.workers, watchOn(terminal, runsOf(asked)))
    try {
      const { precision } = asked
      const run = (each: Study) =>
        precision === undefined
          ? runner.run(each, asked.trials)
          : toPrecision(precision, (trials) => runner.run(each, trials))
      await (asked.sweep === undefined
        ? tellOne(await run(study), study, scenario, given, terminal)
        : tellSweep(study, scenario, asked.sweep, run, asked.seed, given, terminal))
    } finally {
      await runner.close()
      if (terminal.watched) terminal.err('\r\u001b[K')
    }
    return DONE
  },
}

/** The study in a scenario, with the place of what is wrong in its file. */
export const openStudy = (file: string, given: Given): Study => openStudied(file, given).study

function openStudied(file: string, given: Given): { readonly study: Study; readonly scenario: Scenario } {
  const { scenario, place } = openPlaced(file)
  const rules = given.value('rules')
  try {
    const study = studyOf(scenario, {
      find: findScenario,
      ...(rules === undefined ? {} : { rules: rulebook(rules) }),
    })
    return { study, scenario }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.problems.map((problem) => ({ ...problem, file, ...place(problem.path) })))
  }
}

const simulated = ({ title, simulation, council }: Study, grounds: Scenario): Simulated => ({
  title,
  simulation,
  rules: council.rules,
  grounds,
})

async function tellOne(
  summary: Summary,
  study: Study,
  scenario: Scenario,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const html = given.value('html')
  if (html !== undefined) writeText(html, trialsPage(summary, simulated(study, scenario), estimateOf))
  const chart = given.value('svg')
  if (chart !== undefined) await terminal.out(chartOf(chart, summary, study.title))
  else if (given.flag('json')) await terminal.out(json(resultOf(summary)))
  else await terminal.out(trialsText(summary, estimateOf))
}

async function tellSweep(
  study: Study,
  scenario: Scenario,
  ranges: readonly SweptRange[],
  run: (study: Study) => Promise<Summary>,
  seed: number,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const points = await sweep(study, ranges, run)
  const html = given.value('html')
  if (html !== undefined)
    writeText(html, sweepPage(points, sweepChart(study, ranges, points), simulated(study, scenario), seed))
  if (given.value('svg') !== undefined) await terminal.out(sweepChart(study, ranges, points))
  else if (given.flag('json'))
    await terminal.out(json({ simulated: true, scenario: study.scenario, seed, points }))
  else await terminal.out(sweepText(study, ranges, points, seed))
}

function readNumbers(given: Given) {
  const problems: Problem[] = []
  const wrong = (message: string) => problems.push({ code: 'arguments', path: '', message })
  const whole = (name: string, least: number, most: number, otherwise: number) => {
    const text = given.value(name)
    if (text === undefined) return otherwise
    const number = Number(text.replaceAll('_', ''))
    if (text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number
    wrong(`--${name}: expected a whole number from ${least} to ${most}, found ${show(text)}`)
    return otherwise
  }
  const clash = (one: string, other: string) => {
    if (given.value(one) !== undefined && given.value(other) !== undefined)
      wrong(`expected --${one} or --${other}, not both`)
  }
  clash('trials', 'precision')
  for (const other of ['precision', 'sweep', 'workers', 'svg', 'html']) clash('shard', other)
  if (given.flag('json') && given.value('svg') !== undefined) wrong('expected --svg or --json, not both')
  const chart = given.value('svg')
  if (
    chart !== undefined &&
    (!CHARTS.includes(chart) || (chart === 'sweep') !== (given.value('sweep') !== undefined))
  )
    wrong(`--svg: expected outcomes or tally, or with --sweep sweep, found ${show(chart)}`)
  const asked = {
    trials: whole('trials', 1, 1e12, TRIALS),
    seed: whole('seed', 0, LARGEST_SEED, 1),
    workers: whole('workers', 1, 1024, 1),
    shard: readShard(given.value('shard'), wrong),
    precision: readOption(given.value('precision'), readPrecision, problems),
    sweep: readOption(given.value('sweep'), parseSweep, problems),
  }
  if (problems.length > 0) throw new InputError([...problems, seeHelp])
  return asked
}

type Asked = ReturnType<typeof readNumbers>

/** How many runs there will be: each point of a sweep is one. */
const runsOf = ({ sweep: ranges = [], precision }: Asked) =>
  precision !== undefined ? 1 : ranges.reduce((points, { values }) => points * values.length, 1)

const seeHelp: Problem = { code: 'arguments', path: '', message: 'See council-sim simulate --help' }

/** What an option is read as; its problems are told with all others. */
function readOption<Value>(
  text: string | undefined,
  read: (text: string) => Value,
  problems: Problem[],
): Value | undefined {
  if (text === undefined) return undefined
  try {
    return read(text)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems.map(({ code, path, message }) => ({ code, path: `--${path}`, message })))
    return undefined
  }
}

function readPrecision(text: string): number {
  const precision = text.trim() === '' ? Number.NaN : Number(text)
  trialsFor(precision)
  return precision
}

/** `3/16`: shard 3 of 16, the first of which is 0. */
function readShard(
  text: string | undefined,
  wrong: (message: string) => void,
): [index: number, of: number] | undefined {
  if (text === undefined) return undefined
  const [index, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number)
  if (index !== undefined && of !== undefined && index < of && of <= 1e12) return [index, of]
  wrong(`--shard: expected i/n, with i from 0 to n - 1, found ${show(text)}`)
  return undefined
}
