import { enter, happens, lifecycle, settleReading } from '../lifecycle.js'

const BACK = 'Robert 1915 §31, §32, §35; Rosenberg, To Debate or Not to Debate'

/** A question that was set aside comes back exactly as it stood. */
const comesBackAsItStood = {
  'brought-back': [
    {
      guard: { type: 'stoodIn', params: { standing: 'introduced' } },
      target: 'introduced',
      actions: happens,
      meta: { description: 'It comes back, still waiting for a second.', rule: BACK },
    },
    {
      guard: { type: 'stoodIn', params: { standing: 'amending' } },
      target: 'amending',
      actions: happens,
      meta: { description: 'It comes back, with the amendment that was pending on it.', rule: BACK },
    },
    {
      guard: { type: 'stoodIn', params: { standing: 'substituting' } },
      target: 'substituting',
      actions: happens,
      meta: { description: 'It comes back, with the substitute that was pending for it.', rule: BACK },
    },
    {
      target: 'debate',
      actions: happens,
      meta: { description: 'It is before the body again.', rule: BACK },
    },
  ],
} as const

/** It lies on the table, until the body takes it up again. */
export const tabled = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['aside'],
  meta: {
    description: 'On the table: set aside until the body takes it up.',
    rule: 'Robert 1915 §28; Rosenberg, To Debate or Not to Debate',
  },
  entry: enter('tabled'),
  on: { ...comesBackAsItStood },
})

/** It waits for a certain time. */
export const postponed = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['aside'],
  meta: {
    description: 'Postponed: it comes up at a certain time.',
    rule: 'Robert 1915 §31; Rosenberg, To Debate or Not to Debate',
  },
  entry: enter('postponed'),
  on: { ...comesBackAsItStood },
})

/** A committee has it. */
export const referred = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['aside'],
  meta: { description: 'With a committee, until it reports or is discharged.', rule: 'Robert 1915 §32' },
  entry: enter('referred'),
  on: { ...comesBackAsItStood },
})

/** It was passed, and is to be passed again. */
export const awaitingReading = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['aside'],
  meta: {
    description: 'Passed at one reading, and waiting for the next.',
    rule: 'Robert 1915 §11, as law and charter have it',
  },
  entry: settleReading(),
  on: {
    read: {
      guard: 'canRead',
      target: 'debate',
      actions: happens,
      meta: {
        description: 'It is read again: debated, changed and voted on.',
        rule: 'Robert 1915 §11, as law and charter have it',
      },
    },
  },
})
