import { describe } from 'vitest'
import { CHROMIUM } from './browser.js'

const when = process.env.BROWSER_TESTS

/**
 * A block of tests in a browser: run where Chromium is, and left out loudly where it is not. `npm run browser`
 * asks for them, and fails without it.
 */
export function inBrowser(name: string, tests: () => void): void {
  if (CHROMIUM === undefined && when === 'now') {
    throw new Error('Chromium is not installed: apt-get install chromium, or set CHROMIUM to where it is')
  }
  if (CHROMIUM === undefined) {
    process.stderr.write(
      `\n*** NOT TESTED: ${name}. Chromium is not installed; ` +
        `apt-get install chromium, then npm run browser ***\n\n`,
    )
  }
  describe.skipIf(CHROMIUM === undefined || when === 'later')(name, tests)
}
