import type { Problem } from '../../../kernel/problem.js'
import { ballotOf, type Context, readingOf, resultOf } from '../../document/context.js'
import { countsIn, declaredOf } from '../../document/counts.js'
import {
  type Fields,
  isFields,
  joined,
  numberOf,
  own,
  recordsOf,
  restOf,
  textIn,
} from '../../document/fields.js'
import { BLANK, usualKind } from '../../recorded/blank.js'
import type { Reading, RecordedBallot } from '../../recorded/recorded-vote.js'
import { thresholdIn } from '../../recorded/requirement.js'
import { sourcesIn } from '../ocd.js'
import type { Part, Parts } from './popolo-parts.js'

/** The motion of a vote event; its result is the event's where that is the only vote on it. */
export interface Moved extends Part {
  readonly onlyVote: boolean
}

const EVENT_KEYS = [
  'id',
  'organization',
  'motion',
  'classification',
  'start_date',
  'result',
  'group_results',
  'counts',
  'votes',
  'sources',
]
const MOTION_KEYS = ['text', 'title', 'name', 'requirement', 'result', 'creator', 'vote_events']

const VOTE_KEYS = ['vote_event_id', 'voter_id', 'voter', 'option', 'group', 'weight', 'id']

/** Reads a vote event with its motion, and with what stands apart from it. */
export function readEvent(
  { fields, path }: Part,
  motion: Moved | null,
  parts: Pick<Parts, 'people' | 'organizations' | 'apart'>,
  context: Context,
): Reading {
  const problems: Problem[] = []
  const text = (...keys: string[]) => textIn(fields, keys, path, problems)
  const of = motion?.fields ?? {}
  const at = motion?.path === 'motion' ? joined(path, 'motion') : (motion?.path ?? path)
  const moved = (...keys: string[]) => textIn(of, keys, at, problems)
  const named = (within: Fields, key: string, names: ReadonlyMap<string, string>, where: string) => {
    const object = own(within, key)
    const id = textIn(within, [`${key}_id`], where, problems)
    const name = isFields(object) ? textIn(object, ['name', 'id'], joined(where, key), problems) : null
    return name ?? (id === null ? null : (names.get(id) ?? id))
  }
  const id = text('id', 'identifier') ?? moved('id', 'identifier')
  const apart = parts.apart.get(id ?? '')
  const groupOf = (within: Fields, where: string) => named(within, 'group', parts.organizations, where)
  const list = (key: string, others: readonly Part[] = []) => [
    ...recordsOf(own(fields, key), joined(path, key), problems),
    ...others,
  ]
  const ballots = list('votes', apart?.votes).map(({ fields: vote, path: where }): RecordedBallot => {
    const voter = textIn(vote, ['voter_id'], where, problems)
    const name = named(vote, 'voter', parts.people, where)
    if (name === null)
      problems.push({ code: 'missing', path: joined(where, 'voter_id'), message: 'expected a voter' })
    const token = textIn(vote, ['option'], where, problems) ?? ''
    const group = groupOf(vote, where)
    const weight = numberOf(own(vote, 'weight'), joined(where, 'weight'), problems)
    const extras = restOf(vote, own(vote, 'group_id') === group ? [...VOTE_KEYS, 'group_id'] : VOTE_KEYS)
    return {
      name: name ?? '',
      ballot: ballotOf(token, joined(where, 'option'), problems, context),
      token,
      ...(voter === null ? {} : { id: voter }),
      ...(group === null ? {} : { group }),
      ...(weight === null ? {} : { weight }),
      ...(Object.keys(extras).length === 0 ? {} : { extras }),
    }
  })
  const keys = { word: ['option'], value: 'value' }
  const counts = [
    ...countsIn(own(fields, 'counts'), joined(path, 'counts'), keys, groupOf, problems, context),
    ...(apart?.counts ?? []).flatMap((part) =>
      countsIn([part.fields], part.path, keys, groupOf, problems, context),
    ),
  ]
  const groupResults = list('group_results', apart?.groupResults).flatMap(
    ({ fields: row, path: where }): [string, 'carried' | 'lost'][] => {
      const group = groupOf(row, where)
      const found = resultOf(
        textIn(row, ['result'], where, problems),
        joined(where, 'result'),
        problems,
        context,
      )
      if (group === null)
        problems.push({ code: 'missing', path: joined(where, 'group'), message: 'expected a group' })
      return group === null || found === null ? [] : [[group, found]]
    },
  )
  const word = text('result') ?? (motion?.onlyVote ? moved('result') : null)
  const requirement = moved('requirement')
  const classification = text('classification') ?? moved('classification')
  const motionRest = restOf(of, MOTION_KEYS)
  if (id === null) problems.push({ code: 'missing', path: joined(path, 'id'), message: 'expected an id' })
  return readingOf(
    {
      ...BLANK,
      id: id ?? '',
      kind: usualKind(ballots),
      body:
        named(fields, 'organization', parts.organizations, path) ??
        named(of, 'organization', parts.organizations, at),
      date: text('start_date') ?? moved('date'),
      motion: moved('text', 'title', 'name'),
      ballots,
      ...declaredOf(counts),
      result: resultOf(word, joined(path, 'result'), problems, context),
      resultToken: word,
      groupResults: groupResults.length === 0 ? null : Object.fromEntries(groupResults),
      threshold: thresholdIn(requirement, context.format),
      requirement,
      mover: named(of, 'creator', parts.people, at),
      classification: classification === null ? [] : [classification],
      sources: sourcesIn(fields, path, problems),
      extras: {
        ...restOf(fields, EVENT_KEYS),
        ...(Object.keys(motionRest).length === 0 ? {} : { motion: motionRest }),
      },
    },
    path,
    problems,
    context,
  )
}
