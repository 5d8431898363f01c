import { runShard, type Study } from 'council-sim/simulation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DECISION_NAMES } from '../../../src/simulation/ballots/counting.js'
import { BALLOT_NAMES } from '../../../src/simulation/ballots/voters.js'
import { planOf } from '../../../src/simulation/trials/plan.js'
import { togetherOf } from '../../../src/simulation/trials/together.js'
import { playerOf } from '../../../src/simulation/trials/trial.js'
import { holds } from '../../kernel/holds.js'
import { NAMES, studyFor } from '../studies.js'

const chance = fc.constantFrom(0, 0.2, 0.5, 0.9, 1)
const OPTIONS = ['sever', 'suspend', 'letter', 'nothing']
const alone = fc.record(
  {
    utilities: fc.record({
      sever: fc.nat(4),
      suspend: fc.nat(4),
      letter: fc.nat(4),
      nothing: fc.nat(4),
    }),
    presence: chance,
    wavers: fc.constantFrom(0, 0.1, 1),
    tornWithin: fc.nat(2),
    chances: fc.dictionary(
      fc.constantFrom(...OPTIONS),
      fc.constantFrom({ aye: 0.5, nay: 0.5 }, { aye: 0.6, nay: 0.3, abstain: 0.1 }, { abstain: 1 }),
      { maxKeys: 2 },
    ),
  },
  { requiredKeys: ['utilities'] },
)

/** Members who vote by themselves, present or not; an event that certainly happens; one item or two. */
const anyPlainStudy = fc
  .record({
    rules: fc.constantFrom('rosenberg' as const, 'californiaCity' as const, 'smallBoard' as const),
    size: fc.integer({ min: 3, max: 7 }),
    each: fc.array(alone, { maxLength: 7 }),
    others: alone,
    substitutes: fc.constantFrom<string[]>([], ['letter'], ['letter', 'suspend']),
    by: fc.integer({ min: -3, max: 3 }),
    second: fc.boolean(),
  })
  .map(({ rules, size, each, others, substitutes, by, second }) =>
    studyFor(
      {
        dispositions: each.slice(0, size - 1).map((want, n) => ({
          member: NAMES[n] ?? '',
          ...want,
          basis: 'assumed' as const,
        })),
        others: { ...others, basis: 'assumed' },
        items: [
          { id: 'item', motion: 'sever', substitutes },
          ...(second ? [{ id: 'later', motion: 'suspend', substitutes: [] }] : []),
        ],
        events: [
          {
            id: 'speech',
            text: 'A speech.',
            before: 'item',
            shifts: [{ option: 'sever', by }],
            basis: 'assumed',
          },
        ],
      },
      { rules, size, mayor: null },
    ),
  )

/** Trials one by one, counted as a summary counts them. */
function oneByOne(study: Study, seed: number, trials: number) {
  const plan = planOf(study)
  const player = playerOf(plan, seed)
  const counted: Record<string, number> = {}
  const count = (key: string) => {
    counted[key] = (counted[key] ?? 0) + 1
  }
  for (let trial = 0; trial < trials; trial += 1) {
    player.play(trial, {
      voted(question, ballots, decision) {
        const { id, item } = plan.questions[question] ?? {}
        count(`${item} ${id}: ${DECISION_NAMES[decision]}`)
        count(`${item} ${id}: ${ballots.filter((ballot) => ballot === 0).length} ayes`)
        for (const [v, { name }] of plan.voters.voters.entries()) {
          count(`${item} ${id}: ${name} ${BALLOT_NAMES[ballots[v] ?? 3]}`)
        }
      },
      ended(item, outcome, option) {
        count(`${plan.items[item]?.id}: ${outcome}`)
        count(`${plan.items[item]?.id}: option ${plan.voters.options[option]}`)
      },
    })
  }
  return counted
}

/** A summary in the same words. */
function summed(study: Study, seed: number, trials: number) {
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

describe('thirty-two trials at once', () => {
  it('are the thirty-two trials, and a part of them is that part', () => {
    holds(
      fc.property(anyPlainStudy, fc.nat(2 ** 40), fc.integer({ min: 1, max: 100 }), (study, seed, trials) => {
        expect(togetherOf(planOf(study), seed)).toBeDefined()
        expect(summed(study, seed, trials)).toEqual(oneByOne(study, seed, trials))
      }),
    )
  })

  it.each([
    [
      'who follow another',
      { dispositions: [{ member: 'Brandt', follows: 'Adeyemi', preference: OPTIONS, basis: 'assumed' }] },
    ],
    ['whose wants are drawn', { others: { preference: OPTIONS, spread: 1, basis: 'assumed' } }],
    [
      'who look at a count that hangs on who is there',
      { others: { preference: OPTIONS, presence: 0.5, votes: 'with-expected-majority', basis: 'assumed' } },
    ],
    [
      'whom an event moves by lot',
      {
        events: [
          {
            id: 'speech',
            text: 'A speech.',
            before: 'item',
            shifts: [{ option: 'sever', by: 1, moves: 2 }],
            basis: 'assumed',
          },
        ],
      },
    ],
  ] as const)('are not for members %s', (_name, parts) => {
    // The literals are parts of a study file, read by its schema; `as const` makes their lists readonly.
    const study = studyFor(parts as unknown as Parameters<typeof studyFor>[0], { mayor: null })
    expect(togetherOf(planOf(study), 1)).toBeUndefined()
  })

  it('are not for bodies with a mayor who votes beside the members', () => {
    expect(togetherOf(planOf(studyFor()), 1)).toBeUndefined()
    expect(togetherOf(planOf(studyFor({}, { mayor: null })), 1)).toBeDefined()
  })
})
