// Bundles what users import, minified, and holds the gzip sizes against their limits.
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Limits in bytes of gzip. They are promises to those who bundle the library for a page. */
const CASES = [
  { name: "import { decide } from 'council-sim'", limit: 8_800 },
  { name: "import { decideRoll } from 'council-sim'", limit: 4_300 },
  { name: "import { parseThreshold } from 'council-sim'", limit: 2_500 },
  { name: "import { powerOf } from 'council-sim/simulation'", limit: 8_800 },
  { name: "import { motionMachine } from 'council-sim/motion'", limit: 25_000 },
  { name: "import { readVotes } from 'council-sim/interop'", limit: 40_000 },
  { name: "import * as all from 'council-sim'", limit: 125_000 },
] as const

let failed = false
for (const { name, limit } of CASES) {
  const used = name.match(/\{ (\w+) \}/)?.[1] ?? 'all'
  const result = await build({
    stdin: { contents: `${name}\nglobalThis.used = ${used}`, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    absWorkingDir: root,
  })
  const bytes = gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array()).length
  if (bytes > limit) failed = true
  console.log(`${String(bytes).padStart(7)} of ${String(limit).padStart(6)} bytes  ${name}`)
}
if (failed) throw new Error('a bundle is larger than its limit')
