import { and } from 'xstate'
import { happens } from '../lifecycle.js'

const SIGNED = '65 ILCS 20/21-15; Jacksonville Charter 6.05'
const CONSENT = 'Robert 1915 §48'

/** How a question is settled without a vote, when nobody objects. */
export const consented = {
  consented: [
    {
      guard: and(['canConsent', 'passesReading']),
      target: 'awaiting-reading',
      actions: happens,
      meta: { description: 'Passed at this reading, without objection.', rule: CONSENT },
    },
    {
      guard: and(['canConsent', 'passesToMayor']),
      target: 'awaiting-signature',
      actions: happens,
      meta: { description: 'Adopted without objection, it goes to the mayor.', rule: SIGNED },
    },
    {
      guard: and(['canConsent', 'carriedAsLetter']),
      target: 'letter-instead',
      actions: happens,
      meta: {
        description: 'Adopted without objection, as a letter that was substituted for it.',
        rule: CONSENT,
      },
    },
    {
      guard: and(['canConsent', 'carriedAsSubstituted']),
      target: 'replaced',
      actions: happens,
      meta: { description: 'Adopted without objection, with the wording of a substitute.', rule: CONSENT },
    },
    {
      guard: 'canConsent',
      target: 'adopted',
      actions: happens,
      meta: { description: 'Adopted without objection.', rule: CONSENT },
    },
  ],
} as const
