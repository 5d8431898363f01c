import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { circlesIn } from './circles.js'
import { importsOf, violations } from './layers.js'
import { sourceFiles } from './source.js'

describe('the house', () => {
  it('imports downward only, and each package by its one door', () => {
    expect(violations(sourceFiles())).toEqual([])
  })

  it('has no files that import one another in a circle, types among them', () => {
    expect(circlesIn(sourceFiles())).toEqual([])
  })

  it('has files of at most 400 lines, without any', () => {
    for (const [file, source] of sourceFiles()) {
      expect(source.split('\n').length, file).toBeLessThanOrEqual(400)
      expect(source, file).not.toMatch(/\bas any\b|: any\b|<any>|@ts-ignore|@ts-nocheck/)
    }
  })

  it('uses every package that it depends on, and no other', () => {
    const {
      dependencies,
      peerDependencies,
    }: { dependencies: Record<string, string>; peerDependencies: Record<string, string> } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    )
    const imported = [...sourceFiles().values()]
      .flatMap(importsOf)
      .filter((target) => !/^(\.|node:)/.test(target))
    const packages = new Set(imported.map((target) => target.match(/^(@[^/]+\/)?[^/]+/)?.[0]))
    expect([...packages].sort()).toEqual(Object.keys({ ...dependencies, ...peerDependencies }).sort())
  })
})

/** Faults that were put in on purpose: each must be found. */
const FAULTS: readonly (readonly [file: string, source: string, found: RegExp])[] = [
  ['kernel/share.ts', "import { decide } from '../voting/decide.js'", /kernel must not import voting/],
  ['rules/x.ts', "import type { Council } from '../council/council.js'", /rules must not import council/],
  ['voting/x.ts', "export { act } from '../meeting/act.js'", /voting must not import meeting/],
  ['report/x.ts', "import { audit } from '../interop/audit/audit.js'", /report must not import interop/],
  ['interop/inference/x.ts', "import { audit } from '../audit/audit.js'", /inference must not import audit/],
  ['interop/x.ts', "import { own } from './document/fields.js'", /is in no layer/],
  ['meeting/actions/x.ts', "import { run } from '../../cli/run.js'", /meeting must not import cli/],
  ['meeting/x.ts', "const later = await import('../report/index.js')", /meeting must not import report/],
  ['meeting/x.ts', "import { setup } from 'xstate'", /xstate comes in by motion/],
  ['council/x.ts', "import { produce } from 'immer'", /immer comes in by kernel\/revise/],
  ['voting/x.ts', "import * as z from 'zod'", /zod comes in by schema/],
  ['report/x.ts', "import { readFileSync } from 'node:fs'", /node:fs comes in by cli/],
  ['meeting/x.ts', "import fc from 'fast-check'", /fast-check comes in by testing/],
  ['schema/x.ts', "import { parse } from 'yaml'", /yaml comes in by scenario/],
  ['report/x.ts', "import Papa from 'papaparse'", /papaparse comes in by interop\/document\/csv/],
  ['kernel/x.ts', "import 'left-pad'", /left-pad has no door/],
  ['vocabulary.ts', "import {\n  needOf,\n} from './kernel/share.js'", /vocabulary must not import kernel/],
]

describe('seeded faults', () => {
  it.each([
    [
      ['motion/motion.ts', 'motion/x.ts'],
      { 'motion/motion.ts': "import type { X } from './x.js'", 'motion/x.ts': "export * from './motion.js'" },
    ],
    [
      ['rules/x.ts', 'rules/y.ts', 'rules/z.ts'],
      {
        'rules/x.ts': "import './y.js'",
        'rules/y.ts': "import { z } from '../rules/z.js'",
        'rules/z.ts': "import type { X } from './x.js'",
      },
    ],
  ])('%j in a circle', (circle, faults) => {
    const files = new Map([...sourceFiles(), ...Object.entries(faults)])
    expect(circlesIn(files)).toEqual([circle])
  })

  it.each(FAULTS)('%s with %j', (file, source, found) => {
    const files = new Map([...sourceFiles(), [file, source]])
    expect(violations(files)).toEqual([expect.stringMatching(found)])
  })

  it('passes by what only a comment says', () => {
    expect(violations(new Map([['kernel/x.ts', "// import 'left-pad'\n/* import 'zod' */"]]))).toEqual([])
  })
})
