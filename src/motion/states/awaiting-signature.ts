import { and } from 'xstate'
import { goToMayor, happens, lifecycle, settle } from '../lifecycle.js'

const SIGNED = '65 ILCS 20/21-15; Jacksonville Charter 6.05'

/** What a passed motion becomes when nothing is left to stop it. */
export const takesEffectAs = (description: string) =>
  [
    {
      guard: 'isLetterNow',
      target: 'letter-instead',
      actions: happens,
      meta: { description: `${description}, as a letter that was substituted for it.`, rule: SIGNED },
    },
    {
      guard: 'isSubstitutedNow',
      target: 'replaced',
      actions: happens,
      meta: { description: `${description}, with the wording of a substitute.`, rule: SIGNED },
    },
    { target: 'adopted', actions: happens, meta: { description: `${description}.`, rule: SIGNED } },
  ] as const

const [lapsedAsLetter, lapsedAsSubstituted, lapsed] = takesEffectAs('The days for a veto are over')

/** The body passed it, and the mayor may sign or veto it. */
export const awaitingSignature = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['signing'],
  meta: { description: 'Passed, and with the mayor for signature.', rule: SIGNED },
  entry: goToMayor(),
  on: {
    sign: takesEffectAs('The mayor signs it'),
    lapse: [
      { ...lapsedAsLetter, guard: and(['canLapse', 'isLetterNow']) },
      { ...lapsedAsSubstituted, guard: and(['canLapse', 'isSubstitutedNow']) },
      { ...lapsed, guard: 'canLapse' },
    ],
    veto: [
      {
        guard: and(['canVeto', 'vetoesLines']),
        target: 'adopted',
        actions: happens,
        meta: { description: 'The mayor vetoes some of its items; the rest stands.', rule: SIGNED },
      },
      {
        guard: 'canVeto',
        target: 'vetoed',
        actions: happens,
        meta: { description: 'The mayor vetoes it.', rule: SIGNED },
      },
    ],
  },
})

/** The mayor sent it back. */
export const vetoed = /* @__PURE__ */ lifecycle.createStateConfig({
  tags: ['settled'],
  meta: { description: 'Vetoed: it is law only if the body passes it over the veto.', rule: SIGNED },
  entry: settle('vetoed'),
  on: { overridden: takesEffectAs('The body passes it over the veto') },
})
