import type { ConductLaw } from '../../rules/rulebook.js'
import { OUTCOMES } from '../../vocabulary.js'
import { secondsWords } from '../words/time.js'
import { counted, times } from '../words/words.js'
import {
  AFTER,
  ordinanceClauses,
  RECONSIDERED_AS,
  RENEWALS,
  STANDINGS,
  suspensionWords,
  WINDOWS,
} from './conduct-words.js'
import { type FieldSays, type LawInWords, lawRow } from './row.js'

type Words = readonly [title: string, ...clauses: readonly FieldSays[]]

/** How business is done, in words. All rows are there: a new row must be given words. */
export function conductInWords(law: ConductLaw): LawInWords[] {
  const words: Readonly<Record<keyof ConductLaw, Words>> = {
    ...changesInWords(law),
    ...orderInWords(law),
    ...againInWords(law),
  }
  const rows = Object.keys(words) as (keyof ConductLaw)[] // the keys just written
  return rows.map((key) => {
    const [title, ...clauses] = words[key]
    return lawRow('Conduct', title, `conduct.${key}`, clauses, law[key].cite)
  })
}

/** How what is pending is changed, seconded and withdrawn. */
const changesInWords = (law: ConductLaw) =>
  ({
    substituteCarried: [
      'A substitute that carries',
      [
        'effect',
        law.substituteCarried.effect === 'finishes-item'
          ? 'it finishes the item'
          : 'the question as substituted must still be put',
      ],
    ],
    substituteOverAmendment: [
      'A substitute over an amendment',
      [
        'allowed',
        law.substituteOverAmendment.allowed
          ? 'a substitute can be moved while an amendment is pending'
          : 'a substitute cannot be moved while an amendment is pending',
      ],
    ],
    motionsOnFloor: ['Motions on the floor', ['most', mostOnFloor(law.motionsOnFloor.most)]],
    amendmentDegrees: [
      'Amendments of amendments',
      [
        'most',
        law.amendmentDegrees.most === 1
          ? 'an amendment cannot be amended'
          : 'an amendment can itself be amended',
      ],
    ],
    designation: [
      'Amendment or substitute',
      [
        'by',
        law.designation.by === 'chair'
          ? 'the chair says whether a change amends or substitutes'
          : 'the form of a change makes it an amendment or a substitute',
      ],
    ],
    seconding: [
      'What nobody seconds',
      [
        'chairMayProceed',
        law.seconding.chairMayProceed
          ? 'the chair may put a motion before the body that nobody has seconded'
          : 'a motion that needs a second and has none is not before the body',
      ],
    ],
    withdrawal: [
      'Withdrawal',
      [
        'by',
        law.withdrawal.by === 'mover'
          ? 'the mover alone can withdraw a motion'
          : 'once a motion is before the body, it is withdrawn with leave of the body',
      ],
    ],
  }) as const satisfies Partial<Record<keyof ConductLaw, Words>>

/** How members speak and agree, and in which order. */
const orderInWords = (law: ConductLaw) =>
  ({
    debate: [
      'Limits of debate',
      [
        'speeches',
        law.debate.speeches === null
          ? 'a member may speak on a question any number of times'
          : `a member may speak on a question ${times(law.debate.speeches)}`,
      ],
      [
        'seconds',
        law.debate.seconds === null
          ? 'a speech may take any time'
          : `a speech may take ${secondsWords(law.debate.seconds)}`,
      ],
    ],
    unanimousConsent: [
      'Unanimous consent',
      [
        'allowed',
        law.unanimousConsent.allowed
          ? 'a question can be settled without a vote where nobody objects'
          : 'a question is settled by a vote, even where nobody objects',
      ],
    ],
    suspension: ['Suspension of the rules', ['rules', suspensionWords(law.suspension.rules)]],
    ordinances: ['Ordinances', ...ordinanceClauses(law.ordinances)],
    table: [
      'The table',
      [
        'lasts',
        law.table.lasts === 'forever'
          ? 'a question lies on the table until it is taken up'
          : 'a question lies on the table until the end of the next meeting',
      ],
    ],
    rollCall: [
      'Roll call',
      [
        'chair',
        law.rollCall.chair === 'last'
          ? "the chair's name is called last"
          : "the chair's name is called in its turn",
      ],
    ],
  }) as const satisfies Partial<Record<keyof ConductLaw, Words>>

/** How a question comes before the body again. */
const againInWords = (law: ConductLaw) =>
  ({
    reconsideration: [
      'Reconsideration',
      ['standing', STANDINGS[law.reconsideration.standing]],
      ['window', WINDOWS[law.reconsideration.window]],
      ['effect', RECONSIDERED_AS[law.reconsideration.effect]],
    ],
    renewal: [
      'Renewal',
      ...OUTCOMES.map(
        (outcome) =>
          [`after.${outcome}`, `${AFTER[outcome]} ${RENEWALS[law.renewal.after[outcome]]}`] as const,
      ),
    ],
    progress: [
      'Moving again what was lost',
      [
        'needed',
        law.progress.needed
          ? 'a motion on what is pending that was lost waits for progress before it is made again'
          : 'a motion on what is pending that was lost can be made again at once',
      ],
    ],
  }) as const satisfies Partial<Record<keyof ConductLaw, Words>>

function mostOnFloor(most: number | null): string {
  if (most === null) return 'only rank and degree limit how many motions are on the floor'
  return `at most ${counted(most, 'motion')} can be on the floor at once`
}
