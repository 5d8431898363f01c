import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError, type Problem } from '../../src/kernel/problem.js'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'

const SMALL = `format: council-sim/scenario
version: 1
id: small
title: A small story
council: { rules: rosenberg, seats: [Adeyemi, Brandt, Chen] }
facts:
  F1: { says: It was moved., sources: [paper], confidence: reported }
sources:
  paper: { title: The Millbrook Paper }
meetings:
  - basis: reported
    facts: [F1]
    steps:
      - { do: { type: move, by: Chen, text: Close Mill Street. }, basis: reported, facts: [F1] }
      - { do: { type: second, by: Brandt }, basis: assumed }
expect:
  standings: { m1: debate }
`

function problemsOf(text: string): readonly Problem[] {
  try {
    readScenario(text, 'small.yaml')
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

describe('a scenario file', () => {
  it('is read and played', () => {
    expect(playScenario(readScenario(SMALL)).checks.every(({ met }) => met)).toBe(true)
  })

  it('is the same in JSON', () => {
    const scenario = readScenario(SMALL)
    const { council, ...rest } = scenario
    const asJson = JSON.stringify({
      ...rest,
      council: { rules: 'rosenberg', seats: ['Adeyemi', 'Brandt', 'Chen'] },
    })
    expect(readScenario(asJson)).toEqual(scenario)
    expect(council).toBeDefined()
  })

  it('says what an expectation found instead', () => {
    const other = SMALL.replace('m1: debate', 'm1: adopted, m9: adopted')
    expect(playScenario(readScenario(other)).checks.filter(({ met }) => !met)).toEqual([
      { what: 'motion m1', path: 'expect.standings.m1', expected: 'adopted', found: 'debate', met: false },
      { what: 'motion m9', path: 'expect.standings.m9', expected: 'adopted', found: 'not moved', met: false },
    ])
  })

  it('stops at a step that is out of order, and says so', () => {
    const early = SMALL.replace('type: second, by: Brandt', 'type: call-vote, by: Brandt')
    expect(playScenario(readScenario(early)).checks[0]).toMatchObject({
      found: 'refused: not-seconded',
      met: false,
    })
  })
})

describe('bad files', () => {
  const FAULTS: readonly (readonly [what: string, from: string, to: string, found: Partial<Problem>])[] = [
    ['another format', 'format: council-sim/scenario', 'format: x', { path: 'format', line: 1, column: 1 }],
    ['a version from the future', 'version: 1', 'version: 2', { path: 'version', line: 2 }],
    [
      'an unknown rulebook',
      'rules: rosenberg',
      'rules: calvin',
      { path: 'council.rules', line: 5, column: 12 },
    ],
    ['a doubled seat', 'Brandt, Chen]', 'Chen, Chen]', { path: 'council.seats[2]', line: 5 }],
    ['a misspelt key', 'title: A', 'titel: A', { path: 'titel', line: 4, code: 'unknown-key' }],
    ['a misspelt action', 'type: move', 'type: mvoe', { path: 'meetings[0].steps[0].do.type', line: 14 }],
    ['a missing text', ', text: Close Mill Street.', '', { path: 'meetings[0].steps[0].do.text', line: 14 }],
    ['a stranger', 'by: Chen', 'by: Chan', { path: 'meetings[0].steps[0].do.by', line: 14 }],
    [
      'a fact that is not there',
      'facts: [F1]\n    steps',
      'facts: [F7]\n    steps',
      { path: 'meetings[0].facts[0]', line: 12 },
    ],
    [
      'a source that is not there',
      'sources: [paper]',
      'sources: [papier]',
      { path: 'facts.F1.sources[0]', line: 7 },
    ],
    [
      'a basis that is none',
      'basis: assumed',
      'basis: guessed',
      { path: 'meetings[0].steps[1].basis', line: 15 },
    ],
    ['a doubled key', 'version: 1\n', 'version: 1\nversion: 1\n', { code: 'syntax', line: 3 }],
    ['no YAML', 'facts:\n', 'facts: {\n', { code: 'syntax' }],
  ]

  it.each(FAULTS)('%s is found, with its place', (_what, from, to, found) => {
    expect(SMALL).toContain(from)
    const problems = problemsOf(SMALL.replace(from, to))
    expect(problems).toContainEqual(expect.objectContaining({ file: 'small.yaml', ...found }))
  })

  it('are told of all at once', () => {
    const broken = SMALL.replace('version: 1', 'version: 2')
      .replace('rules: rosenberg', 'rules: x')
      .replace('type: move', 'type: x')
    expect(problemsOf(broken).map(({ path }) => path)).toEqual([
      'version',
      'council.rules',
      'meetings[0].steps[0].do.type',
    ])
  })

  it('are told of all at once, what the parts lack and what they lack together, in the order of the file', () => {
    const broken = SMALL.replace('rules: rosenberg', 'rules: x')
      .replace('by: Chen', 'by: Chan')
      .replace('facts: [F1]\n    steps', 'facts: [F7]\n    steps')
      .replace('m1: debate', 'q: adopted')
    expect(problemsOf(broken).map(({ path }) => path)).toEqual([
      'council.rules',
      'meetings[0].facts[0]',
      'meetings[0].steps[0].do.by',
      'expect.standings.q',
    ])
  })

  it('never bring down the reader, whatever they hold', () => {
    const mutated = fc
      .tuple(fc.nat(SMALL.length), fc.nat(30), fc.string({ maxLength: 12 }))
      .map(([at, length, text]) => SMALL.slice(0, at) + text + SMALL.slice(at + length))
    void fc.assert(
      fc.property(fc.oneof(mutated, fc.string(), fc.json()), (text) => {
        for (const problem of problemsOf(text)) {
          expect(problem.message).not.toBe('')
          expect(problem.line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('cannot blow up through aliases', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n`
    expect(problemsOf(bomb)[0]?.code).toBe('syntax')
  })
})
