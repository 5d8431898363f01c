import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../cli/terminal.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/power.md`, 'utf8')
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1] ?? '')

// Inside the project, so that the package finds itself by its name.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(`${root}.power-`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the page on odds, swing and power', () => {
  it('has an example that prints what it says', () => {
    const [code = ''] = blocks('ts')
    writeFileSync(`${folder}/example.ts`, code)
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=council-sim-source', `${folder}/example.ts`],
      { cwd: root, encoding: 'utf8' },
    )
    expect(printed).toBe(blocks('text')[0])
  })

  it('has a call of the command that prints what it says', async () => {
    expect(page).toContain('council-sim power --rule "39 ayes" --weights 7,7,7,7,7,1,1,1,1,1,1,1,1,1,1\n')
    const { out } = await call(['power', '--rule', '39 ayes', '--weights', '7,7,7,7,7,1,1,1,1,1,1,1,1,1,1'])
    expect(out).toBe(blocks('text')[1])
  })
})
