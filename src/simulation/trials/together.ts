import { wordsOf } from '../../kernel/dice.js'
import { LANES, lanesOf } from '../../kernel/lanes.js'
import { CARRIED, LOST, NO_QUORUM } from '../ballots/counting.js'
import { intend, type World } from '../ballots/intend.js'
import { AYE, NAY } from '../ballots/voters.js'
import { CountPlanes } from './count-planes.js'
import type { Plan, PlannedItem, PlannedNode } from './plan.js'
import { cutsOf, happen } from './trial.js'

/** What is told while thirty-two trials are played. Each number is a mask: bit n is trial n of the block. */
export interface TogetherListener {
  /** A question was put in some trials: who voted how in which, how many ayes there were, what was decided. */
  votedTogether(question: number, put: number, ballots: BallotMasks, decisions: readonly number[]): void
  /** In some trials an item is over. */
  endedTogether(item: number, outcome: string, option: number, trials: number): void
}

/** Ballots by voter, as the trials in which she cast them; whoever cast none of these was absent. */
export interface BallotMasks {
  readonly aye: Int32Array
  readonly nay: Int32Array
  readonly abstain: Int32Array
  /** How many ayes there were, trial by trial. */
  readonly ayes: Int32Array
}

/** Plays thirty-two trials of a plan at once. */
export interface TogetherPlayer {
  /** @param trials the trials of the block that are played, as a mask */
  play(block: number, trials: number, listener: TogetherListener): void
}

/**
 * A player of whole blocks, with the same draws and the same ends as `playerOf`; undefined where trials must be
 * played one by one: where what members want is drawn, where they follow others, or vote with those who are
 * there, and where ballots do not count alike.
 *
 * @example togetherOf(planOf(study), 7)?.play(0, -1, listener)
 */
export function togetherOf(plan: Plan, seed: number): TogetherPlayer | undefined {
  if (!plan.items.every((item, n) => isPlain(plan, item, n))) return undefined
  const { voters, slots, statusQuo, mayAbstain } = plan
  const people = voters.voters.length
  const lanes = lanesOf(seed, slots.lanes)
  const { ayeCuts, nayCuts, wavering } = cutsOf(plan)
  const meant = meantIn(plan)
  const here = new Int32Array(people)
  const aye = new Int32Array(people)
  const nay = new Int32Array(people)
  const abstain = new Int32Array(people)
  const ayes = new CountPlanes(people)
  const nays = new CountPlanes(people)
  const abstentions = new CountPlanes(people)
  const ayeCounts = new Int32Array(LANES)
  const nayCounts = new Int32Array(LANES)
  const abstainCounts = new Int32Array(LANES)
  const ballots: BallotMasks = { aye, nay, abstain, ayes: ayeCounts }

  /** Who is there in which trials; and the trials in which that is a quorum. */
  function enter(item: PlannedItem, n: number, trials: number): number {
    abstentions.clear()
    for (let v = 0; v < people; v += 1) {
      const chance = voters.voters[v]?.presence ?? 0
      const slot = slots.presence[n * people + v] ?? -1
      here[v] = slot >= 0 ? lanes.below(slot, chance) : chance > 0 ? -1 : 0
      abstentions.add(here[v] ?? 0)
    }
    abstentions.readInto(abstainCounts)
    let met = 0
    for (let lane = 0; lane < LANES; lane += 1) {
      if (item.quorumCounts?.(0, 0, abstainCounts[lane] ?? 0) === 1) met |= 1 << lane
    }
    return met & trials
  }

  /** The ballots of one voter on a question, in these trials. */
  function cast(question: number, v: number, own: number | undefined, trials: number): void {
    const at = question * people + v
    const there = (here[v] ?? 0) & trials
    const slot = slots.ballots[at] ?? -1
    let forIt = own === AYE ? there : 0
    let against = own === NAY ? there : 0
    if (slot >= 0) {
      forIt = there & lanes.below(slot, ayeCuts[at] ?? 0)
      against = there & lanes.below(slot, nayCuts[at] ?? 0) & ~forIt
    }
    const chance = wavering[v] ?? 0
    if (chance > 0) {
      const waver = slots.wavers[at] ?? -1
      const turned = waver < 0 ? -1 : lanes.below(waver, chance)
      const turnedAye = (forIt & ~turned) | (against & turned)
      against = (against & ~turned) | (forIt & turned)
      forIt = turnedAye
    }
    const neither = there & ~forIt & ~against
    aye[v] = forIt
    nay[v] = mayAbstain ? against : against | neither
    abstain[v] = mayAbstain ? neither : 0
    ayes.add(forIt)
    nays.add(nay[v] ?? 0)
    abstentions.add(abstain[v] ?? 0)
  }

  function put(n: number, node: PlannedNode, trials: number, listener: TogetherListener): void {
    for (const planes of [ayes, nays, abstentions]) planes.clear()
    const own = meant.get(node)
    for (let v = 0; v < people; v += 1) cast(node.question, v, own?.[v], trials)
    ayes.readInto(ayeCounts)
    nays.readInto(nayCounts)
    abstentions.readInto(abstainCounts)
    const decisions = [0, 0, 0, 0]
    for (let lane = 0; lane < LANES; lane += 1) {
      if (((trials >>> lane) & 1) === 0) continue
      const decision =
        node.decideCounts?.(ayeCounts[lane] ?? 0, nayCounts[lane] ?? 0, abstainCounts[lane] ?? 0) ?? LOST
      decisions[decision] = (decisions[decision] ?? 0) | (1 << lane)
    }
    listener.votedTogether(node.question, trials, ballots, decisions)
    for (const [decision, some] of decisions.entries()) {
      if (some === 0) continue
      if (decision === CARRIED || decision === LOST) {
        const next = decision === CARRIED ? node.carried : node.lost
        if (typeof next === 'number') listener.endedTogether(n, node.ends[decision], next, some)
        else put(n, next, some, listener)
      } else {
        const outcome = decision === NO_QUORUM ? 'no-quorum' : 'undetermined'
        listener.endedTogether(n, outcome, statusQuo, some)
      }
    }
  }

  return {
    play(block, trials, listener) {
      lanes.turnTo(block)
      for (const [n, item] of plan.items.entries()) {
        const met = enter(item, n, trials)
        const unmet = trials & ~met
        if (unmet !== 0) listener.endedTogether(n, 'no-quorum', statusQuo, unmet)
        if (met !== 0) put(n, item.root, met, listener)
      }
    },
  }
}

/** True where nothing ties the ballots on an item together, or to what is drawn before. */
function isPlain({ voters, slots }: Plan, item: PlannedItem, n: number): boolean {
  if (voters.following || item.quorumCounts === undefined || !countsAlike(item.root)) return false
  if (item.settled) return true
  const shifted = slots.occurrences.some((each) => each.item <= n && each.drawn)
  return !shifted && voters.voters.every(({ way, spread }) => spread === 0 && way === 'sincere')
}

/** True where ballots count alike on a question, and on all that may follow. */
const countsAlike = (node: PlannedNode | number): boolean =>
  typeof node === 'number' ||
  (node.decideCounts !== undefined && countsAlike(node.carried) && countsAlike(node.lost))

/** What each voter means to do on every question where she is there: as certain as the study. */
function meantIn(plan: Plan): ReadonlyMap<PlannedNode, Int8Array> {
  const { voters, mayAbstain } = plan
  const utilities = Int32Array.from(voters.utilities)
  const present = Uint8Array.from(voters.voters, ({ presence }) => (presence > 0 ? 1 : 0))
  const world: World = { voters, utilities, present, mayAbstain }
  const nothingDrawn = wordsOf(0, 0)
  const meant = new Map<PlannedNode, Int8Array>()
  const remember = (node: PlannedNode | number): void => {
    if (typeof node === 'number') return
    meant.set(node, Int8Array.from(node.own))
    remember(node.carried)
    remember(node.lost)
  }
  for (const item of plan.items) {
    for (const event of item.events) happen(plan, event, nothingDrawn, utilities)
    intend(item.root, world)
    remember(item.root)
  }
  return meant
}
