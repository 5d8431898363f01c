import type { CastingCase, DecisionOutcome, KnownBallot } from '../../../src/vocabulary.js'
import { castingCase } from '../../../src/voting/casting.js'
import { decideRoll } from '../../../src/voting/decide.js'
import { rollOf } from '../../../src/voting/roll.js'
import type { VotingRule } from '../../../src/voting/voting-rule.js'

/** One member with the chance of each ballot. */
export interface Chancy {
  readonly weight: number
  readonly group: string | null
  readonly chances: Readonly<Partial<Record<KnownBallot, number>>>
}

export interface MayorsVote {
  readonly votes: 'chair' | 'always' | readonly CastingCase[]
  readonly inQuorum: boolean
  readonly inBase: boolean
  readonly chances: Readonly<Partial<Record<'aye' | 'nay' | 'abstain' | 'absent', number>>>
}

/** What `decideRoll` says of these ballots, with the mayor's. */
export function outcomeOf(
  members: readonly Chancy[],
  ballots: readonly KnownBallot[],
  vacant: number,
  rule: VotingRule,
  mayor: MayorsVote | null,
  hers: 'aye' | 'nay' | 'abstain' | 'absent' | null,
): DecisionOutcome {
  const named = <Value>(of: (member: Chancy, n: number) => Value) =>
    Object.fromEntries(members.map((member, n) => [`m${n}`, of(member, n)]))
  const roll = rollOf(
    named((_, n) => ballots[n] ?? 'absent'),
    {
      seats: members.length + vacant,
      vacant,
      weights: named(({ weight }) => weight),
      groups: Object.fromEntries(
        members.flatMap(({ group }, n) => (group === null ? [] : [[`m${n}`, group] as const])),
      ),
    },
  )
  if (mayor === null || hers === null) return decideRoll(roll, rule).outcome
  if (mayor.votes === 'chair') {
    return decideRoll({ ...roll, casting: hers === 'aye' ? 'aye' : 'nay' }, rule).outcome
  }
  const may = mayor.votes === 'always' || castingCase(roll, rule, mayor.votes) !== null
  const officer = {
    present: hers !== 'absent',
    inQuorum: mayor.inQuorum,
    inBase: mayor.inBase,
    ballot: may && hers !== 'absent' ? hers : null,
  }
  return decideRoll({ ...roll, officer }, rule).outcome
}

/** Every way the ballots can fall, with its chance. */
export function* everyWay(
  members: readonly Chancy[],
  at = 0,
): Generator<{ readonly chance: number; readonly ballots: readonly KnownBallot[] }> {
  const member = members[at]
  if (member === undefined) {
    yield { chance: 1, ballots: [] }
    return
  }
  for (const rest of everyWay(members, at + 1)) {
    for (const [ballot, chance] of Object.entries(member.chances)) {
      // The keys of `chances` are ballots.
      if (chance > 0)
        yield { chance: chance * rest.chance, ballots: [ballot as KnownBallot, ...rest.ballots] }
    }
  }
}

/** The chances of the outcomes, by going through every ballot of everybody. */
export function oddsByBruteForce(
  members: readonly Chancy[],
  vacant: number,
  rule: VotingRule,
  mayor: MayorsVote | null,
): Record<DecisionOutcome, number> {
  const odds = { carried: 0, lost: 0, 'no-quorum': 0, undetermined: 0 }
  const hers = mayor === null ? [[null, 1] as const] : Object.entries(mayor.chances)
  for (const { chance, ballots } of everyWay(members)) {
    for (const [vote, part] of hers) {
      // The keys of her chances are her ballots.
      const cast = vote as 'aye' | 'nay' | 'abstain' | 'absent' | null
      odds[outcomeOf(members, ballots, vacant, rule, mayor, cast)] += chance * part
    }
  }
  return odds
}
