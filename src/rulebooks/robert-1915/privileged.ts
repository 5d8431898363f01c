import { atOnceRow, requestRow } from '../plain-row.js'
import { stated } from './cited.js'

/** Privileged motions: they have nothing to do with what is pending, and come before it. */
export const privileged = {
  'fix-time-to-adjourn': {
    ...atOnceRow({
      name: 'motion to fix the time to which to adjourn',
      class: 'privileged',
      rank: 130,
      debatable: 'if-nothing-pending',
      amendable: true,
      subsidiary: true,
      withoutQuorum: true,
      reconsider: 'either',
      asks: ['until'],
      does: 'sets-next-meeting',
    }),
    cite: stated('§16', 'privileged only while another question is pending; else a main motion'),
  },
  adjourn: {
    ...atOnceRow({
      name: 'motion to adjourn',
      class: 'privileged',
      rank: 120,
      withoutQuorum: true,
      does: 'adjourns',
    }),
    cite: stated('§17'),
  },
  recess: {
    ...atOnceRow({
      name: 'motion to take a recess',
      class: 'privileged',
      rank: 110,
      debatable: 'if-nothing-pending',
      amendable: true,
      subsidiary: true,
      withoutQuorum: true,
      asks: ['until'],
      does: 'recesses',
    }),
    cite: stated('§18', 'privileged only while other business is pending; else a main motion'),
  },
  'question-of-privilege': {
    ...requestRow({
      name: 'question of privilege',
      class: 'privileged',
      rank: 100,
      decided: 'chair',
      does: 'admits-question',
    }),
    cite: stated('§19', 'the chair decides whether it is one, subject to appeal'),
  },
  'orders-of-the-day': {
    ...requestRow({
      name: 'call for the orders of the day',
      class: 'privileged',
      rank: 90,
      decided: 'demand',
      when: ['order-due'],
      does: 'takes-up-order',
    }),
    cite: stated('§20', 'one member may demand them'),
  },
} as const
