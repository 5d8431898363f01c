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

/**
 * Breaks a text into lines that measure at most `room`: between words, or inside a word that is longer than
 * that. Spaces inside a line stay; those at a break are dropped.
 */
export function linesOf(text: string, room: number, measure: Measure = columnsOf): string[] {
  const lines: string[] = []
  let line = ''
  let begun = false
  for (const word of text.split(' ')) {
    const longer = begun ? `${line} ${word}` : word
    if (measure(longer) <= room) {
      line = longer
      begun ||= word !== ''
      continue
    }
    if (begun) lines.push(line.trimEnd())
    const pieces = measure(word) <= room ? [word] : piecesOf(word, room, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    begun = line !== ''
  }
  return begun || lines.length === 0 ? [...lines, line.trimEnd()] : lines
}

/** A long word in pieces that each fit, after a hyphen where it has one; a piece is never less than one character. */
function piecesOf(word: string, room: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of charactersOf(word)) {
    if (piece !== '' && measure(piece + character) > room) {
      const kept = piece.lastIndexOf('-') + 1
      pieces.push(kept > 0 ? piece.slice(0, kept) : piece)
      piece = kept > 0 ? piece.slice(kept) : ''
    }
    piece += character
  }
  return [...pieces, piece]
}
