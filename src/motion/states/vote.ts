import { and } from 'xstate'
import { enter, happens, lifecycle } from '../lifecycle.js'
import { consented } from './consented.js'
import { returnedByLot } from './returned-by-lot.js'

const PUT = 'Robert 1915 §9, §46; Rosenberg, Counting Votes'
const READ = 'Robert 1915 §11, as law and charter have it'
const SIGNED = '65 ILCS 20/21-15; Jacksonville Charter 6.05'
const SUBSTITUTED = 'Robert 1915 §33'

/** The question is put. */
export const vote = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['pending'],
  meta: { description: 'The question is put: members vote.', rule: PUT },
  entry: enter('vote'),
  on: {
    ballot: {
      guard: 'canCast',
      actions: happens,
      meta: { description: 'A member votes, in the order of the roll.', rule: 'Robert 1915 §46' },
    },
    divide: {
      guard: 'canDivide',
      actions: happens,
      meta: {
        description: 'A member demands that the vote be counted.',
        rule: 'Robert 1915 §25',
      },
    },
    'returned-by-lot': returnedByLot,
    ...consented,
    vote: [
      {
        guard: and(['canCast', 'passesReading']),
        target: 'awaiting-reading',
        actions: happens,
        meta: { description: 'It passes at this reading, and is to be read again.', rule: READ },
      },
      {
        guard: and(['canCast', 'passesToMayor']),
        target: 'awaiting-signature',
        actions: happens,
        meta: { description: 'It carries, and goes to the mayor.', rule: SIGNED },
      },
      {
        guard: and(['canCast', 'carriedAsLetter']),
        target: 'letter-instead',
        actions: happens,
        meta: { description: 'It carries as a letter that was substituted for it.', rule: SUBSTITUTED },
      },
      {
        guard: and(['canCast', 'carriedAsSubstituted']),
        target: 'replaced',
        actions: happens,
        meta: { description: 'It carries with the wording of a substitute.', rule: SUBSTITUTED },
      },
      {
        guard: and(['canCast', 'carried']),
        target: 'adopted',
        actions: happens,
        meta: { description: 'The ayes have it.', rule: PUT },
      },
      {
        guard: and(['canCast', 'lost']),
        target: 'rejected',
        actions: happens,
        meta: { description: 'The ayes do not have it.', rule: PUT },
      },
      {
        guard: and(['canCast', 'lacksQuorum']),
        target: 'debate',
        actions: happens,
        meta: {
          description: 'There was no quorum: the vote is void, and the question still pending.',
          rule: 'Robert 1915 §64',
        },
      },
      {
        guard: 'canCast',
        actions: happens,
        meta: { description: 'Unreported ballots leave the result open.', rule: PUT },
      },
    ],
    declare: [
      {
        guard: and(['canDeclare', 'passesReading']),
        target: 'awaiting-reading',
        actions: happens,
        meta: { description: 'Declared passed at this reading.', rule: READ },
      },
      {
        guard: and(['canDeclare', 'passesToMayor']),
        target: 'awaiting-signature',
        actions: happens,
        meta: { description: 'Declared carried, it goes to the mayor.', rule: SIGNED },
      },
      {
        guard: and(['canDeclare', 'carriedAsLetter']),
        target: 'letter-instead',
        actions: happens,
        meta: {
          description: 'Declared carried, as a letter that was substituted for it.',
          rule: SUBSTITUTED,
        },
      },
      {
        guard: and(['canDeclare', 'carriedAsSubstituted']),
        target: 'replaced',
        actions: happens,
        meta: { description: 'Declared carried, with the wording of a substitute.', rule: SUBSTITUTED },
      },
      {
        guard: and(['canDeclare', 'carried']),
        target: 'adopted',
        actions: happens,
        meta: { description: 'Declared carried.', rule: PUT },
      },
      {
        guard: and(['canDeclare', 'lost']),
        target: 'rejected',
        actions: happens,
        meta: { description: 'Declared lost.', rule: PUT },
      },
      {
        guard: 'canDeclare',
        target: 'debate',
        actions: happens,
        meta: {
          description: 'Declared without a quorum: the question is still pending.',
          rule: 'Robert 1915 §64',
        },
      },
    ],
  },
})
