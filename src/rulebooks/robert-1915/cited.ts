import type { Citation } from '../../rules/citation.js'

/** A place in the text of 1915 that was read. */
export const stated = (section: string, note?: string): Citation => ({
  source: "Robert's Rules of Order Revised (1915)",
  section,
  url: 'https://constitution.famguardian.org/1-Constitution/rror/',
  confidence: 'stated',
  ...(note === undefined ? {} : { note }),
})

/** What follows from a place in the text. */
export const derived = (section: string, note: string): Citation => ({
  ...stated(section, note),
  confidence: 'derived',
})

/** What the text does not say, and has to be so for the rules to be played. */
export const assumed = (section: string, note: string): Citation => ({
  ...stated(section, note),
  confidence: 'assumed',
})
