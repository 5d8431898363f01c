import { BLANK } from '../../src/interop/recorded/blank.js'
import type { RecordedVote } from '../../src/interop/recorded/recorded-vote.js'
import type { Ballot } from '../../src/vocabulary.js'

/** A recorded vote with what a test says of it, and nothing else. */
export function recorded(own: Partial<RecordedVote> & Pick<RecordedVote, 'id'>): RecordedVote {
  return {
    ...BLANK,
    kind: 'roll-call',
    body: 'Town Council',
    date: '2024-03-05',
    place: { file: null, line: null, path: '' },
    ...own,
  }
}

/** Ballots by made-up names: `named({ aye: 3, nay: 2 })`. */
export function named(counts: Partial<Record<Ballot, number>>, group?: string): RecordedVote['ballots'] {
  const list = Object.entries(counts).flatMap(([ballot, count]) =>
    Array.from({ length: count }, () => ballot as Ballot),
  ) // the keys are ballots
  return list.map((ballot, n) => ({
    name: `${group ?? 'Member'} ${n + 1}`,
    ballot,
    token: ballot,
    ...(group === undefined ? {} : { group }),
  }))
}
