import { lifecycle, settle } from '../lifecycle.js'

/** Its mover took it back. */
export const withdrawn = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'Withdrawn before it was decided.',
    rule: 'Robert 1915 §27; Rosenberg, Courtesy and Decorum',
  },
  entry: settle('withdrawn'),
})
