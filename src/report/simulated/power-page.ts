import { percent } from '../charts/frame.js'
import { type PowerBar, powerBarsSvg } from '../charts/power-bars.js'
import { html } from '../printables/html.js'
import { figures, reportPage, table } from '../text/report-page.js'

/** An exact number, as it is told. */
interface ExactTold {
  readonly fraction: string
  readonly value: number
}

/** What one vote is worth, as it is told; `name` stands for several players where they are alike. */
export interface PowerTold {
  readonly name: string
  /** Null for a mayor, who is no member. */
  readonly weight: number | null
  readonly swings: string
  readonly banzhaf: ExactTold
  readonly banzhafAbsolute: ExactTold
  readonly shapleyShubik: ExactTold | null
}

/** A body whose power is told: its rule in words, all its votes, and lines of players. */
export interface BodyTold {
  readonly rule: string
  readonly votes: number
  /** What else is so: vacant seats, a mayor. */
  readonly setting: readonly string[]
  readonly players: readonly PowerTold[]
}

/** What a page and a chart of power say of where the numbers come from. */
export const COUNTED =
  'Counted, not drawn: everybody is there and votes aye or nay, every way as likely as the other. Nothing ' +
  'here says how anybody votes.'

/** As many bars are drawn; a chart of more is of no use to anybody. */
const MOST_DRAWN = 60

/**
 * The power of each player as a chart: shares of votes, of swings, and of orders of joining.
 *
 * @example powerChart({ rule: '39 ayes', votes: 45, setting: [], players })
 */
export function powerChart({ rule, votes, players }: BodyTold): string {
  const bars = players.slice(0, MOST_DRAWN).map(
    ({ name, weight, banzhaf, shapleyShubik }): PowerBar => ({
      name,
      weight,
      votes: weight === null ? null : weight / votes,
      banzhaf: banzhaf.value,
      shapleyShubik: shapleyShubik?.value ?? null,
    }),
  )
  const rest = players.length - bars.length
  const more = rest > 0 ? ` The first ${MOST_DRAWN} of ${players.length}.` : ''
  return powerBarsSvg({
    title: `Power under “${rule}”`,
    caption: `Of each player, and of ${votes} votes. Exact: counted, not drawn.${more}`,
    bars,
  })
}

/**
 * The power of each vote as one page of HTML: the chart, and a table of the same numbers with their fractions.
 *
 * @example powerPage({ rule: '39 ayes', votes: 45, setting: [], players })
 */
export function powerPage(body: BodyTold): string {
  const { rule, votes, setting, players } = body
  const told = (number: ExactTold | null) =>
    number === null
      ? 'too many to count'
      : html`${percent(number.value, 4)}<br><small>${number.fraction}</small>`
  const rows = players.map((player) => [
    player.name,
    player.weight === null ? '–' : String(player.weight),
    player.weight === null ? '–' : percent(player.weight / votes, 4),
    told(player.banzhaf),
    told(player.banzhafAbsolute),
    told(player.shapleyShubik),
    html`<small>${player.swings}</small>`,
  ])
  return reportPage(`Power under “${rule}”`, [
    html`<p class="label">${COUNTED}</p>`,
    html`<p>${[`${votes.toLocaleString('en')} votes in all`, ...setting].join('; ')}.</p>`,
    figures()(powerChart(body)),
    table(
      'Of each player: votes, and what they are worth',
      ['Player', 'Votes', 'Share of votes', 'Banzhaf', 'Absolute Banzhaf', 'Shapley-Shubik', 'Swings'],
      rows,
      [1, 2, 3, 4, 5, 6],
    ),
    html`<h2>What the numbers are</h2>
<ul><li>Banzhaf (1965): her share of all cases in which one vote decides.</li>
<li>Absolute Banzhaf: how likely she is to decide where all others toss coins.</li>
<li>Shapley-Shubik (1954): her share of all orders of joining in which hers is the vote that decides.</li>
<li>Swings: in how many sets of the others her vote decides.</li></ul>`,
  ])
}
