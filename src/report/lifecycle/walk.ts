import type { LifecycleMeta } from '../../motion/lifecycle.js'
import { motionMachine } from '../../motion/machine.js'
import { type Called, guardsIn } from '../../motion/ways.js'

/** A state of the motion's life, as the machine has it. */
export interface LifecycleState extends LifecycleMeta {
  readonly name: string
  /** Before the body, set aside to come back, or settled. */
  readonly tag: 'pending' | 'aside' | 'settled'
}

/** A way from one state to another, or back to the same. */
export interface LifecycleTransition extends LifecycleMeta {
  readonly from: string
  readonly to: string
  /** What happens: the event. Null for a way that is taken at once, without one. */
  readonly event: string | null
  /** What must be so, in words; empty where nothing must. */
  readonly conditions: readonly string[]
}

/** The life of a motion, read from the machine itself. */
export interface Lifecycle {
  readonly initial: string
  readonly states: readonly LifecycleState[]
  readonly transitions: readonly LifecycleTransition[]
}

/** What is read of a transition: xstate's own type says more, in generics that differ from state to state. */
interface Way {
  readonly target?: readonly { readonly key: string }[] | undefined
  readonly guard?: unknown
  readonly meta?: unknown
}

/** Walks the motion machine: its states in order, and every transition with its guards and `always`. */
export function walkLifecycle(): Lifecycle {
  const { root } = motionMachine
  const nodes = Object.values(root.states)
  return {
    initial: nodes.find(({ key }) => key === root.config.initial)?.key ?? '',
    states: nodes.map(({ key, tags, meta }) => ({
      name: key,
      tag: tags.find((tag) => tag === 'aside' || tag === 'settled') ?? 'pending',
      ...metaOf(meta),
    })),
    transitions: nodes.flatMap((node) => {
      const always: readonly Way[] = node.always ?? []
      const on = [...node.transitions].flatMap(([event, ways]) =>
        ways.map((way: Way) => transitionOf(node.key, event, way)),
      )
      return [...always.map((way) => transitionOf(node.key, null, way)), ...on]
    }),
  }
}

function transitionOf(from: string, event: string | null, { target, guard, meta }: Way): LifecycleTransition {
  const conditions = guardsIn(guard).map(guardInWords)
  return { from, to: target?.[0]?.key ?? from, event, conditions, ...metaOf(meta) }
}

// `meta` of this machine is typed where it is written: see motion/lifecycle.ts.
const metaOf = (meta: unknown): LifecycleMeta => {
  const { description, rule } = meta as LifecycleMeta
  return { description, rule }
}

/** A guard in words, with what it asks for: `stood in debate`. */
function guardInWords({ name, params }: Called): string {
  const asked = typeof params === 'object' && params !== null ? Object.values(params) : []
  return inWords([name, ...asked].join(' '))
}

/** `carriedAsLetter` as `carried as letter`. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
