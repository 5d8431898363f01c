import { BALLOTS } from '../../vocabulary.js'
import { writeTable } from '../document/csv.js'
import { HOLDS } from '../formats/holds.js'
import { BALLOT_COLUMNS, BETWEEN, VOTE_COLUMNS } from '../formats/own/own-csv.js'
import type { RecordedBallot, RecordedVote } from '../recorded/recorded-vote.js'

type Cell = string | number | null

/** Columns that votes have beyond the usual ones, in the order in which they come. */
const extraColumns = (all: readonly Readonly<Record<string, unknown>>[]): string[] => [
  ...new Set(all.flatMap((extras) => Object.keys(extras))),
]

const extraCells = (extras: Readonly<Record<string, unknown>>, columns: readonly string[]): Cell[] =>
  columns.map((column) => {
    const cell = Object.hasOwn(extras, column) ? extras[column] : null
    return typeof cell === 'string' ? cell : null
  })

const listed = (parts: readonly string[]): Cell => (parts.length === 0 ? null : parts.join(BETWEEN))

/** The library's own table: a row for each ballot, the vote on every row. */
export function ownTable(votes: readonly RecordedVote[]): string {
  const extras = extraColumns(votes.map((vote) => vote.extras))
  const rows = votes.flatMap((vote): Cell[][] => {
    const cells = [...voteCells(vote), ...extraCells(vote.extras, extras)]
    if (vote.ballots.length === 0) return [[...BALLOT_COLUMNS.map(() => null), ...cells]]
    return vote.ballots.map((ballot) => [...ballotCells(ballot), ...cells])
  })
  return writeTable([...BALLOT_COLUMNS, ...VOTE_COLUMNS, ...extras], rows)
}

const voteCells = (vote: RecordedVote): Cell[] => [
  vote.id,
  vote.kind,
  vote.body,
  vote.date,
  vote.motion,
  vote.seats,
  vote.threshold,
  vote.requirement,
  vote.result,
  vote.resultToken === vote.result ? null : vote.resultToken,
  listed(Object.entries(vote.groupResults ?? {}).map(([group, result]) => `${group}=${result}`)),
  vote.mover,
  vote.seconder,
  listed(vote.classification),
  listed(vote.sources),
  ...BALLOTS.map((ballot) => vote.declared?.[ballot] ?? null),
]

const ballotCells = ({ name, ballot, token, id, group, weight, present }: RecordedBallot): Cell[] => [
  name,
  ballot,
  token === ballot ? null : token,
  id ?? null,
  group ?? null,
  weight ?? null,
  present === undefined ? null : String(present),
]

/** Popolo as flat tables: vote events, votes, the voters that have ids, and the groups. */
export function popoloTables(votes: readonly RecordedVote[]): { name: string; text: string }[] {
  const voters = new Map<string, string>()
  const groups = new Map<string, string>()
  for (const ballot of votes.flatMap(({ ballots }) => ballots)) {
    const { id, name, group } = ballot
    const groupId = groupIdOf(ballot)
    if (id !== undefined && !voters.has(id)) voters.set(id, name)
    if (groupId !== null && group !== undefined && !groups.has(groupId)) groups.set(groupId, group)
  }
  const eventExtras = extraColumns(votes.map(({ extras }) => extras))
  const voteExtras = extraColumns(
    votes.flatMap(({ ballots }) => ballots.map(({ extras = {} }) => extras)),
  ).filter((column) => column !== 'group_id')
  const counted = BALLOTS.filter((ballot) => votes.some(({ declared }) => declared?.[ballot] !== undefined))
  const events = votes.map((vote): Cell[] => [
    vote.id,
    vote.date,
    vote.body,
    vote.motion,
    vote.requirement,
    vote.mover,
    vote.classification[0] ?? null,
    vote.resultToken,
    vote.sources[0] ?? null,
    vote.seats,
    ...counted.map((ballot) => vote.declared?.[ballot] ?? null),
    ...extraCells(vote.extras, eventExtras),
  ])
  const rows = votes.flatMap(({ id: event, ballots }) =>
    ballots.map((ballot): Cell[] => {
      const { id, name, token, group = null, weight, extras = {} } = ballot
      const groupId = groupIdOf(ballot)
      return [
        event,
        id ?? null,
        id !== undefined && voters.get(id) === name ? null : name,
        token,
        groupId,
        groups.get(groupId ?? '') === group ? null : group,
        weight ?? null,
        ...extraCells(extras, voteExtras),
      ]
    }),
  )
  return [
    {
      name: 'vote_events.csv',
      text: writeTable([...EVENT_HEAD, ...counted.map(countColumn), ...eventExtras], events),
    },
    { name: 'votes.csv', text: writeTable([...VOTE_HEAD, ...voteExtras], rows) },
    { name: 'voters.csv', text: writeTable(['id', 'name'], [...voters]) },
    { name: 'organizations.csv', text: writeTable(['id', 'name'], [...groups]) },
  ]
}

/** The id of a group, where the source had one; its name, where that is all there is. */
function groupIdOf({ group, extras = {} }: RecordedBallot): string | null {
  const id = Object.hasOwn(extras, 'group_id') ? extras.group_id : null
  return typeof id === 'string' ? id : (group ?? null)
}

const EVENT_HEAD = [
  'id',
  'start_date',
  'organization:name',
  'motion:title',
  'motion:requirement',
  'motion:creator:name',
  'classification',
  'result',
  'sources:link:url',
  'number_of_people',
]
const VOTE_HEAD = ['vote_event_id', 'voter_id', 'voter:name', 'option', 'group_id', 'group:name', 'weight']

const countColumn = (ballot: (typeof BALLOTS)[number]) =>
  `counts:option:${HOLDS['popolo-csv'].words[ballot] ?? ballot}`
