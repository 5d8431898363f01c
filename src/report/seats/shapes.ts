import type { SeatMark } from '../text/marks.js'

/** How a mark is drawn: its own outline, colours that differ in lightness too, and a letter. */
export interface SeatShape {
  readonly outline: 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon'
  readonly fill: string
  readonly stroke: string
  readonly ink: string
  readonly dashes?: string
}

/** Colours that the colour-blind tell apart (Okabe and Ito); every mark also has its own outline or line. */
export const SEAT_SHAPES: Readonly<Record<SeatMark, SeatShape>> = {
  aye: { outline: 'circle', fill: '#0072b2', stroke: '#004a75', ink: '#ffffff' },
  nay: { outline: 'square', fill: '#f2b79a', stroke: '#b34700', ink: '#1a1a1a' },
  abstain: { outline: 'diamond', fill: '#f0e442', stroke: '#7a7300', ink: '#1a1a1a' },
  recused: { outline: 'triangle', fill: '#dcb5ca', stroke: '#8a3f68', ink: '#1a1a1a' },
  absent: { outline: 'circle', fill: '#ffffff', stroke: '#767676', ink: '#595959', dashes: '2 3' },
  unreported: { outline: 'hexagon', fill: '#ffffff', stroke: '#1a1a1a', ink: '#1a1a1a' },
  waiting: { outline: 'circle', fill: '#ffffff', stroke: '#1a1a1a', ink: '#1a1a1a' },
  seated: { outline: 'circle', fill: '#eef2f5', stroke: '#1a1a1a', ink: '#1a1a1a' },
  vacant: { outline: 'circle', fill: 'none', stroke: '#767676', ink: '#595959', dashes: '6 4' },
}

/** The corners of each outline, in radii from the middle; a circle has none. */
const CORNERS: Readonly<
  Record<Exclude<SeatShape['outline'], 'circle'>, readonly (readonly [number, number])[]>
> = {
  square: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
  diamond: [
    [0, -1.14],
    [1.14, 0],
    [0, 1.14],
    [-1.14, 0],
  ],
  triangle: [
    [0, -1.14],
    [1.1, 0.86],
    [-1.1, 0.86],
  ],
  hexagon: [
    [-0.54, -0.94],
    [0.54, -0.94],
    [1.08, 0],
    [0.54, 0.94],
    [-0.54, 0.94],
    [-1.08, 0],
  ],
}

/** The SVG element of an outline around a point; `attributes` are those of its line and filling. */
export function outlineSvg(
  outline: SeatShape['outline'],
  x: number,
  y: number,
  radius: number,
  attributes: string,
): string {
  if (outline === 'circle')
    return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius)}" ${attributes}/>`
  const points = CORNERS[outline].map(([dx, dy]) => `${fixed(x + dx * radius)},${fixed(y + dy * radius)}`)
  return `<polygon points="${points.join(' ')}" ${attributes}/>`
}

/** A coordinate with at most one decimal. */
export const fixed = (value: number): string => String(Math.round(value * 10) / 10)
