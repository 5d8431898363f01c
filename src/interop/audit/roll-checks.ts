import type { RecordedBallot, RecordedVote } from '../recorded/recorded-vote.js'
import { type Mismatch, reconcile } from './reconcile.js'

const NONE: readonly Mismatch[] = []

/**
 * `reconcile` for a stream: a record that has nothing but a roll, of the same members as the roll before it, is
 * passed without looking at every name again.
 */
export class RollChecks {
  /** A roll on which nobody is there twice. */
  private sound: readonly RecordedBallot[] = []

  /** What of a record does not fit together. */
  mismatches(vote: RecordedVote): readonly Mismatch[] {
    const { ballots, declared, declaredByGroup, groupResults, seats } = vote
    const isPlain = declared === null && declaredByGroup === undefined && groupResults === null
    if (isPlain && (seats === null || seats >= ballots.length) && this.hasSameMembers(ballots)) return NONE
    const found = reconcile(vote)
    if (!found.some(({ code }) => code === 'doubled-voter')) this.sound = ballots
    return found
  }

  private hasSameMembers(ballots: readonly RecordedBallot[]): boolean {
    const { sound } = this
    if (ballots.length !== sound.length) return false
    for (let n = 0; n < ballots.length; n += 1) {
      if (ballots[n]?.name !== sound[n]?.name || ballots[n]?.id !== sound[n]?.id) return false
    }
    return true
  }
}
