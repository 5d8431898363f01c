import { happens, lifecycle, settle } from '../lifecycle.js'

/** It was put, and did not carry. */
export const rejected = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'Put to the vote and lost.',
    rule: 'Robert 1915 §46; Rosenberg, Majority and Super Majority Votes',
  },
  entry: settle('rejected'),
  on: {
    'reconsideration-decided': {
      actions: happens,
      meta: {
        description: 'A motion to reconsider it is decided: there is no second one.',
        rule: 'Robert 1915 §36',
      },
    },
    reconsidered: {
      guard: 'canReconsider',
      target: 'debate',
      actions: happens,
      meta: {
        description: 'The vote on it is reconsidered: it is before the body as it was.',
        rule: 'Robert 1915 §36; Rosenberg, The Motion to Reconsider',
      },
    },
  },
})
