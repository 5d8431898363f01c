import { describe, expect, it } from 'vitest'
import { narratePlayback } from '../../../src/report/playback/playback.js'
import { columnsOf } from '../../../src/report/text/columns.js'
import { playScenario } from '../../../src/scenario/play.js'
import { readScenario } from '../../../src/scenario/read.js'

const STORY = `
format: council-sim/scenario
version: 1
id: mill-street
title: Mill Street
council: { rules: robert1915, seats: [Adeyemi, Brandt, Chen], chair: Adeyemi }
meetings:
  - date: 2026-03-08
    basis: assumed
    steps:
      - { do: { type: move, by: Chen, text: Close Mill Street. }, basis: assumed }
      - { do: { type: second, by: Brandt }, basis: assumed }
      - { ask: { type: move, by: Chen, kind: previous-question }, expect: { inOrder: true } }
      - { ask: { type: move, by: Chen, text: Open it. }, expect: { inOrder: false, code: question-pending } }
      - { ask: { type: rule, well: true }, expect: { inOrder: false, code: no-ruling-awaited } }
      - { do: { type: move, by: Brandt, kind: point-of-order, text: The agenda. }, basis: assumed }
      - { do: { type: rule, well: false, text: It is on it. }, basis: assumed }
      - { do: { type: move, by: Chen, kind: lay-on-table }, basis: assumed }
      - { do: { type: second, by: Brandt }, basis: assumed }
      - { do: { type: call-vote, by: Chen }, basis: assumed }
      - { do: { type: vote, ballots: {}, others: aye }, basis: assumed }
expect: {}
`

describe('a story with motions of many kinds', () => {
  const text = narratePlayback({ playback: playScenario(readScenario(STORY, 'story.yaml')) })

  it('is told in 80 columns, by the facts', () => {
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
    expect(text).toContain('  A  Brandt raised point of order m2: “The agenda.”')
    expect(text).toContain('  A  Point of order m2 was ruled not well taken: “It is on it.”')
    expect(text).toContain('  A  Chen moved motion m3, to lay motion m1 on the table.')
    expect(text).toContain('     Motion m1 was laid on the table.')
  })

  it('asks in words, and is answered in words', () => {
    const line = text.replaceAll(/\s+/g, ' ')
    expect(line).toContain('Would it be in order? Chen moves the previous question. Yes.')
    expect(line).toContain('Would it be in order? Chen moves a main motion: “Open it.” No. Another question')
    expect(line).toContain(
      'Would it be in order? The chair rules on the point. No. What is pending (main motion)',
    )
  })
})
