import * as fc from 'fast-check'
import { ballotMeanings } from '../../src/rules/ballot-meaning.js'
import type { CountThreshold, ShareThreshold, Threshold } from '../../src/rules/threshold.js'
import {
  ABSTENTION_MODES,
  type AbstentionMode,
  BALLOTS,
  BASES,
  type Base,
  KNOWN_BALLOTS,
  type KnownBallot,
  RECUSAL_MODES,
  type RecusalMode,
  TIE_RULES,
  type TieRule,
} from '../../src/vocabulary.js'
import type { VotingRule } from '../../src/voting/voting-rule.js'

/** How a question is decided, in words; `ruleOf` puts it together for `decideRoll`. */
export interface Law {
  readonly threshold: Threshold
  readonly quorum: Threshold | null
  readonly abstentions: AbstentionMode
  readonly recusal: RecusalMode
  readonly tie: TieRule
}

/** One member with her ballot: what the bodies of these tests are made of. */
export interface Member<Given extends string = KnownBallot> {
  readonly ballot: Given
  readonly weight: number
  readonly group: string | null
}

export const ruleOf = ({ threshold, quorum, abstentions, recusal, tie }: Law): VotingRule => ({
  threshold,
  quorum,
  meanings: ballotMeanings(abstentions, recusal),
  tie,
})

/** Shares that laws use, and odd ones; small enough to be met in small bodies. */
const shares = (bases: readonly Base[]): fc.Arbitrary<ShareThreshold> =>
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 6 }), fc.boolean(), fc.boolean())
    .chain(([numerator, more, strictly, least]) => {
      const share = {
        share: fc.constant([numerator, numerator + more] as const),
        strictly: fc.constant(strictly && more > 0),
        of: fc.constantFrom(...bases),
      }
      return least ? fc.record({ ...share, least: fc.integer({ min: 1, max: 4 }) }) : fc.record(share)
    })

const usual = (bases: readonly Base[]): fc.Arbitrary<ShareThreshold> =>
  fc
    .tuple(
      fc.constantFrom([1, 2, true], [1, 2, false], [2, 3, false], [3, 4, false], [1, 1, false] as const),
      fc.constantFrom(...bases),
    )
    .map(([[numerator, denominator, strictly], of]) => ({
      share: [Number(numerator), Number(denominator)],
      strictly: strictly === true,
      of,
    }))

const counts = fc.record({ count: fc.integer({ min: 1, max: 8 }) })

/** Thresholds up to `depth` deep; with groups, parts of them are counted in each group. */
export function thresholds(
  depth: number,
  grouped: boolean,
  bases: readonly Base[] = BASES,
): fc.Arbitrary<Threshold> {
  const plain: fc.Arbitrary<ShareThreshold | CountThreshold> = fc.oneof(
    usual(bases),
    usual(bases),
    shares(bases),
    counts,
  )
  const simple: fc.Arbitrary<Threshold> = fc
    .tuple(plain, fc.nat(3))
    .map(([threshold, heads]) => (heads === 3 ? { ...threshold, heads: true } : threshold))
  if (depth === 0) return simple
  const parts = fc.array(thresholds(depth - 1, grouped, bases), { minLength: 2, maxLength: 3 })
  const composed: fc.Arbitrary<Threshold>[] = [parts.map((any) => ({ any })), parts.map((all) => ({ all }))]
  const each = thresholds(depth - 1, false, bases).map((eachGroup) => ({ eachGroup }))
  return fc.oneof(simple, ...composed, ...(grouped ? [each, each] : []))
}

/** Quorums: of seats, of members in office or eligible, fixed, composed, or none. */
export const quorums: fc.Arbitrary<Threshold | null> = fc.option(
  thresholds(1, false, ['in-office', 'seats', 'eligible']),
  { freq: 3 },
)

export const laws = (grouped: boolean, ties: readonly TieRule[] = TIE_RULES): fc.Arbitrary<Law> =>
  fc.record({
    threshold: thresholds(2, grouped),
    quorum: quorums,
    abstentions: fc.constantFrom(...ABSTENTION_MODES),
    recusal: fc.constantFrom(...RECUSAL_MODES),
    tie: fc.constantFrom(...ties),
  })

export const castings = fc.constantFrom('aye' as const, 'nay' as const, undefined)

export interface Sizes {
  readonly most: number
  readonly heaviest: number
  readonly groups: boolean
}

/** Members with known ballots. */
export const members = (sizes: Sizes): fc.Arbitrary<Member[]> => membersWith(KNOWN_BALLOTS, sizes)

/** Members of whom some have no reported ballot, and at most `open` of them. */
export const membersPartlyReported = (sizes: Sizes, open: number) =>
  membersWith(BALLOTS, sizes).map((given) => {
    let left = open
    return given.map((member) => {
      if (member.ballot !== 'unreported') return member
      left -= 1
      return left < 0 ? { ...member, ballot: 'absent' as const } : member
    })
  })

function membersWith<Given extends string>(ballots: readonly Given[], { most, heaviest, groups }: Sizes) {
  const member: fc.Arbitrary<Member<Given>> = fc.record({
    ballot: fc.constantFrom(...ballots),
    weight: fc.integer({ min: 1, max: heaviest }),
    group: groups ? fc.constantFrom('north', 'south') : fc.constant(null),
  })
  return fc.array(member, { minLength: 1, maxLength: most })
}
