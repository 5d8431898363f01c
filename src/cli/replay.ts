import { type Comparison, compareRulebooks } from '../meeting/compare-rulebooks.js'
import { comparisonText } from '../report/decisions/comparison.js'
import { minutes } from '../report/minutes/minutes.js'
import { narratePlayback } from '../report/playback/playback.js'
import { seatChartSvg } from '../report/seats/chart-svg.js'
import { type Playback, playScenario } from '../scenario/play.js'
import type { Scenario } from '../schema/scenario.js'
import { ANSWER_IS_NO, type Command, callError, DONE, type Given, json, type Terminal } from './command.js'
import { paintFor } from './paint.js'
import { allTogether } from './replay-all.js'
import { rulebook } from './rules.js'
import { builtInScenarios, findScenario, openScenario } from './scenarios.js'

/** `council-sim replay`: plays a scenario and tells it. */
export const replay: Command = {
  name: 'replay',
  summary: 'Plays a scenario: every step with its source, the decisions with their working.',
  usage:
    'replay (FILE-OR-NAME | --all [--ask EFFECT]) [--variant ID] [--rules ID] [--recount IDS] [--minutes | --svg | --json]',
  options: {
    list: { says: 'the names of the scenarios that come with the package' },
    all: { says: 'all of those, side by side in one table' },
    ask: { value: 'EFFECT', says: 'one motion before all: end or suspend (with --all)' },
    variant: { value: 'ID', says: 'another reading that the scenario has' },
    rules: { value: 'ID', says: 'another rulebook than its own' },
    recount: { value: 'IDS', says: 'only its votes, counted by others: ID,ID or all' },
    minutes: { says: 'the minutes after the story' },
    svg: { says: 'only the seat chart of the last vote, as SVG' },
    json: { says: 'everything as JSON' },
  },
  example: 'council-sim replay san-jose-2022-03',
  async run(given, terminal) {
    if (given.flag('list')) {
      await terminal.out(given.flag('json') ? json(builtInScenarios()) : `${builtInScenarios().join('\n')}\n`)
      return DONE
    }
    if (given.flag('all')) return replayAll(given, terminal)
    if (given.value('ask') !== undefined) throw callError(replay, '--ask goes with --all')
    const [file, ...more] = given.words
    if (file === undefined || more.length > 0) {
      throw callError(replay, `expected one scenario: a file, or one of ${builtInScenarios().join(', ')}`)
    }
    const formats = ['minutes', 'svg', 'json'].filter((format) => given.flag(format))
    if (formats.length > 1) throw callError(replay, `expected one of --${formats.join(' and --')}`)
    const scenario = openScenario(file)
    const playback = play(scenario, given)
    const others = given.value('recount')
    if (others !== undefined) {
      if (given.flag('minutes') || given.flag('svg')) {
        throw callError(replay, '--recount goes with neither --minutes nor --svg')
      }
      const compared = comparisonsOf(playback, others)
      await terminal.out(
        given.flag('json') ? json(compared) : compared.map((each) => comparisonText(each)).join('\n'),
      )
      return DONE
    }
    if (given.flag('json')) await terminal.out(json(plainOf(playback)))
    else if (given.flag('svg')) await terminal.out(chartOf(playback))
    else await terminal.out(story(scenario, playback, given, terminal.colour))
    return playback.checks.every(({ met }) => met) ? DONE : ANSWER_IS_NO
  },
}

/** Everything side by side; none of what is about one story goes with it. */
async function replayAll(given: Given, terminal: Terminal): Promise<number> {
  const other = ['variant', 'minutes', 'svg'].find(
    (name) => given.flag(name) || given.value(name) !== undefined,
  )
  if (other !== undefined || given.words.length > 0) {
    throw callError(
      replay,
      `expected --all alone, found ${other === undefined ? given.words[0] : `--${other}`}`,
    )
  }
  const rules = given.value('rules')
  const asked = given.value('ask')
  if (asked !== undefined && asked !== 'end' && asked !== 'suspend') {
    throw callError(replay, `expected --ask end or --ask suspend, found "${asked}"`)
  }
  const { text, plain, met } = allTogether({
    ...(rules === undefined ? {} : { rules: rulebook(rules) }),
    ...(asked === undefined ? {} : { asked }),
  })
  await terminal.out(given.flag('json') ? json(plain) : `${text}\n`)
  return met ? DONE : ANSWER_IS_NO
}

function play(scenario: Scenario, given: Given): Playback {
  const variant = given.value('variant')
  const rules = given.value('rules')
  return playScenario(scenario, {
    find: findScenario,
    ...(variant === undefined ? {} : { variant }),
    ...(rules === undefined ? {} : { rules: rulebook(rules) }),
  })
}

function story(scenario: Scenario, playback: Playback, given: Given, colour: boolean): string {
  const variant = playback.reading.id
  const reading = variant === null ? {} : { variant }
  const beside = scenario.beside
    .filter((id) => id !== playback.rules.id)
    .map((id) => playScenario(scenario, { find: findScenario, ...reading, rules: rulebook(id) }))
  const others = [null, ...scenario.variants.map(({ id }) => id)].filter((id) => id !== variant)
  const otherReadings = others.map((id) =>
    playScenario(scenario, {
      find: findScenario,
      rules: playback.rules,
      ...(id === null ? {} : { variant: id }),
    }),
  )
  const told = narratePlayback({ playback, beside, otherReadings, paint: paintFor(colour) })
  const held = playback.meetings.filter((played) => !played.given.hypothetical)
  return given.flag('minutes') ? `${told}\n${held.map(({ meeting }) => minutes(meeting)).join('\n')}` : told
}

/** The votes of each meeting that was held, under other rulebooks: those named, or all that are shipped. */
function comparisonsOf({ meetings }: Playback, others: string): Comparison[] {
  const books = others === 'all' ? undefined : others.split(',').map((id) => rulebook(id.trim()))
  return meetings
    .filter(({ given }) => !given.hypothetical)
    .map(({ meeting }) => compareRulebooks(meeting, books))
}

function chartOf({ meetings }: Playback): string {
  const last = meetings.at(-1)?.meeting
  if (last === undefined) return ''
  const ballots = last.motions.flatMap(({ votes }) => votes).at(-1)?.ballots
  return seatChartSvg(last.council, ballots)
}

/** The playback as plain data, without what the scenario file already says. */
function plainOf({ scenario, reading, rules, meetings, acts, council, checks }: Playback): object {
  const { relationships, correspondence, measures } = council
  return {
    scenario: scenario.id,
    reading,
    rules: rules.id,
    meetings: meetings.map(({ given, steps, meeting }) => ({
      date: meeting.opening.date,
      hypothetical: given.hypothetical,
      attendance: meeting.attendance,
      motions: meeting.motions,
      record: meeting.record,
      answers: steps.flatMap((step): object[] => {
        if (step.kind === 'asked') return [{ asked: step.step.ask, answer: step.answer }]
        if (step.kind === 'recalled') return [{ recalled: step.step.recall, side: step.side }]
        return step.kind === 'foreseen'
          ? [{ foreseen: step.step.foresee, simulated: true, foresight: step.foresight }]
          : []
      }),
    })),
    acts: acts.map(({ ruling, meetings: over }) => ({
      meetingsBefore: over,
      ...(ruling.inOrder ? { inOrder: true, act: ruling.act } : ruling),
    })),
    council: { relationships, correspondence, measures },
    checks,
  }
}
