import { happens, lifecycle, settle } from '../lifecycle.js'
import { comesBack, reopens } from './comes-back.js'

/** Another motion was adopted in its place. */
export const replaced = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'Something else was adopted in its place.',
    rule: 'Robert 1915 §33; Rosenberg, Multiple Motions Before the Body',
  },
  entry: settle('replaced'),
  on: {
    ...comesBack,
    ...reopens,
    resumed: [
      {
        guard: 'resumesAmending',
        target: 'amending',
        actions: happens,
        meta: {
          description: 'The motion that overtook it is before the body again, and so is an amendment of it.',
          rule: 'Robert 1915 §36',
        },
      },
      {
        target: 'debate',
        actions: happens,
        meta: {
          description: 'The motion that overtook it is before the body again, and so is it.',
          rule: 'Robert 1915 §36',
        },
      },
    ],
  },
})
