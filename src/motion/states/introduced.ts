import { enter, happens, lifecycle } from '../lifecycle.js'
import { consented } from './consented.js'
import { returnedByLot } from './returned-by-lot.js'
import { isDisposedOf, isTreated, setsAside } from './sets-aside.js'

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
    proceed: {
      guard: 'canProceed',
      target: 'debate',
      actions: happens,
      meta: { description: 'The chair proceeds without a second.', rule: 'Rosenberg, Motions in General' },
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
    ...consented,
    ...setsAside,
    ...isTreated,
    objected: isDisposedOf.objected,
    overtaken: {
      target: 'replaced',
      actions: happens,
      meta: {
        description: 'What it is about has been disposed of.',
        rule: 'Rosenberg, Multiple Motions Before the Body',
      },
    },
    'returned-by-lot': returnedByLot,
    recuse: {
      actions: happens,
      meta: { description: 'A member is recused from it.', rule: 'Robert 1915 §46' },
    },
  },
})
