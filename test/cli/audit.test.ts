import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { auditPage } from '../../src/cli/audit/page.js'
import { barOf } from '../../src/cli/audit/progress.js'
import { audit } from '../../src/interop/audit/audit.js'
import { memberStatistics } from '../../src/interop/statistics/member-statistics.js'
import { BALLOTS } from '../../src/vocabulary.js'
import { recorded } from '../interop/recorded.js'
import { call } from './terminal.js'

const folder = mkdtempSync(join(tmpdir(), 'council-sim-audit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const line = (id: string, ayes: number, nays: number, result: string | null, more: object = {}) => {
  const names = Array.from({ length: ayes + nays }, (_, n) => [`Member ${n}`, n < ayes ? 'aye' : 'nay'])
  const vote = { id, body: 'Council', date: '2024-02-06', votes: Object.fromEntries(names) }
  return `${JSON.stringify({ ...vote, ...(result === null ? {} : { result }), ...more })}\n`
}
const SOUND = `${line('a', 5, 4, 'carried')}${line('b', 3, 6, 'lost')}`
const WRONG = line('c', 4, 5, 'carried')
const MAJORITY = ['--rule', 'majority of voting']
const widest = (text: string) => Math.max(...text.split('\n').map((each) => [...each].length))

describe('audit', () => {
  it('ends with 0 where all agree, with 1 where records disagree, with 2 where one cannot be read', async () => {
    const sound = file('sound.jsonl', SOUND)
    expect(await call(['audit', sound, ...MAJORITY])).toMatchObject({ code: 0, err: '' })
    const wrong = await call(['audit', sound, file('wrong.jsonl', WRONG), ...MAJORITY])
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain('4 ayes are 1 below the need, which is 5.')
    expect(widest(wrong.out)).toBeLessThanOrEqual(80)
    const broken = await call(['audit', file('broken.jsonl', `${SOUND}{"id":"x",\n${WRONG}`), ...MAJORITY])
    expect(broken.code).toBe(2)
    expect(broken.out).toContain('3 records read')
    expect(broken.out).toMatch(/broken\.jsonl:3/)
  })

  it('prints one JSON object, with exactly these keys', async () => {
    const text = `${SOUND}${WRONG}${line('d', 4, 4, null)}{"id":\n${line('e', 4, 3, 'carried', { declared: { aye: 5 } })}`
    const { code, out } = await call(['audit', '-', '--json', ...MAJORITY], [text])
    expect(code).toBe(2)
    const found = JSON.parse(out)
    expect(Object.keys(found)).toEqual([
      'events',
      'checked',
      'agree',
      'disagree',
      'undecidable',
      'unreadable',
      'reconcile',
    ])
    expect(found).toMatchObject({ events: 5, checked: 4, agree: 3 })
    expect(found.disagree).toEqual([
      {
        id: 'c',
        recorded: 'carried',
        decided: 'lost',
        working: expect.arrayContaining(['The rule: majority of voting.']),
      },
    ])
    expect(found.undecidable).toEqual([{ id: 'd', why: 'no-result: no result is recorded' }])
    expect(found.unreadable).toEqual([{ file: null, line: 5, message: expect.any(String) }])
    expect(found.reconcile).toEqual([{ id: 'e', code: 'count', message: 'declared 5 aye, the roll has 4' }])
  })

  it('finds the rule, and prints it with exactly these keys', async () => {
    const lines = [4, 5, 6, 7, 8, 9].flatMap((ayes) =>
      Array.from({ length: 12 }, (_, n) =>
        line(`${ayes}-${n}`, ayes, 9 - ayes, ayes > 5 ? 'carried' : 'lost'),
      ),
    )
    const { code, out } = await call(['audit', '-', '--infer', '--json'], lines)
    expect(code).toBe(0)
    const found = JSON.parse(out)
    expect(Object.keys(found)).toEqual(['rules', 'telling', 'verdict'])
    expect(Object.keys(found.rules[0])).toEqual(['rule', 'abstentions', 'seats', 'agree', 'checked', 'rate'])
    expect(found.rules[0]).toMatchObject({ rule: '2/3 of voting', agree: 72, checked: 72, rate: 1 })
    const text = await call(['audit', '-', '--infer'], lines)
    expect(text.out.replaceAll(/\s+/g, ' ')).toContain('No record tells these apart: 2/3 of voting')
    expect(widest(text.out)).toBeLessThanOrEqual(80)
  })

  it('reads gzip, and a text that comes in any pieces', async () => {
    const packed = file('votes.jsonl.gz', gzipSync(SOUND + WRONG))
    const whole = await call(['audit', packed, '--json', ...MAJORITY])
    const bytes = Buffer.from(SOUND + WRONG)
    for (const size of [1, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      )
      expect(await call(['audit', '-', '--json', ...MAJORITY], pieces)).toEqual(whole)
    }
  })

  it.each([
    [['audit'], 'at least one file'],
    [['audit', 'nowhere.jsonl'], 'there is no such file'],
    [['audit', '-', '--rule', 'most'], 'majority, unanimous'],
    [['audit', '-', '--rulebook', 'nowhere'], 'no rulebook "nowhere"'],
    [['audit', '-', '--rule', '8 ayes', '--infer'], 'one of --rule'],
    [['audit', '-', '--seats', 'many'], 'expected a number'],
    [['audit', '-', '--format', 'pdf'], 'popolo'],
    [['audit', '-', '--abstentions', 'x'], 'as-nay'],
    [['audit', '-', '--tokens', 'nowhere.json'], 'there is no such file'],
  ])('ends with 2 and a reason: %j', async (args, reason) => {
    const { code, out, err } = await call(args)
    expect(code).toBe(2)
    expect(out + err).toContain(reason)
  })

  it('takes seats by body, rules by kind, words from a table and groups from a field', async () => {
    const override = line('o', 33, 17, 'lost', { classification: ['override'], seats: null })
    const call1 = await call(
      [
        'audit',
        '-',
        '--rule',
        'override: 2/3 of seats; majority of voting',
        '--seats',
        'Council=50; Board=5',
        '--json',
      ],
      [override],
    )
    expect(JSON.parse(call1.out)).toMatchObject({ checked: 1, agree: 1 })
    const tokens = file('tokens.json', '{"hear hear": "aye"}')
    const own = '{"id":"t","votes":{"Chen":"hear hear"},"result":"carried"}\n'
    expect((await call(['audit', '-', '--tokens', tokens, ...MAJORITY], [own])).code).toBe(0)
    const grouped = `${JSON.stringify({
      id: 'g',
      votes: { Chen: 'aye', Ek: 'aye', Kim: 'nay' },
      chambers: { Chen: 'N', Ek: 'N', Kim: 'S' },
      result: 'lost',
    })}\n`
    const byGroup = ['--group-field', 'chambers', '--rule', 'majority of voting in each group']
    expect((await call(['audit', '-', ...byGroup], [grouped])).code).toBe(0)
  })

  it('reads the tables of a folder together, and those of two folders apart', async () => {
    const files = ['2010', '2014'].flatMap((year) => {
      mkdirSync(join(folder, year))
      return [
        file(`${year}/vote_events.csv`, `id,start_date,result\n1,${year}-05-04,pass\n`),
        file(`${year}/votes.csv`, 'vote_event_id,voter_id,option\n1,7,yes\n1,8,yes\n1,9,no\n'),
      ]
    })
    const { code, out } = await call(['audit', ...files, '--json', ...MAJORITY])
    expect(JSON.parse(out)).toMatchObject({ events: 2, checked: 2, agree: 2, unreadable: [] })
    expect(code).toBe(0)
  })

  it('writes the members, the pairs and the report', async () => {
    const [html, members, pairs] = ['r.html', 'm.csv', 'p.csv'].map((name) => join(folder, name))
    const options = ['--html', html ?? '', '--members', members ?? '', '--pairs', pairs ?? '']
    const { code } = await call(['audit', file('all.jsonl', SOUND + WRONG), ...MAJORITY, ...options])
    expect(code).toBe(1)
    expect(readFileSync(members ?? '', 'utf8')).toContain('Member 0,3,3,3,3,2,')
    expect(readFileSync(pairs ?? '', 'utf8')).toContain('Member 0,Member 1,3,3')
    const page = readFileSync(html ?? '', 'utf8')
    expect(page).toContain('<svg')
    expect(page).toContain('Who votes with whom')
    expect(page).toContain('Recorded as carried; by the ballots lost.')
  })
})

describe('the report', () => {
  const anything = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=y>',
      "' onload='",
      '&lt;',
      '\u202e',
      ']]>',
    ),
    fc.string({ unit: 'grapheme' }),
  )

  it('shows as text whatever anybody wrote, and asks for nothing from elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            anything,
            anything,
            anything,
            fc.array(fc.tuple(anything, fc.constantFrom(...BALLOTS)), { maxLength: 5 }),
          ),
          { maxLength: 4 },
        ),
        anything,
        async (records, rule) => {
          const votes = records.map(([id, body, motion, ballots]) =>
            recorded({
              id,
              body,
              motion,
              resultToken: motion,
              result: 'carried',
              ballots: [
                ...ballots.map(([name, ballot]) => ({ name, ballot, token: name })),
                { name: body, ballot: 'nay' as const, token: motion },
              ],
            }),
          )
          const statistics = await memberStatistics(votes)
          const page = auditPage(await audit(votes, { rule: 'unanimous of voting' }), {
            files: [rule],
            rule,
            statistics,
          })
          const tags = [...page.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, name = '']) =>
            name.toLowerCase(),
          )
          expect(tags.filter((name) => !TAGS.has(name))).toEqual([])
          // What stands in quotes is a value; nothing in it ends it, or there would be other attributes.
          const bare = page.replaceAll(/"[^"<>]*"/g, '""')
          expect(bare).not.toMatch(/<[^>]*\s(?:on\w+|src|href)\s*=/i)
          expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<[^>]*https?:/)
          expect(page).not.toMatch(/[\u202a-\u202e]/)
          expect((page.match(/<section>/g) ?? []).length).toBe((page.match(/<\/section>/g) ?? []).length)
        },
      ),
      { numRuns: 150 },
    )
  })

  const TAGS = new Set(
    '!doctype html head meta title style body main h1 h2 h3 p dl div dt dd table thead tbody tr th td span ul ol li em strong section blockquote details summary svg g text desc rect circle polygon'.split(
      ' ',
    ),
  )
})

describe('the progress bar', () => {
  it('says how far, how fast and how much longer, on one line', () => {
    expect(barOf(50, 100, 2000, 4).trim()).toBe(
      '[############............] 50 %  2,000 records, 500 a second, 4 s left',
    )
    expect(barOf(50, null, 2000, 4).trim()).toBe('2,000 records, 500 a second')
    expect(barOf(999_999_999, 1_000_000_000, 9_999_999, 100).length).toBe(79)
  })
})
