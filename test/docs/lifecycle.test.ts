import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lifecycleMarkdown } from '../../src/report/diagram.js'

it('docs/lifecycle.md is what the machine says; npm run docs writes it', () => {
  const page = readFileSync(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8')
  expect(page).toBe(lifecycleMarkdown())
})
