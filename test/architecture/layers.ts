/**
 * The rules of the house on who may import whom, as a function of file names and texts: the tests run it
 * on the source, and on seeded faults.
 */

/** Each folder of `src`, from the bottom up; what shares a line must not import one another. */
export const LAYERS: readonly (readonly string[])[] = [
  ['vocabulary'],
  ['kernel'],
  ['rules'],
  ['rulebooks'],
  ['voting'],
  ['record'],
  ['motion'],
  ['council'],
  ['schema'],
  ['meeting'],
  ['scenario'],
  ['report', 'interop', 'simulation'],
  ['testing', 'cli'],
  ['index'],
]

/** The same for the folders inside `interop`. */
const INTEROP: typeof LAYERS = [
  ['recorded'],
  ['document', 'inference'],
  ['formats', 'audit'],
  ['reading', 'writing', 'statistics'],
  ['index'],
]

/** The one place through which each package comes in: a folder, or a file. */
export const DOORS: readonly { readonly package: RegExp; readonly door: string }[] = [
  { package: /^xstate(\/|$)/, door: 'motion/' },
  { package: /^immer(\/|$)/, door: 'kernel/revise.ts' },
  { package: /^@noble\/hashes(\/|$)/, door: 'kernel/digest.ts' },
  { package: /^zod(\/|$)/, door: 'schema/' },
  { package: /^yaml(\/|$)/, door: 'scenario/document.ts' },
  { package: /^papaparse(\/|$)/, door: 'interop/document/csv.ts' },
  { package: /^fast-check(\/|$)/, door: 'testing/' },
  { package: /^tinypool(\/|$)/, door: 'cli/' },
  { package: /^node:/, door: 'cli/' },
]

const IMPORT =
  /(?:^|[\s;])(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm

/** Everything that a source file imports, types among it. */
export function importsOf(source: string): string[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...withoutComments.matchAll(IMPORT)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? [])
}

/** What breaks the rules in a set of files, by their path below `src`. */
export function violations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, source]) =>
    importsOf(source).flatMap((target) => {
      const fault = target.startsWith('.') ? layerFault(file, target) : doorFault(file, target)
      return fault === undefined ? [] : [`${file}: ${fault}`]
    }),
  )
}

const layerOf = (path: string, depth = 0) => path.split('/')[depth]?.replace(/\.ts$/, '') ?? ''

function layerFault(file: string, target: string): string | undefined {
  const path = new URL(target, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts')
  if (layerOf(file) !== layerOf(path)) return faultIn(LAYERS, layerOf(file), layerOf(path), target)
  if (layerOf(file) !== 'interop') return undefined
  return faultIn(INTEROP, layerOf(file, 1), layerOf(path, 1), target)
}

function faultIn(layers: typeof LAYERS, from: string, to: string, target: string): string | undefined {
  if (from === to) return undefined
  const rankOf = (layer: string) => layers.findIndex((each) => each.includes(layer))
  if (rankOf(from) < 0 || rankOf(to) < 0) return `${target} is in no layer`
  return rankOf(to) < rankOf(from) ? undefined : `${from} must not import ${to} (${target})`
}

function doorFault(file: string, target: string): string | undefined {
  const entry = DOORS.find((each) => each.package.test(target))
  if (entry === undefined) return `${target} has no door`
  return file.startsWith(entry.door) ? undefined : `${target} comes in by ${entry.door} only`
}
