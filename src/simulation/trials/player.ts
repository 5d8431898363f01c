import { lanesOf } from '../../kernel/lanes.js'
import { CARRIED, LOST } from '../ballots/counting.js'
import { decisionsFor } from '../ballots/decide-together.js'
import { intentionsIn, type World } from '../ballots/intend.js'
import { BallotMasks } from '../ballots/masks.js'
import { settlerOf } from '../ballots/settle.js'
import type { Plan, PlannedItem, PlannedNode } from './plan.js'
import { wantsOf } from './wants.js'

/**
 * What is told while the trials of a block are played. Trials are the bits of a mask: bit n is trial n of the
 * block. What is told is written over by what comes next.
 */
export interface Listener {
  /** A question was put in some trials: who voted how in which, how many ayes there were, what was decided. */
  voted(question: number, trials: number, ballots: BallotMasks, ayes: Int32Array, decisions: Int32Array): void
  /** In some trials an item is over: what became of its motion, and which option that is. */
  ended(item: number, trials: number, outcome: string, option: number): void
}

/** Plays trials of a plan, thirty-two at once, the blocks in whatever order. */
export interface Player {
  /** @param trials the trials of the block that are played, as a mask */
  play(block: number, trials: number, listener: Listener): void
}

/**
 * A player of a plan's trials under a seed. What a trial is depends on the seed and on its number alone.
 *
 * @example playerOf(planOf(study), 7).play(0, -1, listener) // trials 0 to 31
 */
export function playerOf(plan: Plan, seed: number): Player {
  const { voters: body, slots, statusQuo, mayAbstain } = plan
  const people = body.voters.length
  const lanes = lanesOf(seed, slots.many)
  const wants = wantsOf(body, slots, lanes)
  const here = new Int32Array(people)
  const world: World = { body, worth: wants.worth, varies: wants.varies, here, trials: 0 }
  const settle = settlerOf(body, mayAbstain)
  const decisions = decisionsFor(people)
  const intentions = plan.items.map(() => intentionsIn(world, settle, decisions))
  const { ayeCuts, nayCuts, wavering, drawing } = cutsOf(plan)
  const room = new BallotMasks(people)
  const certain = slots.presence.every((slot) => slot < 0)
  const quorums: (number | undefined)[] = []
  const own = new BallotMasks(people)
  const cast = new BallotMasks(people)
  const turned = new Int32Array(people)
  const wavers = wavering.some((chance) => chance > 0)
  // With one item of which nothing is drawn, what members want stays as it was found: later items shift it.
  const steady = plan.items.length === 1 && plan.items.every((item) => item.settled)
  let begun = false

  /** Who is there in which trials; and the trials in which that is a quorum. */
  function enter(item: PlannedItem, n: number, trials: number): number {
    // Where presence is certain, it is the same in every trial.
    const known = quorums[n]
    if (known !== undefined) return known & trials
    for (let v = 0; v < people; v += 1) {
      const chance = body.voters[v]?.presence ?? 0
      const slot = slots.presence[n * people + v] ?? -1
      here[v] = slot >= 0 ? lanes.below(slot, chance) : chance > 0 ? -1 : 0
    }
    room.abstain.set(here)
    if (!certain) return decisions.of(item.quorum, room, trials)[1] ?? 0
    quorums[n] = decisions.of(item.quorum, room, -1)[1] ?? 0
    return quorums[n] & trials
  }

  /** The ballots that are cast on a question: as intended, but for what is drawn. */
  function draw(node: PlannedNode, intended: BallotMasks): void {
    if (drawing[node.question] === 0) {
      settle(intended, cast)
      return
    }
    own.copy(intended)
    for (let v = 0; v < people; v += 1) {
      const at = node.question * people + v
      const slot = slots.ballots[at] ?? -1
      if (slot >= 0) {
        const there = here[v] ?? 0
        const aye = there & lanes.below(slot, ayeCuts[at] ?? 0)
        const nay = there & ~aye & lanes.below(slot, nayCuts[at] ?? 0)
        own.aye[v] = aye
        own.nay[v] = nay
        own.abstain[v] = there & ~aye & ~nay
      }
      if (!wavers) continue
      const chance = wavering[v] ?? 0
      const waver = slots.wavers[at] ?? -1
      turned[v] = chance === 0 ? 0 : waver < 0 ? -1 : lanes.below(waver, chance)
    }
    settle(own, cast, wavers ? turned : undefined)
  }

  function put(n: number, node: PlannedNode, trials: number, listener: Listener): void {
    const intended = intentions[n]?.of(node)
    if (intended === undefined) return
    draw(node, intended)
    const decided = decisions.of(node, cast, trials)
    listener.voted(node.question, trials, cast, decisions.ayes, decided)
    const [carried = 0, lost = 0, noQuorum = 0, open = 0] = decided
    go(n, node.carried, node.ends[CARRIED], carried, listener)
    go(n, node.lost, node.ends[LOST], lost, listener)
    if (noQuorum !== 0) listener.ended(n, noQuorum, 'no-quorum', statusQuo)
    if (open !== 0) listener.ended(n, open, 'undetermined', statusQuo)
  }

  /** What follows in some trials: another question, or the end of the item. */
  function go(
    n: number,
    next: PlannedNode | number,
    outcome: string,
    trials: number,
    listener: Listener,
  ): void {
    if (trials === 0) return
    if (typeof next === 'number') listener.ended(n, trials, outcome, next)
    else put(n, next, trials, listener)
  }

  return {
    play(block, trials, listener) {
      lanes.turnTo(block)
      const again = !steady || !begun
      begun = true
      if (again) wants.begin()
      for (const [n, item] of plan.items.entries()) {
        if (again) for (const event of item.events) wants.happen(event)
        const met = enter(item, n, trials)
        if (met !== trials) listener.ended(n, trials & ~met, 'no-quorum', statusQuo)
        if (met === 0) continue
        world.trials = item.settled ? -1 : met
        if (!item.settled) intentions[n]?.forget()
        put(n, item.root, met, listener)
      }
    },
  }
}

/** The chances of ballots in arrays, by question and voter; and the questions on which anything is drawn. */
function cutsOf({ voters, questions, slots }: Plan) {
  const people = voters.voters.length
  const chances = questions.flatMap(({ option }) =>
    voters.voters.map((voter) => voter.chances[voters.options.indexOf(option)] ?? ([0, 0] as const)),
  )
  const wavering = Float64Array.from(voters.voters, (voter) => voter.wavers)
  const drawing = Uint8Array.from(questions, (_, n) => {
    const drawn = slots.ballots.subarray(n * people, (n + 1) * people).some((slot) => slot >= 0)
    return drawn || wavering.some((chance) => chance > 0) ? 1 : 0
  })
  return {
    ayeCuts: Float64Array.from(chances, ([aye]) => aye),
    nayCuts: Float64Array.from(chances, ([, nay]) => nay),
    wavering,
    drawing,
  }
}
