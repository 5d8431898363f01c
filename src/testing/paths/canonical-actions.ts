import { handlerOf } from '../../meeting/actions/index.js'
import type { Meeting } from '../../meeting/meeting.js'
import { sessionObjection } from '../../meeting/objection.js'
import type { Action } from '../../schema/action.js'
import { ACTION_TYPES, type ActionType } from '../../vocabulary.js'

/** What changes nothing in procedure, or nothing but who is there: left out of a count unless it is asked for. */
export const ASIDES = [
  'state',
  'time',
  'notice',
  'arrive',
  'leave',
  'recuse',
  'resign',
] as const satisfies ActionType[]

/** Which actions a count is of. */
export interface ActionSet {
  /**
   * Only these: types of action, and kinds of motion. A type stands for all that `inOrder` lists under it
   * without a kind (`second`, `move` for a main motion), a kind for the motions of that kind, `amend` and
   * `substitute` for both. Everything, where it is left out.
   */
  readonly kinds?: readonly string[]
  /** True to count comings and goings and words for the record as well. */
  readonly asides?: boolean
}

/**
 * Every option of `inOrder` once, whoever could take it, as its example has it; votes and ballots both aye
 * and nay, rulings both ways. The tree that `countPaths` counts has these edges.
 *
 * @example canonicalActions(meeting).length // 9, at the opening of a meeting under Rosenberg's Rules
 */
export function canonicalActions(meeting: Meeting, { kinds, asides = false }: ActionSet = {}): Action[] {
  const actions: Action[] = []
  for (const type of ACTION_TYPES) {
    if (!asides && ASIDES.some((aside) => aside === type)) continue
    if (sessionObjection(meeting, type) !== undefined) continue
    actions.push(...firstOfEach(meeting, type, kinds).flatMap(bothWays))
  }
  return actions
}

/** The first action in order of each option: what `inOrder` has as its example, without asking who else could. */
function firstOfEach(meeting: Meeting, type: ActionType, kinds: readonly string[] | undefined): Action[] {
  const handler = handlerOf(type)
  const found = new Map<string, Action>()
  for (const action of handler.candidates(meeting)) {
    if (kinds !== undefined && !kinds.includes(nameOf(action))) continue
    const key = optionKey(action)
    if (!found.has(key) && handler.objection(meeting, action) === undefined) found.set(key, action)
  }
  return [...found.values()]
}

/** What `inOrder` calls an action: its kind of motion, or its type. */
export const nameOf = (action: Action): string => ('kind' in action ? action.kind : undefined) ?? action.type

/** What tells one option of a type from another: the kind, the motion that it names, the member recognized. */
export function optionKey(action: Action): string {
  const kind = 'kind' in action ? action.kind : ''
  const motion = 'motion' in action ? action.motion : 'terms' in action ? action.terms?.motion : ''
  const member = 'member' in action ? action.member : action.type === 'yield' ? action.to : ''
  return `${kind} ${motion} ${member}`
}

/** Where one option can come out two ways, both. */
function bothWays(action: Action): Action[] {
  switch (action.type) {
    case 'vote':
      return [action, { ...action, others: 'nay' }]
    case 'ballot':
      return [action, { ...action, ballot: 'nay' }]
    case 'rule':
      return [action, { ...action, well: false }]
    default:
      return [action]
  }
}
