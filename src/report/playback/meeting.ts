import type { PlayedMeeting, PlayedStep } from '../../scenario/played.js'
import type { Scenario } from '../../schema/scenario.js'
import { restsOn } from '../decisions/rests-on.js'
import { because } from '../decisions/working.js'
import { factSentence } from '../facts/fact.js'
import { rollCallTable } from '../minutes/roll-call.js'
import { seatChartText } from '../seats/chart-text.js'
import type { Paint } from '../text/paint.js'
import { grounds, lines, marked } from './grounds.js'
import { stepSentences } from './step.js'

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
  const [first = '', ...more] = stepSentences(step, played, action)
  const rest = more.flatMap((sentence) => lines(sentence, '     '))
  switch (step.kind) {
    case 'passed-over':
      return []
    case 'asked':
      return [
        ...lines(first, '  ?  ').map((line, n) => (n === 0 ? line : line.replace('?', ' '))),
        ...rest,
        ...(step.step.note === undefined ? [] : lines(`(${step.step.note})`, '     ')),
      ]
    case 'recalled':
      return lines(first, '     ')
    case 'foreseen':
      return [...marked(step.step.basis, first), ...grounds(step.step, scenario)]
    case 'done':
      return [
        ...(first === '' ? [] : marked(step.step.basis, first)),
        ...rest,
        ...grounds(step.step, scenario),
        ...voteLines(step, played, action, paint),
      ]
  }
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
