import * as fc from 'fast-check'
import { convene } from '../meeting/convene.js'
import type { Meeting } from '../meeting/meeting.js'
import type { Rulebook } from '../rules/rulebook.js'
import { anyTrail } from './arbitraries/meetings.js'
import { MEMBERS } from './arbitraries/rosters.js'
import type { Law } from './laws/law.js'
import { canonicalActions } from './paths/canonical-actions.js'
import { positionOf } from './paths/position.js'
import { scenarioText } from './scenario-text.js'
import { begun, type Trail, takenIn, tried } from './trail.js'

/** A meeting that breaks a law. */
export interface Witness {
  readonly law: Law
  readonly trail: Trail
  readonly meeting: Meeting
  /** What breaks the law, in one line. */
  readonly breach: string
  /** True where no meeting of fewer actions of this set breaks it, from this opening. */
  readonly smallest: boolean
  /** The same meeting as a scenario file. */
  readonly scenario: string
}

/** How a witness is looked for. */
export interface WitnessOptions {
  /** The meeting that it begins with: five members, all there, otherwise. */
  readonly opening?: Meeting
  /** How many actions deep every meeting is tried, fewest first; 3 otherwise. */
  readonly depth?: number
  /** Only these actions are tried there, as in `countPaths`: with few kinds the search goes deeper. */
  readonly kinds?: readonly string[]
  /** True to try every way to a position, for a law that looks at the way; one is enough otherwise. */
  readonly everyWay?: boolean
  /** How many random meetings are tried when that finds nothing; 200 otherwise, 0 for none. */
  readonly runs?: number
  readonly seed?: number
}

/**
 * The smallest meeting that breaks a law under a rulebook, or undefined where none was found. First every
 * meeting of few actions is tried, the shortest first; then random ones, and what is found is shortened.
 *
 * @example witness(law, rulebooks.robert1915, { kinds: ['move', 'second', 'call-vote', 'vote'], depth: 4 })?.scenario
 */
export function witness(law: Law, rules: Rulebook, options: WitnessOptions = {}): Witness | undefined {
  const opening = options.opening ?? convene({ rules, seats: MEMBERS.slice(0, 5), chair: MEMBERS[0] })
  const small = broken(law, breadthFirst(law, opening, options), true)
  return small ?? broken(law, atRandom(law, rules, options), false)
}

function broken(law: Law, trail: Trail | undefined, smallest: boolean): Witness | undefined {
  const breach = trail === undefined ? undefined : law.check(trail)
  if (trail === undefined || breach === undefined) return undefined
  const scenario = scenarioText(trail, { id: law.name, title: law.statement })
  return { law, trail, meeting: trail.meeting, breach, smallest, scenario }
}

function breadthFirst(law: Law, opening: Meeting, options: WitnessOptions): Trail | undefined {
  const { depth = 3, everyWay = false } = options
  const seen = new Set<string>()
  let trails = [begun(opening)]
  for (let actions = 0; actions <= depth; actions += 1) {
    const found = trails.find((trail) => law.check(trail) !== undefined)
    if (found !== undefined || actions === depth) return found
    trails = trails.flatMap((trail) =>
      canonicalActions(trail.meeting, options)
        .map((action) => tried(trail, action))
        .filter(({ meeting }) => everyWay || isNew(seen, positionOf(meeting))),
    )
  }
  return undefined
}

function isNew(seen: Set<string>, position: string): boolean {
  if (seen.has(position)) return false
  seen.add(position)
  return true
}

function atRandom(
  law: Law,
  rules: Rulebook,
  { runs = 200, seed = 20_220_308 }: WitnessOptions,
): Trail | undefined {
  if (runs === 0) return undefined
  const property = fc.property(anyTrail({ rules }), (trail) => law.check(trail) === undefined)
  const { counterexample } = fc.check(property, { numRuns: runs, seed })
  return counterexample === null ? undefined : shortened(law, counterexample[0])
}

/** Leaves out every step without which the law is still broken. */
function shortened(law: Law, trail: Trail): Trail {
  const actions = takenOnly(law, trail) ?? trail.steps.map(({ action }) => action)
  for (let n = actions.length - 1; n >= 0; n -= 1) {
    const rest = actions.filter((_, each) => each !== n)
    const shorter = rest.reduce(tried, begun(trail.opening))
    if (law.check(shorter) !== undefined) return shortened(law, shorter)
  }
  return actions.reduce(tried, begun(trail.opening))
}

/** The steps that were in order alone, where they break the law too. */
function takenOnly(law: Law, trail: Trail) {
  const actions = takenIn(trail).map(({ action }) => action)
  return law.check(actions.reduce(tried, begun(trail.opening))) === undefined ? undefined : actions
}
