import { candidates } from '../../../src/interop/inference/candidates.js'
import { completeBody, drawnBody, type SyntheticBody, twoColleges, unanimousBody } from './bodies.js'
import type { Case } from './check.js'

/** Results of a hundred that are entered wrong. */
const WRONG = [0, 1, 2, 3, 4, 5]

/** Of these, the ones with which each half of the records is also taken alone. */
const HALVED = [0, 3]

/** A body, the shares of wrong results that it is asked with, and whether these may hide its rule. */
export interface Asked {
  readonly body: SyntheticBody
  readonly wrong: readonly number[]
  /** True where some rules are told apart by few of its records, which may be just those entered wrong. */
  readonly sparse: boolean
}

/**
 * The bodies that every rule is tried in: of several sizes, each voting in every way it can; two that never fill
 * every seat; two colleges; one that never disagrees; and two whose roll calls are drawn.
 */
export const BODIES: readonly (() => Asked)[] = [
  () => ({ body: unanimousBody(), wrong: [0], sparse: false }),
  ...[
    [5, 5],
    [6, 6],
    [7, 7],
    [8, 8],
    [7, 6],
    [8, 6],
  ].map(([seats = 0, listed = 0]) => () => ({
    body: completeBody(seats, listed),
    wrong: WRONG,
    sparse: false,
  })),
  () => ({ body: twoColleges(), wrong: WRONG, sparse: false }),
  () => ({ body: drawnBody(1), wrong: WRONG, sparse: true }),
  () => ({ body: drawnBody(2), wrong: WRONG, sparse: true }),
]

/**
 * Every rule of the candidate space for a body, with its seats told and learned, and with each of these parts
 * in a hundred of the results entered wrong. In a body of colleges these are the rules for each college, which
 * count no seats.
 */
export function everyRule({ body, wrong }: Asked): Case[] {
  const listed = Math.max(...body.rolls.map((roll) => roll.listed))
  const space = candidates(listed, body.colleges)
  const rules = body.colleges ? space.filter(({ threshold }) => 'eachGroup' in threshold) : space
  return rules.flatMap(({ rule, abstentions }, n) =>
    (body.colleges ? [false] : [false, true]).flatMap((told) =>
      wrong.map((part) => {
        const halves = HALVED.includes(part)
        return { body, rule, abstentions, told, wrong: part, seed: n * 31 + part, halves }
      }),
    ),
  )
}
