import { CARRIED, type Decide } from './counting.js'
import { ABSENT, ABSTAIN, AYE, NAY, RECUSED, type Voters } from './voters.js'

/** A question as trials see it: options by number, ballots in buffers of its own that are written over. */
export interface Node {
  readonly option: number
  /** Options that only an aye keeps, and that only a nay keeps. */
  readonly forAye: readonly number[]
  readonly forNay: readonly number[]
  /** What follows: another question, or the option that it ends with. */
  readonly carried: Node | number
  readonly lost: Node | number
  readonly decide: Decide
  /** 1 for voters who recuse themselves from it where they are there; null where nobody does. */
  readonly recused: Uint8Array | null
  /** What each voter would do by herself; what she means to do, the expected count in view. */
  readonly wish: Int8Array
  readonly own: Int8Array
  readonly cast: Int8Array
  /** The option that it is expected to lead to. */
  leadsTo: number
}

/** What is so in one trial: who is in the room, what the options are worth. */
export interface World {
  readonly voters: Voters
  readonly utilities: Int32Array
  readonly present: Uint8Array
  /** False where nobody in the room may abstain. */
  readonly mayAbstain: boolean
}

/**
 * What everybody means to do on a question and on all that may follow, from the last questions up:
 *
 * - by herself, a member compares the best that an aye keeps open with the best that a nay keeps open
 *   (sincere), or what each is expected to lead to (sophisticated: backward induction, as in McKelvey and
 *   Niemi, "A multistage game representation of sophisticated voting for binary procedures", Journal of
 *   Economic Theory 18, 1978); she abstains where they are worth no more than `tornWithin` apart;
 * - one who goes with the expected majority counts what all would do by themselves, and where her side has
 *   lost the count, votes with the other;
 * - followers and blocs repeat a ballot.
 */
export function intend(node: Node, world: World): number {
  const { voters, order } = world.voters
  const ifCarried = typeof node.carried === 'number' ? node.carried : intend(node.carried, world)
  const ifLost = typeof node.lost === 'number' ? node.lost : intend(node.lost, world)
  let counting = false
  for (let v = 0; v < voters.length; v += 1) {
    const voter = voters[v]
    if (voter === undefined || world.present[v] === 0) {
      node.wish[v] = ABSENT
      continue
    }
    if (node.recused?.[v] === 1) {
      node.wish[v] = RECUSED
      continue
    }
    if (voter.way === 'with-expected-majority') counting = true
    node.wish[v] = wishOf(node, world, v, ifCarried, ifLost)
  }
  node.own.set(node.wish)
  if (counting) {
    settleBallots(node.wish, node.cast, world, order, null)
    const expected = node.decide(node.cast) === CARRIED ? AYE : NAY
    for (let v = 0; v < voters.length; v += 1) {
      if (voters[v]?.way !== 'with-expected-majority' || voters[v]?.chances[node.option] != null) continue
      const wish = node.wish[v]
      if ((wish === AYE || wish === NAY) && wish !== expected) node.own[v] = expected
    }
  }
  settleBallots(node.own, node.cast, world, order, null)
  node.leadsTo = node.decide(node.cast) === CARRIED ? ifCarried : ifLost
  return node.leadsTo
}

function wishOf(node: Node, world: World, v: number, ifCarried: number, ifLost: number): number {
  const { voters, options } = world.voters
  const voter = voters[v]
  if (voter === undefined) return ABSENT
  const chances = voter.chances[node.option]
  // Nobody knows what chance will bring: the likeliest ballot is expected.
  if (chances != null) return likeliest(chances[0], chances[1])
  const at = v * options.length
  const { utilities } = world
  if (voter.way === 'sophisticated') {
    const apart = (utilities[at + ifCarried] ?? 0) - (utilities[at + ifLost] ?? 0)
    if (apart !== 0) return sided(apart, voter.tornWithin)
  }
  return sided(best(utilities, at, node.forAye) - best(utilities, at, node.forNay), voter.tornWithin)
}

const sided = (apart: number, tornWithin: number) =>
  Math.abs(apart) <= tornWithin ? ABSTAIN : apart > 0 ? AYE : NAY

/** The most that any of these options is worth; where there are none, the two sides are told apart by nothing. */
function best(utilities: Int32Array, at: number, options: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY
  for (const option of options) most = Math.max(most, utilities[at + option] ?? 0)
  return most === Number.NEGATIVE_INFINITY ? 0 : most
}

const likeliest = (aye: number, ayeOrNay: number) => {
  const [nay, abstain] = [ayeOrNay - aye, 2 ** 32 - ayeOrNay]
  return aye >= nay && aye >= abstain ? AYE : nay >= abstain ? NAY : ABSTAIN
}

/**
 * The ballots that are cast: each voter's own, or that of whom she follows, where that member is in the room
 * and that bloc is not divided evenly. Where nobody may abstain, who is torn leaves things as they are: nay.
 *
 * @param turned 1 for voters who waver, and vote the other way; null where nobody does
 */
export function settleBallots(
  own: Int8Array,
  cast: Int8Array,
  world: World,
  order: readonly number[],
  turned: Uint8Array | null,
): void {
  const { voters, blocs } = world.voters
  for (const at of order) {
    if (at >= voters.length) continue
    const voter = voters[at]
    const meant = own[at] ?? ABSENT
    if (voter === undefined || meant === ABSENT || meant === RECUSED) {
      cast[at] = meant
      continue
    }
    const lead = voter.follows < 0 ? ABSENT : leadOf(voter.follows, own, cast, voters.length, blocs)
    let ballot = lead === ABSENT ? meant : lead
    if (turned !== null && turned[at] === 1 && ballot !== ABSTAIN) ballot = ballot === AYE ? NAY : AYE
    cast[at] = ballot === ABSTAIN && !world.mayAbstain && !voter.signs ? NAY : ballot
  }
}

/** The ballot that a member or bloc gives to those who follow; `ABSENT` where there is none. */
function leadOf(who: number, own: Int8Array, cast: Int8Array, count: number, blocs: Voters['blocs']): number {
  if (who < count) return cast[who] === RECUSED ? ABSENT : (cast[who] ?? ABSENT)
  const bloc = blocs[who - count]
  if (bloc === undefined) return ABSENT
  if (bloc.follows >= 0) {
    const lead = leadOf(bloc.follows, own, cast, count, blocs)
    if (lead !== ABSENT) return lead
  }
  let [ayes, nays] = [0, 0]
  for (const member of bloc.members) {
    if (own[member] === AYE) ayes += 1
    else if (own[member] === NAY) nays += 1
  }
  return ayes > nays ? AYE : nays > ayes ? NAY : ABSENT
}
