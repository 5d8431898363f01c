import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS, type Format, type Reading, readVotes, writeVotes } from '../../../src/interop/index.js'
import { anything, ODD_TEXTS } from '../../fixtures/anything.js'
import { holds } from '../../kernel/holds.js'
import { recordedVote } from '../votes.js'

const format = fc.constantFrom(...FORMATS)
const asked = fc.constantFrom<Format | 'auto'>('auto', ...FORMATS)
const votes = fc.array(recordedVote, { minLength: 1, maxLength: 3 })

/** Everything comes back as a vote, or as an error with its place and its reasons. */
function expectAnswers(readings: Iterable<Reading>): Reading[] {
  const all = [...readings]
  for (const reading of all) {
    if ('vote' in reading) expect(reading.vote.id).not.toBe('')
    else {
      expect(reading.unreadable.problems.length).toBeGreaterThan(0)
      for (const { code, message, path } of reading.unreadable.problems) {
        expect([typeof path, code === '', message === '']).toEqual(['string', false, false])
      }
    }
  }
  return all
}

const textOf = (given: Parameters<typeof writeVotes>[0], to: Format) =>
  writeVotes(given, to).files.map((file) => ({ ...file }))

const votesOf = (readings: Iterable<Reading>) =>
  [...readings].map((reading) => {
    if (!('vote' in reading)) return reading.unreadable.problems
    const { place: _place, ...vote } = reading.vote
    return vote
  })

describe('whatever is read', () => {
  it('gives answers for any value at all', () => {
    holds(
      fc.property(anything, asked, (value, to) => {
        expectAnswers(readVotes(value, { format: to }))
      }),
      600,
    )
  })

  it('gives answers for any text, and any bytes', () => {
    const given = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.uint8Array({ maxLength: 60 }))
    holds(
      fc.property(given, asked, (value, to) => {
        expectAnswers(readVotes(value, { format: to }))
      }),
      600,
    )
  })

  it('gives answers for a document where one value is another', () => {
    holds(
      fc.property(votes, format, anything, fc.nat(), (given, to, value, where) => {
        if (to === 'csv' || to === 'popolo-csv') return
        const [file] = textOf(given, to)
        const document = (file?.text ?? '')
          .split('\n')
          .slice(0, to === 'jsonl' ? 1 : undefined)
          .join('\n')
        fc.pre(document.trim() !== '')
        expectAnswers(readVotes(changed(JSON.parse(document), value, where), { format: to }))
      }),
      600,
    )
  })

  it('gives answers for a text that is cut, doubled or disturbed', () => {
    const disturbance = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      '{',
      ']',
      '\u0000',
      '\uFFFD',
      ';;;',
      '":',
      '\t',
      '-1',
      ...ODD_TEXTS,
    )
    holds(
      fc.property(
        votes,
        format,
        asked,
        fc.nat(),
        fc.nat(),
        disturbance,
        (given, to, as, from, length, put) => {
          const files = textOf(given, to).map(({ name, text }) => {
            const at = from % (text.length + 1)
            return { name, text: text.slice(0, at) + put + text.slice(at + (length % 40)) }
          })
          expectAnswers(readVotes(files, { format: as }))
        },
      ),
      600,
    )
  })
})

/** The document with one of its parts, counted in the order in which they stand, replaced. */
function changed(document: unknown, value: unknown, where: number): unknown {
  const places: (() => void)[] = []
  const walk = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return
    for (const key of Object.keys(part)) {
      const slots = part as Record<string, unknown> // an object or a list of this document, by its own keys
      places.push(() => Object.defineProperty(slots, key, { value, enumerable: true }))
      walk(slots[key])
    }
  }
  walk(document)
  places[where % places.length]?.()
  return document
}

/** In a table, a line end inside quotes is part of a text, and no end of a line. */
const hasLineEnds = (given: unknown) => /\\[nr]/.test(JSON.stringify(given))

describe('what changes nothing', () => {
  it('is a byte-order mark, and another end of line', () => {
    holds(
      fc.property(votes, format, (given, to) => {
        const files = textOf(given, to)
        const plain = votesOf(readVotes(files, { format: to }))
        const marked = files.map(({ name, text }) => ({ name, text: `\uFEFF${text}` }))
        expect(votesOf(readVotes(marked, { format: to }))).toEqual(plain)
        if (hasLineEnds(given)) return
        const turned = files.map(({ name, text }) => ({ name, text: text.replaceAll('\n', '\r\n') }))
        expect(votesOf(readVotes(turned, { format: to }))).toEqual(plain)
      }),
    )
  })

  it('is whether it comes as text or as bytes', () => {
    holds(
      fc.property(votes, format, (given, to) => {
        const files = textOf(given, to).map(({ name, text }) => ({
          name,
          text: new TextDecoder().decode(new TextEncoder().encode(text)),
        }))
        const bytes = files.map(({ name, text }) => ({ name, text: new TextEncoder().encode(text) }))
        expect(votesOf(readVotes(bytes, { format: to }))).toEqual(votesOf(readVotes(files, { format: to })))
      }),
    )
  })

  it('is the order of rows: each vote has the ballots that it had', () => {
    const ids = fc.uniqueArray(recordedVote, { selector: ({ id }) => id, minLength: 1, maxLength: 3 })
    holds(
      fc.property(ids, fc.constantFrom<Format>('csv', 'jsonl'), fc.nat(), (given, to, turn) => {
        if (hasLineEnds(given)) return
        const [file] = textOf(given, to)
        const text = file?.text ?? ''
        const [head = '', ...rows] = text.trimEnd().split('\n')
        const lines = to === 'csv' ? rows : [head, ...rows]
        const turned = [...lines.slice(turn % lines.length), ...lines.slice(0, turn % lines.length)]
        const other = [...(to === 'csv' ? [head] : []), ...turned].join('\n')
        const byId = (readings: Iterable<Reading>) =>
          [...readings]
            .map((reading) =>
              'vote' in reading
                ? [reading.vote.id, reading.vote.ballots.map((each) => JSON.stringify(each)).sort()]
                : [],
            )
            .sort()
        expect(byId(readVotes(other, { format: to }))).toEqual(byId(readVotes(text, { format: to })))
      }),
    )
  })
})

describe('what is lost in decoding', () => {
  it.each(FORMATS)('is found in %s that was written as Latin-1', (to) => {
    const given = {
      id: '1',
      kind: 'roll-call' as const,
      body: null,
      date: null,
      motion: null,
      ballots: [{ name: 'Díaz', ballot: 'aye' as const, token: 'aye' }],
      declared: null,
      result: 'carried' as const,
      resultToken: 'pass',
      groupResults: null,
      seats: null,
      threshold: null,
      requirement: null,
      mover: null,
      seconder: null,
      classification: [],
      sources: [],
      place: { file: null, line: null, path: '' },
      extras: {},
    }
    const files = textOf([given], to).map(({ name, text }) => ({
      name,
      text: Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    }))
    const codes = [...readVotes(files, { format: to })].flatMap((reading) =>
      'vote' in reading ? ['read'] : reading.unreadable.problems.map(({ code }) => code),
    )
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.every((code) => code === 'encoding')).toBe(true)
  })

  it('is not where the file says that it is UTF-16', () => {
    const line = '{"id":"1","votes":{"Díaz":"aye"}}'
    const bytes = new Uint8Array(Uint16Array.from(`\uFEFF${line}`, (letter) => letter.charCodeAt(0)).buffer)
    expect(votesOf(readVotes(bytes))).toMatchObject([{ id: '1', ballots: [{ name: 'Díaz' }] }])
  })
})

describe('names that programs have of their own', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is a member like any other',
    (name) => {
      const line = `{"id":"1","votes":{"${name}":"aye","Chen":"nay"},"groups":{"${name}":"${name}"}}`
      expect(votesOf(readVotes(line))).toMatchObject([
        {
          ballots: [
            { name, ballot: 'aye', group: name },
            { name: 'Chen', ballot: 'nay' },
          ],
        },
      ])
    },
  )

  it.each(['__proto__', 'constructor', 'toString'])(
    '%s is no word for a ballot, and none for a result',
    (word) => {
      for (const to of FORMATS) {
        const line = JSON.stringify({ id: '1', votes: [{ name: 'Chen', ballot: word }], result: word })
        if (to !== 'jsonl') continue
        const [reading] = readVotes(line, { format: to })
        const codes = reading !== undefined && 'unreadable' in reading ? reading.unreadable.problems : []
        expect(codes.map(({ code }) => code)).toEqual(['unknown-token', 'unknown-result'])
      }
    },
  )
})

describe('too much of it', () => {
  const within = (milliseconds: number, work: () => Reading[]) => {
    const started = performance.now()
    const readings = work()
    expect(performance.now() - started).toBeLessThan(milliseconds)
    return readings
  }

  it.each([
    ['lists inside lists', '['.repeat(300_000) + ']'.repeat(300_000)],
    ['objects inside objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a list that never ends', '['.repeat(1_000_000)],
    ['a quote that never ends', `id,name,ballot\n"${'a,b\n'.repeat(300_000)}`],
    ['quotes and nothing else', `id,name,ballot\n${'"'.repeat(500_001)}`],
    ['one very long line', `id,name,ballot\n${','.repeat(1_000_000)}`],
    ['lines without an end to them', '\r'.repeat(1_000_000)],
    ['broken lines', '{"id":\n'.repeat(20_000)],
    ['nothing', '\n'.repeat(1_000_000)],
  ])('%s', (_name, text) => {
    for (const to of ['auto', 'csv', 'popolo-csv', 'jsonl', 'popolo'] as const) {
      expectAnswers(within(20_000, () => [...readVotes(text, { format: to })]))
    }
  })

  it('extras as deep as a document allows are read, and listed where they cannot be written', () => {
    const deep = `{"id":"1","votes":{"Chen":"aye"},"note":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const [reading] = readVotes(deep)
    if (reading === undefined || !('vote' in reading)) throw new Error('expected a vote')
    const { text, notHeld } = writeVotes([reading.vote], 'jsonl')
    expect(notHeld).toEqual([{ id: '1', field: 'extras', value: 'note' }])
    expect(votesOf(readVotes(text))).toMatchObject([{ id: '1', extras: {} }])
  })
})
