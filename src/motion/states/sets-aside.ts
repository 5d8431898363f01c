import { happens } from '../lifecycle.js'

/** How a pending question is set aside, with all that is pending on it. */
export const setsAside = {
  tabled: {
    target: 'tabled',
    actions: happens,
    meta: {
      description: 'It is laid on the table, with all that is pending on it.',
      rule: 'Robert 1915 §28; Rosenberg, To Debate or Not to Debate',
    },
  },
  postponed: {
    target: 'postponed',
    actions: happens,
    meta: {
      description: 'It is postponed to a certain time.',
      rule: 'Robert 1915 §31; Rosenberg, To Debate or Not to Debate',
    },
  },
  referred: {
    target: 'referred',
    actions: happens,
    meta: { description: 'It is referred to a committee.', rule: 'Robert 1915 §32' },
  },
} as const

/** How a motion on it changes the way in which a question is treated: limits, closing, the way of voting. */
export const isTreated = {
  treated: {
    actions: happens,
    meta: {
      description: 'A motion on it changes how it is debated or voted on.',
      rule: 'Robert 1915 §29, §30, §57; Rosenberg, To Debate or Not to Debate',
    },
  },
} as const

/** How a question is disposed of without a vote on it. */
export const isDisposedOf = {
  dropped: {
    target: 'postponed-indefinitely',
    actions: happens,
    meta: { description: 'It is postponed indefinitely.', rule: 'Robert 1915 §34' },
  },
  objected: {
    target: 'objected',
    actions: happens,
    meta: {
      description: 'The body will not consider it.',
      rule: 'Robert 1915 §23; Rosenberg, Majority and Super Majority Votes',
    },
  },
  divided: {
    target: 'divided',
    actions: happens,
    meta: { description: 'Its parts are put one by one.', rule: 'Robert 1915 §24' },
  },
} as const
