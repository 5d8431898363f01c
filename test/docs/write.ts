// Writes the pages of docs/ that are made from the code. The tests compare them.
import { writeFileSync } from 'node:fs'
import { PAGES } from './pages.js'
import { auditPageRun } from './walkthrough.js'

for (const [name, page] of Object.entries(PAGES)) {
  writeFileSync(new URL(`../../docs/${name}`, import.meta.url), page())
  console.log(`docs/${name}`)
}

writeFileSync(new URL('../../docs/audit.md', import.meta.url), await auditPageRun())
console.log('docs/audit.md')
