import type { Decision } from '../../voting/decide.js'
import type { Reading, RecordedVote, UnreadableVote, Votes } from '../recorded/recorded-vote.js'
import { type BodyAudit, BodyAudits } from './audit-bodies.js'
import {
  type Cause,
  type Contradiction,
  causeInBallots,
  causeInNeighbours,
  causeInText,
  doubtfulWords,
} from './causes.js'
import type { NotDecided } from './decide-record.js'
import { Decider, type DeciderOptions } from './decider.js'
import { Neighbours } from './neighbours.js'
import type { Mismatch } from './reconcile.js'
import { RollChecks } from './roll-checks.js'
import { Siblings } from './siblings.js'

/** How recorded votes are checked. */
export interface AuditOptions extends DeciderOptions {
  /** How many disagreeing records are kept whole, with their rolls; the others by id and decision. 1,000 unless given. */
  readonly keep?: number
}

/** A record whose result does not follow from its ballots. */
export interface Disagreement {
  readonly id: string
  readonly body: string | null
  readonly date: string | null
  readonly recorded: 'carried' | 'lost'
  readonly decided: 'carried' | 'lost' | 'no-quorum'
  /** The whole working of the decision. */
  readonly decision: Decision
  /** Likely causes, the likeliest first. */
  readonly causes: readonly Cause[]
  /** The record; null beyond as many as are kept. */
  readonly vote: RecordedVote | null
}

/** A record that could not be checked. */
export interface Unchecked extends NotDecided {
  readonly id: string
}

/** A record whose ballots give its result, and whose own words say otherwise. */
export interface Doubt {
  readonly id: string
  readonly recorded: 'carried' | 'lost'
  readonly words: string
}

/** A record whose roll, counts and seats do not fit together. */
export interface Mismatched {
  readonly id: string
  readonly mismatches: readonly Mismatch[]
}

/** What an audit found. */
export interface Audit {
  /** Records read. */
  readonly events: number
  readonly checked: number
  readonly agree: number
  readonly disagree: readonly Disagreement[]
  readonly undecidable: readonly Unchecked[]
  readonly doubtful: readonly Doubt[]
  /** What `reconcile` found: rolls against declared counts, doubled voters, more ballots than seats. */
  readonly reconcile: readonly Mismatched[]
  readonly unreadable: readonly UnreadableVote[]
  readonly bodies: readonly BodyAudit[]
}

/**
 * Decides every recorded vote under the stated rule and holds the result against the recorded one. Records
 * are read once, in order; what is kept grows with what is reported, not with what is read.
 *
 * @param votes what a reader gives, or recorded votes
 * @param options the rule: of each record, else `rules` by kind, else `rule`, else the row of a `rulebook`
 * @throws InputError for a rule that cannot be read
 * @example (await audit(readVotes(text), { rule: 'majority of voting' })).disagree
 */
export async function audit(votes: Votes, options: AuditOptions = {}): Promise<Audit> {
  const auditor = new Auditor(options)
  for await (const each of votes) auditor.add(each)
  return auditor.done()
}

/** The audit as a thing that takes one record after the other: for those who do more with each. */
export class Auditor {
  private readonly decider: Decider
  private readonly options: AuditOptions
  private readonly bodies = new BodyAudits()
  private readonly rolls = new RollChecks()
  private readonly neighbours = new Neighbours()
  private readonly siblings = new Siblings()
  private readonly disagree: (Disagreement & { causes: Cause[] })[] = []
  private readonly undecidable: Unchecked[] = []
  private readonly doubtful: Doubt[] = []
  private readonly mismatched: Mismatched[] = []
  private readonly unreadable: UnreadableVote[] = []
  private events = 0
  private checked = 0

  constructor(options: AuditOptions = {}) {
    this.options = options
    this.decider = new Decider(options)
  }

  /** Takes in what a reader gives next. */
  add(reading: Reading | RecordedVote): void {
    if ('unreadable' in reading) this.unreadable.push(reading.unreadable)
    else this.check('vote' in reading ? reading.vote : reading)
  }

  private check(vote: RecordedVote): void {
    this.events += 1
    const mismatches = this.rolls.mismatches(vote)
    if (mismatches.length > 0) this.mismatched.push({ id: vote.id, mismatches })
    this.neighbours.pass(vote)
    const counted = this.decider.decide(vote)
    if ('why' in counted) {
      this.undecidable.push({ id: vote.id, ...counted })
      this.bodies.left(vote, counted.code)
      return
    }
    this.checked += 1
    const { recorded, decision, tally } = counted
    const agrees = (decision.outcome === 'carried') === (recorded === 'carried')
    const usual = this.bodies.checked(vote, tally.listed, agrees)
    this.siblings.add(vote, counted, agrees)
    if (!agrees) this.contradict({ ...counted, vote, usual })
    else {
      const words = doubtfulWords(vote)
      if (words !== null) this.doubtful.push({ id: vote.id, recorded, words })
    }
  }

  private contradict(found: Contradiction): void {
    const { vote, decision, recorded } = found
    const causes: Cause[] = [...causeInText(found), ...causeInBallots(found)]
    const { id, body, date } = vote
    const kept = this.disagree.length < (this.options.keep ?? MOST_KEPT_WHOLE)
    // A complete roll is decided, one way or the other: decideTally gives no other outcome.
    const decided = decision.outcome === 'undetermined' ? 'lost' : decision.outcome
    this.disagree.push({ id, body, date, recorded, decided, decision, causes, vote: kept ? vote : null })
    this.siblings.ask(found, causes)
    this.neighbours.ask(vote, (others) => causes.push(...causeInNeighbours(found, others)))
  }

  /** What was found so far. */
  done(): Audit {
    this.neighbours.end()
    this.siblings.answer()
    for (const { causes } of this.disagree) settle(causes)
    return {
      events: this.events,
      checked: this.checked,
      agree: this.checked - this.disagree.length,
      disagree: this.disagree,
      undecidable: this.undecidable,
      doubtful: this.doubtful,
      reconcile: this.mismatched,
      unreadable: this.unreadable,
      bodies: this.bodies.list(),
    }
  }
}

const MOST_KEPT_WHOLE = 1000

const ORDER: readonly Cause['code'][] = [
  'result-contradicts-its-text',
  'ballots-not-entered',
  'roll-of-another-motion',
  'other-threshold',
]

/** The likeliest first; where nothing was found, that is said. */
function settle(causes: Cause[]): void {
  causes.sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code))
  if (causes.length === 0) causes.push({ code: 'unknown', evidence: 'nothing in the records says why' })
}
