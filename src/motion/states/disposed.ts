import { lifecycle, settle } from '../lifecycle.js'
import { takenUpAgain } from './comes-back.js'

/** The body will not vote on it this session. */
export const postponedIndefinitely = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: { description: 'Postponed indefinitely: dropped without a vote on it.', rule: 'Robert 1915 §34' },
  entry: settle('postponed-indefinitely'),
  on: { 'taken-up-again': takenUpAgain },
})

/** The body will not consider it. */
export const objected = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'An objection to its consideration was sustained.',
    rule: 'Robert 1915 §23; Rosenberg, Majority and Super Majority Votes',
  },
  entry: settle('objected'),
  on: { 'taken-up-again': takenUpAgain },
})

/** Its parts are questions of their own. */
export const divided = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: { description: 'Divided: each part is a question of its own.', rule: 'Robert 1915 §24' },
  entry: settle('divided'),
})

/** It had been adopted, and is no longer in force. */
export const rescinded = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: { description: 'Rescinded: no longer in force.', rule: 'Robert 1915 §37' },
  entry: settle('rescinded'),
})
