import type { Rulebook } from '../rules/rulebook.js'
import type { PlayedMeeting, PlayedStep } from '../scenario/played.js'
import type { Action } from '../schema/action.js'
import type { Scenario } from '../schema/scenario.js'
import { UNREPORTED } from '../vocabulary.js'
import { factSentence } from './fact.js'
import { foresightSentences } from './foresight.js'
import { wordsOf } from './kinds.js'
import type { Paint } from './paint.js'
import { grounds, lines, marked } from './playback-grounds.js'
import { refusalSentence } from './refusal.js'
import { ACTION_WORDS } from './refusal-instead.js'
import { restsOn } from './rests-on.js'
import { rollCallTable } from './roll-call.js'
import { seatChartText } from './seat-chart-text.js'
import { quoting } from './words.js'
import { because } from './working.js'

/** The heading over a meeting. */
export function titleOf({ given }: PlayedMeeting): string {
  const day = given.date == null ? 'a day that is not reported' : given.date
  return given.hypothetical ? 'Asking the rules, at a meeting that is not reported' : `The meeting of ${day}`
}

const SUPPOSED = 'A later meeting is supposed; nothing of it is reported to have happened.'

/** A meeting of a scenario, step by step, with what each step rests on. */
export function meetingLines(played: PlayedMeeting, scenario: Scenario, paint: Paint): string[] {
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
      const asked = `Would it be in order? ${describeAction(step.step.ask, played.meeting.council.rules)}`
      const answer = step.answer.inOrder
        ? `Yes. ${step.answer.rule}.`
        : `No. ${refusalSentence(step.answer, played.meeting.council.rules)}`
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
  if (!step.ruling.inOrder)
    return marked(step.step.basis, `Out of order. ${refusalSentence(step.ruling, meeting.council.rules)}`)
  const facts = meeting.record.filter((entry) => entry.action === action)
  return facts.flatMap((fact, n) =>
    n === 0
      ? marked(step.step.basis, factSentence(fact, meeting))
      : lines(factSentence(fact, meeting), '     '),
  )
}

/** Ballots that no source reports, but follow from what is reported, are told apart. */
const inferredLine = (members: readonly string[]) =>
  members.length === 0 ? [] : lines(`Inferred, not reported: the ballots of ${members.join(', ')}.`)

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
    ...inferredLine(step.step.inferredBallots),
    '',
    ...seatChartText(meeting.council, vote.ballots, { paint, names: false }).split('\n'),
    '',
    ...[...because(vote.decision), ...restsOn(meeting, motion, vote.decision)].flatMap((sentence) =>
      lines(sentence, '     '),
    ),
    '',
  ]
}

/** What is asked about, in words: `Chen moves to adjourn.` */
function describeAction(action: Action, rules: Rulebook): string {
  const by = !('by' in action) ? 'The chair' : action.by === UNREPORTED ? 'A member' : action.by
  const about = 'motion' in action && action.motion !== undefined ? ` "${action.motion}"` : ''
  if (action.type === 'renew') return `${by} moves${about} again.`
  const kind = action.type === 'move' ? (action.kind ?? 'main') : undefined
  const what = kind === undefined ? ACTION_WORDS[action.type] : wordsOf(kind, rules).toMake
  const told = `${by} ${what.replace(/^\w+/, '$&s')}${about}`
  return 'text' in action && action.text !== undefined ? quoting(`${told}:`, action.text) : `${told}.`
}
