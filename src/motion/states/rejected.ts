import { lifecycle, settle } from '../lifecycle.js'
import { comesBack } from './comes-back.js'

/** It was put, and did not carry. */
export const rejected = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'Put to the vote and lost.',
    rule: 'Robert 1915 §46; Rosenberg, Majority and Super Majority Votes',
  },
  entry: settle('rejected'),
  on: { ...comesBack },
})
