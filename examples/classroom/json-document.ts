/**
 * Stands in the page for the package `yaml`: a story in the page is JSON, which needs no YAML reader (a seventh
 * of the page's size, and most of the time that a story took to open). `council-sim page OUT FILES` turns
 * stories in YAML into JSON, with every problem by line and column.
 */

/** Finds lines and columns by offset. */
export class LineCounter {
  text = ''
  linePos(offset: number): { line: number; col: number } {
    const before = this.text.slice(0, offset).split('\n')
    return { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 }
  }
}

/** JSON has no nodes to walk: every place is the place of the whole. */
export const isMap = (_node: unknown): boolean => false
export const isScalar = (_node: unknown): boolean => false
export const isSeq = (_node: unknown): boolean => false

/** Reads JSON as the package reads YAML, as far as the library asks for it. */
export function parseDocument(text: string, { lineCounter }: { lineCounter: LineCounter }) {
  lineCounter.text = text
  try {
    const value: unknown = JSON.parse(text)
    return { errors: [], warnings: [], contents: null, toJS: () => value }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const at = Number(message.match(/position (\d+)/)?.[1] ?? 0)
    return { errors: [{ message, pos: [at, at] }], warnings: [], contents: null, toJS: () => null }
  }
}
