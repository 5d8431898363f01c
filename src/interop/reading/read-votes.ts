import type { Problem } from '../../kernel/problem.js'
import { InputError } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import {
  type Context,
  contextFor,
  optionProblems,
  type ReadOptions,
  unreadable,
} from '../document/context.js'
import { readTable } from '../document/csv.js'
import { decoded, isLines, jsonOf, linesOf, withoutMark } from '../document/source-text.js'
import { readCdp } from '../formats/cdp.js'
import { readCongress } from '../formats/congress.js'
import { readLegistar } from '../formats/legistar/legistar.js'
import { readOcd } from '../formats/ocd.js'
import { readOwnCsv } from '../formats/own/own-csv.js'
import { readOwnLines } from '../formats/own/own-lines.js'
import { readPopolo } from '../formats/popolo/popolo.js'
import { type NamedTable, readPopoloCsv } from '../formats/popolo/popolo-csv.js'
import { FORMATS, type Format, type Reading } from '../recorded/recorded-vote.js'
import { formatOf, formatOfColumns } from './detect.js'

/** A file of votes: its name, and what is in it. */
export interface VoteFile {
  readonly name: string
  readonly text: string | Uint8Array
}

type DocumentReader = (document: unknown, context: Context) => Iterable<Reading>
type TableReader = (tables: readonly NamedTable[], context: Context) => Iterable<Reading>

const DOCUMENTS: Readonly<Partial<Record<Format, DocumentReader>>> = {
  popolo: readPopolo,
  ocd: readOcd,
  legistar: readLegistar,
  cdp: readCdp,
  congress: readCongress,
  jsonl: readOwnLines,
}
const TABLES: Readonly<Partial<Record<Format, TableReader>>> = {
  'popolo-csv': readPopoloCsv,
  csv: readOwnCsv,
}

/**
 * Reads recorded votes: from text (JSON, JSON lines or CSV), from bytes, from a value that JSON.parse gave, or
 * from files that belong together, as a Popolo table and its votes do. Gives one reading for each record, in the
 * order of the source: the vote, or where it is and everything that is wrong with it.
 *
 * @throws InputError for options that cannot be meant; never for what is read
 * @example for (const reading of readVotes(text, { format: 'auto' })) if ('vote' in reading) …
 */
export function* readVotes(input: unknown, options: ReadOptions = {}): Iterable<Reading> {
  checkOptions(options)
  if (isFiles(input)) yield* readFiles(input, options)
  else if (input instanceof Uint8Array) yield* readText(decoded(input), options)
  else if (typeof input === 'string') yield* readText(input, options)
  else yield* readDocument(input, null, options)
}

/**
 * Reads JSON lines as they come, in constant memory: each line is a document of its own.
 *
 * @throws InputError for options that cannot be meant
 * @example for await (const reading of readVoteLines(lines, { file: 'votes.jsonl' })) …
 */
export async function* readVoteLines(
  lines: AsyncIterable<string> | Iterable<string>,
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  checkOptions(options)
  let line = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() !== '') yield* readLine(line === 1 ? withoutMark(text) : text, line, options)
  }
}

/** One line of JSON lines. */
export function* readLine(text: string, line: number, options: ReadOptions): Iterable<Reading> {
  const parsed = jsonOf(text)
  if ('value' in parsed) yield* readDocument(parsed.value, line, options)
  else yield unreadable({ file: options.file ?? null, line, path: '' }, [parsed.problem])
}

function checkOptions(options: ReadOptions): void {
  const problems = optionProblems(options)
  const { format = 'auto' } = options
  if (format !== 'auto' && !FORMATS.includes(format)) {
    const message = `expected auto, ${FORMATS.join(', ')}; found ${show(format)}`
    problems.push({ code: 'format', path: 'format', message })
  }
  if (problems.length > 0) throw new InputError(problems)
}

function* readDocument(document: unknown, line: number | null, options: ReadOptions): Iterable<Reading> {
  const { format = 'auto' } = options
  const empty = Array.isArray(document) && document.length === 0
  if (empty) return
  const found = format === 'auto' ? formatOf(document) : format
  const reader = found === null ? undefined : DOCUMENTS[found]
  if (found === null || reader === undefined) {
    yield unknownFormat(document, line, options)
    return
  }
  const context = contextFor(found, options)
  yield* reader(document, line === null ? context : { ...context, line })
}

function unknownFormat(document: unknown, line: number | null, options: ReadOptions): Reading {
  const expected =
    options.format === undefined || options.format === 'auto'
      ? `a document of one of the formats ${FORMATS.join(', ')}`
      : `a table, as ${options.format} is`
  const message = `expected ${expected}; found ${show(document)}`
  return unreadable({ file: options.file ?? null, line, path: '' }, [
    { code: 'unknown-format', path: '', message },
  ])
}

function* readText(given: string, options: ReadOptions): Iterable<Reading> {
  const text = withoutMark(given)
  const { format = 'auto' } = options
  const isTable = format === 'csv' || format === 'popolo-csv'
  const start = text.search(/\S/)
  if (start === -1) return
  if (isTable || (format === 'auto' && !/[[{"]/.test(text[start] ?? ''))) {
    yield* readTables([{ name: options.file ?? '', text }], options)
  } else if (isLines(text)) {
    for (const each of linesOf(text)) yield* readLine(each.text, each.line, options)
  } else {
    const parsed = jsonOf(text)
    if ('value' in parsed) yield* readDocument(parsed.value, null, options)
    else yield* readBroken(text, parsed.problem, options)
  }
}

/** A text that is no JSON as a whole: lines of which the first is broken, or a broken document. */
function* readBroken(text: string, problem: Problem, options: ReadOptions): Iterable<Reading> {
  let seen = 0
  let sound = false
  for (const each of linesOf(text)) {
    seen += 1
    sound ||= each.text.trimStart().startsWith('{') && 'value' in jsonOf(each.text)
    if (sound || seen === 20) break
  }
  if (sound) for (const each of linesOf(text)) yield* readLine(each.text, each.line, options)
  else yield unreadable({ file: options.file ?? null, line: null, path: '' }, [problem])
}

function isFiles(input: unknown): input is readonly VoteFile[] {
  const isFile = (each: unknown) =>
    typeof each === 'object' &&
    each !== null &&
    'name' in each &&
    typeof each.name === 'string' &&
    'text' in each &&
    (typeof each.text === 'string' || each.text instanceof Uint8Array) &&
    Object.keys(each).length === 2
  return Array.isArray(input) && input.length > 0 && input.every(isFile)
}

/** Files that belong together: the tables of one dialect as one; others one after the other. */
function* readFiles(files: readonly VoteFile[], options: ReadOptions): Iterable<Reading> {
  const { format = 'auto' } = options
  const texts = files.map(({ name, text }) => ({
    name,
    text: withoutMark(typeof text === 'string' ? text : decoded(text)),
  }))
  const isTable = ({ text }: { text: string }) =>
    format === 'csv' || format === 'popolo-csv' || (format === 'auto' && !/^\s*[[{"]/.test(text))
  yield* readTables(texts.filter(isTable), options)
  for (const { name, text } of texts.filter((each) => !isTable(each))) {
    yield* readText(text, { ...options, file: name })
  }
}

function* readTables(
  files: readonly { name: string; text: string }[],
  options: ReadOptions,
): Iterable<Reading> {
  const { format = 'auto' } = options
  if (files.length === 0) return
  const tables = files.map(({ name, text }) => ({ name, table: readTable(text) }))
  const found =
    format === 'auto'
      ? (tables.map(({ table }) => formatOfColumns(table.columns)).find((each) => each !== null) ?? null)
      : format
  const reader = found === null ? undefined : TABLES[found]
  if (found === null || reader === undefined) {
    yield unknownFormat(tables[0]?.table.columns.join(',').slice(0, 60), null, options)
    return
  }
  yield* reader(tables, contextFor(found, options))
}
