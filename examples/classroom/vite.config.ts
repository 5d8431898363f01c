import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { parse } from 'yaml'
import { smallZod } from './small-zod.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A story as JSON, without the notes on dispositions, which the page does not show. */
const shown = ({ simulation, ...story }: { simulation?: object }) =>
  JSON.stringify({
    ...story,
    ...(simulation &&
      JSON.parse(JSON.stringify({ simulation }, (key, value) => (key === 'note' ? undefined : value)))),
  })

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
        const story: { title: string; simulation?: object } = parse(readFileSync(`${folder}${file}`, 'utf8'))
        return [basename(file, '.yaml'), story.title, shown(story)]
      })
      return `export default ${JSON.stringify(rows)}`
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
  plugins: [stories(), smallZod(), viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    outDir: here('../../dist'),
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: { input: here('./classroom.html') },
  },
})
