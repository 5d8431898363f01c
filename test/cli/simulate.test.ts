import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { agendaOf } from 'council-sim/simulation'
import { afterAll, describe, expect, it } from 'vitest'
import type { Terminal } from '../../src/cli/command.js'
import { watchOn } from '../../src/cli/progress-bar.js'
import { studyFor } from '../simulation/studies.js'
import { call } from './terminal.js'

const JUNE = 'san-jose-2022-06-reintroduction'

const folder = mkdtempSync(join(tmpdir(), 'council-sim-simulate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A scenario file of a council of nobody, with this simulation in it. */
function scenario(name: string, simulation: string, rules = 'rosenberg'): string {
  const file = join(folder, `${name}.yaml`)
  const text = `format: council-sim/scenario
version: 1
id: ${name}
title: A test
council: { rules: ${rules}, seats: [Ames, Bell, Cole, Dunn, Ek], chair: Ames, mayor: Moss }
meetings: []
expect: {}
simulation:
  options: { close: { title: Close it. }, leave: { title: Leave it. } }
  statusQuo: leave
${simulation}`
  writeFileSync(file, text)
  return file
}
const COINS = 'others: { chances: { close: { aye: 0.5, nay: 0.5 } }, basis: assumed }'
const coins = scenario('coins', `  items: [{ id: street, motion: close }]\n  ${COINS}\n`)
const veto = scenario(
  'veto',
  `  items: [{ id: street, motion: close, recused: [Ek] }]
  dispositions: [{ member: Moss, chances: { close: { aye: 0.25, nay: 0.75 } }, basis: assumed }]
  ${COINS}
`,
  'san-diego',
)

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
    const { points } = JSON.parse((await call([...args, '--json'])).out)
    expect(points.length).toBe(8)
    const { carries, settings, options } = points[6]
    expect(settings).toEqual({ 'speech.by': 8, 'speech.moves': 6 })
    expect(carries.value).toBeGreaterThan(options.sever.low)
    expect(carries.value).toBeLessThanOrEqual(options.sever.high)
    expect((await call(args)).out).toMatch(/^8 +6 .*\) {2}exactly \d+\.\d %$/m)
    expect((await call([...args, '--svg', 'sweep'])).out).toMatch(/^<svg[\s\S]*speech\.by 4[\s\S]*<\/svg>\n$/)
  })

  it('has the exact odds of each question as fractions, in shards and merged as well, or says why not', async () => {
    const { out } = await call(['simulate', coins, '--trials', '20', '--json'])
    const half = { fraction: '1/2', value: 0.5 }
    expect(JSON.parse(out).odds).toMatchObject([
      { id: 'close', exact: true, odds: { carried: half, lost: half }, why: [], whyNot: [] },
    ])
    expect((await call(['simulate', coins, '--trials', '20'])).out).toMatch(
      /Exactly: .* chance of 1\/2, or 50/,
    )
    const shards = await Promise.all(
      [0, 1].map((n) => call(['simulate', coins, '--trials', '20', '--shard', `${n}/2`])),
    )
    expect(
      (
        await call(
          ['merge', '--json'],
          shards.map((shard) => shard.out),
        )
      ).out,
    ).toBe(out)
    const oddsOf = async (name: string) =>
      JSON.parse((await call(['simulate', name, '--trials', '20', '--json'])).out).odds
    expect(await oddsOf(JUNE)).toMatchObject([{ exact: true, why: [] }])
    const [first] = await oddsOf('san-jose-2022-03')
    expect(first).toMatchObject({ exact: false, odds: null })
    expect(first.whyNot[0]).toMatch(/options are moved in one another’s place/)
  })

  it('tells signatures, vetoes and overrides, and who recused herself', async () => {
    const { out } = await call(['simulate', veto, '--trials', '400', '--json'])
    const { outcomes, questions } = JSON.parse(out)
    expect(questions.map((each: { kind: string }) => each.kind)).toEqual(['main', 'signature', 'override'])
    expect(questions[0].members.Ek.recused).toBe(400)
    expect(outcomes.vetoed).toBeGreaterThan(0)
    expect(outcomes.adopted + outcomes.rejected + outcomes.vetoed).toBe(400)
    const text = (await call(['simulate', veto, '--trials', '400'])).out
    expect(text).toMatch(/signature on close: asked for \d+ times; \d+ signed or left to become law/)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('writes a report of trials and of a sweep, and still says what came of them', async () => {
    const file = join(folder, 'report.html')
    const { out } = await call(['simulate', veto, '--trials', '50', '--html', file])
    expect(out).toMatch(/what became of the motion/)
    expect(readFileSync(file, 'utf8')).toMatch(/<h1>Simulated: A test<\/h1>[\s\S]*Assumptions[\s\S]*Moss/)
    await call(['simulate', JUNE, '--trials', '20', '--sweep', 'speech.moves=0:9:3', '--html', file])
    expect(readFileSync(file, 'utf8')).toMatch(/speech\.moves varied; 20 trials a point[\s\S]*reported; /)
  })

  it('says everything that is wrong with a call at once', async () => {
    const args = '--trials=-5 --seed x --workers 0 --shard 3/3 --precision 5 --sweep a,b=2:1:1'.split(' ')
    const { code, err, out } = await call(['simulate', JUNE, ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const part of [
      '--trials: ',
      '--seed: ',
      '--workers: ',
      '--shard: ',
      '--precision: ',
      'found "a"',
      'found "b=2:1:1"',
    ])
      expect(err).toContain(part)
    expect(err).toMatch(/--shard or --workers, not both/)
  })

  it('says everything that is wrong with dispositions, with its place', async () => {
    const bad = scenario(
      'bad',
      `  items: [{ id: street, motion: close, recused: [Zed] }]
  dispositions:
    - { member: Nobody, chances: { close: { aye: 1.6, nay: -0.6 } }, basis: assumed }
    - { member: Ames, preference: [close, leave], follows: Bell, basis: assumed }
    - { member: Bell, preference: [close, leave], follows: Ames, basis: assumed }
  others: { preference: [close], basis: assumed }
  blocs:
    a: { members: [Cole], follows: b, basis: assumed }
    b: { members: [Dunn], follows: a, basis: assumed }
`,
    )
    const { code, err } = await call(['simulate', bad])
    expect(code).toBe(2)
    for (const line of [
      /bad\.yaml:11:50 .*recused\[0\]: "Zed" holds no seat/,
      /bad\.yaml:13:9 .*"Nobody" holds no seat/,
      /bad\.yaml:13:45 .*found 1\.6/,
      /bad\.yaml:13:55 .*found -0\.6/,
      /bad\.yaml:15:51 .*a circle of followers/,
      /bad\.yaml:16:3 .*says nothing of the option "leave"/,
      /bad\.yaml:19:27 .*a circle of followers: a, who follows b/,
    ])
      expect(err).toMatch(line)
    const idle = scenario(
      'idle',
      `  items: [{ id: street, motion: close }]
  dispositions: [{ member: Moss, preference: [close, leave], basis: assumed }]
  ${COINS}
`,
    )
    expect((await call(['simulate', idle])).err).toMatch(
      /idle\.yaml:12:\d+ .*"Moss" .*neither votes nor signs/,
    )
  })

  it('refuses what cannot be set before anything is played, and a report that cannot be written', async () => {
    const sweep = await call(['simulate', veto, '--sweep', 'others.presence=0:3:1,size=1:2:1'])
    expect(sweep).toMatchObject({ code: 2, out: '' })
    expect(sweep.err).toMatch(/others\.presence: expected a chance.*found 2\n.*no number of this name/)
    const html = await call(['simulate', veto, '--html', join(folder, 'none', 'x.html')])
    expect(html).toMatchObject({ code: 2, out: '' })
    expect(html.err).toMatch(/cannot be written: there is no such folder/)
  })

  it('shows how far it is where somebody watches: a bar with the rate and the time that is left', () => {
    let shown = ''
    const terminal = { watched: true, err: (text: string) => (shown = text) } as unknown as Terminal
    const watch = watchOn(terminal, 4)
    watch(500, 1000)
    expect(shown).toMatch(/^\r\[#{3}\.{21}\] 12 % {2}500 trials, [\d,∞]+ a second, [\d,]+ s left/)
    watch(1000, 1000)
    watch(1000 - 1, 1000)
    expect(shown).toMatch(/^\r\[#{11}\.{13}\] 49 % {2}1,999 trials/)
    expect(shown.length).toBe(80)
    const silent = watchOn({ ...terminal, watched: false }, 1)
    silent(1, 2)
    expect(shown).toMatch(/1,999/)
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
    expect((await call(['merge'], [first, other])).err).toMatch(
      /standard input:2:1 seed: expected the seed of the first/,
    )
    expect((await call(['merge'], [first, first])).err).toMatch(
      /standard input:2:1 shards: shard 0 is there twice, first in line 1/,
    )
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

  it('refuses members who want nothing, and votes that do not count alike', async () => {
    const { code, err } = await call(['agenda', coins])
    expect(code).toBe(2)
    expect(err).toMatch(/simulation\.others: expected a preference or utilities/)
    expect(err.trim().split('\n')).toHaveLength(1)
    const weighted = studyFor({}, { weights: [2, 1, 1, 1, 1] })
    expect(() => agendaOf(weighted)).toThrow(/council\.seats\[0\]: expected votes that count alike/)
  })
})
