// The public names of council-sim/simulation, one by one.

export type { Simulation, SimulationFile } from '../schema/simulation.js'
export type { ItemSummary, QuestionOdds, QuestionSummary, Summary } from '../schema/trials.js'
export {
  beats,
  type Carries,
  condorcetWinner,
  majorityCycle,
  type Pairing,
  pairings,
  plainMajority,
  topCycle,
  type Utilities,
} from './agenda/majority.js'
export {
  type AgendaInput,
  type Reachable,
  type Reached,
  reachable,
  type SubstituteEffect,
  sincereOutcome,
  sophisticatedOutcome,
} from './agenda/reach.js'
export { agendaOf, type StudyAgenda, utilitiesOf } from './agenda/study-agenda.js'
export { exactOdds, type Inexact } from './exact/exact-odds.js'
export { oddsOf } from './exact/question-odds.js'
export { type MeetingInput, type PlayedThrough, playMeeting } from './meetings/play.js'
export { firstOf, type Policy, scripted, type Turn } from './meetings/policy.js'
export { type RandomTastes, randomPolicy } from './meetings/random-policy.js'
export { addStatistics, type MeetingStatistics, meetingStatistics } from './meetings/statistics.js'
export {
  playThroughRules,
  studyPolicy,
  type TriedItem,
  type TriedQuestion,
  tellTrial,
} from './meetings/study-policy.js'
export { ayeOdds } from './odds/aye-odds.js'
export type { Chance } from './odds/chance.js'
export type { Voter } from './odds/columns.js'
export type { Fraction } from './odds/fraction.js'
export { type PassOdds, type Pivotality, passProbability, pivotality } from './odds/pass-probability.js'
export type { Chances, OddsMember, OddsRule, OddsSetting } from './odds/read-odds.js'
export { banzhafSwings, shapleySwings } from './power/one-quota.js'
export { type PlayerPower, type Power, powerOf } from './power/power.js'
export type { PowerQuestion } from './power/read-power.js'
export { questionsOfItem } from './questions/from-rules.js'
export {
  type Branch,
  elimination,
  type Leaf,
  type Question,
  questionsOf,
  successive,
} from './questions/tree.js'
export { optionOf } from './study/option-of.js'
export { settingsOf, withSettings } from './study/settings.js'
export { type Study, type StudyOptions, studyFrom, studyOf, studyWith } from './study/study.js'
export { type Supposal, supposing } from './study/supposing.js'
export { type CheapestSwing, cheapestSwing, type Price } from './swing/cheapest-swing.js'
export { type Estimate, estimateOf, leastPrecise } from './trials/estimate.js'
export { isWhole, merge, missingShards, readSummary } from './trials/merge.js'
export { toPrecision, trialsFor } from './trials/precision.js'
export { runShard, type ShardInput } from './trials/shard.js'
export { parseSweep, pointsOf, type SweepPoint, type SweptRange, sweep } from './trials/sweep.js'
