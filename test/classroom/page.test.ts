import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { act, convene, load, type Meeting } from 'council-sim'
import { playScenario, readScenario, type Scenario } from 'council-sim/scenario'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '../cli/terminal.js'
import { launched, opened, PAGE } from './browser.js'
import { build } from './built.js'
import { inBrowser } from './loudly.js'

/** What the page says that it shows. */
interface Shown {
  readonly meeting: Meeting | null
  readonly at: number
  readonly of: number
  readonly part: string
}

const shown = async (page: Page): Promise<Shown> =>
  JSON.parse(await page.evaluate('JSON.stringify(classroom.shown())'))

const story = (id: string): Scenario =>
  readScenario(readFileSync(new URL(`../../examples/scenarios/${id}.yaml`, import.meta.url), 'utf8'), id)

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A meeting played again by the library, from what the page says of how it opened and of what was done. */
function again(meeting: Meeting): Meeting {
  const { council, date, attendance, quorumKnown, agenda, regular, time } = meeting.opening
  const there = (how: string) => Object.keys(attendance).filter((name) => attendance[name] === how)
  const opening = convene(council, {
    date,
    present: there('present'),
    others: there('unreported').length > 0 ? 'unreported' : 'absent',
    quorumKnown,
    agenda: [...agenda],
    regular,
    ...(time === null ? {} : { time }),
  })
  return meeting.actions.reduce(act, opening)
}

inBrowser('the page of the classroom', () => {
  let browser: Browser
  beforeAll(async () => {
    build()
    browser = await launched()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  it('is one file of less than 200 kB, compressed', () => {
    const html = readFileSync(PAGE)
    expect(gzipSync(html).length).toBeLessThan(200_000)
    // Everything is inside: nothing that would be fetched.
    const markup = html.toString().replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    expect(markup).not.toMatch(/\b(src|href)="(?!data:)/)
  })

  it('replays a story to its end, and its state at every step is what the library plays', async () => {
    const { page, requests, complaints } = await opened(browser)
    for (const id of ['san-jose-2022-03', 'juneau-2022-04', 'victoria-2022-03']) {
      await page.selectOption('#scenario', id)
      const find = (other: string) => story(other)
      const playback = playScenario(story(id), { find })
      const states = playback.meetings.flatMap(({ steps, meeting }) => [
        again({ ...meeting, actions: [] }),
        ...steps.flatMap((step) =>
          step.kind === 'done' && step.ruling.inOrder ? [step.ruling.meeting] : [],
        ),
      ])
      const seen: Meeting[] = []
      let now = await shown(page)
      for (; now.at < now.of; now = await shown(page)) {
        if (now.meeting !== null) {
          expect(now.meeting).toEqual(plain(again(now.meeting)))
          if (seen.at(-1)?.actions.length !== now.meeting.actions.length) seen.push(now.meeting)
        }
        await page.click('#next')
      }
      expect(now).toMatchObject({ part: 'end', meeting: null })
      expect(seen).toEqual(plain(states))
    }
    await page.selectOption('#scenario', 'san-jose-2022-03')
    await page.click('#last')
    await expect(page.locator('.letter').innerText()).resolves.toContain('A plea for peace')
    await expect(page.locator('.standing.letter-instead').count()).resolves.toBe(1)
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] })
  }, 180_000)

  it('plays every built-in story without a complaint', async () => {
    const { page, requests, complaints } = await opened(browser)
    const ids = await page.$$eval('#scenario option', (options) =>
      options.map((each) => each.getAttribute('value')),
    )
    expect(ids.length).toBeGreaterThan(25)
    for (const id of ids) {
      await page.selectOption('#scenario', id)
      await page.click('#last')
      expect(await page.locator('[data-part=end]').count(), String(id)).toBe(1)
    }
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] })
  }, 180_000)

  it('shows ballots in the order of the seats, and no count where some are not reported', async () => {
    const { page } = await opened(browser)
    await page.selectOption('#scenario', 'san-jose-2013-10')
    const members = playScenario(story('san-jose-2013-10')).council.seats.flatMap(
      ({ member }) => member ?? [],
    )
    const order: string[] = []
    for (let now = await shown(page); now.at < now.of; now = await shown(page)) {
      if (now.part === 'ballot') order.push(await page.locator('.said strong').innerText())
      await page.click('#next')
    }
    expect(order).toEqual(members)
    await page.selectOption('#scenario', 'san-jose-2022-03')
    while ((await shown(page)).part !== 'ballot') await page.click('#next')
    await page.click('#skip')
    expect(await page.locator('.tally').innerText()).not.toMatch(/\d/)
    expect(await page.locator('.numbers').count()).toBe(0)
  }, 120_000)

  it('says why what is not in order is not', async () => {
    const { page } = await opened(browser)
    while ((await shown(page)).part !== 'step') await page.click('#next')
    await page.click('#why-not summary')
    await page.waitForSelector('.why li')
    expect(await page.locator('.why').innerText()).toMatch(/call the vote.*Rule: /is)
  })

  it('flips an outcome by one ballot, and shows every rule beside it', async () => {
    const { page } = await opened(browser)
    await page.click('#view-whatif')
    await page.selectOption('#source', 'invented')
    const outcome = () => page.getAttribute('#outcome', 'data-outcome')
    expect(await outcome()).toBe('carried')
    expect(await page.locator('.pivotal').count()).toBe(4)
    await page.click('#b-0-nay')
    expect(await outcome()).toBe('lost')
    expect(await page.locator('.decision').innerText()).toMatch(/Simulated/)
    await page.click('#b-0-aye')
    expect(await outcome()).toBe('carried')
    await page.selectOption('#rule', 'threshold')
    expect(await outcome()).toBe('lost')
    await page.selectOption('#rule', 'own')
    await page.click('#r-0')
    expect(await outcome()).toBe('lost')
    expect(await page.locator('[data-rules]').count()).toBe(11)
    await page.click('#reset')
    await page.locator('.chart .pressable > text').first().click()
    expect(await outcome()).toBe('lost')
  })

  it('keeps a story with markup in its names and texts as text', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const { page, requests, complaints } = await opened(browser)
    const scenario = {
      format: 'council-sim/scenario',
      version: 1,
      id: 'markup',
      title: `Title ${evil}`,
      about: `About ${evil}`,
      council: {
        name: `Body ${evil}`,
        rules: 'rosenberg',
        seats: [`Ann ${evil}`, `Bob ${evil}`, 'Cy'],
        chair: 'Cy',
        relationships: [{ with: `City ${evil}` }],
      },
      sources: { one: { title: `Source ${evil}`, url: 'javascript:alert(1)' } },
      facts: { one: { says: `Says ${evil}`, quote: evil, sources: ['one'], confidence: 'reported' } },
      meetings: [
        {
          basis: 'reported',
          facts: ['one'],
          note: evil,
          steps: [
            {
              do: {
                type: 'move',
                by: `Ann ${evil}`,
                text: `Text ${evil}`,
                effects: [{ effect: 'send-letter', to: `To ${evil}`, message: `Letter ${evil}` }],
              },
              basis: 'assumed',
            },
            { do: { type: 'second', by: 'Cy' }, basis: 'reported' },
            { do: { type: 'speak', by: `Bob ${evil}`, text: evil }, basis: 'reported' },
            { do: { type: 'call-vote', by: 'Cy' }, basis: 'reported' },
            { do: { type: 'vote', ballots: {}, others: 'aye' }, basis: 'reported' },
          ],
        },
      ],
      expect: {},
    }
    const file = {
      name: 'markup.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(scenario)),
    }
    await page.setInputFiles('#open-scenario', file)
    await page.locator('h4', { hasText: 'Title <img' }).waitFor()
    for (let now = await shown(page); now.at < now.of; now = await shown(page)) {
      await page.click('#next')
      await page.waitForTimeout(30)
      for (const details of await page.$$('details:not([open]) > summary')) await details.click()
    }
    expect(await page.locator('.letter').innerText()).toContain(`Letter ${evil}`)
    for (const view of ['whatif', 'map', 'own']) await page.click(`#view-${view}`)
    expect(await page.locator('main img, main script, main a[href^="javascript"]').count()).toBe(0)
    expect(await page.title()).toMatch(/classroom/)
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] })
  }, 120_000)

  it('says what is wrong with a file, and leaves open what is open', async () => {
    const { page } = await opened(browser)
    const bad = { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"format": 1}') }
    await page.setInputFiles('#open-scenario', bad)
    await page.waitForSelector('#problems li')
    expect(await page.locator('#problems li').count()).toBeGreaterThan(2)
    await page.click('#next')
    expect((await shown(page)).at).toBe(1)
  })

  it('plays an own meeting by keyboard alone; reload keeps it; it is saved, opened, undone', async () => {
    const { page, requests, complaints } = await opened(browser)
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const focusOn = async (id: string) => {
      for (let n = 0; n < 250; n += 1) {
        if ((await page.evaluate('document.activeElement?.id')) === id) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the keyboard does not reach #${id}`)
    }
    await focusOn('view-own')
    await press('Enter')
    await focusOn('own-text')
    await page.keyboard.type('Close Mill Street to cars.')
    await focusOn('own-effect')
    await press('ArrowDown')
    await focusOn('own-effect-to')
    await page.keyboard.type('Mill Street')
    await focusOn('own-start')
    await press('Enter')
    await focusOn('do-second')
    await press('Enter')
    await focusOn('act-send')
    await press('Enter')
    await focusOn('do-call-vote')
    await press('Enter')
    await focusOn('act-send')
    await press('Enter')
    await focusOn('roll-aye')
    await press('a', 'n', 'b', 'a')
    await page.reload()
    await page.waitForSelector('#turn')
    expect((await shown(page)).meeting?.actions.length).toBe(7)
    await focusOn('roll-aye')
    await press('n', 'a', 'Enter')
    await page.waitForSelector('.result.carried')
    const meeting = (await shown(page)).meeting
    if (meeting === null) throw new Error('the meeting is gone')
    expect(meeting).toEqual(plain(again(meeting)))
    expect(meeting.council.correspondence).toMatchObject([{ to: 'Mill Street' }])
    await page.click('#minutes summary')
    expect(await page.locator('#minutes').innerText()).toContain('The question carried, 4 to 2.')

    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#save')])
    const text = readFileSync((await saved.path()) ?? '', 'utf8')
    expect(plain(load(JSON.parse(text)))).toEqual(meeting)

    await page.click('#undo')
    expect((await shown(page)).meeting?.actions.length).toBe(meeting.actions.length - 1)
    await page.click('#redo')
    expect((await shown(page)).meeting).toEqual(meeting)

    await page.click('#new')
    const file = { name: 'm.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    const altered = { ...file, buffer: Buffer.from(text.replace('Close Mill', 'Open Mill')) }
    await page.setInputFiles('#own-open', altered)
    await page.waitForSelector('#told')
    expect((await shown(page)).meeting).toBeNull()
    await page.setInputFiles('#own-open', file)
    await page.waitForSelector('.toolbar')
    expect((await shown(page)).meeting).toEqual(meeting)
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] })
  }, 120_000)

  it('offers only what is in order, and keeps what it cannot read', async () => {
    const { page } = await opened(browser)
    await page.click('#view-own')
    await page.fill('#own-text', 'Plant trees.')
    await page.click('#own-start')
    expect(await page.locator('#do-call-vote').count()).toBe(0)
    await page.click('#why-not summary')
    await page.waitForSelector('.why li')
    expect(await page.locator('.why').innerText()).toMatch(/has not been seconded/)
    await page.evaluate("localStorage.setItem('council-sim/classroom', '{broken')")
    await page.reload()
    await page.waitForSelector('[role=alert]')
    expect(await page.evaluate("localStorage.getItem('council-sim/classroom/unreadable')")).toBe('{broken')
  })

  it('begins with a story of one’s own, where the command put one in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'council-sim-page-'))
    const mine = join(folder, 'mine.yaml')
    const file = join(folder, 'page.html')
    const text = readFileSync(
      new URL('../../examples/scenarios/juneau-2022-04.yaml', import.meta.url),
      'utf8',
    )
    writeFileSync(
      mine,
      text.replace(/^title: .*$/m, 'title: "Ours </script><b>too</b>"').replace(/^id: .*$/m, 'id: ours'),
    )
    expect(await call(['page', file, mine])).toMatchObject({ code: 0 })
    const { page, complaints } = await opened(browser, { file })
    expect(await page.inputValue('#scenario')).toBe('ours')
    expect(await page.locator('h4').first().innerText()).toBe('Ours </script><b>too</b>')
    expect(complaints).toEqual([])
    rmSync(folder, { recursive: true })
  })

  it('prints to a PDF', async () => {
    const { page } = await opened(browser)
    await page.click('#last')
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header').isVisible()).toBe(false)
    expect(await page.locator('.letter').isVisible()).toBe(true)
  })
})
