import type { Decision } from '../../voting/decide.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import type { RecordedVote } from '../recorded/recorded-vote.js'
import type { Tally } from '../recorded/tally.js'
import { countable, decideTally, type NotDecided } from './decide-record.js'
import { type RuleFor, type RuleOptions, ruleReader } from './rule-for.js'

/** The rule of recorded votes, and the seats that they do not say themselves. */
export interface DeciderOptions extends RuleOptions {
  /** Seats of every body, or by the body's name, where the records do not say them. */
  readonly seats?: number | Readonly<Record<string, number>>
}

/** A record decided from its ballots. */
export interface Decided {
  readonly recorded: 'carried' | 'lost'
  readonly tally: Tally
  readonly decision: Decision
  readonly rule: VotingRule
  readonly seats: number | null
}

/** Decides recorded votes, equal tallies once. */
export class Decider {
  private readonly ruleFor: RuleFor
  private readonly seats: DeciderOptions['seats']
  private readonly known = new Map<VotingRule, Map<string, ReturnType<typeof decideTally>>>()

  /** @throws InputError for a rule that cannot be read */
  constructor(options: DeciderOptions) {
    this.ruleFor = ruleReader(options)
    this.seats = options.seats
  }

  /** The decision of a record; or why there is none. */
  decide(vote: RecordedVote): NotDecided | Decided {
    const found = this.ruleFor(vote)
    const rule = found !== null && 'threshold' in found ? found : null
    const tallied = countable(vote, rule)
    if (!('tally' in tallied)) return tallied
    if (found === null) return NO_RULE
    if (rule === null) {
      const unread = 'unread' in found ? found.unread : ''
      return { code: 'unread-rule', why: `its threshold cannot be read: ${unread}` }
    }
    const { tally, recorded } = tallied
    const seats = this.seatsOf(vote)
    const answer = this.decideTally(tally, seats, rule)
    return 'decision' in answer ? { tally, recorded, rule, seats, decision: answer.decision } : answer
  }

  /** Decides a tally under a rule; from memory where it is known. */
  decideTally(tally: Tally, seats: number | null, rule: VotingRule): ReturnType<typeof decideTally> {
    let known = this.known.get(rule)
    if (known === undefined) {
      known = new Map()
      this.known.set(rule, known)
    }
    const key = seats === null ? tally.key : `${tally.key} ${seats}`
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = decideTally(tally, seats, rule)
    if (known.size < MOST_KEPT) known.set(key, answer)
    return answer
  }

  private seatsOf({ seats: own, body }: RecordedVote): number | null {
    if (own !== null || this.seats === undefined) return own
    if (typeof this.seats === 'number') return this.seats
    return body !== null && Object.hasOwn(this.seats, body) ? (this.seats[body] ?? null) : null
  }
}

const NO_RULE: NotDecided = { code: 'no-rule', why: 'it states no threshold, and no rule is given' }
const MOST_KEPT = 20_000
