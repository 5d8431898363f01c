import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { fixture } from './fixture.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

it('runs where there is nothing but the language and a decoder of text', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './src/interop/index.ts'", resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'interop',
    platform: 'browser',
    target: 'es2022',
  })
  const code = outputFiles[0]?.text ?? ''
  const names = ['own.jsonl', 'own.csv', 'votes.csv', 'popolo.json', 'legistar-events.json']
  const texts = names.map(fixture)
  const context = createContext({ texts, TextDecoder, WeakMap })
  const count = '[...interop.readVotes(text)].filter((reading) => "vote" in reading).length'
  const read: unknown = runInContext(`${code}; texts.map((text) => ${count})`, context)
  expect([...(read as number[])]).toEqual([3, 2, 2, 4, 4]) // numbers, by the expression above
})
