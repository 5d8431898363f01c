/**
 * Text that people wrote stays text: each of these makes it safe for one place and changes nothing else.
 * All of them can be applied twice without harm to the first, visible part.
 */

const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g
// Control characters, halves of surrogate pairs, marks that turn the direction of writing, and what XML forbids.
const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/gu

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
    .replace(/:(?=\S)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^[#+=-]/, '\\$&')
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
    /[^\p{L}\p{M}\p{N} ,.'-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  )
}
