import type { Problem } from '../../kernel/problem.js'
import { ballotOf, type Context, noRecord, readingOf, resultOf } from '../document/context.js'
import {
  type Fields,
  firstOf,
  isFields,
  joined,
  listOf,
  own,
  recordsOf,
  restOf,
  textIn,
} from '../document/fields.js'
import { BLANK, usualKind } from '../recorded/blank.js'
import type { Reading, RecordedBallot } from '../recorded/recorded-vote.js'

/**
 * Events of the Council Data Project with their minutes items, or minutes items alone. An item without a
 * decision and without votes is no vote. How an abstention or an absence counts stays in its word.
 */
export function* readCdp(document: unknown, context: Context): Iterable<Reading> {
  for (const { value, path } of Array.isArray(document)
    ? listOf(document, '', [])
    : [{ value: document, path: '' }]) {
    if (!isFields(value)) yield noRecord(path, 'an event with minutes items', value, context)
    else if (!Object.hasOwn(value, 'event_minutes_items')) yield* readItem(value, path, null, context)
    else {
      const key = 'event_minutes_items'
      const list = own(value, key)
      if (list !== null && !Array.isArray(list)) {
        yield noRecord(joined(path, key), 'a list of minutes items', list, context)
      } else {
        for (const item of listOf(list, joined(path, key), [])) {
          if (isFields(item.value)) yield* readItem(item.value, item.path, { event: value, path }, context)
          else yield noRecord(item.path, 'a minutes item', item.value, context)
        }
      }
    }
  }
}

interface Holder {
  readonly event: Fields
  readonly path: string
}

const KEYS = ['minutes_item', 'decision', 'votes']

function* readItem(fields: Fields, path: string, holder: Holder | null, context: Context): Iterable<Reading> {
  const problems: Problem[] = []
  const inside = (of: Fields, key: string, keys: readonly string[], at: string) => {
    const value = own(of, key)
    if (isFields(value)) return textIn(value, keys, joined(at, key), problems)
    if (value !== undefined && value !== null)
      problems.push({ code: 'type', path: joined(at, key), message: `expected an object in "${key}"` })
    return null
  }
  const votes = recordsOf(own(fields, 'votes'), joined(path, 'votes'), problems)
  const decision = textIn(fields, ['decision'], path, problems)
  if (votes.length === 0 && decision === null && problems.length === 0) return
  const ballots = votes.map((each) => readBallot(each.fields, each.path, problems, context))
  const session = holder === null ? undefined : listOf(own(holder.event, 'sessions'), '', [])[0]?.value
  const dated = isFields(session) ? session : (holder?.event ?? {})
  const extras: Fields = {
    ...restOf(fields, KEYS),
    ...minutesRest(own(fields, 'minutes_item')),
  }
  yield readingOf(
    {
      ...BLANK,
      id: idOf(fields, path, holder, problems),
      kind: usualKind(ballots),
      body: holder === null ? null : inside(holder.event, 'body', ['name'], holder.path),
      date: textIn(
        dated,
        ['session_datetime', 'event_datetime', 'datetime'],
        joined(path, 'sessions'),
        problems,
      ),
      motion:
        inside(fields, 'minutes_item', ['name'], path) ?? inside(fields, 'matter', ['title', 'name'], path),
      ballots,
      result: resultOf(decision, joined(path, 'decision'), problems, context),
      resultToken: decision,
      extras,
    },
    path,
    problems,
    context,
  )
}

/** The id of the minutes item; where it has none, its place in the event. */
function idOf(fields: Fields, path: string, holder: Holder | null, problems: Problem[]): string {
  const minutes = own(fields, 'minutes_item')
  const keys = ['external_source_id', 'id']
  const id =
    (isFields(minutes) ? textIn(minutes, keys, joined(path, 'minutes_item'), problems) : null) ??
    textIn(fields, keys, path, problems)
  if (id !== null) return id
  const event = holder === null ? null : textIn(holder.event, keys, holder.path, problems)
  return `${event ?? ''}#${path}`
}

function minutesRest(value: unknown): Fields {
  const rest = isFields(value) ? restOf(value, ['name', 'external_source_id', 'id']) : {}
  return Object.keys(rest).length === 0 ? {} : { minutes_item: rest }
}

function readBallot(fields: Fields, path: string, problems: Problem[], context: Context): RecordedBallot {
  const person = own(fields, 'person')
  const known = isFields(person) ? person : {}
  const name =
    firstOf(known, ['name']) === null ? null : textIn(known, ['name'], joined(path, 'person'), problems)
  if (name === null) {
    problems.push({ code: 'missing', path: joined(path, 'person.name'), message: 'expected a name' })
  }
  const id = textIn(known, ['external_source_id', 'id'], joined(path, 'person'), problems)
  const token = textIn(fields, ['decision'], path, problems) ?? ''
  const personRest = restOf(known, ['name', 'external_source_id', 'id'])
  const extras: Fields = {
    ...restOf(fields, ['person', 'decision']),
    ...(Object.keys(personRest).length === 0 ? {} : { person: personRest }),
  }
  return {
    name: name ?? '',
    ballot: ballotOf(token, joined(path, 'decision'), problems, context),
    token,
    ...(id === null ? {} : { id }),
    ...(Object.keys(extras).length === 0 ? {} : { extras }),
  }
}
