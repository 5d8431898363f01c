import { LANES } from '../../kernel/lanes.js'
import { CARRIED } from './counting.js'
import type { Decided, Decisions } from './decide-together.js'
import { BallotMasks } from './masks.js'
import type { Settle } from './settle.js'
import { ABSTAIN, AYE, NAY, type Voter, type Voters } from './voters.js'

/** A question as members look at it: options by number. */
export interface Asked extends Decided {
  readonly option: number
  /** Options that only an aye keeps, and that only a nay keeps. */
  readonly forAye: readonly number[]
  readonly forNay: readonly number[]
  /** What follows: another question, or the option that it ends with. */
  readonly carried: Asked | number
  readonly lost: Asked | number
  /** 1 for voters who recuse themselves from it where they are there; null where nobody does. */
  readonly recused: Uint8Array | null
}

/** What is so in thirty-two trials: who is in the room, what the options are worth. */
export interface World {
  readonly body: Voters
  /** By voter, option and trial. */
  readonly worth: Int32Array
  /** 1 for voters to whom that is not the same in all trials. */
  readonly varies: Uint8Array
  /** By voter, the trials in which she is there. */
  readonly here: Int32Array
  /** The trials in which there is a quorum. */
  trials: number
}

/** What everybody means to do, question by question, found when it is asked for. */
export interface Intentions {
  /** What each voter means to do on a question, the expected count in view. */
  of(question: Asked): BallotMasks
  /** The world is another now. */
  forget(): void
}

/**
 * What everybody means to do on a question:
 *
 * - by herself, a member compares the best that an aye keeps open with the best that a nay keeps open
 *   (sincere), or what each is expected to lead to (sophisticated: backward induction, as in McKelvey and
 *   Niemi, "A multistage game representation of sophisticated voting for binary procedures", Journal of
 *   Economic Theory 18, 1978); she abstains where they are worth no more than `tornWithin` apart;
 * - one who goes with the expected majority counts what all would do by themselves, and where her side has
 *   lost the count, votes with the other;
 * - followers and blocs repeat a ballot.
 */
export function intentionsIn(world: World, settle: Settle, decisions: Decisions): Intentions {
  const { voters, options } = world.body
  const people = voters.length
  const cast = new BallotMasks(people)
  const [forAye, forNay] = [new Int32Array(LANES), new Int32Array(LANES)]
  const meant = new Map<Asked, BallotMasks>()
  const led = new Map<Asked, Int32Array>()
  const counting = voters.flatMap(({ way }, v) => (way === 'with-expected-majority' ? [v] : []))

  function of(question: Asked): BallotMasks {
    const before = meant.get(question)
    if (before !== undefined) return before
    const own = wishes(question)
    if (counting.length > 0) joinMajority(question, own)
    meant.set(question, own)
    return own
  }

  /** What each voter would do by herself. */
  function wishes(question: Asked): BallotMasks {
    const wish = new BallotMasks(people)
    for (const [v, voter] of voters.entries()) {
      const here = world.here[v] ?? 0
      if (question.recused?.[v] === 1) {
        wish.recused[v] = here
        continue
      }
      const chances = voter.chances[question.option]
      // Nobody knows what chance will bring: the likeliest ballot is expected.
      if (chances != null) giveAll(wish, v, here, likeliest(chances[0], chances[1]))
      else wants(question, voter, v, wish, here)
    }
    return wish
  }

  function wants(question: Asked, voter: Voter, v: number, wish: BallotMasks, here: number): void {
    const ahead =
      voter.way === 'sophisticated'
        ? ([leadsTo(question.carried), leadsTo(question.lost)] as const)
        : undefined
    // Where nothing is drawn, one trial is like another.
    const many = world.varies[v] === 1 || ahead !== undefined ? LANES : 1
    best(question.forAye, v, forAye, many)
    best(question.forNay, v, forNay, many)
    if (ahead !== undefined) lookAhead(ahead, v)
    let [aye, nay] = [0, 0]
    for (let trial = 0; trial < many; trial += 1) {
      const apart = (forAye[trial] ?? 0) - (forNay[trial] ?? 0)
      if (apart > voter.tornWithin) aye |= 1 << trial
      else if (apart < -voter.tornWithin) nay |= 1 << trial
    }
    if (many === 1) [aye, nay] = [-aye, -nay]
    wish.aye[v] = here & aye
    wish.nay[v] = here & nay
    wish.abstain[v] = here & ~aye & ~nay
  }

  /** The most that any of these options is worth; where there are none, the two sides are told apart by nothing. */
  function best(among: readonly number[], v: number, most: Int32Array, many: number): void {
    const { worth } = world
    for (const [n, option] of among.entries()) {
      const first = (v * options.length + option) * LANES
      for (let trial = 0; trial < many; trial += 1) {
        const here = worth[first + trial] ?? 0
        if (n === 0 || here > (most[trial] ?? 0)) most[trial] = here
      }
    }
    if (among.length === 0) most.fill(0)
  }

  /** Puts what each result is expected to lead to in the place of what it keeps open, where that differs in worth. */
  function lookAhead([ifCarried, ifLost]: readonly [Int32Array, Int32Array], v: number): void {
    const { worth } = world
    const first = v * options.length
    for (let trial = 0; trial < LANES; trial += 1) {
      const one = worth[(first + (ifCarried[trial] ?? 0)) * LANES + trial] ?? 0
      const other = worth[(first + (ifLost[trial] ?? 0)) * LANES + trial] ?? 0
      if (one === other) continue
      forAye[trial] = one
      forNay[trial] = other
    }
  }

  /** The option that a question is expected to lead to, trial by trial. */
  function leadsTo(next: Asked | number): Int32Array {
    if (typeof next === 'number') return new Int32Array(LANES).fill(next)
    const before = led.get(next)
    if (before !== undefined) return before
    const own = of(next)
    const [ifCarried, ifLost] = [leadsTo(next.carried), leadsTo(next.lost)]
    settle(own, cast)
    const carries = decisions.of(next, cast, world.trials)[CARRIED] ?? 0
    const leads = ifCarried.map((option, trial) => ((carries >>> trial) & 1 ? option : (ifLost[trial] ?? 0)))
    led.set(next, leads)
    return leads
  }

  /** Who goes with the expected majority gives up a side that has lost the count. */
  function joinMajority(question: Asked, own: BallotMasks): void {
    settle(own, cast)
    const carries = decisions.of(question, cast, world.trials)[CARRIED] ?? 0
    for (const v of counting) {
      if (voters[v]?.chances[question.option] != null) continue
      const sided = (own.aye[v] ?? 0) | (own.nay[v] ?? 0)
      own.aye[v] = sided & carries
      own.nay[v] = sided & ~carries
    }
  }

  return {
    of,
    forget() {
      meant.clear()
      led.clear()
    },
  }
}

function giveAll(wish: BallotMasks, v: number, trials: number, ballot: number): void {
  if (ballot === AYE) wish.aye[v] = trials
  else if (ballot === NAY) wish.nay[v] = trials
  else if (ballot === ABSTAIN) wish.abstain[v] = trials
}

const likeliest = (aye: number, ayeOrNay: number) => {
  const [nay, abstain] = [ayeOrNay - aye, 2 ** 32 - ayeOrNay]
  return aye >= nay && aye >= abstain ? AYE : nay >= abstain ? NAY : ABSTAIN
}
