// Trials one at a time, ballot by ballot, written for being read: what the thirty-two at once are held against.
// It draws from the same slots, and shares nothing else with them but the plan and the count of a vote.
import { LANES, type Lanes, lanesOf } from '../../../src/kernel/lanes.js'
import { CARRIED, LOST } from '../../../src/simulation/ballots/counting.js'
import { ABSENT, ABSTAIN, AYE, NAY, RECUSED } from '../../../src/simulation/ballots/voters.js'
import type { Plan, PlannedItem, PlannedNode } from '../../../src/simulation/trials/plan.js'

/** What came of a trial: each question with its ballots and decision, and how the items ended. */
export interface Told {
  readonly questions: {
    readonly question: number
    readonly ballots: readonly number[]
    readonly decision: number
  }[]
  readonly ends: { readonly item: number; readonly outcome: string; readonly option: number }[]
}

/** One trial of a plan under a seed. */
export function oneTrial(plan: Plan, seed: number, trial: number): Told {
  const { voters: body, slots, mayAbstain, statusQuo } = plan
  const { voters, options, blocs } = body
  const lanes = lanesOf(seed, slots.many)
  lanes.turnTo(Math.floor(trial / LANES))
  const lane = trial % LANES
  const happens = (slot: number, cut: number) => ((lanes.below(slot, cut) >>> lane) & 1) === 1
  const number = (slot: number, sides: number) => numberIn(lanes, slot, sides, lane)
  const varied = (slot: number, spread: number) => (slot < 0 ? 0 : number(slot, 2 * spread + 1) - spread)
  const worth = voters.map((_, v) =>
    options.map((_, option) => {
      const at = v * options.length + option
      return (body.utilities[at] ?? 0) + varied(slots.spread[at] ?? -1, voters[v]?.spread ?? 0)
    }),
  )
  const told: Told = { questions: [], ends: [] }
  let present: boolean[] = []

  function happen(event: number): void {
    const occurrence = slots.occurrences[event]
    if (occurrence === undefined || occurrence.chance === 0) return
    if (occurrence.chanceSlot >= 0 && !happens(occurrence.chanceSlot, occurrence.chance)) return
    for (const { candidates, moves, lotSlot, option, by, spread, spreadSlot } of occurrence.shifts) {
      let wanted = moves
      for (const [n, v] of candidates.entries()) {
        const left = candidates.length - n
        const taken = lotSlot < 0 ? moves > 0 : happens(lotSlot + n, Math.round((wanted / left) * 2 ** 32))
        if (!taken) continue
        wanted -= 1
        const own = worth[v]
        if (own !== undefined) own[option] = (own[option] ?? 0) + by + varied(spreadSlot, spread)
      }
    }
  }

  const best = (v: number, among: readonly number[]) =>
    among.length === 0 ? 0 : Math.max(...among.map((option) => worth[v]?.[option] ?? 0))

  /** What everybody means to do on a question, and the option that it is expected to lead to. */
  function intend(node: PlannedNode): { own: number[]; leadsTo: number } {
    const leads = (next: PlannedNode | number) => (typeof next === 'number' ? next : intend(next).leadsTo)
    const [ifCarried, ifLost] = [leads(node.carried), leads(node.lost)]
    const sided = (apart: number, torn: number) => (Math.abs(apart) <= torn ? ABSTAIN : apart > 0 ? AYE : NAY)
    const wish = voters.map((voter, v) => {
      if (present[v] !== true) return ABSENT
      if (node.recused?.[v] === 1) return RECUSED
      const chances = voter.chances[node.option]
      if (chances != null) {
        const [aye, nay, abstain] = [chances[0], chances[1] - chances[0], 2 ** 32 - chances[1]]
        if (aye >= nay && aye >= abstain) return AYE
        return nay >= abstain ? NAY : ABSTAIN
      }
      const ahead = (worth[v]?.[ifCarried] ?? 0) - (worth[v]?.[ifLost] ?? 0)
      if (voter.way === 'sophisticated' && ahead !== 0) return sided(ahead, voter.tornWithin)
      return sided(best(v, node.forAye) - best(v, node.forNay), voter.tornWithin)
    })
    const carries = (ballots: number[]) => node.decide(Int8Array.from(settled(ballots))) === CARRIED
    const expected = carries(wish) ? AYE : NAY
    const own = wish.map((ballot, v) => {
      const joins = voters[v]?.way === 'with-expected-majority' && voters[v]?.chances[node.option] == null
      return joins && (ballot === AYE || ballot === NAY) ? expected : ballot
    })
    return { own, leadsTo: carries(own) ? ifCarried : ifLost }
  }

  /** The ballots that are cast, followers and blocs among them. */
  function settled(own: readonly number[], turned: readonly boolean[] = []): number[] {
    const cast = voters.map(() => ABSENT)
    const leadOf = (who: number): number => {
      if (who < voters.length) return cast[who] === RECUSED ? ABSENT : (cast[who] ?? ABSENT)
      const bloc = blocs[who - voters.length]
      if (bloc === undefined) return ABSENT
      const lead = bloc.follows < 0 ? ABSENT : leadOf(bloc.follows)
      if (lead !== ABSENT) return lead
      const many = (ballot: number) => bloc.members.filter((member) => own[member] === ballot).length
      return many(AYE) > many(NAY) ? AYE : many(NAY) > many(AYE) ? NAY : ABSENT
    }
    for (const v of body.order) {
      const voter = voters[v]
      const meant = own[v] ?? ABSENT
      if (voter === undefined) continue
      if (meant === ABSENT || meant === RECUSED) {
        cast[v] = meant
        continue
      }
      const lead = voter.follows < 0 ? ABSENT : leadOf(voter.follows)
      let ballot = lead === ABSENT ? meant : lead
      if (turned[v] === true && ballot !== ABSTAIN) ballot = ballot === AYE ? NAY : AYE
      cast[v] = ballot === ABSTAIN && !mayAbstain && !voter.signs ? NAY : ballot
    }
    return cast
  }

  function cast(node: PlannedNode): Int8Array {
    const own = intend(node).own.map((ballot, v) => {
      const at = node.question * voters.length + v
      const slot = slots.ballots[at] ?? -1
      const chances = voters[v]?.chances[node.option]
      if (present[v] !== true || slot < 0 || chances == null) return ballot
      return happens(slot, chances[0]) ? AYE : happens(slot, chances[1]) ? NAY : ABSTAIN
    })
    const turned = voters.map(({ wavers }, v) => {
      const slot = slots.wavers[node.question * voters.length + v] ?? -1
      return wavers > 0 && (slot < 0 || happens(slot, wavers))
    })
    return Int8Array.from(settled(own, turned))
  }

  function put(item: number, node: PlannedNode): void {
    const ballots = cast(node)
    const decision = node.decide(ballots)
    told.questions.push({ question: node.question, ballots: [...ballots], decision })
    if (decision !== CARRIED && decision !== LOST) {
      told.ends.push({ item, outcome: decision === 2 ? 'no-quorum' : 'undetermined', option: statusQuo })
      return
    }
    const next = decision === CARRIED ? node.carried : node.lost
    if (typeof next === 'number') told.ends.push({ item, outcome: node.ends[decision] ?? '', option: next })
    else put(item, next)
  }

  function play(item: PlannedItem, n: number): void {
    for (const event of item.events) happen(event)
    present = voters.map(({ presence }, v) => {
      const slot = slots.presence[n * voters.length + v] ?? -1
      return slot < 0 ? presence > 0 : happens(slot, presence)
    })
    const room = Int8Array.from(present, (there) => (there ? ABSTAIN : ABSENT))
    if (item.quorum.decide(room) === 1) put(n, item.root)
    else told.ends.push({ item: n, outcome: 'no-quorum', option: statusQuo })
  }

  plan.items.forEach(play)
  return told
}

function numberIn(lanes: Lanes, slot: number, sides: number, lane: number): number {
  const all = new Int32Array(LANES)
  lanes.numbers(slot, sides, all)
  return all[lane] ?? 0
}
