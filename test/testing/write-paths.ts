// Counts the paths of procedure again and prints the table that paths.test.ts checks:
//   npx tsx --conditions=council-sim-source test/testing/write-paths.ts [deeper by]
import { convene } from '../../src/meeting/convene.js'
import { countPaths } from '../../src/testing/index.js'
import { SEATS, SETS } from './path-table.js'

const deeper = Number(process.argv[2] ?? 0)

for (const { rules, name, options, depth } of SETS) {
  const opening = convene({ rules, seats: SEATS, chair: 'Adeyemi' })
  const start = performance.now()
  const counts = Array.from({ length: depth + deeper }, (_, n) => countPaths(opening, n + 1, options))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`['${rules}', '${name}', [${counts.map(grouped).join(', ')}]], // ${seconds} s`)
}

/** A number as it is written in a program: 209_721. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '_')
}
