import { CountPlanes } from '../../kernel/count-planes.js'
import { LANES } from '../../kernel/lanes.js'
import { DECISION_NAMES, type Decide, type DecideCounts } from './counting.js'
import type { BallotMasks } from './masks.js'
import { AYE } from './voters.js'

/** How a question is decided: by whose ballots they are, and by counts where every ballot counts alike. */
export interface Decided {
  readonly decide: Decide
  readonly decideCounts: DecideCounts | undefined
}

/** Decides a question in many trials at once. */
export interface Decisions {
  /**
   * The trials with each decision, by its number. The ballot of an officer that was not asked for is taken out.
   *
   * @param trials the trials in which it is put
   */
  of(question: Decided, ballots: BallotMasks, trials: number): Int32Array
  /** How many ayes there were in the last question that was decided, trial by trial. */
  readonly ayes: Int32Array
}

/** Decisions of a body of so many; what they give is written over by the next. */
export function decisionsFor(people: number): Decisions {
  const planes = [new CountPlanes(people), new CountPlanes(people), new CountPlanes(people)] as const
  const [ayes, nays, abstentions] = [new Int32Array(LANES), new Int32Array(LANES), new Int32Array(LANES)]
  const room = new Int8Array(people)
  const found = new Int32Array(DECISION_NAMES.length)
  const decided = (trial: number, decision: number) => {
    found[decision] = (found[decision] ?? 0) | (1 << trial)
  }

  function byCounts(count: DecideCounts, { aye, nay, abstain }: BallotMasks, trials: number): void {
    for (const each of planes) each.clear()
    for (let v = 0; v < people; v += 1) {
      planes[0].add(aye[v] ?? 0)
      planes[1].add(nay[v] ?? 0)
      planes[2].add(abstain[v] ?? 0)
    }
    planes[0].readInto(ayes)
    planes[1].readInto(nays)
    planes[2].readInto(abstentions)
    for (let trial = 0; trial < LANES; trial += 1) {
      if (((trials >>> trial) & 1) === 0) continue
      decided(trial, count(ayes[trial] ?? 0, nays[trial] ?? 0, abstentions[trial] ?? 0))
    }
  }

  function oneByOne(decide: Decide, ballots: BallotMasks, trials: number): void {
    for (let trial = 0; trial < LANES; trial += 1) {
      if (((trials >>> trial) & 1) === 0) continue
      for (let v = 0; v < people; v += 1) room[v] = ballots.at(v, trial)
      decided(trial, decide(room))
      let count = 0
      for (let v = 0; v < people; v += 1) {
        const ballot = room[v] ?? 0
        if (ballot === AYE) count += 1
        if (ballot !== ballots.at(v, trial)) ballots.give(v, trial, ballot)
      }
      ayes[trial] = count
    }
  }

  return {
    of({ decide, decideCounts }, ballots, trials) {
      found.fill(0)
      if (decideCounts === undefined) oneByOne(decide, ballots, trials)
      else byCounts(decideCounts, ballots, trials)
      return found
    },
    ayes,
  }
}
