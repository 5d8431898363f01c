import { describe, expect, it } from 'vitest'
import { act, convene, rulebooks } from '../../src/index.js'
import { narrateMeeting } from '../../src/report/facts/narrate.js'
import { minutes } from '../../src/report/minutes/minutes.js'
import { floorMeeting, moves, ordinanceMeetings, seconds, votes } from './floor.js'
import { HOSTILE, MILLBROOK } from './meetings.js'

const [first, second] = ordinanceMeetings()
const told = (meeting: Parameters<typeof narrateMeeting>[0]) =>
  narrateMeeting(meeting)
    .filter((line) => !line.startsWith('    '))
    .join('\n')

/** The part of the minutes that is about one motion, without its roll calls. */
function part(written: string, title: string): string {
  const found = written.split(/^(?=## )/m).find((each) => each.startsWith(`## ${title}`)) ?? ''
  return found.replace(/^### [\s\S]*/m, '').trim()
}

describe('a meeting with motions of many kinds', () => {
  it('is told', () =>
    expect(told(floorMeeting())).toMatchInlineSnapshot(`
    "The council of Millbrook convened on 8 March 2026, with 5 members present.
    The body took up what came next: “Streets”.
    Chen moved motion m1: “Close Mill Street to cars.”
    Díaz seconded motion m1.
    Brandt asked to speak.
    The chair recognized Brandt.
    Eriksen raised point of order m2, on the conduct of Brandt: “That was an
      insult.”
    Point of order m2 was ruled well taken: “It was.”
    Brandt may not speak any more, by the ruling on point of order m2.
    Brandt made appeal m3, from the ruling on point of order m2.
    Chen seconded appeal m3.
    Adeyemi called for the vote on appeal m3.
    The vote on appeal m3 was not to let the ruling stand.
    The ruling of the chair on point of order m2 was reversed (appeal m3).
    Brandt may speak again (point of order m2).
    Brandt made inquiry m4: “May I speak?”
    The chair answered inquiry m4: “You may.”
    Brandt spoke on motion m1: “It is too soon.”
    Chen moved motion m5, to refer motion m1 to the parks committee.
    Díaz seconded motion m5.
    Díaz moved motion m6, the previous question on every pending question.
    Chen seconded motion m6.
    Adeyemi called for the vote on motion m6.
    Motion m6 carried.
    Motion m6 was adopted.
    Debate on motion m1 was closed by motion m6.
    Debate on motion m5 was closed by motion m6.
    Brandt moved motion m7, to recess until 20:15.
    Chen seconded motion m7.
    Eriksen moved motion m8, that motion m7 be amended: until 20:30.
    Chen seconded motion m8.
    Adeyemi called for the vote on motion m8.
    Motion m8 carried.
    Motion m8 was adopted.
    Motion m7 was amended by motion m8: until 20:30.
    Adeyemi called for the vote on motion m7.
    Motion m7 carried.
    Motion m7 was adopted.
    The meeting is in recess until 20:30.
    It was 20:30.
    The meeting was called to order again.
    Brandt moved motion m9, to lay motion m1 on the table.
    Chen seconded motion m9.
    Adeyemi called for the vote on motion m9.
    Motion m9 carried.
    Motion m9 was adopted.
    Motion m1 was laid on the table.
    Motion m5 was laid on the table.
    Chen moved consent calendar m10.
    Díaz had an item taken out of consent calendar m10: “Pay the bills.”
    Díaz seconded consent calendar m10.
    The chair asked whether anybody objects to consent calendar m10.
    Nobody objected to consent calendar m10.
    Consent calendar m10 was adopted.
    Chen moved motion m11, to take motion m1 from the table.
    Díaz seconded motion m11.
    Adeyemi called for the vote on motion m11.
    Motion m11 carried.
    Motion m11 was adopted.
    Motion m1 is before the body again, as it stood.
    Motion m5 is before the body again, as it stood.
    Adeyemi called for the vote on motion m5.
    Motion m5 carried.
    Motion m5 was adopted.
    Motion m1 was referred to the parks committee.
    Chen moved motion m12, to adjourn.
    Díaz seconded motion m12.
    Adeyemi called for the vote on motion m12.
    Motion m12 carried.
    Motion m12 was adopted.
    The meeting stands adjourned."
  `))

  it('has each with what it asked, and what became of it, in its minutes', () => {
    const written = minutes(floorMeeting())
    expect(written.match(/^## .*$/gm)).toMatchInlineSnapshot(`
      [
        "## Attendance",
        "## Agenda",
        "## The sitting",
        "## 1. Motion m1",
        "## 2. Point of order m2, on the conduct of Brandt",
        "## 3. Appeal m3, from the ruling on point of order m2",
        "## 4. Inquiry m4",
        "## 5. Motion m5, to refer motion m1 to the parks committee",
        "## 6. Motion m6, the previous question on every pending question",
        "## 7. Motion m7, to recess until 20:15",
        "## 8. Motion m8, to amend motion m7",
        "## 9. Motion m9, to lay motion m1 on the table",
        "## 10. Consent calendar m10",
        "## 11. Motion m11, to take motion m1 from the table",
        "## 12. Motion m12, to adjourn",
        "## What was resolved",
      ]
    `)
    expect(part(written, '2.')).toMatchInlineSnapshot(`
      "## 2. Point of order m2, on the conduct of Brandt

      - Raised by: Eriksen
      - Outcome: well taken

      > That was an insult.

      1. Eriksen raised it.
      2. Point of order m2 was ruled well taken: “It was.”
      3. Brandt may not speak any more, by the ruling on point of order m2.
      4. The ruling of the chair on point of order m2 was reversed (appeal m3).
      5. Brandt may speak again (point of order m2)."
    `)
    expect(part(written, '3.')).toMatchInlineSnapshot(`
      "## 3. Appeal m3, from the ruling on point of order m2

      - Made by: Brandt
      - Seconded by: Chen
      - Question: Shall the ruling of the chair stand?
      - Outcome: the ruling is reversed

      1. Brandt made it.
      2. Chen seconded appeal m3.
      3. Adeyemi called for the vote on appeal m3.
      4. The vote on appeal m3 was not to let the ruling stand."
    `)
    expect(part(written, '10.')).toMatchInlineSnapshot(`
      "## 10. Consent calendar m10

      - Moved by: Chen
      - Seconded by: Díaz
      - Outcome: adopted

      Its items:

      - Approve the minutes.
      - Pay the bills.

      1. Chen moved it.
      2. Díaz had an item taken out of consent calendar m10: “Pay the bills.”
      3. Díaz seconded consent calendar m10.
      4. The chair asked whether anybody objects to consent calendar m10.
      5. Nobody objected to consent calendar m10.
      6. Consent calendar m10 was adopted."
    `)
    expect(part(written, 'The sitting')).toMatchInlineSnapshot(`
      "## The sitting

      - The body took up what came next: “Streets”.
      - The meeting is in recess until 20:30.
      - It was 20:30.
      - The meeting was called to order again.
      - The meeting stands adjourned."
    `)
    expect(part(written, 'What was resolved')).toMatchInlineSnapshot(`
      "## What was resolved

      - Consent calendar m10 carried, with this item: “Approve the minutes.”"
    `)
  })

  it('says of an amendment of terms what it changes, not the text that it leaves', () => {
    expect(part(minutes(floorMeeting()), '8.')).toContain('> until 20:30')
  })
})

describe('an ordinance that is read more than once', () => {
  it('waits after the first reading, and a motion of the house has its name', () => {
    expect(told(first)).toMatchInlineSnapshot(`
      "The council of Millbrook convened on 8 March 2026, with 5 members present.
      Chen moved ordinance m1: “On dogs.”
      The chair put ordinance m1 before the body without a second.
      Adeyemi called for the vote on ordinance m1.
      Ordinance m1 carried.
      Ordinance m1 passed this reading, and waits for the next.
      Chen moved motion m2, a ceremonial motion: “Thank the clerk.”
      Díaz seconded motion m2.
      The chair asked whether anybody objects to motion m2.
      Brandt objected, so that motion m2 is voted on.
      Adeyemi called for the vote on motion m2.
      Motion m2 carried.
      Motion m2 was adopted.
      Chen moved motion m3, a motion to nap.
      Díaz seconded motion m3.
      Adeyemi called for the vote on motion m3.
      Motion m3 carried.
      Motion m3 was adopted.
      The meeting is in recess until 20:00."
    `)
  })

  it('comes from the earlier meeting', () => {
    expect(part(minutes(second), '1.')).toMatchInlineSnapshot(`
      "## 1. Ordinance m1

      - Moved by: Chen
      - Seconded by: nobody
      - Comes from: the meeting of 8 March 2026
      - Readings at which it passed: 8 March 2026
      - Outcome: adopted

      > On dogs.

      1. Ordinance m1 was read again on 15 March 2026.
      2. Further readings of ordinance m1 were waived.
      3. Adeyemi called for the vote on ordinance m1.
      4. Ordinance m1 carried.
      5. Ordinance m1 was adopted."
    `)
    expect(minutes(second)).toContain('- Ordinance m1 carried: “On dogs.”')
    expect(minutes(first)).not.toContain('- Ordinance m1 carried')
  })
})

describe('under Robert’s Rules', () => {
  const opened = convene({ ...MILLBROOK, rules: rulebooks.robert1915 })
  const play = (...actions: Parameters<typeof act>[1][]) => actions.reduce(act, opened)

  it('a nominee is elected, and the other nominations fall', () => {
    const meeting = play(
      moves('Chen', 'election', { office: 'vice mayor' }, 'Elect ____ as vice mayor.'),
      seconds('Díaz'),
      moves('Brandt', 'nominate', { name: 'Díaz' }),
      moves('Chen', 'nominate', { name: 'Eriksen' }),
      ...votes('aye'),
    )
    const lines = told(meeting)
    expect(lines).toContain('Brandt made nomination m2, of Díaz in election m1.')
    expect(lines).toContain('Nomination m2 is settled: elected.')
    expect(lines).toContain('Nomination m3 fell, with nothing left for it to decide.')
    expect(lines).toContain('The blank in election m1 was filled, by nomination m2: “Díaz”.')
    expect(lines).toContain('Díaz was elected vice mayor.')
    expect(minutes(meeting)).toContain('- Measure: elect Díaz as vice mayor (election m1).')
  })

  it('a question is divided, dropped by objection, and postponed indefinitely', () => {
    const clerk = [moves('Chen', 'main', undefined, 'Hire a clerk.'), seconds('Díaz')]
    const parts = [
      { text: 'One for streets.', effects: [] },
      { text: 'One for parks', effects: [] },
    ]
    const divided = told(play(...clerk, moves('Brandt', 'divide-question', { parts, independent: true })))
    expect(divided).toContain('Brandt made call m2, for motion m1 to be divided into 2 parts.')
    expect(divided).toMatch(
      /Motion m1 was divided into 2 motions: m\d, “One for streets.”; m\d, “One\s+for\s+parks”\./,
    )
    const dropped = told(play(...clerk, moves('Brandt', 'object-to-consideration'), ...votes('nay')))
    expect(dropped).toContain('The vote on objection m2 was not to consider the question.')
    expect(dropped).toContain('Motion m1 is not considered: the objection was sustained.')
    expect(dropped).not.toContain('Objection m2 is settled')
    const postponed = play(
      ...clerk,
      moves('Brandt', 'postpone-indefinitely'),
      seconds('Díaz'),
      ...votes('aye'),
    )
    expect(minutes(postponed)).toContain('- Outcome: postponed indefinitely')
  })

  it('a vote that had to be counted is told with the working of the count alone', () => {
    const meeting = play(
      moves('Chen', 'main', undefined, 'Plant tulips.'),
      seconds('Díaz'),
      ...votes('unreported'),
      moves('Brandt', 'divide-assembly'),
      { type: 'vote', ballots: {}, others: 'aye' },
    )
    const lines = narrateMeeting(meeting)
    expect(lines.filter((line) => line.includes('The question carried'))).toHaveLength(1)
    expect(lines.join('\n')).not.toContain('Counted again under another rule')
    expect(minutes(meeting).match(/^### .*$/gm)).toEqual(['### Vote on motion m1'])
  })
})

it('the chair says what a change is, and it is told once', () => {
  const opened = convene({ ...MILLBROOK, rules: rulebooks.rosenberg })
  const meeting = [
    moves('Chen', 'main', undefined, 'Close it.'),
    seconds('Díaz'),
    { type: 'amend', by: 'Brandt', text: 'Open it.' },
    { type: 'designate', motion: 'm2', as: 'substitute' },
  ].reduce((each, action) => act(each, action as Parameters<typeof act>[1]), opened)
  expect(told(meeting).split('\n').slice(-2)).toEqual([
    'Brandt moved motion m2, that motion m1 be amended to read: “Open it.”',
    'The chair said that motion m2 is a substitute.',
  ])
  expect(minutes(meeting)).toContain('## 2. Motion m2, a substitute for motion m1')
})

describe('hostile words in what motions name', () => {
  it.each(HOSTILE.map((words, n) => [n, words] as const))('%i: are text', (_n, words) => {
    const item = { text: words, effects: [] }
    const opened = convene({ ...MILLBROOK, rules: rulebooks.robert1915, agenda: [words] })
    const meeting = [
      { type: 'take-up', item: words },
      moves('Chen', 'consent-calendar', { items: [item, { ...item, text: 'Other.' }] }),
      seconds('Díaz'),
      { type: 'pull', by: 'Díaz', item: words },
      ...votes('aye'),
      moves('Chen', 'election', { office: words }, words),
      seconds('Díaz'),
      moves('Brandt', 'nominate', { name: words }),
      ...votes('aye'),
      { type: 'notice', by: 'Chen', kind: 'rescind', text: words },
      moves('Chen', 'point-of-order', { against: 'Brandt' }, words),
      { type: 'rule', well: true, text: words },
      moves('Chen', 'main', undefined, 'Trees.'),
      seconds('Díaz'),
      moves('Chen', 'postpone', { until: words }),
      seconds('Díaz'),
      ...votes('nay'),
      moves('Chen', 'commit', { committee: words }),
      seconds('Díaz'),
      ...votes('aye'),
      { type: 'report', committee: words, motion: 'm5', text: words },
    ].reduce((each, action) => act(each, action as Parameters<typeof act>[1]), opened)
    const written = minutes(meeting)
    expect(narrateMeeting(meeting).join('')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    expect(written).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    const bare = written.replace(/\\[!-/:-@[-`{-~]/g, '')
    expect(bare).not.toMatch(/<|`|\*|~|\$|\]\(|!\[/)
    expect(bare).not.toMatch(/^# heading|^- item$|^1\. item/m)
  })
})
