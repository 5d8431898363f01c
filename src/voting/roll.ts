import type { Ballot } from '../vocabulary.js'

/** How many members gave each ballot. */
export type BallotCounts = Readonly<Record<Ballot, number>>

/** Members who count alike: the same weight, the same group. */
export interface Bloc {
  readonly group: string | null
  /** What each of its members' votes counts; 1 where votes are equal. */
  readonly weight: number
  readonly counts: BallotCounts
}

/** The ballots on one question, counted, with the seats that they stand for. */
export interface Roll {
  /** Seats by charter, vacancies among them. */
  readonly seats: number
  readonly vacant: number
  readonly blocs: readonly Bloc[]
  /** `aye`: no ballot was against, whatever the unreported ones were. `nay`: none was for. */
  readonly unanimous?: 'aye' | 'nay'
  /** True where the meeting did act, so that a quorum is known although attendance is not. */
  readonly quorumKnown?: boolean
  /** How the chair decides a tie, where the rule lets the chair decide. */
  readonly casting?: 'aye' | 'nay'
  /** An officer who is no member: what she is counted in, and how she voted where she may. */
  readonly officer?: Officer
}

/** An officer without a seat, at one vote. */
export interface Officer {
  readonly present: boolean
  readonly inQuorum: boolean
  readonly inBase: boolean
  /** Her ballot; null where she does not vote on this. */
  readonly ballot: 'aye' | 'nay' | 'abstain' | null
}

/** No ballots at all, to be filled in. */
export const NO_BALLOTS: BallotCounts = {
  aye: 0,
  nay: 0,
  abstain: 0,
  recused: 0,
  absent: 0,
  unreported: 0,
}

/** Members in a bloc, whatever their ballots. */
export function headsIn({ counts }: Bloc): number {
  return counts.aye + counts.nay + counts.abstain + counts.recused + counts.absent + counts.unreported
}

/** Members with this ballot, over all blocs. */
export function headsOf(roll: Roll, ballot: Ballot): number {
  let heads = 0
  for (const bloc of roll.blocs) heads += bloc.counts[ballot]
  return heads
}

/**
 * The roll of named ballots: `{ Chen: 'aye', Díaz: 'nay' }` on so many seats. Filled seats without a
 * name are absent. Weights and groups are by name; a member without a weight weighs 1.
 *
 * @example rollOf({ Chen: 'aye', Díaz: 'nay' }, { seats: 3 })
 */
export function rollOf(
  ballots: Readonly<Record<string, Ballot>>,
  body: {
    seats: number
    vacant?: number
    weights?: Readonly<Record<string, number>>
    groups?: Readonly<Record<string, string>>
  },
): Roll {
  const blocs = new Map<string, { group: string | null; weight: number; counts: Record<Ballot, number> }>()
  const own = (table: Readonly<Record<string, unknown>> | undefined, name: string) =>
    table !== undefined && Object.hasOwn(table, name)
  let named = 0
  for (const [name, ballot] of Object.entries(ballots)) {
    const weight = own(body.weights, name) ? (body.weights?.[name] ?? 1) : 1
    const group = own(body.groups, name) ? (body.groups?.[name] ?? null) : null
    const key = JSON.stringify([weight, group])
    const bloc = blocs.get(key) ?? { group, weight, counts: { ...NO_BALLOTS } }
    bloc.counts[ballot] += 1
    blocs.set(key, bloc)
    named += 1
  }
  const vacant = body.vacant ?? 0
  const rest = body.seats - vacant - named
  const others = rest > 0 ? [{ group: null, weight: 1, counts: { ...NO_BALLOTS, absent: rest } }] : []
  return { seats: body.seats, vacant, blocs: [...blocs.values(), ...others] }
}
