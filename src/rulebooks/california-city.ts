import type { Citation } from '../rules/citation.js'
import { extend } from '../rules/extend.js'
import type { Rulebook } from '../rules/rulebook.js'
import { rosenberg } from './rosenberg/index.js'

const code = (section: string, confidence: Citation['confidence'], note: string): Citation => ({
  source: 'California Government Code',
  section,
  confidence,
  note,
})

/**
 * A general law city of California under Rosenberg's Rules: state law says how ordinances pass, and the
 * city's own rules the rest.
 */
export const californiaCity: Rulebook = /* @__PURE__ */ extend(rosenberg, {
  id: 'california-city',
  title: "A general law city of California, under Rosenberg's Rules of Order",
  conduct: {
    ordinances: {
      readings: 2,
      days: 5,
      regularOnly: true,
      urgency: { share: [4, 5], strictly: false, of: 'seats' },
      passage: { share: [1, 2], strictly: true, of: 'seats' },
      cite: code(
        '§36934, §36936, §36937(b)',
        'stated',
        'not within five days of introduction, at a regular meeting; an alteration starts the days anew, mending a slip does not; urgency by four-fifths; that passage takes a majority of all members is recalled',
      ),
    },
  },
})
