import type { Fact } from '../record/facts.js'
import type { Standing } from '../vocabulary.js'
import type { MotionStep } from './check.js'
import type { MotionEventType } from './events.js'
import { deeds, type Told } from './lifecycle.js'
import { motionMachine } from './machine.js'
import type { Motion } from './motion.js'
import { type CheckName, isCheck } from './objections.js'
import { routes } from './routes.js'

/** A way out of a state, or round in it: what chooses it, and what is done on it, entering included. */
export interface Way {
  readonly routes: readonly ((step: MotionStep) => boolean)[]
  /** Each gives the motion after it, and puts what happened among the facts. */
  readonly deeds: readonly ((step: MotionStep, facts: Fact[]) => Motion)[]
}

/** What a state leaves open to an event: the checks that it has to pass, then its ways in the machine's order. */
export interface Opening {
  readonly checks: readonly CheckName[]
  readonly ways: readonly Way[]
}

/** A state of the machine as plain lists: the ways that are taken at once, and those on each event. */
export interface State {
  readonly always: readonly Way[]
  readonly on: ReadonlyMap<MotionEventType, Opening>
}

const known = new Map<Standing, State>()

/** A state of the motion machine, read off the machine once. */
export function stateOf(standing: Standing): State {
  const before = known.get(standing)
  if (before !== undefined) return before
  const node = motionMachine.states[standing]
  const always: readonly Transition[] = node?.always ?? []
  // The machine's transitions are written for these events, but for the empty one of `always`.
  const transitions = [...(node?.transitions ?? [])] as [MotionEventType, readonly Transition[]][]
  const state: State = {
    always: always.map(wayOf),
    on: new Map(transitions.map(([type, each]) => [type, openingOf(each)])),
  }
  known.set(standing, state)
  return state
}

/** What is read of a transition: xstate's own type says more, in generics that differ from state to state. */
interface Transition {
  readonly target?: readonly { readonly entry: readonly unknown[] }[] | undefined
  readonly guard?: unknown
  readonly actions: readonly unknown[]
}

function openingOf(transitions: readonly Transition[]): Opening {
  const names = transitions.flatMap(({ guard }) => guardsIn(guard).map(({ name }) => name))
  return {
    checks: [...new Set(names)].filter(isCheck),
    ways: transitions.map(wayOf),
  }
}

function wayOf({ target, guard, actions }: Transition): Way {
  const entry = (target ?? []).flatMap((state) => state.entry)
  const asked = guardsIn(guard).filter(({ name }) => !isCheck(name))
  return { routes: asked.map(routeOf), deeds: [...actions, ...entry].flatMap(calledIn).map(deedOf) }
}

/** A guard of the machine, or an action: its name, and what it is asked with. */
export interface Called {
  readonly name: string
  readonly params: unknown
}

/** The guards that a transition asks: one by name, one with parameters, or several joined by `and`. */
export function guardsIn(guard: unknown): Called[] {
  const joined = typeof guard === 'function' && 'guards' in guard ? guard.guards : undefined
  return Array.isArray(joined) ? joined.flatMap(guardsIn) : calledIn(guard)
}

function calledIn(each: unknown): Called[] {
  if (typeof each === 'string') return [{ name: each, params: undefined }]
  if (typeof each !== 'object' || each === null || !('type' in each)) return []
  return [{ name: String(each.type), params: 'params' in each ? each.params : undefined }]
}

// Where the machine is written, setup() checks each name and its parameters: here they are only found again.
function routeOf({ name, params }: Called): Way['routes'][number] {
  const route = routes[name as keyof typeof routes] as (step: MotionStep, asked: unknown) => boolean
  return (step) => route(step, params)
}

function deedOf({ name, params }: Called): Way['deeds'][number] {
  if (name !== 'record') {
    const deed = deeds[name as keyof typeof deeds] as (step: MotionStep, asked: unknown) => Motion
    return (step) => deed(step, params)
  }
  const told = (typeof params === 'function' ? params : () => params) as (step: MotionStep) => Told
  return (step, facts) => {
    facts.push(...told(step).facts)
    return step.context.motion
  }
}
