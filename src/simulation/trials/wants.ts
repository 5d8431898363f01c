import { cutOf } from '../../kernel/dice.js'
import { LANES, type Lanes } from '../../kernel/lanes.js'
import type { Voters } from '../ballots/voters.js'
import type { Shift, Slots } from './slots.js'

/** What the options are worth to whom in thirty-two trials, as they go on. */
export interface Wants {
  /** By voter, option and trial: of voter v and option o from `(v * options + o) * LANES` on. */
  readonly worth: Int32Array
  /** 1 for voters to whom some option is worth more in one trial than in another. */
  readonly varies: Uint8Array
  /** As the study says, up or down by each voter's spread. */
  begin(): void
  /** An event happens, or does not: it shifts what an option is worth to those whom it moves. */
  happen(event: number): void
}

/** The wants of a body under the draws of `lanes`, which is turned to a block before they begin. */
export function wantsOf({ voters, options, utilities }: Voters, slots: Slots, lanes: Lanes): Wants {
  const worth = new Int32Array(utilities.length * LANES)
  const asSaid = worth.map((_, at) => utilities[Math.floor(at / LANES)] ?? 0)
  const spreads = voters.flatMap(({ spread }, v) =>
    options.flatMap((_, option) => {
      const at = v * options.length + option
      const slot = slots.spread[at] ?? -1
      return slot < 0 ? [] : [{ at, slot, spread }]
    }),
  )
  const varies = Uint8Array.from(voters, ({ spread }, v) => {
    const shifted = slots.occurrences.some(
      (each) => each.drawn && each.shifts.some((shift) => shift.candidates.includes(v)),
    )
    return spread > 0 || shifted ? 1 : 0
  })

  const drawn = new Int32Array(LANES)

  /** An option is worth more to a voter in these trials: as much more as was drawn. */
  function add(at: number, trials: number): void {
    for (let trial = 0; trial < LANES; trial += 1) {
      if (((trials >>> trial) & 1) === 0) continue
      const place = at * LANES + trial
      worth[place] = (worth[place] ?? 0) + (drawn[trial] ?? 0)
    }
  }

  /** Draws a whole number for each trial, from -spread to spread above `by`. */
  function draw(slot: number, spread: number, by: number): void {
    if (slot < 0) drawn.fill(0)
    else lanes.numbers(slot, 2 * spread + 1, drawn)
    const least = slot < 0 ? by : by - spread
    for (let trial = 0; trial < LANES; trial += 1) drawn[trial] = (drawn[trial] ?? 0) + least
  }

  function shifted(shift: Shift, trials: number): void {
    const moved = movedBy(shift, lanes)
    draw(shift.spreadSlot, shift.spread, shift.by)
    for (const [n, v] of shift.candidates.entries())
      add(v * options.length + shift.option, trials & (moved[n] ?? 0))
  }

  return {
    worth,
    varies,
    begin() {
      worth.set(asSaid)
      for (const { at, slot, spread } of spreads) {
        draw(slot, spread, 0)
        add(at, -1)
      }
    },
    happen(event) {
      const occurrence = slots.occurrences[event]
      if (occurrence === undefined) return
      const { chance, chanceSlot, shifts } = occurrence
      const trials = chanceSlot >= 0 ? lanes.below(chanceSlot, chance) : chance > 0 ? -1 : 0
      if (trials === 0) return
      for (const shift of shifts) shifted(shift, trials)
    },
  }
}

/**
 * For each candidate, the trials in which she is among those who are moved: so many of them, each set of so
 * many as likely as another. One after the other is taken with the chance that the rest leave her (selection
 * sampling, Fan, Muller and Rezucha, "Development of sampling plans by using sequential (item by item)
 * selection techniques", Journal of the American Statistical Association 57, 1962).
 */
function movedBy({ candidates, moves, lotSlot }: Shift, lanes: Lanes): number[] {
  if (lotSlot < 0) return candidates.map(() => (moves > 0 ? -1 : 0))
  // By how many are still to be taken, the trials in which it is so many.
  let wanted: number[] = Array.from({ length: moves + 1 }, (_, n) => (n === moves ? -1 : 0))
  return candidates.map((_, n) => {
    const left = candidates.length - n
    const taken = wanted.map((trials, more) =>
      trials === 0 ? 0 : trials & lanes.below(lotSlot + n, cutOf(more / left)),
    )
    wanted = wanted.map((trials, more) => (trials & ~(taken[more] ?? 0)) | (taken[more + 1] ?? 0))
    return taken.reduce((all, trials) => all | trials, 0)
  })
}
