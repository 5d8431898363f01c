import { createReadStream, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ReadOptions } from '../../interop/document/context.js'
import { CanonicalLines } from '../../interop/formats/own/canonical-line.js'
import { readLine, readVotes, type VoteFile } from '../../interop/reading/read-votes.js'
import type { Reading } from '../../interop/recorded/recorded-vote.js'
import { InputError } from '../../kernel/problem.js'
import type { Terminal } from '../command.js'
import { unreadable } from '../files.js'
import { withGroups } from './groups.js'
import { Progress } from './progress.js'

type Options = ReadOptions & { readonly groupField?: string }

/**
 * Reads files, or the standard input for `-`, and gives every reading to `take`, in order. JSON lines stream in
 * constant memory; documents and tables are read whole, the tables of a folder together. Gzip is unpacked wherever it is found.
 *
 * @throws InputError for a file that cannot be opened
 */
export async function readInputs(
  files: readonly string[],
  { groupField, ...options }: Options,
  terminal: Terminal,
  take: (reading: Reading) => void,
): Promise<void> {
  const progress = new Progress(terminal, files.map(sizeOf))
  const tables: VoteFile[] = []
  const counted = (reading: Reading) => {
    progress.records += 1
    take(groupField === undefined ? reading : withGroups(reading, groupField))
  }
  try {
    for (const file of files) {
      const own = { ...options, file: file === '-' ? null : file }
      const table = await readOne(file, own, terminal, progress, counted)
      if (table !== null) tables.push(table)
    }
    for (const folder of new Set(tables.map(({ name }) => dirname(name)))) {
      const together = tables.filter(({ name }) => dirname(name) === folder)
      for (const reading of readVotes(together, options)) counted(reading)
    }
  } finally {
    progress.end()
  }
}

function sizeOf(file: string): number | null {
  if (file === '-') return null
  try {
    const found = statSync(file)
    return found.isFile() ? found.size : null
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** Reads one file; a table is given back, to be read with the others that belong to it. */
async function readOne(
  file: string,
  options: ReadOptions,
  terminal: Terminal,
  progress: Progress,
  take: (reading: Reading) => void,
): Promise<VoteFile | null> {
  const whole: Uint8Array[] = []
  let held = 0
  let lines: Lines | null = null
  let sure = false
  for await (const chunk of bytesOf(file, terminal, progress)) {
    if (lines !== null) {
      lines.add(chunk, take)
      continue
    }
    whole.push(chunk)
    held += chunk.length
    if (sure || isTable(options)) continue
    const head = Buffer.concat(whole)
    const kind = kindOf(head, options)
    if (kind === 'lines') {
      lines = new Lines(options)
      lines.add(head, take)
      whole.length = 0
    }
    sure = kind !== null
  }
  if (lines !== null) {
    lines.end(take)
    return null
  }
  const bytes = Buffer.concat(whole, held)
  if (isTable(options) || (options.format === 'auto' && startsTable(bytes))) {
    return { name: file, text: bytes }
  }
  for (const reading of readVotes(bytes, options)) take(reading)
  return null
}

const isTable = ({ format }: ReadOptions) => format === 'csv' || format === 'popolo-csv'

const startsTable = (bytes: Uint8Array) => {
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  return head !== '' && !/^[[{"]/.test(head)
}

/** The longest first line by which lines are known; beyond it, a text is a document. */
const LONGEST_HEAD = 4 * 1024 * 1024

/** What a text is by its beginning: lines, a document; null while that cannot be said. */
function kindOf(head: Buffer, { format }: ReadOptions): 'lines' | 'document' | null {
  if (head[0] === 0xff || head[0] === 0xfe) return 'document'
  if (format === 'jsonl') return 'lines'
  const start = head.findIndex((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte))
  if (start === -1) return null
  if (head[start] !== 0x7b) return 'document'
  const end = head.indexOf(0x0a, start)
  if (end === -1) return head.length > LONGEST_HEAD ? 'document' : null
  if (!head.subarray(end).some((byte) => byte > 0x20)) return null
  try {
    JSON.parse(head.toString('utf8', start, end))
    return 'lines'
  } catch {
    // A document over several lines begins with half a value; of broken lines, the second one tells.
    const next = head.indexOf(0x7b, end)
    const stop = head.indexOf(0x0a, next)
    if (next !== end + 1 || stop === -1) return 'document'
    try {
      JSON.parse(head.toString('utf8', next, stop))
      return 'lines'
    } catch {
      return 'document'
    }
  }
}

/** The longest line that is read: beyond it, the input is no file of lines. */
const LONGEST = 64 * 1024 * 1024

/** Lines as their bytes come, read one after the other. */
class Lines {
  private readonly options: ReadOptions
  /** Plain lines go by a quicker way to the same votes; words of one's own are looked up on the other. */
  private readonly plain: CanonicalLines | null
  private rest: Buffer[] = []
  private held = 0
  private line = 0

  constructor(options: ReadOptions) {
    this.options = options
    const { format = 'auto', tokens, results, file = null } = options
    const isOwn = (format === 'auto' || format === 'jsonl') && tokens === undefined && results === undefined
    this.plain = isOwn ? new CanonicalLines(file) : null
  }

  add(chunk: Buffer, take: (reading: Reading) => void): void {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      // Each line is a text of its own, so that what is kept of it keeps no more than that line.
      if (this.held === 0) this.read(chunk.toString('utf8', start, end), take)
      else {
        this.keep(chunk.subarray(start, end))
        this.flush(take)
      }
      start = end + 1
    }
    if (start < chunk.length) this.keep(chunk.subarray(start))
  }

  end(take: (reading: Reading) => void): void {
    this.flush(take)
  }

  private keep(bytes: Buffer): void {
    this.rest.push(bytes)
    this.held += bytes.length
    if (this.held <= LONGEST) return
    throw new InputError([{ code: 'line', path: '', message: 'a line of more than 64 million characters' }])
  }

  private flush(take: (reading: Reading) => void): void {
    const text = Buffer.concat(this.rest, this.held).toString('utf8')
    this.rest = []
    this.held = 0
    this.read(text, take)
  }

  private read(text: string, take: (reading: Reading) => void): void {
    this.line += 1
    const vote = this.plain?.read(text, this.line)
    if (vote !== undefined && vote !== null) {
      take({ vote })
      return
    }
    const own = this.line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text
    if (own.trim() === '') return
    for (const reading of readLine(own, this.line, this.options)) take(reading)
  }
}

/** The bytes of a file, unpacked where they are packed; their number is told to the progress as they are on disk. */
async function* bytesOf(file: string, terminal: Terminal, progress: Progress): AsyncGenerator<Buffer> {
  const source = file === '-' ? terminal.input : createReadStream(file, { highWaterMark: 256 * 1024 })
  const counted = async function* () {
    for await (const chunk of source) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk)
      progress.bytes += bytes.length
      progress.show()
      yield bytes
    }
  }
  try {
    const bytes = counted()
    const first = await bytes.next()
    if (first.done === true) return
    const rest = async function* () {
      yield first.value
      yield* bytes
    }
    const packed = first.value[0] === 0x1f && first.value[1] === 0x8b
    if (packed) yield* Readable.from(rest()).pipe(createGunzip())
    else yield* rest()
  } catch (error) {
    throw unreadable(file === '-' ? 'standard input' : file, error)
  }
}
