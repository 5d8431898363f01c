import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { parse } from 'yaml'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `virtual:stories`: every built-in story as its name, its title and its JSON. */
function stories(): Plugin {
  const name = 'virtual:stories'
  return {
    name: 'stories',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null
      const folder = here('../scenarios/')
      const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
      const rows = files.sort().map((file) => {
        const story: { title: string } = parse(readFileSync(`${folder}${file}`, 'utf8'))
        return [basename(file, '.yaml'), story.title, JSON.stringify(story)]
      })
      return `export default ${JSON.stringify(rows)}`
    },
  }
}

const JSON_SCHEMA = /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/
const DESCRIBED = /\.describe\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*,?\s*\)/g
const IN_JSON_SCHEMA = /^\s*inst\._zod\.processJSONSchema = .*;$/gm

/**
 * The page writes no JSON Schema: what zod brings for it, and what schemas say of themselves in it, stays out,
 * a thirtieth of the page's size. Each name that those modules of zod export is a function that does nothing.
 */
function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('/src/schema/')) return { code: code.replace(DESCRIBED, ''), map: null }
      if (id.endsWith('zod/v4/classic/schemas.js'))
        return { code: code.replace(IN_JSON_SCHEMA, ''), map: null }
      if (!JSON_SCHEMA.test(id)) return null
      const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name)
      const exported = names.map((name) => `export const ${name} = nothing`)
      return { code: ['const nothing = () => nothing', ...exported].join('\n'), map: null }
    },
  }
}

// One file that opens from file://: a page in several would be blocked there. The library is read from its source.
export default defineConfig({
  root: here('.'),
  base: './',
  resolve: {
    conditions: ['council-sim-source', 'module', 'browser', 'production'],
    alias: { yaml: here('./json-document.ts') },
  },
  plugins: [stories(), withoutJsonSchema(), viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    outDir: here('../../dist'),
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: { input: here('./classroom.html') },
  },
})
