import { describe, expect, it } from 'vitest'
import { seatChartSvg } from '../../../src/report/seats/chart-svg.js'
import { labelOf, widthOf } from '../../../src/report/seats/label.js'
import { layoutSeats, leastDistance } from '../../../src/report/seats/layout.js'
import { councilOf } from '../meetings.js'
import { elements, parseXml } from '../xml.js'

const SIZES = [1, 2, 3, 5, 7, 9, 11, 15, 16, 50, 51, 101, 200, 435] as const

describe('where seats stand', () => {
  it.each(SIZES)('%i seats: as many places, none nearer than one unit', (count) => {
    const places = layoutSeats(count)
    expect(places).toHaveLength(count)
    expect(leastDistance(places)).toBeGreaterThan(1 - 1e-9)
    for (const { y } of places) expect(y).toBeGreaterThan(-1e-9)
    const angles = places.map(({ angle }) => angle)
    expect(angles).toEqual([...angles].sort((a, b) => b - a))
  })

  it.each(SIZES)('%i seats: stand as far on the right as on the left', (count) => {
    const xs = layoutSeats(count).map(({ x }) => x)
    expect(Math.max(...xs) + Math.min(...xs)).toBeCloseTo(0, 6)
  })
})

describe('what is drawn', () => {
  it.each(SIZES)('%i seats: no two outlines touch, and all is inside the picture', (count) => {
    const svg = parseXml(seatChartSvg(councilOf(count)))
    const width = Number(svg.attributes.width)
    const height = Number(svg.attributes.height)
    const [arc] = elements(svg, 'g')
    if (arc === undefined) throw new Error('no arc')
    const circles = elements(arc, 'circle').map(({ attributes }) => ({
      x: Number(attributes.cx),
      y: Number(attributes.cy),
      r: Number(attributes.r),
    }))
    const [dx = 0, dy = 0] = (arc.attributes.transform?.match(/-?[\d.]+/g) ?? []).map(Number)
    circles.forEach((a, n) => {
      expect(a.x + dx - a.r).toBeGreaterThan(0)
      expect(a.x + dx + a.r).toBeLessThan(width)
      expect(a.y + dy - a.r).toBeGreaterThan(0)
      expect(a.y + dy + a.r).toBeLessThan(height)
      for (const b of circles.slice(n + 1)) {
        const distance = Math.hypot(a.x - b.x, a.y - b.y)
        if (distance > 1) expect(distance).toBeGreaterThan(a.r + b.r)
      }
    })
  })

  it.each([1, 2, 3, 5, 7, 9, 11, 13, 15])(
    '%i seats: no long name runs into another or into a seat',
    (count) => {
      const pitch = 106
      const boxes = layoutSeats(count).map((place, n) => {
        const member = 'Wilhelmina Magdalena Wolfeschlegelsteinhausen'
        const label = labelOf(
          { number: n + 1, seat: 'Seat', member, chair: n === 0, mark: 'aye', weight: null, group: null },
          place,
        )
        const [x, y] = [place.x * pitch, -place.y * pitch]
        return {
          label: {
            left: x + label.left,
            right: x + label.right,
            top: y + label.top,
            bottom: y + label.bottom,
          },
          seat: { left: x - 27, right: x + 27, top: y - 27, bottom: y + 27 },
        }
      })
      boxes.forEach(({ label }, n) => {
        for (const other of boxes.filter((_, m) => m !== n)) {
          expect(overlap(label, other.label)).toBe(false)
          expect(overlap(label, other.seat)).toBe(false)
        }
      })
    },
  )

  it('measures wide letters as wide', () => {
    expect(widthOf('WWWW')).toBeGreaterThan(widthOf('iiii') * 2)
    expect(widthOf('李')).toBeGreaterThan(widthOf('a'))
  })
})

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
