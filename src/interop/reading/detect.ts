import { type Fields, isFields } from '../document/fields.js'
import type { Format } from '../recorded/recorded-vote.js'

/** The keys that only one format has. The first row that fits decides. */
const SIGNS: readonly { readonly format: Format; readonly keys: readonly string[] }[] = [
  {
    format: 'legistar',
    keys: [
      'EventItemId',
      'EventItems',
      'EventId',
      'MatterId',
      'MatterHistoryId',
      'VoteEventItemId',
      'RollCallEventItemId',
      'History',
      'PassedFlag',
      'PassedFlagName',
      'RollCallFlag',
      'Votes',
      'Items',
      'roll',
    ],
  },
  { format: 'cdp', keys: ['event_minutes_items', 'minutes_item'] },
  { format: 'congress', keys: ['vote_id', 'result_text', 'chamber'] },
  {
    format: 'ocd',
    keys: [
      'motion_text',
      'motion_classification',
      'legislative_session',
      'bill_action',
      'roll_call',
      'vote_counts',
      'dedupe_key',
      'pupa_id',
    ],
  },
  {
    format: 'popolo',
    keys: [
      'vote_events',
      'motions',
      'vote_event_id',
      'voter_id',
      'start_date',
      'counts',
      'group_results',
      'motion_id',
      'organization_id',
      'creator_id',
      'persons',
      'people',
    ],
  },
  { format: 'jsonl', keys: ['declared', 'votes', 'seats', 'threshold', 'id'] },
]

/** How many records of a list are looked at. */
const MANY = 20

/**
 * The format of a document, by its keys: of an object, or of the first objects of a list. Null where it is
 * none that is known.
 *
 * @example formatOf({ EventItemId: 1 }) // 'legistar'
 */
export function formatOf(document: unknown): Format | null {
  if (!Array.isArray(document)) return isFields(document) ? formatOfObject(document) : null
  for (let n = 0; n < document.length && n < MANY; n += 1) {
    const each: unknown = document[n]
    const format = isFields(each) ? formatOfObject(each) : null
    if (format !== null) return format
  }
  return null
}

function formatOfObject(fields: Fields): Format | null {
  const has = (key: string) => Object.hasOwn(fields, key)
  const votes = has('votes') ? fields.votes : undefined
  // Ballots by name, or under their words: no other format has an object there.
  if (isFields(votes))
    return has('vote_id') || Object.values(votes).some(Array.isArray) ? 'congress' : 'jsonl'
  const first: unknown = Array.isArray(votes) ? votes[0] : undefined
  if (isFields(first)) {
    if (Object.hasOwn(first, 'ballot')) return 'jsonl'
    if (Object.hasOwn(first, 'voter_name')) return 'ocd'
  }
  return SIGNS.find(({ keys }) => keys.some(has))?.format ?? null
}

/** The columns that only one kind of CSV has. */
const OWN_COLUMNS = ['ballot', 'declared:aye', 'declared:nay']
const POPOLO_COLUMNS = [
  'vote_event_id',
  'vote_event:id',
  'voter_id',
  'motion:title',
  'motion:name',
  'motion:text',
  'motion:result',
  'counts:option:yes',
  'counts:yes',
  'start_date',
]

/** The format of a table, by its columns. */
export function formatOfColumns(columns: readonly string[]): 'csv' | 'popolo-csv' | null {
  if (columns.includes('id') && OWN_COLUMNS.some((column) => columns.includes(column))) return 'csv'
  if (POPOLO_COLUMNS.some((column) => columns.includes(column))) return 'popolo-csv'
  return columns.includes('id') && columns.includes('result') ? 'csv' : null
}
