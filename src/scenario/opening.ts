import type { Council } from '../council/council.js'
import { InputError } from '../kernel/problem.js'
import { convene } from '../meeting/convene.js'
import type { Meeting } from '../meeting/meeting.js'
import type { Scenario } from '../schema/scenario.js'
import { type PlayOptions, playScenario } from './play.js'

/** A meeting of a scenario as it opens, for people to play on from there. */
export interface ScenarioOpening {
  readonly meeting: Meeting
  /** Members of whom no source says whether they were there: in a game, they sit at the table. */
  readonly seated: readonly string[]
  /** True where no source says how many seats there are: in a game, those listed are all there are. */
  readonly seatsTaken: boolean
}

/**
 * Opens a meeting of a scenario to be played by people: what came before it has happened as the scenario has
 * it, and nothing at the meeting itself has. Everybody is there who is not reported absent.
 *
 * @param number which of its meetings, from 1; a scenario without one opens a meeting after all that it tells
 * @throws InputError where there is no such meeting, or what the scenario continues is not there
 * @example openingOf(readScenario(text)).meeting.opening.date // '2022-03-08'
 */
export function openingOf(scenario: Scenario, number = 1, options: PlayOptions = {}): ScenarioOpening {
  const variant = scenario.variants.find(({ id }) => id === options.variant)
  const meetings = variant?.meetings ?? scenario.meetings
  const last = Math.max(1, meetings.length)
  if (!Number.isInteger(number) || number < 1 || number > last) {
    const message = `expected a meeting from 1 to ${last}, found ${number}`
    throw new InputError([{ code: 'meeting', path: 'meetings', message }])
  }
  const given = meetings[number - 1]
  const known = playedUpTo(scenario, number - 1, options)
  // The name goes into minutes and save files: what a class does there is not taken for the body's own.
  const council = { ...known, name: `${known.name} (mock meeting)`, seatsKnown: true }
  if (given === undefined) return { meeting: convene(council), seated: [], seatsTaken: !known.seatsKnown }
  const { date, present, others, agenda, regular, time } = given
  const everybody = present === undefined || others === 'unreported'
  const meeting = convene(council, {
    ...(date === undefined ? {} : { date }),
    ...(everybody ? {} : { present }),
    ...(agenda === undefined ? {} : { agenda }),
    ...(regular === undefined ? {} : { regular }),
    ...(time === undefined ? {} : { time }),
  })
  const seated = everybody
    ? Object.keys(meeting.attendance).filter((name) => present !== undefined && !present.includes(name))
    : []
  return { meeting, seated, seatsTaken: !known.seatsKnown }
}

/** The council after so many meetings, and after what was done without a vote before the next. */
function playedUpTo(scenario: Scenario, over: number, options: PlayOptions): Council {
  const before = <Each>(meetings: readonly Each[]) => meetings.slice(0, over)
  return playScenario(
    {
      ...scenario,
      meetings: before(scenario.meetings),
      variants: scenario.variants.map((each) => ({ ...each, meetings: before(each.meetings) })),
      acts:
        scenario.meetings.length === 0
          ? scenario.acts
          : scenario.acts.filter(({ meetingsBefore }) => meetingsBefore <= over),
    },
    options,
  ).council
}
