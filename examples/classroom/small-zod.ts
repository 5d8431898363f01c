import type { Plugin } from 'vite'

const nothing = (code: string) => {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name)
  return ['const nothing = () => nothing', ...names.map((name) => `export const ${name} = nothing`)].join(
    '\n',
  )
}

/** Modules by the end of their path, and what is left of them. */
const LEFT: readonly (readonly [module: RegExp, left: (code: string) => string])[] = [
  // The page writes no JSON Schema, and so needs no words for it either.
  [/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/, nothing],
  [
    /zod\/v4\/classic\/schemas\.js$/,
    (code) => code.replace(/^\s*inst\._zod\.processJSONSchema = .*;$/gm, ''),
  ],
  [
    /\/src\/schema\/[\w-]+\.ts$/,
    (code) => code.replace(/\.describe\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*,?\s*\)/g, ''),
  ],
  // Its content policy lets no program be written while it runs.
  [/zod\/v4\/core\/doc\.js$/, () => 'export class Doc {}'],
  [
    /zod\/v4\/core\/schemas\.js$/,
    (code) =>
      code.replace(
        /const generateFastpass = [\s\S]*?\n {4}};\n/,
        'const generateFastpass = () => undefined;\n',
      ),
  ],
  // What comes from a file is JSON, in which nothing holds itself: as in zod/mini, nobody looks for circles.
  [
    /zod\/v4\/core\/memoizer\.js$/,
    (code) => code.replace(/^export function memoizer[\s\S]*?^}/m, 'export const memoizer = () => undefined'),
  ],
]

/** Leaves out of the page what it does not use of zod and bundlers cannot see: a twentieth of its size. */
export const smallZod = (): Plugin => ({
  name: 'small-zod',
  enforce: 'pre',
  transform(code, id) {
    const row = LEFT.find(([module]) => module.test(id))
    return row === undefined ? null : { code: row[1](code), map: null }
  },
})
