import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { playScenario } from '../../src/scenario/play.js'
import { readScenario } from '../../src/scenario/read.js'
import { CHECKLIST, type Representation } from './checklist.js'

const open = (id: string) =>
  readScenario(
    readFileSync(new URL(`../../examples/scenarios/${id}.yaml`, import.meta.url), 'utf8'),
    `${id}.yaml`,
  )

function isThere(by: Representation): boolean {
  if ('outOfScope' in by) return by.outOfScope !== ''
  if ('word' in by) return by.word()
  const { story, variant, has } = by
  return has(playScenario(open(story), { find: open, ...(variant === undefined ? {} : { variant }) }))
}

describe('every entity of the article', () => {
  it.each(CHECKLIST.map(([kind, item, ...by]) => ({ kind, item, by })))('$kind: $item', ({ by }) => {
    expect(by.length).toBeGreaterThan(0)
    expect(by.map(isThere)).toEqual(by.map(() => true))
  })

  it('stands in the table once', () => {
    const names = CHECKLIST.map(([kind, item]) => `${kind}: ${item}`)
    expect(new Set(names).size).toBe(names.length)
  })

  // The reference material is not part of the package: where it is absent, the table above stands alone.
  const facts = new URL('../../../shared/facts/facts.json', import.meta.url)
  it.skipIf(!existsSync(facts))(
    'is one of the reference checklist, and the other way round (skipped without it)',
    () => {
      const { seed_checklist: listed } = JSON.parse(readFileSync(facts, 'utf8')) as {
        seed_checklist: { kind: string; item: string }[]
      }
      const names = CHECKLIST.map(([kind, item]) => `${kind}: ${item}`)
      expect([...names].sort()).toEqual(listed.map(({ kind, item }) => `${kind}: ${item}`).sort())
    },
  )
})
