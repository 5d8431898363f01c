import type { Fact } from '../../record/facts.js'
import type { FactName } from '../../vocabulary.js'

/** The fact of this name, or the facts of these names, as the record has them. */
export type FactOf<Name extends FactName, Each = Fact> = Each extends { readonly fact: infer Named }
  ? [Extract<Named, Name>] extends [never]
    ? never
    : Each
  : never

/** What happens to the sitting and its agenda. */
export type SittingFact = FactOf<
  | 'reported'
  | 'pulled'
  | 'notice-given'
  | 'taken-up'
  | 'suspended'
  | 'recessed'
  | 'called-to-order'
  | 'told-time'
  | 'closing-time-set'
  | 'next-meeting-set'
  | 'closed'
  | 'adjourned'
>

/** What is done to the council's state: what was adopted takes effect. */
export type EffectFact = FactOf<
  'relationship-changed' | 'letter-sent' | 'measure-taken' | 'elected' | 'reversed'
>

/** What the mayor does with what was passed, and who comes to and from the seats. */
export type ExecutiveFact = FactOf<
  | 'presented'
  | 'signed'
  | 'lapsed'
  | 'vetoed'
  | 'overridden'
  | 'excused'
  | 'drawn-by-lot'
  | 'resigned'
  | 'seat-filled'
>

/** How a question is voted on and what becomes of it. */
export type VoteFact = FactOf<
  | 'put-to-vote'
  | 'voted'
  | 'decided'
  | 'declared'
  | 'amended'
  | 'replaced'
  | 'settled'
  | 'reconsidered'
  | 'vote-method-set'
>

/** How a question is handled on the floor, short of a vote. */
export type FloorFact = FactOf<
  | 'proceeded'
  | 'asked-to-speak'
  | 'recognized'
  | 'yielded'
  | 'debate-closed'
  | 'debate-limited'
  | 'debate-freed'
  | 'restored'
  | 'nominations-closed'
  | 'nominations-reopened'
  | 'set-aside'
  | 'brought-back'
  | 'read'
  | 'reading-waived'
  | 'count-demanded'
  | 'divided'
>

/** What the chair rules, answers and asks, and what members say to it. */
export type ChairFact = FactOf<
  | 'ruled'
  | 'answered'
  | 'silenced'
  | 'unsilenced'
  | 'ruling-stands'
  | 'ruling-reversed'
  | 'consent-asked'
  | 'objected'
  | 'consented'
  | 'designated'
>
