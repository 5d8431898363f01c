import { and } from 'xstate'
import { enter, happens, lifecycle } from '../lifecycle.js'
import { revives } from './comes-back.js'
import { consented } from './consented.js'
import { returnedByLot } from './returned-by-lot.js'
import { isDisposedOf, isTreated, setsAside } from './sets-aside.js'

const RULED = 'Robert 1915 §19, §21; Rosenberg, Courtesy and Decorum'
const AMEND = 'Robert 1915 §33; Rosenberg, The Three Basic Motions'

/** It is before the body. */
export const debate = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['pending'],
  meta: {
    description: 'Before the body: members speak, amend, substitute.',
    rule: 'Robert 1915 §42; Rosenberg, To Debate or Not to Debate',
  },
  entry: enter('debate'),
  on: {
    speak: {
      guard: 'canDebate',
      actions: happens,
      meta: { description: 'A member speaks to it.', rule: 'Robert 1915 §42' },
    },
    amend: {
      guard: 'canAmend',
      target: 'amending',
      actions: happens,
      meta: { description: 'An amendment of it is moved.', rule: AMEND },
    },
    substitute: {
      guard: 'canSubstitute',
      target: 'substituting',
      actions: happens,
      meta: { description: 'Another motion is moved in its place.', rule: AMEND },
    },
    withdraw: {
      guard: 'canWithdraw',
      target: 'withdrawn',
      actions: happens,
      meta: {
        description: 'The mover takes it back, with leave where leave is needed.',
        rule: 'Robert 1915 §27; Rosenberg, Courtesy and Decorum',
      },
    },
    'returned-by-lot': returnedByLot,
    recuse: {
      actions: happens,
      meta: { description: 'A member is recused from it.', rule: 'Robert 1915 §46' },
    },
    'call-vote': {
      guard: 'canPut',
      target: 'vote',
      actions: happens,
      meta: { description: 'Debate is over; the chair puts the question.', rule: 'Robert 1915 §9' },
    },
    ...consented,
    ...setsAside,
    ...isTreated,
    ...isDisposedOf,
    ...revives,
    rule: [
      {
        guard: and(['canRule', 'ruledWell']),
        target: 'adopted',
        actions: happens,
        meta: { description: 'The chair rules the point well taken.', rule: RULED },
      },
      {
        guard: 'canRule',
        target: 'rejected',
        actions: happens,
        meta: { description: 'The chair rules the point not well taken.', rule: RULED },
      },
    ],
    answer: {
      guard: 'canRule',
      target: 'adopted',
      actions: happens,
      meta: { description: 'The chair answers.', rule: 'Robert 1915 §27' },
    },
    granted: {
      target: 'adopted',
      actions: happens,
      meta: { description: 'What one member can demand is done.', rule: 'Robert 1915 §20, §24, §25' },
    },
    filled: {
      actions: happens,
      meta: { description: 'A blank in it is filled.', rule: 'Robert 1915 §33' },
    },
    elected: {
      target: 'adopted',
      actions: happens,
      meta: { description: 'A nominee is elected.', rule: 'Robert 1915 §26, §66' },
    },
    overtaken: {
      target: 'replaced',
      actions: happens,
      meta: {
        description: 'A substitute for the motion that it would amend has carried.',
        rule: 'Rosenberg, Multiple Motions Before the Body',
      },
    },
  },
})
