import { atOnceRow, openRow, requestRow, TWO_THIRDS } from '../plain-row.js'
import { derived, stated } from './cited.js'

/** Incidental motions: they arise from what is pending, and are decided before it. */
export const incidental = {
  appeal: {
    ...openRow({
      name: 'appeal from the decision of the chair',
      class: 'incidental',
      rank: null,
      amendable: false,
      interrupts: true,
      tie: 'sustains-chair',
      speeches: 1,
      variant: { kind: 'appeal-undebatable', when: 'on-decorum-or-undebatable' },
      when: ['ruling-open'],
      does: 'sustains-ruling',
    }),
    cite: stated('§21', 'equal votes sustain the chair; each member speaks once'),
  },
  'appeal-undebatable': {
    ...atOnceRow({
      name: 'appeal on decorum, or while an undebatable question is pending',
      class: 'incidental',
      rank: null,
      subsidiary: true,
      interrupts: true,
      tie: 'sustains-chair',
      reconsider: 'either',
      when: ['ruling-open'],
      does: 'sustains-ruling',
    }),
    cite: stated('§21', 'equal votes sustain the chair'),
  },
  'point-of-order': {
    ...requestRow({ name: 'point of order', decided: 'chair', does: 'settles-point' }),
    cite: stated('§21', 'the chair decides, subject to appeal'),
  },
  'continue-speaking': {
    ...atOnceRow({
      name: 'leave to continue speaking after indecorum',
      class: 'incidental',
      rank: null,
      reconsider: 'either',
      when: ['silenced'],
      does: 'restores-speaker',
    }),
    cite: stated('§21'),
  },
  'suspend-rules': {
    ...atOnceRow({
      name: 'motion to suspend the rules',
      class: 'incidental',
      rank: null,
      threshold: TWO_THIRDS,
      asks: ['rules'],
      does: 'suspends-rules',
    }),
    cite: stated('§22'),
  },
  'take-up-out-of-order': {
    ...atOnceRow({
      name: 'motion to take up a question out of its proper order',
      class: 'incidental',
      rank: null,
      threshold: TWO_THIRDS,
      when: ['nothing-pending'],
      asks: ['item'],
      does: 'takes-up-item',
    }),
    cite: stated('§22'),
  },
  'object-to-consideration': {
    ...requestRow({
      name: 'objection to the consideration of a question',
      threshold: { share: [1, 3], strictly: true, of: 'voting' },
      reconsider: 'lost-only',
      when: ['main-pending', 'before-debate'],
      does: 'allows-consideration',
    }),
    cite: stated(
      '§23',
      'put as "shall the question be considered?": two-thirds against sustain the objection, so more than one-third for defeat it',
    ),
  },
  'divide-question': {
    ...atOnceRow({
      name: 'motion to divide the question',
      class: 'incidental',
      rank: null,
      amendable: true,
      subsidiary: true,
      variant: { kind: 'divide-question-on-demand', when: 'on-demand' },
      when: ['main-pending'],
      asks: ['parts'],
      does: 'divides-question',
    }),
    cite: stated('§24'),
  },
  'divide-question-on-demand': {
    ...requestRow({
      name: 'call to divide independent propositions',
      decided: 'demand',
      when: ['main-pending'],
      asks: ['parts'],
      does: 'divides-question',
    }),
    cite: stated('§24', 'propositions on different subjects are divided at the request of one member'),
  },
  'divide-assembly': {
    ...requestRow({
      name: 'call for a division of the assembly',
      decided: 'demand',
      when: ['vote-open'],
      does: 'divides-assembly',
    }),
    cite: stated('§25', 'one member can demand that a vote be counted'),
  },
  'vote-method': {
    ...atOnceRow({
      name: 'motion on the way of voting',
      class: 'incidental',
      rank: null,
      amendable: true,
      subsidiary: true,
      reconsider: 'either',
      when: ['question-pending'],
      asks: ['method'],
      does: 'sets-vote-method',
    }),
    cite: stated('§25'),
  },
  'close-nominations': {
    ...atOnceRow({
      name: 'motion to close nominations',
      class: 'incidental',
      rank: null,
      amendable: true,
      subsidiary: true,
      threshold: TWO_THIRDS,
      when: ['nominations-open'],
      does: 'closes-nominations',
    }),
    cite: stated('§26'),
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
    cite: stated('§26', 'nominees are voted on one after the other until one has a majority (§66)'),
  },
  'reopen-nominations': {
    ...atOnceRow({
      name: 'motion to reopen nominations',
      class: 'incidental',
      rank: null,
      amendable: true,
      subsidiary: true,
      reconsider: 'lost-only',
      when: ['nominations-closed'],
      does: 'reopens-nominations',
    }),
    cite: stated('§26'),
  },
  inquiry: {
    ...requestRow({ name: 'parliamentary inquiry', decided: 'answer', does: 'is-answered' }),
    cite: stated('§27', 'the chair answers; there is no vote'),
  },
  'read-papers': {
    ...atOnceRow({
      name: 'leave to read papers',
      class: 'incidental',
      rank: null,
      reconsider: 'either',
      does: 'is-granted',
    }),
    cite: stated('§27'),
  },
  'leave-to-withdraw': {
    ...atOnceRow({
      name: 'leave to withdraw a motion',
      class: 'incidental',
      rank: null,
      second: false,
      reconsider: 'lost-only',
      when: ['question-pending', 'own-motion'],
      does: 'withdraws',
    }),
    cite: derived('§27', 'asked by the mover of what is pending'),
  },
} as const
