import { LARGEST_SEED } from '../../kernel/dice.js'
import { freeze } from '../../kernel/freeze.js'
import { countOf, LANES } from '../../kernel/lanes.js'
import { InputError, type Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import { type QuestionOdds, type Summary, TRIALS_FORMAT } from '../../schema/trials.js'
import { DECISION_NAMES } from '../ballots/counting.js'
import { ABSENT, ABSTAIN, AYE, BALLOT_NAMES, NAY, RECUSED } from '../ballots/voters.js'
import { oddsOf } from '../exact/question-odds.js'
import type { Study } from '../study/study.js'
import { type Plan, planOf } from './plan.js'
import { type Listener, playerOf } from './player.js'

/**
 * Which trials to play. Trials go by blocks of 32: shard `index` of `of` plays blocks index, index + of,
 * index + 2·of, … A shard of a short run may have none.
 */
export interface ShardInput {
  readonly scenario: Study
  readonly seed: number
  readonly index: number
  readonly of: number
  /** Trials of the whole run, over all shards. */
  readonly trials: number
}

/** The most trials of one run: counts stay whole numbers that JSON carries exactly. */
const MOST_TRIALS = 1e12

/**
 * Plays one shard of a run. Pure: the same input, the same summary, on any machine; and whatever `of` is,
 * all shards together come to the same.
 *
 * @throws InputError with everything that is wrong with the numbers
 * @example merge([0, 1].map((index) => runShard({ scenario: study, seed: 7, index, of: 2, trials: 1000 })))
 */
export function runShard({ scenario, seed, index, of, trials }: ShardInput): Summary {
  const problems = [
    ...wholeNumber('seed', seed, 0, LARGEST_SEED),
    ...wholeNumber('trials', trials, 1, MOST_TRIALS),
    ...wholeNumber('of', of, 1, MOST_TRIALS),
    ...wholeNumber('index', index, 0, Number.isInteger(of) && of >= 1 ? of - 1 : MOST_TRIALS),
  ]
  if (problems.length > 0) throw new InputError(problems)
  const plan = planOf(scenario)
  const played = playedBy(index, of, trials)
  const player = playerOf(plan, seed)
  // Where nothing is drawn, every trial is the first.
  const alike = plan.slots.many === 0 && played > 0
  const counts = countsOf(plan, alike ? played : 1)
  if (alike) player.play(0, 1, counts.listener)
  for (let block = index; !alike && block * LANES < trials; block += of) {
    const many = Math.min(LANES, trials - block * LANES)
    player.play(block, many === LANES ? -1 : (1 << many) - 1, counts.listener)
  }
  return freeze({
    format: TRIALS_FORMAT,
    version: 1,
    simulated: true,
    scenario: scenario.scenario,
    digest: scenario.digest,
    seed,
    trials,
    of,
    shards: [index],
    played,
    ...counts.summary(),
  })
}

/** How many trials a shard has: the last block of a run can be short. */
function playedBy(index: number, of: number, trials: number): number {
  const blocks = Math.ceil(trials / LANES)
  if (index >= blocks) return 0
  const last = (blocks - 1) % of === index ? blocks * LANES - trials : 0
  return (Math.floor((blocks - 1 - index) / of) + 1) * LANES - last
}

function wholeNumber(path: string, value: number, least: number, most: number): Problem[] {
  if (Number.isInteger(value) && value >= least && value <= most) return []
  const message = `expected a whole number from ${least} to ${most}, found ${show(value)}`
  return [{ code: 'shard', path, message }]
}

let latest: { readonly digest: string; readonly odds: QuestionOdds[] } | undefined

/** The odds of a plan's questions. The last are kept: many shards of one study are played. */
function oddsOfPlan({ study, questions }: Plan): QuestionOdds[] {
  if (latest?.digest !== study.digest) latest = { digest: study.digest, odds: oddsOf(study, questions) }
  return latest.odds
}

/**
 * Counters, in whole numbers, for everything that a summary tells.
 *
 * @param times how often each trial that is told is counted
 */
function countsOf(
  plan: Plan,
  times: number,
): {
  readonly listener: Listener
  summary(): Pick<Summary, 'outcomes' | 'options' | 'items' | 'questions' | 'odds'>
} {
  const people = plan.voters.voters.length
  const outcomes = plan.items.map(() => new Map<string, number>())
  const options = plan.items.map(() => new Float64Array(plan.voters.options.length))
  const decisions = plan.questions.map(() => new Float64Array(DECISION_NAMES.length))
  const ayes = plan.questions.map(() => new Float64Array(people + 1))
  const ballots = plan.questions.map(() => new Float64Array(people * BALLOT_NAMES.length))
  const manyIn = (mask: number) => countOf(mask) * times
  const listener: Listener = {
    voted(question, put, { aye, nay, abstain, recused }, counted, decided) {
      for (let n = 0; n < decided.length; n += 1) add(decisions[question], n, manyIn(decided[n] ?? 0))
      const each = ballots[question]
      const all = manyIn(put)
      for (let v = 0; v < people; v += 1) {
        const first = v * BALLOT_NAMES.length
        const a = manyIn((aye[v] ?? 0) & put)
        const n = manyIn((nay[v] ?? 0) & put)
        const b = manyIn((abstain[v] ?? 0) & put)
        const r = manyIn((recused[v] ?? 0) & put)
        add(each, first + AYE, a)
        add(each, first + NAY, n)
        add(each, first + ABSTAIN, b)
        add(each, first + RECUSED, r)
        add(each, first + ABSENT, all - a - n - b - r)
      }
      for (let lane = 0; lane < LANES; lane += 1) {
        if ((put >>> lane) & 1) add(ayes[question], counted[lane] ?? 0, times)
      }
    },
    ended(item, trials, outcome, option) {
      const many = manyIn(trials)
      const each = outcomes[item]
      each?.set(outcome, (each.get(outcome) ?? 0) + many)
      add(options[item], option, many)
    },
  }
  return {
    listener,
    summary() {
      const items = plan.items.map(({ id }, n) => ({
        id,
        outcomes: sorted(Object.fromEntries(outcomes[n] ?? [])),
        options: named(plan.voters.options, options[n]),
      }))
      const questions = plan.questions.map(({ item, id, kind, option }, n) => ({
        item,
        id,
        kind,
        option,
        put: (decisions[n] ?? new Float64Array()).reduce((sum, count) => sum + count, 0),
        outcomes: named(DECISION_NAMES, decisions[n]),
        ayes: [...(ayes[n] ?? [])],
        members: Object.fromEntries(
          plan.voters.voters.flatMap(({ name, signs, votes }, v) => {
            const asked = kind === 'signature' ? signs : votes
            return asked ? [[name, named(BALLOT_NAMES, ballots[n]?.subarray(v * BALLOT_NAMES.length))]] : []
          }),
        ),
      }))
      const last = items.at(-1)
      const odds = oddsOfPlan(plan)
      return { outcomes: last?.outcomes ?? {}, options: last?.options ?? {}, items, questions, odds }
    },
  }
}

function add(counts: Float64Array | undefined, at: number, many = 1): void {
  if (counts !== undefined) counts[at] = (counts[at] ?? 0) + many
}

const named = (names: readonly string[], counts: Float64Array | undefined): Record<string, number> =>
  Object.fromEntries(names.map((name, n) => [name, counts?.[n] ?? 0]))

/** Counts in the order of their names: equal counts are equal texts. */
export const sorted = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
