import {
  type Action,
  act,
  adjourn,
  convene,
  type Meeting,
  type Rulebook,
  rulebooks,
} from '../../src/index.js'
import { MILLBROOK } from './meetings.js'

const { rosenberg, robert1915 } = rulebooks
const cite = { source: 'House rules', confidence: 'assumed' } as const

/** Rules of a house: motions of its own, and ordinances that are read twice. */
export const houseRules: Rulebook = {
  ...rosenberg,
  id: 'house',
  title: 'House Rules',
  motions: {
    ...rosenberg.motions,
    thanks: { ...rosenberg.motions.main, name: 'ceremonial motion', cite },
    nap: { ...rosenberg.motions.recess, name: 'motion to nap', cite } as Rulebook['motions'][string],
    'waive-reading': {
      ...rosenberg.motions.main,
      name: 'motion to waive the reading',
      class: 'incidental',
      rank: null,
      when: ['ordinance-pending'],
      does: 'waives-reading',
      cite,
    },
  },
  conduct: {
    ...rosenberg.conduct,
    ordinances: { ...rosenberg.conduct.ordinances, readings: 3, days: 5 },
  },
}

export const moves = (by: string, kind: string, terms?: object, text?: string): Action =>
  ({
    type: 'move',
    by,
    ...(kind === 'main' ? {} : { kind }),
    ...(terms === undefined ? {} : { terms }),
    ...(text === undefined ? {} : { text }),
  }) as Action
export const seconds = (by: string): Action => ({ type: 'second', by })
export const votes = (others: 'aye' | 'nay' | 'unreported'): Action[] => [
  { type: 'call-vote', by: 'Adeyemi' },
  { type: 'vote', ballots: {}, others },
]

const play = (meeting: Meeting, actions: readonly Action[]) => actions.reduce(act, meeting)

/** A meeting under Robert's Rules with motions of many kinds on one question, and on the sitting. */
export function floorMeeting(): Meeting {
  const opened = convene({
    ...MILLBROOK,
    rules: robert1915,
    date: '2026-03-08',
    time: '19:00',
    agenda: ['Streets', 'Parks'],
  })
  return play(opened, [
    { type: 'take-up', item: 'Streets' },
    moves('Chen', 'main', undefined, 'Close Mill Street to cars.'),
    seconds('Díaz'),
    { type: 'ask-to-speak', by: 'Brandt' },
    { type: 'recognize', member: 'Brandt' },
    moves('Eriksen', 'point-of-order', { against: 'Brandt' }, 'That was an insult.'),
    { type: 'rule', well: true, text: 'It was.' },
    moves('Brandt', 'appeal'),
    seconds('Chen'),
    ...votes('nay'),
    moves('Brandt', 'inquiry', undefined, 'May I speak?'),
    { type: 'answer', text: 'You may.' },
    { type: 'speak', by: 'Brandt', text: 'It is too soon.' },
    moves('Chen', 'commit', { committee: 'the parks committee' }),
    seconds('Díaz'),
    moves('Díaz', 'previous-question', { all: true }),
    seconds('Chen'),
    ...votes('aye'),
    moves('Brandt', 'recess', { until: '20:15' }),
    seconds('Chen'),
    { type: 'amend', by: 'Eriksen', terms: { until: '20:30' } },
    seconds('Chen'),
    ...votes('aye'),
    ...votes('aye'),
    { type: 'time', time: '20:30' },
    { type: 'call-to-order' },
    moves('Brandt', 'lay-on-table'),
    seconds('Chen'),
    ...votes('aye'),
    moves('Chen', 'consent-calendar', {
      items: [
        { text: 'Approve the minutes.', effects: [] },
        { text: 'Pay the bills.', effects: [{ effect: 'measure', name: 'pay the bills' }] },
      ],
    }),
    { type: 'pull', by: 'Díaz', item: 'Pay the bills.' },
    seconds('Díaz'),
    { type: 'ask-consent' },
    { type: 'no-objection' },
    moves('Chen', 'take-from-table', { motion: 'm1' }),
    seconds('Díaz'),
    ...votes('aye'),
    ...votes('aye'),
    moves('Chen', 'adjourn'),
    seconds('Díaz'),
    ...votes('aye'),
  ])
}

/** Two meetings under the rules of the house: an ordinance is read, and its last reading is waived. */
export function ordinanceMeetings(): readonly [Meeting, Meeting] {
  const first = play(convene({ ...MILLBROOK, rules: houseRules, date: '2026-03-08' }), [
    moves('Chen', 'ordinance', undefined, 'On dogs.'),
    { type: 'proceed' },
    ...votes('aye'),
    moves('Chen', 'thanks', undefined, 'Thank the clerk.'),
    seconds('Díaz'),
    { type: 'ask-consent' },
    { type: 'object', by: 'Brandt' },
    ...votes('aye'),
    moves('Chen', 'nap', { until: '20:00' }),
    seconds('Díaz'),
    ...votes('aye'),
  ])
  const second = play(convene(adjourn(first), { date: '2026-03-15' }), [
    { type: 'take-up', motion: 'm1' },
    moves('Chen', 'waive-reading', undefined, 'Enough of it.'),
    seconds('Díaz'),
    ...votes('aye'),
    ...votes('aye'),
  ])
  return [first, second]
}
