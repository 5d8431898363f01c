import { atOnceRow, openRow, TWO_THIRDS } from '../plain-row.js'
import { stated } from './cited.js'

/** Subsidiary motions: ways to treat or dispose of the question that is pending. */
export const subsidiary = {
  'lay-on-table': {
    ...atOnceRow({
      name: 'motion to lay on the table',
      class: 'subsidiary',
      rank: 80,
      when: ['main-pending'],
      does: 'tables',
    }),
    cite: stated('§28', 'for the time being; no time can be set'),
  },
  'previous-question': {
    ...atOnceRow({
      name: 'previous question',
      class: 'subsidiary',
      rank: 70,
      threshold: TWO_THIRDS,
      reconsider: 'either',
      when: ['pending-open'],
      does: 'closes-debate',
    }),
    cite: stated('§29', 'reconsidered only before a vote is taken under it'),
  },
  'limit-debate': {
    ...atOnceRow({
      name: 'motion to limit or extend debate',
      class: 'subsidiary',
      rank: 60,
      amendable: true,
      subsidiary: true,
      threshold: TWO_THIRDS,
      reconsider: 'either',
      when: ['pending-debatable'],
      does: 'limits-debate',
    }),
    cite: stated(
      '§30',
      'the table lets all subsidiary motions apply to it, §30 only amendments: the table is followed',
    ),
  },
  postpone: {
    ...openRow({
      name: 'motion to postpone to a certain time',
      class: 'subsidiary',
      rank: 50,
      when: ['main-pending'],
      asks: ['until'],
      does: 'postpones',
    }),
    cite: stated('§31', 'debate is limited to whether to postpone'),
  },
  commit: {
    ...openRow({
      name: 'motion to commit or refer',
      class: 'subsidiary',
      rank: 40,
      when: ['main-pending'],
      asks: ['committee'],
      does: 'refers',
    }),
    cite: stated(
      '§32',
      'debate is limited to whether to refer; reconsidered until the committee takes it up',
    ),
  },
  'informal-consideration': {
    ...openRow({
      name: 'motion to consider informally',
      class: 'subsidiary',
      rank: 38,
      amendable: false,
      reconsider: 'lost-only',
      when: ['main-pending'],
      does: 'lifts-limits',
    }),
    cite: stated('§57'),
  },
  'amend-amendment': {
    ...openRow({
      name: 'motion to amend an amendment',
      class: 'subsidiary',
      rank: 35,
      debatable: 'as-target',
      amendable: false,
      when: ['question-pending'],
      does: 'amends',
    }),
    cite: stated('§33', 'of the second degree, which is the last'),
  },
  'fill-blank': {
    ...openRow({
      name: 'proposal to fill a blank',
      class: 'subsidiary',
      rank: 32,
      second: false,
      amendable: false,
      when: ['blank-to-fill'],
      asks: ['name'],
      does: 'fills-blank',
    }),
    cite: stated('§33', 'proposals are put one after the other until one has a majority'),
  },
  amend: {
    ...openRow({
      name: 'motion to amend',
      class: 'subsidiary',
      rank: 30,
      debatable: 'as-target',
      variant: { kind: 'amend-amendment', when: 'on-amendment' },
      when: ['question-pending'],
      does: 'amends',
    }),
    cite: stated('§33', 'a majority suffices even where the question itself needs two-thirds'),
  },
  substitute: {
    ...openRow({
      name: 'motion to substitute',
      class: 'subsidiary',
      rank: 30,
      when: ['question-pending'],
      does: 'replaces',
    }),
    cite: stated('§33', 'a form of amendment, of the first degree'),
  },
  'postpone-indefinitely': {
    ...openRow({
      name: 'motion to postpone indefinitely',
      class: 'subsidiary',
      rank: 20,
      opensMain: true,
      amendable: false,
      reconsider: 'carried-only',
      when: ['main-pending'],
      does: 'drops',
    }),
    cite: stated('§34'),
  },
} as const
