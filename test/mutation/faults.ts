/** One change of a line of source that a test ought to notice. */
export interface Fault {
  readonly file: string
  /** The number of the line, from 1. */
  readonly line: number
  readonly from: string
  readonly to: string
}

/** What a slip of the hand makes of a piece of code: a comparison turned, a check left out, another answer. */
const SLIPS: readonly (readonly [from: RegExp, to: string])[] = [
  [/ === /, ' !== '],
  [/ !== /, ' === '],
  [/ <= /, ' < '],
  [/ >= /, ' > '],
  [/ < /, ' <= '],
  [/ > /, ' >= '],
  [/ && /, ' || '],
  [/ \|\| /, ' && '],
  [/ \+ 1\b/, ' + 2'],
  [/ - 1\b/, ' - 0'],
  [/\.some\(/, '.every('],
  [/\.every\(/, '.some('],
  [/\.findLast\(/, '.find('],
  [/\bMath\.max\(/, 'Math.min('],
  [/(?<!\?): true\b/, ': false'],
  [/(?<!\?): false\b/, ': true'],
  [/^(\s+)\(\) => .*,$/, '$1() => undefined,'],
  [/^(\s+)return \{ code: .*$/, '$1return undefined'],
  [/code: '(?!nothing-pending)[a-z-]+'/, "code: 'nothing-pending'"],
]

/** Lines that say nothing that runs: comments, imports, types. */
const SILENT =
  /^\s*(\/\/|\/?\*|import |export type|export \{|\} from|readonly |\| |type |export interface|export const \w+: )/

/** Every fault that one slip makes in a file. */
export function faultsIn(file: string, source: string): Fault[] {
  let inDocumentation = false
  return source.split('\n').flatMap((text, index) => {
    if (text.trim().startsWith('/**')) inDocumentation = true
    const silent = inDocumentation || SILENT.test(text)
    if (text.includes('*/')) inDocumentation = false
    if (silent) return []
    return SLIPS.flatMap(([from, to]) => {
      const changed = text.replace(from, to)
      return changed === text ? [] : [{ file, line: index + 1, from: text, to: changed }]
    })
  })
}

/** The source with the fault in it. */
export function withFault(source: string, { line, to }: Fault): string {
  return source
    .split('\n')
    .map((text, index) => (index + 1 === line ? to : text))
    .join('\n')
}

/** So many faults, spread over all, the same for the same seed. */
export function sampled(faults: readonly Fault[], count: number, seed: number): Fault[] {
  let state = seed >>> 0
  const next = () => {
    // A linear congruence is enough to spread a sample.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const left = [...faults]
  const picked: Fault[] = []
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(Math.floor(next() * left.length), 1))
  }
  return picked
}
