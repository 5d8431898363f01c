import {
  powerBarsSvg,
  powerPage,
  type Simulated,
  sweepCurveSvg,
  sweepPage,
  trialsPage,
} from 'council-sim/report'
import { estimateOf, runShard, withSettings } from 'council-sim/simulation'
import { describe, expect, it } from 'vitest'
import { NAMES, studyFor } from '../../simulation/studies.js'
import { parseXml } from '../xml.js'

const EVIL = '<script>alert("1")</script>'
const study = studyFor(
  {
    about: EVIL,
    items: [{ id: 'item', motion: 'sever', recused: ['Gupta'] }],
    dispositions: NAMES.slice(0, 6).map((member, n) => ({
      member,
      chances: { sever: { aye: n / 8, nay: 1 - n / 8 } },
      basis: 'inferred' as const,
      facts: ['F1'],
      note: EVIL,
    })),
    others: { preference: ['sever', ['suspend', 'letter'], 'nothing'], presence: 0.5, basis: 'assumed' },
    blocs: {},
  },
  { size: 7 },
)
const told: Simulated = {
  title: EVIL,
  simulation: study.simulation,
  rules: study.council.rules,
  grounds: {
    facts: { F1: { says: 'It was said.', sources: ['S1'], confidence: 'reported' } },
    sources: { S1: { title: 'The Paper, 1 May 2022' } },
  },
}
const summary = runShard({ scenario: study, seed: 1, index: 0, of: 1, trials: 200 })
const trials = trialsPage(summary, told, estimateOf)
const points = [0, 0.5, 1].map((presence) => {
  const { played, options } = runShard({
    scenario: withSettings(study, { 'others.presence': presence }),
    seed: 1,
    index: 0,
    of: 1,
    trials: 50,
  })
  const shares = Object.entries(options).map(([name, count]) => [
    name,
    { count, ...estimateOf(count, played) },
  ])
  return { settings: { 'others.presence': presence }, played, options: Object.fromEntries(shares) }
})
const curve = sweepCurveSvg({
  title: 'Simulated',
  caption: EVIL,
  x: 'presence',
  y: 'sever',
  curves: [{ name: EVIL, points: [{ x: 0, share: 0.5, low: 0.4, high: 0.6 }] }],
})
const half = { fraction: '1/2', value: 0.5 }
const player = { swings: '2', banzhaf: half, banzhafAbsolute: half, shapleyShubik: half }
const power = powerPage({
  rule: EVIL,
  votes: 3,
  setting: [EVIL],
  players: [
    { ...player, name: EVIL, weight: 3 },
    { ...player, name: 'mayor', weight: null, shapleyShubik: null },
  ],
})

const PAGES = { trials, sweep: sweepPage(points, curve, told, 1), power }

describe.each(Object.entries(PAGES))('the page of %s', (_name, page) => {
  it('needs nothing from outside, runs nothing, and shows what people wrote as text', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|url\((?!#hatch-\d+\))/)
    expect(page).toContain('&lt;script&gt;')
  })

  it('has charts with text in place of them, names that are there once, and sound markup', () => {
    expect(page).toMatch(/<svg[^>]*role="img"[\s\S]*?<title>[^<]+<\/title>\n<desc>/)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
    for (const [, id] of page.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
    // The parser of the tests has elements without numbers in their names.
    const body = page.slice(page.indexOf('<main>'), page.indexOf('</main>') + 7).replaceAll('<br>', '')
    expect(() => parseXml(body.replaceAll(/(<\/?h)\d>/g, '$1>'))).not.toThrow()
  })

  it('heads every column, and every row', () => {
    const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? []
    expect(tables.length).toBeGreaterThan(0)
    for (const each of tables) {
      const heads = each.match(/<th scope="col"/g)?.length ?? 0
      expect(each).not.toMatch(/<th[^>]*><\/th>/)
      expect(each).toMatch(/<caption>[^<]/)
      for (const row of each.split('<tbody>')[1]?.match(/<tr>[\s\S]*?<\/tr>/g) ?? [])
        expect(row.match(/<t[hd][ >]/g)).toHaveLength(heads)
    }
  })
})

describe('what pages of trials say', () => {
  it('is labelled simulated: on every printed page, in every chart, and over every table of numbers', () => {
    for (const page of [PAGES.trials, PAGES.sweep]) {
      expect(page).toContain('@page{@top-right{content:"Simulated"')
      for (const [title] of page.matchAll(/<svg[\s\S]*?<title>[^<]*/g)) expect(title).toMatch(/>Simulated/)
      for (const [, caption] of page.matchAll(/class="numbers">\s*<caption>([^<]*)/g))
        expect(caption).toMatch(/simulated|not drawn/i)
    }
  })

  it('is the numbers of the summary, the exact odds as fractions, and every assumption with its source', () => {
    for (const [name, count] of Object.entries(summary.outcomes))
      expect(trials).toMatch(new RegExp(`>${name}</th><td class="n">${count}</td>`))
    expect(trials).toContain(summary.odds?.[0]?.odds?.carried.fraction)
    expect(trials).toContain('recused, where there: Gupta')
    expect(trials).toContain('It was said. (reported; The Paper, 1 May 2022)')
    expect(trials).toContain('wants sever, then suspend or letter, then nothing; there 50 % of the time')
    for (const { share } of points.flatMap(({ options }) => options.sever ?? []))
      expect(PAGES.sweep).toContain(`${(100 * share).toFixed(1)} %`)
  })
})

describe('bars of power', () => {
  const svg = powerBarsSvg({
    title: EVIL,
    caption: 'Counted.',
    bars: [
      { name: EVIL, weight: 3, votes: 0.35, banzhaf: 0.2, shapleyShubik: 0.4 },
      { name: 'mayor', weight: null, votes: null, banzhaf: 0, shapleyShubik: null },
    ],
  })

  it('are sound, black and white, and as long as their shares', () => {
    expect(() => parseXml(svg)).not.toThrow()
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour)
    expect([...new Set(colours)].sort()).toEqual(['black', 'none', 'url(#hatch)', 'white'])
    const widths = [...svg.matchAll(/<rect x="160" y="(?!32")[^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    )
    expect(widths).toEqual([315, 180, 360, 0])
  })
})
