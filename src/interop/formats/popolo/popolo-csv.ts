import type { Problem } from '../../../kernel/problem.js'
import { type Context, unreadable } from '../../document/context.js'
import type { Row, Table } from '../../document/csv.js'
import type { Fields } from '../../document/fields.js'
import type { Reading } from '../../recorded/recorded-vote.js'
import { seatsOf } from '../own/own-lines.js'
import { readEvent } from './popolo-event.js'
import type { Part, Parts } from './popolo-parts.js'

/** A table with the name of its file. */
export interface NamedTable {
  readonly name: string
  readonly table: Table
}

/** What the columns of vote events are called: the first that has something in it counts. */
export const EVENT_COLUMNS = {
  id: ['id', 'vote_event:id', 'vote_event_id'],
  start_date: ['start_date', 'date'],
  organizationName: ['organization:name'],
  organization: ['organization_id', 'organization:id'],
  classification: ['classification'],
  result: ['result', 'motion:result'],
  text: ['motion:title', 'motion:name', 'motion:text', 'title'],
  requirement: ['motion:requirement', 'requirement'],
  creatorName: ['motion:creator:name', 'motion:creator'],
  creator: ['motion:creator_id', 'motion:creator:id'],
  source: ['sources:link:url', 'sources:url', 'source'],
  seats: ['number_of_people', 'counts:number_of_people'],
} as const

/** The same of votes, and of the people and groups that they refer to. */
export const VOTE_COLUMNS = {
  event: ['vote_event_id', 'vote_event:id'],
  voter: ['voter_id', 'voter:id'],
  voterName: ['voter:name', 'voter'],
  option: ['option'],
  group: ['group_id', 'group:id'],
  groupName: ['group:name', 'group'],
  weight: ['weight'],
} as const

/** Columns that look like counts and are not by ballot. */
const NO_OPTION = ['present', 'number_of_people', 'number']
const COUNT = /^counts:(?:option:)?(?<option>[^:]+)$/

/**
 * Popolo as flat tables: vote_events, votes, voters, organizations, by the names of their files or by their
 * columns, joined by their ids. A vote event without votes, and votes without their event, are read as they are.
 */
export function* readPopoloCsv(tables: readonly NamedTable[], context: Context): Iterable<Reading> {
  const of = (kind: TableKind) => tables.filter((each) => kindOf(each) === kind)
  for (const { name, table } of tables) {
    for (const problem of table.problems)
      yield unreadable({ file: name, line: problem.line ?? null, path: '' }, [problem])
  }
  const parts = {
    people: namesOf(of('voters')),
    organizations: namesOf(of('organizations')),
    apart: apartOf(of('votes')),
  }
  const seen = new Map<string, number>()
  for (const { name, table } of of('vote_events')) {
    for (const row of table.rows) {
      const id = first(row, EVENT_COLUMNS.id)
      const earlier = id === null ? undefined : seen.get(id)
      if (id !== null) seen.set(id, row.line)
      const at = { ...context, file: name, line: row.line }
      if (earlier === undefined) yield readRow(row, parts, at)
      else {
        const message = `line ${earlier} has the id ${id} already, so that votes of that id belong to neither`
        const problem = { code: 'duplicate-id', path: 'id', message }
        yield unreadable({ file: name, line: row.line, path: '' }, [problem])
      }
    }
  }
  for (const [id, { votes, file, line }] of parts.apart) {
    if (!seen.has(id)) {
      const at = { ...context, file, line }
      yield readEvent(
        { fields: { id }, path: '' },
        null,
        { ...parts, apart: new Map([[id, { ...NONE, votes }]]) },
        at,
      )
    }
  }
}

type TableKind = 'vote_events' | 'votes' | 'voters' | 'organizations'
const NONE = { votes: [], counts: [], groupResults: [] }

function kindOf({ name, table: { columns } }: NamedTable): TableKind {
  const has = (names: readonly string[]) => names.some((each) => columns.includes(each))
  if (has(VOTE_COLUMNS.option) && has(VOTE_COLUMNS.event)) return 'votes'
  if (/(^|[\\/_-])voters\.[a-z]+$/i.test(name)) return 'voters'
  if (/(^|[\\/_-])(organizations|groups)\.[a-z]+$/i.test(name)) return 'organizations'
  if (/(^|[\\/_-])vote_?events\.[a-z]+$/i.test(name)) return 'vote_events'
  if (has(['start_date', ...EVENT_COLUMNS.text, ...EVENT_COLUMNS.result])) return 'vote_events'
  if (columns.some((column) => COUNT.test(column))) return 'vote_events'
  return has(['classification', 'classification_id']) ? 'organizations' : 'voters'
}

const first = (row: Row, names: readonly string[]): string | null => {
  for (const name of names) {
    const cell = row.cells.get(name)
    if (cell !== undefined) return cell
  }
  return null
}

function namesOf(tables: readonly NamedTable[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { table } of tables) {
    for (const row of table.rows) {
      const id = first(row, ['id'])
      const parts = ['given_name', 'family_name'].flatMap((key) => first(row, [key]) ?? [])
      const name = first(row, ['name']) ?? parts.join(' ')
      if (id !== null && name !== '') names.set(id, name)
    }
  }
  return names
}

interface Apart {
  readonly votes: Part[]
  readonly counts: Part[]
  readonly groupResults: Part[]
  readonly file: string
  readonly line: number
}

function apartOf(tables: readonly NamedTable[]): Map<string, Apart> {
  const apart = new Map<string, Apart>()
  for (const { name, table } of tables) {
    for (const row of table.rows) {
      const event = first(row, VOTE_COLUMNS.event) ?? ''
      const of = apart.get(event) ?? { ...NONE, votes: [], file: name, line: row.line }
      apart.set(event, of)
      of.votes.push({ fields: voteFields(row), path: `${name === '' ? 'votes' : name}:${row.line}` })
    }
  }
  return apart
}

const VOTE_USED: readonly string[] = Object.values(VOTE_COLUMNS).flat()

function voteFields(row: Row): Fields {
  const name = first(row, VOTE_COLUMNS.voterName)
  const group = first(row, VOTE_COLUMNS.groupName)
  return {
    ...restOfRow(row, VOTE_USED),
    voter_id: first(row, VOTE_COLUMNS.voter),
    ...(name === null ? {} : { voter: { name } }),
    ...(group === null ? {} : { group: { name: group } }),
    option: first(row, VOTE_COLUMNS.option),
    group_id: first(row, VOTE_COLUMNS.group),
    weight: first(row, VOTE_COLUMNS.weight),
  }
}

const EVENT_USED: readonly string[] = Object.values(EVENT_COLUMNS).flat()

function readRow(
  row: Row,
  parts: Pick<Parts, 'people' | 'organizations' | 'apart'>,
  context: Context,
): Reading {
  const problems: Problem[] = []
  const seats = seatsOf(first(row, EVENT_COLUMNS.seats), EVENT_COLUMNS.seats[0], problems)
  const counts: Fields[] = []
  const counted: string[] = []
  for (const [column, cell] of row.cells) {
    const option = COUNT.exec(column)?.groups?.option
    if (option === undefined || NO_OPTION.includes(option)) continue
    counts.push({ option, value: cell })
    counted.push(column)
  }
  const source = first(row, EVENT_COLUMNS.source)
  const named = (names: readonly string[]) => {
    const name = first(row, names)
    return name === null ? undefined : { name }
  }
  const fields: Fields = {
    id: first(row, EVENT_COLUMNS.id),
    start_date: first(row, EVENT_COLUMNS.start_date),
    organization: named(EVENT_COLUMNS.organizationName),
    organization_id: first(row, EVENT_COLUMNS.organization),
    classification: first(row, EVENT_COLUMNS.classification),
    result: first(row, EVENT_COLUMNS.result),
    counts,
    sources: source === null ? [] : [source],
    motion: {
      text: first(row, EVENT_COLUMNS.text),
      requirement: first(row, EVENT_COLUMNS.requirement),
      creator: named(EVENT_COLUMNS.creatorName),
      creator_id: first(row, EVENT_COLUMNS.creator),
    },
  }
  const motion = { fields: fields.motion as Fields, path: 'motion', onlyVote: true } // made an object above
  const reading = readEvent({ fields, path: '' }, motion, parts, context)
  if (problems.length === 0) {
    if ('unreadable' in reading) return reading
    const extras = { ...reading.vote.extras, ...restOfRow(row, [...EVENT_USED, ...counted]) }
    return { vote: { ...reading.vote, seats, extras } }
  }
  const others = 'vote' in reading ? [] : reading.unreadable.problems
  return unreadable({ file: context.file, line: context.line, path: '' }, [...others, ...problems])
}

/** The cells that no reader asks for, by their columns. */
function restOfRow(row: Row, used: readonly string[]): Fields {
  const rest = [...row.cells].filter(([column]) => !used.includes(column))
  return Object.fromEntries(rest)
}
