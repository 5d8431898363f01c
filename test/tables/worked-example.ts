import type { Question } from '../../src/voting/question.js'

/** How well an example is known: its text was read, it is arithmetic from a rule read, or it is remembered. */
export type Confidence = 'excerpt' | 'derived' | 'recalled'

/** A question that somebody published, with what it came to. */
export interface WorkedExample {
  readonly id: string
  readonly source: string
  readonly url?: string
  readonly confidence: Confidence
  readonly question: Question
  /** The part of the decision that the source states. */
  readonly expected: Expected
}

export type Expected =
  | { readonly outcome: 'carried' | 'lost' }
  | { readonly need: number }
  | { readonly quorum: { readonly need?: number; readonly met?: boolean } }

export const CARRIED: Expected = { outcome: 'carried' }
export const LOST: Expected = { outcome: 'lost' }
export const need = (ayes: number): Expected => ({ need: ayes })
export const quorum = (members: number): Expected => ({ quorum: { need: members } })
export const MET: Expected = { quorum: { met: true } }

type Row = readonly [id: string, confidence: Confidence, question: Question, expected: Expected]

/** The examples of one source. */
export const from = (source: string, url: string, ...rows: readonly Row[]): WorkedExample[] =>
  rows.map(([id, confidence, question, expected]) => ({
    id,
    source,
    ...(url === '' ? {} : { url }),
    confidence,
    question,
    expected,
  }))
