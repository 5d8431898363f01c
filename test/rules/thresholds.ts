import * as fc from 'fast-check'
import { LARGEST_COUNT, LARGEST_PART } from '../../src/kernel/share.js'
import type { Threshold } from '../../src/rules/threshold.js'
import { BASES } from '../../src/vocabulary.js'

const ayes = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: LARGEST_COUNT }))
const part = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: LARGEST_PART }))

const share = fc
  .record(
    {
      share: fc.tuple(part, part).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      strictly: fc.boolean(),
      of: fc.constantFrom(...BASES),
      least: ayes,
      heads: fc.constant(true as const),
    },
    { requiredKeys: ['share', 'strictly', 'of'], noNullPrototype: true },
  )
  .map((threshold): Threshold => {
    const { strictly, share } = threshold
    // More than the whole is no threshold.
    return strictly && share[0] === share[1] ? { ...threshold, strictly: false } : threshold
  })

const count = fc.oneof(
  ayes.map((count): Threshold => ({ count })),
  ayes.map((count): Threshold => ({ count, heads: true })),
)

/** Any sound threshold, parts inside parts to this depth; groups are not counted inside groups. */
export function soundThresholds(depth: number, grouped = true): fc.Arbitrary<Threshold> {
  const simple = fc.oneof(share, share, count)
  if (depth === 0) return simple
  const parts = fc.array(soundThresholds(depth - 1, grouped), { minLength: 2, maxLength: 4 })
  return fc.oneof(
    simple,
    parts.map((any): Threshold => ({ any })),
    parts.map((all): Threshold => ({ all })),
    ...(grouped ? [soundThresholds(depth - 1, false).map((eachGroup): Threshold => ({ eachGroup }))] : []),
  )
}
