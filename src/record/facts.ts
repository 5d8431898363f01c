import type {
  Aside,
  Ballot,
  CertainDecision,
  DecisionOutcome,
  FactName,
  MotionKind,
  Outcome,
  RelationshipKind,
  RelationshipLevel,
  RelationshipState,
  Suspendable,
  VoteMethod,
} from '../vocabulary.js'

/** What every fact has. */
interface Happened<Name extends FactName> {
  readonly fact: Name
}

/** One past-tense entry of the record, as plain data; `report` makes the sentences. */
export type Fact =
  | (Happened<'convened'> & {
      readonly date: string | null
      readonly present: number
      readonly unreported: number
    })
  | (Happened<'arrived' | 'left'> & { readonly by: string })
  | (Happened<'recused'> & { readonly by: string; readonly motion: string; readonly reason?: string })
  | (Happened<'moved'> & {
      readonly by: string
      readonly motion: string
      readonly kind: MotionKind
      readonly on: string | null
    })
  | (Happened<'renewed'> & { readonly by: string; readonly motion: string; readonly renews: string })
  | (Happened<'seconded'> & { readonly by: string; readonly motion: string })
  | (Happened<'not-seconded'> & { readonly motion: string })
  | (Happened<'withdrawn'> & { readonly by: string; readonly motion: string })
  | (Happened<'spoke'> & { readonly by: string; readonly motion: string; readonly text?: string })
  | (Happened<'stated'> & { readonly by: string; readonly text: string })
  | (Happened<'put-to-vote'> & { readonly by: string; readonly motion: string })
  | (Happened<'voted'> & { readonly by: string; readonly motion: string; readonly ballot: Ballot })
  | (Happened<'decided'> & { readonly motion: string; readonly outcome: DecisionOutcome })
  | (Happened<'declared'> & { readonly motion: string; readonly outcome: CertainDecision })
  | (Happened<'amended'> & { readonly motion: string; readonly by: string })
  | (Happened<'replaced'> & { readonly motion: string; readonly by: string })
  | (Happened<'settled'> & { readonly motion: string; readonly outcome: Outcome })
  | (Happened<'reconsidered'> & { readonly motion: string })
  | (Happened<'reversed'> & { readonly motion: string })
  | (Happened<'relationship-changed'> & {
      readonly with: string
      readonly from: RelationshipState | null
      readonly to: RelationshipState
      /** The level, where it is held at levels apart. */
      readonly level?: RelationshipLevel
      /** Until when it is suspended, where that was said. */
      readonly until?: string
      /** The kind, where it is not a sister city. */
      readonly kind?: RelationshipKind
    })
  | (Happened<'letter-sent'> & { readonly to: string; readonly message: string })
  | (Happened<'measure-taken'> & { readonly measure: string })
  | (Happened<'elected'> & { readonly office: string; readonly member: string })
  | FloorFact
  | SittingFact
  | (Happened<'adjourned'> & { readonly date: string | null })

/** What happens to a question and to the debate on it, short of its being settled. */
type FloorFact =
  | (Happened<'proceeded'> & { readonly motion: string })
  | (Happened<'asked-to-speak' | 'recognized'> & { readonly by: string })
  | (Happened<'yielded'> & { readonly by: string; readonly to: string })
  | (Happened<
      'debate-closed' | 'debate-freed' | 'nominations-closed' | 'nominations-reopened' | 'restored'
    > & {
      readonly motion: string
      readonly by: string
    })
  | (Happened<'debate-limited'> & {
      readonly motion: string
      readonly by: string
      readonly turns: number | null
      readonly seconds: number | null
    })
  | (Happened<'vote-method-set'> & {
      readonly motion: string
      readonly by: string
      readonly method: VoteMethod
    })
  | (Happened<'set-aside'> & {
      readonly motion: string
      readonly how: Aside
      readonly until?: string
      readonly committee?: string
    })
  | (Happened<'presented' | 'lapsed'> & { readonly motion: string })
  | (Happened<'signed'> & { readonly motion: string; readonly by: string })
  | (Happened<'vetoed'> & {
      readonly motion: string
      readonly by: string
      readonly message: string | null
      readonly lines: readonly string[]
    })
  | (Happened<'overridden'> & { readonly motion: string; readonly by: string })
  | (Happened<'excused'> & { readonly motion: string; readonly member: string })
  | (Happened<'drawn-by-lot'> & { readonly motion: string; readonly members: readonly string[] })
  | (Happened<'brought-back' | 'reading-waived' | 'count-demanded'> & { readonly motion: string })
  | (Happened<'read'> & { readonly motion: string; readonly date: string | null })
  | (Happened<'divided'> & { readonly motion: string; readonly into: readonly string[] })
  | (Happened<'ruled'> & { readonly motion: string; readonly well: boolean; readonly text?: string })
  | (Happened<'ruling-stands' | 'ruling-reversed'> & { readonly motion: string; readonly by: string })
  | (Happened<'answered'> & { readonly motion: string; readonly text: string })
  | (Happened<'silenced' | 'unsilenced'> & { readonly by: string; readonly motion: string })
  | (Happened<'consent-asked'> & { readonly motion: string })
  | (Happened<'objected'> & { readonly by: string; readonly motion: string })
  | (Happened<'consented'> & { readonly motion: string })
  | (Happened<'designated'> & { readonly motion: string; readonly as: MotionKind })

/** What happens to the sitting and its agenda. */
type SittingFact =
  | (Happened<'reported'> & { readonly motion: string; readonly by: string; readonly text: string })
  | (Happened<'pulled'> & { readonly by: string; readonly motion: string; readonly text: string })
  | (Happened<'notice-given'> & { readonly by: string; readonly kind: MotionKind; readonly text: string })
  | (Happened<'taken-up'> & { readonly item: string })
  | (Happened<'suspended'> & { readonly rules: readonly Suspendable[]; readonly by: string })
  | (Happened<'resigned'> & { readonly by: string; readonly seat: string })
  | (Happened<'seat-filled'> & { readonly seat: string; readonly member: string })
  | (Happened<'recessed' | 'closing-time-set' | 'next-meeting-set'> & { readonly until: string | null })
  | Happened<'called-to-order'>
  | Happened<'closed'>
  | (Happened<'told-time'> & { readonly time: string })

/** A fact with the number of the action that it came from, counted from 0; -1 for the opening. */
export type Entry = Fact & { readonly action: number }
