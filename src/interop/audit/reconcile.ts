import { BALLOTS, type Ballot } from '../../vocabulary.js'
import type { DeclaredCounts, RecordedBallot, RecordedVote } from '../recorded/recorded-vote.js'

/** How a record can disagree with itself. */
export const MISMATCHES = [
  'count',
  'group-count',
  'group-sum',
  'group-unknown',
  'doubled-voter',
  'not-on-roster',
  'not-on-roll',
  'more-than-seats',
  'impossible-count',
] as const

/** One disagreement, with the numbers and names that it is made of. */
export interface Mismatch {
  readonly code: (typeof MISMATCHES)[number]
  /** What is counted, where it is one ballot. */
  readonly ballot: Ballot | null
  readonly group: string | null
  /** What the source declares, or the most that there can be. */
  readonly declared: number | null
  /** What the roll, or the sum, comes to. */
  readonly counted: number | null
  readonly names: readonly string[]
  /** The working in words. */
  readonly says: string
}

/**
 * Holds a recorded vote against itself, and against a roster: its roll against the counts that it declares, by
 * group too, members who are on the roll twice, members who are not on the roster or are missing from the roll,
 * more ballots than seats, counts that cannot be. An empty list: nothing disagrees. A vacancy is no absence, so
 * a roll shorter than the seats is no mismatch.
 *
 * @param roster the names of the members at the time; none, where it is not known
 * @example reconcile(vote).map(({ says }) => says) // ['declared 31 aye, the roll has 30']
 */
export function reconcile(vote: RecordedVote, { roster }: { roster?: readonly string[] } = {}): Mismatch[] {
  return [
    ...impossible(vote),
    ...countMismatches(vote.ballots, vote.declared, 'count', null),
    ...groupMismatches(vote),
    ...doubled(vote.ballots),
    ...(roster === undefined ? [] : rosterMismatches(vote.ballots, roster)),
    ...beyondSeats(vote),
  ]
}

const NOTHING = { ballot: null, group: null, declared: null, counted: null, names: [] }

const of = (group: string | null) => (group === null ? '' : ` of ${group}`)

/** Negative counts and broken ones: nothing else that is said of them means anything. */
function impossible({ declared, declaredByGroup, seats }: RecordedVote): Mismatch[] {
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0
  const within = (counts: DeclaredCounts | null, group: string | null) =>
    entriesOf(counts).flatMap(([ballot, count]): Mismatch[] =>
      isCount(count)
        ? []
        : [
            {
              ...NOTHING,
              code: 'impossible-count',
              ballot,
              group,
              declared: count,
              says: `declared ${count} ${ballot}${of(group)}, which is no number of members`,
            },
          ],
    )
  const broken = seats !== null && !isCount(seats)
  return [
    ...within(declared, null),
    ...Object.entries(declaredByGroup ?? {}).flatMap(([group, counts]) => within(counts, group)),
    ...(broken
      ? [
          {
            ...NOTHING,
            code: 'impossible-count' as const,
            declared: seats,
            says: `${seats} seats, which is no number of seats`,
          },
        ]
      : []),
  ]
}

/**
 * Each declared count against the roll. Ballots that nobody reported may be what is missing: where they are
 * enough for all that is, nothing disagrees. Where no ballot is named, there is no roll to disagree with.
 */
function countMismatches(
  ballots: readonly RecordedBallot[],
  declared: DeclaredCounts | null,
  code: 'count' | 'group-count',
  group: string | null,
): Mismatch[] {
  if (declared === null || ballots.length === 0) return []
  const rows = entriesOf(declared)
    .filter(([ballot]) => ballot !== 'unreported')
    .map(([ballot, count]) => ({
      ballot,
      count,
      on: ballots.filter((each) => each.ballot === ballot).length,
    }))
  const unreported = ballots.filter(({ ballot }) => ballot === 'unreported').length
  const short = rows.reduce((sum, { count, on }) => sum + Math.max(count - on, 0), 0)
  const open = short <= unreported
  return rows.flatMap(({ ballot, count, on }): Mismatch[] => {
    if (count === on || (count > on && open)) return []
    const besides = unreported === 0 ? '' : `, and ${unreported} unreported`
    const says = `declared ${count} ${ballot}${of(group)}, the roll has ${on}${besides}`
    return [{ ...NOTHING, code, ballot, group, declared: count, counted: on, says }]
  })
}

function groupMismatches(vote: RecordedVote): Mismatch[] {
  const { ballots, declared, declaredByGroup, groupResults } = vote
  const groups = Object.entries(declaredByGroup ?? {})
  const named = new Set(ballots.flatMap(({ group }) => (group === undefined ? [] : [group])))
  const counts = groups.flatMap(([group, counted]) =>
    countMismatches(
      ballots.filter((each) => each.group === group),
      counted,
      'group-count',
      group,
    ),
  )
  const sums = groups.length === 0 ? [] : entriesOf(declared)
  const unknown = Object.keys(groupResults ?? {}).filter(
    (group) => named.size > 0 && !named.has(group) && !groups.some(([each]) => each === group),
  )
  return [
    ...counts,
    ...sums.flatMap(([ballot, count]): Mismatch[] => {
      const sum = groups.reduce((total, [, each]) => total + (each[ballot] ?? 0), 0)
      if (sum === count) return []
      const says = `declared ${count} ${ballot}, the groups come to ${sum}`
      return [{ ...NOTHING, code: 'group-sum', ballot, declared: count, counted: sum, says }]
    }),
    ...unknown.map((group): Mismatch => {
      const says = `a result of ${group}, in which nobody on the roll is`
      return { ...NOTHING, code: 'group-unknown', group, says }
    }),
  ]
}

/** Members who are there twice: by id, where they have ids, so that namesakes are two. */
function doubled(ballots: readonly RecordedBallot[]): Mismatch[] {
  const members = new Map<string, RecordedBallot[]>()
  for (const ballot of ballots) {
    const key = JSON.stringify([ballot.id ?? null, ballot.id === undefined ? nameOf(ballot.name) : null])
    const entries = members.get(key)
    if (entries === undefined) members.set(key, [ballot])
    else entries.push(ballot)
  }
  return [...members.values()].flatMap((entries): Mismatch[] => {
    const [first] = entries
    if (first === undefined || entries.length === 1) return []
    const names = [...new Set(entries.map(({ name }) => name))]
    const words = entries.map(({ ballot }) => ballot).join(', ')
    const says = `${names.join(' and ')} is on the roll ${entries.length} times: ${words}`
    return [{ ...NOTHING, code: 'doubled-voter', declared: 1, counted: entries.length, names, says }]
  })
}

function rosterMismatches(ballots: readonly RecordedBallot[], roster: readonly string[]): Mismatch[] {
  const members = new Set(roster.map(nameOf))
  const voters = new Set(ballots.map(({ name }) => nameOf(name)))
  const strange = ballots.filter(({ name }) => !members.has(nameOf(name))).map(({ name }) => name)
  const missing = ballots.length === 0 ? [] : roster.filter((name) => !voters.has(nameOf(name)))
  return [
    ...[...new Set(strange)].map((name): Mismatch => {
      return { ...NOTHING, code: 'not-on-roster', names: [name], says: `${name} is not on the roster` }
    }),
    ...missing.map((name): Mismatch => {
      return {
        ...NOTHING,
        code: 'not-on-roll',
        names: [name],
        says: `${name} is on the roster and not on the roll`,
      }
    }),
  ]
}

function beyondSeats({ ballots, declared, seats }: RecordedVote): Mismatch[] {
  if (seats === null || seats < 0) return []
  const total = entriesOf(declared).reduce((sum, [, count]) => sum + Math.max(count, 0), 0)
  const over = (count: number, what: string): Mismatch[] =>
    count > seats
      ? [
          {
            ...NOTHING,
            code: 'more-than-seats',
            declared: seats,
            counted: count,
            says: `${count} ${what}, for ${seats} seats`,
          },
        ]
      : []
  return [...over(ballots.length, 'on the roll'), ...over(total, 'declared')]
}

function entriesOf(counts: DeclaredCounts | null): [Ballot, number][] {
  return BALLOTS.flatMap((ballot): [Ballot, number][] => {
    const count = counts?.[ballot]
    return count === undefined ? [] : [[ballot, count]]
  })
}

/** A name as rosters and rolls both may write it: composed, and with single spaces. */
const nameOf = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ')
