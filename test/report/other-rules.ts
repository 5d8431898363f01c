import { parseThreshold } from '../../src/index.js'
import { rulebooks } from '../../src/rulebooks/index.js'
import type { MotionRow } from '../../src/rules/motion-row.js'

const third = parseThreshold('1/3 of seats')
const { rosenberg } = rulebooks

/** Another value for every column of the row of main motions. */
export const OTHER_COLUMNS: Readonly<Required<MotionRow>> = {
  name: 'basic question',
  class: 'bring-again',
  rank: null,
  second: false,
  debatable: 'as-target',
  opensMain: true,
  amendable: false,
  subsidiary: false,
  interrupts: true,
  decided: 'demand',
  withoutQuorum: true,
  threshold: third,
  withNotice: third,
  needsNotice: true,
  tie: 'sustains-chair',
  reconsider: 'carried-only',
  speeches: 3,
  when: ['nothing-pending', 'comes-of-itself'],
  asks: ['until', 'committee'],
  variant: { kind: 'amend', when: 'on-demand' },
  readings: true,
  does: 'waives-reading',
}

/** Another value for every field of the other rows, by path. */
export const OTHER_ROWS: Readonly<Record<string, object>> = {
  'voting.quorum': { threshold: { count: 3 } },
  'voting.ballots': {
    meanings: {
      ...rosenberg.voting.ballots.meanings,
      abstain: { counts: 'against', present: true },
    },
  },
  'voting.tie': { rule: 'chair-decides' },
  'conduct.substituteCarried': { effect: 'question-still-put' },
  'conduct.substituteOverAmendment': { allowed: false },
  'conduct.motionsOnFloor': { most: null },
  'conduct.amendmentDegrees': { most: 2 },
  'conduct.designation': { by: 'form' },
  'conduct.seconding': { chairMayProceed: false },
  'conduct.withdrawal': { by: 'leave-of-the-body' },
  'conduct.debate.speeches': { speeches: 2 },
  'conduct.debate.seconds': { seconds: 90 },
  'conduct.unanimousConsent': { allowed: false },
  'conduct.suspension': { rules: [] },
  'conduct.ordinances.readings': { readings: 2 },
  'conduct.ordinances.days': { days: 5 },
  'conduct.ordinances.regularOnly': { regularOnly: true },
  'conduct.ordinances.urgency': { urgency: third },
  'conduct.ordinances.passage': { passage: third },
  'conduct.table': { lasts: 'next-meeting' },
  'conduct.rollCall': { chair: 'in-turn' },
  'conduct.reconsideration.standing': { standing: 'prevailing-side' },
  'conduct.reconsideration.window': { window: 'next-meeting' },
  'conduct.reconsideration.effect': { effect: 'as-it-stood' },
  'conduct.renewal': { after: { ...rosenberg.conduct.renewal.after, died: 'never' } },
  'conduct.progress': { needed: false },
}
