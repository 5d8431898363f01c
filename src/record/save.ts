import { digest } from '../kernel/digest.js'
import { InputError } from '../kernel/problem.js'
import { show } from '../kernel/show.js'

/** The name that a save file gives itself. */
export const SAVE_FORMAT = 'council-sim/meeting'
/** The version that this library writes, and the newest that it reads. */
export const SAVE_VERSION = 1

/** A save file: how a meeting opened and what was done, with what tells whether it was changed. */
export interface SaveFile<Opening = unknown, Action = unknown> {
  readonly format: typeof SAVE_FORMAT
  readonly version: number
  /** The rulebook that it was played under, by id and by the digest of its rows. */
  readonly rules: { readonly id: string; readonly digest: string }
  readonly opening: Opening
  readonly actions: readonly Action[]
  /** The digest of everything above. */
  readonly digest: string
}

/** Puts a save file together and seals it. */
export function seal<Opening, Action>(
  rules: { readonly id: string },
  opening: Opening,
  actions: readonly Action[],
): SaveFile<Opening, Action> {
  const content = {
    format: SAVE_FORMAT,
    version: SAVE_VERSION,
    rules: { id: rules.id, digest: digest(rules) },
    opening,
    actions,
  } as const
  return { ...content, digest: digest(content) }
}

/**
 * Checks the seal of a save file.
 *
 * @throws InputError for another format, a version from the future, or contents that were changed
 */
export function unseal(file: unknown): Readonly<Record<string, unknown>> {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return refuse('format', '', `expected a save file with "format": "${SAVE_FORMAT}"`)
  }
  const { digest: sealed, ...content } = file as Readonly<Record<string, unknown>>
  if (content.format !== SAVE_FORMAT) {
    return refuse('format', 'format', `expected "${SAVE_FORMAT}", found ${show(content.format)}`)
  }
  const { version } = content
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('version', 'version', `expected a whole number from 1, found ${show(version)}`)
  }
  if (version > SAVE_VERSION) {
    const message = `this file is of version ${version}; this library reads up to ${SAVE_VERSION}: use a newer one`
    return refuse('future-version', 'version', message)
  }
  if (sealed !== digest(content)) {
    return refuse(
      'tampered',
      'digest',
      'the contents do not match the digest: the file was changed after it was saved',
    )
  }
  return content
}

function refuse(code: string, path: string, message: string): never {
  throw new InputError([{ code, path, message }])
}
