import { scaled, type Words, wordsOf } from '../../kernel/dice.js'
import { LANES, lanesOf } from '../../kernel/lanes.js'
import { CARRIED, LOST } from '../ballots/counting.js'
import { intend, settleBallots, type World } from '../ballots/intend.js'
import { ABSENT, ABSTAIN, AYE, NAY } from '../ballots/voters.js'
import type { Plan, PlannedItem, PlannedNode } from './plan.js'

/** What is told while a trial is played. Ballots are in a buffer that the next question writes over. */
export interface Listener {
  /** A question was put: its ballots, voter by voter, and the decision. */
  voted(question: number, ballots: Int8Array, decision: number): void
  /** An item is over: what became of its motion, and which option that is. */
  ended(item: number, outcome: string, option: number): void
}

/** Plays trials of a plan, any of them, in any order. */
export interface Player {
  play(trial: number, listener: Listener): void
}

/**
 * A player of a plan's trials under a seed. What trial i is depends on the seed and on i alone.
 *
 * @example playerOf(planOf(study), 7).play(0, listener)
 */
export function playerOf(plan: Plan, seed: number): Player {
  const { voters, slots, statusQuo, mayAbstain } = plan
  const people = voters.voters.length
  const words = wordsOf(seed, slots.words)
  const lanes = lanesOf(seed, slots.lanes)
  let block = -1
  let lane = 0
  const happens = (slot: number, cut: number) => ((lanes.below(slot, cut) >>> lane) & 1) === 1
  const utilities = Int32Array.from(voters.utilities)
  const present = new Uint8Array(people)
  const room = new Int8Array(people)
  const own = new Int8Array(people)
  const cast = new Int8Array(people)
  const turned = new Uint8Array(people)
  const world: World = { voters, utilities, present, mayAbstain }
  const wanting = plan.items.map(() => false)
  const { ayeCuts, nayCuts, wavering, drawing } = cutsOf(plan)
  const compared = comparedIn(plan)
  const steady = plan.items.every(({ settled }) => settled)

  function enter(item: number): void {
    for (let v = 0; v < people; v += 1) {
      const slot = slots.presence[item * people + v] ?? -1
      const chance = voters.voters[v]?.presence ?? 0
      const here = slot < 0 ? chance > 0 : happens(slot, chance)
      present[v] = here ? 1 : 0
      room[v] = here ? ABSTAIN : ABSENT
    }
  }

  function put(node: PlannedNode, listener: Listener): { outcome: string; option: number } {
    let at = node
    for (;;) {
      draw(at)
      const decision = at.decide(cast)
      listener.voted(at.question, cast, decision)
      if (decision !== CARRIED && decision !== LOST)
        return { outcome: decision === 2 ? 'no-quorum' : 'undetermined', option: statusQuo }
      const next = decision === CARRIED ? at.carried : at.lost
      if (typeof next === 'number') return { outcome: at.ends[decision] ?? '', option: next }
      at = next
    }
  }

  /** The ballots as they are cast: as intended, but for what is drawn. */
  function draw(node: PlannedNode): void {
    const first = node.question * people
    if (drawing[node.question] === 0) {
      cast.set(node.cast)
      return
    }
    let turning = false
    own.set(node.own)
    for (let v = 0; v < people; v += 1) {
      turned[v] = 0
      if (present[v] === 0) continue
      const at = first + v
      const slot = slots.ballots[at] ?? -1
      if (slot >= 0) {
        own[v] = happens(slot, ayeCuts[at] ?? 0) ? AYE : happens(slot, nayCuts[at] ?? 0) ? NAY : ABSTAIN
      }
      const chance = wavering[v] ?? 0
      if (chance > 0) {
        const waver = slots.wavers[at] ?? -1
        if (waver < 0 || happens(waver, chance)) {
          turned[v] = 1
          turning = true
        }
      }
    }
    if (!turning && !voters.following && mayAbstain) cast.set(own)
    else settleBallots(own, cast, world, voters.order, turning ? turned : null)
  }

  function playItem(item: PlannedItem, n: number, listener: Listener): void {
    for (const at of item.events) happen(plan, at, words, utilities)
    enter(n)
    if (item.quorum(room) === 0) {
      listener.ended(n, 'no-quorum', statusQuo)
      return
    }
    if (!(item.settled && wanting[n])) {
      intend(item.root, world)
      wanting[n] = true
    }
    const { outcome, option } = put(item.root, listener)
    listener.ended(n, outcome, option)
  }

  return {
    play(trial, listener) {
      words.turnTo(trial)
      lane = trial % LANES
      if (block !== Math.floor(trial / LANES)) {
        block = Math.floor(trial / LANES)
        lanes.turnTo(block)
      }
      if (!steady || plan.items.some((item) => item.events.length > 0)) vary(plan, words, utilities, compared)
      for (let n = 0; n < plan.items.length; n += 1) {
        const item = plan.items[n]
        if (item !== undefined) playItem(item, n, listener)
      }
    },
  }
}

/** The chances of ballots in arrays, by question and voter; and the questions on which anything is drawn. */
export function cutsOf({ voters, questions, slots }: Plan) {
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

/** The options that anybody compares: what the others are worth need not be drawn. */
function comparedIn({ items }: Plan): number[] {
  const found = new Set<number>()
  const visit = (node: PlannedNode | number): void => {
    if (typeof node === 'number') {
      found.add(node)
      return
    }
    for (const option of [...node.forAye, ...node.forNay]) found.add(option)
    visit(node.carried)
    visit(node.lost)
  }
  for (const { root } of items) visit(root)
  return [...found]
}

/** What options are worth as a trial begins: as the study says, up or down by each voter's spread. */
function vary(
  { voters, slots }: Plan,
  words: Words,
  utilities: Int32Array,
  compared: readonly number[],
): void {
  utilities.set(voters.utilities)
  const options = voters.options.length
  for (let v = 0; v < voters.voters.length; v += 1) {
    const spread = voters.voters[v]?.spread ?? 0
    if (spread === 0) continue
    for (const option of compared) {
      const at = v * options + option
      utilities[at] = (utilities[at] ?? 0) + varied(words.at(slots.spread[at] ?? 0), spread)
    }
  }
}

/** A whole number from -spread to spread, each as likely as the other. */
const varied = (word: number, spread: number) => scaled(word, 2 * spread + 1) - spread

/** An event happens, or does not: it shifts what an option is worth to those whom it moves. */
export function happen({ voters, slots }: Plan, event: number, words: Words, utilities: Int32Array): void {
  const occurrence = slots.occurrences[event]
  if (occurrence === undefined || occurrence.chance === 0) return
  if (occurrence.chanceSlot >= 0 && words.at(occurrence.chanceSlot) >= occurrence.chance) return
  const options = voters.options.length
  for (const shift of occurrence.shifts) {
    const by = shift.by + (shift.spread > 0 ? varied(words.at(shift.spreadSlot), shift.spread) : 0)
    for (const v of movedBy(shift.candidates, shift.moves, shift.lotSlot, words)) {
      const at = v * options + shift.option
      utilities[at] = (utilities[at] ?? 0) + by
    }
  }
}

/** So many of the candidates, drawn by lot without putting back. */
function movedBy(
  candidates: readonly number[],
  moves: number,
  lotSlot: number,
  words: Words,
): readonly number[] {
  if (moves === candidates.length) return candidates
  if (moves === 0) return []
  const left = [...candidates]
  for (let n = 0; n < moves; n += 1) {
    const pick = n + scaled(words.at(lotSlot + n), left.length - n)
    const [a, b] = [left[n], left[pick]]
    if (a === undefined || b === undefined) continue
    left[n] = b
    left[pick] = a
  }
  return left.slice(0, moves)
}
