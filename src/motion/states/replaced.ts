import { happens, lifecycle, settle } from '../lifecycle.js'

/** Another motion was adopted in its place. */
export const replaced = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: {
    description: 'Something else was adopted in its place.',
    rule: 'Robert 1915 §33; Rosenberg, Multiple Motions Before the Body',
  },
  entry: settle('replaced'),
  on: {
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
    reopened: {
      target: 'substituting',
      actions: happens,
      meta: {
        description: 'The vote on the substitute that took its place is reconsidered.',
        rule: 'Robert 1915 §36; Rosenberg, The Motion to Reconsider',
      },
    },
    resumed: [
      {
        guard: 'resumesAmending',
        target: 'amending',
        actions: happens,
        meta: {
          description:
            'The substitute that overtook it is before the body again, and so is an amendment of it.',
          rule: 'Robert 1915 §36',
        },
      },
      {
        target: 'debate',
        actions: happens,
        meta: {
          description: 'The substitute that overtook it is before the body again, and so is it.',
          rule: 'Robert 1915 §36',
        },
      },
    ],
  },
})
