import { outcomeBarsSvg, sweepCurveSvg, tallyBarsSvg } from 'council-sim/report'
import { describe, expect, it } from 'vitest'
import { parseXml } from './xml.js'

const EVIL = '<b>&"'
const title = `Simulated ${EVIL}`
const caption = 'Simulated, 100 trials, seed 1'

const CHARTS: Readonly<Record<string, string>> = {
  bars: outcomeBarsSvg({ title, caption, bars: [{ name: EVIL, share: 0.25, low: 0.2, high: 0.3 }] }),
  tally: tallyBarsSvg({ title, caption, counts: [0, 10, 20, 5], need: 2 }),
  curve: sweepCurveSvg({
    title,
    caption,
    x: EVIL,
    y: EVIL,
    curves: Array.from({ length: 7 }, (_, n) => ({
      name: `curve ${n}`,
      points: [
        { x: 0, share: 0, low: 0, high: 0.1 },
        { x: 1, share: n / 7, low: n / 8, high: n / 6.5 },
      ],
    })),
  }),
}

describe.each(Object.entries(CHARTS))('%s', (_name, svg) => {
  it('is sound XML, whatever people wrote', () => {
    expect(() => parseXml(svg)).not.toThrow()
    expect(svg).toContain('&lt;b&gt;&amp;&quot;')
  })

  it('is black and white: nothing is told apart by colour', () => {
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour)
    expect(
      [...new Set(colours)].filter((each) => !['black', 'white', 'none', 'url(#hatch)'].includes(each ?? '')),
    ).toEqual([])
  })

  it('says that it is simulated, in its title and below', () => {
    expect(svg).toMatch(/<title>Simulated/)
    expect(svg).toContain(caption)
  })
})

describe('what is drawn', () => {
  it('a bar is as long as its share, with the interval across its end', () => {
    const [, width] = /<rect x="150" y="44" width="([\d.]+)"/.exec(CHARTS.bars ?? '') ?? []
    expect(Number(width)).toBeCloseTo(0.25 * 380)
    expect(CHARTS.bars).toMatch(/x1="226" y1="52" x2="264" y2="52"/)
  })

  it('tallies below the need are hollow', () => {
    const fills = [...(CHARTS.tally ?? '').matchAll(/<rect x[^>]*fill="(white|url\(#hatch\))" stroke/g)].map(
      ([, fill]) => fill,
    )
    expect(fills).toEqual(['white', 'white', 'url(#hatch)', 'url(#hatch)'])
  })

  it('every curve has its own dash or shape, and its name', () => {
    for (let n = 0; n < 7; n += 1) expect(CHARTS.curve).toContain(`curve ${n}`)
    expect(new Set((CHARTS.curve ?? '').match(/stroke-dasharray="[^"]+"/g)).size).toBeGreaterThanOrEqual(5)
  })
})
