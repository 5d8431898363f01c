import { bodyOf, type Council, membersOf } from '../council/council.js'
import { requireAnswerable } from '../council/electorate-rules.js'
import { InputError } from '../kernel/problem.js'
import { attempt } from '../meeting/act.js'
import { adjourn } from '../meeting/adjourn.js'
import { convene, councilFrom } from '../meeting/convene.js'
import { executiveAct } from '../meeting/executive-act.js'
import { explain } from '../meeting/explain.js'
import { isPending, type Meeting, motionOf } from '../meeting/meeting.js'
import { votingRule } from '../meeting/question-rule.js'
import { sideOf } from '../meeting/side.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { Sitting } from '../schema/council.js'
import type { Scenario, ScenarioMeeting } from '../schema/scenario.js'
import type { Ballot } from '../vocabulary.js'
import { type Foresight, foresee } from '../voting/foresight.js'
import { type Check, checksOf } from './expectations.js'
import type { PlayedAct, PlayedMeeting, PlayedStep } from './played.js'

/** A scenario as it was played, with what was expected of it held against what came. */
export interface Playback {
  readonly scenario: Scenario
  /** The reading that was played: the file's own, or one of its variants. */
  readonly reading: { readonly id: string | null; readonly title: string; readonly rests: string | null }
  readonly rules: Rulebook
  readonly meetings: readonly PlayedMeeting[]
  /** What was done without a vote, in turn with the meetings. */
  readonly acts: readonly PlayedAct[]
  /** The council in the end. */
  readonly council: Council
  readonly checks: readonly Check[]
}

/** How to play a scenario. */
export interface PlayOptions {
  /** Another rulebook than the scenario's own. */
  readonly rules?: Rulebook
  /** One of the scenario's variants, by id. */
  readonly variant?: string
  /** Finds the scenario that this one continues, by id. */
  readonly find?: (id: string) => Scenario | undefined
}

/**
 * Plays a scenario: its meetings and acts one after the other, every step in turn. A step that is out of order
 * ends its meeting, and the check of it fails; nothing is passed over.
 *
 * @throws InputError where a variant or the scenario that it continues is not there
 * @example playScenario(readScenario(text)).checks.every(({ met }) => met)
 */
export function playScenario(scenario: Scenario, options: PlayOptions = {}): Playback {
  const reading = readingOf(scenario, options.variant)
  let council = openingCouncil(scenario, options)
  const meetings: PlayedMeeting[] = []
  const acts: PlayedAct[] = []
  const actsAfter = (over: number) => {
    for (const given of scenario.acts) {
      if (Math.min(given.meetingsBefore, reading.meetings.length) !== over) continue
      const { by, date, text, effects } = given
      const ruling = executiveAct(council, { by, date, text, effects })
      acts.push({ given, ruling, meetings: over })
      if (ruling.inOrder) council = ruling.council
    }
  }
  actsAfter(0)
  for (const given of reading.meetings) {
    const played = playMeeting(council, given)
    meetings.push(played)
    council = adjourn(played.meeting)
    actsAfter(meetings.length)
  }
  return {
    scenario,
    reading: { id: options.variant ?? null, title: reading.title, rests: reading.rests },
    rules: council.rules,
    meetings,
    acts,
    council,
    checks: checksOf(reading.expect, { meetings, acts, council }),
  }
}

function readingOf(scenario: Scenario, id: string | undefined) {
  if (id === undefined) {
    const { title, rests = null, meetings, expect } = scenario
    return { title, rests, meetings, expect }
  }
  const variant = scenario.variants.find((each) => each.id === id)
  if (variant !== undefined) return variant
  const known = scenario.variants.map((each) => each.id).join(', ') || 'none'
  throw new InputError([
    { code: 'variant', path: 'variants', message: `no variant "${id}"; there is: ${known}` },
  ])
}

function openingCouncil(scenario: Scenario, options: PlayOptions): Council {
  const { rules } = options
  if (scenario.council !== undefined) {
    if (rules === undefined) return councilFrom(scenario.council)
    requireAnswerable(scenario.council.seats, rules)
    return councilFrom({ ...scenario.council, rules })
  }
  const before = scenario.continues === undefined ? undefined : options.find?.(scenario.continues)
  if (before === undefined) {
    const message = `expected the scenario "${scenario.continues ?? ''}", which this one continues`
    throw new InputError([{ code: 'continues', path: 'continues', message }])
  }
  const { variant: _own, ...same } = options
  return playScenario(before, same).council
}

function playMeeting(council: Council, given: ScenarioMeeting): PlayedMeeting {
  let meeting = convene(council, sittingOf(given))
  const steps: PlayedStep[] = []
  for (const step of given.steps) {
    if ('ask' in step) {
      steps.push({ kind: 'asked', step, answer: explain(meeting, step.ask) })
    } else if ('foresee' in step) {
      steps.push({ kind: 'foreseen', step, foresight: lookAhead(meeting, step.foresee) })
    } else if ('recall' in step) {
      steps.push({ kind: 'recalled', step, side: sideOf(meeting, step.recall.motion, step.recall.member) })
    } else if (step.ifPending !== undefined && !isStillPending(meeting, step.ifPending)) {
      steps.push({ kind: 'passed-over', step })
    } else {
      const ruling = attempt(meeting, step.do)
      steps.push({ kind: 'done', step, ruling })
      if (!ruling.inOrder) break
      meeting = ruling.meeting
    }
  }
  return { given, steps, meeting }
}

function isStillPending(meeting: Meeting, id: string): boolean {
  const motion = motionOf(meeting, id)
  return motion !== undefined && isPending(motion)
}

const SITTING = ['date', 'present', 'others', 'quorumKnown', 'agenda', 'regular', 'time'] as const

function sittingOf(given: ScenarioMeeting): Sitting {
  return Object.fromEntries(SITTING.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])))
}

/** What a main motion would take, if those who have spoken voted as they spoke and the others are open. */
function lookAhead(
  meeting: Meeting,
  said: { readonly ayes: readonly string[]; readonly nays: readonly string[] },
): Foresight {
  const { council } = meeting
  const ballots = Object.fromEntries(
    membersOf(council).map((member): [string, Ballot] => [
      member,
      said.ayes.includes(member) ? 'aye' : said.nays.includes(member) ? 'nay' : 'unreported',
    ]),
  )
  return foresee(ballots, bodyOf(council), votingRule(council.rules, { kind: 'main' }))
}
