import type { RelationshipKind, RelationshipLevel, Suspendable, VoteMethod } from '../vocabulary.js'

/** What a motion would do if it were adopted: data, applied to the council's state by `council/enact`. */
export type Effect =
  | (AtLevel & { readonly effect: 'end-relationship' })
  | (AtLevel & {
      readonly effect: 'suspend-relationship'
      /** A date, or a condition in words: `until the end of hostilities`. */
      readonly until?: string
    })
  | (AtLevel & { readonly effect: 'form-relationship' | 'seek-relationship'; readonly as?: RelationshipKind })
  | { readonly effect: 'send-letter'; readonly to: string; readonly message: string }
  | { readonly effect: 'light-building'; readonly building: string; readonly colours: string }
  | { readonly effect: 'direct-staff'; readonly to: string }
  | { readonly effect: 'recommend'; readonly to: string; readonly what: string }
  | { readonly effect: 'measure'; readonly name: string }
  | { readonly effect: 'elect'; readonly office: string; readonly member: string }
  | { readonly effect: 'fill-seat'; readonly seat: string; readonly member: string }

/** A relationship, by its city; one level of it where a level is named, all of it otherwise. */
interface AtLevel {
  readonly with: string
  readonly level?: RelationshipLevel
}

/** One proposition of several: a part of a divided question, an item of a consent calendar. */
export interface Proposition {
  readonly text: string
  readonly effects: readonly Effect[]
}

/** What a motion says beyond its text: until when, to which committee, how many turns. */
export interface Terms {
  /** A time as `20:15`, a date as `2022-06-14`, or both as `2022-06-14T19:00`. */
  readonly until?: string
  readonly committee?: string
  /** Speeches of one member on one question. */
  readonly turns?: number
  /** Seconds of one speech. */
  readonly seconds?: number
  readonly parts?: readonly Proposition[]
  /** True where the parts are on different subjects, so that one member can have them divided. */
  readonly independent?: boolean
  readonly items?: readonly Proposition[]
  /** What fills a blank; who is nominated. */
  readonly name?: string
  readonly method?: VoteMethod
  readonly rules?: readonly Suspendable[]
  /** An item of the agenda, as the agenda has it. */
  readonly item?: string
  /** The motion that it would bring back, rescind or discharge a committee from. */
  readonly motion?: string
  readonly office?: string
  /** What it is about, where the rulebook treats subjects apart: what a mayor cannot veto. */
  readonly subject?: string
  /** The member whose conduct a point of order is about. */
  readonly against?: string
  /** True where it is about every pending question, not only the last. */
  readonly all?: boolean
  /** True for an ordinance that is to pass at once. */
  readonly urgent?: boolean
  /** True for an amendment that mends a slip, and changes nothing in substance. */
  readonly correction?: boolean
}

/** What a motion says, and what it would do. */
export interface Wording {
  readonly text: string
  readonly effects: readonly Effect[]
  readonly terms?: Terms
}

/** True for effects that write a letter and leave every relationship as it is. */
export function isLetter(effects: readonly Effect[]): boolean {
  const writes = effects.some(({ effect }) => effect === 'send-letter')
  return writes && !effects.some(({ effect }) => effect.endsWith('-relationship'))
}

/** True where a letter took the place of something else. */
export function isLetterInstead(introduced: Wording, adopted: Wording): boolean {
  return isLetter(adopted.effects) && !isLetter(introduced.effects)
}
