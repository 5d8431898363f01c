import type { Playback } from '../../scenario/play.js'
import type { Happening, Scenario } from '../../schema/scenario.js'
import { actSentences } from '../facts/act.js'
import { refusalSentence } from '../refusals/refusal.js'
import { type Paint, plain } from '../text/paint.js'
import { comparison, ending } from './ending.js'
import { grounds, lines, marked } from './grounds.js'
import { meetingLines, titleOf } from './meeting.js'

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
    ...(playback.council.seatsKnown ? [] : lines(SEATS_NOT_KNOWN)),
    ...(playback.reading.rests === null ? [] : ['', ...lines(`This reading: ${playback.reading.rests}`)]),
    '',
    ...lines('R reported   I inferred from reports   A assumed, to be able to play it', ''),
    ...(scenario.before.length === 0
      ? []
      : [...heading('Before'), ...scenario.before.flatMap((each) => happening(each, scenario))]),
    ...(scenario.positions.length === 0 ? [] : [...heading('What members wanted'), ...positions(scenario)]),
    ...(scenario.arguments.length === 0 ? [] : [...heading('The arguments'), ...reasons(scenario)]),
    ...actLines(playback, 0, heading),
    ...playback.meetings.flatMap((played, n) => [
      ...heading(titleOf(played)),
      ...meetingLines(played, scenario, paint),
      ...actLines(playback, n + 1, heading),
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

const SEATS_NOT_KNOWN =
  'How many seats this body has is not reported in the sources used: those listed are the members whom they name, and others that stand for the rest.'

/** What was done without a vote when so many meetings were over. */
function actLines(
  { acts, scenario, council }: Playback,
  meetings: number,
  heading: (text: string) => string[],
): string[] {
  const here = acts.filter((each) => each.meetings === meetings)
  if (here.length === 0) return []
  return [
    ...heading('Without a vote of the council'),
    ...here.flatMap(({ given, ruling }) => {
      const told = ruling.inOrder
        ? actSentences(ruling.act)
        : [`${given.by}: ${given.text} Out of order. ${refusalSentence(ruling, council.rules)}`]
      return [
        ...told.flatMap((sentence, n) =>
          n === 0 ? marked(given.basis, sentence) : lines(sentence, '     '),
        ),
        ...grounds(given, scenario),
      ]
    }),
  ]
}

const VERBS: Readonly<Record<Happening['kind'], string>> = {
  proposed: 'proposed',
  recommended: 'recommended',
  said: 'said',
  announced: 'announced',
  'decided-elsewhere': 'decided',
  happened: '',
}

const whose = ({ by, kind }: Happening) =>
  by === undefined ? '' : `${by}${VERBS[kind] === '' ? '' : ` ${VERBS[kind]}`}: `

function happening(each: Happening, scenario: Scenario): string[] {
  const day = each.date === null ? '' : `${each.date}: `
  return [...marked(each.basis, `${day}${whose(each)}${each.text}`), ...grounds(each, scenario)]
}

const positions = (scenario: Scenario) =>
  scenario.positions.flatMap((each) => [
    ...marked(each.basis, `${each.member}: ${each.firstChoice}.`),
    ...grounds(each, scenario),
  ])

/** The reasons that were given, under what each speaks for. */
const reasons = (scenario: Scenario) =>
  [...new Set(scenario.arguments.map(({ speaksFor }) => speaksFor))].flatMap((side) => [
    ...lines(`To ${side}:`, '  '),
    ...scenario.arguments
      .filter(({ speaksFor }) => speaksFor === side)
      .flatMap((each) => [
        ...marked(each.basis, `${each.text} (${each.by.join(', ')})`),
        ...grounds(each, scenario),
      ]),
  ])

function checks({ checks }: Playback, paint: Paint): string[] {
  const failing = checks.filter(({ met }) => !met)
  if (checks.length === 0) return ['The scenario expects nothing.']
  if (failing.length === 0) return [paint(`All ${checks.length} expectations of the scenario hold.`, 'good')]
  return failing.flatMap(({ what, expected, found }) =>
    lines(`Expected of ${what}: ${expected}; found: ${found}.`).map((line) => paint(line, 'bad')),
  )
}
