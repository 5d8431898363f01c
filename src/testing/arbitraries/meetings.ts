import * as fc from 'fast-check'
import { adjourn } from '../../meeting/adjourn.js'
import { convene } from '../../meeting/convene.js'
import type { Meeting } from '../../meeting/meeting.js'
import type { Action } from '../../schema/action.js'
import { stepText } from '../scenario-text.js'
import { begun, type Trail, takenIn, tried } from '../trail.js'
import { chosenAction } from './chosen-action.js'
import { anyAttendance, anyRoster, MEMBERS, type RosterOptions } from './rosters.js'
import { anyTurn, type Turn } from './turn.js'

/** How whole meetings are drawn. */
export interface MeetingOptions extends RosterOptions {
  /** How many actions are tried at most; 40 otherwise. */
  readonly actions?: number
  /** How many sittings the body has had before, at most: none otherwise. */
  readonly earlier?: number
}

const turnsOf = (most: number) => fc.array(anyTurn, { minLength: 1, maxLength: most, size: 'max' })

/** Plays turns: each comes to an action at its moment; what is out of order is refused. */
const playedFrom = (opening: Meeting, turns: readonly Turn[]): Trail =>
  turns.reduce(
    (trail, turn) => (isOver(trail) ? trail : tried(trail, chosenAction(trail.meeting, turn))),
    begun(opening),
  )

/** Adjourned, and something has been refused for that: the rest would be refused as well. */
const isOver = ({ meeting, steps }: Trail) =>
  meeting.session.status === 'adjourned' && steps.at(-1)?.ruling.inOrder === false

/** A meeting that has just opened, of any body with anybody there. */
export function anyOpening(options: RosterOptions = {}): fc.Arbitrary<Meeting> {
  return fc
    .tuple(anyRoster(options), anyAttendance(MEMBERS))
    .map(([roster, { present = [], ...sitting }]) => {
      const there = present.filter((name) => roster.seats.includes(name))
      return convene({ ...roster, ...sitting, date: '2022-03-08', present: there })
    })
}

/**
 * Whole meetings with everything that was tried at them, refusals among it. They shrink to fewer actions,
 * fewer members and shorter texts, and print as the steps of a scenario file.
 *
 * @example fc.assert(fc.property(anyTrail(), (trail) => LAWS.every((law) => law.check(trail) === undefined)))
 */
export function anyTrail(options: MeetingOptions = {}): fc.Arbitrary<Trail> {
  const { actions = 40, earlier = 0 } = options
  return fc
    .tuple(
      anyOpening(options),
      fc.array(turnsOf(actions), { maxLength: earlier, size: 'max' }),
      turnsOf(actions),
    )
    .map(([opening, sittings, turns]) => printable(playedFrom(sittings.reduce(after, opening), turns)))
}

/** The next meeting of a body, three days after one at which turns were played. */
function after(opening: Meeting, turns: readonly Turn[]): Meeting {
  const { meeting } = playedFrom(opening, turns)
  const { date } = meeting.opening
  const day = Date.parse(date ?? '2022-03-08') + 3 * 86_400_000
  return convene(adjourn(meeting), { date: new Date(day).toISOString().slice(0, 10) })
}

/**
 * Whole meetings: whatever can come of a body in a number of actions.
 *
 * @example fc.property(anyMeeting({ rules: rulebooks.rosenberg }), (meeting) => load(save(meeting)) !== undefined)
 */
export function anyMeeting(options: MeetingOptions = {}): fc.Arbitrary<Meeting> {
  return anyTrail(options).map(({ meeting }) => meeting)
}

/**
 * Sequences of actions that are in order one after the other from a meeting on. They shrink to shorter ones.
 *
 * @example fc.property(anyActions(meeting, { actions: 5 }), (actions) => actions.reduce(act, meeting) !== undefined)
 */
export function anyActions(
  meeting: Meeting,
  { actions = 20 }: { actions?: number } = {},
): fc.Arbitrary<Action[]> {
  return turnsOf(actions).map((turns) => takenIn(playedFrom(meeting, turns)).map(({ action }) => action))
}

/** fast-check prints a counterexample with this method: one step of a scenario a line. */
function printable(trail: Trail): Trail {
  const { council, opening } = trail.opening
  const names = council.seats.map(({ member }) => member ?? 'a vacancy').join(', ')
  const text = () =>
    [
      `\n# ${council.rules.id}; ${names}; ${JSON.stringify(opening.attendance)}`,
      ...trail.steps.map(stepText),
    ].join('\n')
  return Object.defineProperty({ ...trail }, fc.toStringMethod, { value: text })
}
