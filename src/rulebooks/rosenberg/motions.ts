import { atOnceRow, mainRow, openRow, requestRow, TWO_THIRDS } from '../plain-row.js'
import { ADAPTED, DEBATE_2011, MAJORITIES_2003, recalled, silent, stated, TEXT_2003 } from './cited.js'

const AGAINST_CONSIDERING = { share: [1, 3], strictly: true, of: 'voting' } as const

/** The three basic motions, and what comes before a body like them. */
const basic = {
  main: {
    ...mainRow({ name: 'basic motion' }),
    cite: recalled('The Three Basic Motions', 'the chair may also proceed without a second'),
  },
  amend: {
    ...openRow({
      name: 'motion to amend',
      class: 'subsidiary',
      rank: 20,
      amendable: false,
      when: ['question-pending'],
      does: 'amends',
    }),
    cite: stated('The Three Basic Motions', TEXT_2003),
  },
  substitute: {
    ...openRow({
      name: 'substitute motion',
      class: 'subsidiary',
      rank: 30,
      amendable: false,
      when: ['question-pending'],
      does: 'replaces',
    }),
    cite: stated('The Three Basic Motions', TEXT_2003),
  },
  ordinance: {
    ...mainRow({ name: 'ordinance', readings: true }),
    cite: silent('law and charter say how often an ordinance is read'),
  },
  'consent-calendar': {
    ...mainRow({
      name: 'consent calendar',
      debatable: false,
      amendable: false,
      asks: ['items'],
      does: 'enacts-items',
    }),
    cite: silent('custom of Californian councils: one motion for what nobody takes out'),
  },
  election: {
    ...mainRow({ name: 'election', amendable: false, asks: ['office'], reconsider: 'neither' }),
    cite: silent("nominations are named, elections are not described; Robert's of 1915, §66, is followed"),
  },
  nominate: {
    ...openRow({
      name: 'nomination',
      class: 'incidental',
      rank: null,
      second: false,
      amendable: false,
      reconsider: 'neither',
      when: ['nominations-open'],
      asks: ['name'],
      does: 'elects',
    }),
    cite: silent("nominations are named, not described; Robert's of 1915, §26, is followed"),
  },
  reconsider: {
    ...openRow({
      name: 'motion to reconsider',
      class: 'bring-again',
      rank: 10,
      opensMain: true,
      amendable: false,
      reconsider: 'neither',
      asks: ['motion'],
      does: 'reconsiders',
    }),
    cite: stated('The Motion to Reconsider', ADAPTED),
  },
} as const

/** Motions that are put without debate, and those that need two-thirds. */
const special = {
  adjourn: {
    ...atOnceRow({
      name: 'motion to adjourn',
      class: 'privileged',
      rank: 120,
      withoutQuorum: true,
      does: 'adjourns',
    }),
    cite: recalled('To Debate or Not to Debate'),
  },
  recess: {
    ...atOnceRow({
      name: 'motion to recess',
      class: 'privileged',
      rank: 110,
      withoutQuorum: true,
      does: 'recesses',
    }),
    cite: recalled('To Debate or Not to Debate', 'the chair determines the length'),
  },
  'fix-time-to-adjourn': {
    ...atOnceRow({
      name: 'motion to fix the time to adjourn',
      class: 'privileged',
      rank: 130,
      withoutQuorum: true,
      asks: ['until'],
      does: 'sets-closing-time',
    }),
    cite: recalled('To Debate or Not to Debate', 'the meeting ends at that time'),
  },
  'lay-on-table': {
    ...atOnceRow({
      name: 'motion to table',
      class: 'subsidiary',
      rank: 80,
      when: ['main-pending'],
      does: 'tables',
    }),
    cite: stated('To Debate or Not to Debate', DEBATE_2011, 'on hold, with or without a time to return'),
  },
  'take-from-table': {
    ...atOnceRow({
      name: 'motion to take from the table',
      class: 'bring-again',
      rank: 10,
      when: ['nothing-pending'],
      asks: ['motion'],
      does: 'takes-from-table',
    }),
    cite: stated('To Debate or Not to Debate', MAJORITIES_2003, 'taking it back is also a majority vote'),
  },
  'previous-question': {
    ...atOnceRow({
      name: 'motion for the previous question',
      class: 'subsidiary',
      rank: 70,
      threshold: TWO_THIRDS,
      reconsider: 'either',
      when: ['pending-open'],
      does: 'closes-debate',
    }),
    cite: stated(
      'To Debate or Not to Debate',
      DEBATE_2011,
      'the chair may treat a call of "question" as a request',
    ),
  },
  'limit-debate': {
    ...atOnceRow({
      name: 'motion to limit debate',
      class: 'subsidiary',
      rank: 60,
      threshold: TWO_THIRDS,
      reconsider: 'either',
      when: ['pending-debatable'],
      does: 'limits-debate',
    }),
    cite: stated('To Debate or Not to Debate', DEBATE_2011),
  },
  'close-nominations': {
    ...atOnceRow({
      name: 'motion to close nominations',
      class: 'incidental',
      rank: null,
      threshold: TWO_THIRDS,
      when: ['nominations-open'],
      does: 'closes-nominations',
    }),
    cite: stated('Majority and Super Majority Votes', DEBATE_2011, 'that it is not debated is assumed'),
  },
  'object-to-consideration': {
    ...atOnceRow({
      name: 'motion to object to the consideration of a question',
      class: 'incidental',
      rank: null,
      threshold: AGAINST_CONSIDERING,
      reconsider: 'lost-only',
      when: ['main-pending', 'before-debate'],
      does: 'allows-consideration',
    }),
    cite: stated(
      'Majority and Super Majority Votes',
      DEBATE_2011,
      'put as "shall the question be considered?": two-thirds against sustain the objection',
    ),
  },
  'suspend-rules': {
    ...openRow({
      name: 'motion to suspend the rules',
      class: 'incidental',
      rank: null,
      amendable: false,
      threshold: TWO_THIRDS,
      asks: ['rules'],
      does: 'suspends-rules',
    }),
    cite: stated('Majority and Super Majority Votes', DEBATE_2011, 'debatable, unlike under Robert’s Rules'),
  },
} as const

/** Courtesy and decorum: what a member may interrupt for. */
const courtesy = {
  appeal: {
    ...openRow({
      name: 'appeal',
      class: 'incidental',
      rank: null,
      amendable: false,
      when: ['ruling-open'],
      does: 'reverses-ruling',
    }),
    cite: recalled('Courtesy and Decorum', 'a majority reverses the ruling'),
  },
  'question-of-privilege': {
    ...requestRow({
      name: 'point of privilege',
      class: 'privileged',
      rank: 100,
      decided: 'chair',
      does: 'settles-point',
    }),
    cite: recalled('Courtesy and Decorum'),
  },
  'point-of-order': {
    ...requestRow({ name: 'point of order', decided: 'chair', does: 'settles-point' }),
    cite: recalled('Courtesy and Decorum'),
  },
  'orders-of-the-day': {
    ...requestRow({
      name: 'call for orders of the day',
      class: 'privileged',
      rank: 90,
      decided: 'demand',
      when: ['order-due'],
      does: 'takes-up-order',
    }),
    cite: recalled('Courtesy and Decorum', 'back to the agenda, without a vote'),
  },
} as const

/** Every motion that Rosenberg's Rules name. */
export const motions = { ...basic, ...special, ...courtesy } as const
