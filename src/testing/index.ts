// The public names, one by one. Needs fast-check, which is an optional peer of this package.
export { anyBallots } from './arbitraries/ballots.js'
export { chosenAction } from './arbitraries/chosen-action.js'
export { anyActions, anyMeeting, anyOpening, anyTrail, type MeetingOptions } from './arbitraries/meetings.js'
export { anyAttendance, anyRoster, MEMBERS, type RosterOptions } from './arbitraries/rosters.js'
export { anyRulebook, anyShippedRulebook } from './arbitraries/rulebooks.js'
export { anyTurn, type Turn } from './arbitraries/turn.js'
export {
  type CommandOptions,
  type LiveMeeting,
  type MeetingCommand,
  type MeetingModel,
  meetingCommands,
} from './commands.js'
export { LAWS, lawNamed } from './laws/index.js'
export type { Law } from './laws/law.js'
export { type ActionSet, ASIDES, canonicalActions } from './paths/canonical-actions.js'
export { type Branch, countPaths, divide, type PathOptions } from './paths/count-paths.js'
export { positionOf } from './paths/position.js'
export { inYaml, scenarioText, stepText } from './scenario-text.js'
export { begun, meetingsIn, type Step, type Taken, type Trail, takenIn, trailOf, tried } from './trail.js'
export { type Witness, type WitnessOptions, witness } from './witness.js'
