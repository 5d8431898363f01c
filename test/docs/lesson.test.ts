import { readFileSync } from 'node:fs'
import { PRINTABLES } from 'council-sim/report'
import { describe, expect, it } from 'vitest'
import { lessonMarkdown, sides } from './lesson.js'

const page = readFileSync(new URL('../../docs/lesson/README.md', import.meta.url), 'utf8')

describe('the lesson', () => {
  it('has the answers that the engine gives, each in its place', () => {
    expect(page).toBe(lessonMarkdown())
    expect(page.match(/<!-- answer /g)?.length).toBeGreaterThanOrEqual(12)
    expect(page).not.toMatch(/-->\n<!-- \/answer/)
  })

  it('gives both sides as many reasons, each with who gave it and where it is reported', () => {
    const counts = [...sides()].map(([side, reasons]) => [side, reasons.length])
    expect(counts).toHaveLength(2)
    expect(new Set(counts.map(([, count]) => count)).size).toBe(1)
    for (const reasons of sides().values()) {
      for (const { by, sources } of reasons) expect([by, sources]).not.toContain('')
    }
  })

  it('fills two periods of 45 minutes', () => {
    const [, first = '', second = ''] = page.split(/\n## (?:First|Second) period/)
    const minutes = (part: string) =>
      [...(part.split('\n## ')[0] ?? '').matchAll(/^\| (\d+) \|/gm)].reduce(
        (sum, [, each]) => sum + Number(each),
        0,
      )
    expect([minutes(first), minutes(second)]).toEqual([45, 45])
  })

  it('names pages that can be printed', () => {
    const named = [...page.matchAll(/`(?:june\/)?([a-z-]+)\.html`/g)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(PRINTABLES))
  })

  it('prints no count of the March vote but to say that there is none', () => {
    expect(page.match(/11 to 0/g)).toHaveLength(1)
    expect(page).toContain('do not write 11 to 0')
  })
})
