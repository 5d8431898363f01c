import type { Ballot } from '../../vocabulary.js'
import { type Bloc, headsIn, NO_BALLOTS } from '../../voting/roll.js'
import type { RecordedVote } from './recorded-vote.js'

/** The ballots of a record, counted: all that a rule looks at, and no names. */
export interface Tally {
  readonly blocs: readonly Bloc[]
  /** Members whom the record names or counts, absent ones among them. */
  readonly listed: number
  /** Whether it was counted from ballots by name, or taken from what the source declares. */
  readonly from: 'ballots' | 'declared'
  /** Equal for equal tallies. */
  readonly key: string
}

/** The most groups that are taken for colleges which vote apart; more are parties. */
export const MOST_COLLEGES = 4

/**
 * Counts the ballots of a record; where it names none, takes what it declares. Counts that it does not
 * declare are none. Null where it has neither.
 *
 * @param grouped true where members of different groups are to be told apart
 * @example tallyOf(vote)?.blocs[0]?.counts.aye // 6
 */
export function tallyOf(vote: RecordedVote, grouped = false): Tally | null {
  return vote.ballots.length > 0 ? countedTally(vote, grouped) : declaredTally(vote)
}

/** The tally that the source declares beside its ballots; null where it declares none. */
export function declaredTally({ declared }: RecordedVote): Tally | null {
  if (declared === null) return null
  const counts = { ...NO_BALLOTS, ...declared }
  const bloc = { group: null, weight: 1, counts }
  const listed = headsIn(bloc)
  return listed === 0 ? null : { blocs: [bloc], listed, from: 'declared', key: keyOf(bloc) }
}

function countedTally({ ballots }: RecordedVote, grouped: boolean): Tally {
  const first: { group: string | null; weight: number; counts: Record<Ballot, number> } = {
    group: grouped ? (ballots[0]?.group ?? null) : null,
    weight: ballots[0]?.weight ?? 1,
    counts: { ...NO_BALLOTS },
  }
  let others: Map<string, typeof first> | null = null
  for (const { ballot, group = null, weight = 1 } of ballots) {
    if (weight === first.weight && (!grouped || group === first.group)) {
      first.counts[ballot] += 1
      continue
    }
    others ??= new Map()
    const key = `${weight} ${grouped ? JSON.stringify(group) : ''}`
    const bloc = others.get(key) ?? { group: grouped ? group : null, weight, counts: { ...NO_BALLOTS } }
    bloc.counts[ballot] += 1
    others.set(key, bloc)
  }
  const listed = ballots.length
  if (others === null) return { blocs: [first], listed, from: 'ballots', key: keyOf(first) }
  const keyed = [first, ...others.values()].map((bloc) => ({ bloc, key: keyOf(bloc) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  const key = keyed.map((each) => each.key).join(';')
  return { blocs: keyed.map(({ bloc }) => bloc), listed, from: 'ballots', key }
}

function keyOf({ group, weight, counts }: Bloc): string {
  const { aye, nay, abstain, recused, absent, unreported } = counts
  const plain = `${aye},${nay},${abstain},${recused},${absent},${unreported}`
  if (weight === 1 && group === null) return plain
  return `${plain},${weight},${group === null ? '' : JSON.stringify(group)}`
}

/** True where the members of a record vote in a few groups, every one of them in one. */
export function hasColleges({ ballots }: RecordedVote): boolean {
  if (ballots[0]?.group === undefined) return false
  const groups = new Set<string>()
  for (const { group } of ballots) {
    if (group === undefined) return false
    groups.add(group)
    if (groups.size > MOST_COLLEGES) return false
  }
  return groups.size > 1
}

/** Members with this ballot, over all blocs. */
export function headsWith({ blocs }: Tally, ballot: Ballot): number {
  return blocs.reduce((sum, bloc) => sum + bloc.counts[ballot], 0)
}
