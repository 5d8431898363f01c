import { describe, expect, it } from 'vitest'
import {
  ACTION_TYPES,
  act,
  attempt,
  convene,
  explain,
  OutOfOrderError,
  REFUSAL_CODES,
  type Refusal,
} from '../../../src/index.js'
import { ACTION_WORDS, insteadWords } from '../../../src/report/refusals/instead.js'
import { refusalSentence } from '../../../src/report/refusals/refusal.js'
import { HOSTILE, MILLBROOK } from '../meetings.js'

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
      { found: 'm1: awaiting-reading', expected: 'a motion to recess' },
      { found: 'motion to adjourn', expected: 'chair' },
      { found: 'debate, agenda', expected: 'none' },
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
    [
      { code: 'outranked', found: 'm3: motion to adjourn', expected: 'appeal' },
      'Motion m3, a motion to adjourn, is decided first: an appeal does not come before it.',
    ],
    [
      {
        code: 'not-amendable',
        found: 'motion to amend an amendment, degree 2',
        expected: 'at most degree 2',
      },
      'Amendments of amendments go no deeper (motion to amend an amendment, degree 2): expected at most degree 2.',
    ],
    [
      { code: 'not-amendable', found: 'motion to adjourn', expected: 'main motion' },
      'A substitute takes the place of a main motion (main motion), not of one of another kind (motion to adjourn).',
    ],
    [
      { code: 'awaiting-ruling', found: 'point of order', expected: 'chair' },
      'What is pending (point of order) waits for a ruling of the chair, and is not voted on.',
    ],
    [
      { code: 'spoken-enough', found: 'Chen: 2', expected: 'at most 2' },
      'Chen has spoken often enough on this question: found 2, expected at most 2.',
    ],
    [{ code: 'floor-taken', found: 'Chen' }, 'Chen has the floor.'],
    [{ code: 'floor-taken', found: 'nobody', expected: 'Chen' }, 'Nobody has the floor, and not Chen.'],
    [
      { code: 'incomplete', found: 'motion to commit or refer', expected: 'committee, text' },
      'The motion is not complete (motion to commit or refer): it lacks a committee and a text.',
    ],
    [
      { code: 'not-suspendable', found: 'renewal', expected: 'debate, agenda' },
      'This body cannot suspend the rules on moving a question again; it can suspend the limits of debate and the order of the agenda.',
    ],
    [
      { code: 'nothing-due', found: 'm1', expected: '2026-06-14' },
      'Motion m1 is not due yet: it waits until 14 June 2026.',
    ],
    [
      { code: 'nothing-due', found: 'order of the day' },
      'Nobody moves this: it comes up by itself when it is due (order of the day).',
    ],
    [
      { code: 'window-closed', found: 'm1', expected: 'next-meeting' },
      'Motion m1 is no longer on the table: a question lies there until the end of the next meeting.',
    ],
    [
      { code: 'not-referred', found: 'm1: the parks committee', expected: 'the clerk' },
      'Motion m1 was referred to the clerk, not to the parks committee.',
    ],
    [
      { code: 'needs-roll-call', found: 'Chen, Díaz', expected: 'roll-call' },
      'The vote was ordered to be taken by roll call, and ballots are not reported (Chen, Díaz).',
    ],
    [{ code: 'in-recess', found: '20:15' }, 'The meeting is in recess until 20:15.'],
  ])('%j', (given, said) => {
    expect(refusalSentence(refusal(given))).toBe(`${said} Rule: Rule 1. In order now: second, withdraw.`)
  })

  it('says every action as what could be done instead', () => {
    for (const type of ACTION_TYPES) {
      expect(ACTION_WORDS[type]).toMatch(/^[a-z]+( [a-z]+)*$/)
      expect(insteadWords([type])).toBe(ACTION_WORDS[type])
    }
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
      `Motion m1 has not been seconded. Rule: Rosenberg's Rules of Order (2011), The Three Basic Motions (recalled, not checked against the text). In order now: ${insteadWords(ruling.instead)}.`,
    )
    expect(sentence).toContain('second, note that nobody seconds, proceed without a second, withdraw,')
    expect(sentence).toContain('move to adjourn, to recess, to fix the time to adjourn.')
    expect(refusalSentence(explanation)).toBe(sentence)
    try {
      act(moved, action)
    } catch (error) {
      expect(error instanceof OutOfOrderError && refusalSentence(error.refusal)).toBe(sentence)
    }
  })
})
