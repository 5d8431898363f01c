import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { english } from '../../examples/classroom/words/english.js'
import { spanish } from '../../examples/classroom/words/spanish.js'
import { launched, opened } from './browser.js'
import { build } from './built.js'
import { LOOKS, type Look } from './looks.js'
import { inBrowser } from './loudly.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Every violation of WCAG 2.2 A and AA that axe finds on the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  const found: readonly Violation[] = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  )
}

const widthOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

inBrowser('the page for everybody', () => {
  let browser: Browser
  beforeAll(async () => {
    build()
    browser = await launched()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  it.each(LOOKS.map(({ name, show }): [string, Look['show']] => [name, show]))(
    'axe finds nothing in %s, wide, on a phone, on a projector, in Spanish',
    async (_name, show) => {
      const { page, complaints } = await opened(browser)
      await show(page)
      expect(await violations(page)).toEqual([])
      await page.click('#projector')
      expect(await violations(page)).toEqual([])
      await page.click('#projector')
      await page.selectOption('#language', 'es')
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await violations(page)).toEqual([])
      expect(await widthOf(page)).toBe(0)
      // 1280 at 200 % is as wide as 640.
      await page.setViewportSize({ width: 640, height: 400 })
      expect(await widthOf(page)).toBe(0)
      expect(complaints).toEqual([])
    },
    120_000,
  )

  it('speaks Spanish to whoever has it, says what is English, and remembers the choice', async () => {
    const { page } = await opened(browser, { locale: 'es-MX' })
    expect(await page.getAttribute('html', 'lang')).toBe('es')
    expect(await page.locator('.language-note').innerText()).toBe(spanish.englishSentences)
    for (const { show } of LOOKS.slice(0, 2)) {
      await show(page)
      const text = await page.locator('body').innerText()
      for (const phrase of ['inOrder', 'pending', 'chamber', 'whyNot', 'next', 'back'] as const) {
        expect(text).not.toContain(english[phrase])
      }
    }
    await page.selectOption('#language', 'en')
    await page.reload()
    await page.waitForSelector('#heading')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.locator('.language-note').count()).toBe(0)
  })

  it('tells every tally in words, to whoever listens', async () => {
    const { page } = await opened(browser)
    await page.click('#view-whatif')
    await page.selectOption('#source', 'invented')
    expect(await page.locator('#status').innerText()).toBe('Carried. aye 4, nay 3.')
    expect(await page.getAttribute('.chart', 'aria-label')).toContain('aye 4, nay 3')
    await page.click('#b-0-nay')
    expect(await page.locator('#status').innerText()).toBe('Lost. aye 3, nay 4.')
  })
})
