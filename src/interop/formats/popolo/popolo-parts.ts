import type { Problem } from '../../../kernel/problem.js'
import { show } from '../../../kernel/show.js'
import { type Fields, isFields, joined, listOf, own, textIn, textOf } from '../../document/fields.js'

/** An object of a document, with the place that it has there. */
export interface Part {
  readonly fields: Fields
  readonly path: string
}

/** A Popolo document taken apart: what is to be read, and what it refers to. */
export interface Parts {
  readonly events: Part[]
  readonly motions: Part[]
  readonly people: Map<string, string>
  readonly organizations: Map<string, string>
  /** Votes, counts and group results that stand apart, by the id of their vote event. */
  readonly apart: Map<
    string,
    { readonly votes: Part[]; readonly counts: Part[]; readonly groupResults: Part[] }
  >
  /** Parts that are nothing, or belong nowhere, each with its problem. */
  readonly strays: { readonly path: string; readonly problems: readonly Problem[] }[]
}

const LISTS = [
  'vote_events',
  'motions',
  'people',
  'persons',
  'organizations',
  'votes',
  'counts',
  'group_results',
]

/** Takes a document apart: one object, a list of any, or a whole document with a list of each. */
export function partsOf(document: unknown): Parts {
  const parts: Parts = {
    events: [],
    motions: [],
    people: new Map(),
    organizations: new Map(),
    apart: new Map(),
    strays: [],
  }
  const stray = (path: string, message: string) =>
    parts.strays.push({ path, problems: [{ code: 'type', path, message }] })
  if (isFields(document) && isWhole(document)) {
    for (const key of LISTS) {
      const list = own(document, key)
      if (list === undefined || list === null) continue
      if (Array.isArray(list)) for (const each of listOf(list, key, [])) sort(each, key, parts, stray)
      else stray(key, `expected a list, found ${show(list)}`)
    }
  } else {
    for (const each of Array.isArray(document) ? listOf(document, '', []) : [{ value: document, path: '' }]) {
      sort(each, kindOf(each.value), parts, stray)
    }
  }
  return parts
}

/** A whole document, not a motion that lists its vote events, and not a vote event that lists its votes. */
const isWhole = (fields: Fields) =>
  ['motions', 'people', 'persons', 'organizations'].some((key) => Array.isArray(own(fields, key))) ||
  (['vote_events', 'votes', 'counts'].some((key) => Array.isArray(own(fields, key))) &&
    !OF_ONE.some((key) => Object.hasOwn(fields, key)))

/** What a motion or a vote event says of itself, and a document does not. */
const OF_ONE = [
  'id',
  'identifier',
  'text',
  'title',
  'requirement',
  'creator_id',
  'result',
  'motion',
  'start_date',
]

const SIGNS: readonly { readonly kind: string; readonly keys: readonly string[] }[] = [
  { kind: 'votes', keys: ['option'] },
  {
    kind: 'vote_events',
    keys: ['votes', 'counts', 'group_results', 'start_date', 'motion', 'motion_id', 'end_date'],
  },
  { kind: 'motions', keys: ['text', 'title', 'requirement', 'vote_events', 'creator_id'] },
  { kind: 'vote_events', keys: ['result', 'identifier', 'organization_id'] },
  { kind: 'people', keys: ['family_name', 'given_name', 'birth_date', 'memberships'] },
  { kind: 'organizations', keys: ['classification', 'founding_date', 'name'] },
]

function kindOf(value: unknown): string | null {
  if (!isFields(value)) return null
  const has = (key: string) => own(value, key) !== undefined
  if (has('option') && has('value')) return 'counts'
  return SIGNS.find(({ keys }) => keys.some(has))?.kind ?? null
}

function sort(
  { value, path }: { value: unknown; path: string },
  kind: string | null,
  parts: Parts,
  stray: (path: string, message: string) => void,
): void {
  if (!isFields(value)) {
    stray(path, `expected an object, found ${show(value)}`)
    return
  }
  const part = { fields: value, path }
  if (kind === 'vote_events') parts.events.push(part)
  else if (kind === 'motions') parts.motions.push(part)
  else if (kind === 'people' || kind === 'persons') name(part, parts.people, parts)
  else if (kind === 'organizations') name(part, parts.organizations, parts)
  else if (kind === 'votes' || kind === 'counts' || kind === 'group_results') standApart(part, kind, parts)
  else stray(path, `expected a vote event, a motion or a vote, found ${show(value)}`)
}

/** Enters the name of a person or an organization under its id. */
function name({ fields, path }: Part, names: Map<string, string>, parts: Parts): void {
  const problems: Problem[] = []
  const id = textOf(own(fields, 'id'), joined(path, 'id'), problems)
  const called =
    textIn(fields, ['name'], path, problems) ??
    ['given_name', 'family_name'].flatMap((key) => textIn(fields, [key], path, problems) ?? []).join(' ')
  if (id !== null && called !== '') names.set(id, called)
  if (problems.length > 0) parts.strays.push({ path, problems })
}

function standApart(part: Part, kind: 'votes' | 'counts' | 'group_results', parts: Parts): void {
  const problems: Problem[] = []
  const event = textIn(part.fields, ['vote_event_id'], part.path, problems)
  if (event === null) {
    const path = joined(part.path, 'vote_event_id')
    problems.push({ code: 'missing', path, message: 'expected the vote event that it belongs to' })
    parts.strays.push({ path: part.path, problems })
    return
  }
  const of = parts.apart.get(event) ?? { votes: [], counts: [], groupResults: [] }
  parts.apart.set(event, of)
  const list = kind === 'votes' ? of.votes : kind === 'counts' ? of.counts : of.groupResults
  list.push(part)
}
