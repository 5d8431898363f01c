import { InputError } from '../kernel/problem.js'
import { BASES, type Base } from '../vocabulary.js'
import { checkThreshold, type ShareThreshold, type Threshold } from './threshold.js'

/**
 * Reads the notation of a threshold.
 *
 * `majority of voting`, `2/3 of present`, `more than 3/5 of seats`, `unanimous of present`, `8 ayes`,
 * `majority of voting with at least 3 ayes`, `2/3 of voting or majority of seats`,
 * `majority of present in each group`. `and` binds closer than `or`; brackets group. Where votes are
 * weighted, `majority of present by heads` and `3 ayes by heads` count members, one each.
 *
 * @throws InputError with the column, what was found and what was expected
 * @example parseThreshold('2/3 of present') // { share: [2, 3], strictly: false, of: 'present' }
 */
export function parseThreshold(text: string): Threshold {
  const reader = new Reader(text)
  const threshold = readAny(reader)
  reader.end()
  const problems = checkThreshold(threshold, '')
  if (problems.length > 0) {
    throw new InputError(
      problems.map((problem) => ({ ...problem, path: '', message: `"${clip(text)}": ${problem.message}` })),
    )
  }
  return threshold
}

/**
 * Writes a threshold in the notation that `parseThreshold` reads back to the same data.
 *
 * @example formatThreshold({ share: [1, 2], strictly: true, of: 'seats' }) // 'majority of seats'
 */
export function formatThreshold(threshold: Threshold): string {
  if ('count' in threshold) return `${ayes(threshold.count)}${headsWords(threshold)}`
  if ('of' in threshold) return formatShare(threshold)
  if ('eachGroup' in threshold) return `${bracketed(threshold.eachGroup)} in each group`
  if ('all' in threshold) return threshold.all.map(bracketed).join(' and ')
  return threshold.any.map((part) => ('any' in part ? bracketed(part) : formatThreshold(part))).join(' or ')
}

const headsWords = ({ heads }: { readonly heads?: true }) => (heads === true ? ' by heads' : '')

function formatShare(threshold: ShareThreshold): string {
  const {
    share: [numerator, denominator],
    strictly,
    of,
    least,
  } = threshold
  const least_ = least === undefined ? '' : ` with at least ${ayes(least)}`
  return `${fraction(numerator, denominator, strictly)} of ${of}${headsWords(threshold)}${least_}`
}

function fraction(numerator: number, denominator: number, strictly: boolean): string {
  if (strictly)
    return numerator === 1 && denominator === 2 ? 'majority' : `more than ${numerator}/${denominator}`
  return numerator === 1 && denominator === 1 ? 'unanimous' : `${numerator}/${denominator}`
}

const ayes = (count: number) => `${count} ${count === 1 ? 'aye' : 'ayes'}`

const bracketed = (part: Threshold) =>
  'any' in part || 'all' in part ? `(${formatThreshold(part)})` : formatThreshold(part)

function readAny(reader: Reader): Threshold {
  const parts = [readAll(reader)]
  while (reader.take('or')) parts.push(readAll(reader))
  return one(parts, (any) => ({ any }))
}

function readAll(reader: Reader): Threshold {
  const parts = [readPart(reader)]
  while (reader.take('and')) parts.push(readPart(reader))
  return one(parts, (all) => ({ all }))
}

/** A list of one is that one. */
function one(parts: Threshold[], join: (parts: Threshold[]) => Threshold): Threshold {
  const [first, ...rest] = parts
  return first !== undefined && rest.length === 0 ? first : join(parts)
}

function readPart(reader: Reader): Threshold {
  let part: Threshold
  if (reader.take('(')) {
    reader.open()
    part = readAny(reader)
    reader.close()
  } else {
    part = readSimple(reader)
  }
  if (!reader.take('in')) return part
  reader.expect('each')
  reader.expect('group')
  return { eachGroup: part }
}

function readSimple(reader: Reader): Threshold {
  if (reader.take('majority')) return readBase(reader, [1, 2], true)
  if (reader.take('unanimous')) return readBase(reader, [1, 1], false)
  const strictly = reader.take('more')
  if (strictly) reader.expect('than')
  const numerator = reader.number(
    strictly ? 'a fraction' : 'majority, unanimous, more than, a fraction or a number of ayes',
  )
  if (!strictly && !reader.is('/')) {
    if (!reader.take('aye') && !reader.take('members') && !reader.take('member')) reader.expect('ayes')
    return { count: numerator, ...readHeads(reader) }
  }
  reader.expect('/')
  return readBase(reader, [numerator, reader.number('a whole number')], strictly)
}

function readBase(reader: Reader, share: [number, number], strictly: boolean): Threshold {
  reader.expect('of')
  const of = reader.oneOf(BASES) as Base // oneOf returns an element of its argument
  const heads = readHeads(reader)
  if (!reader.take('with')) return { share, strictly, of, ...heads }
  reader.expect('at')
  reader.expect('least')
  const least = reader.number('a number of ayes')
  if (!reader.take('aye')) reader.expect('ayes')
  return { share, strictly, of, least, ...heads }
}

function readHeads(reader: Reader): { readonly heads?: true } {
  if (!reader.take('by')) return {}
  reader.expect('heads')
  return { heads: true }
}

const DEEPEST = 8
const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** The words of a notation, one after the other, with their columns. */
class Reader {
  private readonly text: string
  private readonly words: readonly { word: string; column: number }[]
  private next = 0
  private depth = 0

  constructor(text: string) {
    this.text = text
    this.words = [...text.matchAll(/[()/]|[^\s()/]+/g)].map((match) => ({
      word: match[0],
      column: match.index + 1,
    }))
  }

  is(word: string): boolean {
    return this.words[this.next]?.word === word
  }

  take(word: string): boolean {
    const found = this.is(word)
    if (found) this.next += 1
    return found
  }

  expect(word: string): void {
    if (!this.take(word)) this.fail(`"${word}"`)
  }

  oneOf(words: readonly string[]): string {
    const found = words.find((word) => this.take(word))
    return found ?? this.fail(words.join(', '))
  }

  number(expected: string): number {
    const word = this.words[this.next]?.word ?? ''
    if (!/^[0-9]{1,12}$/.test(word)) return this.fail(expected)
    this.next += 1
    return Number(word)
  }

  open(): void {
    this.depth += 1
    if (this.depth > DEEPEST) this.fail(`at most ${DEEPEST} brackets inside one another`)
  }

  close(): void {
    this.expect(')')
    this.depth -= 1
  }

  end(): void {
    if (this.next < this.words.length) this.fail('the end, "and", "or" or "in each group"')
  }

  private fail(expected: string): never {
    const at = this.words[this.next]
    const found = at === undefined ? 'the end' : `"${clip(at.word)}"`
    const column = at?.column ?? this.text.length + 1
    const message = `"${clip(this.text)}": expected ${expected} at column ${column}, found ${found}`
    throw new InputError([{ code: 'notation', path: '', message }])
  }
}
