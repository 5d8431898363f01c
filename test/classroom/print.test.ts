import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PRINTABLES, printable } from 'council-sim/report'
import { readScenario } from 'council-sim/scenario'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, opened } from './browser.js'
import { build } from './built.js'
import { LOOKS } from './looks.js'
import { inBrowser } from './loudly.js'

const story = (id: string) =>
  readScenario(readFileSync(new URL(`../../examples/scenarios/${id}.yaml`, import.meta.url), 'utf8'), id)

/** Sizes in millimetres. */
const PAPERS = [
  ['A4', 210, 297],
  ['Letter', 215.9, 279.4],
] as const
const pixels = (millimetres: number) => Math.floor((millimetres / 25.4) * 96)

/** Shows a page as its paper has it, between its margins. */
async function onPaper(page: Page, width: number, height: number, margin: number): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: pixels(width - 2 * margin), height: pixels(height - 2 * margin) })
}

/** What stands out of the paper to the right, or scrolls on it, and what must not break and is higher than it. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.body.querySelectorAll('*')].flatMap((each) => {
    const { right, height } = each.getBoundingClientRect()
    const style = getComputedStyle(each)
    const name = each.tagName + '.' + each.getAttribute('class') + ': ' + each.textContent.slice(0, 40)
    const scrolls = style.overflowX === 'auto' && each.scrollWidth > each.clientWidth + 1
    const wide = height > 0 && style.position !== 'absolute' && right > innerWidth + 1
    const whole = each.matches('.card, .ballot, .keep, tr') && !each.closest('.cards .cards')
    const breaks = whole && style.breakInside !== 'avoid'
    return [
      ...(scrolls ? ['scrolls: ' + name] : []),
      ...(wide ? ['cut off: ' + name] : []),
      ...(whole && height > innerHeight ? ['higher than the paper: ' + name] : []),
      ...(breaks ? ['may break: ' + name] : []),
    ]
  })`)

/** The pages of a PDF, each with its size in points. */
function pagesOf(pdf: Buffer): (readonly [width: number, height: number])[] {
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}
const points = (millimetres: number) => Math.round((millimetres / 25.4) * 72)

inBrowser('what is printed', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'council-sim-print-'))
  beforeAll(async () => {
    build()
    browser = await launched()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(PAPERS)(
    'on %s is whole: every printable of both stories of the lesson',
    async (format, width, height) => {
      const page = await (await browser.newContext()).newPage()
      for (const id of ['san-jose-2022-03', 'san-jose-2022-06-reintroduction']) {
        for (const name of PRINTABLES) {
          const file = join(folder, `${id}-${name}.html`)
          writeFileSync(file, printable(story(id), name, { find: story }))
          await page.goto(`file://${file}`)
          const wide = name === 'motion-map'
          await onPaper(page, wide ? height : width, wide ? width : height, wide ? 9 : 14)
          expect(await faults(page), `${id} ${name}`).toEqual([])
          const pages = pagesOf(await page.pdf({ format }))
          const size = wide ? [points(height), points(width)] : [points(width), points(height)]
          for (const each of pages)
            for (const n of [0, 1]) expect(Math.abs((each[n] ?? 0) - (size[n] ?? 0))).toBeLessThan(2)
          expect(pages.length, `${id} ${name}`).toBeGreaterThan(0)
          // A sheet to cut up has no page for one ballot, and a map is one that lies on the table.
          if (wide || name === 'ballots' || name === 'roll-call')
            expect(pages, `${id} ${name}`).toHaveLength(1)
        }
      }
      await page.context().close()
    },
    120_000,
  )

  it.each(PAPERS)(
    'on %s has everything of the page that is no button',
    async (format, width, height) => {
      for (const { name, show } of LOOKS) {
        const { page } = await opened(browser)
        await show(page)
        await onPaper(page, width, height, 12)
        expect(await faults(page), name).toEqual([])
        const [first] = pagesOf(await page.pdf({ format }))
        expect(Math.abs((first?.[0] ?? 0) - points(width))).toBeLessThan(2)
        expect(await page.locator('header').isVisible()).toBe(false)
        await page.context().close()
      }
    },
    180_000,
  )
})
