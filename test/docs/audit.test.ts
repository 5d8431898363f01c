import { expect, it } from 'vitest'
import { auditPageRun, auditPageText } from './walkthrough.js'

it('docs/audit.md shows what the command says; npm run docs writes it', async () => {
  const page = auditPageText()
  expect(page.match(/^\$ council-sim audit/gm)?.length).toBeGreaterThanOrEqual(3)
  expect(await auditPageRun()).toBe(page)
})
