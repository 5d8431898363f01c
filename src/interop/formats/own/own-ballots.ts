import type { Problem } from '../../../kernel/problem.js'
import { show } from '../../../kernel/show.js'
import type { Ballot } from '../../../vocabulary.js'
import { ballotOf, type Context } from '../../document/context.js'
import {
  brokenText,
  type Fields,
  isFields,
  joined,
  numberOf,
  objectOf,
  own,
  recordsOf,
  restOf,
  textIn,
  textOf,
} from '../../document/fields.js'
import type { RecordedBallot } from '../../recorded/recorded-vote.js'

/** The ballots of a line: by name, with groups and weights beside them; or a list of entries. */
export function ballotsIn(
  fields: Fields,
  votes: unknown,
  path: string,
  problems: Problem[],
  context: Context,
): RecordedBallot[] {
  const at = joined(path, 'votes')
  if (Array.isArray(votes)) {
    return recordsOf(votes, at, problems).map((each) => readEntry(each.fields, each.path, problems, context))
  }
  if (!isFields(votes)) {
    const message = `expected ballots by name {"Chen": "aye"}, or a list of entries; found ${show(votes)}`
    problems.push({ code: 'type', path: at, message })
    return []
  }
  const groups = objectOf(fields, 'groups', path, problems)
  const weights = objectOf(fields, 'weights', path, problems)
  for (const [key, table] of [
    ['groups', groups],
    ['weights', weights],
  ] as const) {
    for (const name of Object.keys(table ?? {})) {
      if (Object.hasOwn(votes, name)) continue
      const message = `${show(name)} has no ballot in "votes"`
      problems.push({ code: 'no-ballot', path: joined(joined(path, key), name), message })
    }
  }
  const ballots: RecordedBallot[] = []
  for (const name of Object.keys(votes)) {
    const given = votes[name]
    const known = typeof given === 'string' ? context.ballots.get(given) : undefined
    const token = known === undefined ? (textOf(given, joined(at, name), problems) ?? '') : String(given)
    const ballot = known ?? ballotOf(token, joined(at, name), problems, context)
    if (name.includes('\uFFFD')) problems.push(brokenText(at, name))
    const group = groups === null ? null : textOf(own(groups, name), joined(path, `groups.${name}`), problems)
    const weight =
      weights === null ? null : numberOf(own(weights, name), joined(path, `weights.${name}`), problems)
    if (group === null && weight === null) ballots.push({ name, ballot, token })
    else {
      ballots.push({
        name,
        ballot,
        token,
        ...(group === null ? {} : { group }),
        ...(weight === null ? {} : { weight }),
      })
    }
  }
  return ballots
}

const ENTRY_KEYS = ['name', 'ballot', 'token', 'id', 'group', 'weight', 'present', 'extras']

function readEntry(fields: Fields, path: string, problems: Problem[], context: Context): RecordedBallot {
  // A name that is the empty text is a name here, where the library wrote it.
  const name = own(fields, 'name') === '' ? '' : textIn(fields, ['name'], path, problems)
  if (name === null)
    problems.push({ code: 'missing', path: joined(path, 'name'), message: 'expected a name, found nothing' })
  const stated = textIn(fields, ['ballot'], path, problems)
  const token = own(fields, 'token') === '' ? '' : textIn(fields, ['token'], path, problems)
  const ballot: Ballot = ballotOf(stated ?? token ?? '', joined(path, 'ballot'), problems, context)
  const id = textIn(fields, ['id'], path, problems)
  const group = textIn(fields, ['group'], path, problems)
  const weight = numberOf(own(fields, 'weight'), joined(path, 'weight'), problems)
  const present = own(fields, 'present')
  if (present !== undefined && typeof present !== 'boolean') {
    const message = `expected true or false, found ${show(present)}`
    problems.push({ code: 'type', path: joined(path, 'present'), message })
  }
  const extras = { ...restOf(fields, ENTRY_KEYS), ...objectOf(fields, 'extras', path, problems) }
  return {
    name: name ?? '',
    ballot,
    token: token ?? stated ?? '',
    ...(id === null ? {} : { id }),
    ...(group === null ? {} : { group }),
    ...(weight === null ? {} : { weight }),
    ...(typeof present === 'boolean' ? { present } : {}),
    ...(Object.keys(extras).length === 0 ? {} : { extras }),
  }
}
