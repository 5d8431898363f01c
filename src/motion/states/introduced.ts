import { enter, happens, lifecycle } from '../lifecycle.js'

const SECOND = 'Robert 1915 §11; Rosenberg, Motions in General'

/** A member has moved it; nobody else has supported it yet. */
export const introduced = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['pending'],
  meta: { description: 'Moved, and waiting for a second.', rule: SECOND },
  entry: enter('introduced'),
  always: {
    guard: 'needsNoSecond',
    target: 'debate',
    meta: { description: 'The rulebook asks for no second.', rule: SECOND },
  },
  on: {
    second: {
      guard: 'canSecond',
      target: 'debate',
      actions: happens,
      meta: { description: 'Another member seconds it.', rule: SECOND },
    },
    'no-second': {
      target: 'died',
      actions: happens,
      meta: { description: 'Nobody seconds it.', rule: SECOND },
    },
    withdraw: {
      guard: 'canWithdraw',
      target: 'withdrawn',
      actions: happens,
      meta: {
        description: 'The mover takes it back.',
        rule: 'Robert 1915 §27; Rosenberg, Courtesy and Decorum',
      },
    },
    recuse: {
      actions: happens,
      meta: { description: 'A member is recused from it.', rule: 'Robert 1915 §46' },
    },
  },
})
