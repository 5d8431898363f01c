import { cutOf, WORDS } from '../../kernel/dice.js'
import type { Simulation } from '../../schema/simulation.js'
import type { Voters } from '../ballots/voters.js'

/** A shift of an event, looked up: whom it can move, by how much, and the slots that its chance is drawn from. */
export interface Shift {
  readonly option: number
  readonly by: number
  readonly candidates: readonly number[]
  /** How many of the candidates are moved; all of them where that is their number. */
  readonly moves: number
  readonly spread: number
  readonly spreadSlot: number
  /** The first of as many slots as there are candidates, where those who are moved are drawn by lot. */
  readonly lotSlot: number
}

/** An event, looked up. */
export interface Occurrence {
  readonly item: number
  /** Below this word it happens. */
  readonly chance: number
  readonly chanceSlot: number
  readonly shifts: readonly Shift[]
  /** True where anything of it is left to chance. */
  readonly drawn: boolean
}

/**
 * Which slot each draw comes from. What is certain has none, so that a study without chance draws nothing: a
 * slot is -1 where there is none.
 */
export interface Slots {
  /** By item and voter. */
  readonly presence: Int32Array
  /** By voter and option: a number. */
  readonly spread: Int32Array
  readonly occurrences: readonly Occurrence[]
  /** By question (in the order of `questions`) and voter. */
  readonly ballots: Int32Array
  readonly wavers: Int32Array
  /** How many there are. */
  readonly many: number
}

/**
 * Lays out the slots of a study.
 *
 * @param questions for each question, counted through, the option that it is on
 * @param compared the options that anybody compares: what the others are worth need not be drawn
 */
export function slotsOf(
  simulation: Simulation,
  voters: Voters,
  questions: readonly number[],
  compared: ReadonlySet<number>,
): Slots {
  let taken = 0
  const take = (wanted: boolean, many = 1) => {
    if (!wanted || many === 0) return -1
    taken += many
    return taken - many
  }
  const { options } = voters
  const people = voters.voters
  const uncertain = (cut: number) => cut > 0 && cut < WORDS
  const presence = simulation.items.flatMap(() => people.map((voter) => take(uncertain(voter.presence))))
  const spread = people.flatMap((voter) =>
    options.map((_, option) => take(voter.spread > 0 && compared.has(option))),
  )
  const names = people.map(({ name }) => name)
  const occurrences = simulation.events.map((event): Occurrence => {
    const chance = cutOf(event.chance)
    const chanceSlot = take(uncertain(chance))
    const shifts = event.shifts.map((shift): Shift => {
      const candidates = (shift.members ?? names).map((name) => names.indexOf(name)).filter((n) => n >= 0)
      const moves = Math.min(candidates.length, shift.moves ?? candidates.length)
      return {
        option: options.indexOf(shift.option),
        by: shift.by,
        candidates,
        moves,
        spread: shift.spread,
        spreadSlot: take(shift.spread > 0),
        lotSlot: take(moves > 0 && moves < candidates.length, candidates.length),
      }
    })
    return {
      item: simulation.items.findIndex(({ id }) => id === event.before),
      chance,
      chanceSlot,
      shifts,
      drawn: chanceSlot >= 0 || shifts.some(({ spreadSlot, lotSlot }) => spreadSlot >= 0 || lotSlot >= 0),
    }
  })
  const ballots = questions.flatMap((option) => people.map((voter) => take(isDrawn(voter.chances[option]))))
  const wavers = questions.flatMap(() => people.map((voter) => take(uncertain(voter.wavers))))
  return {
    presence: Int32Array.from(presence),
    spread: Int32Array.from(spread),
    occurrences,
    ballots: Int32Array.from(ballots),
    wavers: Int32Array.from(wavers),
    many: taken,
  }
}

/** True where a ballot is drawn, and more than one is possible. */
const isDrawn = (chances: readonly [number, number] | null | undefined) =>
  chances != null &&
  !(chances[0] === WORDS || (chances[0] === 0 && (chances[1] === 0 || chances[1] === WORDS)))
