import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { audit } from '../../../src/interop/audit/audit.js'
import { kindOf } from '../../../src/interop/audit/rule-for.js'
import { inferRule } from '../../../src/interop/inference/infer-rule.js'
import { readVotes } from '../../../src/interop/reading/read-votes.js'
import { call } from '../../cli/terminal.js'

const folder = fileURLToPath(new URL('../../../../shared/rollcalls/', import.meta.url))
const isThere = existsSync(folder)
if (!isThere) console.warn('skipped: the folder of real roll calls is not here')

const newYork = () => [...readVotes(readFileSync(`${folder}legistar/nyc-matters.jsonl`))]
const RULES = {
  rule: 'majority of voting',
  rules: { override: '2/3 of seats' },
  seats: { 'City Council': 51 },
}

describe.skipIf(!isThere)('the City Council of New York', () => {
  it('has nine recorded failures: five that are, and four that contradict their own text', async () => {
    const readings = newYork()
    const votes = readings.flatMap((each) => ('vote' in each ? [each.vote] : []))
    expect(readings.length).toBe(votes.length)
    expect(votes.filter(({ result }) => result === 'lost')).toHaveLength(9)
    const found = await audit(votes, RULES)
    expect(found.disagree.map(({ id }) => id).sort()).toEqual(['406068', '410492', '410822', '413916'])
    for (const { recorded, causes } of found.disagree) {
      expect(recorded).toBe('lost')
      expect(causes[0]?.code).toBe('result-contradicts-its-text')
    }
    expect(found.doubtful.map(({ id }) => id)).toEqual(['423347', '423348', '423349'])
  })

  it('has 63 overrides, all of them by two-thirds of the seats', async () => {
    const votes = newYork().flatMap((each) => ('vote' in each ? [each.vote] : []))
    const overrides = votes.filter((vote) => kindOf(vote) === 'override')
    expect(overrides).toHaveLength(63)
    expect(await audit(overrides, RULES)).toMatchObject({ checked: 63, agree: 63 })
  })

  it('has fifteen voice votes, whose ballots are not entered', async () => {
    const { undecidable, events, checked } = await audit(newYork(), RULES)
    expect(undecidable.map(({ code }) => code)).toEqual(Array.from({ length: 15 }, () => 'voice-vote'))
    expect(undecidable[0]?.why).toContain('not entered')
    expect(events - checked).toBe(15)
  })

  it('goes by a majority, and its records cannot tell of which base', async () => {
    const found = await inferRule(newYork())
    expect(found).toMatchObject({ outcome: 'untold', checked: 969, mixture: null })
    expect(found.rules[0]).toMatchObject({ rule: 'majority of voting', agree: 965 })
    expect(found.verdict).toContain('majority of present')
  })
})

describe.skipIf(!isThere)('four Czech towns', () => {
  it('are read whole, and nothing is claimed of results that nobody recorded', async () => {
    const files = readdirSync(`${folder}popolo-csv`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /_CZ.*\.csv$/.test(file))
      .map((file) => `${folder}popolo-csv/${file}`)
    const { code, out } = await call([
      'audit',
      ...files,
      '--rule',
      'majority of seats',
      '--seats',
      '21',
      '--json',
    ])
    const found = JSON.parse(out)
    expect(code).toBe(0)
    expect(found).toMatchObject({ events: 2996, checked: 0, disagree: [], unreadable: [] })
    expect(found.undecidable).toHaveLength(2996)
  })
})
