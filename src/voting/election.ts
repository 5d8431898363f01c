import { InputError, type Problem } from '../kernel/problem.js'
import { isCount, LARGEST_COUNT } from '../kernel/share.js'
import { show } from '../kernel/show.js'
import { basesOf, countsGroups, countsHeads, requiredAyes, type Threshold } from '../rules/threshold.js'
import { readThreshold } from './read-threshold.js'

/**
 * One ballot of an election, counted: what the tellers found in the box. `illegal` ballots, and votes for
 * the ineligible, are cast but elect nobody; `blank` ballots are waste paper, and not cast at all.
 */
export interface Election {
  /** Votes for each who was voted for, by name. */
  readonly candidates: Readonly<Record<string, number>>
  /** What elects: `majority`, `plurality`, or a threshold of those voting, `2/3 of voting`, or a fixed number. */
  readonly rule: string | Threshold
  readonly blank?: number
  /** Ballots that cannot be counted for anybody: two folded together, a name that cannot be read. */
  readonly illegal?: number
  /** Who of those voted for cannot be elected. */
  readonly ineligible?: readonly string[]
  /** How many ballots were handed in, to check the count against. */
  readonly ballots?: number
}

/** What the ballots of an election come to. One round: whether there is another is for the body to say. */
export interface ElectionResult {
  readonly outcome: 'elected' | 'nobody-elected'
  readonly elected: string | null
  /** Every ballot that was not blank, the illegal ones and those for the ineligible among them. */
  readonly cast: number
  /** Votes that elect; null under plurality, where the most are enough. */
  readonly necessary: number | null
  /** Why nobody was elected; null where somebody was. */
  readonly why: 'no-votes' | 'too-few' | 'equal-votes' | 'ineligible' | null
  /** Everybody who was voted for, the most votes first. */
  readonly candidates: readonly {
    readonly name: string
    readonly votes: number
    readonly eligible: boolean
  }[]
  readonly blank: number
  readonly illegal: number
}

/**
 * Counts one ballot of an election, as the tellers report it. Source: Robert's Rules of Order Revised
 * (1915), §46: blanks are ignored, illegal ballots and votes for the ineligible count as cast, and
 * plurality elects only where a rule of the body says so. Equal votes elect nobody. Where the most votes
 * are for one who cannot be elected, nobody is, and not the next.
 *
 * @throws InputError with every problem at once
 * @example decideElection({ candidates: { Chen: 13, Díaz: 12, Fofana: 5 }, rule: 'plurality' }).elected // 'Chen'
 */
export function decideElection(election: Election): ElectionResult {
  const { candidates, rule, blank, illegal } = readElection(election)
  const cast = candidates.reduce((sum, { votes }) => sum + votes, illegal)
  const necessary = rule === 'plurality' ? null : needed(rule, cast)
  const [first, second] = candidates
  const why = whyNobody(first, second, necessary)
  const elected = why === null && first !== undefined ? first.name : null
  const outcome = elected === null ? 'nobody-elected' : 'elected'
  return { outcome, elected, cast, necessary, why, candidates, blank, illegal }
}

type Candidate = ElectionResult['candidates'][number]

/** Whoever has the most must have enough, must have more than the next, and must be one who can be elected. */
function whyNobody(
  first: Candidate | undefined,
  second: Candidate | undefined,
  necessary: number | null,
): ElectionResult['why'] {
  if (first === undefined || first.votes === 0) return 'no-votes'
  if (necessary !== null && first.votes < necessary) return 'too-few'
  if (second?.votes === first.votes) return 'equal-votes'
  return first.eligible ? null : 'ineligible'
}

function needed(threshold: Threshold, cast: number): number {
  if ('any' in threshold) return Math.min(...threshold.any.map((part) => needed(part, cast)))
  if ('all' in threshold) return Math.max(...threshold.all.map((part) => needed(part, cast)))
  if ('eachGroup' in threshold) return needed(threshold.eachGroup, cast)
  return requiredAyes(threshold, { voting: cast, present: 0, 'in-office': 0, seats: 0, eligible: 0 }).need
}

const KEYS = ['candidates', 'rule', 'blank', 'illegal', 'ineligible', 'ballots']

/** An election, checked: candidates with the most votes first, and of equal ones in the order given. */
interface ReadElection {
  readonly candidates: readonly Candidate[]
  readonly rule: Threshold | 'plurality'
  readonly blank: number
  readonly illegal: number
}

/**
 * Checks an election.
 *
 * @throws InputError with every problem at once
 */
export function readElection(input: unknown): ReadElection {
  const problems: Problem[] = []
  const wrong = (code: string, path: string, message: string) => problems.push({ code, path, message })
  if (!isRecord(input)) {
    const message = 'expected an object with candidates and a rule'
    throw new InputError([{ code: 'type', path: '', message }])
  }
  for (const key of Object.keys(input)) {
    if (!KEYS.includes(key)) wrong('unknown-key', key, `unknown key, expected one of ${KEYS.join(', ')}`)
  }
  const counted = (value: unknown, path: string): number => {
    if (typeof value === 'number' && isCount(value)) return value
    wrong('count', path, `expected a whole number from 0 to ${LARGEST_COUNT}, found ${show(value)}`)
    return 0
  }
  const [blank, illegal] = (['blank', 'illegal'] as const).map((key) => counted(input[key] ?? 0, key))
  const votes = readVotes(input.candidates, counted, wrong)
  const ineligible = readIneligible(input.ineligible, votes, wrong)
  const rule = readRule(input.rule, problems)
  const read = {
    candidates: [...votes]
      .map(([name, count]) => ({ name, votes: count, eligible: !ineligible.includes(name) }))
      .sort((a, b) => b.votes - a.votes),
    rule: rule ?? 'plurality',
    blank: blank ?? 0,
    illegal: illegal ?? 0,
  } as const
  const handedIn = input.ballots === undefined ? undefined : counted(input.ballots, 'ballots')
  const total = read.candidates.reduce((sum, each) => sum + each.votes, read.blank + read.illegal)
  if (total > LARGEST_COUNT) wrong('count', 'candidates', `expected at most ${LARGEST_COUNT} ballots`)
  if (handedIn !== undefined && problems.length === 0 && handedIn !== total) {
    wrong(
      'ballots',
      'ballots',
      `expected ${total}, as the votes, blanks and illegal ballots add up to, found ${handedIn}`,
    )
  }
  if (problems.length > 0) throw new InputError(problems)
  return read
}

type Wrong = (code: string, path: string, message: string) => void

function readVotes(
  given: unknown,
  counted: (value: unknown, path: string) => number,
  wrong: Wrong,
): Map<string, number> {
  if (!isRecord(given)) {
    wrong('candidates', 'candidates', `expected votes by name, {"Chen": 13}, found ${show(given)}`)
    return new Map()
  }
  return new Map(Object.entries(given).map(([name, votes]) => [name, counted(votes, `candidates.${name}`)]))
}

function readIneligible(given: unknown, votes: ReadonlyMap<string, number>, wrong: Wrong): string[] {
  if (given === undefined) return []
  if (!Array.isArray(given)) {
    wrong('ineligible', 'ineligible', `expected a list of names, found ${show(given)}`)
    return []
  }
  return Array.from(given, (name: unknown, n) => {
    if (typeof name === 'string' && votes.has(name)) return name
    wrong('ineligible', `ineligible[${n}]`, `expected one of those voted for, found ${show(name)}`)
    return ''
  })
}

/** `majority` and `plurality` by name, or a threshold that only votes cast decide. */
function readRule(given: unknown, problems: Problem[]): Threshold | 'plurality' | null {
  if (given === 'plurality') return given
  if (given === undefined) {
    const message = 'expected majority, plurality, or a threshold as "2/3 of voting"'
    problems.push({ code: 'rule', path: 'rule', message })
    return null
  }
  const threshold = readThreshold(given === 'majority' ? 'majority of voting' : given, 'rule', problems)
  if (threshold === null) return null
  const others = basesOf(threshold).filter((base) => base !== 'voting')
  if (others.length > 0 || countsGroups(threshold) || countsHeads(threshold)) {
    const message = 'expected a share of voting or a number of ayes: tellers count ballots, not members'
    problems.push({ code: 'rule', path: 'rule', message })
  }
  return threshold
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
