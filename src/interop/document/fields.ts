import type { Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'

/** An object from outside, of which nothing is known but its keys. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object's own value; what it inherits is not in the document. */
export function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

/** The first of these keys that has a value, and the value. */
export function firstOf(fields: Fields, keys: readonly string[]): { key: string; value: unknown } | null {
  for (const key of keys) {
    const value = own(fields, key)
    if (value !== undefined && value !== null && value !== '') return { key, value }
  }
  return null
}

/** Text, or a number as text; null for nothing at all, and for an empty text. */
export function textOf(value: unknown, path: string, problems: Problem[]): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') {
    problems.push({ code: 'type', path, message: `expected a text, found ${show(value)}` })
    return null
  }
  if (value.includes('\uFFFD')) problems.push(brokenText(path, value))
  return value
}

/** A text whose bytes were not what they were read as. */
export function brokenText(path: string, value: string): Problem {
  const message = `a letter that was lost in decoding, in ${show(value)}: save the file as UTF-8`
  return { code: 'encoding', path, message }
}

/** The text of the first of these keys that has one. */
export function textIn(
  fields: Fields,
  keys: readonly string[],
  path: string,
  problems: Problem[],
): string | null {
  const found = firstOf(fields, keys)
  return found === null ? null : textOf(found.value, joined(path, found.key), problems)
}

/** A whole number, given as one or in digits. It may be negative: whether it can be is another question. */
export function wholeOf(value: unknown, path: string, problems: Problem[]): number | null {
  if (value === undefined || value === null || value === '') return null
  const number = typeof value === 'string' && /^\s*[-+]?\d{1,15}\s*$/.test(value) ? Number(value) : value
  // Zero without a sign: "-0" is no other number.
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number + 0
  problems.push({ code: 'count', path, message: `expected a whole number, found ${show(value)}` })
  return null
}

/** A number of any kind, for weights. */
export function numberOf(value: unknown, path: string, problems: Problem[]): number | null {
  if (value === undefined || value === null || value === '') return null
  const number =
    typeof value === 'string' && /^\s*[-+]?\d{1,15}(\.\d{1,15})?\s*$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return number + 0
  problems.push({ code: 'number', path, message: `expected a number, found ${show(value)}` })
  return null
}

/** The parts of a list, with their paths; nothing for nothing. */
export function listOf(
  value: unknown,
  path: string,
  problems: Problem[],
): { value: unknown; path: string }[] {
  if (value === undefined || value === null) return []
  // A list may have holes, which map would leave as they are.
  if (Array.isArray(value))
    return Array.from(value, (each: unknown, n) => ({ value: each, path: `${path}[${n}]` }))
  problems.push({ code: 'type', path, message: `expected a list, found ${show(value)}` })
  return []
}

/** The same, where each part has to be an object. */
export function recordsOf(
  value: unknown,
  path: string,
  problems: Problem[],
): { fields: Fields; path: string }[] {
  return listOf(value, path, problems).flatMap((each) => {
    if (isFields(each.value)) return [{ fields: each.value, path: each.path }]
    problems.push({
      code: 'type',
      path: each.path,
      message: `expected an object, found ${show(each.value)}`,
    })
    return []
  })
}

/** Texts of a list, or the one text that stands for it. */
export function textsOf(value: unknown, path: string, problems: Problem[]): string[] {
  if (value === undefined || value === null) return []
  const texts = Array.isArray(value) ? listOf(value, path, problems) : [{ value, path }]
  return texts.flatMap((each) => textOf(each.value, each.path, problems) ?? [])
}

/** A path one step further in. */
export const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** What is left of an object without these keys, and without what is empty. */
export function restOf(fields: Fields, without: readonly string[]): Fields {
  const rest: [string, unknown][] = []
  for (const key of Object.keys(fields)) {
    const value = fields[key]
    if (value !== null && value !== undefined && value !== '' && !without.includes(key))
      rest.push([key, value])
  }
  // Object.fromEntries makes `__proto__` a key like any other.
  return Object.fromEntries(rest)
}

/** The object at a key, null where there is none. */
export function objectOf(fields: Fields, key: string, path: string, problems: Problem[]): Fields | null {
  const value = own(fields, key)
  if (value === undefined || value === null) return null
  if (isFields(value)) return value
  problems.push({
    code: 'type',
    path: joined(path, key),
    message: `expected an object, found ${show(value)}`,
  })
  return null
}
