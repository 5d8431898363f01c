import type { Problem } from '../../kernel/problem.js'
import type { Ballot } from '../../vocabulary.js'
import type { DeclaredCounts } from '../recorded/recorded-vote.js'
import { ballotOf, type Context } from './context.js'
import { type Fields, joined, recordsOf, textIn, wholeOf } from './fields.js'

/** One count as lists of counts have it: how many, of which ballot, of which group. */
export interface Count {
  readonly ballot: Ballot
  readonly value: number
  readonly group: string | null
}

/** The counts of a list of objects: the words by these keys, the numbers by those. */
export function countsIn(
  value: unknown,
  path: string,
  keys: { readonly word: readonly string[]; readonly value: string },
  groupOf: (fields: Fields, path: string) => string | null,
  problems: Problem[],
  context: Context,
): Count[] {
  return recordsOf(value, path, problems).flatMap(({ fields, path: at }) => {
    const word = textIn(fields, keys.word, at, problems)
    const count = wholeOf(fields[keys.value], joined(at, keys.value), problems)
    if (word === null || count === null) {
      if (word === null)
        problems.push({ code: 'missing', path: at, message: 'expected what is counted, found nothing' })
      return []
    }
    const ballot = ballotOf(word, joined(at, keys.word[0] ?? ''), problems, context)
    return [{ ballot, value: count, group: groupOf(fields, at) }]
  })
}

/**
 * Counts together: those without a group are the whole, or else all groups are; and by group, where there are
 * groups.
 */
export function declaredOf(counts: readonly Count[]): {
  declared: DeclaredCounts | null
  declaredByGroup?: Readonly<Record<string, DeclaredCounts>>
} {
  if (counts.length === 0) return { declared: null }
  const whole = counts.filter(({ group }) => group === null)
  const groups = new Map<string, Count[]>()
  for (const count of counts) {
    if (count.group === null) continue
    groups.set(count.group, [...(groups.get(count.group) ?? []), count])
  }
  const declared = sumOf(whole.length > 0 ? whole : counts)
  if (groups.size === 0) return { declared }
  return {
    declared,
    declaredByGroup: Object.fromEntries([...groups].map(([group, own]) => [group, sumOf(own)])),
  }
}

function sumOf(counts: readonly Count[]): DeclaredCounts {
  const sums: Partial<Record<Ballot, number>> = {}
  for (const { ballot, value } of counts) sums[ballot] = (sums[ballot] ?? 0) + value
  return sums
}
