import { show } from '../../../kernel/show.js'
import { type Context, unreadable } from '../../document/context.js'
import { type Fields, isFields, joined, own, textIn } from '../../document/fields.js'
import type { Reading } from '../../recorded/recorded-vote.js'
import { type Moved, readEvent } from './popolo-event.js'
import { type Part, type Parts, partsOf } from './popolo-parts.js'

/**
 * Popolo: a vote event, a motion with its vote events, a vote, a list of these, or a whole document with
 * people, organizations, and votes and counts that stand apart. Votes whose event is not in the document are
 * read with nothing beside them; a motion whose vote events are not there is a result without names.
 */
export function* readPopolo(document: unknown, context: Context): Iterable<Reading> {
  const parts = partsOf(document)
  const place = (path: string) => ({ file: context.file, line: context.line, path })
  for (const { path, problems } of parts.strays) yield unreadable(place(path), problems)
  const events = [...parts.events, ...nestedEvents(parts.motions)]
  const times = timesOf(events)
  const motions = motionsOf(parts, events)
  for (const event of events) {
    const id = idOf(event.fields)
    if (id !== null && parts.apart.has(id) && (times.get(id) ?? 0) > 1) {
      const message = `${show(id)} is the id of several vote events, so that votes apart belong to none`
      yield unreadable(place(event.path), [{ code: 'duplicate-id', path: joined(event.path, 'id'), message }])
    } else yield readEvent(event, motions.of(event.fields), parts, context)
  }
  for (const motion of parts.motions) {
    if (motions.told.has(motion.fields) || own(motion.fields, 'result') === undefined) continue
    const ids = eventIds(motion.fields)
    if (ids.some((id) => parts.apart.has(id))) continue
    const { path } = motion
    yield readEvent({ fields: { id: ids[0] }, path }, { ...motion, onlyVote: true }, parts, context)
  }
  for (const [id, { votes, counts }] of parts.apart) {
    if (times.has(id)) continue
    const path = (votes[0] ?? counts[0])?.path ?? ''
    yield readEvent({ fields: { id }, path }, motions.of({ id }), parts, context)
  }
}

/** Finds the motion of a vote event: inside it, around it, or beside it by either's id. */
function motionsOf(parts: Parts, events: readonly Part[]) {
  const byId = new Map<string, Part>()
  const byEvent = new Map<string, Part>()
  const around = new Map<Fields, Part>()
  for (const motion of parts.motions) {
    const id = idOf(motion.fields)
    if (id !== null) byId.set(id, motion)
    for (const event of eventIds(motion.fields)) byEvent.set(event, motion)
    const nested = own(motion.fields, 'vote_events')
    for (const event of Array.isArray(nested) ? nested : []) if (isFields(event)) around.set(event, motion)
  }
  const find = (event: Fields): Part | null => {
    const inside = own(event, 'motion')
    if (isFields(inside)) return { fields: inside, path: 'motion' }
    const motion = textIn(event, ['motion_id'], '', [])
    return around.get(event) ?? byId.get(motion ?? '') ?? byEvent.get(idOf(event) ?? '') ?? null
  }
  const told = new Map<Fields, number>()
  for (const { fields } of events) {
    const motion = find(fields)
    if (motion !== null) told.set(motion.fields, (told.get(motion.fields) ?? 0) + 1)
  }
  return {
    told,
    of(event: Fields): Moved | null {
      const motion = find(event)
      if (motion === null) return null
      const listed = own(motion.fields, 'vote_events')
      const several = (told.get(motion.fields) ?? 0) > 1 || (Array.isArray(listed) && listed.length > 1)
      return { ...motion, onlyVote: !several }
    },
  }
}

/** Vote events that stand inside their motion, rather than beside it by id. */
const nestedEvents = (motions: readonly Part[]): Part[] =>
  motions.flatMap(({ fields, path }) => {
    const events = own(fields, 'vote_events')
    if (!Array.isArray(events)) return []
    return events.flatMap((event: unknown, n) =>
      isFields(event) ? [{ fields: event, path: `${joined(path, 'vote_events')}[${n}]` }] : [],
    )
  })

function eventIds(motion: Fields): string[] {
  const events = own(motion, 'vote_events')
  if (!Array.isArray(events)) return []
  return events.flatMap((event: unknown) =>
    typeof event === 'string' || typeof event === 'number' ? [String(event)] : [],
  )
}

function timesOf(events: readonly Part[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { fields } of events) {
    const id = idOf(fields)
    if (id !== null) times.set(id, (times.get(id) ?? 0) + 1)
  }
  return times
}

const idOf = (fields: Fields): string | null => textIn(fields, ['id'], '', [])
