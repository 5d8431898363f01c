import { basesOf, countsGroups } from '../../rules/threshold.js'
import type { CertainDecision } from '../../vocabulary.js'
import { type Decision, decideRoll } from '../../voting/decide.js'
import { beyondCorners } from '../../voting/limits.js'
import { NO_BALLOTS, type Roll } from '../../voting/roll.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { saysVoiceVote } from '../recorded/record-words.js'
import type { RecordedVote } from '../recorded/recorded-vote.js'
import { hasColleges, headsWith, type Tally, tallyOf } from '../recorded/tally.js'

/** Why a record cannot be held against its result. */
export const UNDECIDABLE = [
  'attendance',
  'voice-vote',
  'consent',
  'no-result',
  'ballots-not-entered',
  'no-rule',
  'unread-rule',
  'seats-not-known',
  'too-many-ballots',
  'groups-not-known',
  'vacancies-not-known',
  'open',
  'not-countable',
] as const
export type UndecidableCode = (typeof UNDECIDABLE)[number]

/** A record that cannot be decided: why, in a code and a sentence, and what is possible where that is known. */
export interface NotDecided {
  readonly code: UndecidableCode
  readonly why: string
  readonly possible?: readonly CertainDecision[]
}

/** What is left of a record when its kind and result have been looked at: a tally to decide. */
export type Countable = { readonly tally: Tally; readonly recorded: 'carried' | 'lost' } | NotDecided

const not = (code: UndecidableCode, why: string): NotDecided => ({ code, why })

const ATTENDANCE = not('attendance', 'an attendance roll, not a vote')
const NO_RESULT = not('no-result', 'no result is recorded')
const NO_BALLOT = not('ballots-not-entered', 'no ballots are entered, and no counts')
const CONSENT = not('consent', 'agreed to by consent: nobody voted')
const VOICE = not('voice-vote', 'a voice vote: no ballots are recorded')
const NO_AYE_OR_NAY = not('ballots-not-entered', 'no aye and no nay is entered, only who did not vote')

/**
 * Looks at what a record is before anything is counted: an attendance roll, a voice vote, a record without
 * ballots or without a result cannot be held against anything.
 */
export function countable(vote: RecordedVote, rule: VotingRule | null): Countable {
  if (vote.kind === 'attendance') return ATTENDANCE
  const grouped = rule !== null && countsGroups(rule.threshold) && hasColleges(vote)
  const tally = tallyOf(vote, grouped)
  if (tally === null || !hasVotes(tally)) return withoutVotes(vote, tally)
  return vote.result === null ? NO_RESULT : { tally, recorded: vote.result }
}

const hasVotes = ({ blocs }: Tally) => blocs.some(({ counts }) => counts.aye > 0 || counts.nay > 0)

function withoutVotes(vote: RecordedVote, tally: Tally | null): NotDecided {
  if (vote.kind === 'voice-vote' || saysVoiceVote(vote)) {
    if (tally === null) return VOICE
    const entered = `${members(tally.listed)} ${tally.listed === 1 ? 'is' : 'are'} entered, as not voting`
    return not('voice-vote', `a voice vote, and its ballots are not entered: only ${entered}`)
  }
  if (vote.kind === 'consent') return CONSENT
  if (vote.result === null) return NO_RESULT
  if (tally === null) return NO_BALLOT
  if (headsWith(tally, 'unreported') > 0) {
    return not('ballots-not-entered', `${members(headsWith(tally, 'unreported'))} listed without a ballot`)
  }
  return NO_AYE_OR_NAY
}

const members = (count: number) => `${count} ${count === 1 ? 'member' : 'members'}`

/** Decides a tally on so many seats (null where that is not known) under a rule; or says why it cannot. */
export function decideTally(
  tally: Tally,
  seats: number | null,
  rule: VotingRule,
): { readonly decision: Decision } | NotDecided {
  const bases = [rule.threshold, ...(rule.quorum === null ? [] : [rule.quorum])].flatMap(basesOf)
  const ofSeats = bases.find((base) => base === 'seats' || base === 'in-office' || base === 'eligible')
  if (seats === null && ofSeats !== undefined) {
    return not('seats-not-known', `the rule counts ${ofSeats}, and how many seats there are is not said`)
  }
  if (countsGroups(rule.threshold) && tally.blocs.every(({ group }) => group === null)) {
    return not('groups-not-known', 'the rule counts each group, and which members are in which is not said')
  }
  if (tally.blocs.some(({ weight }) => !Number.isInteger(weight) || weight < 1)) {
    return not('not-countable', 'votes that are no whole numbers are not counted')
  }
  const whole = Math.max(seats ?? 0, tally.listed)
  const decision = decided(tally, ofSeats === undefined ? whole : (seats ?? whole), 0, rule)
  if (typeof decision === 'string') return not('not-countable', decision)
  if (seats !== null && tally.listed > seats && ofSeats !== undefined) {
    // An officer without a seat stands on many rolls: she matters only where the count of seats does.
    const listed = decided(tally, whole, 0, rule)
    if (typeof listed === 'string' || listed.outcome !== decision.outcome) {
      return not('too-many-ballots', `${tally.listed} ballots on ${seats} seats`)
    }
  }
  const unlisted = whole - tally.listed
  if (unlisted > 0 && bases.some((base) => base === 'in-office' || base === 'eligible')) {
    // Who is on no roll may be absent, or there may be nobody in that seat.
    const vacated = decided(tally, whole, unlisted, rule)
    if (typeof vacated !== 'string' && vacated.outcome !== decision.outcome) {
      const possible = [...new Set([...decision.possible, ...vacated.possible])]
      const why = `${unlisted} of ${whole} seats are not on the roll, and whether they are vacant decides it`
      return { code: 'vacancies-not-known', why, possible }
    }
  }
  if (decision.outcome === 'undetermined') {
    const unknown = headsWith(tally, 'unreported')
    const why = `${members(unknown)} listed without a ballot leave it open: ${decision.possible.join(' or ')}`
    return { code: 'open', why, possible: decision.possible }
  }
  return { decision }
}

function decided(tally: Tally, seats: number, vacant: number, rule: VotingRule): Decision | string {
  const missing = Math.max(0, seats - vacant - tally.listed)
  const absent = { group: null, weight: 1, counts: { ...NO_BALLOTS, absent: missing } }
  const roll: Roll = { seats, vacant, blocs: missing > 0 ? [...tally.blocs, absent] : tally.blocs }
  return beyondCorners(roll, rule) ?? decideRoll(roll, rule)
}
