import { describe, expect, it } from 'vitest'
import { call } from './terminal.js'

const JUNE = 'san-jose-2022-06-reintroduction'

describe('simulate', () => {
  it('says that it is simulated, and what came of it, within 80 columns', async () => {
    const { code, out } = await call(['simulate', 'san-jose-2022-03', '--trials', '50'])
    expect(code).toBe(0)
    expect(out).toMatch(/Simulated/)
    expect(out).toMatch(/letter-instead +50 +100\.0 %/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives counts by outcome, of all and of each question, as JSON', async () => {
    const { out } = await call(['simulate', JUNE, '--trials', '300', '--seed', '4', '--json'])
    const result = JSON.parse(out)
    expect(result).toMatchObject({ simulated: true, scenario: JUNE, seed: 4, trials: 300 })
    expect(result.outcomes.adopted + result.outcomes.rejected).toBe(300)
    expect(result.questions[0]).toMatchObject({ id: 'sever', put: 300 })
    expect(result.questions[0].outcomes.carried).toBe(result.outcomes.adopted)
    expect(result.estimates.options.sever.low).toBeLessThan(result.options.sever / 300)
  })

  it('comes to the same bytes on two workers, and in shards that merge puts together', async () => {
    const args = ['simulate', JUNE, '--trials', '600', '--seed', '9']
    const alone = await call([...args, '--json'])
    expect((await call([...args, '--json', '--workers', '2'])).out).toBe(alone.out)
    const shards = await Promise.all([2, 0, 1].map((n) => call([...args, '--shard', `${n}/3`])))
    for (const { out } of shards) expect(out.trim().split('\n').length).toBe(1)
    const lines = shards.map(({ out }) => out)
    expect((await call(['merge', '--json'], lines)).out).toBe(alone.out)
    const part = await call(['merge', '--line'], lines.slice(0, 2))
    expect((await call(['merge', '--json'], [part.out, lines[2] ?? ''])).out).toBe(alone.out)
  })

  it('runs to a precision', async () => {
    const { out } = await call(['simulate', JUNE, '--precision', '0.02', '--json'])
    const { estimates, trials } = JSON.parse(out)
    expect(trials).toBeGreaterThanOrEqual(1000)
    for (const { low, high } of Object.values<{ low: number; high: number }>(estimates.options))
      expect((high - low) / 2).toBeLessThanOrEqual(0.02)
  })

  it('sweeps: as a table, as JSON, as a curve', async () => {
    const args = ['simulate', JUNE, '--trials', '200', '--sweep', 'speech.by=4:8:4,speech.moves=0:9:3']
    expect((await call(args)).out).toMatch(/speech\.by +speech\.moves +sever\n4 +0 +0\.0 %/)
    expect(JSON.parse((await call([...args, '--json'])).out).points.length).toBe(8)
    expect((await call([...args, '--svg', 'sweep'])).out).toMatch(/^<svg[\s\S]*speech\.by 4[\s\S]*<\/svg>\n$/)
  })

  it('draws outcomes and tallies', async () => {
    for (const chart of ['outcomes', 'tally']) {
      const { out } = await call(['simulate', JUNE, '--trials', '100', '--svg', chart])
      expect(out).toMatch(/^<svg[\s\S]*Simulated[\s\S]*<\/svg>\n$/)
    }
  })

  it.each([
    [['san-jose-2013-10'], /simulation/],
    [[JUNE, '--trials', '0'], /--trials: expected a whole number from 1/],
    [[JUNE, '--seed', 'x'], /--seed/],
    [[JUNE, '--trials', '5', '--precision', '0.1'], /not both/],
    [[JUNE, '--precision', '0.7'], /precision/],
    [[JUNE, '--shard', '3/3'], /--shard: expected i\/n/],
    [[JUNE, '--sweep', 'speech.size=0:1:1'], /no number of this name; there is: speech\.by/],
    [[JUNE, '--svg', 'pie'], /--svg/],
    [[], /expected one scenario/],
  ])('refuses %j', async (args, message) => {
    const { code, err, out } = await call(['simulate', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })
})

describe('merge', () => {
  it('refuses what is no shard, each with its line, shards of another run, and doubled ones', async () => {
    const shard = (n: number, seed = '1') =>
      call(['simulate', JUNE, '--trials', '9', '--seed', seed, '--shard', `${n}/3`]).then(({ out }) => out)
    const [first, other] = [await shard(0), await shard(1, '2')]
    const bad = await call(['merge'], ['{}\n', 'x\n'])
    expect(bad.code).toBe(2)
    expect(bad.err).toMatch(/standard input:1[\s\S]*standard input:2/)
    expect((await call(['merge'], [first, other])).err).toMatch(/\[1\]\.seed: expected the seed of the first/)
    expect((await call(['merge'], [first, first])).err).toMatch(/shard 0 is there twice/)
    const partial = await call(['merge'], [first])
    expect(partial).toMatchObject({ code: 1, out: '', err: '2 of 3 shards are missing: 1, 2\n' })
    expect((await call(['merge'], [])).code).toBe(2)
  })
})

describe('agenda', () => {
  it('says what beats what, and what an agenda can reach', async () => {
    const { code, out } = await call(['agenda', 'san-jose-2022-03'])
    expect(code).toBe(0)
    expect(out).toMatch(/"letter" beats every other option/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const { condorcetWinner, reachable, simulated } = JSON.parse(
      (await call(['agenda', 'san-jose-2022-03', '--json'])).out,
    )
    expect({ condorcetWinner, simulated }).toEqual({ condorcetWinner: 'letter', simulated: true })
    expect(reachable.map((each: { effect: string }) => each.effect)).toEqual([
      'finishes-item',
      'question-still-put',
    ])
  })
})
