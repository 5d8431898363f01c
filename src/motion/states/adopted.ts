import { happens, lifecycle, settle } from '../lifecycle.js'

/** It carried: its effects are the council's. */
export const adopted = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'Adopted: its effects are applied.',
    rule: 'Robert 1915 §46; Rosenberg, Majority and Super Majority Votes',
  },
  entry: settle('adopted'),
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
