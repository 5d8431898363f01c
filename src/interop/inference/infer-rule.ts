import type { RecusalMode } from '../../vocabulary.js'
import type { Reading, RecordedVote, Votes } from '../recorded/recorded-vote.js'
import type { Inference, InferenceOutcome, RankedRule } from './inference.js'
import { type Mixture, mixtureByLabel, mixtureByRecord } from './mixture.js'
import { byMerit, type Fit, type Fitting, fits, fitting, lead, sayTheSame } from './rule-fit.js'
import { TallyClasses } from './tally-classes.js'
import { verdictOf } from './verdict.js'

/** What is known beside the records. */
export interface InferenceOptions {
  /** Seats of the body; learned where neither this nor the records say them. */
  readonly seats?: number
  readonly recusal?: RecusalMode
}

/**
 * Finds the rule that a body really uses from its recorded votes and results: ranks candidate rules by the
 * results that they explain in the half of the records that they were not chosen by. The halves are made by a
 * hash of the id. Where no record tells the leading rules apart, that is what it says.
 *
 * @param votes what a reader gives, or recorded votes
 * @example (await inferRule(readVotes(text))).rules[0]?.rule // 'majority of seats'
 */
export async function inferRule(votes: Votes, options: InferenceOptions = {}): Promise<Inference> {
  const inferrer = new Inferrer(options)
  for await (const each of votes) inferrer.add(each)
  return inferrer.done()
}

/** The inference as a thing that takes one record after the other. It keeps distinct tallies, not records. */
export class Inferrer {
  private readonly options: InferenceOptions
  private readonly classes: TallyClasses

  constructor(options: InferenceOptions = {}) {
    this.options = options
    this.classes = new TallyClasses(options.seats ?? null)
  }

  /** Takes in what a reader gives next; what cannot be read is passed over. */
  add(reading: Reading | RecordedVote): void {
    if ('unreadable' in reading) return
    this.classes.add('vote' in reading ? reading.vote : reading)
  }

  /** What the records say so far. */
  done(): Inference {
    const all = fitting(this.classes.list(), this.options.recusal ?? 'leaves')
    return { ...inferred(all), notTaken: this.classes.notTaken() }
  }
}

/** A lead of fewer records than this is nothing to go by: one wrong entry makes it. */
export const CLEAR_LEAD = 3

function inferred(whole: Fitting): Omit<Inference, 'notTaken'> {
  const fitsOfAll = fits(whole).sort(byMerit)
  const labelled = mixtureByLabel(whole, fitsOfAll)
  // The rules are then ranked by the records that no part of the mixture is for.
  const named = new Set(labelled?.parts.map(({ label }) => label))
  const rest = whole.classes.flatMap(({ of }) => (named.has(of.label) ? [] : [of]))
  const all = labelled === null ? whole : fitting(rest, whole.recusal)
  const sorted = labelled === null ? fitsOfAll : fits(all).sort(byMerit)
  const [leader] = sorted
  if (leader === undefined || all.records === 0) return NOTHING
  const alike = sorted.filter((each) => sayTheSame(each, leader))
  const others = distinct(sorted.filter((each) => !alike.includes(each)).slice(0, MOST_COMPARED))
  const rivals = others.filter((each) => {
    const { for: ahead, against } = lead(all, leader, each)
    return ahead - against < CLEAR_LEAD
  })
  const parts = [...(labelled?.parts ?? []), ...mixtureByRecord(all, leader)]
  const { rule: main, abstentions: mode } = leader.candidate
  const mixture = parts.length === 0 ? null : { main: { rule: main, abstentions: mode }, parts }
  const rules = ranked(all, [...alike, ...withAlike(sorted, others, alike)])
  const apart = [...rivals, ...others.filter((each) => !rivals.includes(each)).slice(0, 3)]
    .slice(0, 10)
    .map((each) => {
      const { for: forLeader, against: forOther, ids } = lead(all, leader, each)
      const { rule, abstentions } = each.candidate
      return { rule, abstentions, forLeader, forOther, records: ids }
    })
  const seats = Object.fromEntries(leader.seats)
  const outcome = outcomeOf(all, leader, alike, rivals, mixture)
  const telling = tellingRecords(all, sorted)
  const found = { outcome, rules, checked: all.records, telling, apart, mixture, seats }
  return { ...found, verdict: verdictOf(found, alike.length, rivals.length) }
}

const MOST_COMPARED = 400
const MOST_LISTED = 20

function outcomeOf(
  all: Fitting,
  leader: Fit,
  alike: readonly Fit[],
  rivals: readonly Fit[],
  mixture: Mixture | null,
): InferenceOutcome {
  if (mixture !== null) return 'mixture'
  if (leader.heldOut * 10 < all.records * 8) return 'none'
  return alike.length > 1 || rivals.length > 0 ? 'untold' : 'one'
}

const NOTHING: Omit<Inference, 'notTaken'> = {
  outcome: 'no-records',
  rules: [],
  checked: 0,
  telling: 0,
  apart: [],
  mixture: null,
  seats: {},
  verdict: 'No record has both a result and ballots: there is nothing to find a rule from.',
}

/** One of each set of fits that say the same of every class: the first. */
function distinct(sorted: readonly Fit[]): Fit[] {
  const text = new TextDecoder('latin1')
  const seen = new Map<string, Fit>()
  for (const each of sorted) {
    const key = text.decode(each.carries)
    if (!seen.has(key)) seen.set(key, each)
  }
  return [...seen.values()]
}

/** The next rules after the leading ones, each with those that say the same. */
function withAlike(sorted: readonly Fit[], others: readonly Fit[], alike: readonly Fit[]): Fit[] {
  const room = Math.max(5, MOST_LISTED - alike.length)
  return others
    .slice(0, room)
    .flatMap((first) => sorted.filter((each) => each === first || sayTheSame(each, first)).slice(0, 3))
    .slice(0, room)
}

function ranked(all: Fitting, list: readonly Fit[]): RankedRule[] {
  let rank = 0
  let before: Fit | undefined
  return list.map((each) => {
    if (before === undefined || !sayTheSame(before, each)) rank += 1
    before = each
    const { rule, abstentions } = each.candidate
    const [only, ...more] = [...each.seats.values()]
    const seats = only === undefined || more.length > 0 ? null : only
    const rate = Math.round((each.heldOut * 10_000) / all.records) / 10_000
    return { rule, abstentions, seats, agree: each.heldOut, checked: all.records, rate, rank }
  })
}

/** Records on which the candidates that take a share do not all say the same. */
function tellingRecords(all: Fitting, list: readonly Fit[]): number {
  const shares = list.filter(({ candidate }) => 'of' in candidate.threshold)
  return all.classes.reduce((sum, { records }, n) => {
    const first = shares[0]?.carries[n]
    return shares.some((each) => each.carries[n] !== first) ? sum + records : sum
  }, 0)
}
