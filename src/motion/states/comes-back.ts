import { happens } from '../lifecycle.js'

const REVIVED = 'Robert 1915 §36'

/** How the reconsideration of a motion on it gives a question back what that had changed. */
export const revives = {
  revived: [
    {
      guard: { type: 'revivedAs', params: { as: 'amending' } },
      target: 'amending',
      actions: happens,
      meta: { description: 'The vote on an amendment of it is reconsidered.', rule: REVIVED },
    },
    {
      target: 'substituting',
      actions: happens,
      meta: { description: 'The vote on a substitute for it is reconsidered.', rule: REVIVED },
    },
  ],
} as const

/** How a question comes back that was disposed of without a vote on it. */
export const takenUpAgain = {
  target: 'debate',
  actions: happens,
  meta: { description: 'The vote that disposed of it is reconsidered.', rule: REVIVED },
} as const

/** How a motion that was settled by a vote comes back, or does not. */
export const comesBack = {
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
} as const

/** How a motion comes back whose place a substitute took. */
export const reopens = {
  reopened: {
    target: 'substituting',
    actions: happens,
    meta: {
      description: 'The vote on the substitute that took its place is reconsidered.',
      rule: 'Robert 1915 §36; Rosenberg, The Motion to Reconsider',
    },
  },
} as const
