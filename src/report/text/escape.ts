import { COLUMNS, columnsOf, linesOf } from './columns.js'

/**
 * Text that people wrote stays text: each of these makes it safe for one place and changes nothing else.
 * All of them can be applied twice without harm to the first, visible part.
 */

const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g
// Control characters, halves of surrogate pairs, marks that turn the direction of writing, and what XML forbids.
const HIDDEN =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/gu

/**
 * Text for a terminal, on one line: line breaks and tabs become spaces; escape sequences, other control
 * characters and marks that turn the direction of writing are shown as `[U+001B]` instead of obeyed.
 *
 * @param text anything that people wrote
 * @returns the same text, with nothing in it that a terminal would act upon
 * @example forTerminal('\u001b[31mred') // '[U+001B][31mred'
 */
export function forTerminal(text: string): string {
  return text.replace(BREAKS, ' ').replace(HIDDEN, codePointName)
}

function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

/**
 * Text for Markdown, on one line, that reads there just as it was written: no emphasis, link, code, table
 * cell, heading, list, raw HTML or formula comes of it, wherever in a line it stands.
 *
 * @param text anything that people wrote
 * @returns Markdown whose rendering is the text
 * @example forMarkdown('1. <b> | *x*') // '1\\. \\<b\\> \\| \\*x\\*'
 */
export function forMarkdown(text: string): string {
  return forTerminal(text)
    .replace(/ +/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/@(?=\S)|(?<!\d):(?=\S)|:(?!\d\d(?!\d))(?=\S)/g, '\\$&') // 20:15 makes no link and no emoji
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^[#+=-]|#$/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text for XML, SVG or HTML: inside an element or a quoted attribute, on one line.
 *
 * @param text anything that people wrote
 * @returns the text with markup characters as entities, and control characters shown
 * @example forXml('<script>') // '&lt;script&gt;'
 */
export function forXml(text: string): string {
  return forTerminal(text).replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? character)
}

/**
 * Text for a label in a Mermaid diagram: whatever Mermaid could read as syntax is written as its code.
 *
 * @param text anything that people wrote
 * @returns a label on one line
 * @example forMermaid('a: "b"') // 'a#58; #34;b#34;'
 */
export function forMermaid(text: string): string {
  return forTerminal(text).replace(
    /[^\p{L}\p{M}\p{N} ,.'()[\]-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  )
}

/**
 * Breaks a text into lines for a terminal. Control characters are shown, so no untrusted text gets through.
 *
 * @param text the text, on any number of lines
 * @param width the most columns that a line may take, indent included
 * @param indent what every line begins with
 * @param hanging what the second and later lines begin with, where that is something else
 * @returns the lines, at least one
 * @example wrap('Six ayes and three nays.', 12, '  ') // ['  Six ayes', '  and three', '  nays.']
 */
export function wrap(text: string, width = COLUMNS, indent = '', hanging = indent): string[] {
  const taken = Math.max(columnsOf(indent), columnsOf(hanging))
  const lines = linesOf(forTerminal(text).trim(), Math.max(2, width - taken))
  return lines.map((line, n) => `${n === 0 ? indent : hanging}${line}`)
}
