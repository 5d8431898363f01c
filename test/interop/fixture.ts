import { readFileSync } from 'node:fs'
import {
  type Reading,
  type ReadOptions,
  type RecordedVote,
  readVotes,
  type UnreadableVote,
} from '../../src/interop/index.js'

const folder = new URL('./fixtures/', import.meta.url)

/** The text of a fixture. */
export const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Several fixtures as files. */
export const fixtures = (...names: string[]) => names.map((name) => ({ name, text: fixture(name) }))

/** What readings came to: the votes by id, and the rest with its places. */
export function sorted(readings: Iterable<Reading>): {
  votes: RecordedVote[]
  vote(id: string): RecordedVote
  unreadable: UnreadableVote[]
} {
  const all = [...readings]
  const votes = all.flatMap((reading) => ('vote' in reading ? [reading.vote] : []))
  return {
    votes,
    vote(id) {
      const found = votes.find((vote) => vote.id === id)
      if (found === undefined) throw new Error(`no vote ${id}`)
      return found
    },
    unreadable: all.flatMap((reading) => ('unreadable' in reading ? [reading.unreadable] : [])),
  }
}

export const readFixture = (name: string, options: ReadOptions = {}) =>
  sorted(readVotes(fixture(name), { file: name, ...options }))

/** The problems of what could not be read, as code and path. */
export const problemsOf = (unreadable: readonly UnreadableVote[]) =>
  unreadable.map(({ place, problems }) => [place.line, problems.map(({ code, path }) => `${code} ${path}`)])
