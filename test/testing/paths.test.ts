import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/meeting/act.js'
import { convene } from '../../src/meeting/convene.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { type ActionSet, canonicalActions, countPaths, divide } from '../../src/testing/index.js'
import { SEATS, SETS } from './path-table.js'

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
  it.each(SETS)('under $rules, $name, are as many as the table says', ({ rules, options, counts, quick }) => {
    const expected = counts.slice(0, quick)
    expect(expected.map((_, n) => countPaths(opening(rules), n + 1, options))).toEqual(expected)
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
