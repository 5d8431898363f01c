import { happens, lifecycle, settle } from '../lifecycle.js'
import { comesBack } from './comes-back.js'

/** It carried: its effects are the council's. */
export const adopted = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'Adopted: its effects are applied.',
    rule: 'Robert 1915 §46; Rosenberg, Majority and Super Majority Votes',
  },
  entry: settle('adopted'),
  on: {
    ...comesBack,
    rescinded: {
      target: 'rescinded',
      actions: happens,
      meta: { description: 'A motion to rescind it carries.', rule: 'Robert 1915 §37' },
    },
  },
})
