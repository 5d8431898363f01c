import { enter, happens, lifecycle } from '../lifecycle.js'
import { returnedByLot } from './returned-by-lot.js'
import { isTreated, setsAside } from './sets-aside.js'

const AMEND = 'Robert 1915 §33; Rosenberg, The Three Basic Motions'

/** An amendment is pending on it; the amendment is decided first. */
export const amending = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['pending'],
  meta: { description: 'Waiting for an amendment of it to be decided.', rule: AMEND },
  entry: enter('amending'),
  on: {
    'amendment-carried': {
      target: 'debate',
      actions: happens,
      meta: { description: 'The amendment carried: the wording changes.', rule: AMEND },
    },
    'amendment-lost': {
      target: 'debate',
      actions: happens,
      meta: { description: 'The amendment was lost, withdrawn, or not seconded.', rule: AMEND },
    },
    substitute: {
      guard: 'canSubstituteOverAmendment',
      target: 'substituting',
      actions: happens,
      meta: {
        description: 'Another motion is moved in its place, over the amendment.',
        rule: 'Rosenberg, Multiple Motions Before the Body; not in order under Robert 1915 §33',
      },
    },
    ...setsAside,
    ...isTreated,
    overtaken: {
      target: 'replaced',
      actions: happens,
      meta: {
        description: 'A substitute for the motion that it would amend has carried.',
        rule: 'Rosenberg, Multiple Motions Before the Body',
      },
    },
    'returned-by-lot': returnedByLot,
    recuse: {
      actions: happens,
      meta: { description: 'A member is recused from the item.', rule: 'Robert 1915 §46' },
    },
  },
})
