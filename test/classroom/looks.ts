import type { Page } from 'playwright-core'

/** One look of the page: what is tested, and what is shown in the documentation. */
export interface Look {
  readonly name: string
  /** Brings a page that was just opened there. */
  show(page: Page): Promise<void>
  /** What a picture of it begins with; the top of the page where this is left out. */
  readonly from?: string
}

const settled = (page: Page) => page.waitForSelector('.orders .chips')

/** Steps on until something is there. */
async function until(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    if ((await page.locator(selector).count()) > 0) return
    await page.click('#next')
  }
  throw new Error(`the story does not come to ${selector}`)
}

const story = async (page: Page, id: string): Promise<void> => {
  await page.click('#view-replay')
  await page.selectOption('#scenario', id)
}

/** Opens a meeting of an own council, and makes its motion. */
async function own(page: Page): Promise<void> {
  await page.click('#view-own')
  if ((await page.locator('#new').count()) > 0) await page.click('#new')
  await page.fill('#own-text', 'Close Mill Street to cars on Saturdays.')
  await page.click('#own-start')
  await page.click('#do-second')
  await page.click('#act-send')
}

export const LOOKS: readonly Look[] = [
  {
    name: 'replay-step',
    async show(page) {
      await story(page, 'san-jose-2022-03')
      await until(page, '.card + .card')
      await settled(page)
    },
  },
  {
    name: 'replay-roll-call',
    async show(page) {
      await story(page, 'san-jose-2013-10')
      await until(page, '[data-part=ballot]')
      for (let n = 0; n < 6; n += 1) await page.click('#next')
      await settled(page)
    },
  },
  {
    name: 'replay-decision',
    async show(page) {
      await story(page, 'juneau-2022-04')
      await until(page, '.decision')
      await settled(page)
    },
  },
  {
    name: 'replay-end',
    async show(page) {
      await story(page, 'san-jose-2022-03')
      await page.click('#last')
    },
  },
  {
    name: 'what-if',
    async show(page) {
      await story(page, 'san-jose-2013-10')
      await page.click('#view-whatif')
      await page.selectOption('#source', 'replay')
      await page.click('#b-0-nay')
      await page.click('#b-1-abstain')
    },
  },
  {
    name: 'what-if-odds',
    from: '.odds',
    async show(page) {
      await story(page, 'san-jose-2022-06-reintroduction')
      await page.click('#view-whatif')
      await page.selectOption('#source', 'replay')
      await page.click('#b-3-aye')
      await page.click('#b-4-aye')
    },
  },
  {
    name: 'own-setup',
    async show(page) {
      await page.click('#view-own')
    },
  },
  {
    name: 'own-debate',
    async show(page) {
      await own(page)
      await page.click('#do-amend')
    },
  },
  {
    name: 'own-roll-call',
    async show(page) {
      await own(page)
      await page.click('#do-call-vote')
      await page.click('#act-send')
      await page.click('#roll-aye')
      for (const key of 'nba') await page.keyboard.press(key)
    },
  },
  {
    name: 'own-minutes',
    from: '#minutes',
    async show(page) {
      await own(page)
      await page.click('#do-call-vote')
      await page.click('#act-send')
      await page.click('#roll-aye')
      for (const key of 'anbaaa') await page.keyboard.press(key)
      await page.click('#minutes summary')
    },
  },
  {
    name: 'motion-map',
    async show(page) {
      await story(page, 'san-jose-2022-03')
      await until(page, '.card + .card')
      await page.click('#view-map')
    },
  },
]
