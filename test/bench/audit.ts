// Recorded votes checked by the command, against reading the same lines with readline and JSON.parse alone.
import { execFileSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Terminal } from '../../src/cli/command.js'
import { run } from '../../src/cli/run.js'
import { rollCallChunks } from './roll-calls.js'

const RECORDS = 60_000
const REPETITIONS = 5

/** One way of going through the records. */
export interface AuditFigure {
  readonly name: string
  readonly megabytesPerSecond: number
  readonly recordsPerSecond: number
  /** Time by the time of readline and JSON.parse, in the same run. */
  readonly ratio: number
}

const terminalOf = (input: Iterable<Uint8Array>): Terminal & { read(): string } => {
  let out = ''
  return {
    input: (async function* () {
      yield* input
    })(),
    out: (text) => {
      out += text
    },
    err: () => {},
    colour: false,
    watched: false,
    read: () => out,
  }
}

async function parseAlone(chunks: Iterable<Uint8Array>): Promise<number> {
  let carried = 0
  for await (const line of createInterface({ input: Readable.from(chunks), crlfDelay: Infinity })) {
    if (line !== '' && JSON.parse(line).result === 'carried') carried += 1
  }
  return carried
}

/** Audits chunks with the command; throws where it did not come through. */
export async function auditChunks(
  chunks: Iterable<Uint8Array>,
  more: readonly string[] = [],
): Promise<string> {
  const terminal = terminalOf(chunks)
  const code = await run(['audit', '-', '--json', ...more], terminal)
  if (code > 1) throw new Error(`the audit ended with ${code}`)
  return terminal.read()
}

const WAYS: readonly (readonly [name: string, go: (chunks: Iterable<Uint8Array>) => Promise<unknown>])[] = [
  ['readline and JSON.parse alone', parseAlone],
  ['audit', (chunks) => auditChunks(chunks)],
  ['audit --infer', (chunks) => auditChunks(chunks, ['--infer'])],
]

/** Megabytes and records a second, medians of several repetitions after one that is not counted. */
export async function auditFigures(): Promise<AuditFigure[]> {
  const chunks = [...rollCallChunks(RECORDS)]
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const times = WAYS.map((): number[] => [])
  for (let n = 0; n <= REPETITIONS; n += 1) {
    for (const [way, [, go]] of WAYS.entries()) {
      const start = performance.now()
      await go(chunks)
      if (n > 0) times[way]?.push(performance.now() - start)
    }
  }
  const medians = times.map((list) => [...list].sort((a, b) => a - b)[REPETITIONS >> 1] ?? Number.NaN)
  return WAYS.map(([name], way) => {
    const median = medians[way] ?? Number.NaN
    return {
      name,
      megabytesPerSecond: bytes / 1000 / median,
      recordsPerSecond: (RECORDS * 1000) / median,
      ratio: median / (medians[0] ?? Number.NaN),
    }
  })
}

/** The most memory that a process took which audited so many records, in megabytes. */
export function auditMemory(records: number): number {
  const script = fileURLToPath(new URL('audit-memory.ts', import.meta.url))
  const args = ['--import', 'tsx', '--conditions=council-sim-source', script, String(records)]
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}
