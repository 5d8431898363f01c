import { unconfirmedRows } from '../../rules/readers.js'
import type { Rulebook } from '../../rules/rulebook.js'
import type { Simulation } from '../../schema/simulation.js'
import type { QuestionOdds, Summary } from '../../schema/trials.js'
import { percent } from '../charts/frame.js'
import { outcomeBarsSvg } from '../charts/outcome-bars.js'
import { tallyBarsSvg } from '../charts/tally-bars.js'
import { type Html, html } from '../printables/html.js'
import { figures, reportPage, table } from '../text/report-page.js'
import { BALLOT_WORDS } from '../words/words.js'
import { assumptionsHtml, type Grounds } from './assumptions.js'
import { oddsSentence } from './odds.js'
import { type ShareTold, SIMULATED } from './trials.js'

/** What a report on a simulation is about, beside what came of it. */
export interface Simulated {
  readonly title: string
  readonly simulation: Simulation
  readonly rules: Rulebook
  readonly grounds: Grounds
}

/** How a count of trials is told: simulation has the formula. */
export type Estimator = (count: number, trials: number) => ShareTold

const number = (count: number) => count.toLocaleString('en')
const interval = ({ low, high }: ShareTold) => `${percent(low, 2)} to ${percent(high, 2)}`

/**
 * The trials of a study as one page of HTML: charts, tables of the same numbers, exact odds, and everything
 * that was assumed. Simulated, and it says so at every turn.
 *
 * @param estimate how a count of trials is told
 * @example trialsPage(summary, { title, simulation, rules, grounds: scenario }, estimateOf)
 */
export function trialsPage(summary: Summary, told: Simulated, estimate: Estimator): string {
  const { played, seed, items } = summary
  const draw = figures()
  const caption = `Simulated: ${number(played)} trials, seed ${seed}; intervals hold 95 times in 100.`
  const body = [
    html`<p class="label">${SIMULATED}</p>`,
    html`<p>${number(played)} trials of ${summary.scenario}, seed ${String(seed)}, under ${told.rules.title}. Intervals hold 95 times in 100 (Wilson 1927). The same seed and number of trials give the same numbers on any machine.</p>`,
    ...items.flatMap((item) => {
      const questions = summary.questions.filter((each) => each.item === item.id)
      return [
        html`<h2>Simulated: ${item.id}</h2>`,
        ...counted('What became of the motion', item.outcomes),
        ...counted('What the council is left with', item.options),
        ...questions.flatMap((question) =>
          questionHtml(
            question,
            summary.odds?.find(({ item: of, id }) => of === item.id && id === question.id),
          ),
        ),
      ]
    }),
    assumptionsHtml(told.simulation, told.grounds),
    rulesHtml(told.rules),
  ]
  return reportPage(`Simulated: ${told.title}`, body, { label: 'Simulated' })

  function counted(heading: string, counts: Readonly<Record<string, number>>): Html[] {
    const shares = Object.entries(counts).map(([name, count]) => ({
      name,
      count,
      ...estimate(count, played),
    }))
    return [
      draw(outcomeBarsSvg({ title: `Simulated: ${heading.toLowerCase()}`, caption, bars: shares })),
      table(
        `${heading}, simulated`,
        ['Ends as', 'Trials', 'Share', 'Interval'],
        shares.map((each) => [each.name, number(each.count), percent(each.share, 2), interval(each)]),
        [1, 2, 3],
      ),
    ]
  }

  function questionHtml(question: Summary['questions'][number], odds: QuestionOdds | undefined): Html[] {
    const { id, kind, put, outcomes, ayes } = question
    if (put === 0) return [html`<h3>${id}</h3><p>Simulated: never put.</p>`]
    const heading = html`<h3>${KINDS[kind]} ${id}</h3>`
    const decided = table(
      `Decisions on “${id}”, simulated`,
      ['Decision', 'Times', 'Share of the times it was put'],
      Object.entries(outcomes)
        .filter(([name, count]) => count > 0 || name === 'carried' || name === 'lost')
        .map(([name, count]) => [
          kind === 'signature' ? (SIGNED[name] ?? name) : name,
          number(count),
          percent(count / put, 2),
        ]),
      [1, 2],
    )
    if (kind === 'signature') return [heading, decided]
    const seen = ayes.flatMap((count, n) =>
      count > 0 ? [[String(n), number(count), percent(count / put, 2)]] : [],
    )
    return [
      heading,
      html`<p>Simulated: put ${number(put)} times.</p>`,
      decided,
      ...(odds === undefined ? [] : oddsHtml(id, odds)),
      draw(
        tallyBarsSvg({
          title: `Simulated ayes on “${id}”`,
          caption: `Simulated: ${number(put)} times.`,
          counts: ayes,
        }),
      ),
      table(`Members who voted aye on “${id}”, simulated`, ['Ayes', 'Times', 'Share'], seen, [1, 2]),
      membersHtml(question),
    ]
  }
}

const KINDS = {
  main: 'Question',
  substitute: 'Substitute',
  signature: 'The mayor:',
  override: 'Question',
} as const
const SIGNED: Readonly<Record<string, string>> = { carried: 'signed, or left to become law', lost: 'vetoed' }

function oddsHtml(id: string, known: QuestionOdds): Html[] {
  const { odds } = known
  const sentence = html`<p>${oddsSentence(known)}</p>`
  if (odds === null) return [sentence]
  const rows = (
    [
      ['carried', odds.carried],
      ['lost', odds.lost],
      ['no quorum', odds.noQuorum],
      ['open', odds.undetermined],
    ] as const
  ).map(([name, { fraction, value }]) => [name, fraction ?? '–', String(value)])
  return [
    sentence,
    table(
      `Odds of “${id}” under the chances assumed, counted and not drawn`,
      ['Decision', 'Fraction', 'Number'],
      rows,
      [2],
    ),
  ]
}

function membersHtml({ id, put, members }: Summary['questions'][number]): Html {
  const ballots = ['aye', 'nay', 'abstain', 'recused', 'absent'] as const
  return table(
    `Simulated ballots on “${id}”, in per cent of the times it was put`,
    ['Member', ...ballots.map((ballot) => BALLOT_WORDS[ballot])],
    Object.entries(members).map(([name, counts]) => [
      name,
      ...ballots.map((ballot) => ((100 * (counts[ballot] ?? 0)) / put).toFixed(1)),
    ]),
    [1, 2, 3, 4, 5],
  )
}

/** The rulebook, and what in it nobody could confirm. */
export function rulesHtml(rules: Rulebook): Html {
  const open = unconfirmedRows(rules)
  return html`<h2>The rulebook</h2>
<p>${rules.title} (${rules.id}). ${open.length === 0 ? 'Every row of it was read in its source.' : `Rows that are recalled or assumed, and not confirmed: ${number(open.length)}.`} Every row with its source: <code>council-sim rules ${rules.id}</code>.</p>`
}
