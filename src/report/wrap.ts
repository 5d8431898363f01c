import { forTerminal } from './escape.js'

/** The width of a terminal that every text of this layer keeps to. */
export const COLUMNS = 80

const graphemes = /* @__PURE__ */ new Intl.Segmenter('en', { granularity: 'grapheme' })
const PLAIN = /^[\x20-\x7e]*$/
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}])|\ufe0f/u

/** The characters of a text as people see them: a letter with its accents is one. */
export function charactersOf(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** How many columns of a terminal a text takes: accents take none, East Asian characters and emoji two. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  return charactersOf(text).reduce((sum, character) => sum + columnsOfCharacter(character), 0)
}

function columnsOfCharacter(character: string): number {
  if (NO_WIDTH.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

/** Fills a text out with spaces to so many columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** Measures a text, in columns or in whatever else a line is limited by. */
export type Measure = (text: string) => number

/** Breaks a text into lines that measure at most `room`: between words, or inside a word that is longer than that. */
export function linesOf(text: string, room: number, measure: Measure = columnsOf): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= room) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = measure(word) <= room ? [word] : piecesOf(word, room, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** A long word in pieces that each fit; a piece is never less than one character. */
function piecesOf(word: string, room: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of charactersOf(word)) {
    if (piece !== '' && measure(piece + character) > room) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
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

/**
 * Lays rows of cells out in columns: a cell that is too long goes on in the next line.
 *
 * @param rows the cells, as many in each row as there are widths
 * @param widths the columns that each cell has; two spaces stand between them
 */
export function tableLines(rows: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return rows.flatMap((row) => {
    const cells = widths.map((width, n) => wrap(row[n] ?? '', width))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, n) => padTo(lines[line] ?? '', widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  })
}
