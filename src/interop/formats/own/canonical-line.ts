import { BALLOTS, type Ballot } from '../../../vocabulary.js'
import type { RecordedBallot, RecordedVote } from '../../recorded/recorded-vote.js'
import { isNotation } from '../../recorded/requirement.js'

/** The texts of a line, by their keys. */
const TEXTS = ['id', 'body', 'date', 'motion', 'threshold', 'result'] as const
type TextKey = (typeof TEXTS)[number]

/** What no canonical line has: an escape, a control character, a letter that was lost in decoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in a text
const UNUSUAL = /[\\\u0000-\u001f\ufffd]/
const INDEX = /^(?:0|[1-9]\d*)$/
const QUOTE = 0x22
const SPACE = 0x20

const OPEN = 0x7b
const CLOSE = 0x7d
const COLON = 0x3a
const COMMA = 0x2c
const ENDINGS = BALLOTS.map((ballot) => [ballot, `${ballot}"`] as const)

interface Seat {
  readonly name: string
  /** Her part of a line, up to the ballot: `"Chen":"`. */
  readonly beginning: string
  readonly entries: Readonly<Record<Ballot, RecordedBallot>>
}

/**
 * Reads the library's own lines where they are plain: the keys that most have, no escapes, ballots by name in
 * the words of the library. Gives for those just what `readVoteLines` gives, several times as fast, since the
 * members of a line are mostly those of the line before; null for every other line.
 */
export class CanonicalLines {
  private readonly file: string | null
  /** Members of the line before, none of them there twice. */
  private seats: readonly Seat[] = []
  /** A threshold that can be read: mostly that of the line before. */
  private sound = ''
  private text = ''
  private at = 0

  constructor(file: string | null) {
    this.file = file
  }

  /** The vote of a line; null where the line is not plain. */
  read(text: string, line: number): RecordedVote | null {
    if (UNUSUAL.test(text)) return null
    this.text = text
    this.at = 0
    if (!this.takes(OPEN)) return null
    const texts: Partial<Record<TextKey, string>> = {}
    let seats: number | null = null
    let ballots: readonly RecordedBallot[] | null = null
    do {
      this.passSpace()
      const key = this.quoted()
      if (key === null || !this.takes(COLON)) return null
      this.passSpace()
      if (key === 'votes') {
        if (ballots !== null) return null
        ballots = this.votes()
        if (ballots === null) return null
      } else if (key === 'seats') {
        if (seats !== null) return null
        seats = this.count()
        if (seats === null) return null
      } else {
        const known = TEXTS.find((each) => each === key)
        if (known === undefined || texts[known] !== undefined) return null
        const value = this.quoted()
        if (value === null || value === '') return null
        texts[known] = value
      }
    } while (this.takes(COMMA))
    if (!this.takes(CLOSE) || this.at !== text.length) return null
    return this.vote(texts, seats, ballots, line)
  }

  private vote(
    { id, body, date, motion, threshold, result }: Partial<Record<TextKey, string>>,
    seats: number | null,
    ballots: readonly RecordedBallot[] | null,
    line: number,
  ): RecordedVote | null {
    if (id === undefined || ballots === null || ballots.length === 0) return null
    if (threshold !== undefined && threshold !== this.sound) {
      if (!isNotation(threshold)) return null
      this.sound = threshold
    }
    if (result !== undefined && result !== 'carried' && result !== 'lost') return null
    return {
      id,
      kind: 'roll-call',
      body: body ?? null,
      date: date ?? null,
      motion: motion ?? null,
      ballots,
      declared: null,
      result: result ?? null,
      resultToken: result ?? null,
      groupResults: null,
      seats,
      threshold: threshold ?? null,
      requirement: null,
      mover: null,
      seconder: null,
      classification: [],
      sources: [],
      extras: {},
      place: { file: this.file, line, path: '' },
      format: 'jsonl',
    }
  }

  /** Ballots by name, taken from the line before where its members are the same. */
  private votes(): readonly RecordedBallot[] | null {
    if (!this.takes(OPEN)) return null
    const { text } = this
    const before = this.seats
    const ballots: RecordedBallot[] = []
    let seats: Seat[] | null = null
    do {
      this.passSpace()
      const place = ballots.length
      let seat = before[place]
      if (seats === null && seat !== undefined && text.startsWith(seat.beginning, this.at)) {
        this.at += seat.beginning.length
      } else {
        seats ??= before.slice(0, place)
        seat = this.member()
        if (seat === undefined) return null
        seats.push(seat)
      }
      const ballot = this.ballot()
      if (ballot === undefined) return null
      ballots.push(seat.entries[ballot])
    } while (this.takes(COMMA))
    if (!this.takes(CLOSE)) return null
    if (seats === null) return ballots
    if (new Set(seats.map(({ name }) => name)).size < seats.length) return null
    this.seats = seats
    return ballots
  }

  /** A member who was not at this place of the line before, up to the quote that begins the ballot. */
  private member(): Seat | undefined {
    const name = this.quoted()
    // Objects put names that are numbers first, whatever their order.
    if (name === null || name === '' || INDEX.test(name)) return undefined
    if (!this.takes(COLON)) return undefined
    const spaced = this.passSpace()
    return this.takes(QUOTE) ? seatOf(name, spaced) : undefined
  }

  /** The word for a ballot, and the quote that ends it. */
  private ballot(): Ballot | undefined {
    for (const [ballot, ending] of ENDINGS) {
      if (!this.text.startsWith(ending, this.at)) continue
      this.at += ending.length
      return ballot
    }
    return undefined
  }

  /** A text in quotes, without them. */
  private quoted(): string | null {
    const { text, at } = this
    if (text.charCodeAt(at) !== QUOTE) return null
    const end = text.indexOf('"', at + 1)
    if (end === -1) return null
    this.at = end + 1
    return text.slice(at + 1, end)
  }

  /** A whole number as JSON writes it, of at most nine digits. */
  private count(): number | null {
    const start = this.at
    let end = start
    let count = 0
    for (
      let code = this.text.charCodeAt(end);
      code >= 0x30 && code <= 0x39;
      code = this.text.charCodeAt(end)
    ) {
      count = count * 10 + (code - 0x30)
      end += 1
    }
    const digits = end - start
    if (digits === 0 || digits > 9 || (digits > 1 && this.text.charCodeAt(start) === 0x30)) return null
    this.at = end
    return count
  }

  private passSpace(): boolean {
    return this.takes(SPACE)
  }

  private takes(sign: number): boolean {
    if (this.text.charCodeAt(this.at) !== sign) return false
    this.at += 1
    return true
  }
}

/** A member with one entry for each ballot: the same ones on every roll that she is on. */
function seatOf(name: string, spaced: boolean): Seat {
  const entries = Object.fromEntries(
    BALLOTS.map((ballot) => [ballot, Object.freeze({ name, ballot, token: ballot })]),
  ) as Record<Ballot, RecordedBallot> // every ballot is a key
  return { name, beginning: `"${name}":${spaced ? ' ' : ''}"`, entries }
}
