import { basesOf, countsHeads, type Threshold } from '../../rules/threshold.js'
import { KNOWN_BALLOTS, type KnownBallot } from '../../vocabulary.js'
import type { Sums } from '../../voting/count.js'
import type { VotingRule } from '../../voting/voting-rule.js'

/** A member of a body, as far as a tally counts her. */
export interface Voter {
  readonly weight: number
  readonly group: string | null
}

/** Which ballots are added up: those of everybody, or of one group; as votes, or as heads. */
export interface Section {
  readonly group: string | null
  readonly heads: boolean
  /** The sums that a decision can depend on. */
  readonly sums: readonly SumName[]
}

export type SumName = Exclude<keyof Sums, 'weights' | 'members' | 'vacantVotes'>

/** Whether an officer votes in some cases only, which depend on sums of their own. */
export interface Needs {
  readonly officer: boolean
}

/**
 * The sums on which the decision of a question can depend, and no others. The tests hold decisions made from
 * them against `decideRoll`.
 */
export function sectionsOf(voters: readonly Voter[], rule: VotingRule, { officer }: Needs): Section[] {
  const { threshold, quorum, tie } = rule
  const weighted = voters.some(({ weight }) => weight !== 1)
  const withHeads = weighted && countsHeads(threshold)
  const bases = new Set(basesOf(threshold))
  if (officer) bases.add('in-office')
  const sums = sumsFor(bases, rule, officer || tie !== 'lost')
  const quorumBases = quorum === null ? [] : basesOf(quorum)
  const presence: SumName[] = [
    ...(quorum === null ? [] : (['presentHeads'] as const)),
    ...(quorumBases.includes('eligible') ? (['recusedHeads'] as const) : []),
  ]
  const inGroups = [...new Set(voters.map(({ group }) => group))].filter((group) => group !== null)
  const grouped = groupsIn(threshold)
  return [
    { group: null, heads: false, sums: [...sums, ...presence] },
    ...(withHeads ? [{ group: null, heads: true, sums }] : []),
    ...(grouped ? inGroups : []).flatMap((group) => [
      { group, heads: false, sums },
      ...(withHeads ? [{ group, heads: true, sums }] : []),
    ]),
  ]
}

function sumsFor(bases: ReadonlySet<string>, rule: VotingRule, sides: boolean): SumName[] {
  const counted = new Set(KNOWN_BALLOTS.map((ballot) => rule.meanings[ballot].counts))
  const withMajority = counted.has('with-majority')
  return [
    'ayes',
    ...(counted.has('for') ? (['addedFor'] as const) : []),
    ...(sides || withMajority || bases.has('voting') ? (['against'] as const) : []),
    ...(withMajority ? (['withMajority'] as const) : []),
    ...(counted.has('concurs-if-one-short') ? (['concurring'] as const) : []),
    ...(counted.has('leaves-base') ? (['leaving'] as const) : []),
    ...(bases.has('present') ? (['present'] as const) : []),
    ...(bases.has('eligible') ? (['recused'] as const) : []),
  ]
}

function groupsIn(threshold: Threshold): boolean {
  if ('eachGroup' in threshold) return true
  if ('any' in threshold) return threshold.any.some(groupsIn)
  return 'all' in threshold && threshold.all.some(groupsIn)
}

/** What one ballot of a voter adds to a sum of a section. */
export function added(
  ballot: KnownBallot,
  voter: Voter,
  section: Section,
  sum: SumName,
  rule: Pick<VotingRule, 'meanings'>,
): number {
  if (section.group !== null && section.group !== voter.group) return 0
  const { counts, present } = rule.meanings[ballot]
  const votes = section.heads ? 1 : voter.weight
  const when = (holds: boolean, value = votes) => (holds ? value : 0)
  switch (sum) {
    case 'ayes':
      return when(ballot === 'aye')
    case 'addedFor':
      return when(ballot !== 'aye' && counts === 'for')
    case 'against':
      return when(ballot !== 'aye' && counts === 'against')
    case 'withMajority':
      return when(ballot !== 'aye' && counts === 'with-majority')
    case 'concurring':
      return when(ballot !== 'aye' && counts === 'concurs-if-one-short')
    case 'leaving':
      return when(ballot !== 'aye' && counts === 'leaves-base')
    case 'present':
      return when(present)
    case 'recused':
      return when(!present && ballot === 'recused')
    case 'presentHeads':
      return when(present, 1)
    case 'recusedHeads':
      return when(!present && ballot === 'recused', 1)
  }
}
