import { assign, setup } from 'xstate'
import type { Fact } from '../record/facts.js'
import type { Outcome, Standing } from '../vocabulary.js'
import { changed } from './changes.js'
import type { MotionStep } from './check.js'
import type { MotionEvent } from './events.js'
import { factsOf } from './happenings.js'
import type { Motion, MotionContext } from './motion.js'
import { objections } from './objections.js'
import { routes } from './routes.js'

/** What every state and every transition says of itself; diagrams and documents are made from it. */
export interface LifecycleMeta {
  readonly description: string
  /** Where the rule is written. */
  readonly rule: string
}

const allowed = (check: (step: MotionStep) => unknown) => (step: MotionStep) => check(step) === undefined

/** What happened on a transition, on its way into the record. */
export interface Told {
  readonly facts: readonly Fact[]
}

/** What changes a motion in the machine, by the name of the action: each gives the motion after it. */
export const deeds = {
  /** Changes the motion's data as the event says. */
  change: ({ context, event }: MotionStep): Motion => changed(context, event),
  /** Notes where the motion now stands. */
  stand: ({ context }: MotionStep, { standing }: { readonly standing: Standing }): Motion => ({
    ...context.motion,
    standing,
  }),
} as const

/** The words of the lifecycle: its events, guards and actions. The states are in `states/`. */
export const lifecycle = /* @__PURE__ */ setup({
  types: {
    context: {} as MotionContext,
    input: {} as MotionContext,
    events: {} as MotionEvent,
    meta: {} as LifecycleMeta,
    tags: {} as 'pending' | 'aside' | 'signing' | 'settled',
  },
  guards: {
    canSecond: allowed(objections.canSecond),
    canWithdraw: allowed(objections.canWithdraw),
    canDebate: allowed(objections.canDebate),
    canAmend: allowed(objections.canAmend),
    canSubstitute: allowed(objections.canSubstitute),
    canSubstituteOverAmendment: allowed(objections.canSubstituteOverAmendment),
    canCast: allowed(objections.canCast),
    canDeclare: allowed(objections.canDeclare),
    canReconsider: allowed(objections.canReconsider),
    canPut: allowed(objections.canPut),
    canRule: allowed(objections.canRule),
    canProceed: allowed(objections.canProceed),
    canConsent: allowed(objections.canConsent),
    canDivide: allowed(objections.canDivide),
    canRead: allowed(objections.canRead),
    canVeto: allowed(objections.canVeto),
    canLapse: allowed(objections.canLapse),
    ...routes,
  },
  actions: {
    change: assign((step) => ({ motion: deeds.change(step) })),
    stand: assign((step, params: Parameters<typeof deeds.stand>[1]) => ({
      motion: deeds.stand(step, params),
    })),
    /** Carries facts out of the machine: who runs it reads them from the actions of a step. */
    record: (_step, _told: Told) => {},
  },
})

/** What every transition does: change the motion, and say what happened. */
export const happens = [
  { type: 'change' },
  { type: 'record', params: (step: MotionStep) => ({ facts: factsOf(step) }) },
] as const

/** On entering a state: note it. */
export const enter = (standing: Standing) => ({ type: 'stand', params: { standing } }) as const

/** On entering a state of waiting: note it, and record that it was set aside by its own reading. */
export const settleReading = () =>
  [
    enter('awaiting-reading'),
    {
      type: 'record',
      params: ({ context }: Pick<MotionStep, 'context'>) => ({
        facts: [{ fact: 'set-aside', motion: context.motion.id, how: 'awaiting-reading' } satisfies Fact],
      }),
    },
  ] as const

/** On entering the mayor's office: note it, and record that it went there. */
export const goToMayor = () =>
  [
    enter('awaiting-signature'),
    {
      type: 'record',
      params: ({ context }: Pick<MotionStep, 'context'>) => ({
        facts: [{ fact: 'presented', motion: context.motion.id } satisfies Fact],
      }),
    },
  ] as const

/** On entering a settled state: note it, and record the outcome. */
export const settle = (outcome: Outcome) =>
  [
    enter(outcome),
    {
      type: 'record',
      params: ({ context }: Pick<MotionStep, 'context'>) => ({
        facts: [{ fact: 'settled', motion: context.motion.id, outcome } satisfies Fact],
      }),
    },
  ] as const
