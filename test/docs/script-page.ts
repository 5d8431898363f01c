import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A page of docs/ about an example: its script, and what it prints. */
export function scriptPage(title: string, name: string, about: readonly string[]): string {
  const script = `${root}examples/${name}.ts`
  const printed = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=council-sim-source', script],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )
  return [
    `# ${title}`,
    '',
    ...about,
    '',
    `The script is [examples/${name}.ts](../examples/${name}.ts):`,
    '',
    '```ts',
    readFileSync(script, 'utf8').trimEnd(),
    '```',
    '',
    'It prints:',
    '',
    '```',
    printed.trimEnd(),
    '```',
    '',
    'This page is written by `npm run docs`, and a test compares it.',
    '',
  ].join('\n')
}
