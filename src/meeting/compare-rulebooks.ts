import { freeze } from '../kernel/freeze.js'
import { InputError } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import type { Motion, Vote } from '../motion/motion.js'
import { rulebooks as shipped } from '../rulebooks/index.js'
import type { Rulebook } from '../rules/rulebook.js'
import { rulesSchema } from '../schema/council.js'
import { read } from '../schema/read.js'
import { type MotionKind, RULE_PARTS, type RulePart } from '../vocabulary.js'
import { type Decision, decideRoll } from '../voting/decide.js'
import type { Roll } from '../voting/roll.js'
import type { VotingRule } from '../voting/voting-rule.js'
import { decidedBy, rollOfVote } from './electorate.js'
import { type Elsewhere, silenceOf } from './elsewhere.js'
import type { Meeting } from './meeting.js'
import { type RulePaths, ruleAt, rulePaths } from './question-rule.js'

/** The votes of a meeting, each under its own rulebook and under others. */
export interface Comparison {
  /** The meeting's own rulebook first, then the others. */
  readonly rulebooks: readonly { readonly id: string; readonly title: string }[]
  readonly votes: readonly ComparedVote[]
}

/** One vote, with what each rulebook makes of the same ballots. */
export interface ComparedVote {
  readonly motion: string
  readonly kind: MotionKind
  /** The motion as it was introduced. */
  readonly text: string
  /** Which of the votes on this motion it is, from 1, and how many there were. */
  readonly number: number
  readonly of: number
  readonly own: Decision
  readonly rule: VotingRule
  readonly under: readonly VoteElsewhere[]
}

/** One vote under another rulebook. */
export interface VoteElsewhere extends Elsewhere {
  readonly rule: VotingRule | null
  /** What is different: the outcome, or only what was needed and of what; null where all is the same. */
  readonly differs: 'outcome' | 'count' | null
  /** The smallest sets of parts that, put in place of its own, make the whole difference: mostly one part. */
  readonly because: readonly (readonly RulePart[])[]
  /** Where these parts stand in the other rulebook, and in its own. */
  readonly paths: RulePaths | null
  readonly ownPaths: RulePaths
}

/**
 * Decides every vote of a meeting under other rulebooks, and finds which rows make the difference, by
 * putting the other rulebook's rows in place of its own one at a time, and then several at once. The
 * ballots stay as they were; what was done at the meeting is not played again.
 *
 * @param others rulebooks by id or as data; the other shipped ones unless given
 * @throws InputError with everything that is wrong with them
 * @example compareRulebooks(meeting, ['robert-1915']).votes[0]?.under[0]?.because // [['threshold']]
 */
export function compareRulebooks(meeting: Meeting, others?: readonly (string | Rulebook)[]): Comparison {
  const own = meeting.council.rules
  const books = others === undefined ? withoutOwn(own) : readBooks(others)
  return freeze({
    rulebooks: [own, ...books].map(({ id, title }) => ({ id, title })),
    votes: meeting.motions.flatMap((motion) =>
      motion.votes.map((vote, n) => comparedVote(meeting, motion, vote, n, books)),
    ),
  })
}

const withoutOwn = ({ id }: Rulebook) => Object.values(shipped).filter((rules) => rules.id !== id)

function readBooks(others: unknown): Rulebook[] {
  if (!Array.isArray(others)) {
    const message = `expected a list of rulebooks, found ${show(others)}`
    throw new InputError([{ code: 'type', path: '', message }])
  }
  const problems = []
  const books: Rulebook[] = []
  for (const [n, given] of others.entries()) {
    try {
      books.push(read(rulesSchema, given))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const problem of error.problems) {
        const path = problem.path === '' ? `[${n}]` : `[${n}].${problem.path}`
        problems.push({ ...problem, path })
      }
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  return books
}

function comparedVote(
  meeting: Meeting,
  motion: Motion,
  vote: Vote,
  n: number,
  books: readonly Rulebook[],
): ComparedVote {
  const { rules } = meeting.council
  const roll = rollOfVote(meeting, vote)
  const rule = ruleAt(meeting, rules, motion)
  const own = decidedBy(rules, roll, rule)
  const ownPaths = rulePaths(meeting, rules, motion)
  return {
    motion: motion.id,
    kind: motion.kind,
    text: motion.introduced.text,
    number: n + 1,
    of: motion.votes.length,
    own,
    rule,
    under: books.map((other) => {
      const silent = silenceOf(meeting, motion, other)
      const said = { rules: other.id, silent, ownPaths }
      if (silent !== null) {
        return { ...said, decision: null, rule: null, differs: null, because: [], paths: null }
      }
      const otherRule = ruleAt(meeting, other, motion)
      const decision = decidedBy(other, roll, otherRule)
      const paths = rulePaths(meeting, other, motion)
      return {
        ...said,
        decision,
        rule: otherRule,
        paths,
        ...difference(roll, rule, otherRule, own, decision),
      }
    }),
  }
}

/** What is different between two decisions of the same ballots, and because of which parts of the rule. */
function difference(
  roll: Roll,
  own: VotingRule,
  other: VotingRule,
  was: Decision,
  is: Decision,
): Pick<VoteElsewhere, 'differs' | 'because'> {
  if (outcomeOf(was) === outcomeOf(is) && countOf(was) === countOf(is)) return { differs: null, because: [] }
  const differs = outcomeOf(was) === outcomeOf(is) ? 'count' : 'outcome'
  const of = differs === 'outcome' ? outcomeOf : countOf
  const because = setsBySize()
    .map((sets) => sets.filter((parts) => of(decideRoll(roll, swapped(own, other, parts))) === of(is)))
    .find((sets) => sets.length > 0)
  // All four parts together are the other rule, so some set always makes the difference.
  return { differs, because: because ?? [RULE_PARTS] }
}

const outcomeOf = ({ outcome, possible }: Decision) => [outcome, ...possible].join(' ')

/** What was needed, of what, and the quorum that was asked for. */
const countOf = ({ need, base, of, heads, quorum }: Decision) =>
  JSON.stringify([need, base, of, heads === true, quorum?.need ?? null])

/** Its own rule with some parts of the other. */
function swapped(own: VotingRule, other: VotingRule, parts: readonly RulePart[]): VotingRule {
  const from = (part: RulePart) => (parts.includes(part) ? other : own)
  return {
    threshold: from('threshold').threshold,
    quorum: from('quorum').quorum,
    meanings: from('ballots').meanings,
    tie: from('tie').tie,
  }
}

/** Every set of parts, those of one first, then of two, and so on. */
function setsBySize(): RulePart[][][] {
  const sets = Array.from({ length: 2 ** RULE_PARTS.length }, (_, chosen) =>
    RULE_PARTS.filter((_part, n) => (chosen & (1 << n)) !== 0),
  )
  return RULE_PARTS.map((_, n) => sets.filter((set) => set.length === n + 1))
}
