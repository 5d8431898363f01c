import { formatThreshold } from '../../rules/notation.js'
import type { ConductLaw, OrdinanceLaw, Renewal } from '../../rules/rulebook.js'
import type { Outcome, Suspendable } from '../../vocabulary.js'
import { SUSPENDABLE_WORDS } from '../words/terms.js'
import { counted, listed, times } from '../words/words.js'
import type { FieldSays } from './row.js'

type Reconsideration = ConductLaw['reconsideration']

export const STANDINGS: Readonly<Record<Reconsideration['standing'], string>> = {
  'prevailing-side': 'who moves to reconsider must have voted on the side that prevailed',
  'voted-with-majority': 'who moves to reconsider must have voted with the majority',
}

export const WINDOWS: Readonly<Record<Reconsideration['window'], string>> = {
  'same-meeting': 'a vote is reconsidered at the same meeting or not at all',
  'next-meeting': 'a vote can be reconsidered at the same meeting or the next one',
  'next-day': 'a vote can be reconsidered on the same day or the next one',
}

export const RECONSIDERED_AS: Readonly<Record<Reconsideration['effect'], string>> = {
  'as-it-stood': 'the question comes back as it stood, and the speeches already made count',
  'as-new': 'the question comes back as if it were new',
}

export const RENEWALS: Readonly<Record<Renewal, string>> = {
  'any-time': 'can be moved again at any time',
  'later-meeting': 'can be moved again at a later meeting',
  never: 'cannot be moved again',
}

export const AFTER: Readonly<Record<Outcome, string>> = {
  adopted: 'what was adopted',
  rejected: 'what was rejected',
  'letter-instead': 'what a letter took the place of',
  replaced: 'what another motion replaced',
  withdrawn: 'what was withdrawn',
  died: 'what died for want of a second',
  'postponed-indefinitely': 'what was postponed indefinitely',
  objected: 'what the body would not consider',
  divided: 'what was divided',
  rescinded: 'what was rescinded',
  vetoed: 'what was vetoed',
}

/** What a body can suspend, as a clause. */
export const suspensionWords = (rules: readonly Suspendable[]): string =>
  rules.length === 0
    ? 'the body can suspend none of its rules'
    : `the body can suspend ${listed(rules.map((rule) => SUSPENDABLE_WORDS[rule]))}`

/** How an ordinance is passed; where once is enough, what lies between readings is not worth a word. */
export function ordinanceClauses(law: OrdinanceLaw): FieldSays[] {
  const once = law.readings === 1
  const { urgency, passage } = law
  return [
    [
      'readings',
      once ? 'an ordinance is passed once' : `an ordinance is read and passed ${times(law.readings)}`,
    ],
    [
      'days',
      law.days === 0
        ? 'no days need lie between readings'
        : `at least ${counted(law.days, 'day')} lie between readings`,
      once && law.days === 0,
    ],
    [
      'regularOnly',
      law.regularOnly
        ? 'readings after the first are at regular meetings'
        : 'readings can be at special meetings too',
      once && !law.regularOnly,
    ],
    [
      'urgency',
      urgency === null
        ? 'none passes at once as urgent'
        : `an urgent one passes at once by “${formatThreshold(urgency)}”`,
      once && urgency === null,
    ],
    [
      'passage',
      passage === null
        ? 'it passes by what passes other main motions'
        : `it passes by “${formatThreshold(passage)}”`,
    ],
  ]
}
