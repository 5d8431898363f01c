import type {
  Ballot,
  CertainDecision,
  DecisionOutcome,
  FactName,
  MotionKind,
  Outcome,
  RelationshipState,
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
    })
  | (Happened<'letter-sent'> & { readonly to: string; readonly message: string })
  | (Happened<'measure-taken'> & { readonly measure: string })
  | (Happened<'adjourned'> & { readonly date: string | null })

/** A fact with the number of the action that it came from, counted from 0; -1 for the opening. */
export type Entry = Fact & { readonly action: number }
