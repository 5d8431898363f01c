import type { Problem } from '../../../kernel/problem.js'
import { type Context, readingOf, resultOf } from '../../document/context.js'
import {
  type Fields,
  firstOf,
  isFields,
  joined,
  own,
  recordsOf,
  restOf,
  textIn,
  wholeOf,
} from '../../document/fields.js'
import type { Reading, RecordedBallot, RecordedKind } from '../../recorded/recorded-vote.js'
import { ITEM_NAMES } from './legistar-names.js'
import { attendanceRow, voteRow } from './legistar-rows.js'

/** What an item is in: a meeting or a matter, with the rows that came apart from their items. */
export interface Holder {
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

/** One row of a table, and where it stands. */
export interface Row {
  readonly fields: Fields
  readonly path: string
}

/** An item that is in nothing. */
export const ALONE: Holder = {
  body: null,
  date: null,
  title: null,
  matter: {},
  event: {},
  votes: new Map(),
  rollCalls: new Map(),
}

const USED: readonly string[] = [...Object.values(ITEM_NAMES).flat(), 'matter']

/** The item's own words on its matter: kept together, since they are of a later day than the vote. */
const isOfMatter = (key: string) => /^(EventItem)?Matter(?!History)/.test(key)

/** The vote that an item is; nothing where nothing was moved, decided or called. */
export function* readItem(fields: Fields, path: string, holder: Holder, context: Context): Iterable<Reading> {
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
