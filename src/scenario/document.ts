import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml'
import { InputError, type Problem } from '../kernel/problem.js'

/** A YAML or JSON text, read, with the place of everything in it. */
export interface ReadDocument {
  readonly value: unknown
  /** The line and column, from 1, of what stands at a path like `meetings[0].steps[2].do`. */
  place(path: string): { line: number; column: number }
}

/**
 * Reads a YAML or JSON text.
 *
 * @throws InputError with every fault of the text, each with file, line and column
 */
export function readDocument(text: string, file: string): ReadDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    throw new InputError(
      faults.map(({ message, pos }) => ({ code: 'syntax', path: '', message, file, ...at(pos[0]) })),
    )
  }
  return {
    value: toPlain(document, file),
    place: (path) => at(nearest(document.contents, partsOf(path))),
  }
}

/** Aliases may refer to one another without end: the library counts them, and says so. */
function toPlain(document: { toJS(options: { maxAliasCount: number }): unknown }, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError([{ code: 'syntax', path: '', message, file, line: 1, column: 1 }])
  }
}

/** Adds file, line and column to problems that have a path into the document, in the order of the file. */
export function placed(problems: readonly Problem[], document: ReadDocument, file: string): Problem[] {
  return problems
    .map((problem) => ({ ...problem, file, ...document.place(problem.path) }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
}

/** `meetings[0].steps[2]` as `['meetings', '0', 'steps', '2']`. */
function partsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((part) => part !== '')
}

/** Where the deepest part of the path that exists begins; a key rather than its value. */
function nearest(contents: Node | ParsedNode | null, parts: readonly string[]): number {
  let node: Node | null = contents
  let offset = node?.range?.[0] ?? 0
  for (const part of parts) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
      if (pair === undefined) return offset
      offset = (pair.key as Node).range?.[0] ?? offset // isScalar has just said that the key is a node
      node = pair.value as Node | null // a value of a parsed map is a node or nothing
    } else if (isSeq(node)) {
      const item = node.items[Number(part)] as Node | undefined // an item of a parsed list is a node
      if (item === undefined) return offset
      offset = item.range?.[0] ?? offset
      node = item
    } else {
      return offset
    }
  }
  return offset
}
