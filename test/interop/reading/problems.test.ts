import { describe, expect, it } from 'vitest'
import { type Format, readVotes } from '../../../src/interop/index.js'
import { problemsOf, sorted } from '../fixture.js'

/** What is wrong with a document, and what is said of it: codes and places, all at once. */
const WRONG: readonly (readonly [format: Format, document: unknown, problems: readonly string[]])[] = [
  ['jsonl', 7, ['type ']],
  ['jsonl', [{ id: '1', votes: {} }, null], ['type [1]']],
  ['jsonl', { id: '1', votes: 'all' }, ['type votes']],
  ['jsonl', { id: '1', votes: {}, seats: 1.5 }, ['count seats']],
  ['jsonl', { id: '1', votes: {}, seats: 1e12 }, ['count seats']],
  ['jsonl', { id: '1', votes: {}, declared: [4] }, ['type declared']],
  [
    'jsonl',
    { id: '1', votes: {}, declared: { ayes: 4, nay: 'few' } },
    ['count declared.nay', 'unknown-token declared.ayes'],
  ],
  ['jsonl', { id: '1', votes: {}, body: {}, date: [] }, ['type body', 'type date']],
  [
    'jsonl',
    { id: '1', votes: {}, kind: 'secret', format: 'pdf' },
    ['unknown-word format', 'unknown-word kind'],
  ],
  ['jsonl', { id: '1', votes: {}, groupResults: { N: 'maybe' } }, ['unknown-result groupResults.N']],
  ['jsonl', { id: '1', votes: {}, groupResults: 'N' }, ['type groupResults']],
  ['jsonl', { id: '1', votes: {}, declaredByGroup: { N: 3 } }, ['type declaredByGroup.N']],
  ['jsonl', { id: '1', votes: { Chen: 'aye' }, weights: { Chen: 'two' } }, ['number weights.Chen']],
  ['jsonl', { id: '1', votes: { Chen: 'aye' }, weights: { Díaz: 2 } }, ['no-ballot weights.Díaz']],
  ['jsonl', { id: '1', votes: { Chen: null } }, ['unknown-token votes.Chen']],
  ['jsonl', { id: '1', votes: { 'D\uFFFDaz': 'aye' } }, ['encoding votes']],
  [
    'jsonl',
    { id: '1', votes: [{ ballot: 'aye', present: 'yes' }] },
    ['missing votes[0].name', 'type votes[0].present'],
  ],
  ['jsonl', { id: '1', votes: ['Chen'] }, ['type votes[0]']],
  ['popolo', [7], ['type [0]']],
  ['popolo', { colour: 'green' }, ['type ']],
  ['popolo', { vote_events: 7, motions: [] }, ['type vote_events']],
  ['popolo', { result: 'pass' }, ['missing id']],
  ['popolo', { votes: [{ option: 'yes', voter_id: 'p' }], motions: [] }, ['missing votes[0].vote_event_id']],
  ['popolo', { id: '1', votes: [{ option: 'yes' }] }, ['missing votes[0].voter_id']],
  [
    'popolo',
    { id: '1', votes: [{ option: 'yes', voter_id: 'p', weight: 'heavy' }] },
    ['number votes[0].weight'],
  ],
  // A count that has no number says nothing, and nothing is wrong with it.
  ['popolo', { id: '1', counts: [{ option: 'yes', value: null }] }, []],
  ['popolo', { id: '1', counts: [{ value: 1 }] }, ['missing counts[0]']],
  ['popolo', { id: '1', counts: [{ option: 'aye', value: 1.5 }] }, ['count counts[0].value']],
  ['popolo', { id: '1', group_results: [{ result: 'pass' }] }, ['missing group_results[0].group']],
  [
    'popolo',
    { id: '1', group_results: [{ group_id: 'N', result: 'drawn' }] },
    ['unknown-result group_results[0].result'],
  ],
  ['popolo', { people: [{ id: [], name: 'Chen' }] }, ['type people[0].id']],
  ['ocd', 'yes', ['json ']],
  ['ocd', 7, ['type ']],
  ['ocd', { identifier: '1', votes: [{ option: 'yes' }] }, ['missing votes[0].voter_name']],
  ['ocd', { identifier: '1', votes: [{ voter_name: 'Chen' }] }, ['unknown-token votes[0].option']],
  ['ocd', { identifier: '1', votes: {} }, ['type votes']],
  ['ocd', { identifier: '1', sources: 'web', result: 'pass' }, ['type sources']],
  ['legistar', 7, ['type ']],
  ['legistar', { EventItems: 7 }, ['type EventItems']],
  ['legistar', { EventItems: [null] }, ['type EventItems[0]']],
  ['legistar', { EventItemPassedFlag: 1 }, ['missing EventItemId']],
  ['legistar', { EventItemId: 1, EventItemPassedFlag: 2 }, ['unknown-result PassedFlag']],
  ['legistar', { EventItemId: 1, EventItemPassedFlagName: 'Tie' }, ['unknown-result PassedFlagName']],
  ['legistar', { EventItemId: 1, Votes: [{ VoteValueName: 'Yea' }] }, ['missing Votes[0].VotePersonName']],
  [
    'legistar',
    { EventItemId: 1, Votes: [{ VotePersonName: 'Chen', VoteValueName: 'Up' }] },
    ['unknown-token Votes[0].VoteValueName'],
  ],
  [
    'legistar',
    {
      EventItemId: 1,
      EventItemRollCallFlag: 1,
      RollCalls: [{ RollCallPersonName: 'Chen', RollCallValueName: 'Up' }],
    },
    ['unknown-token RollCalls[0].RollCallValueName'],
  ],
  ['legistar', { EventItems: [], Votes: [{ VotePersonName: 'Chen' }] }, ['missing Votes[0].VoteEventItemId']],
  ['cdp', 7, ['type ']],
  ['cdp', { event_minutes_items: 7 }, ['type event_minutes_items']],
  ['cdp', { event_minutes_items: [7] }, ['type event_minutes_items[0]']],
  ['cdp', { minutes_item: 7, decision: 'Passed' }, ['type minutes_item']],
  [
    'cdp',
    { minutes_item: {}, decision: 'Held', votes: [{ decision: 'Approve' }] },
    ['missing votes[0].person.name', 'unknown-result decision'],
  ],
  ['congress', 7, ['type ']],
  ['congress', { votes: { Yea: [] } }, ['missing vote_id']],
  ['congress', { vote_id: '1', votes: 7 }, ['type votes']],
  ['congress', { vote_id: '1', votes: { Yea: 'all' } }, ['type votes.Yea']],
  [
    'congress',
    { vote_id: '1', votes: { Yea: [7, {}] } },
    ['missing votes.Yea[1].display_name', 'type votes.Yea[0]'],
  ],
  ['congress', { vote_id: '1', requires: 'QUORUM', votes: { Yea: ['Chen'] } }, ['unknown-token votes.Yea']],
  ['csv', 'id,name,ballot,seats\n1,Chen,aye,many\n', ['count seats']],
  [
    'csv',
    'id,name,ballot,kind,threshold\n1,Chen,aye,secret,most\n',
    ['notation threshold', 'unknown-word kind'],
  ],
  ['csv', 'id,name,ballot,present\n1,,aye,perhaps\n', ['missing name on line 2', 'type present on line 2']],
  ['csv', 'id,name,ballot\n1,Chen,aye,nay\n', ['csv ']],
  ['csv', 'id,name,name,ballot\n1,Chen,Chen,aye\n', ['csv name']],
  ['csv', 'id,name,ballot\n1,"Chen,aye\n', ['csv ']],
  [
    'popolo-csv',
    'id,start_date,number_of_people,result\n1,2024,-3,perhaps\n',
    ['count number_of_people', 'unknown-result result'],
  ],
  ['popolo-csv', 'id,start_date\n1,2024\n1,2025\n', ['duplicate-id id']],
  ['popolo-csv', 'id,start_date\n,2024\n', ['missing id']],
]

describe('what is wrong', () => {
  it.each(WRONG)('%s: %j', (format, document, expected) => {
    const { unreadable } = sorted(readVotes(document, { format }))
    const found = problemsOf(unreadable).flatMap(([, problems]) => problems as string[]) // the second of each pair
    // A table that is broken may leave a row that is broken too: the table's fault comes first.
    expect(
      expected.length === 1 && expected[0]?.startsWith('csv') ? found.slice(0, 1) : found.sort(),
    ).toEqual(expected)
  })

  it('names the file and the line in each problem', () => {
    const [reading] = readVotes('{"id":"1","votes":{"Chen":"si"}}', { file: 'a.jsonl' })
    expect(reading).toMatchObject({
      unreadable: {
        place: { file: 'a.jsonl', line: 1, path: '' },
        problems: [{ code: 'unknown-token', file: 'a.jsonl', line: 1, path: 'votes.Chen' }],
      },
    })
  })

  it('says which words there are', () => {
    const [reading] = readVotes('{"id":"1","votes":{"Chen":"si"}}')
    const message =
      reading !== undefined && 'unreadable' in reading ? reading.unreadable.problems[0]?.message : ''
    expect(message).toBe(
      'unknown word for a ballot "si"; the table of jsonl has "aye", "nay", "abstain", "recused", "absent", "unreported"',
    )
  })

  it('is told where the format is none that is known', () => {
    expect(problemsOf(sorted(readVotes('{"colour":"green"}')).unreadable)).toEqual([[1, ['unknown-format ']]])
    expect(problemsOf(sorted(readVotes('colour,shape\ngreen,round\n')).unreadable)).toEqual([
      [null, ['unknown-format ']],
    ])
    expect(problemsOf(sorted(readVotes({ id: '1', votes: {} }, { format: 'csv' })).unreadable)).toEqual([
      [null, ['unknown-format ']],
    ])
  })

  it('is thrown where the options cannot be meant', () => {
    // Callers without types can say anything.
    const read = (options: object) => [...readVotes('', options)]
    expect(() => read({ format: 'pdf' })).toThrow(/format: expected auto, popolo/)
    expect(() => read({ tokens: 'boston' })).toThrow(/tokens: expected one of popolo/)
    expect(() => read({ results: { tied: 'drawn' } })).toThrow(
      /results\.tied: expected carried, lost or null/,
    )
  })
})
