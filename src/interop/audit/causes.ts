import type { Decision } from '../../voting/decide.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { mayContradict, numbersIn, saidOf } from '../recorded/record-words.js'
import type { RecordedVote } from '../recorded/recorded-vote.js'
import { declaredTally, headsWith, type Tally } from '../recorded/tally.js'
import { decideTally } from './decide-record.js'

/** Why a recorded result may not follow from its ballots. */
export const CAUSES = [
  'result-contradicts-its-text',
  'ballots-not-entered',
  'roll-of-another-motion',
  'other-threshold',
  'unknown',
] as const
export type CauseCode = (typeof CAUSES)[number]

/** A likely cause with the evidence for it, in a sentence. */
export interface Cause {
  readonly code: CauseCode
  readonly evidence: string
}

/** A record whose result does not follow from its ballots, while its causes are looked for. */
export interface Contradiction {
  readonly vote: RecordedVote
  readonly recorded: 'carried' | 'lost'
  readonly tally: Tally
  readonly decision: Decision
  readonly rule: VotingRule
  readonly seats: number | null
  /** The longest roll of the same body so far. */
  readonly usual: number
}

/** True where a record's own words say the opposite of its recorded result. */
export function contradictingWords(vote: RecordedVote): string | null {
  return saidOf(vote).find(({ result }) => result !== vote.result)?.words ?? null
}

/**
 * The same for a record whose ballots do give its result: the words then have to speak of how the vote went,
 * or of a defeat, since a motion to reject can well be carried, and a motion to approve be lost.
 */
export function doubtfulWords(vote: RecordedVote): string | null {
  if (!mayContradict(vote)) return null
  const against = saidOf(vote).filter(({ result }) => result !== vote.result)
  return against.find(({ of, result }) => of === 'vote' || result === 'lost')?.words ?? null
}

/** The record's own words, where they contradict its result. */
export function causeInText({ vote }: Contradiction): Cause[] {
  const words = contradictingWords(vote)
  if (words === null) return []
  const token = vote.resultToken === null ? vote.result : `“${vote.resultToken}”`
  return [
    {
      code: 'result-contradicts-its-text',
      evidence: `the result is recorded as ${token}, and the text says “${words}”`,
    },
  ]
}

/** Ballots that were not entered: other counts are declared, the words have other numbers, or most of the roll is missing. */
export function causeInBallots(found: Contradiction): Cause[] {
  const { vote, tally, usual } = found
  const aye = headsWith(tally, 'aye')
  const nay = headsWith(tally, 'nay')
  const cause = (evidence: string): Cause[] => [{ code: 'ballots-not-entered', evidence }]
  const declared = tally.from === 'ballots' ? declaredTally(vote) : null
  if (declared !== null && gives(found, declared)) {
    const [ayes, nays] = [headsWith(declared, 'aye'), headsWith(declared, 'nay')]
    if (ayes !== aye || nays !== nay) {
      return cause(
        `the source declares ${ayes} aye and ${nays} nay, which gives its result; the roll has ${aye} and ${nay}`,
      )
    }
  }
  const numbers = numbersIn(vote.resultToken)
  if (numbers !== null && (numbers.aye !== aye || numbers.nay !== nay)) {
    return cause(`the result says ${numbers.aye} to ${numbers.nay}; the roll has ${aye} aye and ${nay} nay`)
  }
  const most = Math.max(usual, found.seats ?? 0)
  if (tally.listed * 2 < most) return cause(`the roll has ${tally.listed} of ${most} members`)
  return []
}

function gives({ vote, seats, rule }: Contradiction, tally: Tally): boolean {
  const answer = decideTally(tally, seats, rule)
  return 'decision' in answer && (answer.decision.outcome === 'carried') === (vote.result === 'carried')
}

/** A neighbouring record that has the very same roll, and a result that follows from it. */
export function causeInNeighbours(
  { vote, tally, decision }: Contradiction,
  neighbours: readonly RecordedVote[],
): Cause[] {
  const carried = decision.outcome === 'carried' ? 'carried' : 'lost'
  const twin = neighbours.find(
    (other) => other.body === vote.body && other.result === carried && hasSameRoll(vote, other),
  )
  if (twin === undefined) return []
  const divided = headsWith(tally, 'aye') > 0 && headsWith(tally, 'nay') > 0
  const same = `the same roll stands at ${twin.id}, which is recorded as ${carried}`
  const evidence = divided ? same : `${same}; it is undivided, so that this says little`
  return [{ code: 'roll-of-another-motion', evidence }]
}

/** True where two records have the same ballots by the same names. */
export function hasSameRoll(a: RecordedVote, b: RecordedVote): boolean {
  if (a.ballots.length === 0 || a.ballots.length !== b.ballots.length) return false
  if (
    a.ballots.every(({ name, ballot }, n) => b.ballots[n]?.name === name && b.ballots[n]?.ballot === ballot)
  )
    return true
  const of = new Map(b.ballots.map(({ name, ballot }) => [name, ballot]))
  return of.size === b.ballots.length && a.ballots.every(({ name, ballot }) => of.get(name) === ballot)
}
