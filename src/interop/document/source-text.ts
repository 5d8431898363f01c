import type { Problem } from '../../kernel/problem.js'
import { brokenText } from './fields.js'

/** Bytes as text: UTF-8, or UTF-16 where a byte-order mark says so. What cannot be decoded becomes U+FFFD. */
export function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** A text without its byte-order mark. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/** The value of a JSON text, or the problem with it. */
export function jsonOf(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const broken = text.includes('\uFFFD') ? brokenText('', text) : null
    const message = error instanceof Error ? error.message : String(error)
    return { problem: broken ?? { code: 'json', path: '', message } }
  }
}

/** True for a text of JSON lines: its first line is a value of its own, or the only one there is. */
export function isLines(text: string): boolean {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', start)
  // Not parsed to find out, since it may be long, and is parsed when it is read.
  if (end === -1 || text.slice(end).trim() === '') return true
  return 'value' in jsonOf(text.slice(start, end))
}

/** The lines of a text, from 1, without those that are empty. */
export function* linesOf(text: string): Iterable<{ line: number; text: string }> {
  let line = 0
  let start = 0
  while (start <= text.length) {
    const end = text.indexOf('\n', start)
    const stop = end === -1 ? text.length : end
    line += 1
    const each = text.slice(start, stop)
    if (each.trim() !== '') yield { line, text: each }
    start = stop + 1
  }
}
