import { describe, expect, it } from 'vitest'
import { adjourn, convene, FACTS, type Fact } from '../../../src/index.js'
import { factSentence } from '../../../src/report/facts/fact.js'
import { FLOOR_FACTS_SAID } from '../fact-floor-said.js'
import { hostileMeeting, letterMeeting, streetMeeting } from '../meetings.js'

const meeting = letterMeeting()
const say = (fact: Fact) => factSentence(fact, meeting)

/** A fact of every name, and what is said of it. */
const SAID: readonly (readonly [Fact, string])[] = [
  [
    { fact: 'convened', date: '2026-03-08', present: 1, unreported: 0 },
    'The council of Millbrook convened on 8 March 2026, with 1 member present.',
  ],
  [
    { fact: 'convened', date: null, present: 2, unreported: 3 },
    'The council of Millbrook convened on a day that is not recorded, with 2 members known to be present; of 3 more it is not reported whether they were.',
  ],
  [
    { fact: 'convened', date: null, present: 0, unreported: 5 },
    'The council of Millbrook convened on a day that is not recorded; who was present is not reported.',
  ],
  [{ fact: 'arrived', by: 'Chen' }, 'Chen arrived.'],
  [{ fact: 'left', by: 'Chen' }, 'Chen left.'],
  [{ fact: 'recused', by: 'Chen', motion: 'sever' }, 'Chen is recused from motion sever.'],
  [
    { fact: 'recused', by: 'Chen', motion: 'sever', reason: 'family there' },
    'Chen is recused from motion sever: “family there”.',
  ],
  [
    { fact: 'moved', by: 'Chen', motion: 'sever', kind: 'main', on: null },
    'Chen moved motion sever: “End the tie with Oberau.”',
  ],
  [
    { fact: 'moved', by: 'unreported', motion: 'letter', kind: 'substitute', on: 'sever' },
    'A member whom the sources do not name moved motion letter, a substitute for motion sever: “Write to Oberau.”',
  ],
  [
    { fact: 'moved', by: 'Chen', motion: 'letter', kind: 'amend', on: 'sever' },
    'Chen moved motion letter, that motion sever be amended to read: “Write to Oberau.”',
  ],
  [
    { fact: 'moved', by: 'Chen', motion: 'm3', kind: 'reconsider', on: 'letter' },
    'Chen moved motion m3, to reconsider the vote on motion letter.',
  ],
  [{ fact: 'renewed', by: 'Chen', motion: 'm3', renews: 'sever' }, 'Motion m3 brings back motion sever.'],
  [{ fact: 'seconded', by: 'Díaz', motion: 'sever' }, 'Díaz seconded motion sever.'],
  [{ fact: 'not-seconded', motion: 'sever' }, 'Nobody seconded motion sever.'],
  [{ fact: 'withdrawn', by: 'Chen', motion: 'sever' }, 'Chen withdrew motion sever.'],
  [{ fact: 'spoke', by: 'Chen', motion: 'sever' }, 'Chen spoke on motion sever.'],
  [{ fact: 'spoke', by: 'Chen', motion: 'sever', text: 'Why?' }, 'Chen spoke on motion sever: “Why?”'],
  [{ fact: 'stated', by: 'A guest', text: 'Keep it' }, 'A guest said for the record: “Keep it”.'],
  [
    { fact: 'stated', by: 'unreported', text: 'Keep it' },
    'A speaker whom the sources do not name said for the record: “Keep it”.',
  ],
  [{ fact: 'put-to-vote', by: 'Chen', motion: 'sever' }, 'Chen called for the vote on motion sever.'],
  [{ fact: 'voted', by: 'Chen', motion: 'sever', ballot: 'aye' }, 'Chen voted aye on motion sever.'],
  [{ fact: 'voted', by: 'Chen', motion: 'sever', ballot: 'abstain' }, 'Chen abstained on motion sever.'],
  [{ fact: 'decided', motion: 'sever', outcome: 'carried' }, 'Motion sever carried.'],
  [{ fact: 'decided', motion: 'sever', outcome: 'lost' }, 'Motion sever was lost.'],
  [
    { fact: 'decided', motion: 'sever', outcome: 'no-quorum' },
    'There was no quorum for the vote on motion sever, and it decided nothing.',
  ],
  [
    { fact: 'decided', motion: 'sever', outcome: 'undetermined' },
    'The ballots, as far as they are known, leave the vote on motion sever open.',
  ],
  [{ fact: 'declared', motion: 'sever', outcome: 'lost' }, 'The result was declared: motion sever was lost.'],
  [
    { fact: 'amended', motion: 'sever', by: 'letter' },
    'Motion sever was amended by motion letter, and then read: “Write to Oberau.”',
  ],
  [
    { fact: 'replaced', motion: 'sever', by: 'letter' },
    'Motion letter took the place of motion sever, and the item was finished.',
  ],
  [
    { fact: 'settled', motion: 'sever', outcome: 'letter-instead' },
    'A letter was adopted in the place of motion sever.',
  ],
  [{ fact: 'settled', motion: 'sever', outcome: 'died' }, 'Motion sever died for want of a second.'],
  [{ fact: 'reconsidered', motion: 'sever' }, 'Motion sever is before the body again.'],
  [{ fact: 'reversed', motion: 'sever' }, 'What motion sever had done was taken back.'],
  [
    { fact: 'relationship-changed', with: 'Oberau', from: 'active', to: 'ended' },
    'The sister-city relationship with Oberau, until now active, is ended.',
  ],
  [
    { fact: 'relationship-changed', with: 'Oberau', from: null, to: 'active' },
    'A sister-city relationship with Oberau is on the books, active.',
  ],
  [
    { fact: 'relationship-changed', with: 'Oberau', from: 'ended', to: 'ended' },
    'The sister-city relationship with Oberau stays ended.',
  ],
  [{ fact: 'letter-sent', to: 'Oberau', message: 'Peace!' }, 'A letter goes to Oberau: “Peace!”'],
  [
    { fact: 'measure-taken', measure: 'light the hall' },
    'The council resolved on a measure: “light the hall”.',
  ],
  [{ fact: 'adjourned', date: '2026-03-08' }, 'The meeting of 8 March 2026 was adjourned.'],
  [{ fact: 'elected', office: 'vice mayor', member: 'Chen' }, 'Chen was elected vice mayor.'],
  [{ fact: 'adjourned', date: null }, 'The meeting was adjourned.'],
  ...FLOOR_FACTS_SAID,
  [{ fact: 'presented', motion: 'sever' }, 'Motion sever was passed, and goes to the mayor for signature.'],
  [{ fact: 'signed', motion: 'sever', by: 'Moss' }, 'Moss signed motion sever.'],
  [
    { fact: 'lapsed', motion: 'sever' },
    'The days for a veto are over: motion sever stands without a signature.',
  ],
  [{ fact: 'vetoed', motion: 'sever', by: 'Moss', message: null, lines: [] }, 'Moss vetoed motion sever.'],
  [
    { fact: 'vetoed', motion: 'sever', by: 'Moss', message: 'Too much.', lines: ['A pool.'] },
    'Moss vetoed motion sever in part (“A pool.”), with this message: “Too much.”',
  ],
  [
    { fact: 'overridden', motion: 'sever', by: 'sever' },
    'By motion sever, motion sever was passed over the veto.',
  ],
  [{ fact: 'excused', motion: 'sever', member: 'Chen' }, 'Chen was excused from voting on motion sever.'],
  [
    { fact: 'drawn-by-lot', motion: 'sever', members: ['Chen', 'Díaz'] },
    'Drawn by lot to make a quorum on motion sever: Chen and Díaz.',
  ],
  [{ fact: 'resigned', by: 'Chen', seat: 'Seat 3' }, 'Chen resigned: Seat 3 is vacant.'],
  [{ fact: 'seat-filled', seat: 'Seat 3', member: 'Falk' }, 'Seat 3 is filled: Falk holds it.'],
]

describe('facts in words', () => {
  it.each(SAID)('%j', (fact, said) => expect(say(fact)).toBe(said))

  it('has words for every fact', () => {
    expect(new Set(SAID.map(([{ fact }]) => fact))).toEqual(new Set(FACTS))
  })

  it('says when the motion that is brought back was first before the body', () => {
    const later = convene(adjourn(streetMeeting()))
    const fact = { fact: 'renewed', by: 'Chen', motion: 'm2', renews: 'm1' } as const
    expect(factSentence(fact, later)).toBe('Motion m2 brings back motion m1 of the meeting of 8 March 2026.')
  })

  it('says what the rulebook makes of a substitute that carries', () => {
    const rules = { ...meeting.council.rules }
    const put = {
      ...rules.conduct,
      substituteCarried: { ...rules.conduct.substituteCarried, effect: 'question-still-put' },
    } as const
    const other = { ...meeting, council: { ...meeting.council, rules: { ...rules, conduct: put } } }
    expect(factSentence({ fact: 'replaced', motion: 'sever', by: 'letter' }, other)).toBe(
      'Motion sever took the wording of motion letter, and was still to be put.',
    )
  })

  it('shows hostile words and does not obey them', () => {
    const hostile = hostileMeeting()
    for (const entry of hostile.record) {
      expect(factSentence(entry, hostile)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    }
  })
})
