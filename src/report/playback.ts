import type { Playback } from '../scenario/play.js'
import type { Happening, Scenario } from '../schema/scenario.js'
import { type Paint, plain } from './paint.js'
import { comparison, ending } from './playback-ending.js'
import { grounds, lines, marked } from './playback-grounds.js'
import { meetingLines, titleOf } from './playback-meeting.js'

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

function checks({ checks }: Playback, paint: Paint): string[] {
  const failing = checks.filter(({ met }) => !met)
  if (checks.length === 0) return ['The scenario expects nothing.']
  if (failing.length === 0) return [paint(`All ${checks.length} expectations of the scenario hold.`, 'good')]
  return failing.flatMap(({ what, expected, found }) =>
    lines(`Expected of ${what}: ${expected}; found: ${found}.`).map((line) => paint(line, 'bad')),
  )
}
