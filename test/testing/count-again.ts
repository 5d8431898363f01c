// Counts the paths of procedure again, every depth of path-table.ts, and ends non-zero where a number moved:
//   npm run paths
import { convene } from '../../src/meeting/convene.js'
import { countPaths } from '../../src/testing/index.js'
import { SEATS, SETS } from './path-table.js'

for (const { rules, name, options, counts } of SETS) {
  const opening = convene({ rules, seats: SEATS, chair: 'Adeyemi' })
  const start = performance.now()
  const found = counts.map((_, n) => countPaths(opening, n + 1, options))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const same = found.every((count, n) => count === counts[n])
  console.log(
    `${same ? 'same ' : 'MOVED'} ${rules}, ${name}: ${found.map(grouped).join(', ')} (${seconds} s)`,
  )
  if (!same) process.exitCode = 1
}

/** A number as it is written in a program: 209_721. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '_')
}
