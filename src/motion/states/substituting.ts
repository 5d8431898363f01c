import { enter, happens, lifecycle } from '../lifecycle.js'
import { returnedByLot } from './returned-by-lot.js'
import { isTreated, setsAside } from './sets-aside.js'

const FINISHES = 'Rosenberg, Multiple Motions Before the Body'

/** A substitute for it is pending; the substitute is decided first. */
export const substituting = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['pending'],
  meta: {
    description: 'Waiting for a substitute for it to be decided.',
    rule: 'Robert 1915 §33; Rosenberg, The Three Basic Motions',
  },
  entry: enter('substituting'),
  on: {
    'substitute-carried': [
      {
        guard: 'letterFinishesItem',
        target: 'letter-instead',
        actions: happens,
        meta: { description: 'A letter takes its place, and the item is finished.', rule: FINISHES },
      },
      {
        guard: 'finishesItem',
        target: 'replaced',
        actions: happens,
        meta: { description: 'Another motion takes its place, and the item is finished.', rule: FINISHES },
      },
      {
        target: 'debate',
        actions: happens,
        meta: {
          description: 'It takes the wording of the substitute, and must still be put.',
          rule: 'Robert 1915 §33',
        },
      },
    ],
    'substitute-lost': [
      {
        guard: 'amendmentRemains',
        target: 'amending',
        actions: happens,
        meta: { description: 'The substitute fell; the amendment under it is next.', rule: FINISHES },
      },
      {
        target: 'debate',
        actions: happens,
        meta: {
          description: 'The substitute was lost, withdrawn, or not seconded.',
          rule: 'Robert 1915 §33',
        },
      },
    ],
    ...setsAside,
    ...isTreated,
    'returned-by-lot': returnedByLot,
    recuse: {
      actions: happens,
      meta: { description: 'A member is recused from the item.', rule: 'Robert 1915 §46' },
    },
  },
})
