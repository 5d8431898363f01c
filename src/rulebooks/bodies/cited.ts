import type { Citation } from '../../rules/citation.js'

/** How each body's facts are cited: a work, a place in it, and how well it is known. */
export const citing =
  (source: string) =>
  (confidence: Citation['confidence'], section: string | null, note: string, url?: string): Citation => ({
    source,
    ...(section === null ? {} : { section }),
    confidence,
    note,
    ...(url === undefined ? {} : { url }),
  })

/** A majority of all seats, vacant ones among them. */
export const MAJORITY_OF_SEATS = { share: [1, 2], strictly: true, of: 'seats' } as const
