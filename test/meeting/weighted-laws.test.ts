import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { bodyOf } from '../../src/council/council.js'
import { compareRulebooks } from '../../src/meeting/compare-rulebooks.js'
import { presence } from '../../src/meeting/presence.js'
import { recount } from '../../src/meeting/recount.js'
import { load, save } from '../../src/meeting/save.js'
import { comparisonText } from '../../src/report/decisions/comparison.js'
import { minutes } from '../../src/report/minutes/minutes.js'
import { rollCallTable } from '../../src/report/minutes/roll-call.js'
import { columnsOf } from '../../src/report/text/columns.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import { extend } from '../../src/rules/extend.js'
import { parseThreshold } from '../../src/rules/notation.js'
import { throughJson } from '../fixtures/frozen.js'
import { law, same } from '../fixtures/laws.js'
import { type Script, scripts } from '../fixtures/random-meeting.js'

const cite = { source: 'Invented for the tests', confidence: 'assumed' } as const
const ruled = (notation: string) =>
  extend(rulebooks.rosenberg, {
    id: 'weighted',
    title: 'Weighted',
    motions: { main: { threshold: parseThreshold(notation), cite } },
  })

const place = fc.record({
  weight: fc.integer({ min: 1, max: 6 }),
  group: fc.constantFrom('north', 'south'),
})

/** Random meetings of bodies whose votes weigh differently, in two colleges. */
const weighted: fc.Arbitrary<Script> = fc
  .tuple(
    scripts(
      fc.constantFrom<Script['rules']>(
        ruled('majority of voting in each group'),
        ruled('majority of present by heads and majority of present'),
        'robert1915',
        'rosenberg',
      ),
    ),
    fc.array(place, { minLength: 7, maxLength: 7 }),
  )
  .map(([script, places]) => ({ ...script, places }))

describe('meetings of weighted bodies in two colleges', () => {
  law('are saved and read back to the same end', { of: weighted }, ({ sittings }) => {
    for (const meeting of sittings) same(load(throughJson(save(meeting))), meeting)
  })

  law('are the same under a recount by their own rulebook', { of: weighted }, ({ sittings }) => {
    for (const meeting of sittings) same(recount(meeting, meeting.council.rules), meeting)
  })

  law('hold their quorum in members, whatever the votes weigh', { of: weighted }, ({ sittings }) => {
    for (const meeting of sittings) {
      const { council } = meeting
      const plain = { ...council, seats: council.seats.map(({ seat, member }) => ({ seat, member })) }
      expect(Object.keys(bodyOf(plain))).toEqual(['seats', 'vacant'])
      same(presence({ ...meeting, council: plain }), presence(meeting))
    }
  })

  law('read at 80 columns, with votes and groups', { of: weighted, runs: 20 }, ({ sittings }) => {
    for (const meeting of sittings) {
      const tables = meeting.motions.map((motion) => rollCallTable(meeting, motion))
      for (const line of [...tables, comparisonText(compareRulebooks(meeting))].join('\n').split('\n')) {
        expect(columnsOf(line)).toBeLessThanOrEqual(80)
      }
      expect(minutes(meeting)).not.toMatch(/undefined|NaN/)
    }
  })
})
