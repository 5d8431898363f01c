import * as floorLaws from './floor-laws.js'
import type { Law } from './law.js'
import * as orderLaws from './order-laws.js'
import * as questionLaws from './question-laws.js'
import * as recordLaws from './record-laws.js'
import * as relationshipLaws from './relationship-laws.js'
import * as votingLaws from './voting-laws.js'

/**
 * Every law of the house, by group: each says in `statement` what it holds, and `check` finds what breaks it.
 *
 * @example LAWS.find(({ check }) => check(trailOf(meeting)) !== undefined)?.statement
 */
export const LAWS: readonly Law[] = [
  ...Object.values(recordLaws),
  ...Object.values(floorLaws),
  ...Object.values(orderLaws),
  ...Object.values(votingLaws),
  ...Object.values(questionLaws),
  ...Object.values(relationshipLaws),
]

/**
 * The law of this name.
 *
 * @throws RangeError where there is none
 * @example lawNamed('zero-ayes-carry-nothing').statement
 */
export function lawNamed(name: string): Law {
  const law = LAWS.find((each) => each.name === name)
  if (law === undefined)
    throw new RangeError(`no law "${name}"; there is: ${LAWS.map((each) => each.name).join(', ')}`)
  return law
}
