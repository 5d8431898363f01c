import type { Rulebook } from '../../rules/rulebook.js'
import type { Threshold } from '../../rules/threshold.js'
import type { Disposition, SimulatedEvent, Simulation, Wants } from '../../schema/simulation.js'
import type { Ballot } from '../../vocabulary.js'
import { type Study, studyWith } from './study.js'

/** What is supposed of a study beside what its scenario says. */
export interface Supposal {
  readonly rules?: Rulebook
  /** What every motion needs, in place of what its rulebook says. */
  readonly threshold?: Threshold
  /** Members who hold no seat any more. */
  readonly removed?: readonly string[]
  /** Ballots that are settled on the questions of one option; who is absent or recused is not in the room. */
  readonly ballots?: { readonly on: string; readonly of: Readonly<Record<string, Ballot>> }
}

/**
 * A study with other rules, without some members, or with some ballots settled: whose ballot is settled
 * follows nobody and wavers no more; everybody else wants what she wanted.
 *
 * @throws InputError where what is left is no study, or a threshold cannot be counted
 * @example exactOdds(supposing(study, { ballots: { on: 'sever', of: { 'Pam Foley': 'aye' } } }))
 */
export function supposing(study: Study, supposal: Supposal): Study {
  const { removed = [], ballots } = supposal
  const known = Object.entries(ballots?.of ?? {}).filter(([, ballot]) => ballot !== 'unreported')
  const settled = new Map(known.filter(([member]) => !removed.includes(member)))
  const { scenario, title } = study
  const away = without(study.simulation, removed, (name) => removed.includes(name) || settled.has(name))
  const dispositions = study.council.seats.flatMap(({ member }): Disposition[] => {
    if (member === null || removed.includes(member)) return []
    const own = away.dispositions.find((each) => each.member === member)
    const ballot = settled.get(member)
    if (ballot === undefined || ballots === undefined) return own === undefined ? [] : [own]
    const wants = own ?? away.others
    return wants === undefined ? [] : [{ ...settledOn(wants, ballots.on, ballot), member }]
  })
  const others = away.dispositions.filter(
    ({ member }) => !removed.includes(member) && !study.council.seats.some((seat) => seat.member === member),
  )
  return studyWith({
    scenario,
    title,
    council: councilOf(study, supposal),
    simulation: { ...away, dispositions: [...dispositions, ...others] },
  })
}

function councilOf({ council }: Study, { rules = council.rules, threshold, removed = [] }: Supposal) {
  const gone = (name: string | null) => name !== null && removed.includes(name)
  return {
    ...council,
    rules: threshold === undefined ? rules : needing(rules, threshold),
    seats: council.seats.map((seat) => (gone(seat.member) ? { ...seat, member: null } : seat)),
    chair: gone(council.chair) ? null : council.chair,
  }
}

function needing(rules: Rulebook, threshold: Threshold): Rulebook {
  const rows = Object.entries(rules.motions).map(([kind, row]) => [kind, { ...row, threshold }])
  return { ...rules, motions: Object.fromEntries(rows) as Rulebook['motions'] } // the same kinds as before
}

/** She votes so on this option, whatever she wants. */
function settledOn(wants: Wants, option: string, ballot: Ballot): Omit<Disposition, 'member'> {
  const { follows: _nobody, ...own } = wants
  const chances = { aye: 0, nay: 0, abstain: 0 }
  const here = ballot === 'aye' || ballot === 'nay' || ballot === 'abstain'
  return {
    ...own,
    ...(here ? { chances: { ...own.chances, [option]: { ...chances, [ballot]: 1 } } } : {}),
    presence: here ? 1 : 0,
    wavers: 0,
    basis: 'assumed',
    facts: [],
  }
}

/** The simulation without what names members who are gone; blocs are without those, too, who vote by themselves. */
function without(
  simulation: Simulation,
  removed: readonly string[],
  leaves: (name: string) => boolean,
): Simulation {
  const blocs = Object.fromEntries(
    Object.entries(simulation.blocs).flatMap(([name, bloc]) => {
      const members = bloc.members.filter((member) => !leaves(member))
      return members.length === 0 ? [] : [[name, unled({ ...bloc, members }, removed)]]
    }),
  )
  const emptied = Object.keys(simulation.blocs).filter((name) => !Object.hasOwn(blocs, name))
  const lost = [...removed, ...emptied]
  return {
    ...simulation,
    blocs,
    ...(simulation.others === undefined ? {} : { others: unled(simulation.others, lost) }),
    dispositions: simulation.dispositions.map((each) => unled(each, lost)),
    items: simulation.items.map(({ by, recused, ...item }) => ({
      ...item,
      ...(by === undefined || removed.includes(by) ? {} : { by }),
      recused: recused.filter((member) => !leaves(member)),
    })),
    events: simulation.events.flatMap((event) => eventWithout(event, removed)),
  }
}

/** Her own way where whom she follows is not there. */
function unled<Led extends { readonly follows?: string }>(led: Led, lost: readonly string[]): Led {
  if (led.follows === undefined || !lost.includes(led.follows)) return led
  const { follows: _gone, ...rest } = led
  return rest as Led // what is left out may be left out
}

function eventWithout(event: SimulatedEvent, removed: readonly string[]): SimulatedEvent[] {
  const shifts = event.shifts.flatMap((shift) => {
    if (shift.members === undefined) return [shift]
    const members = shift.members.filter((member) => !removed.includes(member))
    if (members.length === 0) return []
    const { moves } = shift
    return [{ ...shift, members, ...(moves === undefined ? {} : { moves: Math.min(moves, members.length) }) }]
  })
  return shifts.length === 0 ? [] : [{ ...event, shifts }]
}
