import type * as z from 'zod'
import { InputError, type Problem } from '../kernel/problem.js'

/**
 * Reads a value with a schema.
 *
 * @throws InputError with every problem, each with its path: `seats[2].member`
 */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new InputError(problemsOf(result.error.issues, value))
}

/** The problems in zod's issues, with what was found where zod does not say it. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], input: unknown): Problem[] {
  return issues.flatMap((issue) => {
    const path = pathOf(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        path: joined(path, key),
        message: 'unknown key',
      }))
    }
    return [{ code: issue.code, path, message: `${issue.message}${found(input, issue.path)}` }]
  })
}

/** `['seats', 2, 'member']` as `seats[2].member`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : joined(text, String(part))),
    '',
  )
}

const joined = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

/** What stands at the path, shortened; nothing where zod's own message says it. */
function found(input: unknown, path: readonly PropertyKey[]): string {
  let value = input
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return ', found nothing'
    value = (value as Record<PropertyKey, unknown>)[part] // an own key of an object, as just checked
  }
  if (typeof value === 'object' && value !== null) return ''
  const text = JSON.stringify(value) ?? String(value)
  return `, found ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`
}
