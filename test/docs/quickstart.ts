import { readFileSync } from 'node:fs'

/** The code of the README's quickstart, between its mark and the end of its fence. */
export function quickstart(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const code = readme.match(/<!-- quickstart -->\n```ts\n([\s\S]*?)```/)?.[1]
  if (code === undefined) throw new Error('the README has no quickstart')
  return code
}
