// Writes the pages of docs/ that are made from the code. The tests compare them.
import { writeFileSync } from 'node:fs'
import { lifecycleMarkdown } from '../../src/report/diagram.js'

writeFileSync(new URL('../../docs/lifecycle.md', import.meta.url), lifecycleMarkdown())
console.log('docs/lifecycle.md')
