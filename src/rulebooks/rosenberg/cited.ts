import type { Citation } from '../../rules/citation.js'

export const TEXT_2003 = 'https://miweblink2.metro-inet.us/RVPublic/0/doc/105677/Page74.aspx'
export const MAJORITIES_2003 = 'https://miweblink2.metro-inet.us/RVPublic/0/doc/127175/Page112.aspx'
export const ADAPTED = 'https://miweblink.metro-inet.us/LLPublic/0/doc/157974/Page21.aspx'
export const COUNTING = 'https://weblink.cityofpleasantonca.gov/WebLink/0/doc/302337/Page41.aspx'
export const DEBATE_2011 = 'https://weblink.cityofpleasantonca.gov/WebLink/0/doc/302337/Page40.aspx'

/** A place in one of the texts that was read. */
export const stated = (section: string, url: string, note?: string): Citation => ({
  source: "Rosenberg's Rules of Order",
  section,
  url,
  confidence: 'stated',
  ...(note === undefined ? {} : { note }),
})

/** A place that is known to be in the text, and could not be read. */
export const recalled = (section: string, note?: string): Citation => ({
  source: "Rosenberg's Rules of Order (2011)",
  section,
  confidence: 'recalled',
  ...(note === undefined ? {} : { note }),
})

/** What the text does not say, and has to be so for the rules to be played. */
export const silent = (note: string): Citation => ({
  source: "Rosenberg's Rules of Order",
  confidence: 'assumed',
  note,
})
