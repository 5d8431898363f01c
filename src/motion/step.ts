import { createActor, type SnapshotFrom } from 'xstate'
import type { Objection } from '../kernel/ruling.js'
import type { Fact } from '../record/facts.js'
import { cite } from '../rules/citation.js'
import { rowOf } from '../rules/readers.js'
import type { RefusalCode, Standing } from '../vocabulary.js'
import type { MotionEvent, MotionEventType } from './events.js'
import { motionMachine, NO_MOTION } from './machine.js'
import type { Motion, MotionContext } from './motion.js'
import { type CheckName, isCheck, objections } from './objections.js'

/** A step that was taken: the motion after it, and what happened. */
export interface MotionStepTaken {
  readonly motion: Motion
  readonly facts: readonly Fact[]
}

type Snapshot = SnapshotFrom<typeof motionMachine>

type Scope = Parameters<typeof motionMachine.transition>[2]

const snapshotOf = (context: MotionContext): Snapshot =>
  motionMachine.resolveState({ value: context.motion.standing, context })

/**
 * Takes one step of a motion's life, purely: nothing outside is changed, and nothing is ignored.
 *
 * @returns the motion and the facts, or why the event is out of order
 */
export function stepMotion(context: MotionContext, event: MotionEvent): MotionStepTaken | Objection {
  const objection = objectionTo(context, event)
  if (objection !== undefined) return objection
  const facts: Fact[] = []
  const next = motionMachine.transition(snapshotOf(context), event, scopeFor(facts))
  return { motion: next.context.motion, facts }
}

let kept: Omit<Scope, 'actionExecutor'> | undefined

/**
 * What the machine's pure `transition` wants around it. xstate's own `transition()` builds an actor for
 * each step; this one is built once, never started, and only hands the facts out.
 */
function scopeFor(facts: Fact[]): Scope {
  if (kept === undefined) {
    const self = createActor(motionMachine, { input: NO_MOTION })
    const nothing = () => {}
    kept = {
      self,
      id: '',
      sessionId: '',
      logger: nothing,
      defer: nothing,
      emit: nothing,
      system: self.system,
      stopChild: nothing,
    }
  }
  return {
    ...kept,
    actionExecutor: (action) => {
      if (action.type === 'record') facts.push(...factsIn(action.params))
    },
  }
}

// The machine's own `record` action is the only one of this name, and its params are its facts.
const factsIn = (params: unknown): readonly Fact[] => (params as { facts: readonly Fact[] }).facts

/**
 * Why an event is out of order for a motion where it stands; undefined where it is in order. The checks
 * are those that guard the machine's transitions, read off the machine itself.
 */
export function objectionTo(context: MotionContext, event: MotionEvent): Objection | undefined {
  const checks = checksOf(context.motion.standing).get(event.type)
  if (checks === undefined) return outOfPlace(context, event.type)
  for (const name of checks) {
    const objection = objections[name]({ context, event })
    if (objection !== undefined) return objection
  }
  return undefined
}

/** What a motion's standing leaves open: every event that its state has a transition for. */
export function eventsOpen({ motion }: MotionContext): MotionEventType[] {
  return [...checksOf(motion.standing).keys()]
}

type Checks = ReadonlyMap<MotionEventType, readonly CheckName[]>

const known = new Map<Standing, Checks>()

/** The events that a state has transitions for, each with the checks that guard them. */
function checksOf(standing: Standing): Checks {
  const found = known.get(standing)
  if (found !== undefined) return found
  const transitions = motionMachine.states[standing]?.transitions ?? []
  const checks: Checks = new Map(
    // The machine's transitions are written for these events, but for the empty one of `always`.
    ([...transitions] as [MotionEventType, readonly { guard?: unknown }[]][]).map(([type, ways]) => [
      type,
      [...new Set(ways.flatMap(({ guard }) => guardNames(guard)))].filter(isCheck),
    ]),
  )
  known.set(standing, checks)
  return checks
}

/** The names in a guard: one name, a parameterised guard, or several joined by `and`. */
function guardNames(guard: unknown): string[] {
  if (typeof guard === 'string') return [guard]
  if ((typeof guard === 'object' || typeof guard === 'function') && guard !== null) {
    if ('guards' in guard && Array.isArray(guard.guards)) return guard.guards.flatMap(guardNames)
    if ('type' in guard && typeof guard.type === 'string') return [guard.type]
  }
  return []
}

const CODES: Readonly<Record<Standing, RefusalCode>> = {
  introduced: 'not-seconded',
  debate: 'no-vote-under-way',
  amending: 'question-pending',
  substituting: 'question-pending',
  vote: 'vote-under-way',
  tabled: 'not-pending',
  postponed: 'not-pending',
  referred: 'not-pending',
  'awaiting-reading': 'not-pending',
  'awaiting-signature': 'with-the-mayor',
  adopted: 'not-pending',
  rejected: 'not-pending',
  'letter-instead': 'not-pending',
  replaced: 'not-pending',
  withdrawn: 'not-pending',
  died: 'not-pending',
  'postponed-indefinitely': 'not-pending',
  objected: 'not-pending',
  divided: 'not-pending',
  rescinded: 'not-pending',
  vetoed: 'not-pending',
}

/** The objection to an event that a motion's state knows nothing of. */
function outOfPlace({ motion, rules }: MotionContext, type: MotionEventType): Objection {
  const rule = cite(rowOf(rules, motion.kind).cite)
  const seconding = type === 'second' || type === 'no-second' || type === 'proceed'
  if (seconding && motion.standing !== 'introduced' && CODES[motion.standing] !== 'not-pending') {
    return { code: 'already-seconded', rule, found: motion.id }
  }
  const found = `${motion.id}: ${motion.standing}`
  // What is no longer in force, or was taken apart, is not taken up by the vote that adopted it.
  if (type === 'reconsidered' && motion.standing !== 'awaiting-signature')
    return { code: 'not-reconsiderable', rule, found }
  return { code: CODES[motion.standing], rule, found }
}
