import { adjourn } from '../../src/meeting/adjourn.js'
import { convene } from '../../src/meeting/convene.js'
import type { ActionOf } from '../../src/meeting/handler.js'
import type { Meeting } from '../../src/meeting/meeting.js'
import type { Rulebook } from '../../src/rules/rulebook.js'
import type { Action } from '../../src/schema/action.js'
import type { Sitting } from '../../src/schema/council.js'
import { all, FIVE, play } from '../fixtures/meetings.js'

// Every kind of motion in its natural situation: what went before, and the words that move it. Chen has
// moved to close Mill Street, and Díaz seconds; Brandt makes the motion that is looked at, and Eriksen
// has the floor where somebody has.

/** In which room a motion is made. */
export interface Room {
  readonly rules: Rulebook
  readonly seats?: readonly string[]
  /** True where Eriksen has been recognized, and has the floor. */
  readonly floorTaken?: boolean
}

/** The meeting just before a motion is made, and the action that makes it. */
export interface Scene {
  readonly meeting: Meeting
  readonly move: Action
}

export const DAY = '2022-03-08'
export const NEXT_DAY = '2022-03-09'
export const SECOND: Action = { type: 'second', by: 'Díaz' }
export const ERIKSEN_IS_RECOGNIZED: Action = { type: 'recognize', member: 'Eriksen' }
export const BOTH_PARTS = 'Close Mill Street to cars, and buy two lamps.'

/** A motion of any kind by Brandt. */
export const move = (kind: string, more: Partial<ActionOf<'move'>> = {}): ActionOf<'move'> => ({
  type: 'move',
  by: 'Brandt',
  kind,
  ...more,
})

/** A main motion by Chen, with a name, which Díaz seconds. */
export const question = (id: string, text: string, more: Partial<ActionOf<'move'>> = {}): Action[] => [
  { type: 'move', by: 'Chen', id, text, ...more },
  SECOND,
]
export const STREET = question('street', 'Close Mill Street to cars.')
export const WIDER: Action[] = [
  { type: 'amend', by: 'Adeyemi', id: 'wider', text: 'Close Mill Street to cars and lorries.' },
  SECOND,
]

/** The body sits, with nothing before it. */
export const sits = ({ rules, seats = FIVE }: Room, sitting: Sitting = {}): Meeting =>
  convene({ rules, seats: [...seats], chair: seats[0] ?? null, date: DAY, ...sitting })

/** Eriksen has the floor, where somebody is to have it. */
const spoken = ({ floorTaken }: Room): Action[] => (floorTaken ? [ERIKSEN_IS_RECOGNIZED] : [])

/** Chen's question is before the body. */
export const onTheStreet = (room: Room): Meeting => play(sits(room), ...STREET, ...spoken(room))

/** Nothing is before the body; but where somebody is to have the floor, it has to be about something. */
const withNothingPending = (room: Room, before: Meeting): Meeting =>
  room.floorTaken ? play(before, ...question('bench', 'Paint the benches.'), ...spoken(room)) : before

type Situation = (room: Room) => Scene

/** A motion on Chen's question, or one that may be made while that is pending. */
const over =
  (action: Action): Situation =>
  (room) => ({ meeting: onTheStreet(room), move: action })

/** Chen's question was adopted at this meeting. */
export const SETTLED: Action[] = [...STREET, ...all('aye')]

/** A motion that is a question of its own, after another has been settled. */
const alone =
  (action: Action, went: readonly Action[] = SETTLED, sitting: Sitting = {}): Situation =>
  (room) => ({ meeting: withNothingPending(room, play(sits(room, sitting), ...went)), move: action })

/** A point that the chair has just ruled on, while Chen's question is pending. */
const afterRuling =
  (point: Partial<ActionOf<'move'>>, well: boolean, action: Action): Situation =>
  (room) => ({
    meeting: play(
      onTheStreet(room),
      { ...move('point-of-order'), by: 'Díaz', id: 'point', ...point },
      { type: 'rule', well },
    ),
    move: action,
  })

/** An election is pending; nominations may have been closed. */
const election =
  (action: Action, ...went: Action[]): Situation =>
  (room) => ({
    meeting: play(
      sits(room),
      ...question('office', 'Elect ____ as vice chair.', {
        kind: 'election',
        terms: { office: 'vice chair' },
      }),
      ...went,
      ...spoken(room),
    ),
    move: action,
  })

export const LAMPS = question('lamps', 'Buy two lamps.')

/**
 * A question that was put off to eight o'clock: it is past eight, and nothing else is pending. Rosenberg's
 * Rules know no motion to postpone: they table to a time.
 */
export const lampsAreDue = ({ rules }: Room): Action[] => [
  ...LAMPS,
  move('postpone' in rules.motions ? 'postpone' : 'lay-on-table', { terms: { until: '20:00' } }),
  SECOND,
  ...all('aye'),
  { type: 'time', time: '20:05' },
]

/** A motion of which the meeting before this one had notice; that one adopted Chen's question. */
export const noticed =
  (notice: Omit<ActionOf<'notice'>, 'type' | 'by'>, action: Action): Situation =>
  (room) => {
    const first = play(sits(room), ...SETTLED, { type: 'notice', by: 'Brandt', ...notice })
    return { meeting: withNothingPending(room, convene(adjourn(first), { date: NEXT_DAY })), move: action }
  }

export const BYLAW = 'Let the chair serve two years.'
export const STANDING = 'Meet at seven.'
const PARTS = [
  { text: 'Close Mill Street to cars.', effects: [] },
  { text: 'Buy two lamps.', effects: [] },
]

/** Brandt's motions, in the words that their kinds ask for. */
export const MOVES = {
  commit: move('commit', { terms: { committee: 'the traffic committee' } }),
  postpone: move('postpone', { terms: { until: '2022-04-12' } }),
  limit: move('limit-debate', { terms: { turns: 1 } }),
  fixTime: move('fix-time-to-adjourn', { terms: { until: '2022-03-10T19:00' } }),
  recess: move('recess', { terms: { until: '20:30' } }),
  privilege: move('question-of-privilege', { text: 'Open the windows.' }),
  amend: { type: 'amend', by: 'Brandt', id: 'wording', text: 'Close Mill Street to cars on Sundays.' },
  substitute: { type: 'substitute', by: 'Brandt', text: 'Pave Mill Street.' },
  rescind: move('rescind', { terms: { motion: 'street' } }),
} as const satisfies Readonly<Record<string, Action>>

/** The situation of each kind of motion of the tables. */
export const SITUATIONS: Readonly<Record<string, Situation>> = {
  // Privileged.
  'fix-time-to-adjourn': over(MOVES.fixTime),
  adjourn: over(move('adjourn')),
  recess: over(MOVES.recess),
  'question-of-privilege': over(MOVES.privilege),
  'orders-of-the-day': (room) => ({
    meeting: play(sits(room), ...lampsAreDue(room), ...STREET, ...spoken(room)),
    move: move('orders-of-the-day'),
  }),
  // Subsidiary.
  'lay-on-table': over(move('lay-on-table')),
  'previous-question': over(move('previous-question')),
  'limit-debate': over(MOVES.limit),
  postpone: over(MOVES.postpone),
  commit: over(MOVES.commit),
  'informal-consideration': over(move('informal-consideration')),
  amend: over(MOVES.amend),
  'amend-amendment': (room) => ({
    meeting: play(sits(room), ...STREET, ...WIDER, ...spoken(room)),
    move: { type: 'amend', by: 'Brandt', text: 'Close Mill Street to cars, lorries and vans.' },
  }),
  substitute: over(MOVES.substitute),
  'fill-blank': (room) => ({
    meeting: play(sits(room), ...question('street', 'Close Mill Street until ____.'), ...spoken(room)),
    move: move('fill-blank', { terms: { name: 'June' } }),
  }),
  'postpone-indefinitely': over(move('postpone-indefinitely')),
  // Incidental.
  'point-of-order': over(move('point-of-order', { text: 'The speech is too long.' })),
  appeal: afterRuling({ text: 'It is not on the agenda.' }, false, move('appeal')),
  'appeal-undebatable': afterRuling({ terms: { against: 'Eriksen' } }, false, move('appeal')),
  'continue-speaking': afterRuling({ terms: { against: 'Chen' } }, true, move('continue-speaking')),
  'suspend-rules': over(move('suspend-rules', { terms: { rules: ['debate'] } })),
  'take-up-out-of-order': alone(move('take-up-out-of-order', { terms: { item: 'Lamps' } }), SETTLED, {
    agenda: ['Minutes', 'Lamps'],
  }),
  'object-to-consideration': over(move('object-to-consideration')),
  'divide-question': (room) => ({
    meeting: play(sits(room), ...question('street', BOTH_PARTS), ...spoken(room)),
    move: move('divide-question', { terms: { parts: PARTS } }),
  }),
  'divide-question-on-demand': (room) => ({
    meeting: play(sits(room), ...question('street', BOTH_PARTS), ...spoken(room)),
    move: move('divide-question', { terms: { parts: PARTS, independent: true } }),
  }),
  // The ayes seem to have it, and nobody has counted; who has the floor asked for the vote.
  'divide-assembly': (room) => ({
    meeting: play(
      onTheStreet(room),
      { type: 'call-vote', by: 'Eriksen' },
      { type: 'vote', ballots: {}, others: 'unreported' },
    ),
    move: move('divide-assembly'),
  }),
  'vote-method': over(move('vote-method', { terms: { method: 'roll-call' } })),
  nominate: election(move('nominate', { terms: { name: 'Díaz' } })),
  'close-nominations': election(move('close-nominations')),
  'reopen-nominations': election(
    move('reopen-nominations'),
    move('close-nominations'),
    SECOND,
    ...all('aye'),
  ),
  inquiry: over(move('inquiry', { text: 'Is an amendment in order?' })),
  'read-papers': over(move('read-papers', { text: 'Read the letter of the shops.' })),
  // She who asks for it is the mover of what is pending: Chen.
  'leave-to-withdraw': over({ ...move('leave-to-withdraw'), by: 'Chen' }),
  // Main motions, and what brings a question again before the body.
  main: alone(move('main', { text: 'Plant ten trees.' })),
  'adopt-report': alone(move('adopt-report', { text: 'Adopt the report on trees.' })),
  'adopt-constitution': alone(move('adopt-constitution', { text: BYLAW })),
  'adopt-standing-rules': alone(move('adopt-standing-rules', { text: STANDING })),
  'special-order': alone(
    move('special-order', { text: 'Hear the budget.', terms: { until: '2022-04-12T20:00' } }),
  ),
  'amend-standing-rules': alone(move('amend-standing-rules', { text: STANDING })),
  'amend-constitution': noticed(
    { kind: 'amend-constitution', text: BYLAW },
    move('amend-constitution', { text: BYLAW }),
  ),
  rescind: alone(MOVES.rescind),
  'take-from-table': alone(move('take-from-table', { terms: { motion: 'street' } }), [
    ...STREET,
    move('lay-on-table'),
    SECOND,
    ...all('aye'),
    ...LAMPS,
    ...all('aye'),
  ]),
  // A vote on the item that is pending, where somebody has the floor on it; else one that settled an item.
  reconsider: (room) =>
    room.floorTaken
      ? {
          meeting: play(sits(room), ...STREET, ...WIDER, ...all('nay'), ...spoken(room)),
          move: { type: 'reconsider', by: 'Brandt', motion: 'wider' },
        }
      : {
          meeting: play(sits(room), ...SETTLED),
          move: { type: 'reconsider', by: 'Brandt', motion: 'street' },
        },
  // Nobody moves these: they come before the body when their time has come, or when the chair admits them.
  'order-of-the-day': (room) => ({
    meeting: play(
      sits(room),
      move('special-order', { text: 'Hear the budget.', terms: { until: '20:00' }, id: 'special' }),
      SECOND,
      ...all('aye'),
      { type: 'time', time: '20:05' },
    ),
    move: { type: 'take-up', motion: 'special' },
  }),
  'privileged-question': (room) => ({
    meeting: play(onTheStreet(room), MOVES.privilege),
    move: { type: 'rule', well: true },
  }),
}
