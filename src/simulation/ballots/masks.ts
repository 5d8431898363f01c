import { ABSENT, ABSTAIN, AYE, NAY, RECUSED } from './voters.js'

/**
 * Ballots on a question in thirty-two trials: by voter, the trials in which she gave each, as the bits of a
 * mask. Who gave none in a trial was absent.
 */
export class BallotMasks {
  readonly aye: Int32Array
  readonly nay: Int32Array
  readonly abstain: Int32Array
  readonly recused: Int32Array

  constructor(people: number) {
    this.aye = new Int32Array(people)
    this.nay = new Int32Array(people)
    this.abstain = new Int32Array(people)
    this.recused = new Int32Array(people)
  }

  /** Takes over other ballots of as many people. */
  copy({ aye, nay, abstain, recused }: BallotMasks): void {
    this.aye.set(aye)
    this.nay.set(nay)
    this.abstain.set(abstain)
    this.recused.set(recused)
  }

  /** The ballot of a voter in one trial. */
  at(voter: number, trial: number): number {
    const has = (masks: Int32Array) => (((masks[voter] ?? 0) >>> trial) & 1) === 1
    if (has(this.aye)) return AYE
    if (has(this.nay)) return NAY
    if (has(this.abstain)) return ABSTAIN
    return has(this.recused) ? RECUSED : ABSENT
  }

  /** Gives a voter another ballot in one trial. */
  give(voter: number, trial: number, ballot: number): void {
    const one = 1 << trial
    const set = (masks: Int32Array, given: number) => {
      const others = (masks[voter] ?? 0) & ~one
      masks[voter] = ballot === given ? others | one : others
    }
    set(this.aye, AYE)
    set(this.nay, NAY)
    set(this.abstain, ABSTAIN)
    set(this.recused, RECUSED)
  }
}
