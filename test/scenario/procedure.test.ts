import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'

// The published worked examples of procedure as scenario files, each under the name that it goes by in our
// collection of test vectors. test/meeting/procedure.test.ts plays them by hand, and says more.

const FOLDER = new URL('../scenarios/procedure/', import.meta.url)
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

const VECTORS = [
  'ca-36934',
  'ca-36934-altered',
  'nc-75-failure-to-vote',
  'ror28-renew-table',
  'ror33-amend-vote',
  'ror33-substitute-adopted',
  'ror33-substitute-while-amendment-pending',
  'ror36-effect',
  'ror36-mover',
  'ror48-general-consent',
  'ror50-small-board',
  'rosen-3motions-order',
  'rosen-3motions-sub-fails',
  'rosen-3motions-sub-passes',
  'rosen-4th-motion',
  'rosen-amend-or-substitute',
  'rosen-reconsider-late',
  'rosen-reconsider-minority',
]

it('has a file for each of the eighteen', () => {
  expect(new Set(FILES)).toEqual(new Set(VECTORS.map((id) => `${id}.yaml`)))
})

const LAW = new URL('../../../shared/law/vectors.json', import.meta.url)
if (existsSync(LAW))
  it('has every vector of procedure that the collection has', () => {
    const vectors = JSON.parse(readFileSync(LAW, 'utf8')) as { id: string; kind: string }[]
    const procedures = vectors.filter(({ kind }) => kind === 'procedure').map(({ id }) => id)
    expect(new Set(procedures)).toEqual(new Set(VECTORS))
  })
else
  it.skip('the collection of vectors: ../shared/law is not beside the project, so nothing is compared', () => {})

describe.each(FILES)('%s', (name) => {
  const scenario = readScenario(readFileSync(new URL(name, FOLDER), 'utf8'), name)
  const playback = playScenario(scenario)

  it('comes out as its source has it', () => {
    expect(playback.checks.filter(({ met }) => !met)).toEqual([])
    expect(playback.checks.length).toBeGreaterThan(0)
  })

  it('is played to the end, step by step', () => {
    for (const { given, steps } of playback.meetings) expect(steps).toHaveLength(given.steps.length)
  })

  it('cites its source, and calls nothing reported that is not', () => {
    expect(`${scenario.id}.yaml`).toBe(name)
    expect(scenario.facts.rule?.sources).toEqual(['text'])
    expect(scenario.sources.text?.url).toMatch(/^https:/)
    for (const { basis, hypothetical, steps } of scenario.meetings) {
      expect([basis, hypothetical]).toEqual(['assumed', true])
      for (const step of steps) if ('basis' in step) expect(step.basis).toBe('assumed')
    }
  })
})
