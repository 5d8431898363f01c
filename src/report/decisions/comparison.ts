import type { ComparedVote, Comparison, VoteElsewhere } from '../../meeting/compare-rulebooks.js'
import { formatThreshold } from '../../rules/notation.js'
import { KNOWN_BALLOTS, type RulePart } from '../../vocabulary.js'
import type { VotingRule } from '../../voting/voting-rule.js'
import { meaningInWords, TIES } from '../rulebooks/voting.js'
import { COLUMNS, columnsOf } from '../text/columns.js'
import { forMarkdown, forTerminal, wrap } from '../text/escape.js'
import { bullets, markdownTable } from '../text/markdown.js'
import { ballotsInWords, capitalised, counted, listed, spaced } from '../words/words.js'
import { decisionLine } from './result.js'

/**
 * Every vote of a meeting under its own rulebook and under others, side by side, as text of at most 80
 * columns: the result of each, and, where it is another, the rows that make it so.
 *
 * @example console.log(comparisonText(compareRulebooks(meeting)))
 */
export function comparisonText(comparison: Comparison): string {
  const [own] = comparison.rulebooks
  const ids = comparison.rulebooks.map(({ id }) => forTerminal(id))
  const column = Math.min(Math.max(...ids.map(columnsOf)) + 2, COLUMNS / 2)
  const row = (id: string, text: string) => {
    const safe = forTerminal(id)
    const start = `  ${safe.padEnd(column)}`
    const indent = ' '.repeat(column + 2)
    return columnsOf(start) === column + 2
      ? wrap(text, COLUMNS, start, indent)
      : [...wrap(safe, COLUMNS, '  ', '    '), ...wrap(text, COLUMNS, indent, indent)]
  }
  const votes = comparison.votes.flatMap((vote) => [
    ...wrap(titleOf(vote)),
    ...wrap(`${capitalised(ballotsInWords(vote.own.ballots))}.`, COLUMNS, '  ', '  '),
    ...row(own?.id ?? '', decisionLine(vote.own)),
    ...vote.under.flatMap((other) => row(other.rules, elsewhereWords(vote, other).join(' '))),
    '',
  ])
  return [HEADING, '', ...votes, ...summaryOf(comparison).flatMap((sentence) => wrap(sentence)), ''].join(
    '\n',
  )
}

/**
 * The same in Markdown: a table for each vote, and below it the rows that make the difference.
 *
 * @example comparisonMarkdown(compareRulebooks(meeting, ['robert-1915']))
 */
export function comparisonMarkdown(comparison: Comparison): string {
  const [own] = comparison.rulebooks
  const votes = comparison.votes.flatMap((vote) => {
    const rows = [{ rules: own?.id ?? '', decision: vote.own, silent: null }, ...vote.under].map(
      ({ rules, decision, silent }) => [
        rules,
        decision === null ? capitalised(SILENT[silent ?? 'no-such-motion']) : decisionLine(decision),
        String(decision?.need ?? ''),
        String(decision?.base ?? ''),
      ],
    )
    const reasons = vote.under.flatMap((other) => {
      const words = becauseWords(vote, other)
      return words === null ? [] : [`${other.rules}: ${words}`]
    })
    return [
      `## ${forMarkdown(titleOf(vote))}`,
      `${forMarkdown(capitalised(ballotsInWords(vote.own.ballots)))}.`,
      markdownTable(['Rulebook', 'Result', 'Need', 'Base'], rows),
      ...(reasons.length === 0 ? [] : [bullets(reasons)]),
    ]
  })
  return `${[`# ${HEADING}`, ...votes, bullets(summaryOf(comparison))].join('\n\n')}\n`
}

const HEADING = 'The same ballots under other rulebooks'

function titleOf({ motion, kind, text, number, of }: ComparedVote): string {
  const which = of === 1 ? '' : `, vote ${number} of ${of}`
  return forTerminal(`${motion} (${spaced(kind)})${which}${text === '' ? '' : `: “${text}”`}`)
}

const SILENT: Readonly<Record<NonNullable<VoteElsewhere['silent']>, string>> = {
  'no-such-motion': 'it knows no such motion.',
  'not-countable': 'it cannot be counted on these seats.',
}

function elsewhereWords(vote: ComparedVote, other: VoteElsewhere): string[] {
  const { decision, silent, differs } = other
  if (decision === null) return [capitalised(SILENT[silent ?? 'no-such-motion'])]
  if (differs === null) return ['The same.']
  const because = becauseWords(vote, other)
  return [decisionLine(decision), ...(because === null ? [] : [capitalised(because)])]
}

/** Which rows make the difference; null where there is none. */
function becauseWords(vote: ComparedVote, { differs, because, rule }: VoteElsewhere): string | null {
  if (differs === null || rule === null) return null
  const sets = because.map((parts) => parts.map((part) => partWords(part, vote.rule, rule)).join('; and '))
  const start = differs === 'outcome' ? 'another result' : 'the same result, by another count'
  return `${start}, because ${sets.join('. Or because ')}.`
}

/** One part of the other rule, beside what its own says. */
function partWords(part: RulePart, own: VotingRule, other: VotingRule): string {
  switch (part) {
    case 'threshold':
      return `it needs ${formatThreshold(other.threshold)}, not ${formatThreshold(own.threshold)}`
    case 'quorum':
      return `${quorumWords(other)}, where its own says that ${quorumWords(own)}`
    case 'ballots': {
      const unlike = KNOWN_BALLOTS.filter(
        (ballot) =>
          meaningInWords(ballot, own.meanings[ballot]) !== meaningInWords(ballot, other.meanings[ballot]),
      )
      return listed(unlike.map((ballot) => meaningInWords(ballot, other.meanings[ballot])))
    }
    case 'tie':
      return `${TIES[other.tie]}, where its own says that ${TIES[own.tie]}`
  }
}

const quorumWords = ({ quorum }: VotingRule) =>
  quorum === null ? 'no quorum is asked for' : `the quorum is ${formatThreshold(quorum)}`

/** How many votes come out otherwise, under each of the others. */
function summaryOf({ rulebooks, votes }: Comparison): string[] {
  if (votes.length === 0) return ['No vote was taken.']
  return rulebooks.slice(1).map(({ id }) => {
    const others = votes.filter(({ under }) =>
      under.some(({ rules, differs }) => rules === id && differs === 'outcome'),
    )
    const names = others.map(({ motion, number, of }) => (of === 1 ? motion : `${motion} (vote ${number})`))
    const so = others.length === 1 ? 'comes' : 'come'
    return forTerminal(
      `Under ${id}, ${
        others.length === 0
          ? `every vote comes out the same`
          : `${others.length} of ${counted(votes.length, 'vote')} ${so} out otherwise: ${listed(names)}`
      }.`,
    )
  })
}
