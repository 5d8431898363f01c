import { describe, expect, it } from 'vitest'
import { act, convene } from '../../../src/index.js'
import { rollCallMarkdown, rollCallTable } from '../../../src/report/minutes/roll-call.js'
import { columnsOf } from '../../../src/report/text/columns.js'
import { hostileMeeting, letterMeeting, MILLBROOK, streetMeeting } from '../meetings.js'

const motionOf = (meeting: ReturnType<typeof streetMeeting>, id: string) => {
  const motion = meeting.motions.find((each) => each.id === id)
  if (motion === undefined) throw new Error(`no motion ${id}`)
  return motion
}

describe('a roll call', () => {
  it('shows every seat, with its ballot by letter, sign and word', () => {
    const meeting = streetMeeting()
    expect(rollCallTable(meeting, motionOf(meeting, 'm1'))).toMatchInlineSnapshot(`
      "Seat    Member           Ballot
      Seat 1  Adeyemi (chair)  A + aye
      Seat 2  Brandt           N − nay
      Seat 3  Chen             A + aye
      Seat 4  Díaz             B = abstained
      Seat 5  Eriksen          X · absent

      Carried, 2 to 1 (2 needed)."
    `)
  })

  it('marks what is not reported, and gives no tally for it', () => {
    const meeting = letterMeeting()
    const table = rollCallTable(meeting, motionOf(meeting, 'letter'))
    expect(table).toContain('? ? not reported')
    expect(table).toContain('Carried unanimously; 3 ballots are not reported.')
    expect(table).not.toMatch(/\d+ to \d+/)
  })

  it('shows a roll call that is still going on', () => {
    let meeting = convene({ ...MILLBROOK, present: ['Adeyemi', 'Brandt', 'Chen', 'Díaz'] })
    meeting = act(meeting, { type: 'move', by: 'Chen', text: 'Close Mill Street to cars.' })
    meeting = act(meeting, { type: 'second', by: 'Díaz' })
    meeting = act(meeting, { type: 'recuse', by: 'Brandt' })
    meeting = act(meeting, { type: 'call-vote', by: 'Chen' })
    meeting = act(meeting, { type: 'ballot', by: 'Chen', ballot: 'aye' })
    expect(rollCallMarkdown(meeting, motionOf(meeting, 'm1'))).toMatchInlineSnapshot(`
      "| Seat | Member | Ballot |
      | --- | --- | --- |
      | Seat 1 | Adeyemi (chair) | no ballot yet |
      | Seat 2 | Brandt | recused |
      | Seat 3 | Chen | aye |
      | Seat 4 | Díaz | no ballot yet |
      | Seat 5 | Eriksen | absent |"
    `)
  })

  it('paints lines, not words inside them', () => {
    const meeting = streetMeeting()
    const painted = rollCallTable(meeting, motionOf(meeting, 'm1'), {
      paint: (text, role) => `${role}:${text}`,
    })
    expect(painted.split('\n').map((line) => line.split(':')[0])).toEqual([
      'strong',
      'good',
      'bad',
      'good',
      'quiet',
      'quiet',
      '',
      'Carried, 2 to 1 (2 needed).',
    ])
  })

  it('keeps to 80 columns and to its table, whatever the names are', () => {
    const meeting = hostileMeeting()
    for (const motion of meeting.motions) {
      for (const line of rollCallTable(meeting, motion).split('\n'))
        expect(columnsOf(line)).toBeLessThanOrEqual(80)
      const rows = rollCallMarkdown(meeting, motion).split('\n')
      expect(rows).toHaveLength(2 + meeting.council.seats.length)
      for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(4)
    }
  })
})
