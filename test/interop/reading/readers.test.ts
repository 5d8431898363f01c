import { describe, expect, it } from 'vitest'
import { readVoteLines, readVotes, type TOKENS } from '../../../src/interop/index.js'
import { fixture, problemsOf, readFixture, sorted } from '../fixture.js'

describe('Open Civic Data', () => {
  const { vote, unreadable } = readFixture('ocd.json')

  it('reads a vote event, and keeps what else it says', () => {
    expect(vote('2024-7')).toMatchObject({
      kind: 'roll-call',
      body: 'Town Council',
      date: '2024-03-05',
      motion: 'Passage of Ordinance 7',
      ballots: [
        { name: 'Ada Brandt', id: 'ocd-person/1', ballot: 'aye', token: 'yes' },
        { name: 'Bo Chen', ballot: 'absent', token: 'excused', extras: { note: 'conflict of interest' } },
        { name: 'Cy Díaz', ballot: 'unreported', token: 'other' },
      ],
      declared: { aye: 1, nay: 0 },
      result: 'carried',
      classification: ['passage'],
      sources: ['https://example.org/7'],
      extras: { bill: 'Ord 7', legislative_session: '2024', extras: { mover: 'Ada Brandt' } },
    })
  })

  it('takes a list of those away, under a result, for a vote by voice', () => {
    expect(vote('2024-8')).toMatchObject({
      kind: 'voice-vote',
      ballots: [{ ballot: 'absent' }],
      result: 'carried',
    })
  })

  it('reads the older form', () => {
    expect(vote('old-1')).toMatchObject({
      motion: 'An older form',
      result: 'lost',
      declared: { nay: 2 },
      ballots: [{ name: 'Ada Brandt', id: '1', ballot: 'nay' }],
    })
  })

  it('names everything that is wrong at once', () => {
    expect(problemsOf(unreadable)).toEqual([[null, ['missing [3].identifier', 'unknown-result [3].result']]])
  })

  it('reads what scrapers file under another word by a table of their own', () => {
    const excused = (tokens: keyof typeof TOKENS) => readFixture('ocd.json', { tokens }).vote('2024-7')
    expect(excused('ocd-chicago').ballots[1]).toMatchObject({ ballot: 'recused', token: 'excused' })
    // Chicago's scraper writes "pass" under every vote: that is no result.
    expect(excused('ocd-chicago')).toMatchObject({ result: null, resultToken: 'pass' })
    expect(excused('ocd')).toMatchObject({ result: 'carried' })
  })
})

describe('Legistar', () => {
  const { votes, vote, unreadable } = readFixture('legistar-events.json')

  it('joins items and votes, with mover and seconder', () => {
    expect(vote('82')).toMatchObject({
      kind: 'roll-call',
      body: 'Town Council',
      date: '2024-03-05T00:00:00',
      motion: 'Closing Mill Street',
      ballots: [
        { name: 'Ada Brandt', id: '1', ballot: 'aye', token: 'Yea' },
        { name: 'Bo Chen', id: '2', ballot: 'recused', token: 'Recused' },
        // Not in the table: VoteResult 1 says it.
        { name: 'Cy Díaz', id: '3', ballot: 'aye', token: 'Abstain Yes' },
      ],
      result: 'carried',
      resultToken: 'Pass',
      mover: 'Ada Brandt',
      seconder: 'Cy Díaz',
      classification: ['Approved'],
      extras: { matter: { EventItemMatterFile: '24-17' }, event: { EventLocation: 'Town Hall' } },
    })
    expect(vote('82').extras.EventItemActionText).toMatch(/carried by the following vote/)
  })

  it('reads who was there, which is no ballot', () => {
    expect(vote('81')).toMatchObject({
      kind: 'attendance',
      result: null,
      ballots: [
        { name: 'Ada Brandt', ballot: 'unreported', present: true, token: 'Present' },
        { name: 'Bo Chen', ballot: 'absent', present: false, token: 'Excused' },
      ],
    })
  })

  it('leaves a result that is not there open, keeps a consent item apart, and passes by a heading', () => {
    expect(vote('83')).toMatchObject({ kind: 'consent', result: null, resultToken: null, mover: 'Bo Chen' })
    expect(votes.map(({ id }) => id)).toEqual(['81', '82', '83', '99'])
  })

  it('reads votes whose item is not there', () => {
    expect(vote('99')).toMatchObject({ kind: 'roll-call', motion: null, ballots: [{ ballot: 'nay' }] })
  })

  it('does not choose between a flag and its name', () => {
    expect(problemsOf(unreadable)).toEqual([[null, ['contradiction [0].EventItems[4].PassedFlag']]])
  })

  it('reads the history of a matter, where a failure has a name and no flag', () => {
    const { votes: history } = readFixture('legistar-matter.json')
    expect(history).toHaveLength(1)
    expect(history[0]).toMatchObject({
      id: '51',
      motion: 'Closing Mill Street',
      result: 'lost',
      classification: ['Defeated by Council'],
      ballots: [
        { ballot: 'nay', token: 'Negative' },
        { ballot: 'recused', token: 'Conflict' },
        { ballot: 'unreported', token: '' },
      ],
      extras: { matter: { File: 'Int 5', StatusName: 'Enacted' } },
    })
    expect(history[0]?.extras.Description).toMatch(/failed by Roll Call/)
  })

  it('finds a vote that says one thing and counts as the other, unless the caller gave the word', () => {
    const rows = [{ VoteEventItemId: 1, VotePersonName: 'Ada Brandt', VoteValueName: 'Yea', VoteResult: 2 }]
    expect(problemsOf(sorted(readVotes(rows)).unreadable)).toEqual([[null, ['contradiction [0].VoteResult']]])
    expect(sorted(readVotes(rows, { tokens: { yea: 'aye' } })).vote('1').ballots).toMatchObject([
      { ballot: 'aye' },
    ])
  })
})

describe('Council Data Project', () => {
  it('keeps in the word how an abstention or an absence counts', () => {
    const { votes, vote } = readFixture('cdp.json')
    expect(vote('mi-1')).toMatchObject({
      kind: 'roll-call',
      body: 'Town Council',
      date: '2024-03-05T09:00:00',
      motion: 'CB 120',
      result: 'carried',
      ballots: [
        { name: 'Ada Brandt', id: '1', ballot: 'aye', token: 'Approve' },
        { name: 'Bo Chen', ballot: 'abstain', token: 'Abstain (Reject)' },
        { name: 'Cy Díaz', ballot: 'absent', token: 'Absent (Approve)', extras: { in_majority: true } },
      ],
      extras: {
        matter: { title: 'Closing Mill Street' },
        minutes_item: { description: 'Closing Mill Street' },
      },
    })
    expect(votes.map(({ id, kind, result }) => [id, kind, result])).toEqual([
      ['mi-1', 'roll-call', 'carried'],
      ['ev1#event_minutes_items[2]', 'voice-vote', 'lost'],
    ])
  })
})

describe('unitedstates/congress', () => {
  const { vote, unreadable } = readFixture('congress.json')

  it('reads members under the word of their vote, and what the vote asked for', () => {
    expect(vote('x1-1.2024')).toMatchObject({
      kind: 'roll-call',
      result: 'lost',
      threshold: '2/3 of voting',
      requirement: '2/3',
      classification: ['On Passage of the Bill'],
      ballots: [
        { name: 'Brandt', id: 'B1', group: 'G', ballot: 'aye', token: 'Yea', extras: { state: 'ME' } },
        { name: 'VP', ballot: 'aye', token: 'Yea' },
        { name: 'Chen', ballot: 'nay' },
        { name: 'Díaz', ballot: 'absent', token: 'Not Voting' },
      ],
    })
  })

  it('reads a call of the quorum as who was there', () => {
    expect(vote('x1-2.2024')).toMatchObject({
      kind: 'attendance',
      result: null,
      ballots: [
        { name: 'Brandt', present: true, ballot: 'unreported' },
        { name: 'Chen', present: false, ballot: 'absent' },
      ],
    })
  })

  it('does not take a vote for a person for an aye', () => {
    expect(problemsOf(unreadable)).toEqual([
      [null, ['unknown-token [2].votes.Chen', 'unknown-result [2].result']],
    ])
  })
})

describe('the library’s own lines', () => {
  const { votes, vote, unreadable } = readFixture('own.jsonl')

  it('read as they are written', () => {
    expect(vote('a')).toMatchObject({
      kind: 'roll-call',
      seats: 65,
      threshold: 'majority of seats',
      ballots: [
        { name: 'Ada Brandt', ballot: 'aye', token: 'aye', group: 'Functional' },
        { name: 'Bo Chen', ballot: 'nay', token: 'nay' },
      ],
      declared: { aye: 1, nay: 1 },
      result: 'lost',
      place: { file: 'own.jsonl', line: 1, path: '' },
    })
    expect(vote('b')).toMatchObject({ kind: 'voice-vote', declared: { aye: 40 }, result: null })
    expect(vote('c')).toMatchObject({ kind: 'consent', ballots: [{ token: 'Oui' }, { ballot: 'recused' }] })
    expect(votes).toHaveLength(3)
  })

  it('say line by line what is wrong with them, and go on', () => {
    expect(problemsOf(unreadable)).toEqual([
      [
        5,
        ['no-ballot groups.Cy Díaz', 'unknown-token votes.Ada Brandt', 'notation threshold', 'count seats'],
      ],
      [6, ['json ']],
      [7, ['missing id']],
      [8, ['missing votes']],
    ])
  })

  it('have their line also where there is only one', () => {
    expect(sorted(readVotes('\n{"id":"1","votes":{}}\n\n')).vote('1').place.line).toBe(2)
    expect(problemsOf(sorted(readVotes('{"id":')).unreadable)).toEqual([[1, ['json ']]])
  })

  it('go on where the first of them is broken', () => {
    const { vote: second, unreadable: broken } = sorted(readVotes('{"id":\n{"id":"2","votes":{}}\n{"id":3'))
    expect(second('2').place.line).toBe(2)
    expect(broken.map(({ place }) => place.line)).toEqual([1, 3])
  })

  it('read the same as they come', async () => {
    const readings = []
    for await (const reading of readVoteLines(fixture('own.jsonl').split('\n'), { file: 'own.jsonl' })) {
      readings.push(reading)
    }
    expect(readings).toEqual([...readVotes(fixture('own.jsonl'), { file: 'own.jsonl' })])
  })
})

describe('the library’s own table', () => {
  const { votes, vote, unreadable } = readFixture('own.csv')

  it('has a row for each ballot, wherever it stands', () => {
    expect(vote('a')).toMatchObject({
      motion: 'Close "Mill Street", again',
      seats: 3,
      ballots: [
        { name: 'Ada Brandt', ballot: 'aye', token: 'Ja', group: 'North' },
        { name: 'Bo Chen', ballot: 'nay', token: 'nay', group: 'South' },
      ],
      declared: { aye: 2 },
      result: 'carried',
      classification: ['urgent', 'by-law'],
      place: { file: 'own.csv', line: 2, path: '' },
    })
    expect(vote('c')).toMatchObject({ kind: 'voice-vote', ballots: [], result: 'lost' })
    expect(votes).toHaveLength(2)
  })

  it('does not make one vote of rows that say different things', () => {
    expect(problemsOf(unreadable)).toEqual([
      [7, ['missing id']],
      [3, ['contradiction motion']],
      [8, ['unknown-token ballot on line 8']],
    ])
  })
})

describe('tables of words', () => {
  it('cannot be given with a ballot that is none', () => {
    // The point of the test is a caller without types.
    const options = { tokens: { yes: 'yea' } } as unknown as { tokens: typeof TOKENS.ocd }
    expect(() => [...readVotes('{"id":"1","votes":{}}', options)]).toThrow(/tokens\.yes: expected one of aye/)
  })
})
