import { InputError } from '../kernel/problem.js'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this file may not be read',
}

/** Why a file could not be read, in plain words, with what else there is to say. */
export function unreadable(file: string, error: unknown, more = ''): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
  return new InputError([{ code: 'file', path: '', message: `${reason}${more}`, file: `${file}:` }])
}
