import type { Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import { ballotOf, type Context, noRecord, readingOf, resultOf, wordOf } from '../document/context.js'
import { type Fields, isFields, joined, listOf, own, restOf, textIn, textOf } from '../document/fields.js'
import { ATTENDANCE } from '../document/tokens.js'
import { BLANK, usualKind } from '../recorded/blank.js'
import type { Reading, RecordedBallot } from '../recorded/recorded-vote.js'
import { thresholdIn } from '../recorded/requirement.js'

const KEYS = ['vote_id', 'chamber', 'date', 'question', 'type', 'requires', 'result', 'votes', 'source_url']

/**
 * Votes in the form of unitedstates/congress: members under the word of their vote. A call of the quorum is an
 * attendance roll. A vote for a person by name has no row in the table, and is not guessed at.
 */
export function* readCongress(document: unknown, context: Context): Iterable<Reading> {
  for (const { value, path } of Array.isArray(document)
    ? listOf(document, '', [])
    : [{ value: document, path: '' }]) {
    yield isFields(value) ? readVote(value, path, context) : noRecord(path, 'a vote', value, context)
  }
}

function readVote(fields: Fields, path: string, context: Context): Reading {
  const problems: Problem[] = []
  const text = (...keys: string[]) => textIn(fields, keys, path, problems)
  const id = text('vote_id')
  if (id === null) {
    problems.push({ code: 'missing', path: joined(path, 'vote_id'), message: 'expected an id' })
  }
  const requirement = text('requires')
  const isRollOfQuorum = requirement === 'QUORUM'
  const ballots = readMembers(own(fields, 'votes'), joined(path, 'votes'), isRollOfQuorum, problems, context)
  const word = isRollOfQuorum ? null : text('result')
  const type = text('type')
  const source = text('source_url')
  return readingOf(
    {
      ...BLANK,
      id: id ?? '',
      kind: isRollOfQuorum ? 'attendance' : usualKind(ballots),
      body: text('chamber'),
      date: text('date'),
      motion: text('question'),
      ballots,
      result: resultOf(word, joined(path, 'result'), problems, context),
      resultToken: word,
      threshold: thresholdIn(requirement, context.format),
      requirement,
      classification: type === null ? [] : [type],
      sources: source === null ? [] : [source],
      extras: restOf(fields, isRollOfQuorum ? KEYS.filter((key) => key !== 'result') : KEYS),
    },
    path,
    problems,
    context,
  )
}

function readMembers(
  votes: unknown,
  path: string,
  isRollOfQuorum: boolean,
  problems: Problem[],
  context: Context,
): RecordedBallot[] {
  if (votes === undefined || votes === null) return []
  if (!isFields(votes)) {
    const message = `expected members under their votes {"Yea": […]}, found ${show(votes)}`
    problems.push({ code: 'type', path, message })
    return []
  }
  return Object.keys(votes).flatMap((token) => {
    const at = joined(path, token)
    const members = listOf(votes[token], at, problems)
    // A word that nobody voted by need not be one that is known.
    if (members.length === 0) return []
    const says = isRollOfQuorum
      ? attendanceOf(token, at, problems)
      : { ballot: ballotOf(token, at, problems, context) }
    return members.map((member) => readMember(member.value, member.path, { ...says, token }, problems))
  })
}

function attendanceOf(token: string, path: string, problems: Problem[]) {
  const word = wordOf(token)
  const present = Object.hasOwn(ATTENDANCE, word) ? ATTENDANCE[word] : undefined
  if (typeof present !== 'boolean') {
    problems.push({ code: 'unknown-token', path, message: `unknown word for attendance ${show(token)}` })
  }
  return {
    ballot: present === false ? ('absent' as const) : ('unreported' as const),
    ...(typeof present === 'boolean' ? { present } : {}),
  }
}

const MEMBER_KEYS = ['id', 'display_name', 'name', 'party']

function readMember(
  member: unknown,
  path: string,
  says: Pick<RecordedBallot, 'ballot' | 'token' | 'present'>,
  problems: Problem[],
): RecordedBallot {
  if (!isFields(member)) {
    const name = typeof member === 'string' ? textOf(member, path, problems) : null
    if (name === null) {
      problems.push({ code: 'type', path, message: `expected a member, found ${show(member)}` })
    }
    return { name: name ?? '', ...says }
  }
  const id = textIn(member, ['id'], path, problems)
  const name = textIn(member, ['display_name', 'name', 'id'], path, problems)
  if (name === null) {
    problems.push({ code: 'missing', path: joined(path, 'display_name'), message: 'expected a name' })
  }
  const group = textIn(member, ['party'], path, problems)
  const extras = restOf(member, MEMBER_KEYS)
  return {
    name: name ?? '',
    ...says,
    ...(id === null ? {} : { id }),
    ...(group === null ? {} : { group }),
    ...(Object.keys(extras).length === 0 ? {} : { extras }),
  }
}
