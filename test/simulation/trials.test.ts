import {
  estimateOf,
  exactOdds,
  isWhole,
  leastPrecise,
  merge,
  missingShards,
  parseSweep,
  pointsOf,
  readSummary,
  runShard,
  type Study,
  settingsOf,
  sweep,
  toPrecision,
  trialsFor,
  withSettings,
} from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'
import { anyStudy, NAMES, studyFor } from './studies.js'

const whole = (scenario: Study, seed = 5, trials = 60) =>
  runShard({ scenario, seed, index: 0, of: 1, trials })
const shardsOf = (scenario: Study, of: number, seed = 5, trials = 60) =>
  Array.from({ length: of }, (_, index) => runShard({ scenario, seed, index, of, trials }))

describe('shards', () => {
  it('come to the same bytes however the run is cut, in whatever order and groups they are merged', () => {
    holds(
      fc.property(
        anyStudy,
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(99), { minLength: 9, maxLength: 9 }),
        fc.nat(8),
        (study, of, keys, at) => {
          const shards = shardsOf(study, of)
          const order = shards.map((shard, n) => ({ shard, key: keys[n] ?? 0 })).sort((a, b) => a.key - b.key)
          const shuffled = order.map(({ shard }) => shard)
          const cut = Math.min(at, of - 1)
          const grouped =
            cut === 0 ? merge(shuffled) : merge([merge(shuffled.slice(cut)), merge(shuffled.slice(0, cut))])
          expect(JSON.stringify(grouped)).toBe(JSON.stringify(whole(study)))
          // And over a wire.
          expect(JSON.stringify(merge(shuffled.map((each) => readSummary(JSON.stringify(each)))))).toBe(
            JSON.stringify(whole(study)),
          )
        },
      ),
      40,
    )
  })

  it('count every trial once: every item, and every ballot of every question', () => {
    holds(
      fc.property(anyStudy, (study) => {
        const { played, items, questions, outcomes } = whole(study)
        const sum = (counts: Readonly<Record<string, number>>) =>
          Object.values(counts).reduce((a, b) => a + b, 0)
        expect(played).toBe(60)
        expect(sum(outcomes)).toBe(60)
        for (const item of items) expect([sum(item.outcomes), sum(item.options)]).toEqual([60, 60])
        for (const question of questions) {
          expect(sum(question.outcomes)).toBe(question.put)
          expect(question.ayes.reduce((a, b) => a + b, 0)).toBe(question.put)
          const ayes = question.ayes.reduce((total, many, n) => total + many * n, 0)
          const byMember = Object.values(question.members)
          expect(byMember.reduce((total, each) => total + (each.aye ?? 0), 0)).toBe(ayes)
          for (const each of byMember) expect(sum(each)).toBe(question.put)
        }
      }),
      40,
    )
  })

  it('of different runs are refused, all differences at once, and so is a shard that is there twice', () => {
    const study = studyFor()
    const [first, second] = shardsOf(study, 2)
    const other = runShard({ scenario: studyFor({ about: 'another' }), seed: 6, index: 1, of: 3, trials: 61 })
    if (first === undefined || second === undefined) throw new Error('two shards')
    expect(problemsOf(() => merge([first, other])).map(({ path }) => path)).toEqual([
      '[1].digest',
      '[1].seed',
      '[1].trials',
      '[1].of',
    ])
    expect(problemsOf(() => merge([first, second, first]))).toMatchObject([
      { path: '[2].shards', message: 'shard 0 is there twice, first in [0]' },
    ])
    expect(() => merge([])).toThrow(/at least one/)
    expect(isWhole(first)).toBe(false)
    expect(missingShards(first)).toEqual([1])
    expect(isWhole(merge([first, second]))).toBe(true)
  })

  it('are refused where their numbers cannot be', () => {
    const scenario = studyFor()
    const paths = problemsOf(() => runShard({ scenario, seed: -1, index: 4, of: 4, trials: 0.5 }))
    expect(paths.map(({ path }) => path)).toEqual(['seed', 'trials', 'index'])
    // Of how many is not known: no index is beyond them.
    for (const of of [0, 2.5, -3]) {
      const wrong = (index: number) =>
        problemsOf(() => runShard({ scenario, seed: 1, index, of, trials: 10 })).map(({ path }) => path)
      expect(wrong(1)).toEqual(['of'])
      expect(wrong(-1)).toEqual(['of', 'index'])
    }
  })

  it('are not read from what is no summary', () => {
    expect(() => readSummary('{')).toThrow()
    expect(problemsOf(() => readSummary('{"format":"council-sim/trials"}')).length).toBeGreaterThan(5)
    const line = JSON.stringify({ ...whole(studyFor()), shards: [3] })
    expect(() => readSummary(line)).toThrow(/shards below 1/)
  })
})

describe('what trials estimate', () => {
  it('is the exact chance, within five standard deviations: all ballots of five members enumerated', () => {
    const chances = [0.9, 0.7, 0.5, 0.4, 0.2]
    const study = studyFor({
      items: [{ id: 'item', motion: 'sever' }],
      dispositions: NAMES.slice(0, 5).map((member, n) => {
        const aye = chances[n] ?? 0
        return { member, chances: { sever: { aye, nay: 1 - aye } }, basis: 'assumed' as const }
      }),
    })
    let exact = 0
    for (let ballots = 0; ballots < 32; ballots += 1) {
      const ayes = chances.filter((_, n) => (ballots >> n) & 1).length
      const chance = chances.reduce((product, aye, n) => product * ((ballots >> n) & 1 ? aye : 1 - aye), 1)
      if (ayes >= 3) exact += chance
    }
    const trials = 40_000
    const { outcomes } = runShard({ scenario: study, seed: 3, index: 0, of: 1, trials })
    const off = (outcomes.adopted ?? 0) / trials - exact
    expect(Math.abs(off)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / trials))
  })

  it('has intervals as Wilson 1927 gives them', () => {
    // 8 of 10: 0.4902 to 0.9433 (Newcombe, Statistics in Medicine 17, 1998, method 3, gives such figures;
    // these were computed from the formula by hand).
    const { low, high } = estimateOf(8, 10)
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.4902', '0.9433'])
    // Newcombe 1998, table I: 81 of 263 and 15 of 148, 0 of 20, 1 of 29.
    const table = [
      [81, 263, '0.2553', '0.3662'],
      [15, 148, '0.0624', '0.1605'],
      [0, 20, '0.0000', '0.1611'],
      [1, 29, '0.0061', '0.1718'],
    ] as const
    for (const [count, trials, from, to] of table) {
      const each = estimateOf(count, trials)
      expect([each.low.toFixed(4), each.high.toFixed(4)]).toEqual([from, to])
    }
  })

  it('holds the chance about 95 times in 100', () => {
    const study = studyFor({
      items: [{ id: 'item', motion: 'sever' }],
      others: { chances: { sever: { aye: 0.5, nay: 0.5 } }, basis: 'assumed' },
    })
    let held = 0
    for (let seed = 0; seed < 400; seed += 1) {
      const { outcomes, played } = whole(study, seed, 200)
      const { low, high } = estimateOf(outcomes.adopted ?? 0, played)
      if (low <= 0.5 && 0.5 <= high) held += 1
    }
    // 400 runs: 380 expected, five standard deviations are 22.
    expect(held).toBeGreaterThan(358)
    expect(held).toBeLessThanOrEqual(400)
  })
})

describe('exact odds and trials', () => {
  const wants = fc.record({
    presence: fc.constantFrom(1, 0.9, 0.5),
    wavers: fc.constantFrom(0, 0.1),
    utilities: fc.constantFrom(
      { sever: 2, suspend: 0, letter: 0, nothing: 1 },
      { sever: 1, suspend: 0, letter: 0, nothing: 1 },
      { sever: 0, suspend: 0, letter: 0, nothing: 1 },
    ),
    chances: fc.constantFrom(
      {},
      { sever: { aye: 0.5, nay: 0.5 } },
      { sever: { aye: 0.7, nay: 0.2, abstain: 0.1 } },
    ),
  })

  it('agree within five standard deviations, whatever the members', () => {
    holds(
      fc.property(fc.array(wants, { minLength: 7, maxLength: 7 }), fc.boolean(), (each, robert) => {
        const study = studyFor(
          {
            items: [{ id: 'item', motion: 'sever' }],
            dispositions: each.map((want, n) => ({
              member: NAMES[n] ?? '',
              ...want,
              basis: 'assumed' as const,
            })),
          },
          { rules: robert ? 'robert1915' : 'rosenberg', size: 7 },
        )
        const odds = exactOdds({ ...study, council: { ...study.council, mayor: null } })
        const trials = 4000
        const { outcomes } = runShard({ scenario: study, seed: 1, index: 0, of: 1, trials })
        for (const [chance, name] of [
          [odds?.carried, 'adopted'],
          [odds?.noQuorum, 'no-quorum'],
        ] as const) {
          expect(chance).toBeDefined()
          const share = (outcomes[name] ?? 0) / trials
          const deviation = Math.sqrt(((chance ?? 0) * (1 - (chance ?? 0))) / trials)
          expect(Math.abs(share - (chance ?? 0))).toBeLessThanOrEqual(5 * deviation + 1e-9)
        }
      }),
      40,
    )
  })

  it('there are none where members hang together', () => {
    expect(exactOdds(studyFor())).toBeNull()
    const counting = studyFor({
      items: [{ id: 'item', motion: 'sever' }],
      others: {
        preference: ['sever', 'suspend', 'letter', 'nothing'],
        votes: 'with-expected-majority',
        basis: 'assumed',
      },
    })
    expect(exactOdds({ ...counting, council: { ...counting.council, mayor: null } })).toBeNull()
  })
})

describe('runs to a precision', () => {
  it('stop once no interval reaches further, and never beyond what is enough for any chance', async () => {
    const study = studyFor({
      others: { chances: { sever: { aye: 0.5, nay: 0.5 }, letter: { nay: 1 } }, basis: 'assumed' },
    })
    const run = (trials: number) => whole(study, 2, trials)
    for (const precision of [0.02, 0.03, 0.2]) {
      const summary = await toPrecision(precision, run)
      expect(leastPrecise(summary)).toBeLessThanOrEqual(precision)
      expect(summary.played).toBeLessThanOrEqual(trialsFor(precision))
    }
  })

  it('are refused for a precision that is none', () => {
    for (const precision of [0, -1, 0.5, 1e-9, Number.NaN])
      expect(() => trialsFor(precision)).toThrow(/precision/)
  })
})

describe('sweeps', () => {
  const study = studyFor({
    others: { utilities: { sever: 1, suspend: 0, letter: 0, nothing: 3 }, basis: 'assumed' },
    items: [{ id: 'item', motion: 'sever' }],
    events: [
      {
        id: 'speech',
        text: 'A speech.',
        before: 'item',
        shifts: [{ option: 'sever', by: 3, members: NAMES.slice(0, 5), moves: 2 }],
        basis: 'assumed',
      },
    ],
  })

  it('are read as ranges, and every combination of their values is a point', () => {
    expect(parseSweep('a=0:1:0.25')).toEqual([{ name: 'a', values: [0, 0.25, 0.5, 0.75, 1] }])
    expect(pointsOf(parseSweep('a=0:1:1,b=5:6:1'))).toEqual([
      { a: 0, b: 5 },
      { a: 0, b: 6 },
      { a: 1, b: 5 },
      { a: 1, b: 6 },
    ])
    for (const bad of [
      'a',
      'a=1',
      'a=1:0:1',
      'a=0:1:0',
      'a=x:1:1',
      'a=-:1:1',
      'a=0:-:1',
      'a=0:1:-',
      'a=0:1e9:1',
    ]) {
      expect(() => parseSweep(bad), bad).toThrow()
    }
  })

  it('find how many members a speech must move: three of five', async () => {
    const points = await sweep(study, parseSweep('speech.moves=0:5:1'), (at) => whole(at, 1, 50))
    expect(points.map(({ options }) => options.sever?.share)).toEqual([0, 0, 0, 1, 1, 1])
  })

  it('know every number of a study, and no other', async () => {
    const names = settingsOf(study).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'speech.by',
        'speech.moves',
        'speech.chance',
        'others.presence',
        'others.sever',
      ]),
    )
    await expect(sweep(study, parseSweep('speech.size=0:1:1'), (at) => whole(at))).rejects.toThrow(
      /speech\.by/,
    )
    expect(() => withSettings(study, { 'others.presence': 1.5, 'speech.by': 0.5 })).toThrow(
      /chance from 0 to 1.*\n.*whole number/,
    )
  })

  it('set what they say, and nothing else', () => {
    const set = withSettings(study, { 'others.sever': 7, 'others.nothing': 2 })
    expect(set.simulation.others?.utilities).toEqual({ sever: 7, suspend: 0, letter: 0, nothing: 2 })
    expect(withSettings(set, { 'others.sever': 1, 'others.nothing': 3 }).digest).toBe(study.digest)
  })
})
