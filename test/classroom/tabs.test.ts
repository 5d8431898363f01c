import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, opened, PAGE } from './browser.js'
import { build } from './built.js'
import { inBrowser } from './loudly.js'

const actions = (page: Page): Promise<string[]> =>
  page.evaluate('(classroom.shown().meeting?.actions ?? []).map(({ text, type }) => text ?? type)')

/** One more tab of the same browser. */
async function another(page: Page): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.goto(`file://${PAGE}`)
  await tab.waitForSelector('#heading')
  return tab
}

async function begin(page: Page, text: string): Promise<void> {
  await page.click('#view-own')
  if ((await page.locator('#new').count()) > 0) await page.click('#new')
  await page.fill('#own-text', text)
  await page.click('#own-start')
}

inBrowser('the page in two tabs', () => {
  let browser: Browser
  beforeAll(async () => {
    build()
    browser = await launched()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  it('keeps a meeting for each, through every order of writing and a reload', async () => {
    const { page: one, complaints } = await opened(browser)
    await begin(one, 'Plant trees.')
    const two = await another(one)
    expect(await actions(two)).toEqual(['Plant trees.'])
    await begin(two, 'Build <b>benches</b>.')
    await one.click('#do-second')
    await one.click('#act-send')
    expect(await one.locator('#kept-apart').innerText()).toContain('Another tab')
    await two.click('#do-withdraw')
    for (const tab of [one, two]) await tab.reload()
    expect(await actions(one)).toEqual(['Plant trees.', 'second'])
    expect(await actions(two)).toEqual(['Build <b>benches</b>.', 'withdraw'])
    expect(complaints).toEqual([])
  }, 60_000)

  it('begins a fresh tab with the last one, and offers the meetings of the others', async () => {
    const { page: one } = await opened(browser)
    await begin(one, 'Plant trees.')
    const two = await another(one)
    await begin(two, 'Build <b>benches</b>.')
    await one.click('#undo')
    await one.click('#redo')
    for (const tab of [two, one]) await tab.click('#view-map')
    const context = one.context()
    const three = await another(one)
    for (const tab of [one, two]) await tab.close()
    await three.click('#view-own')
    expect(await actions(three)).toEqual(['Plant trees.'])
    await three.click('#elsewhere summary')
    expect(await three.locator('#elsewhere').innerText()).toContain('Build <b>benches</b>.')
    await three.click('#elsewhere-0')
    expect(await actions(three)).toEqual(['Build <b>benches</b>.'])
    await three.click('#own-bring-back')
    expect(await actions(three)).toEqual(['Plant trees.'])
    await context.close()
  }, 60_000)

  it('keeps apart what a tab and its copy do', async () => {
    const { page: one } = await opened(browser)
    await begin(one, 'Plant trees.')
    // A tab that is copied brings what its session remembers.
    const [two] = await Promise.all([
      one.waitForEvent('popup'),
      one.evaluate('void window.open(location.href)'),
    ])
    await two.waitForSelector('#heading')
    await two.click('#do-withdraw')
    await one.click('#do-second')
    await one.click('#act-send')
    for (const tab of [one, two]) await tab.reload()
    expect(await actions(one)).toEqual(['Plant trees.', 'second'])
    expect(await actions(two)).toEqual(['Plant trees.', 'withdraw'])
  }, 60_000)
})

inBrowser('a file in YAML', () => {
  it('is refused with what to do, and takes nothing away', async () => {
    build()
    const browser = await launched()
    const { page, complaints } = await opened(browser)
    const file = {
      name: 'our town.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from('id: ours\ntitle: Ours\n'),
    }
    await page.setInputFiles('#open-scenario', file)
    const told = page.locator('.problems')
    await told.waitFor()
    expect(await told.innerText()).toContain('council-sim page our-page.html "our town.yaml"')
    expect(await page.inputValue('#scenario')).toBe('san-jose-2022-03')
    await begin(page, 'Plant trees.')
    await page.setInputFiles('#own-open', file)
    await page.locator('#told').waitFor()
    expect(await page.locator('#told').innerText()).toContain('council-sim page our-page.html')
    expect(await actions(page)).toEqual(['Plant trees.'])
    expect(complaints).toEqual([])
    await browser.close()
  }, 60_000)
})
