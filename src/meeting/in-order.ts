import { membersOf } from '../council/council.js'
import { InputError } from '../kernel/problem.js'
import { remembered } from '../kernel/remembered.js'
import { show } from '../kernel/show.js'
import type { Rulebook } from '../rules/rulebook.js'
import type { Action } from '../schema/action.js'
import { ACTION_TYPES, type ActionType, type MotionKind } from '../vocabulary.js'
import { handlerOf } from './actions/index.js'
import type { Meeting } from './meeting.js'
import { kindsMoved } from './moving/samples.js'
import { sessionObjection } from './objection.js'

/** An action that can be taken now. */
export interface Option {
  readonly type: ActionType
  /** What it is called: the kind of motion, where it would make one that is no main motion; else its type. */
  readonly name: string
  /** The members who can take it; empty where it is nobody's in particular. */
  readonly by: readonly string[]
  /** The kind of motion that it would make, where that is no main motion. */
  readonly kind?: MotionKind
  /** The motion that it would bring back or take up, where it is such an action. */
  readonly motion?: string
  /** The member whom the chair would recognize, or to whom the floor would be yielded. */
  readonly member?: string
  /** The row that it rests on. */
  readonly rule: string
  /** One such action, ready for `act`; put your own text and ballots into it. */
  readonly example: Action
}

/** What is asked for of all that is in order; everything, where nothing is said. */
export interface OptionFilter {
  /** Only what this member can do. */
  readonly by?: string
  /** Only actions of this type. */
  readonly type?: ActionType
  /** Only what is called so: a type of action, or a kind of motion other than main. */
  readonly name?: string
}

/**
 * Every action that can be taken now, by whom, each with its rule: what `moves()` is to chess.
 *
 * @throws InputError for a filter that names no member, no type of action, or nothing that the rulebook knows
 * @example inOrder(meeting, { by: 'Chen' }).map(({ name }) => name) // ['second', 'point-of-order', …]
 */
export function inOrder(meeting: Meeting, filter: OptionFilter = {}): Option[] {
  checkFilter(meeting, filter)
  const options = new Map<string, Option & { by: string[] }>()
  const { type: only, kind } = named(filter)
  for (const type of only === undefined ? ACTION_TYPES : [only]) {
    if (filter.type !== undefined && filter.type !== type) continue
    if (sessionObjection(meeting, type) !== undefined) continue
    const handler = handlerOf(type)
    for (const action of handler.candidates(meeting, kind)) {
      const by = 'by' in action && type !== 'state' ? action.by : undefined
      if (filter.by !== undefined && by !== undefined && by !== filter.by) continue
      const about = aboutIn(action)
      const key = `${type} ${about.kind ?? ''} ${about.motion ?? ''} ${about.member ?? ''}`
      const known = options.get(key)
      if (known !== undefined && (by === undefined || known.by.includes(by))) continue
      const check = known === undefined ? handler.objection : (handler.another ?? handler.objection)
      if (check(meeting, action) !== undefined) continue
      if (known !== undefined) {
        if (by !== undefined) known.by.push(by)
        continue
      }
      const rule = handler.rule(meeting, action)
      const example =
        action.type === 'state' && filter.by !== undefined ? { ...action, by: filter.by } : action
      options.set(key, {
        type,
        name: nameOf(action),
        by: by === undefined ? [] : [by],
        ...about,
        rule,
        example,
      })
    }
  }
  return [...options.values()]
}

/** Everything that an option can be called under a rulebook. */
export const optionNames = remembered((rules: Rulebook): readonly string[] => [
  ...ACTION_TYPES,
  ...kindsMoved(rules).filter((kind) => kind !== 'main'),
])

/** The type of action, and the kind of motion, that a name stands for. */
function named({ name }: OptionFilter): { readonly type?: ActionType; readonly kind?: MotionKind } {
  if (name === undefined) return {}
  const type = ACTION_TYPES.find((each) => each === name)
  if (type === undefined) return { type: 'move', kind: name }
  return type === 'move' ? { type, kind: 'main' } : { type }
}

/** What an action is called: by the kind of motion that it would make, or by its type. */
const nameOf = (action: Action): string =>
  action.type === 'move' ? (action.kind ?? action.type) : action.type

/** What an action is about, where that tells it from others of its type. */
function aboutIn(action: Action): Pick<Option, 'kind' | 'motion' | 'member'> {
  const motion = 'motion' in action ? action.motion : 'terms' in action ? action.terms?.motion : undefined
  const member =
    'member' in action ? action.member : 'to' in action && action.type === 'yield' ? action.to : undefined
  return {
    ...('kind' in action && action.kind !== undefined ? { kind: action.kind } : {}),
    ...(motion === undefined ? {} : { motion }),
    ...(member === undefined ? {} : { member }),
  }
}

/** A filter that nothing could pass is a mistake, not an answer. */
function checkFilter({ council }: Meeting, { by, type, name }: OptionFilter): void {
  const problems = [
    ...(by === undefined || membersOf(council).includes(by)
      ? []
      : [{ code: 'not-a-member', path: 'by', message: `expected a member, found ${show(by)}` }]),
    ...(type === undefined || ACTION_TYPES.includes(type)
      ? []
      : [
          {
            code: 'type',
            path: 'type',
            message: `expected one of ${ACTION_TYPES.join(', ')}, found ${show(type)}`,
          },
        ]),
    ...(name === undefined || optionNames(council.rules).includes(name)
      ? []
      : [
          {
            code: 'name',
            path: 'name',
            message: `expected one of ${optionNames(council.rules).join(', ')}, found ${show(name)}`,
          },
        ]),
  ]
  if (problems.length > 0) throw new InputError(problems)
}

/** Comings, goings and words for the record: in order at almost any time, so no answer to a refusal. */
const ALWAYS: readonly ActionType[] = ['arrive', 'leave', 'recuse', 'resign', 'state', 'time', 'notice']

/**
 * What would carry the business on from here: types of action, and for motions other than main ones the
 * kind of motion.
 */
export function inOrderNames(meeting: Meeting): string[] {
  const carriesOn = ACTION_TYPES.filter(
    (type) => !ALWAYS.includes(type) && sessionObjection(meeting, type) === undefined,
  )
  return carriesOn.flatMap((type) => {
    const handler = handlerOf(type)
    const names = new Set<string>()
    for (const action of handler.candidates(meeting)) {
      const name = nameOf(action)
      if (!names.has(name) && handler.objection(meeting, action) === undefined) names.add(name)
    }
    return [...names]
  })
}
