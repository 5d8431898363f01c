/**
 * A slow and simple floor, written from the tables and the contract alone, to hold the engine against.
 *
 * Left out, so that `covers` says false: members who recuse themselves, actors and ballots that nobody
 * reported, ballots cast as absent or recused (and `unanimous`, `declare`), notices and what needs one
 * (amend-constitution), ordinances and their readings, the agenda and its orders (special-order,
 * take-up-out-of-order, take-up of an item), consent calendars and what is pulled from them, `designate`,
 * `renew`, insertions as edits, and motions that are moved by `move` though they have an action of their own.
 */
import type { Action } from '../../src/schema/action.js'
import { UNREPORTED } from '../../src/vocabulary.js'

export { refusalOf } from './allowed.js'
export { apply } from './apply.js'
export { opening, type ReferenceState, summary } from './state.js'

/** What mayors do, and who comes to and from the seats, is no part of the floor. */
const OF_OFFICES = ['sign', 'veto', 'lapse', 'draw-lots', 'resign']
const TYPES_LEFT_OUT = ['recuse', 'renew', 'declare', 'designate', 'pull', 'notice', ...OF_OFFICES]
const KINDS_LEFT_OUT = [
  'amend',
  'amend-amendment',
  'substitute',
  'reconsider',
  'ordinance',
  'consent-calendar',
  'amend-constitution',
  'special-order',
  'take-up-out-of-order',
  'order-of-the-day',
  'privileged-question',
]

/** Whether the reference knows what becomes of an action. */
export function covers(action: Action): boolean {
  if (TYPES_LEFT_OUT.includes(action.type)) return false
  if ('by' in action && action.by === UNREPORTED && action.type !== 'state') return false
  switch (action.type) {
    case 'move':
      return !KINDS_LEFT_OUT.includes(action.kind ?? 'main')
    case 'amend':
      return (action.edits ?? []).every((edit) => 'strike' in edit)
    case 'vote':
      return (
        action.unanimous === undefined &&
        [...Object.values(action.ballots), action.others ?? 'aye'].every((ballot) =>
          ['aye', 'nay', 'abstain'].includes(ballot),
        )
      )
    case 'take-up':
      return action.item === undefined
    default:
      return true
  }
}
