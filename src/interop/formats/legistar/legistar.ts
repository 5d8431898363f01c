import type { Problem } from '../../../kernel/problem.js'
import { type Context, noRecord, unreadable } from '../../document/context.js'
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
} from '../../document/fields.js'
import type { Reading } from '../../recorded/recorded-vote.js'
import { ALONE, type Holder, type Row, readItem } from './legistar-item.js'
import { HOLDER_NAMES, ITEM_NAMES, ROW_NAMES } from './legistar-names.js'

/**
 * What the Legistar Web API gives: event items with or without their votes, events with their items, matters
 * with their history, rows of votes or of roll calls alone, a bundle `{ EventItems, Votes, RollCalls }` of them;
 * by the API's names, or in the short dialect of files made from it. An item where nothing was moved, decided or
 * called is no vote, and gives nothing.
 */
export function* readLegistar(document: unknown, context: Context): Iterable<Reading> {
  if (!Array.isArray(document)) {
    yield* readPart(document, '', ALONE, context)
    return
  }
  const rows: Row[] = []
  for (const { value, path } of listOf(document, '', [])) {
    if (isFields(value) && firstOf(value, ROW_NAMES.item) !== null) rows.push({ fields: value, path })
    else yield* readPart(value, path, ALONE, context)
  }
  yield* readRows(rows, context)
}

function* readPart(value: unknown, path: string, holder: Holder, context: Context): Iterable<Reading> {
  if (!isFields(value)) {
    yield noRecord(path, 'an event item, an event, a matter, or a row of votes', value, context)
  } else if (firstOf(value, ROW_NAMES.item) !== null) {
    yield* readRows([{ fields: value, path }], context)
  } else if (firstOf(value, [...HOLDER_NAMES.items, ...HOLDER_NAMES.histories]) !== null) {
    yield* readHolder(value, path, context)
  } else {
    yield* readItem(value, path, holder, context)
  }
}

function* readHolder(fields: Fields, path: string, context: Context): Iterable<Reading> {
  const problems: Problem[] = []
  const histories = firstOf(fields, HOLDER_NAMES.histories)
  const inside = histories ?? firstOf(fields, HOLDER_NAMES.items)
  if (inside === null) return
  const text = (names: readonly string[]) => textIn(fields, names, path, problems)
  const apart = (names: readonly string[]) =>
    byItem(
      names.flatMap((name) => recordsOf(own(fields, name), joined(path, name), problems)),
      problems,
    )
  const votes = apart(HOLDER_NAMES.votes)
  const rollCalls = apart(HOLDER_NAMES.rollCalls)
  const used = [inside.key, ...HOLDER_NAMES.votes, ...HOLDER_NAMES.rollCalls]
  const holder: Holder = {
    body: text(HOLDER_NAMES.body),
    date: histories === null ? text(HOLDER_NAMES.date) : null,
    title: histories === null ? null : text(HOLDER_NAMES.title),
    matter: histories === null ? {} : restOf(fields, used),
    event: histories === null ? restOf(fields, [...used, ...HOLDER_NAMES.body, ...HOLDER_NAMES.date]) : {},
    votes,
    rollCalls,
  }
  const items = listOf(inside.value, joined(path, inside.key), problems)
  if (problems.length > 0) {
    yield unreadable({ file: context.file, line: context.line, path }, problems)
    return
  }
  const known = new Set<string>()
  for (const item of items) {
    const id = isFields(item.value) ? textIn(item.value, ITEM_NAMES.id, item.path, []) : null
    if (id !== null) known.add(id)
    yield* readPart(item.value, item.path, holder, context)
  }
  const stray = [...votes, ...rollCalls].flatMap(([item, rows]) => (known.has(item) ? [] : rows))
  yield* readRows(stray, context)
}

/** Rows without their item: the vote that they are the ballots of, and nothing else is known of it. */
function* readRows(rows: readonly Row[], context: Context): Iterable<Reading> {
  const problems: Problem[] = []
  for (const [item, own] of byItem(rows, problems)) {
    const isRollCall = own.some(({ fields }) => Object.hasOwn(fields, 'RollCallEventItemId'))
    const path = own[0]?.path ?? ''
    const holder = {
      ...ALONE,
      ...(isRollCall ? { rollCalls: new Map([[item, own]]) } : { votes: new Map([[item, own]]) }),
    }
    const fields = { EventItemId: item, ...(isRollCall ? { EventItemRollCallFlag: 1 } : {}) }
    yield* readItem(fields, path, holder, context)
  }
  for (const problem of problems)
    yield unreadable({ file: context.file, line: context.line, path: problem.path }, [problem])
}

function byItem(rows: readonly Row[], problems: Problem[]): Map<string, Row[]> {
  const items = new Map<string, Row[]>()
  for (const row of rows) {
    const item = textIn(row.fields, ROW_NAMES.item, row.path, problems)
    if (item === null) {
      const message = 'expected the item that the row belongs to, found nothing'
      problems.push({ code: 'missing', path: joined(row.path, 'VoteEventItemId'), message })
      continue
    }
    const rowsOfItem = items.get(item)
    if (rowsOfItem === undefined) items.set(item, [row])
    else rowsOfItem.push(row)
  }
  return items
}
