import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type SnapshotFrom, transition } from 'xstate'
import { type AdjacencyMap, getAdjacencyMap } from 'xstate/graph'
import { isLetter } from '../../src/motion/effects.js'
import type { MotionEvent, MotionEventType } from '../../src/motion/events.js'
import type { Told } from '../../src/motion/lifecycle.js'
import { motionMachine } from '../../src/motion/machine.js'
import { introduce, type MotionContext, openVote } from '../../src/motion/motion.js'
import { goesToMayor } from '../../src/motion/readings.js'
import { objectionTo, stepMotion } from '../../src/motion/step.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import { GRAPH_EVENTS, READING_EVENTS, SIGNING_EVENTS } from './graph-events.js'

type Snapshot = SnapshotFrom<typeof motionMachine>

/** Both traditions, one that passes ordinances in two readings, and one whose mayor can veto: only their rows reach those. */
const RULES = [rulebooks.rosenberg, rulebooks.robert1915, rulebooks.californiaCity, rulebooks.sanDiego]

/** True for a motion that is read more than once. */
const isRead = ({ motion, rules }: MotionContext) =>
  rules.motions[motion.kind]?.readings === true && rules.conduct.ordinances.readings > 1

/** True for a motion that the mayor signs or vetoes. */
const isSigned = (context: MotionContext) => goesToMayor(context)

/** What the machine asks of a motion and its row: two kinds that answer alike live alike. */
function answers(context: MotionContext): string {
  const { motion, rules } = context
  const row = rules.motions[motion.kind]
  const substitutable = row?.class === 'main' && row.does === 'takes-effect' && row.amendable
  return JSON.stringify([
    [
      row?.second,
      row?.amendable,
      row?.decided,
      row?.reconsider,
      substitutable,
      isRead(context),
      isSigned(context),
    ],
    [motion.debatable, motion.debate.turns, motion.degree],
  ])
}

/** A budget has lines to veto. */
const termsOf = (kind: string) =>
  kind === 'budget' ? { terms: { items: [{ text: 'A line.', effects: [] }] } } : {}

/** A motion of every kind as it is introduced: alone, or on another; once for each way of living. */
function starts(rules: Rulebook): [string, MotionContext][] {
  const found = new Map<string, [string, MotionContext]>()
  for (const kind of Object.keys(rules.motions)) {
    const input = { id: 'm1', kind, mover: 'Chen', text: 'End the tie.' }
    const changes = ['amends', 'replaces'].includes(rules.motions[kind]?.does ?? '')
    const context = changes
      ? introduce({ ...input, on: 'm0', degree: 1, target: { rank: 10, debatable: true } }, rules)
      : introduce(
          { ...input, effects: [{ effect: 'end-relationship', with: 'Northport' }], ...termsOf(kind) },
          rules,
        )
    // The rulebook of two readings is here for those alone.
    if (rules === rulebooks.californiaCity && !isRead(context)) continue
    if (rules === rulebooks.sanDiego && !isSigned(context)) continue
    if (!found.has(answers(context))) found.set(answers(context), [kind, context])
  }
  return [...found.values()]
}

/** What the checks and routes of the machine can tell apart: two states with the same can do the same. */
function situation({ value, context: { motion, rules } }: Snapshot): string {
  const { wording, pending, substitutedBy, cast, reconsidered, debate, stood, passage } = motion
  const { readings } = passage
  const { signature } = motion
  return JSON.stringify([
    [value, stood, Math.min(pending.length, 2), substitutedBy !== null, isLetter(wording.effects)],
    [Object.keys(cast).length > 0, openVote(motion)?.decision.possible, reconsidered],
    [debate.closedBy !== null, (debate.speeches.Brandt ?? 0) >= (debate.turns ?? Number.POSITIVE_INFINITY)],
    signature && [signature.act, signature.lines.length > 0, signature.overridden],
    isRead({ motion, rules }) && [Math.min(readings.length, 2), passage.altered, passage.waived],
  ])
}

/** Every state that events lead to from a start. */
function explored(input: MotionContext) {
  const events = isRead(input) ? READING_EVENTS : isSigned(input) ? SIGNING_EVENTS : GRAPH_EVENTS
  const map: AdjacencyMap<Snapshot, MotionEvent> = getAdjacencyMap(motionMachine, {
    input,
    events,
    serializeState: situation,
  })
  return Object.entries(map).map(([name, { state, transitions }]) => {
    const steps: { event: MotionEvent; state: Snapshot }[] = Object.values(transitions)
    return { name, state, steps, next: steps.map((each) => situation(each.state)) }
  })
}

const all = RULES.flatMap((rules) =>
  starts(rules).map(([kind, input]) => ({ id: rules.id, kind, places: explored(input) })),
)

describe.each(all)('$kind, under $id', ({ places }) => {
  it('can always still be settled', () => {
    const ends = new Set(places.filter(({ state }) => state.hasTag('settled')).map(({ name }) => name))
    // Backwards from what is settled, until nothing is added.
    for (let size = -1; size !== ends.size; ) {
      size = ends.size
      for (const { name, next } of places) if (next.some((each) => ends.has(each))) ends.add(name)
    }
    expect(places.filter(({ name }) => !ends.has(name)).map(({ name }) => name)).toEqual([])
  })

  it('takes the same steps in the pure step as in the machine', () => {
    const parted = places.flatMap(({ name, state, steps }) =>
      steps
        .filter((step) => !agrees(state, step.event, step.state))
        .map(({ event }) => `${name}: ${event.type}`),
    )
    // Events that are the same data are one step.
    const different = Math.min(
      ...[READING_EVENTS, SIGNING_EVENTS].map(
        (events) => new Set(events.map((event) => JSON.stringify(event))).size,
      ),
    )
    expect(places.every(({ steps }) => steps.length >= different)).toBe(true)
    expect(parted).toEqual([])
  })
})

function agrees(state: Snapshot, event: MotionEvent, next: Snapshot): boolean {
  const objection = objectionTo(state.context, event)
  if (state.can(event) !== (objection === undefined)) return false
  const step = stepMotion(state.context, event)
  if (!('motion' in step)) return isDeepStrictEqual(step, objection) && next.context === state.context
  const [, actions] = transition(motionMachine, state, event)
  const told = actions.flatMap(({ type, params }) => (type === 'record' ? factsIn(params) : []))
  return isDeepStrictEqual([step.motion, step.facts], [next.context.motion, told])
}

// The machine's `record` is the only action of this name, and its parameters are its facts.
const factsIn = (params: unknown) => (params as Told).facts

/** What only a motion with a substitute could take: none waits for a second any more. */
const NEVER_TAKEN = ['introduced: consented (letter-instead)', 'introduced: consented (replaced)']

describe('over all starts', () => {
  const places = all.flatMap((each) => each.places)

  it('every state of the machine is reached', () => {
    const reached = new Set(places.map(({ state }) => String(state.value)))
    expect(Object.keys(motionMachine.states).filter((name) => !reached.has(name))).toEqual([])
  })

  it('every transition is taken', () => {
    const taken = new Set(
      places.flatMap(({ state }) =>
        GRAPH_EVENTS.flatMap((event) => motionMachine.getTransitionData(state, event)),
      ),
    )
    const never = Object.entries(motionMachine.states).flatMap(([name, state]) =>
      [...state.transitions.values()]
        .flat()
        .flatMap((way) =>
          taken.has(way) ? [] : [`${name}: ${way.eventType} (${way.target?.map(({ key }) => key).join()})`],
        ),
    )
    expect(never).toEqual(NEVER_TAKEN)
    const atOnce = all.filter((each) => each.places[0]?.state.value === 'debate')
    expect(atOnce.length).toBeGreaterThan(0)
  })

  it('every type of event is among those that were tried', () => {
    const types = new Set<MotionEventType>(GRAPH_EVENTS.map(({ type }) => type))
    const known = Object.values(motionMachine.states).flatMap((state) => [...state.transitions.keys()])
    expect(known.filter((type) => type !== '' && !types.has(type as MotionEventType))).toEqual([])
  })
})
