import { InputError } from '../../kernel/problem.js'
import { type Branch, elimination, type Question, successive, whatDiffers } from '../questions/tree.js'
import { type Carries, plainMajority, type Utilities } from './majority.js'

/** What a substitute that carries does: it finishes the item, or the question as substituted is still put. */
export type SubstituteEffect = 'finishes-item' | 'question-still-put'

/** What is asked of an agenda. */
export interface AgendaInput {
  readonly options: readonly string[]
  readonly members: Utilities
  readonly effect: SubstituteEffect
  /** The option that is left where nothing carries, always last; any option can be last where none is named. */
  readonly statusQuo?: string
  /** What carries; more ayes than nays, if left out. */
  readonly carries?: Carries
  /** True where whoever sets the agenda may leave options off it (never the status quo). */
  readonly mayOmit?: boolean
}

/** An outcome that an order of the options leads to. */
export interface Reached {
  readonly option: string
  /** The first order that leads there. */
  readonly order: readonly string[]
  /** How many of the orders lead there. */
  readonly orders: number
}

/** What whoever sets the agenda can reach, if members vote sincerely, and if they look ahead. */
export interface Reachable {
  readonly effect: SubstituteEffect
  readonly orders: number
  readonly sincere: readonly Reached[]
  readonly sophisticated: readonly Reached[]
}

/** The most options: 5,040 orders. */
const MOST_OPTIONS = 7

/**
 * Which outcomes an agenda-setter can reach by the order in which options are put.
 *
 * @throws InputError for fewer than two options or more than seven
 * @example reachable({ options: ['a', 'b', 'c'], members, effect: 'question-still-put' })
 */
export function reachable(input: AgendaInput): Reachable {
  const { options, statusQuo, effect } = input
  if (options.length < 2 || options.length > MOST_OPTIONS || new Set(options).size < options.length) {
    const message = `expected 2 to ${MOST_OPTIONS} different options, found ${options.length}`
    throw new InputError([{ code: 'agenda', path: 'options', message }])
  }
  if (statusQuo !== undefined && !options.includes(statusQuo)) {
    throw new InputError([{ code: 'agenda', path: 'statusQuo', message: `no option "${statusQuo}"` }])
  }
  const moved = options.filter((option) => option !== statusQuo)
  const lists = input.mayOmit === true ? subsets(moved) : [moved]
  const orders = lists
    .flatMap(permutations)
    .map((order) => (statusQuo === undefined ? order : [...order, statusQuo]))
    .filter((order) => order.length > 1)
  return {
    effect,
    orders: orders.length,
    sincere: reached(orders, (order) => sincereOutcome(treeOf(order, effect), input.members, input.carries)),
    sophisticated: reached(orders, (order) =>
      sophisticatedOutcome(treeOf(order, effect), input.members, input.carries),
    ),
  }
}

/** The questions of an order of options under either effect of a substitute. */
export const treeOf = (order: readonly string[], effect: SubstituteEffect): Branch =>
  effect === 'finishes-item' ? successive(order) : elimination(order)

/**
 * The outcome where every member votes, question by question, for the side that keeps the better option
 * open, and abstains where both keep options as good.
 */
export function sincereOutcome(tree: Branch, members: Utilities, carries: Carries = plainMajority): string {
  if (tree.end) return tree.option
  const { aye, nay } = whatDiffers(tree)
  const best = (worth: Utilities[number], options: readonly string[]) =>
    Math.max(...options.map((option) => worth[option] ?? 0))
  const apart = members.map((worth) => best(worth, aye) - best(worth, nay))
  return sincereOutcome(next(tree, apart, carries), members, carries)
}

/**
 * The outcome where every member looks ahead: from the last questions up, each is worth what it leads to
 * (Farquharson 1969; McKelvey and Niemi 1978). Where both results lead to the same or to options as good, she
 * votes sincerely.
 */
export function sophisticatedOutcome(
  tree: Branch,
  members: Utilities,
  carries: Carries = plainMajority,
): string {
  if (tree.end) return tree.option
  const ifCarried = sophisticatedOutcome(tree.carried, members, carries)
  const ifLost = sophisticatedOutcome(tree.lost, members, carries)
  if (ifCarried === ifLost) return ifCarried
  const apart = members.map((worth) => (worth[ifCarried] ?? 0) - (worth[ifLost] ?? 0))
  return next(tree, apart, carries) === tree.carried ? ifCarried : ifLost
}

function next(question: Question, apart: readonly number[], carries: Carries): Branch {
  const ayes = apart.filter((each) => each > 0).length
  const nays = apart.filter((each) => each < 0).length
  return carries(ayes, nays) ? question.carried : question.lost
}

function reached(
  orders: readonly (readonly string[])[],
  outcome: (order: readonly string[]) => string,
): Reached[] {
  const found = new Map<string, { order: readonly string[]; orders: number }>()
  for (const order of orders) {
    const option = outcome(order)
    const before = found.get(option)
    if (before === undefined) found.set(option, { order, orders: 1 })
    else before.orders += 1
  }
  return [...found]
    .map(([option, each]) => ({ option, ...each }))
    .sort((a, b) => (a.option < b.option ? -1 : 1))
}

function permutations(list: readonly string[]): string[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((first, n) =>
    permutations([...list.slice(0, n), ...list.slice(n + 1)]).map((rest) => [first, ...rest]),
  )
}

function subsets([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return [...without.map((each) => [first, ...each]), ...without]
}
