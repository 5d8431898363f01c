import { attempt } from '../../meeting/act.js'
import type { Meeting } from '../../meeting/meeting.js'
import type { Action } from '../../schema/action.js'
import { type ActionSet, canonicalActions } from './canonical-actions.js'
import { positionOf } from './position.js'

/** How paths are counted. */
export interface PathOptions extends ActionSet {
  /** False to walk every path, and not to remember positions: slow, and the check of the memory. */
  readonly remember?: boolean
}

/**
 * How many sequences of `depth` actions can be taken from here: what perft is to chess. The actions are
 * those of `canonicalActions`, so a number that moves says that a rule has.
 *
 * Positions that different paths lead to are counted once, and the count is remembered for its depth.
 *
 * @param depth how many actions are taken, from 0
 * @throws RangeError where the number is too great to be exact
 * @example countPaths(convene({ rules: 'rosenberg', seats }), 3)
 */
export function countPaths(meeting: Meeting, depth: number, options: PathOptions = {}): number {
  return options.remember === false
    ? countEach(meeting, depth, options)
    : countFrom(placeOf(meeting), depth, { options, places: new Map() })
}

/** One action with the number of paths that begin with it. */
export interface Branch {
  readonly action: Action
  readonly paths: number
}

/**
 * The paths of a depth, told apart by their first action: where a count differs from what was expected,
 * the branch that differs shows where to look.
 *
 * @example divide(meeting, 3).find(({ action }) => action.type === 'second')?.paths
 */
export function divide(meeting: Meeting, depth: number, options: PathOptions = {}): Branch[] {
  if (depth < 1) return []
  const tree: Tree = { options, places: new Map() }
  return canonicalActions(meeting, options).map((action) => {
    const after = taken(meeting, action)
    const paths =
      options.remember === false
        ? countEach(after, depth - 1, options)
        : countFrom(placeOf(after), depth - 1, tree)
    return { action, paths }
  })
}

/** A position as far as it has been explored: its meeting goes once its successors are known. */
interface Place {
  meeting: Meeting
  actions: readonly Action[] | undefined
  after: readonly Place[] | undefined
  readonly counts: number[]
}

interface Tree {
  readonly options: PathOptions
  readonly places: Map<string, Place>
}

const placeOf = (meeting: Meeting): Place => ({ meeting, actions: undefined, after: undefined, counts: [1] })

function countFrom(place: Place, depth: number, tree: Tree): number {
  const known = place.counts[depth]
  if (known !== undefined) return known
  const paths = depth === 1 ? actionsAt(place, tree).length : sum(place, depth, tree)
  if (!Number.isSafeInteger(paths)) throw new RangeError(`more paths than can be counted exactly`)
  place.counts[depth] = paths
  return paths
}

function sum(place: Place, depth: number, tree: Tree): number {
  return placesAfter(place, tree).reduce((paths, next) => paths + countFrom(next, depth - 1, tree), 0)
}

function actionsAt(place: Place, { options }: Tree): readonly Action[] {
  place.actions ??= canonicalActions(place.meeting, options)
  return place.actions
}

function placesAfter(place: Place, tree: Tree): readonly Place[] {
  place.after ??= actionsAt(place, tree).map((action) => {
    const meeting = taken(place.meeting, action)
    const position = positionOf(meeting)
    const known = tree.places.get(position)
    if (known !== undefined) return known
    const next = placeOf(meeting)
    tree.places.set(position, next)
    return next
  })
  return place.after
}

function countEach(meeting: Meeting, depth: number, options: PathOptions): number {
  if (depth === 0) return 1
  return canonicalActions(meeting, options).reduce(
    (paths, action) => paths + countEach(taken(meeting, action), depth - 1, options),
    0,
  )
}

function taken(meeting: Meeting, action: Action): Meeting {
  const ruling = attempt(meeting, action)
  if (!ruling.inOrder) throw new Error(`listed, but refused: ${JSON.stringify(action)}`)
  return ruling.meeting
}
