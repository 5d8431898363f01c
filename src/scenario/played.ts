import type { Ruling } from '../meeting/act.js'
import type { ActRuling } from '../meeting/executive-act.js'
import type { Explanation } from '../meeting/explain.js'
import type { Meeting } from '../meeting/meeting.js'
import type { Side } from '../meeting/side.js'
import type { ScenarioAct, ScenarioMeeting, ScenarioStep } from '../schema/scenario.js'
import type { Foresight } from '../voting/foresight.js'

/** One step as it was played: done and ruled, passed over by its own condition, asked, recalled, or foreseen. */
export type PlayedStep =
  | { readonly kind: 'done'; readonly step: Extract<ScenarioStep, { do: unknown }>; readonly ruling: Ruling }
  | { readonly kind: 'passed-over'; readonly step: Extract<ScenarioStep, { do: unknown }> }
  | {
      readonly kind: 'recalled'
      readonly step: Extract<ScenarioStep, { recall: unknown }>
      /** Null where the motion was not voted on. */
      readonly side: Side | null
    }
  | {
      readonly kind: 'asked'
      readonly step: Extract<ScenarioStep, { ask: unknown }>
      readonly answer: Explanation
    }
  | {
      readonly kind: 'foreseen'
      readonly step: Extract<ScenarioStep, { foresee: unknown }>
      readonly foresight: Foresight
    }

/** One act without a vote as it was played: done, or refused. */
export interface PlayedAct {
  readonly given: ScenarioAct
  readonly ruling: ActRuling
  /** How many of the meetings that were played were over by then. */
  readonly meetings: number
}

/** One meeting of a scenario as it was played. */
export interface PlayedMeeting {
  readonly given: ScenarioMeeting
  readonly steps: readonly PlayedStep[]
  /** The meeting after its last step. */
  readonly meeting: Meeting
}
