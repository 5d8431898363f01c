import { InputError, type Problem } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import { type BodyTold, powerChart, powerPage } from '../report/simulated/power-page.js'
import { columnsOf, padTo } from '../report/text/columns.js'
import { forTerminal, wrap } from '../report/text/escape.js'
import { type PlayerPower, type Power, powerOf } from '../simulation/power/power.js'
import type { PowerQuestion } from '../simulation/power/read-power.js'
import { type Command, DONE, json } from './command.js'
import { writeText } from './files.js'
import { readWeights, type Weighing } from './weights.js'

/** `council-sim power`: what each vote is worth under a rule. */
export const power: Command = {
  name: 'power',
  summary: 'Tells the power of each vote under a rule and weights: Banzhaf, Shapley and Shubik; exact.',
  usage: 'power --rule RULE --weights LIST-OR-FILE [--svg] [--html FILE] [--json]',
  options: {
    rule: { value: 'RULE', says: 'what the ayes must reach; a count is of weights' },
    weights: { value: 'WEIGHTS', says: '7,7,1,1 or A=7,B=1, or a file (below)' },
    seats: { value: 'N', says: 'instead of weights: so many equal votes' },
    vacant: { value: 'N', says: 'vacant seats, for a share of seats' },
    'mayor-breaks-ties': { says: 'a mayor who is no member breaks equal votes' },
    override: { value: 'RULE', says: 'a mayor has a veto, which this overrides' },
    svg: { says: 'as a chart: SVG, in black and white' },
    html: { value: 'FILE', says: 'write a report to open in a browser' },
    json: { says: 'as JSON, with the exact fractions' },
  },
  details: [
    'Everybody is there and votes aye or nay. Rules are written as in council-sim',
    'decide; "majority of voting by heads" counts members in a body of weights, and',
    '"… in each group" two colleges. A file of weights is JSON ([7, 1], {"A": 7} or',
    '[{"name": "A", "weight": 7, "group": "north"}]) or lines of name,weight,group.',
  ],
  example: 'council-sim power --rule "39 ayes" --weights 7,7,7,7,7,1,1,1,1,1,1,1,1,1,1',
  async run(given, terminal) {
    const problems: Problem[] = []
    const wrong = (message: string) => problems.push({ code: 'arguments', path: '', message })
    for (const word of given.words) wrong(`unexpected "${word}": the weights follow --weights, with commas`)
    const rule = given.value('rule')
    if (rule === undefined) wrong('expected --rule, as --rule "majority of voting"')
    const count = (name: 'seats' | 'vacant', least: number): number | undefined => {
      const text = given.value(name)
      if (text === undefined) return undefined
      if (/^[0-9]{1,4}$/.test(text) && Number(text) >= least) return Number(text)
      wrong(`--${name}: expected a whole number from ${least} to 9999, found ${show(text)}`)
      return undefined
    }
    const seats = count('seats', 1)
    const vacant = count('vacant', 0)
    const weighing = weighingOf(
      given.value('weights'),
      given.value('seats') === undefined ? null : seats,
      problems,
    )
    const override = given.value('override')
    const question: PowerQuestion = {
      // Without a rule there is a problem already; the rest is still looked through.
      rule: rule ?? '1 aye',
      weights: weighing?.weights ?? [1],
      ...(weighing?.groups === undefined ? {} : { groups: weighing.groups }),
      ...(vacant === undefined ? {} : { vacant }),
      ...(given.flag('mayor-breaks-ties') ? { tie: 'chair-decides' } : {}),
      ...(override === undefined ? {} : { mayor: { override } }),
    }
    if (given.flag('svg') && given.flag('json')) wrong('expected --svg or --json, not both')
    const html = given.value('html')
    const found = attempted(question, problems)
    const body = () => bodyTold(question, found)
    if (html !== undefined) writeText(html, powerPage(body()))
    await terminal.out(
      given.flag('svg')
        ? powerChart(body())
        : given.flag('json')
          ? json(asJson(question, found))
          : textOf(question, found),
    )
    return DONE
  },
}

function weighingOf(
  text: string | undefined,
  seats: number | null | undefined,
  problems: Problem[],
): Weighing | null {
  if (text !== undefined && seats === null) return readWeights(text, problems)
  if (text === undefined && typeof seats === 'number')
    return { weights: Array.from({ length: seats }, () => 1) }
  if (seats === undefined && text === undefined) return null
  const message =
    text === undefined
      ? 'expected --weights, as --weights 3,2,1, or --seats'
      : 'expected --weights or --seats, not both'
  problems.push({ code: 'arguments', path: '', message })
  return null
}

/** The answer, or every problem of the call and of the question at once. */
function attempted(question: PowerQuestion, problems: Problem[]): Power {
  try {
    const found = powerOf(question)
    if (problems.length === 0) return found
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
  }
  throw new InputError(problems)
}

function asJson({ rule }: PowerQuestion, { players, exact }: Power) {
  return {
    rule,
    exact,
    players: players.map(({ name, weight, swings }) => ({ name, weight, swings })),
    banzhaf: players.map((player) => player.banzhaf),
    banzhafAbsolute: players.map((player) => player.banzhafAbsolute),
    shapleyShubik: players.map((player) => player.shapleyShubik),
  }
}

/** The body in words for a page or a chart; players without names who are alike are one line of it. */
function bodyTold({ rule, weights, vacant, tie, mayor }: PowerQuestion, { players }: Power): BodyTold {
  const lines = Array.isArray(weights)
    ? merged(players)
    : players.map((player) => ({ player, name: player.name }))
  return {
    rule: String(rule),
    votes: votesOf(players),
    setting: [
      ...(vacant === undefined ? [] : [`vacant seats: ${vacant}`]),
      ...(tie === 'chair-decides' ? ['a mayor who is no member breaks equal votes'] : []),
      ...(mayor?.override === undefined
        ? []
        : [`a mayor has a veto, which “${String(mayor.override)}” overrides`]),
    ],
    players: lines.map(({ player, name }) => ({ ...player, name })),
  }
}

const votesOf = (players: readonly PlayerPower[]) =>
  players.reduce((sum, { weight }) => sum + (weight ?? 0), 0)

const NAME = 22
const BAR = 22

/** A line for each player, with a bar of Banzhaf's index; players without names who are alike on one line. */
function textOf({ rule, weights }: PowerQuestion, { players }: Power): string {
  const lines = Array.isArray(weights)
    ? merged(players)
    : players.map((player) => ({ player, name: player.name }))
  const most = Math.max(...players.map(({ banzhaf }) => banzhaf.value), 0)
  const total = votesOf(players)
  return [
    ...wrap(
      `Power under "${forTerminal(String(rule))}", of ${total} ${total === 1 ? 'vote' : 'votes'}. Exact: counted, not drawn.`,
    ),
    '',
    `${padTo('', NAME)}  votes    Banzhaf  ${padTo('', BAR)}  Shapley-Shubik`,
    ...lines.map(({ player, name }) => {
      const { banzhaf, shapleyShubik, weight } = player
      const bar = '█'.repeat(most === 0 ? 0 : Math.round((BAR * banzhaf.value) / most))
      const votes = (weight === null ? '–' : String(weight)).padStart(7)
      return `${padTo(clipped(forTerminal(name)), NAME)}${votes}  ${percent(banzhaf.value)}  ${padTo(bar, BAR)}  ${shapleyShubik === null ? '      –' : percent(shapleyShubik.value)}`
    }),
    '',
    ...wrap(
      'Banzhaf: her share of all cases in which one vote decides. Shapley-Shubik: her share of all orders of joining in which hers is the vote that decides. Fractions: --json.',
    ),
    '',
  ].join('\n')
}

const percent = (value: number) => `${(value * 100).toFixed(3)} %`.padStart(9)

/** Players without names who have the same weight and power, each kind once. */
function merged(players: readonly PlayerPower[]): { player: PlayerPower; name: string }[] {
  const kinds = new Map<string, PlayerPower[]>()
  for (const player of players) {
    const key = JSON.stringify([player.weight, player.swings, player.shapleyShubik])
    const kind = kinds.get(key) ?? []
    kind.push(player)
    kinds.set(key, kind)
  }
  return [...kinds.values()].flatMap((kind) => {
    const [player] = kind
    if (player === undefined) return []
    const name = player.weight === null ? player.name : `each of ${kind.length}`
    return [{ player, name }]
  })
}

function clipped(name: string): string {
  if (columnsOf(name) <= NAME) return name
  let text = ''
  for (const character of name) {
    if (columnsOf(`${text}${character}…`) > NAME) break
    text += character
  }
  return `${text}…`
}
