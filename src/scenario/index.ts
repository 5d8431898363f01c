// The public names, one by one.
export { type Happening, type Scenario, type ScenarioFile, scenarioJsonSchema } from '../schema/scenario.js'
export { acrossBodies, type BodyRow, sideBySideRows } from './across.js'
export type { Check } from './expectations.js'
export { type MotionSomewhere, oneMotion } from './one-motion.js'
export { type Playback, type PlayOptions, playScenario } from './play.js'
export type { PlayedAct, PlayedMeeting, PlayedStep } from './played.js'
export { readScenario } from './read.js'
