import type { Objection } from '../kernel/ruling.js'
import type { Fact } from '../record/facts.js'
import { cite } from '../rules/citation.js'
import { rowOf } from '../rules/readers.js'
import type { RefusalCode, Standing } from '../vocabulary.js'
import type { MotionStep } from './check.js'
import type { MotionEvent, MotionEventType } from './events.js'
import type { Motion, MotionContext } from './motion.js'
import { objections } from './objections.js'
import { stateOf, type Way } from './ways.js'

/** A step that was taken: the motion after it, and what happened. */
export interface MotionStepTaken {
  readonly motion: Motion
  readonly facts: readonly Fact[]
}

/**
 * Takes one step of a motion's life, purely: nothing outside is changed, and nothing is ignored. It goes the
 * ways of `motionMachine`, without the actor that xstate builds around each.
 *
 * @returns the motion and the facts, or why the event is out of order
 */
export function stepMotion(context: MotionContext, event: MotionEvent): MotionStepTaken | Objection {
  const objection = objectionTo(context, event)
  if (objection !== undefined) return objection
  const facts: Fact[] = []
  const { motion, rules } = context
  const { on } = stateOf(motion.standing)
  const moved = along(on.get(event.type)?.ways ?? [], { context, event }, facts)
  return { motion: atOnce({ context: { motion: moved, rules }, event }, facts), facts }
}

/** Goes the first way that its routes choose; where none does, the motion is as it was. */
function along(ways: readonly Way[], step: MotionStep, facts: Fact[]): Motion {
  const { event } = step
  const { rules } = step.context
  const way = ways.find(({ routes }) => routes.every((chooses) => chooses(step)))
  const deeds = way?.deeds ?? []
  return deeds.reduce(
    (motion, deed) => deed({ context: { motion, rules }, event }, facts),
    step.context.motion,
  )
}

/** Goes on, as long as where the motion now stands it does not stay. */
function atOnce(step: MotionStep, facts: Fact[]): Motion {
  const { motion, rules } = step.context
  const next = along(stateOf(motion.standing).always, step, facts)
  return next === motion ? motion : atOnce({ context: { motion: next, rules }, event: step.event }, facts)
}

/**
 * Why an event is out of order for a motion where it stands; undefined where it is in order. The checks
 * are those that guard the machine's transitions, read off the machine itself.
 */
export function objectionTo(context: MotionContext, event: MotionEvent): Objection | undefined {
  const checks = stateOf(context.motion.standing).on.get(event.type)?.checks
  if (checks === undefined) return outOfPlace(context, event.type)
  for (const name of checks) {
    const objection = objections[name]({ context, event })
    if (objection !== undefined) return objection
  }
  return undefined
}

/** What a motion's standing leaves open: every event that its state has a transition for. */
export function eventsOpen({ motion }: MotionContext): MotionEventType[] {
  return [...stateOf(motion.standing).on.keys()]
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
