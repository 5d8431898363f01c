import { cite } from '../rules/citation.js'
import type { Playback } from '../scenario/play.js'
import type { PlayedMeeting, PlayedStep } from '../scenario/played.js'
import type { Happening, Scenario } from '../schema/scenario.js'
import { UNREPORTED } from '../vocabulary.js'
import { forTerminal, wrap } from './escape.js'
import { factSentence } from './fact.js'
import { foresightSentences } from './foresight.js'
import { type Paint, plain } from './paint.js'
import { refusalSentence } from './refusal.js'
import { rollCallTable } from './roll-call.js'
import { seatChartText } from './seat-chart-text.js'
import { because } from './working.js'

/** What a narration is made from: the playback, and others of the same scenario to compare it with. */
export interface Narration {
  readonly playback: Playback
  /** The same reading under other rulebooks. */
  readonly beside?: readonly Playback[]
  /** Other readings of the sources, under the same rulebook. */
  readonly otherReadings?: readonly Playback[]
  readonly paint?: Paint
}

/**
 * Tells a scenario as it was played, for a terminal of 80 columns: what came before, every step with what
 * it rests on, the decisions with their working, and how it ended, here and under other rules.
 *
 * @example narratePlayback({ playback: playScenario(scenario) })
 */
export function narratePlayback({
  playback,
  beside = [],
  otherReadings = [],
  paint = plain,
}: Narration): string {
  const { scenario } = playback
  const heading = (text: string) => ['', ...lines(text).map((line) => paint(line, 'strong'))]
  return [
    ...lines(playback.reading.title).map((line) => paint(line, 'strong')),
    ...(scenario.about === undefined ? [] : ['', ...lines(scenario.about)]),
    '',
    ...lines(`Rules: ${playback.rules.title}.`),
    ...(scenario.rulesNote === undefined ? [] : lines(scenario.rulesNote)),
    ...(playback.reading.rests === null ? [] : ['', ...lines(`This reading: ${playback.reading.rests}`)]),
    '',
    ...lines('R reported   I inferred from reports   A assumed, to be able to play it', ''),
    ...(scenario.before.length === 0
      ? []
      : [...heading('Before'), ...scenario.before.flatMap((each) => happening(each, scenario))]),
    ...(scenario.positions.length === 0 ? [] : [...heading('What members wanted'), ...positions(scenario)]),
    ...playback.meetings.flatMap((played) => [
      ...heading(titleOf(played)),
      ...meetingLines(played, scenario, paint),
    ]),
    ...(scenario.after.length === 0
      ? []
      : [...heading('After'), ...scenario.after.flatMap((each) => happening(each, scenario))]),
    ...heading('In the end'),
    ...ending(playback),
    ...beside.flatMap((other) => [...heading(`Under ${other.rules.title}`), ...comparison(playback, other)]),
    ...otherReadings.flatMap((other) => [
      ...heading(`Another reading: ${other.reading.title}`),
      ...(other.reading.rests === null ? [] : lines(other.reading.rests, '  ')),
      ...ending(other),
    ]),
    '',
    ...checks(playback, paint),
    '',
  ].join('\n')
}

const lines = (text: string, indent = '') => wrap(forTerminal(text), 80, indent)

const MARKS = { reported: 'R', inferred: 'I', assumed: 'A' } as const

/** `R  text`, with the sources of what is reported or inferred under it. */
function marked(basis: keyof typeof MARKS, text: string): string[] {
  const [first = '', ...rest] = wrap(forTerminal(text), 80, '     ')
  return [`  ${MARKS[basis]}  ${first.trimStart()}`, ...rest]
}

/** The titles of the sources that facts rest on, each once. */
function sourcesOf(facts: readonly string[], scenario: Scenario): string[] {
  const keys = facts.flatMap((fact) => scenario.facts[fact]?.sources ?? [])
  return [...new Set(keys)].flatMap((key) => scenario.sources[key]?.title ?? [])
}

function grounds(
  given: { readonly facts: readonly string[]; readonly note?: string },
  scenario: Scenario,
): string[] {
  const sources = sourcesOf(given.facts, scenario)
  const note = given.note === undefined ? [] : [given.note]
  const said = [...note, ...(sources.length === 0 ? [] : [`Source: ${sources.join('; ')}`])]
  return said.length === 0 ? [] : lines(`(${said.join('. ')})`, '     ')
}

const VERBS: Readonly<Record<Happening['kind'], string>> = {
  proposed: 'proposed',
  recommended: 'recommended',
  said: 'said',
  announced: 'announced',
  'decided-elsewhere': 'decided',
}

function happening(each: Happening, scenario: Scenario): string[] {
  const day = each.date === null ? '' : `${each.date}: `
  return [
    ...marked(each.basis, `${day}${each.by} ${VERBS[each.kind]}: ${each.text}`),
    ...grounds(each, scenario),
  ]
}

const positions = (scenario: Scenario) =>
  scenario.positions.flatMap((each) => [
    ...marked(each.basis, `${each.member}: ${each.firstChoice}.`),
    ...grounds(each, scenario),
  ])

function titleOf({ given }: PlayedMeeting): string {
  const day = given.date == null ? 'a day that is not reported' : given.date
  return given.hypothetical ? 'Asking the rules, at a meeting that is not reported' : `The meeting of ${day}`
}

const SUPPOSED = 'A later meeting is supposed; nothing of it is reported to have happened.'

function meetingLines(played: PlayedMeeting, scenario: Scenario, paint: Paint): string[] {
  const { given, meeting } = played
  const [opened] = meeting.record
  let action = -1
  return [
    ...marked(
      given.basis,
      given.hypothetical || opened === undefined ? SUPPOSED : factSentence(opened, meeting),
    ),
    ...grounds(given, scenario),
    ...played.steps.flatMap((step) => {
      if (step.kind === 'done') action += 1
      return stepLines(step, played, action, scenario, paint)
    }),
  ]
}

function stepLines(
  step: PlayedStep,
  played: PlayedMeeting,
  action: number,
  scenario: Scenario,
  paint: Paint,
): string[] {
  switch (step.kind) {
    case 'passed-over':
      return []
    case 'asked': {
      const asked = `Would it be in order? ${describeAction(step.step.ask)}`
      const answer = step.answer.inOrder ? `Yes. ${step.answer.rule}.` : `No. ${refusalSentence(step.answer)}`
      const note = step.step.note === undefined ? [] : lines(`(${step.step.note})`, '     ')
      return [
        ...lines(asked, '  ?  ').map((line, n) => (n === 0 ? line : line.replace('?', ' '))),
        ...lines(answer, '     '),
        ...note,
      ]
    }
    case 'recalled': {
      const { member, motion } = step.step.recall
      const { side } = step
      const told =
        side === null
          ? `${motion} was not voted on.`
          : `On the vote that settled "${motion}" ${member} voted ${side.ballot ?? 'not at all'}: ${side.prevailed ? 'on the side that won' : 'not known to be on the side that won'}.`
      return lines(told, '     ')
    }
    case 'foreseen':
      return [
        ...marked(step.step.basis, foresightSentences(step.foresight, step.step.foresee).join(' ')),
        ...grounds(step.step, scenario),
      ]
    case 'done':
      return [
        ...doneLines(step, played, action),
        ...grounds(step.step, scenario),
        ...voteLines(step, played, action, paint),
      ]
  }
}

function doneLines(
  step: Extract<PlayedStep, { kind: 'done' }>,
  { meeting }: PlayedMeeting,
  action: number,
): string[] {
  if (!step.ruling.inOrder) return marked(step.step.basis, `Out of order. ${refusalSentence(step.ruling)}`)
  const facts = meeting.record.filter((entry) => entry.action === action)
  return facts.flatMap((fact, n) =>
    n === 0
      ? marked(step.step.basis, factSentence(fact, meeting))
      : lines(factSentence(fact, meeting), '     '),
  )
}

/** After a vote: the ballots, the seats, and the decision's working. */
function voteLines(
  step: Extract<PlayedStep, { kind: 'done' }>,
  { meeting }: PlayedMeeting,
  action: number,
  paint: Paint,
): string[] {
  if (!step.ruling.inOrder || (step.step.do.type !== 'vote' && step.step.do.type !== 'ballot')) return []
  const decided = meeting.record.find((entry) => entry.action === action && entry.fact === 'decided')
  const motion =
    decided?.fact === 'decided' ? meeting.motions.find(({ id }) => id === decided.motion) : undefined
  const vote = motion?.votes.at(-1)
  if (motion === undefined || vote === undefined) return []
  return [
    '',
    ...rollCallTable(meeting, motion).split('\n'),
    '',
    ...seatChartText(meeting.council, vote.ballots, { paint, names: false }).split('\n'),
    '',
    ...because(vote.decision).flatMap((sentence) => lines(sentence, '     ')),
    '',
  ]
}

function describeAction(action: {
  readonly type: string
  readonly by?: string
  readonly motion?: string
}): string {
  const by = action.by === undefined || action.by === UNREPORTED ? 'A member' : action.by
  const verb = action.type === 'renew' ? 'moves again' : `moves to ${action.type}`
  return `${by} ${verb}${action.motion === undefined ? '' : ` "${action.motion}"`}.`
}

const OPEN = 'The story ends open: what came of it is not reported.'

/** What became of each motion, relationship and letter, and who voted for less than she wanted. */
function ending(playback: Playback): string[] {
  const { council, meetings, scenario } = playback
  const motions = meetings.flatMap(({ meeting }) => meeting.motions)
  const changed = council.relationships.filter(({ changes }) => changes.length > 0)
  const kept = council.relationships.filter(({ changes }) => changes.length === 0)
  const told = [
    ...(scenario.expect.open === true && playback.reading.id === null ? [OPEN] : []),
    ...motions.map(({ id, standing }) => `Motion "${id}": ${standing}.`),
    ...changed.map((each) => `The relationship with ${each.with}: ${each.state}.`),
    ...(kept.length === 0
      ? []
      : [`Unchanged relationships: ${kept.map((each) => `${each.with} (${each.state})`).join(', ')}.`]),
    ...council.correspondence.map(({ to, message }) => `In the correspondence, to ${to}: ${message}`),
    ...council.measures.map(({ measure }) => `Also adopted: ${measure}.`),
    ...scenario.positions.flatMap(({ member, firstChoice }) =>
      motions
        .filter(({ votes }) =>
          votes.some(({ ballots }) => ballots[member] === 'aye' || ballots[member] === 'nay'),
        )
        .map(
          ({ id, votes }) =>
            `${member} wanted to ${firstChoice}, and voted ${votes.at(-1)?.ballots[member]} on "${id}".`,
        ),
    ),
  ]
  return told.flatMap((text) => lines(text, '  '))
}

/** Whether another rulebook makes a difference, motion by motion. */
function comparison(playback: Playback, other: Playback): string[] {
  const standings = (each: Playback) =>
    new Map(each.meetings.flatMap(({ meeting }) => meeting.motions).map(({ id, standing }) => [id, standing]))
  const here = standings(playback)
  const there = standings(other)
  const rows = [...here].map(([id, standing]) => {
    const elsewhere = there.get(id) ?? 'not moved'
    return elsewhere === standing
      ? `Motion "${id}": ${standing} too.`
      : `Motion "${id}": ${elsewhere}, not ${standing}.`
  })
  const failing = other.checks.filter(({ met }) => !met)
  const same =
    failing.length === 0
      ? 'Everything that the scenario expects holds here too.'
      : `Not so here: ${failing.map(({ what, found }) => `${what} is ${found}`).join('; ')}.`
  return [...rows, ...moreVotes(playback, other), same].flatMap((text) => lines(text, '  '))
}

/** Where a carried substitute does not finish the item, the question is put once more. */
function moreVotes(playback: Playback, other: Playback): string[] {
  const votes = (each: Playback) =>
    each.meetings.flatMap(({ meeting }) => meeting.motions.flatMap((motion) => motion.votes)).length
  const [here, there] = [votes(playback), votes(other)]
  if (here === there) return []
  const { cite: citation } = other.rules.conduct.substituteCarried
  return [
    `Votes taken: ${there}, not ${here} (${cite(citation)}${citation.note === undefined ? '' : `: ${citation.note}`}).`,
  ]
}

function checks({ checks }: Playback, paint: Paint): string[] {
  const failing = checks.filter(({ met }) => !met)
  if (failing.length === 0) return [paint(`All ${checks.length} expectations of the scenario hold.`, 'good')]
  return failing.flatMap(({ what, expected, found }) =>
    lines(`Expected of ${what}: ${expected}; found: ${found}.`).map((line) => paint(line, 'bad')),
  )
}
