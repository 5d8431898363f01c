import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const run = (script: string) =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=council-sim-source', `${root}examples/${script}.ts`],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )

/** What each example must print, beside running at all. */
const PRINTS: Readonly<Record<string, readonly RegExp[]>> = {
  'march-vote': [
    /letter-instead/,
    /Ekaterinburg \(active\)/,
    /Under Robert's/,
    /Another reading/,
    /There was no|are assumed/,
  ],
  reintroduction: [/window|too late|no longer/i, /6 ayes/, /Simulated/],
  'october-2013': [
    /9/,
    /Pierluigi Oliverio/,
    /Under "2\/3 of seats": carried, need 8/,
    /unanimous: lost, need 10/,
  ],
  'first-motion': [/In order: .*second/, /As counted: carried/, /present: lost/],
  'three-motions': [
    /Rosenberg[\s\S]*m1 < m2 < m3\n[\s\S]*m1 main: replaced[\s\S]*Robert/,
    /substitute: refused\. An amendment is pending/,
    /m3 amend-amendment: adopted/,
  ],
  'why-the-letter': [
    /Simulated/,
    /Sylvia Arenas votes aye; nobody against; carried/,
    /votes nay; 1 against/,
    /4: letter-instead; .* 11 ayes\n {2}5: adopted/,
  ],
  'what-would-it-need': [/Simulated/, /More likely than not, first: 6 members/, /no source says/],
  'same-votes-other-rule': [/Simulated/, /Two by two, letter beats both/, /finishes-item: letter or nothing/],
  'motion-machine': [/introduced\ndebate\nvote\nadopted/],
}

const NUMBERED = readdirSync(`${root}examples`)
  .filter((file) => /^\d\d-.*\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()

describe('examples', () => {
  it.each(Object.entries(PRINTS))('%s runs, and prints what it is for', (script, parts) => {
    const printed = run(script)
    for (const part of parts) expect(printed).toMatch(part)
  })

  it.each(NUMBERED)('%s prints what its comment says, in less than 40 lines', (script) => {
    const text = readFileSync(`${root}examples/${script}.ts`, 'utf8')
    expect(text.trimEnd().split('\n').length).toBeLessThan(40)
    const said = text.match(/\n\/\* Prints:\n([\s\S]*)\n\*\/\n$/)?.[1]
    expect(run(script).trimEnd()).toBe(said)
  })

  it('have ten that are numbered, each in the table of the page', () => {
    expect(NUMBERED.map((name) => Number(name.slice(0, 2)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const page = readFileSync(`${root}examples/README.md`, 'utf8')
    for (const name of NUMBERED) expect(page).toContain(`| \`${name}.ts\` |`)
  })

  it('are all in the table above', () => {
    const scripts = readdirSync(`${root}examples`)
      .filter((file) => file.endsWith('.ts') && file !== 'story.ts' && !/^\d/.test(file))
      .map((file) => file.replace(/\.ts$/, ''))
    expect(scripts.sort()).toEqual(Object.keys(PRINTS).sort())
  })

  it('and every story is in the table of the page', () => {
    const page = readFileSync(`${root}examples/README.md`, 'utf8')
    const stories = readdirSync(`${root}examples/scenarios`).map((file) => file.replace(/\.yaml$/, ''))
    const listed = [...page.matchAll(/^\| `([^`.]+)` \|/gm)].map((match) => match[1])
    expect(listed).toEqual(stories.sort())
  })

  it('print no tally of the March vote: no source gives one', () => {
    const dates = /\d{4}-\d{2}-\d{2}|8 to 10 March/g
    const told = run('march-vote').replace(dates, '')
    expect(told).not.toMatch(/\b\d+\s*(–|-|to)\s*\d+\b/)
    expect(told).not.toMatch(/\b(\d+|eleven|ten|four) (aye|vote)s?\b|ayes?: \d/i)
  })
})
