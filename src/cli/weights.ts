import { existsSync, readFileSync } from 'node:fs'
import type { Problem } from '../kernel/problem.js'
import { show } from '../kernel/show.js'
import type { PowerQuestion } from '../simulation/power/read-power.js'
import { unreadable } from './files.js'

/** Weights, and the groups of those who have one. */
export type Weighing = Pick<PowerQuestion, 'weights' | 'groups'>

/** Weights as they are given to the command: `7,7,1`, `A=7,B=1`, or the name of a file. */
export function readWeights(text: string, problems: Problem[]): Weighing | null {
  if (/^[\s\d.,+-]+$/.test(text)) return { weights: text.split(',').map(numberOf) }
  if (text.includes('=')) return readNamed(text, problems)
  // A list with something in it that is no number: the reader of weights refuses it by its place.
  if (text.includes(',') && !existsSync(text)) return { weights: text.split(',').map(numberOf) }
  const content = readFile(text)
  return /^\s*[[{]/.test(content) ? readJson(content, text, problems) : readLines(content, text, problems)
}

/** The number that a text is, or the text itself, for the reader of weights to refuse with its place. */
const numberOf = (text: string): number =>
  // What is no number is refused by name and place where all the weights are read.
  /^\s*\d+\s*$/.test(text) ? Number(text) : (text.trim() as unknown as number)

function readNamed(text: string, problems: Problem[]): Weighing {
  const entries = text.split(',').map((part): readonly [string, number] => {
    const at = part.lastIndexOf('=')
    return [part.slice(0, Math.max(0, at)).trim(), numberOf(part.slice(at + 1))]
  })
  return { weights: tableOf(entries, (n) => `--weights, part ${n + 1}`, problems) }
}

function tableOf(
  entries: readonly (readonly [string, number])[],
  place: (n: number) => string,
  problems: Problem[],
): Record<string, number> {
  const seen = new Set<string>()
  entries.forEach(([name], n) => {
    const message =
      name === '' || name === '__proto__'
        ? `${place(n)}: expected a name and a weight, as A=7`
        : seen.has(name)
          ? `${place(n)}: "${name}" is there twice`
          : null
    if (message !== null) problems.push({ code: 'weights', path: '', message })
    seen.add(name)
  })
  return Object.fromEntries(entries)
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw unreadable(file, error, '; weights are a file, or a list as 7,7,1 or A=7,B=1')
  }
}

function readJson(content: string, file: string, problems: Problem[]): Weighing | null {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    problems.push({ code: 'json', path: '', message, file: `${file}:` })
    return null
  }
  const isRow = (row: unknown): row is object =>
    typeof row === 'object' && row !== null && !Array.isArray(row)
  if (!Array.isArray(value) || !value.some(isRow)) {
    // The reader of weights refuses what is neither a list nor a table of whole numbers.
    return { weights: value as Weighing['weights'] }
  }
  const rows = value.map((row: unknown, n) => {
    const table = new Map<string, unknown>(isRow(row) ? Object.entries(row) : [])
    const name = table.get('name')
    const keys = [...table.keys()].filter((key) => !['name', 'weight', 'group'].includes(key))
    if (typeof name !== 'string' || keys.length > 0) {
      const message = `row ${n + 1}: expected {"name": "A", "weight": 7}, perhaps with "group", found ${show(row)}`
      problems.push({ code: 'weights', path: '', message, file: `${file}:` })
    }
    return { name: String(name), weight: table.get('weight'), group: table.get('group') }
  })
  return weighingOf(rows, (n) => `${file}: row ${n + 1}`, problems)
}

function readLines(content: string, file: string, problems: Problem[]): Weighing {
  const rows = content.split(/\r?\n/).flatMap((line, n) => {
    if (line.trim() === '') return []
    const [name = '', weight = '', group] = line.split(',').map((cell) => cell.trim())
    // A first line of names of columns is passed over.
    if (n === 0 && /^name$/i.test(name)) return []
    if (line.split(',').length === 1) return [{ name: `${n + 1}`, weight: numberOf(name), group: undefined }]
    return [{ name, weight: numberOf(weight), group: group === '' ? undefined : group }]
  })
  return weighingOf(rows, (n) => `${file}: entry ${n + 1}`, problems)
}

function weighingOf(
  rows: readonly { readonly name: string; readonly weight: unknown; readonly group: unknown }[],
  place: (n: number) => string,
  problems: Problem[],
): Weighing {
  // What is no whole number is refused by name where all the weights are read, and so is a group without a name.
  const weights = tableOf(
    rows.map(({ name, weight }) => [name, weight as number] as const),
    place,
    problems,
  )
  const grouped = rows.filter(({ group }) => group !== undefined)
  if (grouped.length === 0) return { weights }
  return { weights, groups: Object.fromEntries(grouped.map(({ name, group }) => [name, group as string])) }
}
