import type { RecordedVote } from '../recorded/recorded-vote.js'

/** How many records before and after one are its neighbours. */
export const NEAR = 20

interface Asked {
  readonly vote: RecordedVote
  readonly others: RecordedVote[]
  after: number
  answer(others: readonly RecordedVote[]): void
}

/** The records around the one that is looked at, in a stream: the last few are kept, the next few awaited. */
export class Neighbours {
  private readonly last: (RecordedVote | undefined)[] = new Array(NEAR)
  private next = 0
  private asked: Asked[] = []

  /** The next record of the stream. */
  pass(vote: RecordedVote): void {
    if (this.asked.length > 0) {
      for (const each of this.asked) {
        each.others.push(vote)
        each.after += 1
        if (each.after === NEAR) each.answer(each.others)
      }
      this.asked = this.asked.filter(({ after }) => after < NEAR)
    }
    this.last[this.next] = vote
    this.next = (this.next + 1) % NEAR
  }

  /** Calls `answer` with the neighbours of the record that just passed, as soon as they are known. */
  ask(vote: RecordedVote, answer: (others: readonly RecordedVote[]) => void): void {
    const others = this.last.filter((each): each is RecordedVote => each !== undefined && each !== vote)
    this.asked.push({ vote, others, after: 0, answer })
  }

  /** The stream has ended: those who still wait get what there is. */
  end(): void {
    for (const each of this.asked) each.answer(each.others)
    this.asked = []
  }
}
