import { describe, expect, it } from 'vitest'
import { readVotes } from '../../../../src/interop/index.js'
import { fixture, fixtures, problemsOf, readFixture, sorted } from '../../fixture.js'

describe('Popolo as JSON', () => {
  const { votes, vote, unreadable } = readFixture('popolo.json')

  it('joins motions, people, organizations, votes and counts that stand apart', () => {
    expect(vote('e1')).toEqual({
      id: 'e1',
      kind: 'roll-call',
      body: 'Town Council',
      date: '2024-03-05',
      motion: 'That Mill Street be closed to cars.',
      ballots: [
        {
          name: 'Ada Brandt',
          id: 'p1',
          ballot: 'aye',
          token: 'yes',
          group: 'North Ward',
          weight: 1.1,
          extras: { role: 'chair', group_id: 'north' },
        },
        { name: 'Bo Chen', id: 'p2', ballot: 'abstain', token: 'not voting' },
      ],
      declared: { aye: 1 },
      declaredByGroup: { 'North Ward': { aye: 1 } },
      result: 'carried',
      resultToken: 'pass',
      groupResults: { 'North Ward': 'carried' },
      seats: null,
      threshold: 'majority of seats',
      requirement: 'all representatives majority',
      mover: 'Ada Brandt',
      seconder: null,
      classification: [],
      sources: ['https://example.org/minutes/1'],
      place: { file: 'popolo.json', line: null, path: 'vote_events[0]' },
      extras: {
        motion_id: 'm1',
        legislative_session_id: '2024',
        motion: { id: 'm1', organization_id: 'council', creator_id: 'p1' },
      },
      format: 'popolo',
    })
  })

  it('takes counts without names for a vote by voice', () => {
    expect(vote('e2')).toMatchObject({
      kind: 'voice-vote',
      body: 'Parks Committee',
      declared: { aye: 2, nay: 3 },
      result: 'lost',
      ballots: [],
    })
  })

  it('reads votes without their event, and a motion without its vote events', () => {
    expect(vote('e7')).toMatchObject({
      motion: null,
      result: null,
      ballots: [{ name: 'Bo Chen', ballot: 'nay' }],
    })
    expect(vote('e9')).toMatchObject({
      kind: 'voice-vote',
      motion: 'That the library open on Sundays.',
      result: 'lost',
    })
    expect(votes).toHaveLength(4)
  })

  it('finds a word that the table does not have, in its place', () => {
    expect(problemsOf(unreadable)).toEqual([[null, ['unknown-token vote_events[2].votes[0].option']]])
    const { vote: mended } = readFixture('popolo.json', { tokens: { 'Aye-ish ': 'aye' } })
    expect(mended('e3').ballots).toMatchObject([{ token: 'aye-ish', ballot: 'aye' }, { ballot: 'aye' }])
  })

  it('does not give the result of a motion to each of several votes on it', () => {
    const motion = {
      text: 'Twice',
      result: 'pass',
      vote_events: [
        { id: 'a', votes: [] },
        { id: 'b', result: 'fail' },
      ],
    }
    expect(sorted(readVotes({ motions: [motion] })).votes).toMatchObject([
      { id: 'a', motion: 'Twice', result: null },
      { id: 'b', motion: 'Twice', result: 'lost' },
    ])
  })

  it('gives votes that stand apart to no event, where two have its id', () => {
    const document = {
      vote_events: [
        { id: 'a', result: 'pass' },
        { id: 'a', result: 'fail' },
      ],
      votes: [{ vote_event_id: 'a', voter_id: 'p', option: 'yes' }],
    }
    expect(problemsOf(sorted(readVotes(document)).unreadable)).toEqual([
      [null, ['duplicate-id vote_events[0].id']],
      [null, ['duplicate-id vote_events[1].id']],
    ])
  })
})

describe('Popolo as tables', () => {
  const files = fixtures('organizations.csv', 'voters.csv', 'vote_events.csv', 'votes.csv')
  const { vote, unreadable } = sorted(readVotes(files))

  it('joins the tables by their ids, whatever their columns are called', () => {
    expect(vote('1')).toMatchObject({
      kind: 'roll-call',
      date: '2014-11-26',
      motion: 'Closing "Mill Street", again',
      ballots: [
        { name: 'Ada Brandt', id: 'v1', ballot: 'aye', token: 'Ano', group: 'The Greens' },
        { name: 'Bo Chen', id: 'v2', ballot: 'nay', token: 'Proti' },
        { name: 'Kim', id: 'Kim', ballot: 'abstain', token: 'Zdržel se' },
      ],
      declared: { aye: 1, nay: 1 },
      result: 'lost',
      resultToken: 'fail',
      seats: 3,
      requirement: 'simple majority',
      threshold: null,
      place: { file: 'vote_events.csv', line: 2, path: '' },
      extras: { present: '2', 'item:number': '4' },
    })
  })

  it('reads an event without votes, and votes without their event', () => {
    expect(vote('3')).toMatchObject({
      kind: 'voice-vote',
      ballots: [],
      result: 'carried',
      resultToken: 'Přijato',
    })
    expect(vote('4')).toMatchObject({
      kind: 'roll-call',
      motion: null,
      ballots: [{ name: 'Bo Chen', ballot: 'nay' }],
    })
    expect(vote('4').place).toEqual({ file: 'votes.csv', line: 6, path: '' })
  })

  it('names the line of the table where a word is unknown', () => {
    expect(problemsOf(unreadable)).toEqual([[3, ['unknown-token votes.csv:5.option']]])
  })

  it('reads one table alone', () => {
    expect(sorted(readVotes(fixture('vote_events.csv'))).votes.map(({ id, motion }) => [id, motion])).toEqual(
      [
        ['1', 'Closing "Mill Street", again'],
        ['2', 'A title\nof two lines'],
        ['3', 'Nobody voted'],
      ],
    )
  })
})
