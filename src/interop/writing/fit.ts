import { isCount } from '../../kernel/share.js'
import { show } from '../../kernel/show.js'
import { BALLOTS, type Ballot } from '../../vocabulary.js'
import { type Context, wordOf } from '../document/context.js'
import { HOLDS, type VoteField } from '../formats/holds.js'
import { ocdKind } from '../formats/ocd.js'
import { BETWEEN } from '../formats/own/own-csv.js'
import { usualKind } from '../recorded/blank.js'
import type {
  DeclaredCounts,
  NotHeld,
  RecordedBallot,
  RecordedKind,
  RecordedVote,
} from '../recorded/recorded-vote.js'
import { thresholdIn } from '../recorded/requirement.js'
import { fitBallots, isHeldThere, type Lose } from './fit-ballots.js'

/** A vote as a format can hold it, which is what is read back from it; null where it cannot hold the vote at all. */
export interface Fitted {
  readonly vote: RecordedVote | null
  readonly notHeld: readonly NotHeld[]
}

/** What becomes of a vote in a format: every field that it cannot hold is gone, and listed. */
export function fitInto(vote: RecordedVote, context: Context): Fitted {
  const notHeld: NotHeld[] = []
  const lose: Lose = (field, value) => notHeld.push({ id: vote.id, field, value })
  const { format } = context
  const holds = HOLDS[format]
  const whole = wholeLost(vote, context)
  if (whole !== null) {
    lose('vote', whole)
    return { vote: null, notHeld }
  }
  const held = (field: VoteField, value: string, isHeld = true): boolean => {
    if (value === '') return false
    const holdsIt = isHeld && holds.vote.includes(field)
    if (!holdsIt) lose(field, value)
    return holdsIt
  }
  const text = (field: VoteField, value: string | null) => (held(field, value ?? '') ? value : null)
  const several = (field: 'classification' | 'sources', most: number) => {
    const given = vote[field].filter((each) => each !== '')
    const fits = (each: string, n: number) => n < most && (format !== 'csv' || !each.includes(BETWEEN.trim()))
    for (const each of given.filter((part, n) => !fits(part, n))) lose(field, each)
    return holds.vote.includes(field) ? given.filter(fits) : []
  }
  const sameFormat = vote.format === format
  const ballots = fitBallots(vote, vote.kind, sameFormat, context, lose)
  const { result, resultToken } = fitResult(vote, context, lose)
  const kind = fitKind(vote, ballots, result, context)
  if (kind !== vote.kind) lose('kind', vote.kind)
  const isQuorum = format === 'congress' && kind === 'attendance'
  const clash = format === 'congress' && !isQuorum && vote.requirement === 'QUORUM'
  if (isQuorum && (vote.requirement ?? 'QUORUM') !== 'QUORUM') lose('requirement', vote.requirement ?? '')
  const requirement = isQuorum
    ? 'QUORUM'
    : held('requirement', vote.requirement ?? '', !clash)
      ? vote.requirement
      : null
  const extraKeys = Object.keys(vote.extras)
  const keeps = isHeldThere(vote.extras, sameFormat, format)
  const declaredByGroup = fitGroups(vote, context, lose)
  const fitted: RecordedVote = {
    id: vote.id,
    kind,
    body: text('body', vote.body),
    date: text('date', vote.date),
    motion: text('motion', vote.motion),
    ballots,
    declared:
      fitCounts(vote.declared, 'declared', context, lose) ??
      (declaredByGroup === null || format === 'jsonl' ? null : sumOf(declaredByGroup)),
    ...(declaredByGroup === null ? {} : { declaredByGroup }),
    result,
    resultToken,
    groupResults: fitGroupResults(vote, context, lose),
    seats: vote.seats === null || !held('seats', String(vote.seats), isCount(vote.seats)) ? null : vote.seats,
    threshold: fitThreshold(vote.threshold, requirement, context, lose),
    requirement,
    mover: text('mover', vote.mover),
    seconder: text('seconder', vote.seconder),
    classification: several('classification', holds.classifications),
    sources: several('sources', holds.sources),
    place: vote.place,
    extras: held('extras', extraKeys.join(', '), keeps) ? vote.extras : {},
    format: format === 'jsonl' ? (vote.format ?? format) : format,
  }
  return isHeading(fitted)
    ? { vote: null, notHeld: [{ id: vote.id, field: 'vote', value: HEADING }] }
    : { vote: fitted, notHeld }
}

const HEADING = 'a vote of which nothing is left that tells it from a heading'

/** True for an item that its format would not know as a vote. */
function isHeading({ format, kind, ballots, result, resultToken, mover, seconder }: RecordedVote): boolean {
  if ((format !== 'legistar' && format !== 'cdp') || kind === 'attendance') return false
  return ballots.length === 0 && (result ?? resultToken ?? mover ?? seconder) === null
}

/** Why a format cannot hold a vote at all: it would come back as another kind of thing, or as nothing. */
function wholeLost(vote: RecordedVote, { format }: Context): string | null {
  if (vote.id === '') return 'a vote without an id'
  if (vote.kind === 'attendance' && !HOLDS[format].kinds.includes('attendance')) return 'an attendance roll'
  return null
}

function fitKind(
  vote: RecordedVote,
  ballots: readonly RecordedBallot[],
  result: RecordedVote['result'],
  { format }: Context,
): RecordedKind {
  const { kinds, anyToken } = HOLDS[format]
  const isSaid = anyToken || vote.kind === 'attendance' || vote.kind === 'consent'
  if (isSaid && kinds.includes(vote.kind)) return vote.kind
  return format === 'ocd' ? ocdKind(ballots, result) : usualKind(ballots)
}

function fitResult(
  vote: RecordedVote,
  context: Context,
  lose: Lose,
): Pick<RecordedVote, 'result' | 'resultToken'> {
  const { format } = context
  const token = vote.resultToken === '' ? null : vote.resultToken
  const none = { result: null, resultToken: null }
  if (vote.kind === 'attendance' && !HOLDS[format].anyToken) {
    if (vote.result !== null) lose('result', vote.result)
    else if (token !== null) lose('resultToken', token)
    return none
  }
  if (vote.result === null) {
    if (format === 'ocd') lose('result', 'none recorded: the format asks for pass or fail')
    if (token === null) return none
    if (HOLDS[format].anyToken || context.results.get(wordOf(token)) === null)
      return { result: null, resultToken: token }
    lose('resultToken', token)
    return none
  }
  if (HOLDS[format].anyToken) return { result: vote.result, resultToken: token ?? vote.result }
  const isFlag = format === 'legistar' && token === (vote.result === 'carried' ? '1' : '0')
  if (token !== null && (isFlag || context.results.get(wordOf(token)) === vote.result)) {
    return { result: vote.result, resultToken: token }
  }
  const word = HOLDS[format].results[vote.result]
  if (token !== null) lose('resultToken', token)
  return { result: vote.result, resultToken: word }
}

function fitThreshold(
  threshold: string | null,
  requirement: string | null,
  { format }: Context,
  lose: Lose,
): string | null {
  const read = thresholdIn(requirement, format)
  if (threshold === null || threshold === '' || threshold === read) return read
  if (HOLDS[format].threshold) return threshold
  lose('threshold', threshold)
  return read
}

function fitCounts(
  given: DeclaredCounts | null,
  field: VoteField,
  context: Context,
  lose: Lose,
): DeclaredCounts | null {
  if (given === null) return null
  const { words, vote } = HOLDS[context.format]
  const counts: Partial<Record<Ballot, number>> = {}
  for (const ballot of BALLOTS) {
    const count = given[ballot]
    if (count === undefined) continue
    const word = words[ballot]
    const isHeld = vote.includes(field) && word !== null && context.ballots.get(wordOf(word)) === ballot
    if (isHeld && Number.isSafeInteger(count)) counts[ballot] = count + 0
    else lose(field, `${ballot}: ${count}`)
  }
  return Object.keys(counts).length === 0 && context.format !== 'jsonl' ? null : counts
}

function fitGroups(
  vote: RecordedVote,
  context: Context,
  lose: Lose,
): Readonly<Record<string, DeclaredCounts>> | null {
  if (vote.declaredByGroup === undefined) return null
  const groups = Object.entries(vote.declaredByGroup).flatMap(
    ([group, given]): [string, DeclaredCounts][] => {
      const counts = fitCounts(given, 'declaredByGroup', context, (field, value) =>
        lose(field, `${group}: ${value}`),
      )
      return counts === null || (group === '' && context.format !== 'jsonl') ? [] : [[group, counts]]
    },
  )
  const isHeld = HOLDS[context.format].vote.includes('declaredByGroup')
  return isHeld && (groups.length > 0 || context.format === 'jsonl') ? Object.fromEntries(groups) : null
}

/** Where only groups are counted, the whole is their sum. */
function sumOf(groups: Readonly<Record<string, DeclaredCounts>>): DeclaredCounts {
  const sums: Partial<Record<Ballot, number>> = {}
  for (const counts of Object.values(groups)) {
    for (const ballot of BALLOTS) {
      const count = counts[ballot]
      if (count !== undefined) sums[ballot] = (sums[ballot] ?? 0) + count
    }
  }
  return sums
}

function fitGroupResults(vote: RecordedVote, context: Context, lose: Lose): RecordedVote['groupResults'] {
  if (vote.groupResults === null) return null
  const { format } = context
  const results = Object.entries(vote.groupResults).filter(([group, result]) => {
    const fits =
      HOLDS[format].vote.includes('groupResults') &&
      (format === 'jsonl' || group !== '') &&
      !(format === 'csv' && group.includes(BETWEEN.trim()))
    if (!fits) lose('groupResults', `${show(group)}: ${result}`)
    return fits
  })
  return results.length === 0 && format !== 'jsonl' ? null : Object.fromEntries(results)
}
