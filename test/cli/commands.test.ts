import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { call } from './terminal.js'

const folder = mkdtempSync(join(tmpdir(), 'council-sim-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COMMANDS = [
  'replay',
  'play',
  'print',
  'decide',
  'check',
  'minutes',
  'diagram',
  'power',
  'rules',
  'page',
  'schema',
]
const STORIES = readdirSync(new URL('../../examples/scenarios/', import.meta.url))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort()

const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length))

describe('the command', () => {
  it('lists its commands, and says how each is called', async () => {
    const overview = await call(['--help'])
    expect(overview.code).toBe(0)
    for (const name of COMMANDS) {
      expect(overview.out).toContain(`  ${name} `)
      const help = await call([name, '--help'])
      expect(widest(help.out.split('Example:')[0] ?? '')).toBeLessThanOrEqual(80)
      expect(help).toMatchObject({ code: 0, out: expect.stringMatching(/Example:\n {2}.*council-sim/) })
    }
    expect(widest(overview.out)).toBeLessThanOrEqual(80)
  })

  it.each([
    [[], 'COMMAND'],
    [['dance'], 'No command "dance"'],
    [['replay'], 'expected one scenario'],
    [['replay', 'nowhere'], 'san-jose-2022-03'],
    [['replay', '--all', 'san-jose-2022-03'], 'expected --all alone'],
    [['replay', '--all', '--svg'], 'expected --all alone'],
    [['replay', '--all', '--ask', 'dance'], '--ask end'],
    [['replay', '--ask', 'end'], '--all'],
    [['replay', 'san-jose-2022-03', '--fast'], '--fast'],
    [['replay', 'san-jose-2022-03', '--variant', 'x'], 'two-votes'],
    [['replay', 'san-jose-2022-03', '--rules', 'x'], 'no rulebook "x"'],
    [['rules', 'show', 'x'], 'no rulebook "x"'],
    [['rules', 'diff', 'rosenberg'], 'two'],
    [['check'], 'at least one'],
    [['check', 'nowhere.yaml'], 'there is no such file'],
    [['replay', 'san-jose-2013-10', '--json', '--svg'], 'expected one of'],
    [['replay', 'san-jose-2013-10', '--recount', 'x'], 'no rulebook "x"'],
    [['replay', 'san-jose-2013-10', '--recount', 'all', '--svg'], '--recount goes with neither'],
    [['minutes'], 'one scenario'],
    [['page'], 'the name of the file'],
    [['page', 'package.json'], '--force'],
  ])('ends with 2 and a reason: %j', async (args, reason) => {
    const { code, out, err } = await call(args)
    expect(code).toBe(2)
    expect(out + err).toContain(reason)
  })

  it('shows a name with an escape sequence as text', async () => {
    const { err } = await call(['replay', 'x\u001b[31m'])
    expect(err).not.toContain('\u001b')
  })
})

describe('replay', () => {
  it.each(STORIES)('tells %s in 80 columns, without colour where there is no terminal', async (name) => {
    const { code, out } = await call(['replay', name])
    expect(code).toBe(0)
    expect(widest(out)).toBeLessThanOrEqual(80)
    expect((await call(['replay', name, '--minutes'])).out.startsWith(out)).toBe(true)
    expect(out).not.toContain('\u001b')
    expect(out).toContain('expectations of the scenario hold')
  })

  it('stands all of them side by side in 80 columns, with no number that is not reported', async () => {
    const { code, out } = await call(['replay', '--all'])
    expect(code).toBe(0)
    expect(widest(out)).toBeLessThanOrEqual(80)
    const told = JSON.parse((await call(['replay', '--all', '--json'])).out)
    expect(told.unmet).toEqual([])
    const scenarios = new Set(told.rows.map(({ scenario }: { scenario: string }) => scenario))
    // Of the reintroduction of June only an act is reported, and it has its row.
    expect([...scenarios].sort()).toEqual(STORIES)
    const tallies = Object.fromEntries(
      told.rows
        .filter(({ tally }: { tally: string }) => /\d/.test(tally))
        .map(({ scenario, tally }: { scenario: string; tally: string }) => [scenario, tally]),
    )
    expect(tallies).toEqual({
      'anacortes-2022-03': '7-0',
      'anchorage-2023-04': '10-0',
      'juneau-2022-04': '4-5',
      'los-angeles-2022-03-kyiv': '14-0',
      'san-jose-2013-10': '9-1',
      'san-jose-2013-10-rules': '2-1',
    })
  })

  it('asks one motion of every body: where it would be in order, and what it would take', async () => {
    const { out } = await call(['replay', '--all', '--ask', 'end'])
    expect(widest(out)).toBeLessThanOrEqual(80)
    expect(out).toMatch(/Juneau Assembly +9 +yes +5/)
    expect(out).toMatch(/Dubuque City Council +\? +no/)
    const told = JSON.parse((await call(['replay', '--all', '--ask', 'suspend', '--json'])).out)
    const dubuque = told.bodies.find(({ body }: { body: string }) => body.startsWith('Dubuque'))
    expect(dubuque).toMatchObject({ inOrder: false, code: 'not-the-councils', need: null })
  })

  it('gives everything as JSON', async () => {
    const { out } = await call(['replay', 'san-jose-2022-03', '--json'])
    const played = JSON.parse(out)
    expect(played).toMatchObject({ scenario: 'san-jose-2022-03', rules: 'rosenberg' })
    expect(played.checks.every(({ met }: { met: boolean }) => met)).toBe(true)
    const sever = played.meetings[0].motions.find(({ id }: { id: string }) => id === 'sever')
    expect(sever.standing).toBe('letter-instead')
  })

  it('plays another reading, another rulebook, and draws the seats', async () => {
    expect((await call(['replay', 'san-jose-2022-03', '--variant', 'two-votes'])).out).toContain('rejected')
    expect((await call(['replay', 'san-jose-2022-03', '--rules', 'robert1915'])).out).toContain(
      'letter-instead',
    )
    expect((await call(['replay', 'san-jose-2013-10', '--svg'])).out).toMatch(/^<svg[\s\S]*<\/svg>\s*$/)
    expect(JSON.parse((await call(['replay', '--list', '--json'])).out)).toEqual(STORIES)
    const recounted = await call(['replay', 'san-jose-2013-10', '--recount', 'robert1915,california-city'])
    expect(recounted.out).toContain('Under california-city, every vote comes out the same.')
    const data = JSON.parse((await call(['replay', 'san-jose-2013-10', '--recount', 'all', '--json'])).out)
    expect(data[0].rulebooks.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['rosenberg', 'robert1915', 'robert1915-small-board']),
    )
  })

  it('ends with 1 where an expectation fails', async () => {
    const story = readFileSync(
      new URL('../../examples/scenarios/san-jose-2013-10.yaml', import.meta.url),
      'utf8',
    )
    const file = join(folder, 'wrong.yaml')
    writeFileSync(file, story.replace('resolution: adopted', 'resolution: rejected'))
    expect(await call(['replay', file])).toMatchObject({ code: 1, out: expect.stringContaining('rejected') })
    expect(await call(['check', file])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/wrong\.yaml:\d+:\d+ .*expected rejected/),
    })
  })
})

describe('check', () => {
  it('passes the stories of the package', async () => {
    const { code, out } = await call(['check', ...STORIES])
    expect([code, out.split('\n').filter((line) => line.includes('sound')).length]).toEqual([
      0,
      STORIES.length,
    ])
  })

  it('tells every problem with file, line and column, as text and as JSON', async () => {
    const file = join(folder, 'bad.yaml')
    writeFileSync(
      file,
      'format: council-sim/scenario\nversion: 1\nid: bad\ncouncil: { rules: x, seats: [] }\n',
    )
    const { code, out } = await call(['check', file])
    expect(code).toBe(2)
    expect(out).toContain(`${file}:4:12 council.rules:`)
    expect(out.trim().split('\n').length).toBeGreaterThanOrEqual(3)
    const [result] = JSON.parse((await call(['check', file, '--json'])).out)
    expect(result.problems.every(({ line }: { line: number }) => line > 0)).toBe(true)
  })
})

describe('the others', () => {
  it('minutes: only of meetings that were held', async () => {
    expect((await call(['minutes', 'san-jose-2013-10'])).out).toMatch(/^# /)
    expect((await call(['minutes', 'san-jose-2022-06-reintroduction'])).out).toContain('No meeting')
    expect(
      JSON.parse((await call(['minutes', 'san-jose-2013-10', '--json'])).out)[0].record.length,
    ).toBeGreaterThan(4)
  })

  it('diagram: as a diagram and as a page', async () => {
    expect((await call(['diagram'])).out).toMatch(/^stateDiagram-v2/)
    expect((await call(['diagram', '--markdown'])).out).toMatch(/^# /)
  })

  it('rules: listed, shown and compared in 80 columns, and as JSON', async () => {
    for (const args of [
      ['rules'],
      ['rules', 'show', 'rosenberg'],
      ['rules', 'diff', 'rosenberg', 'robert1915'],
    ]) {
      const { code, out } = await call(args)
      expect(code).toBe(0)
      expect(widest(out)).toBeLessThanOrEqual(80)
      expect(() => JSON.parse(out)).toThrow()
    }
    const shown = JSON.parse((await call(['rules', 'show', 'rosenberg', '--json'])).out)
    expect(shown.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse((await call(['rules', 'diff', 'rosenberg', 'rosenberg', '--json'])).out)).toEqual([])
  })

  it('schema: a JSON Schema that asks for what the reader asks for', async () => {
    const schema = JSON.parse((await call(['schema'])).out)
    expect(schema.$schema).toContain('draft-07')
    expect(schema.required).toEqual(expect.arrayContaining(['format', 'version', 'id', 'title', 'expect']))
  })
})

describe('print', () => {
  it('writes what is asked, in the order of the lesson', async () => {
    const out = join(folder, 'printed')
    const { code, out: told } = await call([
      'print',
      'san-jose-2022-03',
      '--what',
      'worksheet, agenda',
      '--out',
      out,
    ])
    expect(code).toBe(0)
    expect(told).toBe(`${join(out, 'agenda.html')}\n${join(out, 'worksheet.html')}\n`)
    expect(readdirSync(out).sort()).toEqual(['agenda.html', 'worksheet.html'])
    expect(readFileSync(join(out, 'agenda.html'), 'utf8')).toContain('Agenda of San José City Council')
  })

  it.each([
    [['print'], 'expected one scenario'],
    [['print', 'san-jose-2022-03', '--what', 'poster'], 'there is no "poster"'],
    [['print', 'nowhere'], 'there is no such file'],
    [['print', 'san-jose-2022-03', '--out', '/dev/null/x'], 'ENOTDIR'],
  ])('ends with 2 and a reason: %j', async (args, reason) => {
    const { code, err } = await call(args)
    expect(code).toBe(2)
    expect(err).toContain(reason)
  })
})
