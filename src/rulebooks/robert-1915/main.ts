import { MAJORITY_OF_VOTING } from '../../rules/threshold.js'
import { atOnceRow, mainRow, openRow, TWO_THIRDS } from '../plain-row.js'
import { assumed, derived, stated } from './cited.js'

/** Main motions, and the motions that bring a question again before the body. */
export const main = {
  main: {
    ...mainRow({ name: 'main motion' }),
    cite: stated(
      '§11',
      'boards of about a dozen or fewer need no second (§50); council rules mostly ask for one',
    ),
  },
  ordinance: {
    ...mainRow({ name: 'ordinance', readings: true }),
    cite: assumed('§11', 'the text knows no ordinances: law and charter say how often one is read'),
  },
  election: {
    ...mainRow({ name: 'election', amendable: false, asks: ['office'], reconsider: 'neither' }),
    cite: derived('§66', 'a blank that nominations fill'),
  },
  'consent-calendar': {
    ...mainRow({
      name: 'consent calendar',
      debatable: false,
      amendable: false,
      asks: ['items'],
      does: 'enacts-items',
    }),
    cite: derived('§48', 'what nobody objects to is adopted together; one member takes an item out'),
  },
  'adopt-report': { ...mainRow({ name: 'motion to adopt a report' }), cite: stated('§54') },
  'adopt-constitution': {
    ...mainRow({
      name: 'motion to adopt a constitution, by-laws or rules of order',
      reconsider: 'lost-only',
    }),
    cite: stated('§67'),
  },
  'adopt-standing-rules': { ...mainRow({ name: 'motion to adopt standing rules' }), cite: stated('§67') },
  'amend-constitution': {
    ...mainRow({
      name: 'motion to amend a constitution, by-laws or rules of order',
      class: 'bring-again',
      threshold: TWO_THIRDS,
      withNotice: TWO_THIRDS,
      needsNotice: true,
      reconsider: 'lost-only',
    }),
    cite: stated('§68', 'two-thirds, and notice at an earlier meeting'),
  },
  'amend-standing-rules': {
    ...mainRow({
      name: 'motion to amend standing rules',
      class: 'bring-again',
      threshold: TWO_THIRDS,
      withNotice: MAJORITY_OF_VOTING,
    }),
    cite: stated('§67', 'two-thirds, or a majority with notice'),
  },
  'special-order': {
    ...mainRow({
      name: 'motion to make a special order',
      threshold: TWO_THIRDS,
      asks: ['until'],
      does: 'makes-order',
    }),
    cite: stated('§20'),
  },
  'order-of-the-day': {
    ...mainRow({ name: 'order of the day', when: ['comes-of-itself'] }),
    cite: stated('§20', 'when its time has come'),
  },
  'privileged-question': {
    ...mainRow({ name: 'question that was admitted as one of privilege', when: ['comes-of-itself'] }),
    cite: stated('§19', 'treated as a main motion once it is pending'),
  },
  rescind: {
    ...mainRow({
      name: 'motion to rescind',
      class: 'bring-again',
      opensMain: true,
      threshold: { any: [TWO_THIRDS, { share: [1, 2], strictly: true, of: 'seats' }] },
      withNotice: MAJORITY_OF_VOTING,
      reconsider: 'lost-only',
      asks: ['motion'],
      does: 'rescinds',
    }),
    cite: stated('§37', 'two-thirds, or a majority with notice, or a majority of the entire membership'),
  },
  reconsider: {
    ...openRow({
      name: 'motion to reconsider',
      class: 'bring-again',
      rank: 10,
      debatable: 'as-target',
      opensMain: true,
      amendable: false,
      interrupts: true,
      reconsider: 'neither',
      asks: ['motion'],
      does: 'reconsiders',
    }),
    cite: stated('§36', 'it has the rank of what it would reconsider; a majority, whatever that needed'),
  },
  'take-from-table': {
    ...atOnceRow({
      name: 'motion to take from the table',
      class: 'bring-again',
      rank: 10,
      when: ['nothing-pending', 'business-since'],
      asks: ['motion'],
      does: 'takes-from-table',
    }),
    cite: stated('§35', 'while nothing is pending, and some business has been done since'),
  },
  discharge: {
    ...mainRow({
      name: 'motion to discharge a committee',
      class: 'bring-again',
      amendable: false,
      threshold: TWO_THIRDS,
      withNotice: MAJORITY_OF_VOTING,
      reconsider: 'lost-only',
      asks: ['motion'],
      does: 'discharges',
    }),
    cite: stated('§32, §48', 'two-thirds, or a majority with notice'),
  },
} as const
