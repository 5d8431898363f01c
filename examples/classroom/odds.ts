import { act, InputError, type Motion, parseThreshold } from 'council-sim'
import {
  estimateOf,
  exactOdds,
  optionOf,
  questionsOfItem,
  type Study,
  type Supposal,
  supposing,
  tellTrial,
} from 'council-sim/simulation'
import { h, panel } from './dom.js'
import { problemBox, problemsOf } from './parts.js'
import { rulebookOf } from './scenarios.js'
import type { GivenVote, Supposition } from './supposed.js'
import { spoken, t, term } from './words/index.js'

const TRIALS = 1000
const SEED = 1

/** One outcome with its chance; with a range where it is an estimate. */
interface Likely {
  readonly name: string
  /** The name is the story's own, in its own language. */
  readonly own: boolean
  readonly share: number
  readonly range: readonly [low: number, high: number] | null
}

/** How likely a study's outcomes are, as things are supposed. */
export interface Odds {
  readonly exact: boolean
  readonly likely: readonly Likely[]
  /** Members whose ballots are settled here; null where the simulation does not put the question. */
  readonly settled: readonly string[] | null
  readonly problems: InputError | null
}

/** The first question of each item of a study, with every ballot open: for a story without a vote. */
export const votesOpen = (study: Study): GivenVote[] =>
  study.simulation.items.flatMap((item) => {
    const put = questionsOfItem(study, item)
    if (put.end) return []
    const meeting = act(put.meeting, { type: 'vote', ballots: {}, others: 'unreported' })
    return [{ meeting, motion: put.motion.id, number: 0 }]
  })

/** The odds of a study under what is supposed: other rules, members who are gone, ballots that are settled. */
export function likelyIf(study: Study, motion: Motion | undefined, supposed: Supposition): Odds {
  const option = motion === undefined ? undefined : optionOf(study.simulation, motion)
  const seated = study.council.seats.flatMap(({ member }) =>
    member === null || supposed.removed.includes(member) ? [] : [member],
  )
  const of = option === undefined ? {} : supposed.ballots
  const settled = option === undefined ? null : Object.keys(of).filter((name) => seated.includes(name))
  try {
    const supposal = supposalOf(supposed)
    const ballots = option === undefined ? {} : { ballots: { on: option, of } }
    const other = supposing(study, { ...supposal, ...ballots, removed: supposed.removed })
    // What is exact is the first question; of several the last one is asked about.
    const odds = other.simulation.items.length === 1 ? exactOdds(other) : null
    if (odds === null) return { exact: false, likely: tried(other), settled, problems: null }
    const likely = (['carried', 'lost', 'no-quorum', 'undetermined'] as const).flatMap((name): Likely[] => {
      const share = name === 'no-quorum' ? odds.noQuorum : odds[name]
      const row = { name: term('decisions', name), own: false, share, range: null }
      return share > 0 || name === 'carried' || name === 'lost' ? [row] : []
    })
    return { exact: true, likely, settled, problems: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { exact: false, likely: [], settled, problems: error }
  }
}

function supposalOf({ rule, threshold }: Supposition): Supposal {
  if (rule === 'threshold') return { threshold: parseThreshold(threshold) }
  const rules = rulebookOf(rule)
  return rules === undefined ? {} : { rules }
}

/** What is left in the end, in trials: each option of the study. */
function tried(study: Study): Likely[] {
  const ends = Array.from({ length: TRIALS }, (_, trial) => tellTrial(study, SEED, trial).at(-1)?.option)
  return Object.entries(study.simulation.options).map(([id, { title }]) => {
    const { share, low, high } = estimateOf(ends.filter((each) => each === id).length, TRIALS)
    return { name: title, own: true, share, range: [low, high] }
  })
}

/** How likely each outcome is, by what the story says that members want. Simulated, and it says so. */
export function oddsPanel(study: Study, odds: Odds, { ballots }: Supposition): HTMLElement {
  const { exact, likely, settled, problems } = odds
  const { about, options, items } = study.simulation
  const moved = items.at(-1)?.motion ?? ''
  const note = (text: string, attributes = {}) => h('p', { class: 'note', ...attributes }, text)
  const how = exact ? t('oddsExact') : t('oddsTrials', { n: TRIALS.toLocaleString(spoken()), seed: SEED })
  return panel(
    t('odds'),
    'odds',
    h('p', { class: 'basis assumed' }, h('b', { 'aria-hidden': 'true' }, 'S'), ` ${t('oddsAbout')}`),
    exact && h('p', { class: 'question', lang: 'en' }, options[moved]?.title ?? moved),
    problems === null
      ? [oddsTable(likely, exact), note(how, { id: 'odds-how', 'data-exact': String(exact) })]
      : problemBox(problemsOf(problems)),
    settled === null && Object.keys(ballots).length > 0 && note(t('oddsElsewhere')),
    settled !== null && settled.length > 0 && note(t('oddsSettled', { names: settled.join(', ') })),
    about !== undefined && note(about, { lang: 'en' }),
  )
}

function oddsTable(likely: readonly Likely[], exact: boolean): HTMLElement {
  const head = [t('inTheEnd'), t('chance'), ...(exact ? [] : [t('range')])]
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...head.map((title) => h('th', { scope: 'col' }, title)))),
    h(
      'tbody',
      {},
      ...likely.map(({ name, own, share, range }) =>
        h(
          'tr',
          { 'data-share': share },
          h('th', { scope: 'row', ...(own ? { lang: 'en' } : {}) }, name),
          h(
            'td',
            {},
            h('span', { class: 'share' }, percent(share)),
            h('span', { class: 'bar', style: `width:${share * 5}rem`, 'aria-hidden': 'true' }),
          ),
          range !== null && h('td', {}, `${percent(range[0])} – ${percent(range[1])}`),
        ),
      ),
    ),
  )
}

/** Never 0 or 100 for what is not quite. */
function percent(share: number): string {
  const tenths = Math.round(share * 1000)
  const words = (n: number) => `${(n / 10).toLocaleString(spoken())}\u00a0%`
  if (share > 0 && tenths === 0) return `< ${words(1)}`
  return share < 1 && tenths === 1000 ? `> ${words(999)}` : words(tenths)
}
