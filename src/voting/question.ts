import type { Problem } from '../kernel/problem.js'
import { InputError } from '../kernel/problem.js'
import { isCount, LARGEST_COUNT } from '../kernel/share.js'
import { show } from '../kernel/show.js'
import { ballotMeanings } from '../rules/ballot-meaning.js'
import { basesOf, countsGroups, type Threshold } from '../rules/threshold.js'
import {
  ABSTENTION_MODES,
  type AbstentionMode,
  type Ballot,
  RECUSAL_MODES,
  type RecusalMode,
  TIE_RULES,
  type TieRule,
} from '../vocabulary.js'
import { readBallots } from './ballots.js'
import { type Decision, decideRoll } from './decide.js'
import { beyondCorners } from './limits.js'
import { readThreshold } from './read-threshold.js'
import type { Roll } from './roll.js'
import { readSeats } from './seats.js'
import type { VotingRule } from './voting-rule.js'

/**
 * One question with its ballots and its rule, as plain JSON: what a line of `council-sim decide` holds.
 * `ballots` is counts (`{ aye: 6, nay: 3 }`), names (`{ Chen: 'aye' }`) or `{ groups: { name: … } }`.
 */
export interface Question {
  /** Seats by charter. May be left out where neither rule nor quorum counts seats. */
  readonly seats?: number
  readonly vacant?: number
  readonly ballots:
    | CountedBallots
    | NamedBallots
    | { readonly groups: Record<string, CountedBallots | NamedBallots> }
  /** What the ayes must reach, in notation (`2/3 of present`) or as data. */
  readonly rule: string | Threshold
  readonly quorum?: string | Threshold | null
  /** How abstentions count; `ignored` unless given. */
  readonly abstentions?: AbstentionMode
  /** Whether a recused member leaves; `leaves` unless given. */
  readonly recusal?: RecusalMode
  /** What equal votes do; `lost` unless given. */
  readonly tie?: TieRule
  /** How the chair votes on a tie, where the chair decides it. */
  readonly casting?: 'aye' | 'nay'
  /** Votes by name, whole numbers from 1; a member who is not named weighs 1. Needs named ballots. */
  readonly weights?: Readonly<Record<string, number>>
  /** True where no ballot was against, whatever the unreported ones were. */
  readonly unanimous?: boolean
  /** True where the body did act, so that a quorum is known although attendance is not. */
  readonly quorumKnown?: boolean
}

export type CountedBallots = Readonly<Partial<Record<Ballot, number>>>
export type NamedBallots = Readonly<Record<string, Ballot>>

/**
 * Decides a question: carried, lost, no quorum, or undetermined with what is possible. Exact integers;
 * zero ayes never carry.
 *
 * @throws InputError with every problem of the question at once
 * @example decide({ seats: 11, ballots: { aye: 6, nay: 3, absent: 2 }, rule: 'majority of voting' }).outcome // 'carried'
 */
export function decide(question: Question): Decision {
  const { roll, rule } = readQuestion(question)
  return decideRoll(roll, rule)
}

const KEYS = [
  'seats',
  'vacant',
  'ballots',
  'rule',
  'quorum',
  'abstentions',
  'recusal',
  'tie',
  'casting',
  'weights',
  'unanimous',
  'quorumKnown',
]

/**
 * Checks a question and puts it together for `decideRoll`.
 *
 * @throws InputError with every problem at once
 */
export function readQuestion(input: unknown): { roll: Roll; rule: VotingRule } {
  const problems: Problem[] = []
  const wrong = (code: string, path: string, message: string) => problems.push({ code, path, message })
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InputError([{ code: 'type', path: '', message: 'expected an object with ballots and a rule' }])
  }
  const given = input as Readonly<Record<string, unknown>>
  for (const key of Object.keys(given)) {
    if (!KEYS.includes(key)) wrong('unknown-key', key, `unknown key, expected one of ${KEYS.join(', ')}`)
  }
  const oneOf = <Word extends string>(key: string, words: readonly Word[], otherwise: Word): Word => {
    const value = given[key]
    if (value === undefined) return otherwise
    const word = words.find((each) => each === value)
    if (word === undefined)
      wrong('unknown-word', key, `expected one of ${words.join(', ')}, found ${show(value)}`)
    return word ?? otherwise
  }
  const flag = (key: string): boolean => {
    const value = given[key]
    if (value !== undefined && typeof value !== 'boolean')
      wrong('type', key, `expected true or false, found ${show(value)}`)
    return value === true
  }
  const counted = (key: string): number | undefined => {
    const value = given[key]
    if (value === undefined) return undefined
    if (typeof value === 'number' && isCount(value)) return value
    wrong('count', key, `expected a whole number from 0 to ${LARGEST_COUNT}, found ${show(value)}`)
    return undefined
  }
  const rule: VotingRule = {
    threshold: readThreshold(given.rule, 'rule', problems) ?? { count: 1 },
    quorum: given.quorum === undefined || given.quorum === null ? null : readQuorum(given.quorum, problems),
    meanings: ballotMeanings(
      oneOf('abstentions', ABSTENTION_MODES, 'ignored'),
      oneOf('recusal', RECUSAL_MODES, 'leaves'),
    ),
    tie: oneOf('tie', TIE_RULES, 'lost'),
  }
  const casting = given.casting === undefined ? undefined : oneOf('casting', ['aye', 'nay'], 'nay')
  if (casting !== undefined && rule.tie !== 'chair-decides') {
    wrong('casting', 'casting', 'a casting vote needs "tie": "chair-decides"')
  }
  const blocs = readBallots(given.ballots, given.weights, problems)
  const roll: Roll = {
    ...readSeats(counted('seats'), counted('vacant') ?? 0, blocs, rule, problems),
    ...(flag('unanimous') ? { unanimous: 'aye' as const } : {}),
    ...(flag('quorumKnown') ? { quorumKnown: true } : {}),
    ...(casting === undefined ? {} : { casting }),
  }
  const beyond = beyondCorners(roll, rule)
  if (beyond !== null) wrong('not-decidable', 'ballots', beyond)
  if (roll.unanimous === 'aye' && blocs.some((bloc) => bloc.counts.nay > 0)) {
    wrong('not-unanimous', 'unanimous', 'expected no nay where the vote was unanimous')
  }
  if (problems.length > 0) throw new InputError(problems)
  return { roll, rule }
}

function readQuorum(given: unknown, problems: Problem[]): Threshold | null {
  const quorum = readThreshold(given, 'quorum', problems)
  if (quorum === null) return null
  const idle = basesOf(quorum).find((base) => base === 'voting' || base === 'present')
  if (idle !== undefined || countsGroups(quorum)) {
    const message = 'expected a quorum of seats, in-office or eligible, or a number of members'
    problems.push({ code: 'quorum', path: 'quorum', message })
  }
  return quorum
}
