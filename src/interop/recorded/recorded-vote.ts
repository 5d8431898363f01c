import type { Problem } from '../../kernel/problem.js'
import type { Ballot } from '../../vocabulary.js'

/** The formats that are read and written. */
export const FORMATS = ['popolo', 'popolo-csv', 'ocd', 'legistar', 'cdp', 'congress', 'jsonl', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** What a source records: ballots by name, a result without names, who was there, or many items at once. */
export const RECORDED_KINDS = ['roll-call', 'voice-vote', 'attendance', 'consent'] as const
export type RecordedKind = (typeof RECORDED_KINDS)[number]

/** One member's entry, with the word that the source has for it. */
export interface RecordedBallot {
  readonly name: string
  readonly ballot: Ballot
  /** The raw token, exactly as the source has it. */
  readonly token: string
  readonly id?: string
  readonly group?: string
  readonly weight?: number
  /** On an attendance roll: whether she was there, where the word says so. Her ballot is then no ballot. */
  readonly present?: boolean
  /** What the format has of this entry beyond the rest: the role of a teller, a note. */
  readonly extras?: Readonly<Record<string, unknown>>
}

/** Counts by ballot, as a source declares them. */
export type DeclaredCounts = Readonly<Partial<Record<Ballot, number>>>

/** Where a record stands in what was read. */
export interface RecordedPlace {
  readonly file: string | null
  /** From 1; null where the format has no lines of its own. */
  readonly line: number | null
  /** The place inside the document: `vote_events[3].votes[2]`; empty for a whole line. */
  readonly path: string
}

/**
 * One recorded vote, whatever format it came in: plain data. What the source does not say is null or empty, and
 * nothing is filled in.
 */
export interface RecordedVote {
  readonly id: string
  readonly kind: RecordedKind
  readonly body: string | null
  /** An ISO date, or date and time, as the source has it. */
  readonly date: string | null
  readonly motion: string | null
  readonly ballots: readonly RecordedBallot[]
  /** Counts that the source declares beside the ballots, or instead of them. */
  readonly declared: DeclaredCounts | null
  /** The same for single groups, where the source declares them by group. */
  readonly declaredByGroup?: Readonly<Record<string, DeclaredCounts>>
  /** The recorded result; null where none is recorded. */
  readonly result: 'carried' | 'lost' | null
  /** The result in the words of the source. */
  readonly resultToken: string | null
  /** Results of single groups, where each is counted. */
  readonly groupResults: Readonly<Record<string, 'carried' | 'lost'>> | null
  readonly seats: number | null
  /** What the ayes must reach, in notation, where the source says it in words that can be read so. */
  readonly threshold: string | null
  /** The requirement in the words of the source. */
  readonly requirement: string | null
  readonly mover: string | null
  readonly seconder: string | null
  readonly classification: readonly string[]
  readonly sources: readonly string[]
  readonly place: RecordedPlace
  /** What the format has beyond this, kept for writing it again. */
  readonly extras: Readonly<Record<string, unknown>>
  /** The format that it came in, which is the one that can hold its extras. */
  readonly format?: Format
}

/** A record that cannot be read: where it is, and everything that is wrong with it. The rest goes on. */
export interface UnreadableVote {
  readonly place: RecordedPlace
  readonly problems: readonly Problem[]
}

/** What a reader gives for each record, in the order of the source. */
export type Reading = { readonly vote: RecordedVote } | { readonly unreadable: UnreadableVote }

/** What a format could not hold of a vote: the field and what it was. A writer lists it, and drops nothing in silence. */
export interface NotHeld {
  readonly id: string
  readonly field: string
  readonly value: string
}

/** What comes out of a reader: readings, or votes alone. */
export type Votes = Iterable<Reading | RecordedVote> | AsyncIterable<Reading | RecordedVote>
