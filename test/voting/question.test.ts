import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/problem.js'
import { LARGEST_COUNT } from '../../src/kernel/share.js'
import { decide, type Question } from '../../src/voting/question.js'
import { anything } from '../fixtures/anything.js'
import { problemsOf } from '../fixtures/problems.js'
import { holds } from '../kernel/holds.js'
import { BAD_QUESTIONS } from '../tables/bad-questions.js'

const SOUND = { seats: 5, ballots: { aye: 3, nay: 2 }, rule: 'majority of voting' }
const GROUPS = { north: { Chen: 'aye', Díaz: 'nay' }, south: { Eriksen: 'aye' } }

/** Input from outside is not typed: what a file or a careless program would pass. */
const ask = (question: unknown) => () => decide(question as Question)

/** A sound question but for this. */
const but = (more: object) => ({ ...SOUND, ...more })

describe('a sound question', () => {
  it.each<[string, Question]>([
    ['with counts', SOUND],
    ['with names', but({ ballots: { Chen: 'aye', Díaz: 'absent' } }) as Question],
    ['with groups of names', { ballots: { groups: GROUPS }, rule: '1 aye in each group' } as Question],
    ['with groups of counts', { ballots: { groups: { a: { aye: 1 }, b: {} } }, rule: '1 aye' }],
    ['with a threshold as data', but({ rule: { count: 3 } }) as Question],
    ['without a quorum', but({ quorum: null }) as Question],
    ['without seats', { ballots: { aye: 1 }, rule: '2/3 of present' }],
    ['without ballots', { ballots: {}, rule: 'majority of voting' }],
    ['of nobody', { seats: 0, ballots: {}, rule: 'majority of seats', quorum: 'majority of seats' }],
    ['with a member named groups', { ballots: { groups: 'aye', Chen: 'nay' }, rule: '1 aye' } as Question],
    ['with a member named like a ballot', { ballots: { aye: 'nay', nay: 'aye' }, rule: '1 aye' } as Question],
    ['of very many', { ballots: { aye: LARGEST_COUNT, nay: LARGEST_COUNT }, rule: 'majority of voting' }],
  ])('%s is decided', (_name, question) => {
    expect(decide(question).possible.length).toBeGreaterThan(0)
  })

  it('has its ballots in the decision as they were given', () => {
    const named = { Chen: 'aye', Díaz: 'nay', Eriksen: 'aye', Fofana: 'recused' } as const
    expect(decide({ seats: 6, vacant: 1, ballots: named, rule: 'majority of voting' }).ballots).toEqual({
      aye: 2,
      nay: 1,
      abstain: 0,
      recused: 1,
      absent: 1,
      unreported: 0,
    })
  })

  it('takes a member with a weight and no ballot as absent, and keeps the weight in the base', () => {
    const weights = { Chen: 3, Díaz: 2, Eriksen: 4 }
    const decision = decide({ seats: 3, ballots: { Chen: 'aye' }, weights, rule: 'majority of in-office' })
    expect(decision).toMatchObject({ outcome: 'lost', base: 9, need: 5, ayes: 3 })
  })
})

describe('a bad question', () => {
  it.each(BAD_QUESTIONS)('$name is refused', ({ question, places }) => {
    const found = problemsOf(ask(question)).map(({ path, code }) => `${path}: ${code}`)
    expect(found.toSorted()).toEqual(places.toSorted())
  })

  it.each<[unknown, string]>([
    [but({ tie: 'passes' }), 'expected one of lost, chair-decides, sustains-chair, found "passes"'],
    [but({ vacant: -1 }), 'expected a whole number from 0 to 100000000000, found -1'],
    [but({ ballots: { aye: 4, nay: 2 } }), 'expected at most 5 ballots, one for each filled seat, found 6'],
    [but({ rule: 'most of voting' }), 'at column 1, found "most"'],
    [but({ extra: 1 }), 'expected one of seats, vacant, ballots, rule'],
  ])('says what was found and what was expected: %o', (question, message) => {
    const [problem, ...others] = problemsOf(ask(question))
    expect(others).toEqual([])
    expect(problem?.message).toContain(message)
  })
})

describe('names that have a meaning elsewhere', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'groups', 'aye', '', '0', ' '])(
    '%j is a name like any other',
    (name) => {
      const ballots = JSON.parse(`{${JSON.stringify(name)}: "aye", "Chen": "nay", "Díaz": "aye"}`)
      const weights = JSON.parse(`{${JSON.stringify(name)}: 5}`)
      const question = { ballots, rule: 'majority of voting' }
      expect(decide(question)).toMatchObject({ outcome: 'carried', ayes: 2, nays: 1 })
      expect(decide({ ...question, weights })).toMatchObject({ outcome: 'carried', ayes: 6, nays: 1 })
      const groups = JSON.parse(`{${JSON.stringify(name)}: {"aye": 1}, "south": {"nay": 1}}`)
      const each = decide({ ballots: { groups }, rule: 'majority of voting in each group' })
      expect(each).toMatchObject({ outcome: 'lost', group: 'south' })
    },
  )
})

describe('a very large question', () => {
  const many = (groups: number, ayes: number, nays: number) => ({
    groups: Object.fromEntries(Array.from({ length: groups }, (_, n) => [`g${n}`, { aye: ayes, nay: nays }])),
  })

  it('is exact to the last ballot, or refused', () => {
    // Of 3,000,000,009,999 votes, 9,999 in 10,000 are one more than there are ayes.
    const { groups } = many(30, 99_990_000_000, 10_000_000)
    const question = {
      ballots: { groups: { ...groups, last: { aye: 9998, nay: 1 } } },
      rule: '9999/10000 of voting',
    }
    expect(outcomeOr(question)).not.toBe('carried')
  })
})

function outcomeOr(question: Question): string {
  try {
    return decide(question).outcome
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return 'refused'
  }
}

describe('a decision', () => {
  it("is the caller's own: what is done to it changes no other", () => {
    const spoil = (threshold: object) => {
      try {
        Object.assign(threshold, { of: 'seats', share: [1, 1] })
      } catch {
        // Frozen is as good as copied.
      }
    }
    const before = JSON.stringify(decide(SOUND))
    spoil(decide(SOUND).threshold)
    expect(JSON.stringify(decide(SOUND))).toBe(before)
  })

  it('is plain data', () => {
    const decision = decide({ ...SOUND, quorum: 'majority of seats' })
    expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision)
  })

  it('leaves the question as it was', () => {
    const question = {
      ...SOUND,
      ballots: { groups: { a: { aye: 1 }, b: { Chen: 'nay' } } },
      weights: { Chen: 2 },
    }
    const before = JSON.stringify(question)
    outcomeOr(question as Question)
    expect(JSON.stringify(question)).toBe(before)
  })
})

describe('whatever is asked', () => {
  const key = fc.constantFrom('aye', 'nay', 'unreported', 'groups', 'Chen', '__proto__')
  const ballots = fc.oneof(
    fc.dictionary(key, fc.oneof(fc.nat(9), fc.constantFrom('aye', 'nay', 'unreported'), anything)),
    anything,
  )
  const rules = fc.oneof(
    fc.constantFrom('majority of voting', '2/3 of seats', '1 aye in each group', 'unanimous of eligible'),
    anything,
  )
  const some = fc.record(
    {
      seats: fc.oneof(fc.nat(20), anything),
      vacant: fc.oneof(fc.nat(3), anything),
      ballots,
      rule: rules,
      quorum: rules,
      abstentions: fc.oneof(fc.constantFrom('as-nay', 'leave-base'), anything),
      recusal: anything,
      tie: fc.oneof(fc.constant('chair-decides'), anything),
      casting: fc.oneof(fc.constant('aye'), anything),
      weights: fc.oneof(fc.dictionary(key, fc.integer()), anything),
      unanimous: fc.oneof(fc.boolean(), anything),
      quorumKnown: anything,
    },
    { requiredKeys: [] },
  )

  it('is decided, or refused with what is wrong', () => {
    holds(
      fc.property(fc.oneof({ weight: 5, arbitrary: some }, anything), (question) => {
        outcomeOr(question as Question)
      }),
      5000,
    )
  })

  it('is decided, or refused with what is wrong, from JSON too', () => {
    holds(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ ballots: fc.jsonValue(), rule: fc.jsonValue() })),
        (question) => {
          outcomeOr(question as unknown as Question)
        },
      ),
      3000,
    )
  })
})
