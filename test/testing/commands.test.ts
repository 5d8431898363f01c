import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convene } from '../../src/meeting/convene.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'
import { LAWS, type Law, meetingCommands } from '../../src/testing/index.js'
import { holds } from '../kernel/holds.js'

const SEATS = ['Adeyemi', 'Brandt', 'Chen', 'Díaz', 'Eriksen']

const under = (rules: 'rosenberg' | 'robert1915') => convene({ rules, seats: SEATS, chair: 'Adeyemi' })

const lived = (opening: Meeting, laws: readonly Law[], ended: (meeting: Meeting) => void = () => {}) =>
  fc.property(meetingCommands({ laws, most: 25 }), (commands) => {
    const real = { meeting: opening }
    try {
      fc.modelRun(() => ({ model: { taken: [] }, real }), commands)
    } finally {
      ended(real.meeting)
    }
  })

/** A scenario file with the steps of a counterexample pasted under `steps:`, as somebody would. */
const fileWith = (steps: string) => `format: council-sim/scenario
version: 1
id: pasted
title: A counterexample
council: { rules: robert1915, seats: [${SEATS.join(', ')}], chair: Adeyemi }
meetings:
  - date: null
    basis: assumed
    steps:
${steps
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
expect: {}
`

describe.each(['rosenberg', 'robert1915'] as const)('commands under %s', (rules) => {
  it('keep every law', () => {
    holds(lived(under(rules), LAWS), 8)
  })
})

describe('a counterexample', () => {
  const nothingCarries: Law = {
    name: 'nothing-carries',
    statement: 'No amendment carries.',
    check: ({ meeting }) =>
      meeting.motions.find(({ kind, standing }) => kind === 'amend' && standing === 'adopted')?.id,
  }

  it('prints the steps of a scenario, which play to the same meeting', () => {
    const ends: Meeting[] = []
    const details = fc.check(
      lived(under('robert1915'), [nothingCarries], (meeting) => ends.push(meeting)),
      { seed: 20_220_308, numRuns: 300 },
    )
    expect(details.failed).toBe(true)
    const printed = String(details.counterexample?.[0])
    expect(printed).toMatch(/^\n- \{ do: \{ type: move, by: \p{L}+, .* basis: assumed \} # in order,/u)
    const played = playScenario(readScenario(fileWith(printed)))
    expect(played.checks.filter(({ met }) => !met)).toEqual([])
    const meeting = played.meetings[0]?.meeting
    expect(meeting?.motions.some(({ kind, standing }) => kind === 'amend' && standing === 'adopted')).toBe(
      true,
    )
    // One of the meetings that failed, and the last that was shrunk to, step by step.
    expect(ends.some((end) => JSON.stringify(end.motions) === JSON.stringify(meeting?.motions))).toBe(true)
    expect(meeting?.actions.length).toBeLessThanOrEqual(8)
  })
})
