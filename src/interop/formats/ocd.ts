import type { Problem } from '../../kernel/problem.js'
import { ballotOf, type Context, noRecord, readingOf, resultOf } from '../document/context.js'
import { countsIn, declaredOf } from '../document/counts.js'
import {
  type Fields,
  isFields,
  joined,
  listOf,
  own,
  recordsOf,
  restOf,
  textIn,
  textOf,
  textsOf,
} from '../document/fields.js'
import { jsonOf } from '../document/source-text.js'
import { BLANK } from '../recorded/blank.js'
import type { Reading, RecordedBallot, RecordedVote } from '../recorded/recorded-vote.js'

const KEYS = [
  'id',
  'motion_text',
  'motion',
  'motion_classification',
  'start_date',
  'date',
  'result',
  'passed',
  'organization',
  'votes',
  'roll_call',
  'counts',
  'vote_counts',
  'sources',
]
const IDS = ['id', '_id', 'identifier', 'dedupe_key', 'pupa_id']

/**
 * Vote events of Open Civic Data and Open States: one, a list, a bill with its `votes`, a reply with
 * `results`; the older form with `roll_call` and `passed` too. A result without names, or with the names of
 * those who were away alone, is a voice vote.
 */
export function* readOcd(document: unknown, context: Context): Iterable<Reading> {
  yield* readPart(document, '', context)
}

function* readPart(value: unknown, path: string, context: Context): Iterable<Reading> {
  if (Array.isArray(value)) {
    for (const each of listOf(value, path, [])) yield* readPart(each.value, each.path, context)
    return
  }
  if (!isFields(value)) {
    yield noRecord(path, 'a vote event', value, context)
    return
  }
  const inside = ['results', 'votes'].find((key) => {
    const list = own(value, key)
    return Array.isArray(list) && list.some(isEvent)
  })
  if (inside === undefined) yield readEvent(value, path, context)
  else yield* readPart(own(value, inside), joined(path, inside), context)
}

/** A part of a list that is a vote event and no ballot. */
const isEvent = (value: unknown) =>
  isFields(value) &&
  !['option', 'vote_type'].some((key) => Object.hasOwn(value, key)) &&
  ['motion_text', 'motion', 'votes', 'counts', 'result'].some((key) => Object.hasOwn(value, key))

function readEvent(fields: Fields, path: string, context: Context): Reading {
  const problems: Problem[] = []
  const text = (...keys: string[]) => textIn(fields, keys, path, problems)
  const id = textIn(fields, IDS, path, problems)
  if (id === null) {
    problems.push({ code: 'missing', path: joined(path, 'identifier'), message: 'expected an identifier' })
  }
  const ballots = ['votes', 'roll_call'].flatMap((key) =>
    recordsOf(own(fields, key), joined(path, key), problems).map((each) =>
      readBallot(each.fields, each.path, problems, context),
    ),
  )
  const counts = (key: string, word: string, value: string) =>
    countsIn(own(fields, key), joined(path, key), { word: [word], value }, () => null, problems, context)
  const passed = own(fields, 'passed')
  const word = text('result') ?? (typeof passed === 'boolean' ? (passed ? 'passed' : 'failed') : null)
  const result = resultOf(word, joined(path, 'result'), problems, context)
  return readingOf(
    {
      ...BLANK,
      id: id ?? '',
      kind: ocdKind(ballots, result),
      body: nameIn(fields, 'organization', path, problems),
      date: text('start_date', 'date'),
      motion: text('motion_text', 'motion'),
      ballots,
      ...declaredOf([...counts('counts', 'option', 'value'), ...counts('vote_counts', 'vote_type', 'count')]),
      result,
      resultToken: word,
      classification: textsOf(
        own(fields, 'motion_classification'),
        joined(path, 'motion_classification'),
        problems,
      ),
      sources: sourcesIn(fields, path, problems),
      extras: restOf(fields, [...KEYS, ...(id === null ? [] : [usedId(fields)])]),
    },
    path,
    problems,
    context,
  )
}

/** A voice vote that carried may list those who were away; nobody named in it voted. */
export function ocdKind(
  ballots: readonly RecordedBallot[],
  result: RecordedVote['result'],
): 'roll-call' | 'voice-vote' {
  const onlyAway = ballots.every(({ ballot }) => ballot === 'absent')
  return ballots.length === 0 || (onlyAway && result === 'carried') ? 'voice-vote' : 'roll-call'
}

/** The key that the id came from: a second identifier is kept beside it. */
const usedId = (fields: Fields): string => IDS.find((key) => own(fields, key)) ?? 'id'

const BALLOT_KEYS = ['option', 'vote_type', 'voter_name', 'voter_id', 'voter', 'person', 'id']

function readBallot(fields: Fields, path: string, problems: Problem[], context: Context): RecordedBallot {
  const person = [own(fields, 'voter'), own(fields, 'person')].find(isFields) ?? {}
  const name =
    textIn(fields, ['voter_name'], path, problems) ??
    textIn(person, ['name'], joined(path, 'voter'), problems)
  if (name === null) {
    problems.push({ code: 'missing', path: joined(path, 'voter_name'), message: 'expected a name' })
  }
  const id =
    textIn(fields, ['voter_id'], path, problems) ?? textIn(person, ['id'], joined(path, 'voter'), problems)
  const token = textIn(fields, ['option', 'vote_type'], path, problems) ?? ''
  const extras = restOf(fields, BALLOT_KEYS)
  return {
    name: name ?? '',
    ballot: ballotOf(token, joined(path, 'option'), problems, context),
    token,
    ...(id === null ? {} : { id }),
    ...(Object.keys(extras).length === 0 ? {} : { extras }),
  }
}

/** A name that is given as text, as an object, or as the pseudo id `~{"name": …}` of a scraper. */
function nameIn(fields: Fields, key: string, path: string, problems: Problem[]): string | null {
  const value = own(fields, key)
  if (isFields(value)) {
    return textIn(value, ['name', 'classification', 'id'], joined(path, key), problems)
  }
  const text = textOf(value, joined(path, key), problems)
  if (text === null || !text.startsWith('~{')) return text
  const inside = jsonOf(text.slice(1))
  if (!('value' in inside) || !isFields(inside.value)) return text
  return textIn(inside.value, ['name', 'classification'], joined(path, key), problems) ?? text
}

/** The addresses of sources: objects with a url, or texts. */
export function sourcesIn(fields: Fields, path: string, problems: Problem[]): string[] {
  return listOf(own(fields, 'sources'), joined(path, 'sources'), problems).flatMap((each) => {
    const source = isFields(each.value)
      ? textIn(each.value, ['url'], each.path, problems)
      : textOf(each.value, each.path, problems)
    return source === null ? [] : [source]
  })
}
