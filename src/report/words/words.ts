import {
  BALLOTS,
  type Ballot,
  type DecisionOutcome,
  type RelationshipState,
  type Standing,
  UNREPORTED,
} from '../../vocabulary.js'
import type { BallotCounts } from '../../voting/roll.js'
import { forTerminal } from '../text/escape.js'

/** What each ballot is called in a count or a table. */
export const BALLOT_WORDS: Readonly<Record<Ballot, string>> = {
  aye: 'aye',
  nay: 'nay',
  abstain: 'abstained',
  recused: 'recused',
  absent: 'absent',
  unreported: 'not reported',
}

/** What each decision is called. */
export const DECISION_WORDS: Readonly<Record<DecisionOutcome, string>> = {
  carried: 'carried',
  lost: 'lost',
  'no-quorum': 'no quorum',
  undetermined: 'open',
}

/** Where a motion stands, as the end of "it is …". */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  introduced: 'waiting for a second',
  debate: 'under debate',
  amending: 'waiting for an amendment to be decided',
  substituting: 'waiting for a substitute to be decided',
  vote: 'being voted on',
  tabled: 'on the table',
  postponed: 'postponed',
  referred: 'with a committee',
  'awaiting-reading': 'waiting for its next reading',
  'awaiting-signature': 'passed, and with the mayor',
  adopted: 'adopted',
  rejected: 'rejected',
  'letter-instead': 'settled by a letter instead',
  replaced: 'replaced by another motion',
  withdrawn: 'withdrawn',
  died: 'dead for want of a second',
  'postponed-indefinitely': 'postponed indefinitely',
  objected: 'dropped, as the body would not consider it',
  divided: 'divided into its parts',
  rescinded: 'rescinded',
  vetoed: 'vetoed',
}

/** What a relationship is, as the end of "it is …". */
export const RELATIONSHIP_WORDS: Readonly<Record<RelationshipState, string>> = {
  active: 'active',
  dormant: 'dormant',
  suspended: 'suspended',
  ended: 'ended',
  sought: 'sought',
}

/** `1 member`, `2 members`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], join = 'and'): string {
  const last = items.at(-1)
  if (last === undefined) return 'none'
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${join} ${last}`
}

/** The ballots of a count that there are: `6 aye, 3 nay, 1 absent`. */
export function ballotsInWords(ballots: BallotCounts): string {
  const given = BALLOTS.filter((ballot) => ballots[ballot] > 0)
  return given.length === 0
    ? 'none'
    : given.map((ballot) => `${ballots[ballot]} ${BALLOT_WORDS[ballot]}`).join(', ')
}

/** Who did it, at the start of a sentence; no name is made up for a member whom the sources do not name. */
export function actorWords(by: string): string {
  return by === UNREPORTED ? 'A member whom the sources do not name' : forTerminal(by)
}

/** The same in the middle of a sentence. */
export function actorWithin(by: string): string {
  return by === UNREPORTED ? 'a member whom the sources do not name' : forTerminal(by)
}

/** A sentence that ends in somebody's own words, with one full stop and not two. */
export function quoting(start: string, text: string): string {
  const safe = forTerminal(text).trim()
  return `${start} “${safe}”${/[.!?…]$/.test(safe) ? '' : '.'}`
}

/** A text with its first letter in upper case. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** `a motion to adjourn`, `an appeal`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** A word of the vocabulary as people read it: `orders-of-the-day` as `orders of the day`. */
export function spaced(word: string): string {
  return word.replaceAll('-', ' ')
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2022-03-08` as `8 March 2022`; anything else as it is. */
export function dateWords(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? forTerminal(date) : `${Number(day)} ${name} ${year}`
}
