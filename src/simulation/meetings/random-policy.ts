import type { Dice } from '../../kernel/dice.js'
import { type Option, optionNames } from '../../meeting/in-order.js'
import { type Meeting, pendingQuestion } from '../../meeting/meeting.js'
import { castingOfficer } from '../../meeting/officers.js'
import type { Action } from '../../schema/action.js'
import type { Ballot } from '../../vocabulary.js'
import type { Policy } from './policy.js'

/** How often a random member does what: shares of all turns, for what is in order. */
export interface RandomTastes {
  /** Weights of types of action and of kinds of motion; 1 for those that are not named. */
  readonly weights?: Readonly<Record<string, number>>
  /** The chance of an aye, and of a nay; the rest abstain. */
  readonly aye?: number
  readonly nay?: number
}

/** Business gets done: comings and goings are rare, votes are called and taken. */
const WEIGHTS: Readonly<Record<string, number>> = {
  vote: 40,
  second: 20,
  'call-vote': 10,
  ballot: 0,
  declare: 0,
  arrive: 0,
  leave: 0,
  recuse: 0,
  resign: 0,
  state: 0,
  time: 0,
  notice: 0,
  adjourn: 0.2,
}

/**
 * Chooses by chance among everything that is in order, and votes by chance: what a council of dice would do
 * with the rules.
 *
 * @example playMeeting({ opening, policy: randomPolicy(), seed: 1, trial: 0 })
 */
export function randomPolicy({ weights = {}, aye = 0.55, nay = 0.35 }: RandomTastes = {}): Policy {
  const all = { ...WEIGHTS, ...weights }
  return ({ meeting, options, dice }) => {
    const names = [...optionNames(meeting.council.rules)]
    const heavy = names.map((name) => all[name] ?? 1)
    // What is drawn and not in order is put aside: the odds of the rest, one against another, stay as they are.
    for (let n = drawn(heavy, dice); n >= 0; n = drawn(heavy, dice)) {
      const can = options({ name: names[n] ?? '' })
      const option = can[dice.below(can.length)]
      if (option !== undefined) return completed(meeting, option, dice, aye, nay)
      heavy[n] = 0
    }
    return undefined
  }
}

const PARTS = 1_000_000

/** One of the numbers of a list, as often as its weight has it; -1 where nothing has any. */
function drawn(weights: readonly number[], dice: Dice): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return -1
  let left = (dice.below(PARTS) / PARTS) * total
  return weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
}

/** An option as an action: by one of those who can take it, with ballots where it is a vote. */
function completed(meeting: Meeting, option: Option, dice: Dice, aye: number, nay: number): Action {
  const { example } = option
  if (example.type === 'vote')
    return { type: 'vote', ballots: ballotsOf(meeting, dice, aye, nay), others: 'nay' }
  const [first] = option.by
  if (first === undefined || !('by' in example)) return example
  const by = option.by[dice.below(option.by.length)] ?? first
  // The same action by another member: who it is by is a name in each type of action that has one.
  return { ...example, by } as Action
}

function ballotsOf(meeting: Meeting, dice: Dice, aye: number, nay: number): Record<string, Ballot> {
  const mayAbstain = meeting.council.rules.voting.abstaining.allowed === 'freely'
  const recused = pendingQuestion(meeting)?.recused ?? []
  const officer = castingOfficer(meeting)?.name
  return Object.fromEntries(
    Object.entries(meeting.attendance)
      .filter(([name, at]) => at === 'present' && !recused.includes(name) && name !== officer)
      .filter(([name]) => meeting.council.seats.some(({ member }) => member === name))
      .map(([name]): [string, Ballot] => {
        if (dice.happens(aye)) return [name, 'aye']
        return [name, !mayAbstain || dice.happens(nay / Math.max(1e-9, 1 - aye)) ? 'nay' : 'abstain']
      }),
  )
}
