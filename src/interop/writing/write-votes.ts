import { InputError } from '../../kernel/problem.js'
import { show } from '../../kernel/show.js'
import { contextFor, optionProblems, type ReadOptions } from '../document/context.js'
import { FORMATS, type Format, type NotHeld, type RecordedVote } from '../recorded/recorded-vote.js'
import { fitInto } from './fit.js'
import { ownLine } from './own-lines-written.js'
import { ownTable, popoloTables } from './write-csv.js'
import { cdpEvent, congressVote, legistarEvent, meetings, ocdEvent, popoloEvent } from './write-json.js'

/** Votes as written: files, and what they do not hold. */
export interface Written {
  /** One file, but for `popolo-csv`, which is four. `readVotes` reads them back together. */
  readonly files: readonly { readonly name: string; readonly text: string }[]
  /** The text of the first file: all there is, but for `popolo-csv`. */
  readonly text: string
  readonly notHeld: readonly NotHeld[]
}

type Writer = (votes: readonly RecordedVote[]) => readonly { name: string; text: string }[]

const json = (name: string, value: unknown) => [{ name, text: `${JSON.stringify(value, null, 1)}\n` }]

const WRITERS: Readonly<Record<Format, Writer>> = {
  popolo: (votes) => json('votes.json', { vote_events: votes.map(popoloEvent) }),
  'popolo-csv': popoloTables,
  ocd: (votes) => json('votes.json', votes.map(ocdEvent)),
  legistar: (votes) => json('votes.json', meetings(votes, legistarEvent)),
  cdp: (votes) => json('votes.json', meetings(votes, cdpEvent)),
  congress: (votes) => json('votes.json', votes.map(congressVote)),
  jsonl: (votes) => [{ name: 'votes.jsonl', text: votes.map((vote) => `${ownLine(vote)}\n`).join('') }],
  csv: (votes) => [{ name: 'votes.csv', text: ownTable(votes) }],
}

/** The formats where rows of one id are one vote: a second vote of that id has no place in them. */
const BY_ID: readonly Format[] = ['csv', 'popolo-csv']

/**
 * Writes recorded votes in a format, and lists what it cannot hold of them: nothing is dropped in silence. What
 * it does hold is read back the same. Words for ballots that are not the format's own are written as its own.
 *
 * @throws InputError for a format or tables that cannot be meant
 * @example writeVotes(votes, 'popolo').notHeld // [{ id: '7', field: 'seconder', value: 'Loren Taylor' }]
 */
export function writeVotes(
  votes: Iterable<RecordedVote>,
  format: Format,
  options: Pick<ReadOptions, 'tokens' | 'results'> = {},
): Written {
  const problems = optionProblems(options)
  if (!FORMATS.includes(format)) {
    const message = `expected one of ${FORMATS.join(', ')}, found ${show(format)}`
    problems.push({ code: 'format', path: 'format', message })
  }
  if (problems.length > 0) throw new InputError(problems)
  const context = contextFor(format, options)
  const notHeld: NotHeld[] = []
  const held: RecordedVote[] = []
  const ids = new Set<string>()
  for (const vote of votes) {
    if (BY_ID.includes(format) && ids.has(vote.id)) {
      notHeld.push({ id: vote.id, field: 'vote', value: 'a second vote of this id' })
      continue
    }
    const fitted = fitInto(vote, context)
    notHeld.push(...fitted.notHeld)
    if (fitted.vote === null) continue
    ids.add(vote.id)
    held.push(fitted.vote)
  }
  const files = WRITERS[format](held)
  return { files, text: files[0]?.text ?? '', notHeld }
}
