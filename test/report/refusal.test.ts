import { describe, expect, it } from 'vitest'
import {
  act,
  attempt,
  convene,
  explain,
  OutOfOrderError,
  REFUSAL_CODES,
  type Refusal,
} from '../../src/index.js'
import { refusalSentence } from '../../src/report/refusal.js'
import { HOSTILE, MILLBROOK } from './meetings.js'

const refusal = (given: Partial<Refusal>): Refusal => ({
  inOrder: false,
  code: 'nothing-pending',
  rule: 'Rule 1',
  instead: ['second', 'withdraw'],
  ...given,
})

describe('every refusal', () => {
  it.each(REFUSAL_CODES)('%s: is in sentences, with the rule and what would be in order', (code) => {
    for (const parts of [
      {},
      { found: 'm1: debate' },
      { found: 'Chen', expected: 'Díaz' },
      { expected: 'm2' },
    ]) {
      const sentence = refusalSentence(refusal({ code, ...parts }))
      expect(sentence).toMatch(/^\S.*\. Rule: Rule 1\. In order now: second, withdraw\.$/)
      expect(sentence).not.toMatch(/undefined|null|\.\.|: \.|\(\)| {2}|:[;.]/)
    }
  })

  it.each(REFUSAL_CODES)('%s: shows hostile text and does not obey it', (code) => {
    for (const found of HOSTILE) {
      const sentence = refusalSentence(
        refusal({ code, found, expected: found, rule: found, instead: [found] }),
      )
      expect(sentence).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    }
  })
})

describe('what is said', () => {
  it.each<[Partial<Refusal>, string]>([
    [{ code: 'not-a-member', found: 'Frank' }, 'Frank holds no seat on this body.'],
    [{ code: 'not-seconded', found: 'm1: introduced' }, 'Motion m1 has not been seconded.'],
    [{ code: 'not-pending', found: 'm1: adopted' }, 'Motion m1 is no longer before the body: it is adopted.'],
    [
      { code: 'no-quorum', found: '2 present', expected: '3 present' },
      'There is no quorum: found 2 present, expected 3 present.',
    ],
    [
      { code: 'not-the-mover', found: 'unreported', expected: 'Chen' },
      'Only the mover can withdraw a motion: expected Chen, found a member whom the sources do not name.',
    ],
    [
      { code: 'question-pending', found: 'm1: amending' },
      'Another question is decided first: motion m1 is waiting for an amendment to be decided.',
    ],
    [
      { code: 'out-of-turn', found: 'Chen', expected: 'Brandt' },
      'Chen is not next in the roll call; Brandt is.',
    ],
    [
      { code: 'not-undetermined', found: 'carried' },
      'The ballots leave nothing open to declare: the result is carried.',
    ],
    [{ code: 'motion-unknown', found: 'm9' }, 'There is no motion “m9”.'],
  ])('%j', (given, said) => {
    expect(refusalSentence(refusal(given))).toBe(`${said} Rule: Rule 1. In order now: second, withdraw.`)
  })

  it('says so where nothing is in order', () => {
    expect(refusalSentence(refusal({ instead: [] }))).toMatch(/Nothing else is in order now\.$/)
  })
})

describe('at a meeting', () => {
  const opened = convene(MILLBROOK)
  const moved = act(opened, { type: 'move', by: 'Chen', text: 'Close Mill Street to cars.' })

  it('explains what attempt refuses and act throws', () => {
    const action = { type: 'call-vote', by: 'Brandt' } as const
    const ruling = attempt(moved, action)
    const explanation = explain(moved, action)
    if (ruling.inOrder || explanation.inOrder) throw new Error('expected a refusal')
    const sentence = refusalSentence(ruling)
    expect(sentence).toBe(
      "Motion m1 has not been seconded. Rule: Rosenberg's Rules of Order (2011), The Three Basic Motions (recalled, not checked against the text). In order now: second, note that nobody seconds, withdraw.",
    )
    expect(refusalSentence(explanation)).toBe(sentence)
    try {
      act(moved, action)
    } catch (error) {
      expect(error instanceof OutOfOrderError && refusalSentence(error.refusal)).toBe(sentence)
    }
  })
})
