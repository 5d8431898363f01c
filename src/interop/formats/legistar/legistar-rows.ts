import type { Problem } from '../../../kernel/problem.js'
import { show } from '../../../kernel/show.js'
import { ballotOf, type Context, wordOf } from '../../document/context.js'
import { type Fields, firstOf, joined, own, restOf, textIn, textOf, wholeOf } from '../../document/fields.js'
import { ATTENDANCE } from '../../document/tokens.js'
import type { RecordedBallot } from '../../recorded/recorded-vote.js'
import { ROW_NAMES } from './legistar-names.js'

const USED: readonly string[] = [...Object.values(ROW_NAMES).flat(), 'VoteResult', 'Result']

/**
 * One member's vote. The client's own name for the value says what she did; where the table does not have it,
 * `VoteResult` does, which means the same everywhere: 1 for, 2 against. The two must not say opposite things.
 */
export function voteRow(fields: Fields, path: string, problems: Problem[], context: Context): RecordedBallot {
  const { name, id, token, extras } = rowOf(fields, path, problems)
  const found = firstOf(fields, ROW_NAMES.result)
  const result = found === null ? null : wholeOf(found.value, joined(path, found.key), problems)
  const byResult = result === 1 ? 'aye' : result === 2 ? 'nay' : null
  const word = wordOf(token)
  const known = context.ballots.get(word)
  const says = known === 'unreported' && byResult !== null ? byResult : known
  if (
    byResult !== null &&
    (says === 'aye' || says === 'nay') &&
    says !== byResult &&
    !context.given.has(word)
  ) {
    const message = `${show(token)} is ${says}, and the result ${result} is ${byResult}`
    problems.push({ code: 'contradiction', path: joined(path, found?.key ?? 'VoteResult'), message })
  }
  const ballot = says ?? byResult ?? ballotOf(token, joined(path, valueKey(fields)), problems, context)
  return { name, ballot, token, ...id, ...(Object.keys(extras).length === 0 ? {} : { extras }) }
}

/** One member of an attendance roll: absent, or there; being there is no ballot. */
export function attendanceRow(fields: Fields, path: string, problems: Problem[]): RecordedBallot {
  const { name, id, token, extras } = rowOf(fields, path, problems)
  const word = wordOf(token)
  const present = Object.hasOwn(ATTENDANCE, word) ? ATTENDANCE[word] : undefined
  if (present === undefined) {
    const known = Object.keys(ATTENDANCE)
      .map((each) => `"${each}"`)
      .join(', ')
    const message = `unknown word for attendance ${show(token)}; the table has ${known}`
    problems.push({ code: 'unknown-token', path: joined(path, valueKey(fields)), message })
  }
  return {
    name,
    ballot: present === false ? 'absent' : 'unreported',
    token,
    ...id,
    ...(typeof present === 'boolean' ? { present } : {}),
    ...(Object.keys(extras).length === 0 ? {} : { extras }),
  }
}

const valueKey = (fields: Fields) =>
  ROW_NAMES.value.find((key) => Object.hasOwn(fields, key)) ?? 'VoteValueName'

function rowOf(fields: Fields, path: string, problems: Problem[]) {
  const name = textIn(fields, ROW_NAMES.name, path, problems)
  if (name === null) {
    problems.push({ code: 'missing', path: joined(path, 'VotePersonName'), message: 'expected a name' })
  }
  const id = textIn(fields, ROW_NAMES.id, path, problems)
  const key = valueKey(fields)
  const token = textOf(own(fields, key), joined(path, key), problems) ?? ''
  return {
    name: name ?? '',
    id: id === null ? {} : { id },
    token,
    extras: restOf(fields, USED),
  }
}
