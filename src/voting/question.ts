import type { Problem } from '../kernel/problem.js'
import { InputError } from '../kernel/problem.js'
import { isCount } from '../kernel/share.js'
import { show } from '../kernel/show.js'
import { ballotMeanings } from '../rules/ballot-meaning.js'
import { parseThreshold } from '../rules/notation.js'
import { basesOf, checkThreshold, countsGroups, type Threshold } from '../rules/threshold.js'
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
import type { Bloc, Roll } from './roll.js'
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
    wrong('count', key, `expected a whole number from 0, found ${show(value)}`)
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
  if (roll.unanimous === 'aye' && blocs.some((bloc) => bloc.counts.nay > 0)) {
    wrong('not-unanimous', 'unanimous', 'expected no nay where the vote was unanimous')
  }
  if (problems.length > 0) throw new InputError(problems)
  return { roll, rule }
}

/** Fills the seats that nobody voted from with the absent; every seat must be accounted for. */
function readSeats(
  seats: number | undefined,
  vacant: number,
  blocs: readonly Bloc[],
  rule: VotingRule,
  problems: Problem[],
): Pick<Roll, 'seats' | 'vacant' | 'blocs'> {
  const ballots = blocs.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0)
  const bases = [...basesOf(rule.threshold), ...(rule.quorum === null ? [] : basesOf(rule.quorum))]
  const base = bases.find((each) => each !== 'voting' && each !== 'present')
  if (seats === undefined) {
    if (base !== undefined && !problems.some(({ path }) => path === 'seats')) {
      problems.push({
        code: 'seats',
        path: 'seats',
        message: `expected the number of seats: the rule counts ${base}`,
      })
    }
    return { seats: ballots + vacant, vacant, blocs }
  }
  const filled = seats - vacant
  if (filled < 0) {
    problems.push({
      code: 'count',
      path: 'vacant',
      message: `expected at most ${seats} vacancies, found ${vacant}`,
    })
  } else if (ballots > filled) {
    problems.push({
      code: 'too-many-ballots',
      path: 'ballots',
      message: `expected at most ${filled} ballots, one for each filled seat, found ${ballots}`,
    })
  }
  const missing = Math.max(0, filled - ballots)
  const grouped = blocs.some((bloc) => bloc.group !== null)
  if (countsGroups(rule.threshold) && !grouped) {
    problems.push({
      code: 'groups',
      path: 'ballots',
      message: 'expected {"groups": {…}}: the rule counts each group',
    })
  }
  if (
    countsGroups(rule.threshold) &&
    base !== undefined &&
    missing + vacant > 0 &&
    basesOf(rule.threshold).includes(base)
  ) {
    problems.push({
      code: 'groups',
      path: 'ballots.groups',
      message: `expected a ballot for each of ${seats} seats, as the rule counts ${base} in each group`,
    })
  }
  if (missing === 0) return { seats, vacant, blocs }
  const absent = { aye: 0, nay: 0, abstain: 0, recused: 0, absent: missing, unreported: 0 }
  return { seats, vacant, blocs: [...blocs, { group: null, weight: 1, counts: absent }] }
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

/** Notations already read: files of a million lines have few rules. */
const READ = new Map<string, Threshold>()

function readThreshold(given: unknown, path: string, problems: Problem[]): Threshold | null {
  if (typeof given !== 'string') {
    const found = checkThreshold(given, path)
    problems.push(...found)
    // checkThreshold has just found nothing wrong with it.
    return found.length === 0 ? (given as Threshold) : null
  }
  const known = READ.get(given)
  if (known !== undefined) return known
  try {
    const threshold = parseThreshold(given)
    if (READ.size < 500) READ.set(given, threshold)
    return threshold
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems.map((problem) => ({ ...problem, path })))
    return null
  }
}
