import { until } from '../words/time.js'
import type { Reason } from './parts.js'

/** Who may act at all, and when the meeting does no business. */
export const PRESENCE_REASONS = {
  'not-a-member': ({ who }) => `${who} holds no seat on this body.`,
  'not-in-the-room': ({ who }) => `${who} is not in the room.`,
  'already-in-the-room': ({ who }) => `${who} is in the room already.`,
  'already-recused': ({ who }) => `${who} is recused from this item already.`,
  'no-quorum': ({ found, expected }) =>
    found === '' || expected === undefined
      ? 'There is no quorum.'
      : `There is no quorum: found ${found}, expected ${expected}.`,
  'in-recess': ({ found }) => `The meeting is in recess${found === '' ? '' : until(found)}.`,
  'not-in-recess': () => 'The meeting is not in recess.',
  adjourned: () => 'The meeting is adjourned.',
  'nothing-due': ({ found, motion, expected }) => {
    if (found === '') return 'Nothing is due to come before the body now.'
    if (expected !== undefined) return `${motion} is not due yet: it waits${until(expected)}.`
    return `Nobody moves this: it comes up by itself when it is due (${found}).`
  },
  'not-next': ({ found, expected }) =>
    `${found === '' ? 'Another item' : `The item “${expected ?? 'before it'}”`} comes next${found === '' ? '' : `, and not “${found}”`}.`,
  'no-such-item': ({ found }) =>
    found === '' ? 'There is no such item.' : `There is no item “${found}” to take up or take out.`,
} as const satisfies Record<string, Reason>
