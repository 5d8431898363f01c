import { enter, happens, lifecycle } from '../lifecycle.js'

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
    recuse: {
      actions: happens,
      meta: { description: 'A member is recused from it.', rule: 'Robert 1915 §46' },
    },
    'call-vote': {
      target: 'vote',
      actions: happens,
      meta: { description: 'Debate is over; the chair puts the question.', rule: 'Robert 1915 §9' },
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
