import * as fc from 'fast-check'
import { rulebooks } from '../../rulebooks/index.js'
import type { Rulebook } from '../../rules/rulebook.js'
import { read } from '../../schema/read.js'
import { rulebookSchema } from '../../schema/rulebook.js'
import { OUTCOMES } from '../../vocabulary.js'

const SHIPPED = Object.values(rulebooks)

/** A table that takes each row from one of the shipped rulebooks that have it. */
function rowsOfAny<Rows extends object>(tableOf: (rules: Rulebook) => Rows): fc.Arbitrary<Rows> {
  const names = [...new Set(SHIPPED.flatMap((rules) => Object.keys(tableOf(rules))))] as (keyof Rows)[]
  const rowNamed = (name: keyof Rows) => {
    const rows = SHIPPED.flatMap((rules) =>
      Object.hasOwn(tableOf(rules), name) ? [tableOf(rules)[name]] : [],
    )
    return fc.constantFrom(...rows)
  }
  // A record with an arbitrary for each key of the table is one of the table.
  return fc.record(
    Object.fromEntries(names.map((name) => [name, rowNamed(name)])),
  ) as unknown as fc.Arbitrary<Rows>
}

/** Fields that the shipped rows leave alike, or that matter most, in other values than theirs. */
const changes = fc.record({
  second: fc.boolean(),
  debatable: fc.boolean(),
  reconsider: fc.constantFrom('either', 'carried-only', 'lost-only', 'neither'),
  window: fc.constantFrom('same-meeting', 'next-meeting', 'next-day'),
  chair: fc.constantFrom('in-turn', 'last'),
  renewal: fc.constantFrom('later-meeting', 'any-time', 'never'),
  degrees: fc.constantFrom(1, 2),
})

/**
 * Rulebooks that a city could put together: each row from one of the shipped ones, a few fields as none of
 * them has it. All are sound by the schema. They shrink towards the rows of Rosenberg's Rules.
 *
 * @example fc.assert(fc.property(anyRulebook(), (rules) => convene({ rules, seats: ['Chen'] }).motions.length === 0))
 */
export function anyRulebook(): fc.Arbitrary<Rulebook> {
  return fc
    .record({
      voting: rowsOfAny(({ voting }) => voting),
      motions: rowsOfAny(({ motions }) => motions),
      conduct: rowsOfAny(({ conduct }) => conduct),
      changes,
    })
    .map(
      ({
        voting,
        motions,
        conduct,
        changes: { second, debatable, reconsider, window, chair, renewal, degrees },
      }) =>
        read(rulebookSchema, {
          id: 'mixed',
          title: 'A city of its own',
          voting,
          motions: {
            ...motions,
            main: { ...motions.main, second, reconsider },
            amend: { ...motions.amend, second, debatable },
          },
          conduct: {
            ...conduct,
            amendmentDegrees: { ...conduct.amendmentDegrees, most: degrees },
            rollCall: { ...conduct.rollCall, chair },
            reconsideration: { ...conduct.reconsideration, window },
            renewal: {
              ...conduct.renewal,
              after: {
                ...Object.fromEntries(OUTCOMES.map((outcome) => [outcome, conduct.renewal.after[outcome]])),
                rejected: renewal,
              },
            },
          },
        }),
    )
}

/**
 * One of the rulebooks that come with the library; shrinks towards Rosenberg's Rules.
 *
 * @example fc.property(anyShippedRulebook(), (rules) => rules.motions.main.rank === 10)
 */
export function anyShippedRulebook(): fc.Arbitrary<Rulebook> {
  return fc.constantFrom(...SHIPPED)
}
