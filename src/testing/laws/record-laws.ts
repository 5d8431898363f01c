import { load, save } from '../../meeting/save.js'
import { replayed, undo } from '../../meeting/undo.js'
import { isDeepEqual } from '../is-deep-equal.js'
import { takenIn } from '../trail.js'
import { firstOf, type Law } from './law.js'

/** The record is the truth: the same opening and actions give the same meeting. */
export const replayEqualsLive: Law = {
  name: 'replay-equals-live',
  statement: 'Played again from its opening and its actions, a meeting is the same meeting.',
  check: ({ meeting }) =>
    isDeepEqual(replayed(meeting), meeting) ? undefined : `replayed, it is another meeting`,
}

export const survivesJson: Law = {
  name: 'json-round-trip',
  statement: 'Written down as JSON and read back, a meeting is the same meeting.',
  check: ({ meeting }) =>
    isDeepEqual(JSON.parse(JSON.stringify(meeting)), meeting) ? undefined : 'JSON loses a part of it',
}

export const savedAndLoaded: Law = {
  name: 'saved-and-loaded',
  statement: 'A saved meeting loads as it was.',
  check: ({ meeting }) =>
    isDeepEqual(load(JSON.parse(JSON.stringify(save(meeting)))), meeting) ? undefined : 'it loads as another',
}

export const undone: Law = {
  name: 'undo-leaves-no-trace',
  statement: 'Undone, the last action leaves no trace.',
  check(trail) {
    const last = takenIn(trail).at(-1)
    if (last === undefined || isDeepEqual(undo(last.after), last.before)) return undefined
    return `undone, ${last.action.type} leaves a trace`
  },
}

export const onlyAdded: Law = {
  name: 'the-record-only-grows',
  statement: 'What was entered in the record stays there: later actions only add to it.',
  check: (trail) =>
    firstOf(takenIn(trail), ({ before, action, after }) =>
      before.record.every((entry, n) => after.record[n] === entry) &&
      after.record.slice(before.record.length).every((entry) => entry.action === before.actions.length)
        ? undefined
        : `${action.type} changes what was recorded before it`,
    ),
}
