import { InputError } from '../../kernel/problem.js'
import { convene } from '../../meeting/convene.js'
import type { SimulatedItem } from '../../schema/simulation.js'
import { byCounts, NO_QUORUM } from '../ballots/counting.js'
import type { Decided } from '../ballots/decide-together.js'
import { countsAlike, decideOf, quorumFor } from '../ballots/deciding.js'
import type { Asked } from '../ballots/intend.js'
import { type Voters, votersOf } from '../ballots/voters.js'
import { type PutBranch, type PutQuestion, questionsOfItem } from '../questions/from-rules.js'
import { type QuestionKind, whatDiffers } from '../questions/tree.js'
import type { Study } from '../study/study.js'
import { type Slots, slotsOf } from './slots.js'

/** A question of a plan, with its place among all of the study. */
export interface PlannedNode extends Asked {
  /** Its place among all questions of the study. */
  readonly question: number
  readonly carried: PlannedNode | number
  readonly lost: PlannedNode | number
  /** The outcomes of the item that a result ends it with; empty where another question follows. */
  readonly ends: readonly [carried: string, lost: string]
}

/** An item, ready to be tried. */
export interface PlannedItem {
  readonly id: string
  readonly root: PlannedNode
  /** Whether there is a quorum, by who is there: 1 for yes. */
  readonly quorum: Decided
  /** True where nothing is left to chance in what members want and who is there: intentions are found once. */
  readonly settled: boolean
  /** The events that happen before it, counted through. */
  readonly events: readonly number[]
}

/** One question of a study, as it is reported. */
export interface PlannedQuestion {
  readonly item: string
  readonly id: string
  readonly kind: QuestionKind
  readonly option: string
}

/** A study with everything looked up that does not change from trial to trial. */
export interface Plan {
  readonly study: Study
  readonly voters: Voters
  readonly statusQuo: number
  readonly mayAbstain: boolean
  readonly items: readonly PlannedItem[]
  readonly questions: readonly PlannedQuestion[]
  readonly slots: Slots
}

let latest: Plan | undefined

/**
 * The plan of a study. The last one is kept: a worker is handed many shards of the same study.
 *
 * @throws InputError where an item cannot come to a vote
 */
export function planOf(study: Study): Plan {
  if (latest?.study.digest === study.digest) return latest
  latest = planned(study)
  return latest
}

function planned(study: Study): Plan {
  const { simulation, council } = study
  const voters = votersOf(study)
  const names = voters.voters.map(({ name }) => name)
  const opening = convene(council)
  const questions: PlannedQuestion[] = []
  const trees = simulation.items.map((item) => {
    const tree = questionsOfItem(study, item)
    if (tree.end) return { item, root: neverPut(item), quorum: () => 0 }
    const quorum = quorumFor(opening, tree, names, item.recused)
    return { item, root: nodeOf(tree, item, voters, questions), quorum }
  })
  const slots = slotsOf(
    simulation,
    voters,
    questions.map(({ option }) => voters.options.indexOf(option)),
    new Set(trees.flatMap(({ root }) => comparedFrom(root))),
  )
  withoutRecused(slots, study, questions, names)
  const items = trees.map(({ item, root, quorum }, n): PlannedItem => {
    const before = slots.occurrences.flatMap((each, at) => (each.item === n ? [at] : []))
    return {
      id: item.id,
      root,
      quorum: {
        decide: quorum,
        decideCounts: item.recused.length === 0 ? byCounts(council, names, quorum) : undefined,
      },
      settled: isSettled(slots, voters, n),
      events: before,
    }
  })
  return {
    study,
    voters,
    statusQuo: voters.options.indexOf(simulation.statusQuo),
    mayAbstain: council.rules.voting.abstaining.allowed === 'freely',
    items,
    questions,
    slots,
  }
}

/**
 * An item that no trial puts to the vote: whoever is there, recusals leave no quorum for it.
 *
 * @throws InputError where that is not the reason
 */
function neverPut({ id, recused }: SimulatedItem): PlannedNode {
  if (recused.length === 0) {
    const message = 'under these rules it does not come to a vote'
    throw new InputError([{ code: 'simulation', path: `simulation.items.${id}`, message }])
  }
  return {
    question: -1,
    option: 0,
    forAye: [],
    forNay: [],
    carried: 0,
    lost: 0,
    ends: ['', ''],
    decide: () => NO_QUORUM,
    decideCounts: undefined,
    recused: null,
  }
}

/** Who recuses herself gives no ballot, whatever her chances are. */
function withoutRecused(
  { ballots }: Slots,
  { simulation }: Study,
  questions: readonly PlannedQuestion[],
  names: readonly string[],
): void {
  questions.forEach(({ item, kind }, question) => {
    if (kind === 'signature') return
    for (const member of simulation.items.find(({ id }) => id === item)?.recused ?? []) {
      ballots[question * names.length + names.indexOf(member)] = -1
    }
  })
}

function nodeOf(
  put: PutQuestion,
  item: SimulatedItem,
  voters: Voters,
  questions: PlannedQuestion[],
): PlannedNode {
  const names = voters.voters.map(({ name }) => name)
  const numbers = (options: readonly string[]) => options.map((option) => voters.options.indexOf(option))
  const known = questions.findIndex((each) => each.item === item.id && each.id === put.id)
  const question = known >= 0 ? known : questions.length
  if (known < 0) questions.push({ item: item.id, id: put.id, kind: put.kind, option: put.option })
  const branch = (next: PutBranch) =>
    next.end ? voters.options.indexOf(next.option) : nodeOf(next, item, voters, questions)
  const { aye, nay } = whatDiffers(put)
  const decide = decideOf(put, voters.voters, item.recused)
  const alike = countsAlike(put, voters.voters, item.recused)
  return {
    question,
    option: voters.options.indexOf(put.option),
    forAye: numbers(aye),
    forNay: numbers(nay),
    carried: branch(put.carried),
    lost: branch(put.lost),
    ends: [put.carried, put.lost].map((next) => (next.end ? next.outcome : '')) as [string, string], // a pair stays a pair
    decide,
    decideCounts: alike ? byCounts(put.meeting.council, names, decide) : undefined,
    recused: recusedIn(put, item, names),
  }
}

/** The options that anybody compares on a question, and on all that may follow. */
const comparedFrom = (node: PlannedNode | number): readonly number[] =>
  typeof node === 'number'
    ? [node]
    : [...node.forAye, ...node.forNay, ...comparedFrom(node.carried), ...comparedFrom(node.lost)]

const recusedIn = ({ kind }: PutQuestion, { recused }: SimulatedItem, names: readonly string[]) =>
  recused.length === 0 || kind === 'signature'
    ? null
    : Uint8Array.from(names, (name) => (recused.includes(name) ? 1 : 0))

/** Nothing that bears on an item is drawn, but what is drawn as ballots are cast. */
function isSettled(slots: Slots, voters: Voters, item: number): boolean {
  const people = voters.voters.length
  const presence = slots.presence.subarray(item * people, (item + 1) * people)
  const drawn = (slot: number) => slot >= 0
  return (
    !presence.some(drawn) &&
    !slots.spread.some(drawn) &&
    !slots.occurrences.some((each) => each.item <= item && each.drawn)
  )
}
