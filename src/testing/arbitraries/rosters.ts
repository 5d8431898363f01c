import * as fc from 'fast-check'
import type { Rulebook } from '../../rules/rulebook.js'
import type { CouncilInput, Sitting } from '../../schema/council.js'
import { anyShippedRulebook } from './rulebooks.js'

/** Invented members, in the order in which bodies are filled from them. */
export const MEMBERS = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen', 'Fofana', 'Grieg'] as const

/** How bodies are drawn. */
export interface RosterOptions {
  /** The rulebook, or where it is drawn from; the shipped ones otherwise. */
  readonly rules?: Rulebook | fc.Arbitrary<Rulebook>
  /** Members at least and at most: 3 and 7 otherwise. */
  readonly least?: number
  readonly most?: number
}

/** An arbitrary, or one value as an arbitrary. */
export const drawn = (rules: RosterOptions['rules']): fc.Arbitrary<Rulebook> =>
  rules === undefined ? anyShippedRulebook() : 'voting' in rules ? fc.constant(rules) : rules

/**
 * Bodies of a few invented members, with or without a chair and a vacancy, and two sister cities. They
 * shrink to fewer members, with a chair and no vacancy.
 *
 * @example fc.property(anyRoster(), (roster) => council(roster).seats.length >= 3)
 */
export function anyRoster({
  rules,
  least = 3,
  most = MEMBERS.length,
}: RosterOptions = {}): fc.Arbitrary<CouncilInput> {
  return fc
    .record({
      rules: fc.noShrink(drawn(rules)),
      size: fc.integer({ min: least, max: Math.min(most, MEMBERS.length) }),
      vacancy: fc.nat(5).map((n) => n === 5),
      chaired: fc.nat(5).map((n) => n < 4),
    })
    .map(({ rules: drawnRules, size, vacancy, chaired }) => ({
      rules: drawnRules,
      seats: [...MEMBERS.slice(0, size), ...(vacancy ? [{ seat: 'Ward 9', member: null }] : [])],
      chair: chaired ? MEMBERS[0] : null,
      relationships: [
        { with: 'Northport' },
        { with: 'Southport', state: 'dormant' },
        { with: 'Eastport', level: 'government' },
        { with: 'Eastport', level: 'citizens' },
        { with: 'Westport', authority: { holder: 'body', name: 'the Westport Committee' } },
      ],
    }))
}

/**
 * Who is in the room, and what is known of the others. Shrinks to everybody being there.
 *
 * @example fc.property(anyAttendance(['Chen', 'Díaz']), ({ present = [] }) => present.length <= 2)
 */
export function anyAttendance(members: readonly string[]): fc.Arbitrary<Sitting> {
  return fc
    .record({
      there: fc.array(fc.nat(7), { minLength: members.length, maxLength: members.length }),
      others: fc.constantFrom('absent' as const, 'unreported' as const),
      quorumKnown: fc.boolean(),
    })
    .map(({ there, others, quorumKnown }) => ({
      present: members.filter((_, n) => there[n] !== 7),
      others,
      quorumKnown,
    }))
}
