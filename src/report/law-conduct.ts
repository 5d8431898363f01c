import type { ConductLaw, Renewal } from '../rules/rulebook.js'
import { OUTCOMES, type Outcome } from '../vocabulary.js'
import { type LawInWords, lawRow } from './law-row.js'
import { counted } from './words.js'

const STANDINGS: Readonly<Record<ConductLaw['reconsideration']['standing'], string>> = {
  'prevailing-side': 'who moves to reconsider must have voted on the side that prevailed',
  'voted-with-majority': 'who moves to reconsider must have voted with the majority',
}

const WINDOWS: Readonly<Record<ConductLaw['reconsideration']['window'], string>> = {
  'same-meeting': 'a vote is reconsidered at the same meeting or not at all',
  'next-meeting': 'a vote can be reconsidered at the same meeting or the next one',
  'next-day': 'a vote can be reconsidered on the same day or the next one',
}

const RENEWALS: Readonly<Record<Renewal, string>> = {
  'any-time': 'can be moved again at any time',
  'later-meeting': 'can be moved again at a later meeting',
  never: 'cannot be moved again',
}

const AFTER: Readonly<Record<Outcome, string>> = {
  adopted: 'what was adopted',
  rejected: 'what was rejected',
  'letter-instead': 'what a letter took the place of',
  replaced: 'what another motion replaced',
  withdrawn: 'what was withdrawn',
  died: 'what died for want of a second',
}

/** How business is done, in words. */
export function conductInWords(law: ConductLaw): LawInWords[] {
  const words: Readonly<
    Record<
      keyof ConductLaw,
      readonly [title: string, clauses: readonly (readonly [field: string, says: string])[]]
    >
  > = {
    substituteCarried: [
      'A substitute that carries',
      [
        [
          'effect',
          law.substituteCarried.effect === 'finishes-item'
            ? 'it finishes the item'
            : 'the question as substituted must still be put',
        ],
      ],
    ],
    substituteOverAmendment: [
      'A substitute over an amendment',
      [
        [
          'allowed',
          law.substituteOverAmendment.allowed
            ? 'a substitute can be moved while an amendment is pending'
            : 'a substitute cannot be moved while an amendment is pending',
        ],
      ],
    ],
    motionsOnFloor: ['Motions on the floor', [['most', mostOnFloor(law.motionsOnFloor.most)]]],
    amendmentDegrees: [
      'Amendments of amendments',
      [
        [
          'most',
          law.amendmentDegrees.most === 1
            ? 'an amendment cannot be amended'
            : 'an amendment can itself be amended',
        ],
      ],
    ],
    withdrawal: [
      'Withdrawal',
      [
        [
          'by',
          law.withdrawal.by === 'mover'
            ? 'the mover alone can withdraw a motion'
            : 'once a motion is before the body, it is withdrawn with leave of the body',
        ],
      ],
    ],
    rollCall: [
      'Roll call',
      [
        [
          'chair',
          law.rollCall.chair === 'last'
            ? "the chair's name is called last"
            : "the chair's name is called in its turn",
        ],
      ],
    ],
    reconsideration: [
      'Reconsideration',
      [
        ['standing', STANDINGS[law.reconsideration.standing]],
        ['window', WINDOWS[law.reconsideration.window]],
      ],
    ],
    renewal: [
      'Renewal',
      OUTCOMES.map(
        (outcome) =>
          [`after.${outcome}`, `${AFTER[outcome]} ${RENEWALS[law.renewal.after[outcome]]}`] as const,
      ),
    ],
  }
  const rows = Object.entries(words) as [keyof ConductLaw, (typeof words)[keyof ConductLaw]][] // the keys just written
  return rows.map(([key, [title, clauses]]) =>
    lawRow('Conduct', title, `conduct.${key}`, clauses, law[key].cite),
  )
}

function mostOnFloor(most: number | null): string {
  if (most === null) return 'only rank and degree limit how many motions are on the floor'
  return `at most ${counted(most, 'motion')} can be on the floor at once`
}
