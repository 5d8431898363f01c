import type { Scenario } from '../../schema/scenario.js'
import type { SimulatedEvent, Simulation, Wants } from '../../schema/simulation.js'
import { percent } from '../charts/frame.js'
import { type Html, html, list } from '../printables/html.js'
import { table } from '../text/report-page.js'

/** What a simulation rests on: its parts, and the facts and sources that they name. */
export type Grounds = Pick<Scenario, 'facts' | 'sources'>

/**
 * Everything that a simulation assumes, each with its basis and what it rests on.
 *
 * @param grounds the facts and sources of the scenario
 */
export function assumptionsHtml(simulation: Simulation, grounds: Grounds): Html {
  const { about, dispositions, others, blocs, events, options, items } = simulation
  const title = (option: string) => options[option]?.title ?? option
  const wanted = [
    ...dispositions.map((each) => assumption(each.member, wantsWords(each), each, grounds)),
    ...(others === undefined
      ? []
      : [assumption('every other member', wantsWords(others), { ...others, facts: [] }, grounds)]),
    ...Object.entries(blocs).map(([name, bloc]) => {
      const leads = bloc.follows === undefined ? 'as most of them would' : `as ${bloc.follows} does`
      return assumption(`bloc ${name}`, `${bloc.members.join(', ')} vote ${leads}`, bloc, grounds)
    }),
    ...events.map((event) => assumption(`before ${event.before}`, eventWords(event), event, grounds)),
  ]
  return html`<h2>Assumptions</h2>
<p class="label">Simulated. What came out rests on what is assumed here.</p>
${about === undefined ? '' : html`<p>${about}</p>`}
${table(
  'Options',
  ['Option', 'What it is'],
  Object.keys(options).map((option) => [option, title(option)]),
)}
<p>Put to the vote: ${items.map(itemWords).join('; ')}. Where nothing carries, “${simulation.statusQuo}” is left.</p>
${table('What is assumed of whom', ['Who, or when', 'What', 'Basis', 'Rests on'], wanted)}`
}

const itemWords = ({ id, motion, kind, by, substitutes, recused }: Simulation['items'][number]) =>
  [
    `${id}: ${motion}${kind === undefined ? '' : `, as ${kind}`}${by === undefined ? '' : `, moved by ${by}`}`,
    ...(substitutes.length === 0 ? [] : [`then in its place ${substitutes.join(', ')}`]),
    ...(recused.length === 0 ? [] : [`recused, where there: ${recused.join(', ')}`]),
  ].join('; ')

function assumption(
  who: string,
  what: string,
  {
    basis,
    facts,
    note,
  }: { readonly basis: string; readonly facts: readonly string[]; readonly note?: string | undefined },
  grounds: Grounds,
): (string | Html)[] {
  const told = facts.flatMap((id) => {
    const fact = grounds.facts[id]
    return fact === undefined
      ? [id]
      : [
          `${fact.says} (${[fact.confidence, ...fact.sources.map((source) => grounds.sources[source]?.title ?? source)].join('; ')})`,
        ]
  })
  const rests = html`${note === undefined ? '' : html`<p>${note}</p>`}${list(told)}`
  return [who, what, basis, told.length === 0 && note === undefined ? 'nothing: it is assumed' : rests]
}

/** What a member wants and how she votes, in words. */
export function wantsWords(wants: Wants): string {
  const { preference, utilities, chances = {}, presence, votes, follows, tornWithin, wavers, spread } = wants
  const parts = [
    preference === undefined
      ? ''
      : `wants ${preference.map((each) => (typeof each === 'string' ? each : each.join(' or '))).join(', then ')}`,
    utilities === undefined
      ? ''
      : `worth to her: ${Object.entries(utilities)
          .map(([option, worth]) => `${option} ${worth}`)
          .join(', ')}${spread === 0 ? '' : `, each up or down by up to ${spread}`}`,
    ...Object.entries(chances).map(
      ([option, { aye, nay, abstain }]) =>
        `on ${option}: aye ${share(aye)}, nay ${share(nay)}${abstain === 0 ? '' : `, abstains ${share(abstain)}`}`,
    ),
    presence === 1 ? '' : `there ${share(presence)} of the time`,
    WAYS[votes],
    follows === undefined ? '' : `follows ${follows}`,
    tornWithin === 0 ? '' : `abstains where two sides are worth within ${tornWithin} of each other`,
    wavers === 0 ? '' : `votes the other way ${share(wavers)} of the time`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}

const WAYS: Readonly<Record<Wants['votes'], string>> = {
  sincere: '',
  'with-expected-majority': 'goes with the majority that she expects',
  sophisticated: 'looks ahead',
}

const share = (chance: number) => (Number.isInteger(chance * 100) ? `${chance * 100} %` : percent(chance, 2))

function eventWords({ text, chance, shifts }: SimulatedEvent): string {
  const moved = shifts.map(({ option, by, members, moves, spread }) => {
    const whom = members === undefined ? 'everybody' : members.join(', ')
    const some = moves === undefined ? whom : `${moves} of ${whom}, by lot`
    return `${option} is worth ${by >= 0 ? `${by} more` : `${-by} less`}${spread === 0 ? '' : ` (give or take ${spread})`} to ${some}`
  })
  return `${text} ${chance === 1 ? '' : `With a chance of ${share(chance)}: `}${moved.join('; ')}.`
}
