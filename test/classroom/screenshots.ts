// Writes the pictures in docs/classroom: every look of the page, as a projector shows it and as a phone does.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launched, opened } from './browser.js'
import { LOOKS } from './looks.js'

const folder = fileURLToPath(new URL('../../docs/classroom/', import.meta.url))
mkdirSync(folder, { recursive: true })

const browser = await launched()
for (const { name, show } of LOOKS) {
  const projector = await opened(browser, { width: 1600, height: 900 })
  await projector.page.click('#projector')
  await show(projector.page)
  await projector.page.evaluate('scrollTo(0, 0)')
  await projector.page.screenshot({ path: `${folder}${name}-projector.png`, fullPage: true })
  await projector.page.context().close()
  const phone = await opened(browser, { width: 390, height: 844 })
  await show(phone.page)
  await phone.page.screenshot({ path: `${folder}${name}-phone.png`, fullPage: true })
  await phone.page.context().close()
  console.log(name)
}
await browser.close()
