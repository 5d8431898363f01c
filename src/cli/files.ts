import { closeSync, openSync, writeFileSync } from 'node:fs'
import { InputError } from '../kernel/problem.js'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this file may not be read',
}

const UNWRITTEN: Readonly<Record<string, string>> = {
  ...REASONS,
  ENOENT: 'there is no such folder',
  EACCES: 'nothing may be written there',
}

/** Why a file could not be read, in plain words, with what else there is to say. */
export function unreadable(file: string, error: unknown, more = '', reasons = REASONS): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error))
  return new InputError([{ code: 'file', path: '', message: `${reason}${more}`, file: `${file}:` }])
}

/**
 * Writes a file whole.
 *
 * @throws InputError where it cannot be written
 */
export function writeText(file: string, text: string): void {
  writing(file, () => writeFileSync(file, text))
}

/** Refuses a file that cannot be written, before the work that is to go into it is done. */
export function checkWritable(file: string): void {
  writing(file, () => closeSync(openSync(file, 'a')))
}

function writing(file: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    const { problems } = unreadable(file, error, '', UNWRITTEN)
    throw new InputError(
      problems.map((problem) => ({ ...problem, message: `cannot be written: ${problem.message}` })),
    )
  }
}
