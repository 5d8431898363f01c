import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/meeting/act.js'
import { convene } from '../../src/meeting/convene.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { type ActionSet, canonicalActions, countPaths, divide } from '../../src/testing/index.js'
import { SEATS, SETS } from './path-table.js'

/**
 * How many ways a meeting of five can go, by depth. Any change of the rules moves a number here:
 *   npx tsx --conditions=council-sim-source test/testing/write-paths.ts
 */
const COUNTS: readonly (readonly [rules: string, name: string, counts: readonly number[]])[] = [
  ['rosenberg', 'everything', [10, 77, 638, 5_350]],
  ['robert1915', 'everything', [18, 178, 1_863, 18_581]],
  ['rosenberg', 'the usual motions', [4, 11, 36, 98, 294, 777]],
  ['robert1915', 'the usual motions', [4, 12, 43, 126, 404, 1_136]],
]

const opening = (rules: 'rosenberg' | 'robert1915') => convene({ rules, seats: SEATS, chair: 'Adeyemi' })

/** Every path, walked one by one, with nothing remembered. */
function walked(meeting: Meeting, depth: number, options: ActionSet): number {
  if (depth === 0) return 1
  return canonicalActions(meeting, options).reduce((sum, action) => {
    const ruling = attempt(meeting, action)
    return ruling.inOrder ? sum + walked(ruling.meeting, depth - 1, options) : sum
  }, 0)
}

describe('the paths of procedure', () => {
  it('have a row of counts for each set that is written', () => {
    expect(COUNTS.map(([rules, name]) => [rules, name])).toEqual(SETS.map(({ rules, name }) => [rules, name]))
  })

  it.each(SETS)('under $rules, $name, are as many as the table says', ({ rules, name, options, depth }) => {
    const [, , counts = []] = COUNTS.find(([id, set]) => id === rules && set === name) ?? []
    const found = Array.from({ length: depth }, (_, n) => countPaths(opening(rules), n + 1, options))
    expect(found).toEqual(counts)
  })

  it.each(SETS)('under $rules, $name, are as many when walked one by one', ({ rules, options }) => {
    expect(countPaths(opening(rules), 3, options)).toBe(walked(opening(rules), 3, options))
  })

  it('add up from those of each first action', () => {
    for (const { rules, options } of SETS) {
      const parts = divide(opening(rules), 2, options)
      expect(parts.reduce((sum, { paths }) => sum + paths, 0)).toBe(countPaths(opening(rules), 2, options))
    }
  })
})
