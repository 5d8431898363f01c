import type { Problem } from '../../../kernel/problem.js'
import { type Context, noRecord, readingOf, resultOf, unreadable } from '../../document/context.js'
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
  wholeOf,
} from '../../document/fields.js'
import type { Reading, RecordedBallot, RecordedKind } from '../../recorded/recorded-vote.js'
import { HOLDER_NAMES, ITEM_NAMES, ROW_NAMES } from './legistar-names.js'
import { attendanceRow, voteRow } from './legistar-rows.js'

/** What an item is in: a meeting or a matter, with the rows that came apart from their items. */
interface Holder {
  readonly body: string | null
  readonly date: string | null
  /** The title of the matter, which its history does not repeat. */
  readonly title: string | null
  readonly matter: Fields
  /** What else the meeting says of itself. */
  readonly event: Fields
  readonly votes: ReadonlyMap<string, readonly Row[]>
  readonly rollCalls: ReadonlyMap<string, readonly Row[]>
}
interface Row {
  readonly fields: Fields
  readonly path: string
}

const ALONE: Holder = {
  body: null,
  date: null,
  title: null,
  matter: {},
  event: {},
  votes: new Map(),
  rollCalls: new Map(),
}

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

const USED: readonly string[] = [...Object.values(ITEM_NAMES).flat(), 'matter']

/** The item's own words on its matter: kept together, since they are of a later day than the vote. */
const isOfMatter = (key: string) => /^(EventItem)?Matter(?!History)/.test(key)

function* readItem(fields: Fields, path: string, holder: Holder, context: Context): Iterable<Reading> {
  const problems: Problem[] = []
  const text = (names: readonly string[]) => textIn(fields, names, path, problems)
  const flagOf = (names: readonly string[]) => {
    const found = firstOf(fields, names)
    return found === null ? null : wholeOf(flagValue(found.value), joined(path, found.key), problems)
  }
  const id = text(ITEM_NAMES.id)
  const rows = (names: readonly string[], apart: Holder['votes']) => {
    const found = names.find((name) => Array.isArray(own(fields, name)) || isFields(own(fields, name)))
    const inside = found === undefined ? [] : recordsOf(own(fields, found), joined(path, found), problems)
    return [...inside, ...(apart.get(id ?? '') ?? [])]
  }
  const votes = rows(ITEM_NAMES.votes, holder.votes)
  const rolls = rows(ITEM_NAMES.rollCalls, holder.rollCalls)
  const flag = flagOf(ITEM_NAMES.flag)
  const flagName = text(ITEM_NAMES.flagName)
  const hasResult = flag !== null || flagName !== null
  const attends =
    !hasResult && (flagOf(ITEM_NAMES.rollCallFlag) === 1 || (rolls.length > 0 && votes.length === 0))
  const mover = text(ITEM_NAMES.mover)
  const seconder = text(ITEM_NAMES.seconder)
  const consent = flagOf(ITEM_NAMES.consent) === 1
  const isVote = hasResult || votes.length > 0 || attends || mover !== null || seconder !== null
  if (!isVote && problems.length === 0) return
  if (id === null)
    problems.push({ code: 'missing', path: joined(path, 'EventItemId'), message: 'expected an id' })
  const ballots: RecordedBallot[] = attends
    ? (rolls.length > 0 ? rolls : votes).map((row) => attendanceRow(row.fields, row.path, problems))
    : votes.map((row) => voteRow(row.fields, row.path, problems, context))
  const kind: RecordedKind = attends
    ? 'attendance'
    : consent
      ? 'consent'
      : votes.length > 0
        ? 'roll-call'
        : 'voice-vote'
  const { result, resultToken } = resultIn(flag, flagName, path, problems, context)
  const action = text(ITEM_NAMES.action)
  const actionText = firstOf(fields, ITEM_NAMES.actionText)
  const title = text(ITEM_NAMES.title)
  const matter = { ...holder.matter, ...keysWhere(fields, isOfMatter), ...inside(fields, 'matter') }
  const event = { ...holder.event, ...inside(fields, 'event') }
  yield readingOf(
    {
      id: id ?? '',
      kind,
      body: text(ITEM_NAMES.body) ?? holder.body,
      date: text(ITEM_NAMES.date) ?? holder.date,
      motion: title ?? holder.title,
      ballots,
      declared: null,
      result,
      resultToken,
      groupResults: null,
      seats: null,
      threshold: null,
      requirement: null,
      mover,
      seconder,
      classification: action === null ? [] : [action],
      sources: [],
      extras: {
        ...(actionText === null ? {} : { [actionText.key]: actionText.value }),
        ...keysWhere(restOf(fields, USED), (key) => !isOfMatter(key)),
        ...(Object.keys(matter).length === 0 ? {} : { matter }),
        ...(Object.keys(event).length === 0 ? {} : { event }),
      },
    },
    path,
    problems,
    context,
  )
}

/** Flags come as 0 and 1, and as true and false where a client has turned them. */
const flagValue = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value)

const inside = (fields: Fields, key: string): Fields => {
  const value = own(fields, key)
  return isFields(value) ? value : {}
}

const keysWhere = (fields: Fields, holds: (key: string) => boolean): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== null && value !== '' && holds(key)),
  )

/** The flag says it; its name has to say the same. No flag and no name: no result. */
function resultIn(
  flag: number | null,
  name: string | null,
  path: string,
  problems: Problem[],
  context: Context,
) {
  const byName = resultOf(name, joined(path, 'PassedFlagName'), problems, context)
  const byFlag = flag === null ? null : flag === 1 ? 'carried' : flag === 0 ? 'lost' : undefined
  if (byFlag === undefined) {
    const message = `expected 1, 0 or nothing, found ${flag}`
    problems.push({ code: 'unknown-result', path: joined(path, 'PassedFlag'), message })
  } else if (byFlag !== null && byName !== null && byFlag !== byName) {
    const message = `the flag is ${flag}, and its name is "${name}"`
    problems.push({ code: 'contradiction', path: joined(path, 'PassedFlag'), message })
  }
  return { result: byName ?? byFlag ?? null, resultToken: name ?? (flag === null ? null : String(flag)) }
}
