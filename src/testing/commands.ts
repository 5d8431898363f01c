import * as fc from 'fast-check'
import { attempt } from '../meeting/act.js'
import type { Meeting } from '../meeting/meeting.js'
import type { Action } from '../schema/action.js'
import { chosenAction } from './arbitraries/chosen-action.js'
import { anyTurn, type Turn } from './arbitraries/turn.js'
import { isDeepEqual } from './is-deep-equal.js'
import type { Law } from './laws/law.js'
import { stepText } from './scenario-text.js'
import type { Step } from './trail.js'

/** What commands are held against: the actions that were in order, as a clerk would list them. */
export interface MeetingModel {
  taken: Action[]
}

/** What commands act on: a meeting that goes on. */
export interface LiveMeeting {
  meeting: Meeting
}

/** One thing that is tried at a meeting, chosen when its moment comes. */
export type MeetingCommand = fc.ICommand<MeetingModel, LiveMeeting, void>

/** How commands are drawn. */
export interface CommandOptions {
  /** Laws that are held after every step; none otherwise. */
  readonly laws?: readonly Law[]
  /** How many things are tried at most; 40 otherwise. */
  readonly most?: number
  /** The `replayPath` of a counterexample, as fast-check prints it. */
  readonly replayPath?: string
}

/**
 * Commands for `fc.modelRun`: each tries something at the meeting, and fails where the record is not what
 * was taken or a law is broken. They print as the steps of a scenario file, one a line, so that a
 * counterexample can be pasted under `steps:` and played.
 *
 * @example
 * fc.property(meetingCommands({ laws: LAWS }), (commands) =>
 *   fc.modelRun(() => ({ model: { taken: [] }, real: { meeting } }), commands))
 */
export function meetingCommands({
  laws = [],
  most = 40,
  replayPath,
}: CommandOptions = {}): fc.Arbitrary<Iterable<MeetingCommand>> {
  const command = anyTurn.map((turn) => commandOf(turn, laws))
  return fc.commands<MeetingModel, LiveMeeting>([command], {
    maxCommands: most,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  })
}

/** What a command did is remembered in it, for printing; a clone has done nothing yet. */
function commandOf(turn: Turn, laws: readonly Law[]): MeetingCommand & fc.WithCloneMethod<MeetingCommand> {
  let step: Step | undefined
  return {
    check: () => true,
    run(model, real) {
      const before = real.meeting
      const action = chosenAction(before, turn)
      step = { before, action, ruling: { inOrder: true, rule: '', meeting: before } }
      step = { before, action, ruling: attempt(before, action) }
      keep(step, model, real)
      hold(laws, step, real.meeting)
    },
    toString: () => (step === undefined ? '' : printed(step)),
    [fc.cloneMethod]: () => commandOf(turn, laws),
  }
}

function keep({ action, ruling }: Step, model: MeetingModel, real: LiveMeeting): void {
  if (ruling.inOrder) {
    real.meeting = ruling.meeting
    model.taken.push(action)
  }
  if (!isDeepEqual(real.meeting.actions, model.taken)) throw new Error('the record is not what was taken')
}

function hold(laws: readonly Law[], step: Step, meeting: Meeting): void {
  for (const { statement, check } of laws) {
    const breach = check({ opening: step.before, steps: [step], meeting })
    if (breach !== undefined) throw new Error(`${statement} ${breach}`)
  }
}

/** fast-check puts a comma between commands: each ends in a comment, which takes the comma with it. */
const printed = (step: Step) => `\n${stepText(step)} # ${step.ruling.inOrder ? 'in order' : 'refused'}`
