import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../src/', import.meta.url))

/** Every source file by its path below `src`, with its text. */
export function sourceFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  return new Map(files.sort().map((file) => [file, readFileSync(`${root}${file}`, 'utf8')]))
}
