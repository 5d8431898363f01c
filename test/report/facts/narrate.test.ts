import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, convene } from '../../../src/index.js'
import { narrateMeeting } from '../../../src/report/facts/narrate.js'
import { columnsOf } from '../../../src/report/text/columns.js'
import { hostileMeeting, letterMeeting, MILLBROOK, streetMeeting } from '../meetings.js'

describe('a meeting told', () => {
  it('in order, with the working under each vote', () => {
    expect(narrateMeeting(letterMeeting()).join('\n')).toMatchInlineSnapshot(`
      "The council of Millbrook convened on 8 March 2026, with 2 members known to be
        present; of 3 more it is not reported whether they were.
      Chen moved motion sever: “End the tie with Oberau.”
      A member whom the sources do not name seconded motion sever.
      A guest said for the record: “Keep it!”
      Adeyemi spoke on motion sever: “A letter would do.”
      A member whom the sources do not name moved motion letter, a substitute for
        motion sever: “Write to Oberau.”
      Chen seconded motion letter.
      A member whom the sources do not name called for the vote on motion letter.
      Motion letter carried.
          The question carried unanimously; 3 ballots are not reported.
          Every ballot that is known was aye.
          3 ballots or absences are not reported.
          The vote was unanimous: no ballot was against.
          The rule: majority of voting.
          The base, the votes that count for or against, is not known.
          How many ayes are needed is not known.
          How far the ayes are from the need is not known.
          Quorum: 3 needed, 2 known to be present; it is known that there was one.
      Motion letter was adopted.
      Motion letter took the place of motion sever, and the item was finished.
      A letter was adopted in the place of motion sever.
      A letter goes to Oberau: “We are worried.”"
    `)
  })

  it('says once that a motion is withdrawn', () => {
    let meeting = convene(MILLBROOK)
    meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Rest.' })
    meeting = act(meeting, { type: 'withdraw', by: 'Chen' })
    expect(narrateMeeting(meeting).at(-1)).toBe('Chen withdrew motion m1.')
  })

  it('paints what carried, what was lost, and the working', () => {
    const roles = new Set<string>()
    narrateMeeting(streetMeeting(), (text, role) => {
      roles.add(role)
      return text
    })
    expect(roles).toEqual(new Set(['strong', 'good', 'quiet']))
  })

  it('keeps to 80 columns and lets no control character through', () => {
    for (const line of narrateMeeting(hostileMeeting())) {
      expect(columnsOf(line)).toBeLessThanOrEqual(80)
      expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    }
  })

  it('keeps to 80 columns whatever the names and the words are', () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 200 })
      .filter((each) => !['unreported', '__proto__'].includes(each))
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
        name,
        ([a = '', b = '', c = ''], text) => {
          let meeting = convene({ rules: 'rosenberg', seats: [a, b, c], name: text })
          meeting = act(meeting, { type: 'move', by: a, text })
          meeting = act(meeting, { type: 'second', by: b })
          meeting = act(meeting, { type: 'speak', by: c, text })
          for (const line of narrateMeeting(meeting)) {
            expect(columnsOf(line)).toBeLessThanOrEqual(80)
            expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
