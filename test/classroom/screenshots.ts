// Writes the pictures in docs/classroom: every look of the page, as a projector shows it and as a phone does.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launched, opened } from './browser.js'
import { LOOKS } from './looks.js'

const folder = fileURLToPath(new URL('../../docs/classroom/', import.meta.url))
const SCREENS = [
  ['projector', 1600, 900],
  ['phone', 390, 844],
] as const

mkdirSync(folder, { recursive: true })

const browser = await launched()
for (const { name, show, from = 'header' } of LOOKS) {
  for (const [screen, width, height] of SCREENS) {
    const { page } = await opened(browser, { width, height })
    if (screen === 'projector') await page.click('#projector')
    await show(page)
    await page.evaluate(`document.querySelector(${JSON.stringify(from)}).scrollIntoView()`)
    await page.screenshot({ path: `${folder}${name}-${screen}.png` })
    await page.context().close()
  }
  console.log(name)
}
await browser.close()
