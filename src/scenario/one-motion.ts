import { type Council, membersOf } from '../council/council.js'
import { convene } from '../meeting/convene.js'
import { explain } from '../meeting/explain.js'
import { votingRule } from '../meeting/question-rule.js'
import type { Effect } from '../motion/effects.js'
import { type Ballot, UNREPORTED } from '../vocabulary.js'
import { decideRoll } from '../voting/decide.js'
import { rollOf } from '../voting/roll.js'

/** What one motion would be to one body: in order or not, and what it would take. */
export interface MotionSomewhere {
  readonly body: string
  readonly seats: number | null
  readonly inOrder: boolean
  readonly code: string | null
  readonly rule: string
  /** What it would take instead, where it is out of order. */
  readonly expected: string | null
  /** The ayes that it needs where every member votes for or against; null where seats are not known. */
  readonly need: number | null
}

/**
 * One motion before several bodies, each at a meeting that is supposed and at which everybody is present:
 * whether it would be in order there, and how many ayes it would need. Nobody is said to vote in any way.
 *
 * @param councils the bodies
 * @param motion the text and the effects, for each body its own
 * @example oneMotion(councils, () => ({ text: 'Light the hall.', effects: [] })).map(({ need }) => need)
 */
export function oneMotion(
  councils: readonly Council[],
  motion: (council: Council) => { readonly text: string; readonly effects: readonly Effect[] },
): MotionSomewhere[] {
  return councils.map((council) => {
    const meeting = convene(council, { quorumKnown: true })
    const answer = explain(meeting, { type: 'move', by: UNREPORTED, ...motion(council) })
    const { expected } = answer.inOrder ? {} : answer
    return {
      body: council.name,
      seats: council.seatsKnown ? council.seats.length : null,
      inOrder: answer.inOrder,
      code: answer.inOrder ? null : answer.code,
      rule: answer.rule,
      expected: expected ?? null,
      need: council.seatsKnown ? needOf(council) : null,
    }
  })
}

function needOf(council: Council): number | null {
  const ballots = Object.fromEntries(membersOf(council).map((member): [string, Ballot] => [member, 'aye']))
  const roll = rollOf(ballots, { seats: council.seats.length })
  return decideRoll(roll, votingRule(council.rules, { kind: 'main' })).need
}
