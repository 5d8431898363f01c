import { describe, expect, it } from 'vitest'
import { act, adjourn, convene, recount } from '../../../src/index.js'
import { narrateMeeting } from '../../../src/report/facts/narrate.js'
import { minutes } from '../../../src/report/minutes/minutes.js'
import { hostileMeeting, letterMeeting, MILLBROOK, streetMeeting } from '../meetings.js'

describe('minutes', () => {
  it('of a meeting whose ballots are not all reported', () => {
    expect(minutes(letterMeeting())).toMatchInlineSnapshot(`
      "# Minutes of the council of Millbrook, 8 March 2026

      Rules: Rosenberg's Rules of Order.

      ## Attendance

      - Present: Adeyemi (chair), Chen.
      - Not reported: Brandt, Díaz, Eriksen.
      - Quorum: 3 needed, 2 known to be present; there was one, as the body acted.

      ## Agenda

      1. The tie with Oberau

      ## 1. Motion sever

      - Moved by: Chen
      - Seconded by: a member whom the sources do not name
      - Outcome: settled by a letter instead

      > End the tie with Oberau.

      1. Chen moved it.
      2. A member whom the sources do not name seconded motion sever.
      3. Adeyemi spoke on motion sever: “A letter would do.”
      4. Motion letter took the place of motion sever, and the item was finished.
      5. A letter was adopted in the place of motion sever.

      ## 2. Motion letter, a substitute for motion sever

      - Moved by: a member whom the sources do not name
      - Seconded by: Chen
      - Outcome: adopted

      > Write to Oberau.

      1. A member whom the sources do not name moved it.
      2. Chen seconded motion letter.
      3. A member whom the sources do not name called for the vote on motion letter.
      4. Motion letter carried.
      5. Motion letter was adopted.

      ### Vote on motion letter

      | Seat | Member | Ballot |
      | --- | --- | --- |
      | Seat 1 | Adeyemi (chair) | aye |
      | Seat 2 | Brandt | not reported |
      | Seat 3 | Chen | aye |
      | Seat 4 | Díaz | not reported |
      | Seat 5 | Eriksen | not reported |

      - The question carried unanimously; 3 ballots are not reported.
      - Every ballot that is known was aye.
      - 3 ballots or absences are not reported.
      - The vote was unanimous: no ballot was against.
      - The rule: majority of voting.
      - The base, the votes that count for or against, is not known.
      - How many ayes are needed is not known.
      - How far the ayes are from the need is not known.
      - Quorum: 3 needed, 2 known to be present; it is known that there was one.

      ## What was resolved

      - Motion letter, a substitute for motion sever, carried: “Write to Oberau.”
      - Letter to Oberau: “We are worried.” (motion letter).

      ## Statements for the record

      - A guest said for the record: “Keep it!”

      ## Relationships

      - Oberau: active; since 1992.
      "
    `)
  })

  it('of a meeting at which nothing was done', () => {
    expect(minutes(convene({ ...MILLBROOK, present: ['Chen'] }))).toMatchInlineSnapshot(`
      "# Minutes of the council of Millbrook, date not recorded

      Rules: Rosenberg's Rules of Order.

      ## Attendance

      - Present: Chen.
      - Absent: Adeyemi (chair), Brandt, Díaz, Eriksen.
      - Quorum: 3 needed, 1 present: not met.

      No motion was made.
      "
    `)
  })

  it('are the same each time', () => {
    expect(minutes(streetMeeting())).toBe(minutes(streetMeeting()))
  })

  it('say what was resolved, and nothing of what was taken back', () => {
    const later = convene(adjourn(letterMeeting()))
    expect(minutes(later)).not.toContain('Letter to Oberau')
    let meeting = letterMeeting()
    expect(minutes(meeting)).toContain('- Letter to Oberau: “We are worried.” (motion letter).')
    meeting = act(meeting, { type: 'reconsider', by: 'Chen', motion: 'letter' })
    meeting = act(meeting, { type: 'second', by: 'Adeyemi' })
    meeting = act(meeting, { type: 'call-vote', by: 'Adeyemi' })
    meeting = act(meeting, { type: 'vote', unanimous: 'aye', ballots: { Adeyemi: 'aye', Chen: 'aye' } })
    expect(meeting.council.correspondence).toEqual([])
    expect(minutes(meeting)).not.toContain('Letter to Oberau')
    expect(minutes(meeting)).toContain('Motion letter is before the body again.')
  })

  it('show each vote where a motion had several', () => {
    let meeting = convene(MILLBROOK)
    meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Close Mill Street to cars.' })
    meeting = act(meeting, { type: 'second', by: 'Díaz' })
    meeting = act(meeting, { type: 'call-vote', by: 'Chen' })
    meeting = act(meeting, { type: 'vote', ballots: {}, others: 'aye' })
    meeting = act(meeting, { type: 'reconsider', by: 'Chen', motion: 'm1' })
    meeting = act(meeting, { type: 'second', by: 'Díaz' })
    meeting = act(meeting, { type: 'call-vote', by: 'Chen' })
    meeting = act(meeting, { type: 'vote', ballots: {}, others: 'aye' })
    meeting = act(meeting, { type: 'call-vote', by: 'Chen' })
    meeting = act(meeting, { type: 'vote', ballots: {}, others: 'nay' })
    const written = minutes(meeting)
    expect(written.match(/^### .*$/gm)).toEqual([
      '### Vote 1 on motion m1',
      '### Vote 2 on motion m1',
      '### Vote on motion m2',
    ])
    expect(written.match(/- The question .*$/gm)).toEqual([
      '- The question carried, 5 to 0.',
      '- The question was lost, 0 to 5.',
      '- The question carried, 5 to 0.',
    ])
    const told = narrateMeeting(meeting).filter((line) => line.includes('The question'))
    expect(told.map((line) => line.trim())).toEqual([
      'The question carried, 5 to 0.',
      'The question carried, 5 to 0.',
      'The question was lost, 0 to 5.',
    ])
  })

  it('leave a roll call of three out of the history, as it is in the table', () => {
    let meeting = convene({ rules: 'rosenberg', seats: ['A', 'B', 'C'], chair: 'A' })
    meeting = act(meeting, { type: 'move', by: 'A', text: 'Rest.' })
    meeting = act(meeting, { type: 'second', by: 'B' })
    meeting = act(meeting, { type: 'call-vote', by: 'A' })
    for (const by of ['B', 'C', 'A']) meeting = act(meeting, { type: 'ballot', by, ballot: 'aye' })
    expect(minutes(meeting)).not.toContain('voted aye')
    expect(narrateMeeting(meeting)).toContain('B voted aye on motion m1.')
  })

  it('say where the ballots were counted again to another end', () => {
    const again = recount(streetMeeting(), { threshold: 'majority of present' })
    expect(minutes(again)).toContain('Counted again under another rule')
    expect(narrateMeeting(again).join('\n')).toContain('Counted again under another rule')
    expect(minutes(streetMeeting())).not.toContain('Counted again')
  })

  it('keep the paragraphs of a motion', () => {
    let meeting = convene(MILLBROOK)
    meeting = act(meeting, { type: 'move', by: 'Chen', text: 'One.\n\nTwo.' })
    expect(minutes(meeting)).toContain('> One.\n>\n> Two.')
  })
})

describe('hostile words', () => {
  const written = minutes(hostileMeeting())

  it('are no markup in the minutes', () => {
    expect(written).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    const bare = written.replace(/\\[!-/:-@[-`{-~]/g, '')
    expect(bare).not.toMatch(/<|`|\*|~|\$|\]\(|!\[/)
    expect(bare).not.toMatch(/^# heading|^- item$|^1\. item/m)
  })

  it('break no table', () => {
    const rows = written.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(4)
  })
})
