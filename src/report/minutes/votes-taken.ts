import type { Meeting } from '../../meeting/meeting.js'
import type { Vote } from '../../motion/motion.js'
import type { DecisionOutcome } from '../../vocabulary.js'

/** A vote of this meeting, with the place of its decision in the record. */
export interface VoteTaken {
  readonly vote: Vote
  readonly entry: number
  /** True where the vote has been counted again since, under another rule, and came to something else. */
  readonly recounted: boolean
}

/** The votes that this meeting took on a motion; what an earlier meeting took on it is left out. */
export function votesTaken(meeting: Meeting, id: string): VoteTaken[] {
  const votes = meeting.motions.find((motion) => motion.id === id)?.votes ?? []
  const decided: { readonly entry: number; readonly outcome: DecisionOutcome }[] = []
  for (const [entry, fact] of meeting.record.entries()) {
    if (fact.fact === 'decided' && fact.motion === id) decided.push({ entry, outcome: fact.outcome })
    // A vote that had to be counted was taken again, and only the count is kept.
    if (fact.fact === 'count-demanded' && fact.motion === id) decided.pop()
  }
  const here = votes.slice(Math.max(0, votes.length - decided.length))
  return decided.flatMap(({ entry, outcome }, n) => {
    const vote = here[n]
    return vote === undefined ? [] : [{ vote, entry, recounted: vote.decision.outcome !== outcome }]
  })
}

/** What stands before the working of a vote that has been counted again. */
export const RECOUNTED = 'Counted again under another rule, the same ballots come to this:'
