import { readFileSync } from 'node:fs'
import { readScenario, type ScenarioFile } from 'council-sim/scenario'
import { exactOdds, runShard, studyOf } from 'council-sim/simulation'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, opened } from './browser.js'
import { build } from './built.js'
import { inBrowser } from './loudly.js'

const story = (id: string) =>
  readScenario(readFileSync(new URL(`../../examples/scenarios/${id}.yaml`, import.meta.url), 'utf8'), id)

/** Three members: one for, one against, one who is there and for it half of the time. */
const coin: ScenarioFile = {
  format: 'council-sim/scenario',
  version: 1,
  id: 'coin',
  title: 'A coin decides',
  council: { rules: 'rosenberg', seats: ['A', 'B', 'C'], chair: 'A' },
  meetings: [],
  expect: {},
  simulation: {
    options: { bench: { title: 'Build a <b>bench</b>.' }, nothing: { title: 'Build nothing.' } },
    statusQuo: 'nothing',
    items: [{ id: 'one', motion: 'bench' }],
    dispositions: [
      { member: 'A', preference: ['bench', 'nothing'], basis: 'assumed' },
      { member: 'B', preference: ['nothing', 'bench'], basis: 'assumed' },
      { member: 'C', chances: { bench: { aye: 0.5, nay: 0.5 } }, basis: 'assumed' },
    ],
  },
}

/** The same, but one of them goes with the majority that she expects. */
const crowd: ScenarioFile = {
  ...coin,
  id: 'crowd',
  ...(coin.simulation === undefined
    ? {}
    : {
        simulation: {
          ...coin.simulation,
          dispositions: (coin.simulation.dispositions ?? []).map((each) =>
            each.member === 'B' ? { ...each, votes: 'with-expected-majority' as const } : each,
          ),
        },
      }),
}

const shares = (page: Page) => page.$$eval('.odds tbody tr', (rows) => rows.map((row) => row.textContent))
const open = async (page: Page, scenario: unknown) => {
  const buffer = Buffer.from(JSON.stringify(scenario))
  await page.setInputFiles('#open-scenario', { name: 's.json', mimeType: 'application/json', buffer })
  await page.click('#view-whatif')
}

inBrowser('the odds in What if', () => {
  let browser: Browser
  beforeAll(async () => {
    build()
    browser = await launched()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  it('are exact where they can be, and follow a ballot, a member who is gone and a rule', async () => {
    const { page, complaints } = await opened(browser)
    await open(page, coin)
    expect(await page.locator('.odds').innerText()).toContain('Simulated')
    expect(await page.getAttribute('#odds-how', 'data-exact')).toBe('true')
    expect(await page.locator('.odds .question').innerText()).toBe('Build a <b>bench</b>.')
    expect(await shares(page)).toEqual(['Carried50\u00a0%', 'Lost50\u00a0%'])
    await page.click('#b-1-aye')
    expect(await shares(page)).toEqual(['Carried100\u00a0%', 'Lost0\u00a0%'])
    expect(await page.locator('.odds').innerText()).toContain('They vote as chosen here: B.')
    await page.click('#reset')
    await page.click('#r-2')
    expect(await shares(page)).toEqual(['Carried0\u00a0%', 'Lost100\u00a0%'])
    await page.click('#r-2')
    await page.selectOption('#rule', 'threshold')
    await page.fill('#threshold', 'unanimous of present')
    await page.press('#threshold', 'Enter')
    expect(await shares(page)).toEqual(['Carried0\u00a0%', 'Lost100\u00a0%'])
    await page.fill('#threshold', 'most of them')
    await page.press('#threshold', 'Enter')
    expect(await page.locator('.odds .problems').count()).toBe(1)
    expect(complaints).toEqual([])
  }, 60_000)

  const told = (page: Page) =>
    page.$$eval('.odds tbody tr', (rows) => rows.map((row) => Number(row.getAttribute('data-share'))))

  it('are those of the library, where what happens before the vote is counted through', async () => {
    const { page, complaints } = await opened(browser)
    await page.selectOption('#scenario', 'san-jose-2022-06-reintroduction')
    await page.click('#view-whatif')
    expect(await page.getAttribute('#odds-how', 'data-exact')).toBe('true')
    const odds = exactOdds(studyOf(story('san-jose-2022-06-reintroduction'), { find: story }))
    const [carried = -1, lost = -1] = await told(page)
    expect(carried).toBeCloseTo(odds?.carried ?? 2, 10)
    expect(lost).toBeCloseTo(odds?.lost ?? 2, 10)
    // No vote is reported in June: every ballot is open, and can be chosen.
    expect(await page.getAttribute('#outcome', 'data-outcome')).toBe('undetermined')
    await page.click('#all-aye')
    expect((await shares(page))[0]).toContain('100\u00a0%')
    await page.selectOption('#language', 'es')
    expect(await page.locator('.odds').innerText()).toContain('Simulado')
    expect(complaints).toEqual([])
  }, 60_000)

  it('are called an estimate where members do not vote by themselves', async () => {
    const { page, complaints } = await opened(browser)
    await open(page, crowd)
    expect(await page.getAttribute('#odds-how', 'data-exact')).toBe('false')
    expect(await page.locator('#odds-how').innerText()).toContain('1,000 trials (seed 1)')
    const study = studyOf(readScenario(JSON.stringify(crowd), 'crowd'))
    const { options } = runShard({ scenario: study, seed: 1, index: 0, of: 1, trials: 1000 })
    expect((await told(page)).map((share) => share * 1000)).toEqual(Object.values(options))
    expect(complaints).toEqual([])
  }, 60_000)

  it('are not shown where nothing is said of what members want', async () => {
    const { page } = await opened(browser)
    await page.selectOption('#scenario', 'juneau-2022-04')
    await page.click('#view-whatif')
    expect(await page.locator('#outcome').count()).toBe(1)
    expect(await page.locator('.odds').count()).toBe(0)
  }, 60_000)
})
