import { membersOf } from '../../council/council.js'
import type { Meeting } from '../../meeting/meeting.js'
import { BLANK } from '../../motion/edit.js'
import type { Effect } from '../../motion/effects.js'
import type { Action } from '../../schema/action.js'
import type { Ballot } from '../../vocabulary.js'
import type { Turn } from './turn.js'

const EFFECTS: readonly (readonly Effect[])[] = [
  [],
  [{ effect: 'end-relationship', with: 'Northport' }],
  [{ effect: 'send-letter', to: 'Northport', message: 'We are concerned.' }],
  [{ effect: 'measure', name: 'name a park' }],
  [{ effect: 'suspend-relationship', with: 'Northport', until: '2023' }],
  [{ effect: 'form-relationship', with: 'Southport' }],
  [
    { effect: 'send-letter', to: 'Southport', message: 'Farewell.' },
    { effect: 'end-relationship', with: 'Southport' },
  ],
  [{ effect: 'end-relationship', with: 'Eastport', level: 'government' }],
  [{ effect: 'suspend-relationship', with: 'Eastport', until: 'until the war ends' }],
  [{ effect: 'seek-relationship', with: 'Lakeport', as: 'friendship-city' }],
  [{ effect: 'end-relationship', with: 'Westport' }],
]

/** Mostly for and against; the simplest first, as a turn shrinks to it. */
const BALLOTS: readonly Ballot[] = [
  'aye',
  'nay',
  'aye',
  'abstain',
  'aye',
  'nay',
  'aye',
  'recused',
  'aye',
  'unreported',
]
/** Where the effects of a letter are in that list. */
const LETTER = 2

const TIMES = ['21:00', '2022-03-09', 'next-meeting'] as const

const at = <Item>(list: readonly Item[], n: number): Item | undefined => list[n % Math.max(1, list.length)]

/** The same action in the words of a turn: its text, effects, times and ballots. Short words come of small numbers. */
export function worded(meeting: Meeting, action: Action, { words, ballots }: Turn): Action {
  switch (action.type) {
    case 'move':
      return moved(action, words)
    case 'amend':
      return amended(action, words)
    case 'substitute':
      return { ...action, text: textOf(words), ...withEffects(words % 2 === 0 ? LETTER : words) }
    case 'speak':
      return words % 9 === 8 ? { ...action, seconds: 60 * words, to: 'm1' } : action
    case 'vote':
      return voted(meeting, words, ballots)
    case 'ballot':
      return { ...action, ballot: at(['aye', 'nay', 'abstain'] as const, words) ?? 'aye' }
    case 'time':
      return { ...action, time: `2${words % 4}:00` }
    case 'notice':
      return { ...action, text: textOf(words) }
    default:
      return action
  }
}

const textOf = (words: number) => (words % 23 === 22 ? `Name it ${BLANK}.` : `Question ${words % 8}.`)

/** A change as the whole wording, or as edits of words that may not be there. */
function amended(action: Extract<Action, { type: 'amend' }>, words: number): Action {
  const { text: _text, ...rest } = action
  if (words % 5 === 4)
    return { ...rest, edits: [{ strike: at(['Question', '1', 'e'], words) ?? '1', insert: '2' }] }
  return { ...rest, text: textOf(words), ...withEffects(words >> 1) }
}

function withEffects(words: number): { effects?: readonly Effect[] } {
  const effects = at(EFFECTS, words) ?? []
  return effects.length === 0 ? {} : { effects }
}

function moved(action: Extract<Action, { type: 'move' }>, words: number): Action {
  const { terms } = action
  const varied = {
    ...terms,
    ...(terms?.until === undefined ? {} : { until: at(TIMES, words) ?? '21:00' }),
    ...(words % 13 === 12 ? { all: true } : {}),
    ...(action.kind === 'ordinance' && words % 5 === 4 ? { urgent: true } : {}),
    ...(action.kind === 'point-of-order' && words % 3 === 2 && action.by !== 'unreported'
      ? { against: action.by }
      : {}),
  }
  return {
    ...action,
    ...(action.text === undefined ? {} : { text: textOf(words) }),
    ...(action.kind === undefined ? withEffects(words) : {}),
    ...(words % 17 === 16 ? { id: `q${words % 3}` } : {}),
    ...(Object.keys(varied).length === 0 ? {} : { terms: varied }),
  }
}

/** The ballots of all who are in the room: alike, by name, or some by name and the others alike. */
function voted(meeting: Meeting, words: number, numbers: readonly number[]): Action {
  const voters = membersOf(meeting.council).filter((name) => meeting.attendance[name] === 'present')
  const ballotOf = (n: number) => at(BALLOTS, numbers[n] ?? 0) ?? 'aye'
  const named = (some: (n: number) => boolean) =>
    Object.fromEntries(voters.flatMap((name, n) => (some(n) ? [[name, ballotOf(n)]] : [])))
  const others = ballotOf(0)
  if (words % 11 === 10) return { type: 'vote', ballots: named((n) => n % 2 === 1), unanimous: 'aye' }
  if (words % 3 === 0) return { type: 'vote', ballots: {}, others }
  return words % 3 === 1
    ? { type: 'vote', ballots: named(() => true) }
    : { type: 'vote', ballots: named((n) => n % 2 === 1), others }
}
