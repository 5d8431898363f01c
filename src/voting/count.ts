import type { BallotMeanings } from '../rules/ballot-meaning.js'
import { type BaseCounts, countsHeads } from '../rules/threshold.js'
import { KNOWN_BALLOTS } from '../vocabulary.js'
import type { Bloc } from './roll.js'
import type { VotingRule } from './voting-rule.js'

/** Ballots counted as a rulebook counts them, for the whole body or for one group. Votes are weighted. */
export interface Count {
  /** Votes for, before any that concur when one is short. */
  readonly for: number
  readonly against: number
  /** Abstentions of which one is counted for, where exactly one aye is missing. */
  readonly concurring: number
  readonly bases: BaseCounts
  /** The same in members, one each, where the rule counts heads and not all votes weigh one. */
  readonly byHeads?: Count
  /** Members, not weights: who is present and how many seats there are, for the quorum. */
  readonly heads: { readonly present: number; readonly bases: BaseCounts }
}

/** Ballots added up by what they mean, before it is known which side has more. Votes are weighted, heads are not. */
export interface Sums {
  readonly ayes: number
  readonly against: number
  readonly addedFor: number
  readonly withMajority: number
  readonly concurring: number
  readonly leaving: number
  readonly present: number
  readonly recused: number
  readonly weights: number
  readonly members: number
  readonly presentHeads: number
  readonly recusedHeads: number
  readonly vacantVotes: number
}

/**
 * Counts blocs in which nothing is unreported. Abstentions count as ayes only beside an aye: silence
 * alone carries nothing.
 */
export function count(
  blocs: readonly Bloc[],
  seats: number,
  vacant: number,
  meanings: BallotMeanings,
): Count {
  return countOf(addUp(blocs, vacant, meanings), seats, vacant)
}

function addUp(blocs: readonly Bloc[], vacant: number, meanings: BallotMeanings): Sums {
  let ayes = 0
  let against = 0
  let addedFor = 0
  let withMajority = 0
  let concurring = 0
  let leaving = 0
  let present = 0
  let recused = 0
  let weights = 0
  let members = 0
  let presentHeads = 0
  let recusedHeads = 0
  let vacantVotes = vacant
  for (const { counts, weight, vacant: empty } of blocs) {
    if (empty !== undefined) vacantVotes += empty * (weight - 1)
    for (const ballot of KNOWN_BALLOTS) {
      const heads = counts[ballot]
      if (heads === 0) continue
      const votes = heads * weight
      const meaning = meanings[ballot]
      members += heads
      weights += votes
      if (meaning.present) {
        present += votes
        presentHeads += heads
      } else if (ballot === 'recused') {
        recused += votes
        recusedHeads += heads
      }
      if (ballot === 'aye') ayes += votes
      else if (meaning.counts === 'for') addedFor += votes
      else if (meaning.counts === 'against') against += votes
      else if (meaning.counts === 'with-majority') withMajority += votes
      else if (meaning.counts === 'concurs-if-one-short') concurring += votes
      else if (meaning.counts === 'leaves-base') leaving += votes
    }
  }
  return {
    ayes,
    against,
    addedFor,
    withMajority,
    concurring,
    leaving,
    present,
    recused,
    weights,
    members,
    presentHeads,
    recusedHeads,
    vacantVotes,
  }
}

/** What sums come to, once it is known which side has more. */
export function countOf(sums: Sums, seats: number, vacant: number): Count {
  const { ayes, addedFor, withMajority, concurring, leaving, present, recused } = sums
  let votesFor = ayes === 0 ? 0 : ayes + addedFor
  let against = sums.against
  if (votesFor > against) votesFor += withMajority
  else if (against > votesFor) against += withMajority
  const filled = seats - vacant
  // Seats that nobody's weight is known for weigh one each.
  const inOffice = sums.weights + (filled - sums.members)
  return {
    for: votesFor,
    against,
    concurring,
    bases: {
      voting: votesFor + against,
      present: present - leaving,
      'in-office': inOffice - leaving,
      seats: inOffice + sums.vacantVotes - leaving,
      eligible: inOffice - recused - leaving,
    },
    heads: {
      present: sums.presentHeads,
      bases: {
        voting: 0,
        present: sums.presentHeads,
        'in-office': filled,
        seats,
        eligible: filled - sums.recusedHeads,
      },
    },
  }
}

/** The same count, and beside it the one by heads, where a threshold asks for it and weights make it another. */
export function countFor(
  blocs: readonly Bloc[],
  seats: number,
  vacant: number,
  { threshold, meanings }: Pick<VotingRule, 'threshold' | 'meanings'>,
): Count {
  const votes = count(blocs, seats, vacant, meanings)
  if (!countsHeads(threshold) || blocs.every(({ weight }) => weight === 1)) return votes
  const heads = blocs.map((bloc) => ({ ...bloc, weight: 1 }))
  return { ...votes, byHeads: count(heads, seats, vacant, meanings) }
}
