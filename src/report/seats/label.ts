import { charactersOf, columnsOf, linesOf } from '../text/columns.js'
import { forTerminal, forXml } from '../text/escape.js'
import type { MarkedSeat } from '../text/marks.js'
import type { Place } from './layout.js'
import { fixed } from './shapes.js'

/** A name beside a seat, with how far it reaches from the middle of the seat. */
export interface SeatLabel {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The SVG of it, for a seat at this point. */
  svg(x: number, y: number): string
}

const SIZE = 13
const LINE = 15.5
const WIDEST = 106
const MOST_LINES = 4
/** From the middle of the seat to where the name begins. */
const REACH = 41

/** The member's name outside the arc: beside the seat at the ends, above it in the middle. */
export function labelOf(seat: MarkedSeat, { angle }: Place): SeatLabel {
  const name = seat.member === null ? 'vacant' : forTerminal(seat.member)
  const chair = seat.chair ? ['(chair)'] : []
  const lines = [...labelLines(name, WIDEST / SIZE, MOST_LINES - chair.length), ...chair]
  const dx = Math.cos(angle) * REACH
  const anchor = Math.cos(angle) > 0.35 ? 'start' : Math.cos(angle) < -0.35 ? 'end' : 'middle'
  const wide = Math.max(...lines.map(widthOf)) * SIZE
  const high = lines.length * LINE
  // Level with the seat at the ends of the arc, above it in the middle.
  const top = -Math.sin(angle) * REACH - high * ((1 + Math.sin(angle)) / 2)
  const left = anchor === 'start' ? dx : anchor === 'end' ? dx - wide : dx - wide / 2
  const svg = (x: number, y: number) =>
    lines
      .map((line, n) => {
        const at = `x="${fixed(x + dx)}" y="${fixed(y + top + (n + 0.78) * LINE)}"`
        return `<text ${at} font-size="${SIZE}" text-anchor="${anchor}" fill="#1a1a1a">${forXml(line)}</text>`
      })
      .join('')
  return { left, right: left + wide, top, bottom: top + high, svg }
}

/** About how wide a text is drawn in a plain sans-serif typeface, in units of its size; rather more than less. */
export function widthOf(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + widthOfCharacter(character), 0)
}

function widthOfCharacter(character: string): number {
  if (/^[ijlftrI.,:;'’|!()[\]1 -]/.test(character)) return 0.42
  if (/^[MWmw@%]/.test(character)) return 0.98
  if (/^[A-ZÀ-Þ]/.test(character)) return 0.76
  return columnsOf(character) === 2 ? 1.05 : columnsOf(character) * 0.63
}

/** A label in at most so many lines of at most so much width; what does not fit ends in an ellipsis. */
export function labelLines(text: string, width: number, most: number): string[] {
  const lines = linesOf(text, width, widthOf)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ''}…`, width)]
}

/** A text that fits a width, with an ellipsis where something was left out. */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const character of charactersOf(text.replace(/…$/, ''))) {
    if (widthOf(`${kept}${character}…`) > width) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
