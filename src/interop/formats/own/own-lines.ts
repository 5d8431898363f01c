import type { Problem } from '../../../kernel/problem.js'
import { isCount, LARGEST_COUNT } from '../../../kernel/share.js'
import { show } from '../../../kernel/show.js'
import type { Ballot } from '../../../vocabulary.js'
import { ballotOf, type Context, noRecord, readingOf, resultOf } from '../../document/context.js'
import {
  type Fields,
  isFields,
  joined,
  listOf,
  objectOf,
  own,
  restOf,
  textIn,
  textOf,
  textsOf,
  wholeOf,
} from '../../document/fields.js'
import {
  type DeclaredCounts,
  FORMATS,
  RECORDED_KINDS,
  type Reading,
  type RecordedVote,
} from '../../recorded/recorded-vote.js'
import { isNotation, notationProblem, thresholdIn } from '../../recorded/requirement.js'
import { ballotsIn } from './own-ballots.js'

const KEYS = [
  'id',
  'kind',
  'body',
  'date',
  'motion',
  'seats',
  'threshold',
  'requirement',
  'votes',
  'groups',
  'weights',
  'declared',
  'declaredByGroup',
  'result',
  'resultToken',
  'groupResults',
  'mover',
  'seconder',
  'classification',
  'sources',
  'extras',
  'format',
]

/** The library's own roll calls: one object, or a list of them. Keys that it does not know are kept as extras. */
export function* readOwnLines(document: unknown, context: Context): Iterable<Reading> {
  for (const { value, path } of Array.isArray(document)
    ? listOf(document, '', [])
    : [{ value: document, path: '' }]) {
    yield isFields(value) ? readOwn(value, path, context) : noRecord(path, 'a roll call', value, context)
  }
}

function readOwn(fields: Fields, path: string, context: Context): Reading {
  const problems: Problem[] = []
  const at = (key: string) => joined(path, key)
  const text = (key: string) => textIn(fields, [key], path, problems)
  const id = text('id')
  if (id === null) {
    problems.push({ code: 'missing', path: at('id'), message: 'expected the id of the vote, found nothing' })
  }
  const votes = own(fields, 'votes')
  const hasVotes = votes !== undefined && votes !== null
  const ballots = hasVotes ? ballotsIn(fields, votes, path, problems, context) : []
  const declared = countsOf(own(fields, 'declared'), at('declared'), problems, context)
  if (!hasVotes && declared === null && own(fields, 'result') === undefined) {
    const message = 'expected ballots by name in "votes", or counts in "declared"; found neither'
    problems.push({ code: 'missing', path: at('votes'), message })
  }
  const byGroup = objectOf(fields, 'declaredByGroup', path, problems)
  const declaredByGroup = Object.entries(byGroup ?? {}).map(([group, counts]): [string, DeclaredCounts] => [
    group,
    countsOf(counts, joined(at('declaredByGroup'), group), problems, context) ?? {},
  ])
  const word = text('result')
  const result = resultOf(word, at('result'), problems, context)
  const requirement = text('requirement')
  const threshold = text('threshold')
  const fault = threshold === null || isNotation(threshold) ? null : notationProblem(threshold)
  if (fault !== null) problems.push({ code: 'notation', path: at('threshold'), message: fault })
  const format = oneOf(fields, 'format', FORMATS, path, problems)
  const vote: Omit<RecordedVote, 'place' | 'format'> = {
    id: id ?? '',
    kind:
      oneOf(fields, 'kind', RECORDED_KINDS, path, problems) ??
      (ballots.length > 0 ? 'roll-call' : 'voice-vote'),
    body: text('body'),
    date: text('date'),
    motion: text('motion'),
    ballots,
    declared,
    result,
    resultToken: text('resultToken') ?? word,
    groupResults: groupResultsOf(fields, path, problems, context),
    seats: seatsOf(own(fields, 'seats'), at('seats'), problems),
    threshold: threshold ?? thresholdIn(requirement, context.format),
    requirement,
    mover: text('mover'),
    seconder: text('seconder'),
    classification: textsOf(own(fields, 'classification'), at('classification'), problems),
    sources: textsOf(own(fields, 'sources'), at('sources'), problems),
    extras: extrasOf(fields, path, problems),
  }
  const grouped = byGroup === null ? vote : { ...vote, declaredByGroup: Object.fromEntries(declaredByGroup) }
  const reading = readingOf(grouped, path, problems, context)
  return format !== null && 'vote' in reading ? { vote: { ...reading.vote, format } } : reading
}

/** Keys that are no line's own, and what an earlier reader kept. */
function extrasOf(fields: Fields, path: string, problems: Problem[]): Fields {
  const kept = objectOf(fields, 'extras', path, problems)
  const isPlain = Object.keys(fields).every((key) => KNOWN.has(key))
  return isPlain ? (kept ?? {}) : { ...restOf(fields, KEYS), ...kept }
}

const KNOWN: ReadonlySet<string> = new Set(KEYS)

function countsOf(
  value: unknown,
  path: string,
  problems: Problem[],
  context: Context,
): DeclaredCounts | null {
  if (value === undefined || value === null) return null
  if (!isFields(value)) {
    problems.push({ code: 'type', path, message: `expected counts {"aye": 40}, found ${show(value)}` })
    return null
  }
  const counts: Partial<Record<Ballot, number>> = {}
  for (const [token, given] of Object.entries(value)) {
    const ballot = ballotOf(token, joined(path, token), problems, context)
    const count = wholeOf(given, joined(path, token), problems)
    if (count !== null) counts[ballot] = (counts[ballot] ?? 0) + count
  }
  return counts
}

function groupResultsOf(fields: Fields, path: string, problems: Problem[], context: Context) {
  const given = objectOf(fields, 'groupResults', path, problems)
  if (given === null) return null
  const results = Object.entries(given).flatMap(([group, word]): [string, 'carried' | 'lost'][] => {
    const at = joined(joined(path, 'groupResults'), group)
    const result = resultOf(textOf(word, at, problems), at, problems, context)
    return result === null ? [] : [[group, result]]
  })
  return Object.fromEntries(results)
}

/** Seats by charter: a count that can be one. */
export function seatsOf(value: unknown, path: string, problems: Problem[]): number | null {
  const seats = wholeOf(value, path, problems)
  if (seats === null || isCount(seats)) return seats
  const message = `expected a whole number from 0 to ${LARGEST_COUNT}, found ${show(value)}`
  problems.push({ code: 'count', path, message })
  return null
}

function oneOf<Word extends string>(
  fields: Fields,
  key: string,
  words: readonly Word[],
  path: string,
  problems: Problem[],
): Word | null {
  const value = own(fields, key)
  if (value === undefined || value === null) return null
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  const message = `expected one of ${words.join(', ')}, found ${show(value)}`
  problems.push({ code: 'unknown-word', path: joined(path, key), message })
  return null
}
