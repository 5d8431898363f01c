import type * as z from 'zod'
import { InputError, type Problem } from '../kernel/problem.js'
import { show } from '../kernel/show.js'

/**
 * Reads a value with a schema.
 *
 * @param more problems found elsewhere, to be told with those of the schema
 * @throws InputError with every problem, each with its path: `seats[2].member`
 */
export function read<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  more: readonly Problem[] = [],
): z.output<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new InputError([...problemsOf(result.error.issues, value), ...more])
  if (more.length > 0) throw new InputError(more)
  return result.data
}

/** Every problem that a schema finds in a value; none where it is sound. */
export function problemsIn(schema: z.ZodType, value: unknown): Problem[] {
  const result = schema.safeParse(value)
  return result.success ? [] : problemsOf(result.error.issues, value)
}

/** The problems in zod's issues, with what was found where zod does not say it. */
function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  above: readonly PropertyKey[] = [],
): Problem[] {
  return issues.flatMap((issue) => {
    const keys = [...above, ...issue.path]
    const path = pathOf(keys)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        path: joined(path, key),
        message: 'unknown key',
      }))
    }
    if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
      const branch = nearestBranch(issue.errors)
      if (branch !== undefined) return problemsOf(branch, input, keys)
    }
    const message = issue.message.replace(/^Invalid (input|option): /, '').replace(/, received .*$/, '')
    const suffix = found(input, keys)
    // Some messages of our own quote the value already.
    const quoted = suffix.replace(', found ', '')
    return [{ code: issue.code, path, message: message.includes(quoted) ? message : `${message}${suffix}` }]
  })
}

/**
 * Of the shapes that a value could have had, the one that it comes nearest to: the one with the fewest
 * faults in its own keys, and then the fewest at all.
 */
function nearestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const faults = (branch: readonly z.core.$ZodIssue[]) =>
    branch.reduce(
      (sum, issue) =>
        sum +
        (issue.code === 'unrecognized_keys'
          ? issue.keys.length
          : // A value that is not of this shape at all is further from it than one with a wrong key.
            ([2, 1][issue.path.length] ?? 0)),
      0,
    )
  return [...branches].sort((a, b) => faults(a) - faults(b) || a.length - b.length)[0]
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
  return `, found ${show(value)}`
}
