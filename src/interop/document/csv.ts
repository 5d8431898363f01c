import Papa from 'papaparse'
import type { Problem } from '../../kernel/problem.js'

/** One row of a table, by column, with the line that it starts on. */
export interface Row {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/** A table: its columns in order, its rows, and what is wrong with it. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
}

const DELIMITERS = [',', ';', '\t', '|']

/**
 * Reads comma-separated values with a line of columns: quotes, line ends of any kind, a byte-order mark, and
 * semicolons or tabs where the first line has more of those. Columns are trimmed; empty ones are left out.
 */
export function readTable(text: string): Table {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const delimiter = delimiterOf(plain)
  const lines: string[][] = []
  const starts: number[] = []
  const problems: Problem[] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(plain, {
    delimiter,
    // Given, since a guess looks at the whole text again for every line that is not ended.
    newline: newlineOf(plain),
    step({ data, errors, meta }) {
      lines.push(data)
      starts.push(line)
      for (const { message } of errors) {
        problems.push({ code: 'csv', path: '', message: `${message} (line ${line})`, line })
      }
      line += lineEnds(plain, from, meta.cursor)
      from = meta.cursor
    },
  })
  const columns = (lines[0] ?? []).map((column) => column.trim())
  const doubled = columns.find((column, n) => column !== '' && columns.indexOf(column) !== n)
  if (doubled !== undefined) {
    problems.push({ code: 'csv', path: doubled, message: `the column "${doubled}" is there twice`, line: 1 })
  }
  const rows = lines.slice(1).flatMap((cells, n): Row[] => {
    const row = { line: starts[n + 1] ?? 1, cells: rowOf(columns, cells) }
    if (row.cells.size === 0) return []
    const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== '')
    if (beyond) {
      const message = `expected ${columns.length} cells, found ${cells.length}: is a quote missing?`
      problems.push({ code: 'csv', path: '', message, line: row.line })
    }
    return [row]
  })
  return { columns: columns.filter((column) => column !== ''), rows, problems }
}

/** Only what a row says: a cell that is empty says nothing. */
function rowOf(columns: readonly string[], cells: readonly string[]): Map<string, string> {
  const row = new Map<string, string>()
  columns.forEach((column, n) => {
    const cell = cells[n]
    if (column !== '' && cell !== undefined && cell !== '') row.set(column, cell)
  })
  return row
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const lf = text.indexOf('\n')
  const cr = text.indexOf('\r')
  if (cr === -1 || (lf !== -1 && lf < cr)) return '\n'
  return lf === cr + 1 ? '\r\n' : lf === -1 ? '\r' : '\n'
}

function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const head = end === -1 ? text : text.slice(0, end)
  const count = (delimiter: string) => head.split(delimiter).length
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best))
}

function lineEnds(text: string, from: number, to: number): number {
  let ends = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) ends += 1
  }
  return ends
}

/** Writes a table that `readTable` reads back to the same cells. */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => row.map(cell)) }, { newline: '\n' })}\n`
}

const cell = (value: string | number | null) => (value === null ? '' : String(value))
