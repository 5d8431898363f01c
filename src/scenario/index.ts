// The public names, one by one.
export { type Happening, type Scenario, type ScenarioFile, scenarioJsonSchema } from '../schema/scenario.js'
export type { Check } from './expectations.js'
export { type Playback, type PlayOptions, playScenario } from './play.js'
export type { PlayedMeeting, PlayedStep } from './played.js'
export { readScenario } from './read.js'
