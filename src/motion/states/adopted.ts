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
    overridden: {
      actions: happens,
      meta: {
        description: 'The items that were vetoed are passed over the veto.',
        rule: '65 ILCS 20/21-15; Jacksonville Charter 6.05',
      },
    },
    rescinded: {
      target: 'rescinded',
      actions: happens,
      meta: { description: 'A motion to rescind it carries.', rule: 'Robert 1915 §37' },
    },
  },
})
