import { Decider, type DeciderOptions } from '../audit/decider.js'
import { saysVoiceVote } from '../recorded/record-words.js'
import type { Reading, RecordedBallot, RecordedVote, Votes } from '../recorded/recorded-vote.js'
import type { Tally } from '../recorded/tally.js'
import { PairCounts } from './pair-counts.js'

/** What one member did, over a set of roll calls. */
export interface MemberRow {
  readonly name: string
  /** Rolls that she is on, and whose entry for her says whether she was there. */
  readonly listed: number
  readonly present: number
  /** Ayes and nays. */
  readonly votes: number
  /** Ayes and nays on questions whose result is recorded. */
  readonly settled: number
  /** Those of them on the side that prevailed. */
  readonly prevailing: number
  /** Votes that decided: with that ballot on the other side, the result would have been the other one. */
  readonly pivotal: number
}

/** Two members who both voted aye or nay on the same questions. */
export interface MemberPair {
  readonly a: string
  readonly b: string
  readonly together: number
  /** How often they voted alike. */
  readonly alike: number
}

/** Attendance, agreement and weight of members. */
export interface MemberStatistics {
  readonly rollCalls: number
  /** Roll calls that were decided, so that it is known who was pivotal. */
  readonly decided: number
  /** By name. */
  readonly members: readonly MemberRow[]
  readonly pairs: readonly MemberPair[]
  /** Members who are in no pair, since there are more members than pairs are kept of. */
  readonly unpaired: number
}

type Open = { -readonly [Key in keyof MemberRow]: MemberRow[Key] }

/**
 * Counts what members did over a set of roll calls: who was there, who votes with whom, who was on the side
 * that prevailed, whose vote decided. The last needs a rule, as `audit` takes it.
 *
 * @param votes what a reader gives, or recorded votes
 * @example (await memberStatistics(readVotes(text), { rule: 'majority of voting' })).members
 */
export async function memberStatistics(
  votes: Votes,
  options: DeciderOptions = {},
): Promise<MemberStatistics> {
  const members = new MemberCounts(options)
  for await (const each of votes) members.add(each)
  return members.done()
}

/** The statistics as a thing that takes one record after the other. It keeps members and pairs, not records. */
export class MemberCounts {
  private readonly decider: Decider
  private readonly places = new Map<string, number>()
  private readonly rows: Open[] = []
  private readonly pairs = new PairCounts()
  private rollCalls = 0
  private decided = 0

  /** @throws InputError for a rule that cannot be read */
  constructor(options: DeciderOptions = {}) {
    this.decider = new Decider(options)
  }

  /** Takes in what a reader gives next; what cannot be read is passed over. */
  add(reading: Reading | RecordedVote): void {
    if ('unreadable' in reading) return
    const vote = 'vote' in reading ? reading.vote : reading
    if (vote.kind === 'attendance') {
      for (const each of vote.ballots) this.attend(this.rowOf(each), each.present)
      return
    }
    const voted = vote.ballots.some(({ ballot }) => ballot === 'aye' || ballot === 'nay')
    // Of a voice vote only absences are entered: they would stand for the attendance of everybody.
    if (!voted && (vote.kind !== 'roll-call' || saysVoiceVote(vote))) return
    if (vote.ballots.length > 0) this.count(vote)
  }

  private count(vote: RecordedVote): void {
    this.rollCalls += 1
    const answer = this.decider.decide(vote)
    const decision = 'decision' in answer ? answer : null
    if (decision !== null) this.decided += 1
    const winning = vote.result === null ? null : vote.result === 'carried' ? 'aye' : 'nay'
    const voters: number[] = []
    const sides: boolean[] = []
    for (const entry of vote.ballots) {
      const row = this.rowOf(entry)
      const { ballot } = entry
      if (ballot !== 'unreported') this.attend(row, ballot !== 'absent')
      if (ballot !== 'aye' && ballot !== 'nay') continue
      row.votes += 1
      if (winning !== null) row.settled += 1
      if (ballot === winning) row.prevailing += 1
      voters.push(this.places.get(keyOf(entry)) ?? 0)
      sides.push(ballot === 'aye')
      if (decision !== null && this.turns(decision, entry)) row.pivotal += 1
    }
    this.pairs.add(voters, sides)
  }

  private attend(row: Open, present: boolean | undefined): void {
    if (present === undefined) return
    row.listed += 1
    if (present) row.present += 1
  }

  private rowOf(entry: RecordedBallot): Open {
    const key = keyOf(entry)
    const place = this.places.get(key)
    const known = place === undefined ? undefined : this.rows[place]
    if (known !== undefined) return known
    const row = { name: entry.name, listed: 0, present: 0, votes: 0, settled: 0, prevailing: 0, pivotal: 0 }
    this.places.set(key, this.rows.length)
    this.rows.push(row)
    return row
  }

  /** True where this ballot on the other side would have made the other result. */
  private turns(
    { tally, seats, rule, decision, recorded }: Exclude<ReturnType<Decider['decide']>, { why: string }>,
    entry: RecordedBallot,
  ): boolean {
    const { ballot, group = null, weight = 1 } = entry
    const carried = decision.outcome === 'carried'
    // The side that did not have its way cannot have decided.
    if (carried !== (recorded === 'carried') || carried !== (ballot === 'aye')) return false
    const turned = withOneTurned(tally, ballot === 'aye' ? 'aye' : 'nay', group, weight)
    if (turned === null) return false
    const answer = this.decider.decideTally(turned, seats, rule)
    return 'decision' in answer && (answer.decision.outcome === 'carried') !== carried
  }

  /** What was counted so far. */
  done(): MemberStatistics {
    const nameOf = (place: number) => this.rows[place]?.name ?? ''
    const pairs = this.pairs.list().map(({ a, b, together, alike }) => {
      const [first = '', second = ''] = [nameOf(a), nameOf(b)].sort()
      return { a: first, b: second, together, alike }
    })
    const byName = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
    return {
      rollCalls: this.rollCalls,
      decided: this.decided,
      members: this.rows.map((row) => ({ ...row })).sort((x, y) => byName(x.name, y.name)),
      pairs: pairs.sort((x, y) => byName(x.a, y.a) || byName(x.b, y.b)),
      unpaired: this.pairs.unpaired,
    }
  }
}

const keyOf = ({ id, name }: RecordedBallot) => (id === undefined ? name : `${id}\n`)

const TURNED = new WeakMap<Tally, Map<string, Tally | null>>()

/** A tally with one ballot of a side given to the other; null where there is none. Made once for each tally. */
function withOneTurned(
  tally: Tally,
  side: 'aye' | 'nay',
  group: string | null,
  weight: number,
): Tally | null {
  const known = TURNED.get(tally) ?? new Map<string, Tally | null>()
  TURNED.set(tally, known)
  const key = `${side} ${weight} ${group ?? ''}`
  const before = known.get(key)
  if (before !== undefined) return before
  const made = turnedTally(tally, side, group, weight)
  known.set(key, made)
  return made
}

function turnedTally(tally: Tally, side: 'aye' | 'nay', group: string | null, weight: number): Tally | null {
  const isOf = (bloc: Tally['blocs'][number]) =>
    bloc.weight === weight && (bloc.group === null || bloc.group === group) && bloc.counts[side] > 0
  const place = tally.blocs.findIndex(isOf)
  const bloc = tally.blocs[place]
  if (bloc === undefined) return null
  const { aye, nay } = bloc.counts
  const by = side === 'aye' ? -1 : 1
  const counts = { ...bloc.counts, aye: aye + by, nay: nay - by }
  return {
    ...tally,
    blocs: tally.blocs.with(place, { ...bloc, counts }),
    key: `${tally.key} turned ${place} ${side}`,
  }
}
