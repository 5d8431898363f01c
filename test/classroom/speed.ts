// Measures the page as it was built: its size, the time to its first interaction, and the time of a step with 50 seats.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { launched, opened, PAGE } from './browser.js'

const TIMES = 7
const median = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
const shown = (list: readonly number[]) =>
  `median ${median(list).toFixed(1)} ms, least ${Math.min(...list).toFixed(1)}, most ${Math.max(...list).toFixed(1)}, n = ${list.length}`

const members = Array.from({ length: 50 }, (_, n) => `Member ${n + 1}`)
const story = {
  format: 'council-sim/scenario',
  version: 1,
  id: 'fifty',
  title: 'Fifty seats',
  council: { rules: 'robert1915', seats: members, chair: 'Member 1' },
  meetings: [
    {
      basis: 'assumed',
      steps: [
        { do: { type: 'move', by: 'Member 2', text: 'Plant trees.' }, basis: 'assumed' },
        { do: { type: 'second', by: 'Member 3' }, basis: 'assumed' },
        { do: { type: 'call-vote', by: 'Member 1' }, basis: 'assumed' },
        {
          do: {
            type: 'vote',
            ballots: Object.fromEntries(members.map((name, n) => [name, n % 3 === 0 ? 'nay' : 'aye'])),
          },
          basis: 'assumed',
        },
      ],
    },
  ],
  expect: {},
}

const html = readFileSync(PAGE)
console.log(`page: ${html.length} bytes, ${gzipSync(html).length} compressed`)

const browser = await launched()
const ready: number[] = []
for (let n = 0; n < TIMES; n += 1) {
  const { page } = await opened(browser)
  ready.push(Number(await page.evaluate('performance.getEntriesByName("ready")[0].startTime')))
  await page.context().close()
}
console.log(`from opening the file to the first interaction: ${shown(ready)}`)

const { page } = await opened(browser)
const buffer = Buffer.from(JSON.stringify(story))
await page.setInputFiles('#open-scenario', { name: 'fifty.json', mimeType: 'application/json', buffer })
await page.locator('h4', { hasText: 'Fifty seats' }).waitFor()
const run = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const drawing = [], frames = []
  while (!document.querySelector('[data-part=end]')) {
    await frame()
    const start = performance.now()
    document.getElementById('next').click()
    document.body.offsetHeight // the layout, too
    drawing.push(performance.now() - start)
    await frame()
    frames.push(performance.now() - start)
  }
  return { drawing, frames }
})()`
const { drawing, frames }: { drawing: number[]; frames: number[] } = await page.evaluate(run)
console.log(`a step with 50 seats, drawn and laid out: ${shown(drawing)}`)
console.log(`a step with 50 seats, to the end of its frame: ${shown(frames)}`)
await browser.close()
