import { lifecycle, settle } from '../lifecycle.js'
import { comesBack, reopens } from './comes-back.js'

/** A letter was adopted in its place. */
export const letterInstead = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'A letter was adopted instead; every relationship stays as it was.',
    rule: 'Robert 1915 §33; Rosenberg, Multiple Motions Before the Body',
  },
  entry: settle('letter-instead'),
  on: { ...comesBack, ...reopens },
})
