import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Where the built page is: `npm run build:page` writes it. */
export const PAGE = fileURLToPath(new URL('../../dist/classroom.html', import.meta.url))

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is; undefined where it is not installed. */
export const CHROMIUM = [process.env.CHROMIUM ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
)

/** Starts Chromium without a window. */
export const launched = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? 'chromium', args: ['--no-sandbox', '--disable-gpu'] })

/** A page that was opened from a file with the network off, and all that it asked for or complained of. */
export interface Opened {
  readonly page: Page
  /** Everything that was requested beside the file itself. */
  readonly requests: string[]
  /** Errors of the page, and what it wrote to the console. */
  readonly complaints: string[]
}

/** How a page is opened. */
export interface Opening {
  readonly width?: number
  readonly height?: number
  readonly locale?: string
  readonly file?: string
}

/** Opens the built page from file://, offline, in a browser that remembers nothing yet. */
export async function opened(browser: Browser, opening: Opening = {}): Promise<Opened> {
  const { width = 1280, height = 800, locale = 'en-US', file = PAGE } = opening
  const context = await browser.newContext({ viewport: { width, height }, locale, acceptDownloads: true })
  await context.setOffline(true)
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (url !== `file://${file}` && !/^(data|blob):/.test(url)) requests.push(url)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.goto(`file://${file}`)
  await page.waitForSelector('#heading')
  return { page, requests, complaints }
}
