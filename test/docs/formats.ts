import {
  ATTENDANCE,
  CONGRESS_REQUIREMENTS,
  FORMATS,
  type Format,
  HOLDS,
  REQUIREMENTS,
  RESULTS,
  TOKEN_NOTES,
  TOKENS,
  type TokenSource,
} from '../../src/interop/index.js'
import { BALLOTS } from '../../src/vocabulary.js'

/** What each format is, and how it is read, in the words of the page. */
const READ: Readonly<Record<Format, readonly string[]>> = {
  popolo: [
    'Popolo as JSON: a vote event, a motion with its vote events, a vote, a list of these, or a document with `motions`, `people`, `organizations`, `vote_events`, `votes` and `counts`, joined by their ids.',
    'A motion gives mover, requirement and, where there was one vote on it, the result. Votes whose event is not in the document are read with nothing beside them. Votes that stand apart belong to no event where two events have their id.',
  ],
  'popolo-csv': [
    'Popolo as flat tables: `vote_events`, `votes`, `voters`, `organizations`, told apart by the names of the files or by their columns, and given together.',
    'Columns drift: `motion:title`, `motion:name` or `motion:text`; `result` or `motion:result`; `counts:option:yes` or `counts:yes`; `number_of_people` is the seats. Columns that nobody asks for are kept.',
  ],
  ocd: [
    'Vote events of Open Civic Data and Open States: one, a list, a bill with its `votes`, a reply with `results`; the older form with `roll_call`, `vote_counts` and `passed` too.',
    'A result without names is a voice vote, and so is one that carried with nobody named but those who were away.',
  ],
  legistar: [
    'What the Legistar Web API gives: event items, with their votes inside or beside them (`{ EventItems, Votes, RollCalls }`), events, rows of votes or roll calls alone, matters with their history; by the names of the API or in the short dialect of files made from it (`History`, `PassedFlag`, `FullName`).',
    'No `PassedFlag` and no name of it is no result, whatever the action is called. `RollCallFlag` 1 is an attendance roll. `Consent` 1 is a consent item, also where it has a roll. An item without mover, seconder, result, votes or roll call is a heading, whatever its action is called, and gives nothing. The action is the classification; its sentence is in the extras.',
  ],
  cdp: [
    'Events of the Council Data Project with their minutes items, or the items alone. An item without a decision and without votes is a heading.',
  ],
  congress: [
    'Votes in the form of unitedstates/congress: members under the word of their vote. The party is the group. A call of the quorum (`requires: "QUORUM"`) is an attendance roll.',
  ],
  jsonl: [
    'The library’s own line: `{"id","body","date","motion","seats":65,"threshold":"majority of seats","votes":{"Name":"aye"},"groups":{"Name":"Functional"},"declared":{"aye":40},"result":"carried"}`. Everything but `id`, and `votes` or `declared`, may be absent.',
    'Other keys: `kind`, `requirement`, `weights`, `declaredByGroup`, `resultToken`, `groupResults`, `mover`, `seconder`, `classification`, `sources`, `extras`. `votes` may be a list of `{"name","ballot","token","id","group","weight","present","extras"}` instead, which holds namesakes and the words of a source. Keys beyond these are kept as extras.',
  ],
  csv: [
    'The library’s own table: a row for each ballot (`name`, `ballot`, `token`, `member_id`, `group`, `weight`, `present`), and the vote beside it on every row (`id`, `kind`, `body`, `date`, `motion`, `seats`, `threshold`, `requirement`, `result`, `result_token`, `group_results`, `mover`, `seconder`, `classification`, `sources`, `declared:aye` and so on). Only `id` and what is known is needed.',
    'Rows of one id are one vote, wherever they stand; what they say of it has to be the same. Parts of a list stand between ` | `.',
  ],
}

const list = (words: readonly string[]) => words.map((word) => `\`${word === '' ? '""' : word}\``).join(', ')

function meanings(
  table: Readonly<Record<string, string | boolean | null>>,
  named: (value: unknown) => string,
): string[] {
  const values = [...new Set(Object.values(table))]
  return values.map((value) => {
    const words = Object.keys(table).filter((word) => table[word] === value)
    return `| ${named(value)} | ${list(words)} |`
  })
}

function words(source: TokenSource): string[] {
  const table: Readonly<Record<string, string>> = TOKENS[source]
  const inOrder = Object.fromEntries(
    BALLOTS.flatMap((ballot) => Object.entries(table).filter(([, each]) => each === ballot)),
  )
  return [
    '| ballot | words |',
    '|---|---|',
    ...meanings(inOrder, String),
    ...meanings(RESULTS[source], (value) => `result: ${value ?? 'none'}`),
    '',
    ...(TOKEN_NOTES[source] ?? []).flatMap((note) => [note, '']),
  ]
}

function held(): string[] {
  const fields = [
    'kind',
    ...new Set(FORMATS.flatMap((format) => HOLDS[format].vote)),
    'threshold',
    'ballots: recused',
    'ballots: unreported',
    ...[...new Set(FORMATS.flatMap((format) => HOLDS[format].ballot))].map((field) => `ballots: ${field}`),
  ]
  const holds = (format: Format, field: string): string => {
    const { kinds, vote, ballot, threshold, words: own, classifications, sources } = HOLDS[format]
    const [, part] = field.split(': ')
    if (field === 'kind')
      return kinds.length === 4 ? 'all' : kinds.includes('attendance') ? 'not consent' : 'votes'
    if (field === 'threshold') return threshold ? 'yes' : vote.includes('requirement') ? 'in words' : ''
    const table: Readonly<Record<string, string>> = TOKENS[format]
    if (part === 'recused' || part === 'unreported') {
      const word = own[part]
      return word !== null && table[word.toLowerCase()] === part ? 'yes' : ''
    }
    if (part !== undefined) return ballot.some((each) => each === part) ? 'yes' : ''
    if (!vote.some((each) => each === field)) return ''
    if (field === 'classification' && classifications === 1) return 'one'
    if (field === 'sources' && sources === 1) return 'one'
    return field === 'extras' && format !== 'jsonl' ? 'its own' : 'yes'
  }
  return [
    `| | ${FORMATS.join(' | ')} |`,
    `|---|${FORMATS.map(() => '---').join('|')}|`,
    ...fields.map((field) => `| ${field} | ${FORMATS.map((format) => holds(format, field)).join(' | ')} |`),
  ]
}

/** docs/formats.md: what each format holds, and what its words mean, from the tables that the readers use. */
export function formatsMarkdown(): string {
  const scrapers = (Object.keys(TOKENS) as TokenSource[]).filter(
    (source) => !FORMATS.some((each) => each === source),
  )
  return `${[
    '# Formats of recorded votes',
    '',
    '`council-sim/interop` reads and writes them: `readVotes(input, { format, tokens })` gives a vote or an error with its place for each record; `writeVotes(votes, format)` gives text and the list of what the format cannot hold. The tables on this page are those that the readers use; `npm run docs` writes it.',
    '',
    'A word is looked up in lower case, without space around it. A word that the table does not have is an error with its place, and never a guess: give `tokens` (and `results`) with the rows that are missing, or with those that mean something else in your city; they go over the table of the source. Or name a table of this page: `tokens: "ocd-chicago"`. The word itself is kept with every ballot.',
    '',
    'Nothing is filled in. No result is recorded where the source has none, a voice vote has no ballots, attendance is no vote, and being there is no ballot: on an attendance roll everybody is `absent` or `unreported`, with `present` beside it.',
    '',
    '## What each can hold',
    '',
    'What a format cannot hold is listed by the writer. A vote that would come back as something else (an attendance roll where there are none) is listed and not written.',
    '',
    ...held(),
    '',
    'Where a format has no word for a ballot, the nearest is written and listed: recused as absent, or as excused; `unreported` is left out and listed.',
    '',
    ...FORMATS.flatMap((format) => [
      `## ${format}`,
      '',
      ...READ[format].flatMap((paragraph) => [paragraph, '']),
      ...words(format),
    ]),
    ...scrapers.flatMap((source) => [`## ${source}`, '', ...words(source)]),
    '## Attendance',
    '',
    '| there | words |',
    '|---|---|',
    ...meanings(ATTENDANCE, (value) => (value === null ? 'the word does not say' : value ? 'yes' : 'no')),
    '',
    '## Requirements',
    '',
    'A requirement in words is read as a threshold where it says of what the share is taken, and where it is in notation. "Two-thirds majority" does not say, and stays words.',
    '',
    '| words | threshold |',
    '|---|---|',
    ...Object.entries(REQUIREMENTS).map(([word, threshold]) => `| ${word} | ${threshold} |`),
    ...Object.entries(CONGRESS_REQUIREMENTS).map(
      ([word, threshold]) => `| ${word} (congress) | ${threshold} |`,
    ),
  ].join('\n')}\n`
}
