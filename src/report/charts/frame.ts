import { columnsOf } from '../text/columns.js'
import { forXml } from '../text/escape.js'

/** A chart as it is drawn: black on white, told apart by shape and dash, never by colour alone. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly caption: string
}

/** Numbers in a drawing: a hundredth of a point is as fine as anybody sees. */
export const at = (value: number): string => String(Number(value.toFixed(2)))

/** A share in per cent, `7.3 %`. */
export const percent = (share: number, decimals = 1): string => `${(100 * share).toFixed(decimals)} %`

/** How wide a letter is at most, on average, in parts of its size: the font is whatever the reader has. */
const LETTER = 0.58

/** As much of some words as there is room for; the whole of a title is in the document too. */
export function fitted(words: string, width: number, size = 12): string {
  const most = Math.max(2, Math.floor(width / (size * LETTER)))
  if (columnsOf(words) <= most) return words
  let kept = ''
  for (const character of words) {
    if (columnsOf(`${kept}${character}…`) > most) break
    kept += character
  }
  return `${kept}…`
}

/** A whole SVG document around what was drawn. */
export function framed({ width, height, title, caption }: Frame, drawn: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(width)} ${at(height)}" role="img"`,
    `  font-family="sans-serif" font-size="12" fill="black" stroke="none">`,
    `<title>${forXml(title)}</title>`,
    `<desc>${forXml(caption)}</desc>`,
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<rect width="6" height="6" fill="white"/><line x1="0" y1="0" x2="0" y2="6" stroke="black" stroke-width="3"/></pattern></defs>',
    `<rect width="${at(width)}" height="${at(height)}" fill="white"/>`,
    text(12, 20, fitted(title, width - 24, 14), { size: 14, weight: 'bold' }),
    ...drawn,
    text(12, height - 10, fitted(caption, width - 24, 10), { size: 10 }),
    '</svg>',
    '',
  ].join('\n')
}

/** How some text stands: its size, where its place is in it, and whether it is kept clear of lines behind it. */
interface Lettering {
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: string
  readonly halo?: boolean
}

/** Some text, escaped. */
export function text(
  x: number,
  y: number,
  words: string,
  { size = 12, anchor = 'start', weight, halo = false }: Lettering = {},
): string {
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`
  const clear = halo ? ' stroke="white" stroke-width="3" paint-order="stroke"' : ''
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" text-anchor="${anchor}"${bold}${clear}>${forXml(words)}</text>`
}

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, width = 1, dash = ''): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="black" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`
