import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { InputError } from '../../kernel/problem.js'
import { act } from '../../meeting/act.js'
import type { Meeting } from '../../meeting/meeting.js'
import { load, save } from '../../meeting/save.js'
import type { Action } from '../../schema/action.js'
import { unreadable } from '../files.js'
import { nextMeeting } from './next-meeting.js'
import { undone } from './undone.js'

/** The name that the record of a game gives itself. */
const GAME_FORMAT = 'council-sim/game'

/** What one line of the record says, beside the first. */
export type Step = { readonly do: Action } | { readonly undo: true } | { readonly next: string | null }

/** The record of a game: a file that only grows, one line for each thing that is done. */
export interface Journal {
  readonly file: string
  /** Writes a step down; when it returns, the step is on the disk. */
  write(step: Step): void
  close(): void
}

/** A game as its record has it. */
export interface Kept {
  readonly story: string | null
  readonly meeting: Meeting
  /** The meetings before it, as each was when the next one opened. */
  readonly former: readonly Meeting[]
  readonly steps: number
  /** True where the last line had only begun to be written: that step was never answered, and is left out. */
  readonly torn: boolean
}

/** Begins a record; what stood in the file is kept beside it, under a name of its own. */
export function beginJournal(file: string, story: string | null, meeting: Meeting): Journal {
  if (existsSync(file)) renameSync(file, besideOf(file))
  const journal = opened(file, 'wx')
  journal.line({ format: GAME_FORMAT, version: 1, story, meeting: save(meeting) })
  syncFolder(file)
  return journal
}

/**
 * Reads a record and plays it again.
 *
 * @throws InputError where it is no record of a game, or holds a line that cannot be played, with the line
 */
export function readJournal(file: string): Kept {
  const text = textOf(file)
  const lines = text.split('\n')
  const torn = lines.pop() !== ''
  const [first, ...rest] = lines.map((line, n) => parsed(line, file, n + 1))
  const { story, meeting } = beginning(first, file)
  return {
    story,
    ...rest.reduce<Standing>((now, step, n) => taken(now, step, file, n + 2), { meeting, former: [] }),
    steps: rest.length,
    torn,
  }
}

/** Goes on with a record: a last line that had only begun to be written is cut off. */
export function resumeJournal(file: string): Journal {
  const whole = Buffer.byteLength(textOf(file).replace(/[^\n]*$/, ''))
  const journal = opened(file, 'r+', whole)
  return journal
}

function opened(file: string, flags: 'wx' | 'r+', from = 0): Journal & { line(value: unknown): void } {
  let handle: number
  try {
    handle = openSync(file, flags)
  } catch (error) {
    throw unreadable(file, error)
  }
  let end = from
  if (flags === 'r+') ftruncateSync(handle, from)
  const line = (value: unknown) => {
    if (fstatSync(handle).size !== end) {
      throw problem(file, 'another game writes to this record: give this one a file of its own (--record)')
    }
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(handle, bytes, written, bytes.length - written, end + written)
    }
    fsyncSync(handle)
    end += bytes.length
  }
  return { file, line, write: line, close: () => closeSync(handle) }
}

/** A new file is there after a crash only where its folder was written too; some systems cannot do it. */
function syncFolder(file: string): void {
  try {
    const folder = openSync(dirname(file), 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch {
    // The record itself is on the disk.
  }
}

function besideOf(file: string): string {
  const [, stem = file, end = ''] = /^(.*?)((?:\.game)?\.jsonl)?$/s.exec(file) ?? []
  for (let number = 1; ; number += 1) {
    const name = `${stem}.${number}${end}`
    if (!existsSync(name)) return name
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error)
  }
}

function parsed(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw problem(file, 'this line is no JSON: the record was changed by hand', number)
  }
}

function beginning(first: unknown, file: string): Pick<Kept, 'story' | 'meeting'> {
  if (typeof first !== 'object' || first === null || !('format' in first) || first.format !== GAME_FORMAT) {
    throw problem(file, `expected the record of a game, with "format": "${GAME_FORMAT}"`, 1)
  }
  const { story, meeting } = first as { story?: unknown; meeting?: unknown }
  return { story: typeof story === 'string' ? story : null, meeting: placedAt(file, 1, () => load(meeting)) }
}

type Standing = Pick<Kept, 'meeting' | 'former'>

function taken({ meeting, former }: Standing, step: unknown, file: string, number: number): Standing {
  if (typeof step === 'object' && step !== null && 'undo' in step) return undone({ meeting, former })
  if (typeof step === 'object' && step !== null && 'next' in step) {
    const next = placedAt(file, number, () => nextMeeting(meeting, step.next as string | null)) // convene reads it
    return { meeting: next, former: [...former, meeting] }
  }
  if (typeof step !== 'object' || step === null || !('do' in step)) {
    throw problem(file, 'expected {"do": an action}, {"undo": true} or {"next": a date}', number)
  }
  const after = placedAt(file, number, () => act(meeting, step.do as Action)) // act reads whatever it is given
  return { meeting: after, former }
}

/** What cannot be played is a fault of that line. */
function placedAt(file: string, line: number, play: () => Meeting): Meeting {
  try {
    return play()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw problem(file, error.message, line)
  }
}

const problem = (file: string, message: string, line?: number) =>
  new InputError([
    { code: 'record', path: '', message, file, ...(line === undefined ? {} : { line, column: 1 }) },
  ])
