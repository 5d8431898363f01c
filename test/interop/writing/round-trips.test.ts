import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextFor } from '../../../src/interop/document/context.js'
import {
  FORMATS,
  type Format,
  type Reading,
  type RecordedVote,
  readVotes,
  writeVotes,
} from '../../../src/interop/index.js'
import { fitInto } from '../../../src/interop/writing/fit.js'
import { holds } from '../../kernel/holds.js'
import { recordedVote } from '../votes.js'

const votes = fc.array(recordedVote, { maxLength: 4 })

/** Everything but the place; members in an order of their own, since one format puts them under their words. */
function compared(vote: RecordedVote) {
  const { place: _place, ...rest } = vote
  const ballots = vote.ballots.map((ballot) => JSON.stringify(sorted(ballot))).sort()
  return { ...rest, ballots }
}

/** The same with its keys in order, extras among them. */
function sorted({ extras = {}, ...rest }: RecordedVote['ballots'][number]) {
  const inOrder = (value: object) => Object.entries(value).sort()
  return [inOrder(rest), inOrder(extras)]
}

function read(files: readonly { name: string; text: string }[], format: Format | 'auto'): RecordedVote[] {
  return [...readVotes(files, { format })].map((reading: Reading) => {
    if ('vote' in reading) return reading.vote
    throw new Error(`unreadable: ${JSON.stringify(reading.unreadable)}`)
  })
}

describe.each(FORMATS)('%s', (format) => {
  it('reads back just what it can hold of what was written', () => {
    holds(
      fc.property(votes, (given) => {
        const { files } = writeVotes(given, format)
        const seen = new Set<string>()
        const fitted = given.flatMap((vote) => {
          if ((format === 'csv' || format === 'popolo-csv') && seen.has(vote.id)) return []
          const { vote: held } = fitInto(vote, contextFor(format, {}))
          if (held !== null) seen.add(vote.id)
          return held ?? []
        })
        expect(read(files, format).map(compared)).toEqual(fitted.map(compared))
      }),
    )
  })

  it('loses nothing of what it has been read from', () => {
    holds(
      fc.property(votes, (given) => {
        const once = read(writeVotes(given, format).files, format)
        const again = writeVotes(once, format)
        expect(read(again.files, format).map(compared)).toEqual(once.map(compared))
        const notes = again.notHeld.filter(({ value }) => !value.startsWith('none recorded'))
        expect(notes).toEqual([])
      }),
    )
  })

  it('says of everything that it does not hold, which it was', () => {
    holds(
      fc.property(recordedVote, (vote) => {
        const { vote: held, notHeld } = fitInto(vote, contextFor(format, {}))
        const listed = new Set(notHeld.map(({ field }) => field))
        if (held === null) {
          expect([...listed]).toEqual(['vote'])
          return
        }
        for (const field of [
          'body',
          'date',
          'motion',
          'mover',
          'seconder',
          'seats',
          'requirement',
          'kind',
        ] as const) {
          expect(held[field] === vote[field] || listed.has(field) || vote[field] === null, field).toBe(true)
        }
        expect(held.result === vote.result || listed.has('result')).toBe(true)
        for (const name of vote.ballots.map((ballot) => ballot.name)) {
          const kept = held.ballots.some((ballot) => ballot.name === name)
          expect(kept || listed.has('ballot') || listed.has('present')).toBe(true)
        }
        const same = (one: RecordedVote, key: 'ballot' | 'weight' | 'group' | 'id') =>
          one.ballots.map((ballot) => ballot[key])
        for (const key of ['ballot', 'weight', 'group', 'id'] as const) {
          if (listed.has(key) || listed.has('ballot') || listed.has('present')) continue
          expect(same(held, key)).toEqual(same(vote, key))
        }
      }),
    )
  })

  it('is known by what it looks like', () => {
    holds(
      fc.property(recordedVote, (vote) => {
        const { files, notHeld } = writeVotes([vote], format)
        fc.pre(!notHeld.some(({ field }) => field === 'vote'))
        expect(read(files, 'auto').map(compared)).toEqual(read(files, format).map(compared))
      }),
    )
  })
})
