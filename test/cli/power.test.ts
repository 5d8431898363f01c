import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { call } from './terminal.js'

const folder = mkdtempSync(join(tmpdir(), 'council-sim-power-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const SECURITY_COUNCIL = ['--rule', '39 ayes', '--weights', '7,7,7,7,7,1,1,1,1,1,1,1,1,1,1']

interface Answer {
  readonly players: readonly { name: string; weight: number | null }[]
  readonly banzhaf: readonly { fraction: string; value: number }[]
  readonly shapleyShubik: readonly { fraction: string; value: number }[]
}

// The command writes JSON of this shape: the first test holds it.
const answered = (out: string) => JSON.parse(out) as Answer

describe('council-sim power', () => {
  it('answers in exact fractions and in numbers', async () => {
    const { code, out } = await call(['power', ...SECURITY_COUNCIL, '--json'])
    expect(code).toBe(0)
    const { banzhaf, shapleyShubik, players } = answered(out)
    expect(players[0]).toMatchObject({ name: '1', weight: 7 })
    expect(banzhaf).toHaveLength(15)
    expect(banzhaf[0]).toEqual({ fraction: '106/635', value: 106 / 635 })
    expect(shapleyShubik[14]).toEqual({ fraction: '4/2145', value: 4 / 2145 })
  })

  it('draws bars in 80 columns, those alike on one line', async () => {
    const { code, out } = await call(['power', ...SECURITY_COUNCIL])
    expect(code).toBe(0)
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
    expect(out).toMatch(/each of 5 +7 +16\.693 % +█{22} +19\.627 %\neach of 10 +1 +1\.654 % +██ +0\.186 %/)
  })

  it('draws a chart, and writes a report, of each kind of players once', async () => {
    const { out } = await call(['power', ...SECURITY_COUNCIL, '--svg'])
    expect(out).toMatch(/^<svg[\s\S]*each of 5 \(7\)[\s\S]*16\.69 %[\s\S]*<\/svg>\n$/)
    const page = join(folder, 'power.html')
    await call([
      'power',
      '--rule',
      'majority of seats',
      '--weights',
      '<b>=2,B=1,C=1',
      '--override',
      '2/3 of seats',
      '--html',
      page,
    ])
    const text = readFileSync(page, 'utf8')
    expect(text).toContain('&lt;b&gt;')
    expect(text).toMatch(/a mayor has a veto, which “2\/3 of seats” overrides/)
    expect((await call(['power', ...SECURITY_COUNCIL, '--svg', '--json'])).err).toMatch(/--svg or --json/)
    expect((await call(['power', ...SECURITY_COUNCIL, '--html', folder])).err).toMatch(/cannot be written/)
  })

  it('tells a list with a word in it from the name of a file', async () => {
    expect((await call(['power', '--rule', '3 ayes', '--weights', '7,x,1'])).err).toMatch(
      /weights\[1\]: expected a whole number from 1 to 1000000, found "x"/,
    )
    expect((await call(['power', '--rule', '3 ayes', '--weights', 'none'])).err).toMatch(/no such file/)
  })

  it.each([
    ['names', 'A=2,B=1,C=1'],
    ['json', () => file('a.json', '{"A": 2, "B": 1, "C": 1}')],
    [
      'rows',
      () => file('b.json', '[{"name":"A","weight":2},{"name":"B","weight":1},{"name":"C","weight":1}]'),
    ],
    ['lines', () => file('c.csv', 'name,weight\nA,2\r\nB,1\n\nC,1\n')],
  ] as const)('reads weights as %s', async (_, weights) => {
    const text = typeof weights === 'string' ? weights : weights()
    const { out } = await call(['power', '--rule', '3 ayes', '--weights', text, '--json'])
    const { players, banzhaf } = answered(out)
    expect(players.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
    expect(banzhaf.map(({ fraction }) => fraction)).toEqual(['3/5', '1/5', '1/5'])
  })

  it('knows colleges, mayors and vetoes', async () => {
    const weights = file('d.csv', 'A,1,north\nB,1,north\nC,1,south\n')
    const colleges = await call([
      'power',
      '--rule',
      'majority of voting in each group',
      '--weights',
      weights,
      '--json',
    ])
    expect(answered(colleges.out).banzhaf.map(({ fraction }) => fraction)).toEqual(['1/3', '1/3', '1/3'])
    const mayor = await call([
      'power',
      '--rule',
      'majority of seats',
      '--seats',
      '11',
      '--override',
      '2/3 of seats',
    ])
    expect(mayor.out).toMatch(/each of 11[\s\S]*mayor +–/)
    const ties = await call([
      'power',
      '--rule',
      'majority of voting',
      '--seats',
      '10',
      '--mayor-breaks-ties',
      '--json',
    ])
    expect(answered(ties.out).banzhaf[10]?.fraction).toBe('1/11')
  })

  it.each([
    [[], /--rule[\s\S]*--weights/],
    [['--rule', 'most', '--weights', '1,0,x'], /x/],
    [['--rule', 'most', '--weights', '1,0,2.5'], /weights\[1\][\s\S]*weights\[2\][\s\S]*rule/],
    [['--rule', '2 ayes', '--weights', 'A=1,A=2,=3'], /part 2[\s\S]*part 3/],
    [['--rule', '2 ayes', '--weights', '1,1', '--seats', '2'], /not both/],
    [['--rule', '2 ayes', '--seats', 'many', '--vacant', 'two', 'x'], /"x"[\s\S]*--seats[\s\S]*--vacant/],
    [['--rule', '2 ayes', '--weights', 'nowhere.json'], /nowhere\.json.*no such file/],
    [['--rule', '2 ayes', '--seats', '3', '--override', 'never'], /mayor\.override/],
  ])('%j: says what is wrong', async (args, words) => {
    const { code, out, err } = await call(['power', ...args])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(words)
  })
})
