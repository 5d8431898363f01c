import { describe, expect, it } from 'vitest'
import type { Threshold } from '../../src/rules/threshold.js'
import { BASES, type Base } from '../../src/vocabulary.js'
import { type CountedBallots, decide, type Question } from '../../src/voting/question.js'

const SIZES = Array.from({ length: 60 }, (_, n) => n + 1)

/** The shapes that law uses: notation, numerator, denominator, exceeded or reached. */
const SHAPES = [
  ['majority', 1n, 2n, true],
  ['1/2', 1n, 2n, false],
  ['3/5', 3n, 5n, false],
  ['2/3', 2n, 3n, false],
  ['more than 2/3', 2n, 3n, true],
  ['3/4', 3n, 4n, false],
  ['4/5', 4n, 5n, false],
  ['unanimous', 1n, 1n, false],
] as const

/** The first number of ayes that is enough, found by asking for each; never none. */
function needed(numerator: bigint, denominator: bigint, strictly: boolean, size: number): number {
  for (let ayes = 1n; ; ayes += 1n) {
    const left = ayes * denominator
    const right = numerator * BigInt(size)
    if (strictly ? left > right : left >= right) return Number(ayes)
  }
}

/** A body in which this base has exactly this size, with so many ayes in it, and most others have another. */
function bodyOf(
  base: Base,
  size: number,
  ayes: number,
): Pick<Question, 'seats' | 'vacant'> & { ballots: CountedBallots } {
  const others = size - ayes
  const nays = Math.floor(others / 2)
  const silent = others - nays
  switch (base) {
    case 'voting':
      return {
        seats: size + 6,
        vacant: 1,
        ballots: { aye: ayes, nay: others, abstain: 2, recused: 1, absent: 2 },
      }
    case 'present':
      return {
        seats: size + 4,
        vacant: 1,
        ballots: { aye: ayes, nay: nays, abstain: silent, recused: 1, absent: 2 },
      }
    case 'in-office':
      return { seats: size + 3, vacant: 3, ballots: { aye: ayes, nay: nays, absent: silent } }
    case 'seats': {
      const vacant = Math.min(others, 2)
      return { seats: size, vacant, ballots: { aye: ayes, absent: others - vacant } }
    }
    case 'eligible':
      return { seats: size + 4, vacant: 1, ballots: { aye: ayes, nay: nays, absent: silent, recused: 3 } }
  }
}

const outcomeOf = (question: Question) => decide(question).outcome

describe.each(SHAPES)('%s', (words, numerator, denominator, strictly) => {
  it.each(BASES)('of %s turns where it must, in every body of up to 60', (base) => {
    for (const size of SIZES) {
      const need = needed(numerator, denominator, strictly, size)
      for (const ayes of [need - 1, need, need + 1]) {
        if (ayes < 0 || ayes > size) continue
        const question = { ...bodyOf(base, size, ayes), rule: `${words} of ${base}` }
        const decision = decide(question)
        expect(decision, JSON.stringify(question)).toMatchObject({
          outcome: ayes >= need ? 'carried' : 'lost',
          base: size,
          of: base,
          need,
          ayes,
          margin: ayes - need,
        })
      }
    }
  })
})

describe('a number of ayes', () => {
  it('turns at that number, whatever else there is', () => {
    for (const need of SIZES) {
      const rule = need === 1 ? '1 aye' : `${need} ayes`
      for (const ayes of [need - 1, need, need + 1]) {
        const expected = ayes >= need ? 'carried' : 'lost'
        expect(outcomeOf({ ballots: { aye: ayes }, rule })).toBe(expected)
        expect(outcomeOf({ ballots: { aye: ayes, nay: 100 }, rule })).toBe(expected)
        expect(outcomeOf({ seats: 200, vacant: 7, ballots: { aye: ayes, abstain: 3 }, rule })).toBe(expected)
      }
    }
  })
})

describe('a least number of ayes', () => {
  it('counts where the share comes to fewer, and only there', () => {
    for (const size of SIZES) {
      const share = needed(1n, 2n, true, size)
      for (const least of [1, share - 1, share, share + 1, size].filter((number) => number >= 1)) {
        const need = Math.max(share, least)
        for (const ayes of [need - 1, need].filter((number) => number <= size)) {
          const rule = `majority of voting with at least ${least} ayes`
          const decision = decide({ ballots: { aye: ayes, nay: size - ayes }, rule })
          expect(decision, `${ayes} of ${size}, ${rule}`).toMatchObject({
            outcome: ayes >= need ? 'carried' : 'lost',
            need,
          })
        }
      }
    }
  })
})

describe('thresholds together', () => {
  // 2/3 of the 20 who are present is 14, a majority of 30 seats 16, and 5 is a number.
  const body = (ayes: number): Question => ({
    seats: 30,
    ballots: { aye: ayes, abstain: 20 - ayes },
    rule: '',
  })

  it.each<[string | Threshold, number]>([
    ['2/3 of present or majority of seats', 14],
    ['2/3 of present and majority of seats', 16],
    ['majority of seats or 5 ayes or 2/3 of present', 5],
    ['majority of seats and 5 ayes and 2/3 of present', 16],
    ['majority of seats and 5 ayes or 2/3 of present', 14],
    ['majority of seats and (5 ayes or 2/3 of present)', 16],
    ['(majority of seats or 2/3 of present) and (5 ayes or 6 ayes)', 14],
    [{ all: [{ any: [{ count: 18 }, { count: 15 }] }, { count: 3 }] }, 15],
  ])('%j is met from %i ayes on', (rule, need) => {
    for (let ayes = 0; ayes <= 20; ayes += 1) {
      expect(outcomeOf({ ...body(ayes), rule }), `${ayes} ayes`).toBe(ayes >= need ? 'carried' : 'lost')
    }
  })

  it('show the part that decided: the best of any, the worst of all', () => {
    expect(decide({ ...body(14), rule: '2/3 of present or majority of seats' })).toMatchObject({
      of: 'present',
      need: 14,
      margin: 0,
    })
    expect(decide({ ...body(14), rule: '2/3 of present and majority of seats' })).toMatchObject({
      of: 'seats',
      need: 16,
      margin: -2,
    })
  })
})

describe('a quorum', () => {
  it('turns at its need too, in every body of up to 60', () => {
    for (const size of SIZES) {
      for (const [words, numerator, denominator, strictly] of SHAPES) {
        const need = needed(numerator, denominator, strictly, size)
        for (const present of [need - 1, need, need + 1].filter((number) => 1 <= number && number <= size)) {
          const question = {
            seats: size,
            ballots: { aye: present },
            rule: '1 aye',
            quorum: `${words} of seats`,
          }
          expect(decide(question), JSON.stringify(question)).toMatchObject({
            outcome: present >= need ? 'carried' : 'no-quorum',
            quorum: { need, present, met: present >= need },
          })
        }
      }
    }
  })
})
