import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as library from '../../src/index.js'
import * as interop from '../../src/interop/index.js'
import * as motion from '../../src/motion/index.js'
import * as report from '../../src/report/index.js'
import * as scenario from '../../src/scenario/index.js'
import * as simulation from '../../src/simulation/index.js'
import * as testing from '../../src/testing/index.js'
import { quickstart } from './quickstart.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')

// Inside the project, so that the package finds itself by its name.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(`${root}.quickstart-`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the README', () => {
  it('has a quickstart of at most 25 lines that runs as it stands', () => {
    const code = quickstart()
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(25)
    writeFileSync(`${folder}/quickstart.ts`, code)
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=council-sim-source', `${folder}/quickstart.ts`],
      { cwd: root, encoding: 'utf8' },
    )
    expect(printed).toContain("code: 'not-seconded'")
    expect(printed).toMatch(/instead: \[\s+'second',\s+'no-second',/)
    expect(printed).toMatch(/\ncarried\nlost\n/)
    expect(printed).toContain('Close Mill Street to cars.')
  })

  it('names only what the package exports', () => {
    const exported = new Set(
      [library, interop, motion, report, scenario, simulation, testing].flatMap((module) =>
        Object.keys(module),
      ),
    )
    const tables = readme.match(/## The interface in one screen[\s\S]*?\nActions:/)?.[0] ?? ''
    const named = [...tables.matchAll(/`([a-z]\w+)[(`]/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(20)
    const others = ['createActor', 'council']
    expect(named.filter((name) => !exported.has(name) && !others.includes(name))).toEqual([])
  })

  it('links only to files that are there', () => {
    for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      expect(() => readFileSync(`${root}${target}`), target).not.toThrow()
    }
  })
})
