import type { Ballot } from '../../vocabulary.js'
import { type Context, wordOf } from '../document/context.js'
import type { Fields } from '../document/fields.js'
import { ATTENDANCE } from '../document/tokens.js'
import { type BallotField, HOLDS } from '../formats/holds.js'
import type { Format, RecordedBallot, RecordedKind, RecordedVote } from '../recorded/recorded-vote.js'

/** Says that something is not held: of which field, and what it was. */
export type Lose = (field: string, value: string) => void

/** The ballots of a vote as its format can hold them. What it cannot is said once for all that are alike. */
export function fitBallots(
  vote: RecordedVote,
  kind: RecordedKind,
  sameFormat: boolean,
  context: Context,
  lose: Lose,
): RecordedBallot[] {
  const said = new Set<string>()
  const once: Lose = (field, value) => {
    const key = JSON.stringify([field, value])
    if (!said.has(key)) lose(field, value)
    said.add(key)
  }
  return vote.ballots.flatMap((given) => {
    // The library's own lines are the only ones where a name can be empty.
    if (given.name === '' && context.format !== 'jsonl') {
      lose('name', `a ballot without a name: ${given.ballot}`)
      return []
    }
    const said = kind === 'attendance' ? fitAttendance(given, context, once) : fitWord(given, context, once)
    if (said === null) return []
    return [{ name: given.name, ...said, ...fitFields(given, kind, sameFormat, context, once) }]
  })
}

type Said = Pick<RecordedBallot, 'ballot' | 'token' | 'present'>

function fitWord({ name, ballot, token }: RecordedBallot, context: Context, lose: Lose): Said | null {
  const { anyToken, words } = HOLDS[context.format]
  if (anyToken) {
    // In a table an empty cell says nothing, so that the ballot is its own word.
    if (token !== '' || context.format === 'jsonl') return { ballot, token }
    lose('token', `"" for ${ballot}`)
    return { ballot, token: ballot }
  }
  if (context.ballots.get(wordOf(token)) === ballot && isWritable(token, context)) return { ballot, token }
  // There a word without a row is read by the number beside it.
  const byNumber = context.format === 'legistar' && !context.ballots.has(wordOf(token)) && token !== ''
  if (byNumber && (ballot === 'aye' || ballot === 'nay')) return { ballot, token }
  const word = words[ballot]
  if (word === null) {
    lose('ballot', `${name}: ${ballot}`)
    return null
  }
  const read = meaningOf(word, context)
  if (read !== ballot) lose('ballot', `${name}: ${ballot}`)
  if (token !== word) lose('token', `${JSON.stringify(token)}, written as ${JSON.stringify(word)}`)
  return { ballot: read, token: word }
}

/** An empty word is no word, except where it is that of a ballot which nobody entered. */
const isWritable = (token: string, context: Context) => token !== '' || context.format === 'legistar'

const meaningOf = (word: string, context: Context): Ballot =>
  context.ballots.get(wordOf(word)) ?? 'unreported'

function fitAttendance(given: RecordedBallot, context: Context, lose: Lose): Said | null {
  const { name, ballot, token, present } = given
  if (HOLDS[context.format].anyToken) {
    const kept = token === '' && context.format === 'csv' ? ballot : token
    if (kept !== token) lose('token', `"" for ${ballot}`)
    return { ballot, token: kept, ...(present === undefined ? {} : { present }) }
  }
  const word = wordOf(token)
  const says = Object.hasOwn(ATTENDANCE, word) ? ATTENDANCE[word] : undefined
  const there = present ?? (ballot === 'absent' ? false : null)
  const readable = context.format === 'legistar' || typeof says === 'boolean'
  const kept = says !== undefined && says === there && readable ? token : wordFor(there, context)
  if (kept === null) {
    lose('present', `${name}: not known`)
    return null
  }
  if (kept !== token) lose('token', `${JSON.stringify(token)}, written as ${JSON.stringify(kept)}`)
  const read = there === false ? 'absent' : 'unreported'
  if (read !== ballot) lose('ballot', `${name}: ${ballot}`)
  return { ballot: read, token: kept, ...(there === null ? {} : { present: there }) }
}

function wordFor(there: boolean | null, { format }: Context): string | null {
  if (there === null) return format === 'legistar' ? '' : null
  if (there) return 'Present'
  return format === 'legistar' ? 'Absent' : 'Not Voting'
}

function fitFields(
  given: RecordedBallot,
  kind: RecordedKind,
  sameFormat: boolean,
  context: Context,
  lose: Lose,
): Partial<RecordedBallot> {
  const { ballot: holds } = HOLDS[context.format]
  const { name, id = '', group = '', weight, present, extras = {} } = given
  const held = (field: BallotField, value: string, isHeld = true): boolean => {
    if (value === '') return false
    const holdsIt = isHeld && holds.includes(field)
    if (!holdsIt)
      lose(field === 'extras' ? 'extras of ballots' : field, field === 'extras' ? value : `${name}: ${value}`)
    return holdsIt
  }
  const keys = Object.keys(extras)
  const table = context.format === 'csv' || context.format === 'popolo-csv'
  const plain = weight !== undefined && Number.isFinite(weight) && (!table || IN_A_CELL.test(String(weight)))
  const lost = weight === undefined ? '' : String(weight)
  if (present !== undefined && kind !== 'attendance')
    held('present', String(present), context.format === 'jsonl' || context.format === 'csv')
  const keeps = isHeldThere(extras, sameFormat, context.format)
  return {
    ...(held('id', id) ? { id } : {}),
    ...(held('group', group) ? { group } : {}),
    ...(held('weight', lost, plain) && weight !== undefined ? { weight: weight + 0 } : {}),
    ...(present !== undefined && kind !== 'attendance' && HOLDS[context.format].anyToken ? { present } : {}),
    ...(held('extras', keys.join(', '), keeps) ? { extras } : {}),
  }
}

/** A number that a cell holds to the last digit. */
const IN_A_CELL = /^-?\d{1,15}(\.\d{1,15})?$/

/** Whether a format can hold what another reader kept: its own, as cells where it is a table, as JSON elsewhere. */
export function isHeldThere(extras: Fields, sameFormat: boolean, format: Format): boolean {
  if (format !== 'jsonl' && !sameFormat) return false
  return format === 'csv' || format === 'popolo-csv' ? isText(extras) : isJson(extras, DEEPEST)
}

/** Texts that are not empty, in columns of their own. */
const isText = (extras: Fields): boolean =>
  Object.entries(extras).every(
    ([column, cell]) => typeof cell === 'string' && cell !== '' && column !== '' && column === column.trim(),
  )

/** JSON nested deeper than this is left out: writing it would need a stack as deep. */
const DEEPEST = 200

function isJson(value: unknown, deep: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean'
  return value === null || (deep > 0 && Object.values(value).every((part) => isJson(part, deep - 1)))
}
