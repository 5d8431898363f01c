import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Question } from '../../../src/index.js'
import { decisionLine } from '../../../src/report/decisions/result.js'
import { because } from '../../../src/report/decisions/working.js'
import { DECISIONS_IN_WORDS } from '../decisions.js'

describe('the working of a decision, in words', () => {
  it.each(DECISIONS_IN_WORDS)('$line', ({ question, line, working }) => {
    const decision = decide(question)
    expect(decisionLine(decision)).toBe(line)
    expect(because(decision).join(' ')).toBe(working)
  })

  it('covers every outcome, tie rule, base and kind of rule', () => {
    const decisions = DECISIONS_IN_WORDS.map(({ question }) => decide(question))
    const found = (of: (decision: (typeof decisions)[number]) => unknown) => new Set(decisions.map(of))
    expect(found(({ outcome }) => outcome)).toEqual(new Set(['carried', 'lost', 'no-quorum', 'undetermined']))
    expect(found(({ tie }) => tie)).toEqual(new Set([null, 'lost', 'chair-decides', 'sustains-chair']))
    expect(found(({ of }) => of)).toEqual(
      new Set([null, 'voting', 'present', 'in-office', 'seats', 'eligible']),
    )
    expect(found(({ unanimous }) => unanimous)).toEqual(new Set([null, 'aye']))
  })
})

const counts = fc.record({
  aye: fc.nat(6),
  nay: fc.nat(6),
  abstain: fc.nat(3),
  recused: fc.nat(2),
  absent: fc.nat(3),
  unreported: fc.nat(4),
})
const question: fc.Arbitrary<Question> = fc
  .tuple(
    counts,
    fc.constantFrom(
      'majority of voting',
      '2/3 of present',
      '8 ayes',
      '2/3 of voting or majority of seats',
      'unanimous of eligible',
    ),
    fc.constantFrom('ignored', 'as-nay', 'with-majority', 'leave-base', 'concur-if-one-short'),
    fc.constantFrom('lost', 'chair-decides', 'sustains-chair'),
    fc.constantFrom(null, 'majority of seats'),
  )
  .map(
    ([ballots, rule, abstentions, tie, quorum]) =>
      ({ seats: 30, ballots, rule, abstentions, tie, quorum }) as const,
  )

describe('any decision', () => {
  it('starts with its result, and says what is possible where it is open', () => {
    const starts = { carried: /carried/, lost: /was lost/, 'no-quorum': /no quorum/, undetermined: /open/ }
    fc.assert(
      fc.property(question, (asked) => {
        const decision = decide(asked)
        const [first = '', ...rest] = because(decision)
        expect(first).toMatch(starts[decision.outcome])
        expect(rest.some((sentence) => sentence.startsWith('Possible: '))).toBe(
          decision.outcome === 'undetermined',
        )
        for (const sentence of [first, ...rest, decisionLine(decision)]) {
          expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
          expect(sentence).not.toMatch(/null|undefined|NaN|\b1 (?:votes|ayes|ballots|absences)\b/)
        }
      }),
    )
  })

  it('gives no tally where a ballot is unreported', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const decision = decide(asked)
        fc.pre(decision.ballots.unreported > 0)
        expect(because(decision)[0]).not.toMatch(/\d+ to \d+/)
        expect(decisionLine(decision)).not.toMatch(/\d+ to \d+/)
        if (decision.need === null) expect(because(decision).join(' ')).not.toMatch(/majority of \d|is \d+\./)
      }),
    )
  })
})
