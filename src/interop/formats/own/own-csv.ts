import type { Problem } from '../../../kernel/problem.js'
import { show } from '../../../kernel/show.js'
import { BALLOTS, type Ballot } from '../../../vocabulary.js'
import { ballotOf, type Context, readingOf, resultOf, unreadable } from '../../document/context.js'
import type { Row } from '../../document/csv.js'
import { numberOf, textOf, wholeOf } from '../../document/fields.js'
import { BLANK, usualKind } from '../../recorded/blank.js'
import { RECORDED_KINDS, type Reading, type RecordedBallot } from '../../recorded/recorded-vote.js'
import { isNotation, notationProblem, thresholdIn } from '../../recorded/requirement.js'
import type { NamedTable } from '../popolo/popolo-csv.js'
import { seatsOf } from './own-lines.js'

/** The columns of a vote: the same on each of its rows. */
export const VOTE_COLUMNS = [
  'id',
  'kind',
  'body',
  'date',
  'motion',
  'seats',
  'threshold',
  'requirement',
  'result',
  'result_token',
  'group_results',
  'mover',
  'seconder',
  'classification',
  'sources',
  ...BALLOTS.map((ballot) => `declared:${ballot}`),
] as const

/** The columns of a ballot. A vote without ballots has one row, with none of them. */
export const BALLOT_COLUMNS = ['name', 'ballot', 'token', 'member_id', 'group', 'weight', 'present'] as const

/**
 * Roll calls as a table: a row for each ballot, and the vote beside it on every row. Rows of one id are one vote,
 * wherever they stand, so what they say of the vote has to be the same.
 */
export function* readOwnCsv(tables: readonly NamedTable[], context: Context): Iterable<Reading> {
  for (const { name, table } of tables) {
    const file = { ...context, file: name === '' ? context.file : name }
    for (const problem of table.problems)
      yield unreadable({ file: file.file, line: problem.line ?? null, path: '' }, [problem])
    const votes = new Map<string, Row[]>()
    for (const row of table.rows) {
      const id = row.cells.get('id')
      if (id === undefined) {
        const problem = { code: 'missing', path: 'id', message: 'expected the id of the vote, found nothing' }
        yield unreadable({ file: file.file, line: row.line, path: '' }, [problem])
        continue
      }
      const rows = votes.get(id)
      if (rows === undefined) votes.set(id, [row])
      else rows.push(row)
    }
    for (const rows of votes.values()) yield readVote(rows, { ...file, line: rows[0]?.line ?? null })
  }
}

function readVote(rows: readonly Row[], context: Context): Reading {
  const problems: Problem[] = []
  const cells = voteCells(rows, problems)
  const text = (column: string) => textOf(cells.get(column), column, problems)
  const ballots = rows.flatMap((row) => readBallot(row, problems, context))
  const declared: Partial<Record<Ballot, number>> = {}
  for (const ballot of BALLOTS) {
    const count = wholeOf(cells.get(`declared:${ballot}`), `declared:${ballot}`, problems)
    if (count !== null) declared[ballot] = count
  }
  const word = text('result')
  const requirement = text('requirement')
  const threshold = text('threshold')
  const fault = threshold === null || isNotation(threshold) ? null : notationProblem(threshold)
  if (fault !== null) problems.push({ code: 'notation', path: 'threshold', message: fault })
  const kind = text('kind')
  const known = RECORDED_KINDS.find((each) => each === kind)
  if (kind !== null && known === undefined) {
    const message = `expected one of ${RECORDED_KINDS.join(', ')}, found ${show(kind)}`
    problems.push({ code: 'unknown-word', path: 'kind', message })
  }
  return readingOf(
    {
      ...BLANK,
      id: text('id') ?? '',
      kind: known ?? usualKind(ballots),
      body: text('body'),
      date: text('date'),
      motion: text('motion'),
      ballots,
      declared: Object.keys(declared).length === 0 ? null : declared,
      result: resultOf(word, 'result', problems, context),
      resultToken: text('result_token') ?? word,
      groupResults: groupResults(text('group_results'), problems, context),
      seats: seatsOf(cells.get('seats'), 'seats', problems),
      threshold: threshold ?? thresholdIn(requirement, context.format),
      requirement,
      mover: text('mover'),
      seconder: text('seconder'),
      classification: listIn(text('classification')),
      sources: listIn(text('sources')),
      extras: Object.fromEntries([...cells].filter(([column]) => !KNOWN.includes(column))),
    },
    '',
    problems,
    context,
  )
}

const KNOWN: readonly string[] = [...VOTE_COLUMNS, ...BALLOT_COLUMNS]

/** What the rows say of the vote; where they do not say the same, that is a problem. */
function voteCells(rows: readonly Row[], problems: Problem[]): Map<string, string> {
  const cells = new Map<string, string>()
  for (const row of rows) {
    for (const [column, cell] of row.cells) {
      if (BALLOT_COLUMNS.some((each) => each === column)) continue
      const earlier = cells.get(column)
      if (earlier === undefined) cells.set(column, cell)
      else if (earlier !== cell) {
        const message = `line ${row.line} has ${show(cell)}, an earlier line of this vote ${show(earlier)}`
        problems.push({ code: 'contradiction', path: column, message })
      }
    }
  }
  return cells
}

function readBallot(row: Row, problems: Problem[], context: Context): RecordedBallot[] {
  if (!BALLOT_COLUMNS.some((column) => row.cells.has(column))) return []
  const at = (column: string) => `${column} on line ${row.line}`
  const text = (column: string) => textOf(row.cells.get(column), at(column), problems)
  const name = text('name')
  if (name === null) problems.push({ code: 'missing', path: at('name'), message: 'expected a name' })
  const stated = text('ballot')
  const token = text('token')
  const [id, group] = [text('member_id'), text('group')]
  const weight = numberOf(row.cells.get('weight'), at('weight'), problems)
  const present = text('present')
  if (present !== null && present !== 'true' && present !== 'false') {
    problems.push({
      code: 'type',
      path: at('present'),
      message: `expected true or false, found ${show(present)}`,
    })
  }
  return [
    {
      name: name ?? '',
      ballot: ballotOf(stated ?? token ?? '', at('ballot'), problems, context),
      token: token ?? stated ?? '',
      ...(id === null ? {} : { id }),
      ...(group === null ? {} : { group }),
      ...(weight === null ? {} : { weight }),
      ...(present === null ? {} : { present: present === 'true' }),
    },
  ]
}

/** What stands between the parts of a list in one cell. */
export const BETWEEN = ' | '

const listIn = (cell: string | null): string[] => (cell === null ? [] : cell.split(BETWEEN))

/** `Functional=lost | Geographical=carried`. */
function groupResults(cell: string | null, problems: Problem[], context: Context) {
  if (cell === null) return null
  const results = listIn(cell).flatMap((part): [string, 'carried' | 'lost'][] => {
    const at = part.lastIndexOf('=')
    const result = resultOf(part.slice(at + 1), 'group_results', problems, context)
    return result === null ? [] : [[part.slice(0, Math.max(at, 0)), result]]
  })
  return Object.fromEntries(results)
}
