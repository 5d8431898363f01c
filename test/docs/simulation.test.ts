import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { call } from '../cli/terminal.js'

const page = readFileSync(new URL('../../docs/simulation.md', import.meta.url), 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'council-sim-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'street.yaml')
writeFileSync(file, block('yaml'))

describe('docs/simulation.md', () => {
  it('has a scenario that comes to what the page says', async () => {
    const { code, out } = await call(['simulate', file])
    expect(code).toBe(0)
    expect(out).toBe(block('text'))
  })

  it('shows exact odds as they are', async () => {
    const { out } = await call(['simulate', file, '--trials', '1', '--json'])
    // The page shows how the part begins, on fewer lines.
    const onOneLine = (text: string) => text.replaceAll(/\s+/g, '')
    expect(onOneLine(out)).toContain(onOneLine(block('json')))
  })
})
