import { runShard, type Study } from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANES } from '../../../src/kernel/lanes.js'
import { DECISION_NAMES } from '../../../src/simulation/ballots/counting.js'
import { BALLOT_NAMES } from '../../../src/simulation/ballots/voters.js'
import { planOf } from '../../../src/simulation/trials/plan.js'
import { playerOf } from '../../../src/simulation/trials/player.js'
import { holds } from '../../kernel/holds.js'
import { anyStudy, anyStudyApart, NAMES, studyFor } from '../studies.js'
import { oneTrial, type Told } from './one-by-one.js'

const OPTIONS = ['sever', 'suspend', 'letter', 'nothing']

/** Some trials of a block, each as it was told. */
function together(study: Study, seed: number, block: number, trials: number): Map<number, Told> {
  const plan = planOf(study)
  const told = new Map<number, Told>()
  const each = (mask: number, tell: (told: Told, lane: number) => void) => {
    for (let lane = 0; lane < LANES; lane += 1) {
      if (((mask >>> lane) & 1) === 0) continue
      const one = told.get(lane) ?? { questions: [], ends: [] }
      tell(one, lane)
      told.set(lane, one)
    }
  }
  playerOf(plan, seed).play(block, trials, {
    voted(question, mask, ballots, ayes, decisions) {
      each(mask, ({ questions }, lane) => {
        const given = plan.voters.voters.map((_, v) => ballots.at(v, lane))
        const decided = [...decisions].flatMap((some, decision) => ((some >>> lane) & 1 ? [decision] : []))
        expect(decided).toHaveLength(1)
        expect(ayes[lane]).toBe(given.filter((ballot) => ballot === 0).length)
        questions.push({ question, ballots: given, decision: decided[0] ?? -1 })
      })
    },
    ended(item, mask, outcome, option) {
      each(mask, ({ ends }) => ends.push({ item, outcome, option }))
    },
  })
  return told
}

/** Trials one by one, counted as a summary counts them. */
function counted(study: Study, seed: number, trials: number): Record<string, number> {
  const plan = planOf(study)
  const counts: Record<string, number> = {}
  const count = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  for (let trial = 0; trial < trials; trial += 1) {
    const { questions, ends } = oneTrial(plan, seed, trial)
    for (const { question, ballots, decision } of questions) {
      const { id, item, kind } = plan.questions[question] ?? {}
      count(`${item} ${id}: ${DECISION_NAMES[decision]}`)
      count(`${item} ${id}: ${ballots.filter((ballot) => ballot === 0).length} ayes`)
      for (const [v, { name, signs, votes }] of plan.voters.voters.entries()) {
        if (kind === 'signature' ? signs : votes)
          count(`${item} ${id}: ${name} ${BALLOT_NAMES[ballots[v] ?? 3]}`)
      }
    }
    for (const { item, outcome, option } of ends) {
      count(`${plan.items[item]?.id}: ${outcome}`)
      count(`${plan.items[item]?.id}: option ${plan.voters.options[option]}`)
    }
  }
  return counts
}

/** A summary in the same words. */
function summed(study: Study, seed: number, trials: number): Record<string, number> {
  const { items, questions } = runShard({ scenario: study, seed, index: 0, of: 1, trials })
  const entries = [
    ...items.flatMap(({ id, outcomes, options }) => [
      ...Object.entries(outcomes).map(([outcome, many]): [string, number] => [`${id}: ${outcome}`, many]),
      ...Object.entries(options).map(([option, many]): [string, number] => [`${id}: option ${option}`, many]),
    ]),
    ...questions.flatMap(({ item, id, outcomes, ayes, members }) => [
      ...Object.entries(outcomes).map(([outcome, many]): [string, number] => [
        `${item} ${id}: ${outcome}`,
        many,
      ]),
      ...ayes.map((many, n): [string, number] => [`${item} ${id}: ${n} ayes`, many]),
      ...Object.entries(members).flatMap(([name, ballots]) =>
        Object.entries(ballots).map(([ballot, many]): [string, number] => [
          `${item} ${id}: ${name} ${ballot}`,
          many,
        ]),
      ),
    ]),
  ]
  return Object.fromEntries(entries.filter(([, many]) => many > 0))
}

describe.each([
  ['members of one vote each', anyStudy],
  ['weights, recusals and a mayor who signs', anyStudyApart],
])('thirty-two trials at once: %s', (_name, studies) => {
  it('are those that come of playing each by itself, ballot by ballot', () => {
    const numbers = [
      fc.nat(2 ** 40),
      fc.nat(2 ** 33),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    ] as const
    const ends = new Set<string>()
    holds(
      fc.property(studies, ...numbers, (study, seed, block, mask) => {
        const plan = planOf(study)
        for (const [lane, told] of together(study, seed, block, mask)) {
          expect({ lane, ...told }).toEqual({ lane, ...oneTrial(plan, seed, block * LANES + lane) })
          for (const { outcome } of told.ends) ends.add(outcome)
        }
      }),
      150,
    )
    expect([...ends]).toEqual(expect.arrayContaining(['adopted', 'letter-instead', 'no-quorum', 'rejected']))
  })

  it('are summed up as they are', () => {
    holds(
      fc.property(studies, fc.nat(1000), fc.integer({ min: 1, max: 70 }), (study, seed, trials) => {
        expect(summed(study, seed, trials)).toEqual(counted(study, seed, trials))
      }),
      60,
    )
  })
})

/** What it moves it moves as far as it takes. */
const speech = (moved: { members?: string[]; moves?: number } = {}) => ({
  id: 'speech',
  text: 'A speech.',
  before: 'item',
  shifts: [{ option: 'sever', by: 9, ...moved }],
  basis: 'assumed' as const,
})

describe('who is moved by lot', () => {
  const study = (moves: number) =>
    studyFor(
      {
        items: [{ id: 'item', motion: 'sever' }],
        others: { preference: ['nothing', 'letter', 'suspend', 'sever'], basis: 'assumed' },
        events: [speech({ members: NAMES.slice(0, 4), moves })],
      },
      { mayor: null },
    )

  it('are as many as are said, and each set of so many as likely as another', () => {
    const trials = 6000
    const sets = new Map<string, number>()
    const plan = planOf(study(2))
    for (let block = 0; block * LANES < trials; block += 1) {
      for (const { questions } of together(study(2), 3, block, -1).values()) {
        const moved = plan.voters.voters.flatMap(({ name }, v) =>
          questions[0]?.ballots[v] === 0 ? [name] : [],
        )
        expect(moved).toHaveLength(2)
        sets.set(moved.join(), (sets.get(moved.join()) ?? 0) + 1)
      }
    }
    const all = [...sets.values()].reduce((sum, many) => sum + many, 0)
    expect(sets.size).toBe(6)
    for (const many of sets.values()) {
      expect(Math.abs(many / all - 1 / 6)).toBeLessThan(5 * Math.sqrt((1 / 6) * (5 / 6) * (1 / all)))
    }
  })

  it('are all or nobody, where that is their number', () => {
    for (const [moves, ayes] of [
      [0, 0],
      [4, 4],
    ] as const) {
      const [question] = runShard({ scenario: study(moves), seed: 1, index: 0, of: 1, trials: 40 }).questions
      expect(question?.ayes[ayes]).toBe(40)
    }
  })
})

it('an event with a chance happens in some trials and not in others, also where nothing else is drawn', () => {
  const study = studyFor(
    {
      items: [{ id: 'item', motion: 'sever' }],
      others: { preference: ['nothing', 'letter', 'suspend', 'sever'], basis: 'assumed' },
      events: [{ ...speech(), chance: 0.25 }],
    },
    { mayor: null },
  )
  const { outcomes } = runShard({ scenario: study, seed: 1, index: 0, of: 1, trials: 4000 })
  const share = (outcomes.adopted ?? 0) / 4000
  expect(Math.abs(share - 0.25)).toBeLessThan(5 * Math.sqrt((0.25 * 0.75) / 4000))
})

it('what happens before a later item changes nothing on an earlier one, whenever its question first comes up', () => {
  // The letter is lost in few trials: only then is the question on ending it put, and wanted by nobody then.
  const study = studyFor(
    {
      items: [
        { id: 'first', motion: 'sever', substitutes: ['letter'] },
        { id: 'item', motion: 'suspend' },
      ],
      others: {
        preference: ['nothing', 'letter', 'suspend', 'sever'],
        chances: { letter: { aye: 0.9, nay: 0.1 } },
        basis: 'assumed',
      },
      events: [speech()],
    },
    { mayor: null },
  )
  const trials = 3200
  const [first] = runShard({ scenario: study, seed: 4, index: 0, of: 1, trials }).items
  const { rejected = 0, ...others } = first?.outcomes ?? {}
  expect(rejected).toBeGreaterThan(5)
  expect(others).toEqual({ 'letter-instead': trials - rejected })
  expect(summed(study, 4, 320)).toEqual(counted(study, 4, 320))
})

describe('a study without chance', () => {
  const study = studyFor({ others: { preference: OPTIONS, basis: 'assumed' } }, { mayor: null })

  it('is played once, and counted as often as it is asked for', () => {
    const summary = runShard({ scenario: study, seed: 1, index: 0, of: 1, trials: 1_000_000_000_000 })
    expect(summary.played).toBe(1_000_000_000_000)
    expect(Object.values(summary.outcomes)).toEqual([1_000_000_000_000])
    expect(summed(study, 5, 70)).toEqual(counted(study, 5, 70))
  })

  it('leaves nothing for a shard that has no trials', () => {
    const summary = runShard({ scenario: study, seed: 1, index: 2, of: 3, trials: 50 })
    expect(summary).toMatchObject({ played: 0, outcomes: {} })
  })
})
