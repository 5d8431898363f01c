import { InputError } from '../../kernel/problem.js'
import { type BallotMeanings, ballotMeanings } from '../../rules/ballot-meaning.js'
import { parseThreshold } from '../../rules/notation.js'
import { knownRow } from '../../rules/readers.js'
import type { Rulebook } from '../../rules/rulebook.js'
import type { Threshold } from '../../rules/threshold.js'
import type { AbstentionMode, RecusalMode, TieRule } from '../../vocabulary.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { wordsOf } from '../recorded/record-words.js'
import type { RecordedVote } from '../recorded/recorded-vote.js'

/** Under which rule recorded votes are decided. The record's own threshold goes before all of these. */
export interface RuleOptions {
  /** What the ayes must reach: in notation, or as data. */
  readonly rule?: string | Threshold
  /** The same for single kinds of question, or by a classification: `{ override: '2/3 of seats', rezoning: '3/4 of seats' }`. */
  readonly rules?: Readonly<Record<string, string | Threshold>>
  /** A body's rulebook: the row of each question's kind, and what ballots mean. */
  readonly rulebook?: Rulebook
  /** How abstentions count: the rulebook's way, or `ignored`, unless given. */
  readonly abstentions?: AbstentionMode
  readonly recusal?: RecusalMode
  readonly tie?: TieRule
  /** What presence must reach; nothing unless given, since a body that acted is taken to have had its quorum. */
  readonly quorum?: string | Threshold
}

/** The kinds of question that have a threshold of their own in many bodies, and how records call them. */
const KINDS: readonly { readonly kind: string; readonly classification: RegExp; readonly words: RegExp }[] = [
  {
    kind: 'override',
    classification: /overrid/i,
    words: /^overrid|\boverrid\w* (of )?(the |a )?(mayor\S* )?veto|\bveto\b.*\boverrid/i,
  },
  {
    kind: 'suspend-rules',
    classification: /suspen\w+[- ](of[- ])?(the[- ])?rules/i,
    words: /\bsuspen\w+ (of )?(the )?rules\b/i,
  },
  {
    kind: 'previous-question',
    classification: /previous[- ]question|cloture/i,
    words: /\bprevious question\b/i,
  },
  { kind: 'limit-debate', classification: /limit\w*[- ]debate/i, words: /\blimit\w* debate\b/i },
  { kind: 'reconsider', classification: /reconsider/i, words: /\bmotion to reconsider\b/i },
  {
    kind: 'lay-on-table',
    classification: /^(lay[- ]on[- ])?tabl(e|ed|ing)$/i,
    words: /\blay on the table\b/i,
  },
  { kind: 'amend', classification: /^amend/i, words: /^amendment\b|\bmotion to amend\b/i },
  {
    kind: 'ordinance',
    classification: /ordinance|by-?law|local law|^(bill-)?passage$/i,
    words: /^(an )?ordinance\b/i,
  },
]

/**
 * The kind of question that a record is about, by its classification, or by its words where it has none: `override`,
 * `ordinance`, `amend` and others; `main` for all the rest.
 *
 * @example kindOf({ ...vote, classification: ['veto-override'] }) // 'override'
 */
export function kindOf(vote: RecordedVote): string {
  if (vote.classification.length > 0) {
    // The classification says it; the motion may well be about somebody else's override.
    return (
      KINDS.find((row) => vote.classification.some((each) => row.classification.test(each)))?.kind ?? 'main'
    )
  }
  const texts = wordsOf(vote)
  return KINDS.find(({ words }) => texts.some((text) => words.test(text)))?.kind ?? 'main'
}

/** The rule of one record; what is wrong where it states one that cannot be read; null where there is none. */
export type RuleFor = (vote: RecordedVote) => VotingRule | { readonly unread: string } | null

/**
 * Makes the reader of rules: each record's own threshold, else the rule of its kind, else the rule that is
 * given, else the row of a rulebook.
 *
 * @throws InputError for a given rule that cannot be read
 */
export function ruleReader(options: RuleOptions): RuleFor {
  const { rulebook } = options
  const meanings = meaningsOf(options)
  const tie = options.tie ?? rulebook?.voting.tie.rule ?? 'lost'
  const quorum = options.quorum === undefined ? null : threshold(options.quorum)
  const given = options.rule === undefined ? null : threshold(options.rule)
  const byKind = new Map(
    Object.entries(options.rules ?? {}).map(([kind, rule]) => [kind.toLowerCase(), threshold(rule)]),
  )
  const asksKind = byKind.size > 0 || (given === null && rulebook !== undefined)
  const rules = new Map<string, VotingRule | { unread: string }>()
  const ruleOf = (found: Threshold): VotingRule => ({ threshold: found, quorum, meanings, tie })
  const plain = given === null ? null : ruleOf(given)
  const kept = (key: string, make: () => VotingRule | { unread: string }) => {
    const known = rules.get(key)
    if (known !== undefined) return known
    const made = make()
    if (rules.size < MOST_KEPT) rules.set(key, made)
    return made
  }
  return (vote) => {
    const own = vote.threshold
    if (own !== null) return kept(`own ${own}`, () => readOwn(own, ruleOf))
    if (!asksKind) return plain
    const called = vote.classification.map((each) => each.toLowerCase()).find((each) => byKind.has(each))
    const kind = called ?? kindOf(vote)
    const row = byKind.get(kind) ?? given ?? (rulebook === undefined ? null : thresholdOfKind(rulebook, kind))
    return row === null ? null : kept(`kind ${kind}`, () => ruleOf(row))
  }
}

const MOST_KEPT = 500

function readOwn(own: string, ruleOf: (found: Threshold) => VotingRule): VotingRule | { unread: string } {
  try {
    return ruleOf(parseThreshold(own))
  } catch (error) {
    if (error instanceof InputError)
      return { unread: error.problems.map(({ message }) => message).join('; ') }
    throw error
  }
}

/** What a rulebook asks for on a question of this kind. */
export function thresholdOfKind(rules: Rulebook, kind: string): Threshold {
  if (kind === 'override') return rules.executive.override.threshold
  const passage = kind === 'ordinance' ? rules.conduct.ordinances.passage : null
  return passage ?? (knownRow(rules, kind) ?? rules.motions.main).threshold
}

function meaningsOf({ rulebook, abstentions, recusal }: RuleOptions): BallotMeanings {
  if (rulebook !== undefined && abstentions === undefined && recusal === undefined) {
    return rulebook.voting.ballots.meanings
  }
  return ballotMeanings(abstentions ?? 'ignored', recusal ?? 'leaves')
}

const threshold = (given: string | Threshold): Threshold =>
  typeof given === 'string' ? parseThreshold(given) : given
