import type { MotionEvent } from '../../src/motion/events.js'
import { EVENTS, LETTER, PARK, voteOf } from '../fixtures/events.js'

const by = 'p1'
const stack = ['m1']

/** Two ayes of five, three unreported: carried, lost or without a quorum, as they turn out. */
const OPEN = voteOf({
  Chen: 'aye',
  Díaz: 'aye',
  Adeyemi: 'unreported',
  Brandt: 'unreported',
  Eriksen: 'unreported',
})

/** What follows for a motion from others, from the chair and from the calendar. */
const FOLLOWING: readonly MotionEvent[] = [
  { type: 'proceed' },
  { type: 'vote', vote: OPEN },
  { type: 'granted' },
  { type: 'rule', well: true },
  { type: 'rule', well: false },
  { type: 'answer', text: 'Yes.' },
  { type: 'consented', date: '2022-03-08' },
  { type: 'divide' },
  { type: 'treated', by, treatment: { debate: { closedBy: by } } },
  { type: 'treated', by, treatment: { debate: { closedBy: null } } },
  { type: 'treated', by, treatment: { waived: true } },
  { type: 'filled', id: 'f1', wording: PARK },
  { type: 'elected', id: 'n1', wording: LETTER },
  { type: 'tabled', by, stack },
  { type: 'postponed', by, stack, until: 'next-meeting' },
  { type: 'referred', by, stack, committee: 'a committee' },
  { type: 'brought-back' },
  { type: 'dropped', by },
  { type: 'objected', by },
  { type: 'divided', by },
  { type: 'rescinded', by },
  { type: 'revived', by, as: 'amending', change: { pending: ['a1'] } },
  { type: 'revived', by, as: 'substituting', change: { pending: ['s1'], substitutedBy: null } },
  { type: 'taken-up-again', by },
  { type: 'resumed', pending: ['a1'] },
  { type: 'returned-by-lot', members: ['Eriksen'] },
  { type: 'sign', by: 'Mayor', date: '2022-03-09' },
  { type: 'lapse', date: '2022-03-09' },
  { type: 'lapse', date: '2022-06-09' },
  { type: 'veto', by: 'Mayor', date: '2022-03-09', message: null, lines: [], substitute: false },
  { type: 'veto', by: 'Mayor', date: '2022-06-09', message: null, lines: [], substitute: false },
  { type: 'veto', by: 'Mayor', date: '2022-03-09', message: null, lines: ['A line.'], substitute: false },
  { type: 'veto', by: 'Mayor', date: '2022-03-09', message: null, lines: [], substitute: true },
  { type: 'overridden', by },
  { type: 'read', date: '2022-03-15', regular: true },
  { type: 'read', date: '2022-03-09', regular: false },
]

/** A finite set of events with every type among them, and what a check or a route tells apart. */
export const GRAPH_EVENTS: readonly MotionEvent[] = [
  // One member's ballot stands for all.
  ...EVENTS.filter((event) => event.type !== 'ballot' || event.by === 'Brandt'),
  ...FOLLOWING,
]

/** Enough for what only readings have; the rest of a life is that of other motions. */
const READ_TYPES: readonly MotionEvent['type'][] = [
  'second',
  'no-second',
  'amend',
  'amendment-carried',
  'call-vote',
  'vote',
  'declare',
  'consented',
  'read',
  'treated',
]
export const READING_EVENTS = GRAPH_EVENTS.filter(({ type }) => READ_TYPES.includes(type))

/** What only a motion that goes to a mayor has; with what makes it one that was substituted. */
const SIGNED_TYPES: readonly MotionEvent['type'][] = [
  'second',
  'substitute',
  'substitute-carried',
  'substitute-lost',
  'call-vote',
  'vote',
  'declare',
  'consented',
  'sign',
  'lapse',
  'veto',
  'overridden',
  'rescinded',
]
export const SIGNING_EVENTS = GRAPH_EVENTS.filter(({ type }) => SIGNED_TYPES.includes(type))
