import { lifecycle, settle } from '../lifecycle.js'

/** Nobody seconded it. */
export const died = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: { description: 'Died for want of a second.', rule: 'Robert 1915 §11; Rosenberg, Motions in General' },
  entry: settle('died'),
})
