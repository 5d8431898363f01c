import { council, extend } from 'council-sim'
import {
  exactOdds,
  oddsOf,
  runShard,
  type Study,
  studyFrom,
  studyWith,
  tellTrial,
} from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulationSchema } from '../../src/schema/simulation.js'
import { problemsOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'
import { NAMES, studyFor, withVeto } from './studies.js'

const ITEM = { id: 'item', motion: 'sever' }
const whole = (scenario: Study, trials = 2000) => runShard({ scenario, seed: 2, index: 0, of: 1, trials })
const FOR = ['sever', 'suspend', 'letter', 'nothing']
const AGAINST = [...FOR].reverse()
const wants = (member: string, preference: string[]) => ({ member, preference, basis: 'assumed' as const })

describe('votes that weigh differently', () => {
  // One member of five has as many votes as all the others, or one more.
  const study = (weight: number) =>
    studyFor(
      {
        items: [ITEM],
        dispositions: [wants('Adeyemi', FOR)],
        others: { preference: AGAINST, basis: 'assumed' },
      },
      { weights: [weight, 1, 1, 1, 1] },
    )

  it('are counted as they weigh, in trials and exactly', () => {
    expect(whole(study(4), 5).outcomes).toEqual({ rejected: 5 })
    expect(whole(study(5), 5).outcomes).toEqual({ adopted: 5 })
    expect(exactOdds(study(4))?.carried).toBe(0)
    expect(exactOdds(study(5))?.carried).toBe(1)
  })

  it('are told apart, whoever has them', () => {
    const chances = { sever: { aye: 0.5, nay: 0.5 } }
    const weights = [3, 1, 1]
    const body = studyFor(
      { items: [ITEM], others: { chances, basis: 'assumed' as const } },
      { weights, size: 3 },
    )
    for (let trial = 0; trial < 30; trial += 1) {
      const [question] = tellTrial(body, 3, trial)[0]?.questions ?? []
      const ayes = weights.reduce(
        (sum, weight, n) => sum + (question?.ballots[NAMES[n] ?? ''] === 'aye' ? weight : 0),
        0,
      )
      expect(question?.decision).toBe(ayes >= 3 ? 'carried' : 'lost')
    }
  })
})

describe('members who recuse themselves', () => {
  it('leave the base as the rulebook says, and are told as recused; who is away is absent', () => {
    const study = studyFor({
      items: [{ ...ITEM, recused: ['Brandt', 'Chen'] }],
      dispositions: [wants('Adeyemi', FOR), wants('Díaz', FOR), { ...wants('Chen', AGAINST), presence: 0.5 }],
      others: { preference: AGAINST, basis: 'assumed' },
    })
    const { outcomes, questions } = whole(study, 400)
    const [question] = questions
    expect(outcomes).toEqual({ adopted: 400 })
    expect(question?.members.Brandt).toMatchObject({ recused: 400, nay: 0, absent: 0 })
    const { recused = 0, absent = 0 } = question?.members.Chen ?? {}
    expect(recused + absent).toBe(400)
    expect(recused).toBeGreaterThan(100)
    expect(absent).toBeGreaterThan(100)
  })

  it('put nothing to the vote where they leave no quorum', () => {
    const study = studyFor({ items: [{ ...ITEM, recused: NAMES.slice(0, 3) }] })
    expect(whole(study, 5)).toMatchObject({ outcomes: { 'no-quorum': 5 }, questions: [] })
  })

  it('lead nobody who follows them', () => {
    const study = studyFor({
      items: [{ ...ITEM, recused: ['Adeyemi'] }],
      dispositions: [wants('Adeyemi', FOR), { ...wants('Brandt', AGAINST), follows: 'Adeyemi' }],
    })
    const [question] = tellTrial(study, 1, 0)[0]?.questions ?? []
    expect(question?.ballots).toMatchObject({ Adeyemi: 'recused', Brandt: 'nay' })
  })

  it('hold a seat, are named once, and do not move what they recuse themselves from', () => {
    const problems = problemsOf(() =>
      studyFor({ items: [{ ...ITEM, by: 'Chen', recused: ['Chen', 'Nobody', 'Nobody', 'Mayor'] }] }),
    )
    expect(problems.map(({ path }) => path)).toEqual([
      'simulation.items[0].recused[0]',
      'simulation.items[0].recused[1]',
      'simulation.items[0].recused[2]',
      'simulation.items[0].recused[2]',
      'simulation.items[0].recused[3]',
    ])
  })
})

describe('an item that is no main motion', () => {
  const study = (kind: string | undefined, more: Partial<Parameters<typeof studyFor>[0]> = {}) =>
    studyFor(
      {
        items: [{ id: 'item', motion: 'sever', ...(kind === undefined ? {} : { kind }) }],
        others: { preference: FOR, basis: 'assumed' },
        ...more,
      },
      { rules: 'chicago', size: 7 },
    )
  const mayor = (preference: typeof FOR) => ({
    dispositions: [{ member: 'Mayor', preference, basis: 'assumed' as const }],
  })

  it('goes where its kind goes: in Chicago an ordinance to the mayor, a resolution to nobody', () => {
    expect(whole(study(undefined), 5).outcomes).toEqual({ adopted: 5 })
    expect(whole(study('ordinance'), 5).outcomes).toEqual({ 'awaiting-signature': 5 })
    const signed = whole(study('ordinance', mayor(FOR)), 5)
    expect(signed.outcomes).toEqual({ adopted: 5 })
    expect(signed.questions.map(({ id }) => id)).toEqual(['sever', 'signature on sever', 'override on sever'])
    expect(whole(study('ordinance', mayor(AGAINST)), 5).outcomes).toEqual({ adopted: 5 })
    const closer = {
      ...mayor(AGAINST),
      dispositions: [
        ...mayor(AGAINST).dispositions,
        ...NAMES.slice(0, 3).map((member) => wants(member, AGAINST)),
      ],
    }
    expect(whole(study('ordinance', closer), 5).outcomes).toEqual({ vetoed: 5 })
  })

  it('is of a kind that is moved for what it says, and by its text alone', () => {
    for (const kind of ['adjourn', 'election', 'consent-calendar', 'amend', 'nap']) {
      const problems = problemsOf(() => study(kind))
      expect(problems).toMatchObject([{ path: 'simulation.items[0].kind' }])
      expect(problems[0]?.message).toMatch(/^expected one of main, ordinance.* under ".*", found "/)
    }
  })
})

describe('a mayor who signs or vetoes', () => {
  const study = (mayor: object, ayes: number) =>
    studyFor(
      {
        items: [ITEM],
        dispositions: [
          ...NAMES.slice(0, ayes).map((member) => wants(member, FOR)),
          { member: 'Mayor', preference: AGAINST, basis: 'assumed' as const, ...mayor },
        ],
        others: { preference: AGAINST, basis: 'assumed' },
      },
      { rules: withVeto('rosenberg'), size: 7 },
    )

  it('is overridden by two thirds, and by no fewer', () => {
    expect(whole(study({}, 4), 5).outcomes).toEqual({ vetoed: 5 })
    expect(whole(study({}, 5), 5).outcomes).toEqual({ adopted: 5 })
    expect(whole(study({ preference: FOR }, 4), 5).outcomes).toEqual({ adopted: 5 })
  })

  it.each([
    ['freely', 'abstain'],
    ['when-excused', 'nay'],
  ] as const)('who holds a seat and is torn, where one abstains %s: %s', (allowed, ballot) => {
    const rules = withVeto('portland')
    const { cite } = rules.voting.abstaining
    const [told] = tellTrial(
      studyFor(
        {
          items: [ITEM],
          dispositions: [
            {
              member: 'Adeyemi',
              utilities: { sever: 1, suspend: 1, letter: 1, nothing: 1 },
              basis: 'assumed',
            },
          ],
          others: { preference: FOR, basis: 'assumed' },
        },
        {
          rules: extend(rules, { id: 'torn', title: 'Torn', voting: { abstaining: { allowed, cite } } }),
          mayor: 'Adeyemi',
        },
      ),
      1,
      0,
    )
    expect(told?.questions.map(({ id, ballots }) => [id, ballots.Adeyemi])).toEqual([
      ['sever', ballot],
      ['signature on sever', 'abstain'],
    ])
    expect(told?.outcome).toBe('adopted')
  })

  it('signs with the chance that is given, and lets lapse what she neither signs nor vetoes', () => {
    const chances = { sever: { aye: 0.2, nay: 0.3, abstain: 0.5 } }
    const { outcomes, questions } = whole(study({ chances }, 4))
    const share = (outcomes.vetoed ?? 0) / 2000
    expect(Math.abs(share - 0.3)).toBeLessThan(5 * Math.sqrt((0.3 * 0.7) / 2000))
    expect(questions.map(({ id, kind }) => [id, kind])).toEqual([
      ['sever', 'main'],
      ['signature on sever', 'signature'],
      ['override on sever', 'override'],
    ])
    expect(questions[1]?.put).toBe(2000)
    expect(questions.map(({ members }) => Object.keys(members))).toEqual([NAMES, ['Mayor'], NAMES])
    expect(questions[2]?.put).toBe(outcomes.vetoed)
  })

  it('is foreseen by members who look ahead: they do not spend an aye on what would stay vetoed', () => {
    const SEVER = { sever: 3, suspend: 0, letter: 2, nothing: 1 }
    const LETTER = { sever: 0, suspend: 0, letter: 2, nothing: 1 }
    const looking = (others: number) =>
      studyFor(
        {
          items: [{ ...ITEM, substitutes: ['letter'] }],
          dispositions: [
            { member: 'Mayor', utilities: LETTER, basis: 'assumed' as const },
            ...NAMES.slice(0, others).map((member) => ({
              member,
              utilities: LETTER,
              votes: 'sophisticated' as const,
              basis: 'assumed' as const,
            })),
          ],
          others: { utilities: SEVER, votes: 'sophisticated', basis: 'assumed' },
        },
        { rules: withVeto('rosenberg'), size: 7 },
      )
    // Seven of seven override: what they want most comes through.
    expect(whole(looking(0), 3).options.sever).toBe(3)
    // Four of seven cannot: the letter is the best that they can have.
    expect(whole(looking(3), 3).options.letter).toBe(3)
  })

  it('is asked nothing where the study does not say what she wants', () => {
    const silent = studyFor({ items: [ITEM] }, { rules: withVeto('rosenberg') })
    expect(whole(silent, 3)).toMatchObject({ outcomes: { 'awaiting-signature': 3 }, questions: [{}] })
  })

  it('has to be somebody who votes or signs: what is said of her is never left aside', () => {
    const problems = problemsOf(() => studyFor({ dispositions: [wants('Mayor', FOR)] }))
    expect(problems).toMatchObject([
      {
        path: 'simulation.dispositions[0].member',
        message: expect.stringMatching(/neither votes nor signs/),
      },
    ])
  })
})

describe('the odds of each question', () => {
  const chances = [0.9, 0.7, 0.5, 0.4, 0.25]
  const five = (more: object = {}) =>
    chances.map((aye, n) => ({
      member: NAMES[n] ?? '',
      chances: { sever: { aye, nay: Number((1 - aye).toFixed(2)) } },
      basis: 'assumed' as const,
      ...more,
    }))
  const bodies = fc.record({
    weights: fc.option(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }), {
      nil: undefined,
    }),
    recused: fc.uniqueArray(fc.constantFrom(...NAMES.slice(0, 5)), { maxLength: 1 }),
    presence: fc.constantFrom(1, 0.9),
    wavers: fc.constantFrom(0, 0.125),
  })
  const split = (fraction = '') => fraction.split('/').map(BigInt)

  it('are fractions of the chances as they are written, and what trials come to', () => {
    holds(
      fc.property(bodies, ({ weights, recused, presence, wavers }) => {
        const study = studyFor(
          { items: [{ ...ITEM, recused }], dispositions: five({ presence, wavers }) },
          weights === undefined ? {} : { weights },
        )
        const { odds, questions, outcomes } = whole(study, 3000)
        const [known] = oddsOf(study, questions)
        expect(odds).toEqual([known])
        expect(known).toMatchObject({ id: 'sever', exact: true, why: [] })
        const [above = 0n, below = 1n] = split(known?.odds?.carried.fraction ?? '')
        const chance = known?.odds?.carried.value ?? -1
        expect(Number(above) / Number(below)).toBeCloseTo(chance, 12)
        const off = Math.abs((outcomes.adopted ?? 0) / 3000 - chance)
        expect(off).toBeLessThanOrEqual(5 * Math.sqrt((chance * (1 - chance)) / 3000) + 1e-9)
      }),
      25,
    )
  })

  it('are the sum over all ballots: five members enumerated in whole numbers', () => {
    const study = studyFor({ items: [ITEM], dispositions: five() })
    const hundredths = chances.map((chance) => BigInt(chance * 100))
    let parts = 0n
    for (let ballots = 0; ballots < 32; ballots += 1) {
      const ayes = hundredths.filter((_, n) => (ballots >> n) & 1).length
      if (ayes < 3) continue
      parts += hundredths.reduce((product, aye, n) => product * ((ballots >> n) & 1 ? aye : 100n - aye), 1n)
    }
    const [known] = oddsOf(study, [{ item: 'item', id: 'sever' }])
    const [above = 0n, below = 1n] = split(known?.odds?.carried.fraction ?? '')
    expect(above * 100n ** 5n).toBe(parts * below)
  })

  it('say why they are not exact, and whose doing it is', () => {
    const study = studyFor({
      items: [{ ...ITEM, substitutes: ['letter'] }],
      dispositions: [
        { ...wants('Brandt', FOR), follows: 'Chen' },
        { ...wants('Díaz', FOR), votes: 'with-expected-majority' },
      ],
    })
    const { questions, odds } = whole(study, 1)
    expect(odds).toHaveLength(questions.length)
    expect(odds?.[0]).toEqual({
      item: 'item',
      id: 'letter for sever',
      exact: false,
      odds: null,
      why: [
        { reason: 'substitutes-may-follow' },
        { reason: 'follows', member: 'Brandt' },
        { reason: 'counts-majority', member: 'Díaz' },
      ],
    })
    expect(odds?.[1]?.why).toEqual([{ reason: 'asked-after-another' }])
  })

  it('are left to trials where votes are so many that their sums are not gone through', () => {
    const seats = Array.from({ length: 14 }, (_, n) => ({
      member: `Member ${n}`,
      weight: 1_000_000 - (n * 7919 + n ** 3) * 7,
    }))
    const heavy = studyWith({
      scenario: 'heavy',
      title: 'Heavy votes',
      council: council({ rules: 'rosenberg', seats, chair: 'Member 0' }),
      simulation: simulationSchema.parse({
        options: { sever: { title: 'Sever.' }, nothing: { title: 'Leave it.' } },
        statusQuo: 'nothing',
        items: [ITEM],
        others: { chances: { sever: { aye: 0.5, nay: 0.25, abstain: 0.25 } }, basis: 'assumed' },
      }),
    })
    const { odds, played } = whole(heavy, 32)
    expect(played).toBe(32)
    expect(odds).toEqual([
      { item: 'item', id: 'sever', exact: false, odds: null, why: [{ reason: 'too-many-products' }] },
    ])
  }, 60_000)

  it.each([{ weight: 2 }, { group: 'north' }])('are left to trials where a vacant seat has %j', (place) => {
    const members = ['Adeyemi', 'Brandt', 'Chen'].map((member) => ({ member, ...place }))
    const study = (vacant: object) =>
      studyFrom({
        scenario: 'vacant',
        title: 'A vacancy',
        council: council({
          rules: 'rosenberg',
          seats: [...members, { member: null, ...vacant }],
          chair: 'Chen',
        }),
        simulation: {
          options: { sever: { title: 'Sever.' }, nothing: { title: 'Leave it.' } },
          statusQuo: 'nothing',
          items: [ITEM],
          others: { chances: { sever: { aye: 0.5, nay: 0.5 } }, basis: 'assumed' },
        },
      })
    const whyOf = (vacant: object) => oddsOf(study(vacant), [{ item: 'item', id: 'sever' }])[0]?.why
    expect(whyOf(place)).toEqual([{ reason: 'weighted-vacancy' }])
    expect(whyOf({})).toEqual([])
  })

  it('of chances with more decimals than a fraction is made of are numbers alone', () => {
    const long = studyFor({
      items: [ITEM],
      others: { chances: { sever: { aye: 1 / 3, nay: 2 / 3 } }, basis: 'assumed' },
    })
    const [known] = whole(long, 1).odds ?? []
    expect(known).toMatchObject({ exact: false, why: [{ reason: 'long-decimals' }] })
    expect(known?.odds?.carried).toEqual({ fraction: null, value: expect.closeTo(17 / 81, 10) })
  })
})
