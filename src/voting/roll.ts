import type { Ballot } from '../vocabulary.js'

/** How many members gave each ballot. */
export type BallotCounts = Readonly<Record<Ballot, number>>

/** Members who count alike: the same weight, the same group. */
export interface Bloc {
  readonly group: string | null
  /** What each of its members' votes counts; 1 where votes are equal. */
  readonly weight: number
  readonly counts: BallotCounts
  /** Vacancies among the seats of this weight and group, where it is known whose they are. */
  readonly vacant?: number
}

/** The seats of a body, as far as a vote counts them: how many, and what each weighs and belongs to. */
export interface Body {
  readonly seats: number
  readonly vacant?: number
  /** What members' votes count, by name; a member who is not named weighs 1. */
  readonly weights?: Readonly<Record<string, number>>
  /** The group of each member, by name; a member who is not named is in none. */
  readonly groups?: Readonly<Record<string, string>>
  /** What the vacant seats weigh and belong to; those that are not listed weigh 1 and are in no group. */
  readonly vacancies?: readonly { readonly weight: number; readonly group: string | null }[]
}

/** The numbers of a vote as they were reported; what is left out is not known. */
export interface Tally {
  readonly aye: number
  readonly nay: number
  readonly abstain?: number
  readonly recused?: number
  readonly absent?: number
}

/** The ballots on one question, counted, with the seats that they stand for. */
export interface Roll {
  /** Seats by charter, vacancies among them. */
  readonly seats: number
  readonly vacant: number
  readonly blocs: readonly Bloc[]
  /** `aye`: no ballot was against, whatever the unreported ones were. `nay`: none was for. */
  readonly unanimous?: 'aye' | 'nay'
  /** How many of each ballot there were, the unreported ones among them. */
  readonly tally?: Tally
  /** False where the number of seats is not known, and those of the roll only stand in for them. */
  readonly seatsKnown?: false
  /** True where the meeting did act, so that a quorum is known although attendance is not. */
  readonly quorumKnown?: boolean
  /** True where whoever has no ballot yet is in the room: none of them will be absent, or recused. */
  readonly inRoom?: true
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
export function rollOf(ballots: Readonly<Record<string, Ballot>>, body: Body): Roll {
  const blocs = new Map<string | number, OpenBloc>()
  let named = 0
  for (const [name, ballot] of Object.entries(ballots)) {
    const { weight, group } = placeOf(name, body)
    blocIn(blocs, weight, group).counts[ballot] += 1
    named += 1
  }
  for (const { weight, group } of body.vacancies ?? []) {
    const bloc = blocIn(blocs, weight, group)
    bloc.vacant = (bloc.vacant ?? 0) + 1
  }
  const vacant = body.vacant ?? 0
  const rest = body.seats - vacant - named
  const others = rest > 0 ? [{ group: null, weight: 1, counts: { ...NO_BALLOTS, absent: rest } }] : []
  return { seats: body.seats, vacant, blocs: [...blocs.values(), ...others] }
}

/** What a member's vote counts, and in which group. */
export function placeOf(
  name: string,
  { weights, groups }: Pick<Body, 'weights' | 'groups'>,
): { readonly weight: number; readonly group: string | null } {
  const own = (table: object | undefined) => table !== undefined && Object.hasOwn(table, name)
  return {
    weight: own(weights) ? (weights?.[name] ?? 1) : 1,
    group: own(groups) ? (groups?.[name] ?? null) : null,
  }
}

type OpenBloc = { group: string | null; weight: number; counts: Record<Ballot, number>; vacant?: number }

function blocIn(blocs: Map<string | number, OpenBloc>, weight: number, group: string | null): OpenBloc {
  const key = group === null ? weight : `${weight} ${group}`
  const before = blocs.get(key)
  if (before !== undefined) return before
  const bloc = { group, weight, counts: { ...NO_BALLOTS } }
  blocs.set(key, bloc)
  return bloc
}
