import type { CitationConfidence } from '../vocabulary.js'

/** Where a row of law comes from, and how well that is known. */
export interface Citation {
  /** The work: `Robert's Rules of Order Revised (1915)`. */
  readonly source: string
  /** The place in it: `§33`, `Counting Votes`. */
  readonly section?: string
  readonly url?: string
  readonly confidence: CitationConfidence
  /** What to know before relying on it. */
  readonly note?: string
}

const UNCONFIRMED: Partial<Record<CitationConfidence, string>> = {
  recalled: 'recalled, not checked against the text',
  assumed: 'assumed, not found in the text',
}

/**
 * A citation in one line; what is not confirmed says so.
 *
 * @example cite({ source: "Robert's Rules of Order Revised (1915)", section: '§33', confidence: 'stated' })
 */
export function cite(citation: Citation): string {
  const place = citation.section === undefined ? citation.source : `${citation.source}, ${citation.section}`
  const doubt = UNCONFIRMED[citation.confidence]
  return doubt === undefined ? place : `${place} (${doubt})`
}
