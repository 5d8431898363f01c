import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'council-sim'
import { afterAll, describe, expect, it } from 'vitest'
import { call } from './terminal.js'

const folder = mkdtempSync(join(tmpdir(), 'council-sim-play-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let games = 0
const record = () => {
  games += 1
  return join(folder, `${games}.game.jsonl`)
}
const args = [
  '--import',
  'tsx',
  '--conditions=council-sim-source',
  fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)),
]
const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length))

/** Plays with these lines, one for each prompt. */
const playing = (args: readonly string[], lines: readonly string[], file = record()) =>
  call(['play', ...args, '--record', file], [`${lines.join('\n')}\n`])

const room12 = join(folder, 'room12.yaml')
writeFileSync(
  room12,
  'name: the council of Room 12\nrules: rosenberg\nseats: [Adeyemi, Brandt, Chen, Díaz, Eriksen]\nchair: Adeyemi\nrelationships: [{ with: Dublin, since: 1986 }]\n',
)
const STORIES = readdirSync(new URL('../../examples/scenarios/', import.meta.url))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort()

describe('a game at the terminal', () => {
  it.each(STORIES)('opens %s, and offers what is in order in 80 columns', async (name) => {
    const { code, out } = await playing([name], ['1', '1', '1', '', 'end'])
    expect(code).toBe(0)
    const menu = out.split('Transcript:')[0] ?? ''
    expect(widest(menu)).toBeLessThanOrEqual(80)
    expect(menu).toMatch(/\n {3}1 {2}move a main motion/)
    expect(out).toMatch(/A game: its words and votes are those of the people who played it/)
    expect(out).toMatch(/# Minutes of .*\(mock meeting\)/)
  })

  it('plays a motion from the move to the minutes, by numbers and by names', async () => {
    const { out } = await playing(
      [room12],
      ['move chen: Close Mill Street.', 'second diaz', '2', '1', 'ballot', 'a', 'a', 'x', 'n', 'a', 'end'],
    )
    expect(out).toContain('anybody but Chen')
    expect(out).toMatch(/Motion m1 carried\.\n {4}The question carried, 3 to 1\./)
    expect(out).toMatch(/\| Seat 4 \| Díaz \| abstained \|/)
    expect(widest(out.split('# Minutes')[0] ?? '')).toBeLessThanOrEqual(80)
  })

  it('says why a thing is out of order, and leaves everything as it was', async () => {
    const file = record()
    const { out } = await playing(
      [room12],
      ['move Chen: A.', 'call-vote Brandt', 'why call-vote', 'quit'],
      file,
    )
    expect(out.match(/Out of order\. Motion m1 has not been seconded/g)).toHaveLength(2)
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('offers what a story proposes, with what it does', async () => {
    const file = record()
    const lines = ['1', 'Arenas', '1', '1', 'Foley', 'call-vote Cohen', 'vote', 'rest a', 'end']
    const { out } = await playing(['san-jose-2022-03'], lines, file)
    expect(out).toContain('in the game they sit at the table')
    expect(out).toMatch(/Ekaterinburg: ended/)
  })

  it('can be left in the middle of a roll call, and goes on with the next name', async () => {
    const file = record()
    const opening = ['move Chen: A.', 'second Díaz', 'call-vote Chen', 'ballot', 'a', 'n']
    const left = await playing([room12], [...opening, 'quit'], file)
    expect(left.out).toContain('Left. The record is in')
    expect(left.out).not.toContain('Transcript:')
    const { out } = await playing([room12], ['ballot', 'a', 'a', 'a', 'end'], file)
    expect(out).toContain('Díaz is next')
    expect(out).toContain('carried, 4 to 1')
  })

  it('goes on to the next meeting of the same body, and knows what the last one did', async () => {
    const file = record()
    const over = [
      'move Brandt: A.',
      'no-second',
      'adjourn Chen',
      'second Díaz',
      'call-vote Chen',
      'vote',
      'rest a',
    ]
    const first = await playing(
      [room12],
      ['next', ...over, 'next 2026-13-01', 'next 2026-12-01', 'quit'],
      file,
    )
    expect(first.out).toContain('has not adjourned')
    expect(first.out).toContain('expected a date')
    expect(first.out).toContain('The next meeting is open: 2026-12-01.')
    const { out } = await playing([room12], ['renew Brandt', 'end'], file)
    expect(out).toContain('1 December 2026')
    expect(out).toContain('brings back motion m1 of an earlier meeting')
  })

  it('takes back the opening of a meeting: the one before is open again, as it was', async () => {
    const file = record()
    const over = ['move Brandt: A.', 'no-second', 'adjourn Chen', 'second Díaz', 'call-vote Chen', 'vote']
    await playing([room12], [...over, 'rest a', 'next 2026-12-01', 'move Chen: B.', 'quit'], file)
    const { out } = await playing([room12], ['undo', 'undo', 'undo', 'vote', 'rest n', 'quit'], file)
    expect(out).toMatch(/Taken back: move\.[\s\S]*Taken back: next\. The meeting before is open again\./)
    expect(out).toMatch(/The meeting is over\.[\s\S]*Taken back: vote\.[\s\S]*lost, 0 to 5/)
    const again = await playing([room12], ['move Chen: C.', 'told', 'quit'], file)
    expect(again.out).not.toContain('1 December 2026')
    expect(again.out).toContain('Chen moved motion m3')
    const back = await playing([room12], [...Array.from({ length: 8 }, () => 'undo'), 'quit'], file)
    expect(back.out).toContain('There is nothing to take back.')
  })

  it('counts no ballots that were not all given', async () => {
    const file = record()
    await playing(
      [room12],
      ['move Chen: A.', 'second Díaz', 'call-vote Chen', 'vote', 'a', 'back', 'quit'],
      file,
    )
    const { out } = await playing([room12], ['vote', 'a', 'z', 'rest n', 'end'], file)
    expect(out).toContain('Expected a, n or x')
    expect(out).toContain('lost, 1 to 4')
  })

  it('takes back, and keeps both on the record', async () => {
    const file = record()
    const { out } = await playing([room12], ['undo', 'move Chen: A.', 'undo', 'end'], file)
    expect(out).toContain('There is nothing to take back.')
    expect(out).toContain('No motion was made.')
    expect(readFileSync(file, 'utf8')).toMatch(/\n\{"do":.*\n\{"undo":true\}\n$/)
  })

  it('saves a meeting that the library loads', async () => {
    const saved = join(folder, 'saved.json')
    const { out } = await playing([room12], ['move Chen: A.', `save ${saved}`, `save ${saved}`, 'quit'])
    expect(out).toContain('Saved in')
    expect(out).toMatch(/EEXIST|exists/)
    expect(load(JSON.parse(readFileSync(saved, 'utf8'))).motions).toHaveLength(1)
  })

  it('shows whatever is typed as text', async () => {
    const { out } = await playing(
      [room12],
      ['move Chen: \u001b[31m<b>', 'second \u001b]0;x', '1', 'dance\u0007', 'end'],
    )
    expect([...out].filter((each) => /[\p{Cc}]/u.test(each) && each !== '\n')).toEqual([])
  })

  it('takes actions as JSON, and answers a fault with all its problems', async () => {
    const { out } = await playing(
      [room12],
      ['{"type":"move","by":"Chen","text":"A."}', '{"type":"second"}', '{', 'quit'],
    )
    expect(out).toContain('Chen moved motion m1')
    expect(out).toContain('by: ')
    expect(out).toContain('expected an action as JSON')
  })
})

describe('seats that nobody takes', () => {
  const opening = ['move Chen: A.', 'second Díaz', 'call-vote Chen', 'ballot']

  it('toss a coin by a seed, and say so wherever it is shown', async () => {
    const play = (seed: string) =>
      playing([room12, '--people', 'Chen', '--others', 'random', '--seed', seed], [...opening, 'a', 'end'])
    const [one, again] = [await play('1'), await play('1')]
    const told = ({ out }: { out: string }) => out.split('\n').filter((line) => / voted /.test(line))
    expect(told(one)).toEqual(told(again))
    expect(one.out.match(/simulated, by a coin/g)?.length).toBeGreaterThanOrEqual(2)
    const others = await Promise.all(['2', '3', '4', '5'].map(play))
    expect(new Set(others.map((each) => told(each).join())).size).toBeGreaterThan(1)
  })

  it('vote for what the story says that they want, by a seed, and say that it is simulated', async () => {
    const lines = [
      ...['move Arenas', '1', 'second Jimenez', 'substitute Cohen', '1', 'second Davis', 'call-vote Mahan'],
      ...['ballot', 'n', 'end'],
    ]
    const seats = ['--people', 'Sylvia Arenas', '--others', 'dispositions', '--seed', '7']
    const { code, out } = await playing(['san-jose-2022-03', ...seats], lines)
    expect(code).toBe(0)
    expect(out.match(/simulated, from what the story says/g)?.length).toBeGreaterThanOrEqual(2)
    expect(out.replace(/\s+/g, ' ')).toContain('carried, 10 to 1')
    expect(out).toMatch(/\| Sylvia Arenas \| nay \|/)
    // On what is none of the story's options the table is asked.
    const other = ['move Foley: Plant trees.', 'second Davis', 'call-vote Mahan', 'vote', 'end']
    const asked = await playing(['san-jose-2022-03', ...seats], other)
    expect(asked.out).toContain('Chappie Jones (a aye, n nay')
    const june = (seed: string) =>
      playing(
        ['san-jose-2022-06-reintroduction', ...seats.slice(0, -1), seed],
        ['renew Arenas', 'second Foley', 'call-vote Foley'].concat(['ballot', 'a', 'end']),
      )
    const told = async (seed: string) =>
      (await june(seed)).out
        .split('\n')
        .filter((line) => / voted /.test(line))
        .join()
    const [one, again] = [await told('1'), await told('1')]
    expect(one).toBe(again)
    expect(new Set([one, await told('2'), await told('3'), await told('4')]).size).toBeGreaterThan(1)
  })

  it('vote so through a pipe, too', () => {
    const lines = ['move Cohen', '2', 'second Davis', 'call-vote Mahan', 'vote', 'end']
    const call = ['play', 'san-jose-2022-03', '--others', 'dispositions', '--record', record()]
    const out = execFileSync(process.execPath, [...args, ...call], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      input: lines.join('\n'),
      encoding: 'utf8',
    })
    expect(out).toContain('Sylvia Arenas: aye (dispositions)')
    expect(out).toContain('carried, 11 to 0')
  })

  it('vote as they are told beforehand', async () => {
    const script = join(folder, 'script.yaml')
    writeFileSync(script, '"*": { Brandt: nay, Díaz: nay, Eriksen: nay, Adeyemi: nay }\n')
    const { out } = await playing([room12, '--people', 'Chen', '--script', script], [...opening, 'a', 'end'])
    expect(out).toContain('lost, 1 to 4')
  })

  it('vote as reported; what no source reports stays unreported', async () => {
    const { out } = await playing(
      ['san-jose-2013-10', '--others', 'reported'],
      ['1', '1', '1', '1', '1', 'call-vote', '1', 'vote', 'end'],
    )
    expect(out).toContain('Pierluigi Oliverio: nay (reported)')
    const march = await playing(
      ['san-jose-2022-03', '--others', 'reported'],
      ['move Arenas', '2', 'second Foley', 'call-vote Foley', 'vote', 'end'],
    )
    expect(march.out).toContain('Raul Peralez: not reported (reported)')
    expect(march.out).toMatch(/\| District 3 \| Raul Peralez \| not reported \|/)
  })
})

describe('the record', () => {
  /** What a process has written when it comes to its prompt for the nth time. */
  const prompted = (child: ChildProcess, times: number) =>
    new Promise<string>((resolve, reject) => {
      let out = ''
      child.stdout?.on('data', (chunk) => {
        out += String(chunk)
        if (out.split('\n> ').length > times) resolve(out)
      })
      child.once('error', reject)
      child.once('exit', () => reject(new Error(`ended early: ${out}`)))
    })

  it('has every action on the disk when the prompt is back: a killed game goes on', async () => {
    const file = record()
    const child = spawn(process.execPath, [...args, 'play', room12, '--record', file], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
    })
    const thrice = prompted(child, 4)
    child.stdin.write('move Chen: Close Mill Street.\nsecond Díaz\nspeak Brandt: No.\n')
    await thrice
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    const { out, code } = await playing([room12], ['end'], file)
    expect(code).toBe(0)
    expect(out).toContain('Resumed after 3 actions.')
    expect(out).toContain('Brandt spoke')
  })

  it('leaves out a last line that had only begun to be written, at whatever byte', async () => {
    const file = record()
    await playing([room12], ['move Chen: A.', 'second Díaz', 'quit'], file)
    const whole = readFileSync(file)
    const last = whole.lastIndexOf(10, whole.length - 2) + 1
    for (let cut = last + 1; cut < whole.length; cut += 1) {
      writeFileSync(file, whole.subarray(0, cut))
      const { out } = await playing([room12], ['withdraw', 'quit'], file)
      expect(out).toContain('Resumed after 1 actions. A last line that had only begun to be written was left')
      expect(readFileSync(file, 'utf8')).toMatch(/\n\{"do":\{"type":"withdraw","by":"Chen"\}\}\n$/)
    }
  })

  it('is kept beside when a game begins anew', async () => {
    const file = record()
    await playing([room12], ['move Chen: A.', 'quit'], file)
    const before = readFileSync(file, 'utf8')
    await playing([room12, '--new'], ['quit'], file)
    expect(readFileSync(file.replace('.game', '.1.game'), 'utf8')).toBe(before)
  })

  it('that was changed, or is of another game, is refused with its line', async () => {
    const file = record()
    await playing([room12], ['move Chen: A.', 'quit'], file)
    expect((await playing(['san-jose-2022-03'], [], file)).err).toContain('the record of another game')
    const text = readFileSync(file, 'utf8')
    const refused = async (changed: string) => {
      writeFileSync(file, changed)
      const { code, err } = await playing([room12], [], file)
      expect(code).toBe(2)
      return err
    }
    expect(await refused(`${text}{"do":{"type":"second","by":"Chen"}}\n`)).toContain(`${file}:3:1`)
    expect(await refused(`${text}nothing\n`)).toContain('is no JSON')
    expect(await refused(text.replace('Room 12', 'Room 13'))).toContain(`${file}:1:1`)
  })
})

describe('for programs', () => {
  it('answers each line with one line of JSON', async () => {
    const { out } = await playing(
      [room12, '--json'],
      [
        '{"type":"call-vote","by":"Chen"}',
        '{"type":"move","by":"Chen","text":"A."}',
        'in-order',
        'undo',
        '{"type":"vote"}',
      ],
    )
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((answer) => Object.keys(answer)[0])).toEqual([
      'opened',
      'inOrder',
      'inOrder',
      'options',
      'undone',
      'problems',
      'ended',
    ])
    expect(answers[1]).toMatchObject({ inOrder: false, code: 'nothing-pending' })
  })
})

describe('a call that cannot be played', () => {
  it.each([
    [['play'], 'expected a council file'],
    [['play', 'nowhere.yaml'], 'there is no such file'],
    [['play', 'san-jose-2022-03', '--meeting', '2'], 'expected a meeting from 1 to 1'],
    [['play', 'san-jose-2022-03', '--people', 'Arenas', '--others', 'random'], '"Arenas" holds no seat'],
    [['play', 'san-jose-2022-03', '--people', 'Sylvia Arenas'], '--people goes with --others'],
    [['play', 'san-jose-2022-03', '--others', 'magic'], 'random or script'],
    [['play', 'san-jose-2022-03', '--seed', '2'], '--seed goes with'],
    [['play', room12, '--others', 'reported'], 'goes with a scenario'],
    [['play', room12, '--others', 'dispositions'], 'goes with a scenario'],
    [['play', 'juneau-2022-04', '--others', 'dispositions'], 'expected a part "simulation"'],
    [['play', 'san-jose-2022-03', '--others', 'dispositions', '--seed', 'x'], 'expected a whole number'],
  ])('%j', async (args, reason) => {
    const { code, err } = await call([...args, '--record', record()])
    expect(code).toBe(2)
    expect(err).toContain(reason)
  })

  it('has every fault of a council file with its line', async () => {
    const bad = join(folder, 'bad.yaml')
    writeFileSync(bad, 'rules: rosemary\nseats: [Chen, Chen]\nchair: Zoe\n')
    const { code, err } = await call(['play', bad])
    expect(code).toBe(2)
    for (const place of ['bad.yaml:1:1', 'bad.yaml:2:15', 'bad.yaml:3:1']) expect(err).toContain(place)
  })
})
