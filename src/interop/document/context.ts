import type { Problem } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import { BALLOTS, type Ballot } from '../../vocabulary.js'
import type { Format, Reading, RecordedPlace, RecordedVote } from '../recorded/recorded-vote.js'
import { RESULTS, type ResultTable, TOKENS, type TokenSource, type TokenTable } from './tokens.js'

/** What a caller says about what is read. */
export interface ReadOptions {
  /** `auto`, unless given: each document, and each line, is known by its keys. */
  readonly format?: Format | 'auto'
  /** Rows that go over the table of the source; or the name of a table that stands in for it. */
  readonly tokens?: TokenTable | TokenSource
  /** Rows that go over the words for a result. */
  readonly results?: ResultTable
  /** The file that problems and places name. */
  readonly file?: string | null
}

/** What a reader of one format needs besides the document. */
export interface Context {
  readonly format: Format
  readonly file: string | null
  readonly line: number | null
  readonly ballots: ReadonlyMap<string, Ballot>
  /** The words that the caller gave: they go before what a source says by number. */
  readonly given: ReadonlySet<string>
  readonly results: ReadonlyMap<string, 'carried' | 'lost' | null>
}

/** A word as tables have it: without space around it, composed, in lower case. */
export const wordOf = (token: string): string => token.trim().normalize('NFC').toLowerCase()

const tables = new WeakMap<ReadOptions, Map<Format, Context>>()

/** The context of a format under these options; made once, and placed by `at`. */
export function contextFor(format: Format, options: ReadOptions): Context {
  const known = tables.get(options)
  const found = known?.get(format)
  if (found !== undefined) return found
  const { tokens } = options
  const source = typeof tokens === 'string' ? tokens : format
  const own = typeof tokens === 'object' ? tokens : {}
  const words = <Value>(table: Readonly<Record<string, Value>>) =>
    Object.entries(table).map(([word, value]): [string, Value] => [wordOf(word), value])
  const made: Context = {
    format,
    file: options.file ?? null,
    line: null,
    ballots: new Map([...words<Ballot>(TOKENS[source]), ...words(own)]),
    given: new Set(words(own).map(([word]) => word)),
    results: new Map([...words(RESULTS[source]), ...words(options.results ?? {})]),
  }
  if (known === undefined) tables.set(options, new Map([[format, made]]))
  else known.set(format, made)
  return made
}

/** What is wrong with the options themselves. */
export function optionProblems({ tokens, results }: ReadOptions): Problem[] {
  const problems: Problem[] = []
  const wrong = (path: string, message: string) => problems.push({ code: 'tokens', path, message })
  if (typeof tokens === 'string' && !Object.hasOwn(TOKENS, tokens)) {
    wrong('tokens', `expected one of ${Object.keys(TOKENS).join(', ')}, found ${show(tokens)}`)
  } else if (typeof tokens === 'object') {
    for (const [word, ballot] of Object.entries(tokens)) {
      if (!BALLOTS.includes(ballot))
        wrong(`tokens.${word}`, `expected one of ${BALLOTS.join(', ')}, found ${show(ballot)}`)
    }
  }
  for (const [word, result] of Object.entries(results ?? {})) {
    if (result !== null && result !== 'carried' && result !== 'lost')
      wrong(`results.${word}`, `expected carried, lost or null, found ${show(result)}`)
  }
  return problems
}

/** What one record was read as: the vote where nothing is wrong with it, and all that is wrong otherwise. */
export function readingOf(
  vote: Omit<RecordedVote, 'place' | 'format'>,
  path: string,
  problems: readonly Problem[],
  context: Context,
): Reading {
  const place = { file: context.file, line: context.line, path }
  if (problems.length > 0) return unreadable(place, problems)
  // The reader has just made it for this, and holds no other reference: a copy would cost as much as the reading.
  return { vote: Object.assign(vote, { place, format: context.format }) }
}

/** A record that cannot be read, with its problems placed in the file. */
export function unreadable(place: RecordedPlace, problems: readonly Problem[]): Reading {
  const { file, line } = place
  const at = { ...(file === null ? {} : { file }), ...(line === null ? {} : { line }) }
  return { unreadable: { place, problems: problems.map((problem) => ({ ...problem, ...at })) } }
}

/** The one problem of something that is no record at all. */
export function noRecord(path: string, expected: string, found: unknown, context: Context): Reading {
  const place = { file: context.file, line: context.line, path }
  return unreadable(place, [{ code: 'type', path, message: `expected ${expected}, found ${show(found)}` }])
}

/** The ballot that a word stands for; a word without a row is a problem, and no guess. */
export function ballotOf(token: string, path: string, problems: Problem[], context: Context): Ballot {
  // Most words are as tables have them.
  const ballot = context.ballots.get(token) ?? context.ballots.get(wordOf(token))
  if (ballot !== undefined) return ballot
  const known = [...context.ballots.keys()].map((word) => `"${word}"`).join(', ')
  const message = `unknown word for a ballot ${show(token)}; the table of ${context.format} has ${known}`
  problems.push({ code: 'unknown-token', path, message })
  return 'unreported'
}

/** The result that a word stands for. */
export function resultOf(
  token: string | null,
  path: string,
  problems: Problem[],
  context: Context,
): 'carried' | 'lost' | null {
  if (token === null) return null
  const exact = context.results.get(token)
  const result = exact === undefined ? context.results.get(wordOf(token)) : exact
  if (result !== undefined) return result
  const known = [...context.results.keys()].map((word) => `"${word}"`).join(', ')
  const message = `unknown word for a result ${show(token)}; the table of ${context.format} has ${known}`
  problems.push({ code: 'unknown-result', path, message })
  return null
}
