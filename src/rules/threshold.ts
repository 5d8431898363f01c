import type { Problem } from '../kernel/problem.js'
import { isCount, isShare, needOf, type Share } from '../kernel/share.js'
import { show } from '../kernel/show.js'
import { BASES, type Base } from '../vocabulary.js'

/** A share of a base: `{ share: [2, 3], strictly: false, of: 'voting' }`, perhaps with a least number of ayes. */
export interface ShareThreshold {
  readonly share: Share
  /** True where the share must be exceeded: a majority is more than one half. */
  readonly strictly: boolean
  readonly of: Base
  /** At least so many ayes, whatever the share comes to. */
  readonly least?: number
  /** True where members are counted, one each, although their votes are weighted. */
  readonly heads?: true
}

/** A fixed number of ayes. */
export interface CountThreshold {
  readonly count: number
  /** True where members are counted, one each, although their votes are weighted. */
  readonly heads?: true
}

/** What the ayes must reach for a question to carry, or those present for a quorum. Plain data. */
export type Threshold =
  | ShareThreshold
  | CountThreshold
  | { readonly any: readonly Threshold[] }
  | { readonly all: readonly Threshold[] }
  | { readonly eachGroup: Threshold }

/** More than half of the ballots that count for or against: the default of both traditions. */
export const MAJORITY_OF_VOTING: ShareThreshold = { share: [1, 2], strictly: true, of: 'voting' }

/** How many members (or weights) are in each base at the moment of a vote. */
export type BaseCounts = Readonly<Record<Base, number>>

/**
 * The ayes that one share or count needs, and the base it was taken of (null for a count).
 * Never less than 1.
 */
export function requiredAyes(
  threshold: ShareThreshold | CountThreshold,
  bases: BaseCounts,
): { need: number; base: number | null; of: Base | null } {
  if ('count' in threshold) return { need: Math.max(1, threshold.count), base: null, of: null }
  const base = bases[threshold.of]
  const need = needOf(threshold.share, threshold.strictly, base)
  return { need: Math.max(need, threshold.least ?? 0), base, of: threshold.of }
}

/** Every base that the threshold takes a share of. */
export function basesOf(threshold: Threshold): Base[] {
  if ('of' in threshold) return [threshold.of]
  if ('count' in threshold) return []
  if ('eachGroup' in threshold) return basesOf(threshold.eachGroup)
  return ('any' in threshold ? threshold.any : threshold.all).flatMap(basesOf)
}

/** True where the threshold, or a part of it, is to be met in each group. */
export function countsGroups(threshold: Threshold): boolean {
  if ('eachGroup' in threshold) return true
  if ('any' in threshold) return threshold.any.some(countsGroups)
  return 'all' in threshold && threshold.all.some(countsGroups)
}

/** True where the threshold, or a part of it, counts members although votes are weighted. */
export function countsHeads(threshold: Threshold): boolean {
  if ('of' in threshold || 'count' in threshold) return threshold.heads === true
  if ('eachGroup' in threshold) return countsHeads(threshold.eachGroup)
  return ('any' in threshold ? threshold.any : threshold.all).some(countsHeads)
}

const DEEPEST = 8

/** Everything that is wrong with a threshold that came from outside; none for a sound one. */
export function checkThreshold(threshold: unknown, path: string, depth = 0): Problem[] {
  const wrong = (message: string, at = path): Problem[] => [{ code: 'threshold', path: at, message }]
  if (typeof threshold !== 'object' || threshold === null || Array.isArray(threshold)) {
    return wrong(`expected a threshold, found ${show(threshold)}`)
  }
  if (depth > DEEPEST) return wrong(`expected at most ${DEEPEST} thresholds inside one another`)
  const parts = threshold as Record<string, unknown>
  const keys = Object.keys(parts)
  const unknown = (allowed: readonly string[]): Problem[] =>
    keys
      .filter((key) => !allowed.includes(key))
      .flatMap((key) => wrong(`unknown key, expected ${allowed.join(', ')}`, `${path}.${key}`))
  for (const kind of ['any', 'all'] as const) {
    if (!(kind in parts)) continue
    const list: unknown = parts[kind]
    const few = !Array.isArray(list) || list.length < 2
    return [
      ...unknown([kind]),
      ...(few ? wrong('expected two or more thresholds', `${path}.${kind}`) : []),
      // A list with holes has parts that are not there: Array.from shows them.
      ...(few
        ? []
        : Array.from(list, (part: unknown, n) =>
            checkThreshold(part, `${path}.${kind}[${n}]`, depth + 1),
          ).flat()),
    ]
  }
  if ('eachGroup' in parts) {
    const inner = checkThreshold(parts.eachGroup, `${path}.eachGroup`, depth + 1)
    // Only a sound threshold can be asked whether it counts groups.
    const nested = inner.length === 0 && countsGroups(parts.eachGroup as Threshold)
    return [
      ...unknown(['eachGroup']),
      ...inner,
      ...(nested ? wrong('groups inside groups are not counted', `${path}.eachGroup`) : []),
    ]
  }
  if ('count' in parts) {
    const count = parts.count
    const sound = typeof count === 'number' && isCount(count) && count > 0
    return [
      ...unknown(['count', 'heads']),
      ...wrongHeads(parts, path),
      ...(sound ? [] : wrong(`expected a whole number from 1, found ${show(count)}`, `${path}.count`)),
    ]
  }
  return [
    ...unknown(['share', 'strictly', 'of', 'least', 'heads']),
    ...wrongHeads(parts, path),
    ...checkShare(parts, path),
  ]
}

function wrongHeads({ heads }: Record<string, unknown>, path: string): Problem[] {
  if (heads === undefined || heads === true) return []
  const message = `expected true, or no such key, found ${show(heads)}`
  return [{ code: 'threshold', path: `${path}.heads`, message }]
}

function checkShare(parts: Record<string, unknown>, path: string): Problem[] {
  const problems: Problem[] = []
  const wrong = (key: string, message: string) =>
    problems.push({ code: 'threshold', path: `${path}.${key}`, message })
  const { share, strictly, of, least } = parts
  const sound = isPair(share) && isShare(share)
  if (!sound) wrong('share', 'expected two whole numbers, the first from 1 to the second, as [2, 3]')
  if (typeof strictly !== 'boolean') wrong('strictly', `expected true or false, found ${show(strictly)}`)
  if (!BASES.some((base) => base === of)) {
    wrong('of', `expected one of ${BASES.join(', ')}, found ${show(of)}`)
  }
  if (least !== undefined && !(typeof least === 'number' && isCount(least) && least > 0)) {
    wrong('least', `expected a whole number from 1, found ${show(least)}`)
  }
  if (sound && strictly === true && share[0] === share[1]) {
    wrong('share', 'more than the whole can never be reached')
  }
  return problems
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
